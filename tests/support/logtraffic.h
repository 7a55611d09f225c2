// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <random>

namespace amado::test {

/// Ordinary traffic of an Exchange server as its logs have it, by the shapes that published samples
/// show: the same for the same seed. What detections look for does not occur in it, what comes near
/// to it does.
class LogTraffic
{
public:
    explicit LogTraffic(unsigned seed);

    /// A log of IIS of about that size that begins at midnight of the given day, with its header
    /// lines.
    [[nodiscard]] QByteArray iisLog(int day, qint64 bytes);
    /// A log of the proxy of about that size that begins with that hour.
    [[nodiscard]] QByteArray httpProxyLog(int day, int hour, qint64 bytes);

    /// Lines of attacks, harmless as text, that every set of marks must find in such logs; at a
    /// time of the day given.
    [[nodiscard]] static QByteArray iisTrace(int day, int second);
    [[nodiscard]] static QByteArray httpProxyTrace(int day, int hour);

private:
    using Maker = std::function<QByteArray(LogTraffic &)>;
    [[nodiscard]] quint32 below(quint32 limit);
    [[nodiscard]] const char *oneOf(const std::vector<const char *> &choices);
    [[nodiscard]] QByteArray guid();
    [[nodiscard]] QByteArray user();
    [[nodiscard]] QByteArray client();
    [[nodiscard]] QByteArray iisRequest();
    [[nodiscard]] QByteArray proxyRequest();

    std::mt19937 m_random;
};

/// Marks of the published detections, for measuring and testing where the catalogue is not at hand.
[[nodiscard]] QStringList publishedMarks();

} // namespace amado::test
