// SPDX-License-Identifier: MIT
#pragma once

#include "engine/scanprogress.h"
#include "model/scan/scannerlimits.h"
#include "model/scan/serverscan.h"
#include "ports/clock.h"
#include "ports/hostaccess.h"

#include <chrono>
#include <memory>

class QIODevice;

namespace amado {

struct SafetyScanOptions
{
    QString program; ///< Windows path on the server: "C:\Tools\msert.exe".
    /// A program on this machine in its place: verified before (HeldScanner says its hash), put
    /// onto the server for this run and taken away after it.
    QString localProgram;
    QString localSha256;
    /// Keeps that program on this machine (LocalScanner::held) until it was sent.
    std::shared_ptr<const void> localHeld;
    bool full = false;
    bool remove = false; ///< Else detect only.
    /// Whether the person was told what the scanner sends to Microsoft, and said yes. Without it
    /// nothing is started: PreconditionFailed/TelemetryNotAccepted.
    bool telemetryAccepted = false;
    /// Start it and come back; the run is told by SafetyScanRun and goes on without us.
    bool detach = false;
    scan::ScannerLimits limits; ///< Of the data: life of the program, space, listed systems.
    std::chrono::milliseconds longest{
        std::chrono::hours(72)}; ///< Then waiting ends, the scanner goes on.
    std::chrono::milliseconds pollEvery{std::chrono::seconds(10)};
    /// How long to wait for another scanner that runs there already; then ToolRunning.
    std::chrono::milliseconds waitForOthers{std::chrono::minutes(10)};
};

/// A scanner run under way on a server, as it is stored and found again.
struct SafetyScanRun
{
    ToolRun run;
    bool full = false;
    bool remove = false;
    QString program;      ///< Windows path.
    bool wasSent = false; ///< By us: it is taken away when the run is over.

    bool operator==(const SafetyScanRun &) const = default;
};

/// Checks what it needs, starts the scanner, waits for it and reads its log. Blocking; survives
/// nothing itself, but `started` is called as soon as the scanner runs, so that followSafetyScan()
/// can take over after a lost connection. Conclusion::Running when detached, when waiting ended and
/// when the connection was lost (`error` says so): the scanner goes on. A stop request ends the
/// waiting alone, too; see cancelSafetyScan(). Failed with `error` before the start:
/// ToolNotTrusted, ScannerExpired, SpaceLow, SystemUnsupported, ToolRunning, TelemetryNotAccepted,
/// FileInUse (the log of earlier runs cannot be set aside), what the connection says; TimedOut when
/// nobody knows whether it was started. After it: ScannerLogMissing, FileInUse, ScannerLogForeign.
/// `notices`: SystemNotListed, ScannerStopped.
[[nodiscard]] scan::ServerScan
runSafetyScan(HostAccess &host, const QString &path, const SafetyScanOptions &options,
              const Clock &clock, const CallContext &context,
              const std::function<void(const SafetyScanRun &)> &started,
              const ScanProgressSink &progress = {});

/// The state of a run started before; waits for its end unless `onlyLook`.
[[nodiscard]] scan::ServerScan followSafetyScan(HostAccess &host, const QString &path,
                                                const SafetyScanRun &run, bool onlyLook,
                                                const SafetyScanOptions &options,
                                                const Clock &clock, const CallContext &context,
                                                const ScanProgressSink &progress = {});

/// Ends a run on the server. What it found until then stays in its log.
[[nodiscard]] Result<> cancelSafetyScan(HostAccess &host, const SafetyScanRun &run,
                                        const CallContext &context);

/// Puts a scanner that lies on this machine onto the server, part by part; a part that was lost on
/// the way is sent again. The caller has verified the program (verifyAuthenticode), which says its
/// `sha256`; the server verifies it again before each start. → its Windows path there. Errors:
/// FileChanged (here, since it was verified), FileTooLarge, FileUnreadable, TransferDamaged,
/// DiskFull, those of the connection.
[[nodiscard]] Result<QString>
sendScannerProgram(HostAccess &host, QIODevice &program, const QString &sha256,
                   const scan::ScannerLimits &limits, const CallContext &context,
                   const std::function<void(qint64 sent, qint64 total)> &progress = {});

/// Takes away what sendScannerProgram() put there. Nothing there is no error.
[[nodiscard]] Result<> removeScannerProgram(HostAccess &host, const CallContext &context);

} // namespace amado
