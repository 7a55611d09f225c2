// SPDX-License-Identifier: MIT
#pragma once

#include "app/backend.h"
#include "engine/tracescan.h"
#include "io/lab/labserver.h"

#include <QTemporaryDir>

namespace amado::test {

/// A clock that stands on the day the lab is made for.
class LabClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    }
};

/// The practice lab, made once, and what a search of it needs.
class ScanLab
{
public:
    static ScanLab &shared();
    [[nodiscard]] QString path(const QString &server) const;
    /// Of the server with these traces.
    [[nodiscard]] QString path(LabTraces traces) const;

    Catalogs catalogs;
    scan::DetectionCatalog detections;
    LabClock clock;

private:
    ScanLab();
    QTemporaryDir m_folder;
};

/// Searches a server, without pauses after a broken connection.
[[nodiscard]] scan::ServerScan searched(HostAccess &host, TraceScanOptions options = {},
                                        const CallContext &context = {},
                                        const ScanProgressSink &progress = {});
[[nodiscard]] scan::ServerScan searched(const QString &path, const TraceScanOptions &options = {});

[[nodiscard]] const scan::SourceCoverage &coverageOf(const scan::ServerScan &scan,
                                                     scan::Source source);
[[nodiscard]] const scan::Finding *findingOf(const scan::ServerScan &scan,
                                             const QString &indicator);
/// The whole scan as text, for messages.
[[nodiscard]] std::string told(const scan::ServerScan &scan);

} // namespace amado::test
