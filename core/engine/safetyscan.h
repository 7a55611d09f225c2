#pragma once

#include "engine/scanprogress.h"
#include "model/scan/serverscan.h"
#include "ports/clock.h"
#include "ports/hostaccess.h"

#include <chrono>

namespace amado {

struct SafetyScanOptions
{
    QString program; ///< Windows path on the server: "C:\Tools\msert.exe".
    bool full = false;
    bool remove = false; ///< Else detect only.
    /// Start it and come back; the run is told by SafetyScanRun and goes on without us.
    bool detach = false;
    std::chrono::milliseconds longest{std::chrono::hours(72)}; ///< Then waiting ends, the scanner goes on.
    std::chrono::milliseconds pollEvery{std::chrono::seconds(10)};
};

/// A scanner run under way on a server, as it is stored and found again.
struct SafetyScanRun
{
    ToolRun run;
    bool full = false;
    bool remove = false;
    QString program;

    bool operator==(const SafetyScanRun &) const = default;
};

/// Checks what it needs, starts the scanner, waits for it and reads its log. Blocking; survives nothing
/// itself, but `started` is called as soon as the scanner runs, so that followSafetyScan() can take over
/// after a lost connection. Conclusion::Running when detached or when waiting ended.
[[nodiscard]] scan::ServerScan runSafetyScan(HostAccess &host, const QString &path,
                                             const SafetyScanOptions &options, const Clock &clock,
                                             const CallContext &context,
                                             const std::function<void(const SafetyScanRun &)> &started,
                                             const ScanProgressSink &progress = {});

/// The state of a run started before; waits for its end unless `onlyLook`.
[[nodiscard]] scan::ServerScan followSafetyScan(HostAccess &host, const QString &path,
                                                const SafetyScanRun &run, bool onlyLook,
                                                const SafetyScanOptions &options, const Clock &clock,
                                                const CallContext &context,
                                                const ScanProgressSink &progress = {});

/// Ends a run on the server. What it found until then stays in its log.
[[nodiscard]] Result<> cancelSafetyScan(HostAccess &host, const SafetyScanRun &run,
                                        const CallContext &context);

} // namespace amado
