// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>

#include <vector>

namespace amado::bench {

/// A fleet of WS-Management servers on loopback.
struct PeerWish
{
    int live = 0;         ///< Answer every batch as one server of the practice lab does.
    int hanging = 0;      ///< Connecting to them hangs, as on a network that drops packets.
    int refused = 0;      ///< Nothing listens.
    int unresponsive = 0; ///< Accept connections and say nothing.
    bool tls = false;     ///< Basic over HTTPS; else NTLM with sealed messages over HTTP.
};

/// The fleet, served by a process of its own until this object goes, so that processor time and
/// memory are each side's own. The program serves when it is started with kServe.
class PeerProcess
{
public:
    static constexpr auto kServe = "serve";

    explicit PeerProcess(const PeerWish &wish);
    ~PeerProcess();
    [[nodiscard]] bool isReady() const { return !m_live.empty() || !m_dead.empty(); }
    [[nodiscard]] const std::vector<int> &live() const { return m_live; } ///< Ports.
    [[nodiscard]] const std::vector<int> &dead() const { return m_dead; }
    [[nodiscard]] const QString &pinnedSha256() const { return m_pinnedSha256; }
    [[nodiscard]] static QString serverName(); ///< As every live one calls itself.
    /// Ends it and says how much processor time it took, starting included.
    double stop();

private:
    QProcess m_process;
    std::vector<int> m_live;
    std::vector<int> m_dead;
    QString m_pinnedSha256;
};

/// The peer's side: `arguments` as PeerProcess gives them. Returns when standard input ends.
int servePeer(const QStringList &arguments);

} // namespace amado::bench
