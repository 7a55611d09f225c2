// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/scanwork.h"
#include "cli/words.h"
#include "engine/safetyscan.h"
#include "engine/scannerrun.h"
#include "model/base/localfile.h"
#include "model/scan/scanjson.h"
#include "model/scan/scannerlog.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct ScannerCommand
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::ScannerCommand)
};

constexpr auto kLogOnServer = "C:\\Windows\\debug\\msert.log"_L1;
constexpr qint64 kSayEveryMs = 5 * 60 * 1000;

/// The newest scan of the scanner on record; nullopt when there is none.
std::optional<ScanRecord> lastRun(const ServerId &server, Session &session)
{
    if (server.isEmpty())
        return std::nullopt;
    const auto store = session.storeForReading();
    if (!store || !*store)
        return std::nullopt;
    auto records = (*store)->scans().scansOf(server);
    if (!records)
        return std::nullopt;
    const auto found = std::find_if(records->begin(), records->end(), [](const ScanRecord &record) {
        return record.kind == scan::Kind::SafetyScanner;
    });
    return found == records->end() ? std::nullopt : std::optional(std::move(*found));
}

scan::ServerScan scanOfLog(const NamedServer &server, const Result<QByteArray> &bytes,
                           std::optional<int> returnCode, const Clock &clock)
{
    const auto kind = scan::Kind::SafetyScanner;
    if (!bytes) {
        Error error = bytes.error();
        if (error.code == ErrorCode::NotFound)
            error.reason = Reason::ScannerLogMissing;
        return failedScan(server, kind, error, clock);
    }
    auto report = scan::readScannerLog(*bytes, returnCode);
    if (!report)
        return failedScan(server, kind, report.error(), clock);
    scan::ServerScan scan;
    scan.kind = kind;
    scan.server = nameOfPath(server.absolute);
    scan.path = server.absolute;
    scan.startedAt = scan.endedAt = clock.now();
    scan.conclusion = scan::conclusionOf(*report);
    scan.scanner = std::move(*report);
    return scan;
}

/// What the log on the server says of its last run, whoever began it.
scan::ServerScan scanOfServerLog(HostAccess &host, const NamedServer &server, Session &session)
{
    const std::vector<HostRequest> requests{ReadFile{QString(kLogOnServer), scan::kMaxScannerLog}};
    const auto replies = host.run(requests, session.context());
    Result<QByteArray> bytes;
    if (!replies)
        bytes = failure(replies.error());
    else if (const auto file = replyAs<FileBytes>(replies->front()); file)
        bytes = file->bytes;
    else
        bytes = failure(file.error());
    return scanOfLog(server, bytes, std::nullopt, session.clock());
}

/// So that the run is found again, its server has to be on the list.
void putOnList(ScannedServer &server, Session &session)
{
    const auto store = session.storeForChanges();
    Result<ServerRecord> put;
    if (store) {
        ServerRecord record;
        record.name = nameOfPath(server.named.absolute);
        record.path = server.named.absolute;
        record.kind = kindOfPath(server.named.absolute);
        put = (*store)->inventory().putServer(record);
    } else {
        put = failure(store.error());
    }
    if (put)
        server.id = put->id;
    else
        warn(session.console(), server.named.path, put.error());
}

/// Says from time to time that the scanner is still at work.
ScanProgressSink sayer(const ScannedServer &server, Session &session)
{
    return
        [&session, path = server.named.path, due = kSayEveryMs](const ScanProgress &now) mutable {
            if (now.phase != ScanProgress::Phase::Scanning || now.elapsedMs < due)
                return;
            due = now.elapsedMs + kSayEveryMs;
            session.console().warn(
                ScannerCommand::tr("%1: the scanner has been running for %n minute(s).", nullptr,
                                   int(now.elapsedMs / 60'000))
                    .arg(path));
        };
}

SafetyScanOptions optionsOf(const ScannerRequest &request, const scan::ScannerLimits &limits)
{
    SafetyScanOptions options;
    options.program = request.program;
    options.full = request.full;
    options.remove = request.remove;
    options.telemetryAccepted = request.acceptTelemetry;
    options.detach = request.detach;
    options.limits = limits;
    return options;
}

void start(HostAccess &host, ScannedServer &server, const SafetyScanOptions &options,
           Session &session)
{
    if (options.detach && server.id.isEmpty())
        putOnList(server, session);
    ScanRecord record;
    const auto started = [&](const SafetyScanRun &run) {
        record.run = serializeRun(run);
        server.scan.kind = scan::Kind::SafetyScanner;
        server.scan.server = nameOfPath(server.named.absolute);
        server.scan.path = server.named.absolute;
        server.scan.startedAt = session.clock().now();
        server.scan.conclusion = scan::Conclusion::Running;
        keepScan(server, record, session);
    };
    server.scan = runSafetyScan(host, server.named.absolute, options, session.clock(),
                                session.context(), started, sayer(server, session));
    if (server.scan.conclusion != scan::Conclusion::Running)
        record.run.clear();
    keepScan(server, record, session);
}

void follow(HostAccess &host, ScannedServer &server, const SafetyScanOptions &options, bool cancels,
            Session &session)
{
    auto record = lastRun(server.id, session);
    if (!record || record->run.isEmpty()) {
        auto known = record ? scan::parseScan(record->document) : Result<scan::ServerScan>();
        if (cancels)
            server.scan =
                failedScan(server.named, scan::Kind::SafetyScanner,
                           Error{ErrorCode::NotFound, Reason::NothingToDo, server.named.path, {}},
                           session.clock());
        else if (record && known)
            server.scan = std::move(*known);
        else
            server.scan = scanOfServerLog(host, server.named, session);
        return;
    }
    const auto run = parseRun(record->run);
    if (!run) {
        server.scan =
            failedScan(server.named, scan::Kind::SafetyScanner, run.error(), session.clock());
        return;
    }
    if (cancels) {
        if (auto ended = cancelSafetyScan(host, *run, session.context()); !ended) {
            server.scan =
                failedScan(server.named, scan::Kind::SafetyScanner, ended.error(), session.clock());
            return;
        }
    }
    server.scan = followSafetyScan(host, server.named.absolute, *run, true, options,
                                   session.clock(), session.context());
    server.scan.startedAt = record->startedAt;
    const bool goesOn = server.scan.conclusion == scan::Conclusion::Running;
    const bool sawNothing = server.scan.conclusion == scan::Conclusion::Incomplete ||
                            server.scan.conclusion == scan::Conclusion::Failed;
    if (cancels && sawNothing)
        server.scan.conclusion = scan::Conclusion::Cancelled;
    if (!goesOn)
        record->run.clear();
    keepScan(server, *record, session);
}

/// The scanner asks for nothing of the detections.
ExitCode answerScanner(ScanReport report, Session &session)
{
    report.kind = scan::Kind::SafetyScanner;
    return answerScan(report, scan::DetectionCatalog(), session);
}

} // namespace

ExitCode run(const ScannerRequest &request, Session &session)
{
    const auto limits = loadScannerLimits();
    if (!limits) {
        warn(session.console(), limits.error());
        return ExitCode::NotDone;
    }
    SafetyScanOptions options = optionsOf(request, *limits);
    // Nothing is downloaded for a scan that is not begun.
    std::optional<Result<HeldScanner>> held;
    if (request.act == ScannerRequest::Act::Run && request.program.isEmpty() &&
        request.acceptTelemetry) {
        held = obtainScanner(request.send, *limits, session.context());
        if (*held) {
            options.localProgram = (**held).file->fileName();
            options.localSha256 = (**held).program.sha256;
        }
    }
    ScanReport report;
    report.servers = scanServers(
        request.paths, scan::Kind::SafetyScanner, session,
        [&](HostAccess &host, ScannedServer &server) {
            if (held && !*held)
                server.scan = failedScan(server.named, scan::Kind::SafetyScanner, held->error(),
                                         session.clock());
            else if (request.act == ScannerRequest::Act::Run)
                start(host, server, options, session);
            else
                follow(host, server, options, request.act == ScannerRequest::Act::Cancel, session);
        });
    return answerScanner(std::move(report), session);
}

ExitCode run(const ScannerLogRequest &request, Session &session)
{
    ScannedServer server;
    server.named = NamedServer{request.file, request.file, {}};
    server.scan = scanOfLog(server.named, readLocalFile(request.file, scan::kMaxScannerLog),
                            request.returnCode, session.clock());
    if (server.scan.error)
        warn(session.console(), request.file, *server.scan.error);
    ScanReport report;
    report.servers.push_back(std::move(server));
    return answerScanner(std::move(report), session);
}

} // namespace amado::cli
