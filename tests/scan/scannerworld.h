// SPDX-License-Identifier: MIT
#pragma once

#include "engine/safetyscan.h"
#include "io/folder/directoryhost.h"
#include "ports/clock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>
#include <optional>

namespace amado::test {

/// This machine's time.
class RealClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A practice server with a scanner of the given behaviour, and everything a scan of it needs.
class ScannerWorld
{
public:
    explicit ScannerWorld(const QJsonObject &scanner);

    [[nodiscard]] QString path() const { return m_folder.path(); }
    void put(const QString &path,
             const QByteArray &bytes) const; ///< Below the folder, with slashes.
    [[nodiscard]] QByteArray content(const QString &path) const;
    [[nodiscard]] QStringList logs() const; ///< Names in C/Windows/debug.
    void behave(const QJsonObject &scanner) const;

    [[nodiscard]] scan::ServerScan run() { return run(host); }
    [[nodiscard]] scan::ServerScan run(HostAccess &on);
    [[nodiscard]] scan::ServerScan follow(bool onlyLook = false) { return follow(host, onlyLook); }
    [[nodiscard]] scan::ServerScan follow(HostAccess &on, bool onlyLook = false);

    SafetyScanOptions options;
    CallContext context;
    std::optional<SafetyScanRun> started;
    std::vector<ScanProgress> progress;
    RealClock clock;

private:
    QTemporaryDir m_folder;

public:
    DirectoryHost host;
};

/// Another host, of which some calls come to something else.
class DisturbedHost : public HostAccess
{
public:
    using Replies = Result<std::vector<Result<HostReply>>>;
    /// Called before each call; a value is the answer in its place.
    using Disturb = std::function<std::optional<Replies>(std::span<const HostRequest>)>;

    DisturbedHost(HostAccess &behind, Disturb disturb)
        : m_behind(behind)
        , m_disturb(std::move(disturb))
    {}
    [[nodiscard]] Replies run(std::span<const HostRequest> requests,
                              const CallContext &context) override
    {
        if (auto instead = m_disturb(requests))
            return *instead;
        return m_behind.run(requests, context);
    }

private:
    HostAccess &m_behind;
    Disturb m_disturb;
};

template<class T>
[[nodiscard]] bool asksFor(std::span<const HostRequest> requests)
{
    for (const HostRequest &request : requests) {
        if (std::holds_alternative<T>(request))
            return true;
    }
    return false;
}

} // namespace amado::test
