// SPDX-License-Identifier: MIT
#include "engine/scanjobs.h"

#include "model/scan/scanjson.h"

namespace amado {

using scan::Conclusion;
using scan::Kind;
using scan::ServerScan;

namespace {

/// The same run goes on, so that its begin is that of the scan.
void takeOver(ScanAnswer &answer, ServerScan scan)
{
    if (answer.kept.scan.startedAt.isValid())
        scan.startedAt = answer.kept.scan.startedAt;
    answer.kept.scan = std::move(scan);
    if (answer.kept.scan.conclusion != Conclusion::Running)
        answer.run.reset();
}

} // namespace

void keepAnswer(ScanStore &store, ScanAnswer &answer)
{
    const ServerScan &scan = answer.kept.scan;
    const auto kept = store.keepScan({answer.kept.id, answer.kept.server, scan.kind, scan.startedAt,
                                      scan.conclusion, scan::serializeScan(scan),
                                      answer.run ? serializeRun(*answer.run) : QByteArray()});
    if (kept)
        answer.kept.id = kept->id;
    else
        answer.notKept = kept.error();
}

Result<KeptScan> keptScan(const ScanRecord &record)
{
    auto scan = scan::parseScan(record.document);
    if (!scan)
        return failure(scan.error());
    return KeptScan{record.id, record.server, std::move(*scan)};
}

std::optional<StoredScan> storedScan(const ScanRecord &record)
{
    auto kept = keptScan(record);
    if (!kept)
        return std::nullopt;
    StoredScan stored{std::move(*kept), {}};
    if (!record.run.isEmpty()) {
        if (auto run = parseRun(record.run))
            stored.run = std::move(*run);
    }
    return stored;
}

Result<StoredScans> readStoredScans(ScanStore &store, std::optional<qint64> seen)
{
    const auto revision = store.revision();
    if (!revision)
        return failure(revision.error());
    StoredScans stored;
    stored.revision = *revision;
    stored.changed = revision.value() != seen;
    if (!stored.changed)
        return stored;
    const auto records = store.newestScans();
    if (!records)
        return failure(records.error());
    auto explanations = store.explanations();
    if (!explanations)
        return failure(explanations.error());
    for (const ScanRecord &record : *records) {
        if (auto scan = storedScan(record))
            stored.scans.push_back(std::move(*scan));
    }
    stored.explanations = std::move(*explanations);
    return stored;
}

ServerScan failedScan(Kind kind, const QString &server, const QString &path, const Clock &clock,
                      const Error &error)
{
    ServerScan scan;
    scan.kind = kind;
    scan.server = server;
    scan.path = path;
    scan.startedAt = clock.now();
    scan.endedAt = scan.startedAt;
    scan.conclusion =
        error.code == ErrorCode::Cancelled ? Conclusion::Cancelled : Conclusion::Failed;
    scan.error = error;
    return scan;
}

ScanAnswer searchAndKeep(const ScanTools &tools, const ServerRecord &record,
                         const TraceScanOptions &options, const CallContext &context,
                         const ScanProgressSink &progress)
{
    ScanAnswer answer;
    answer.kept.server = record.id;
    TraceScanOptions ofServer = options;
    ofServer.builds = record.builds;
    const auto host = connectTo(tools.connector, record);
    answer.kept.scan =
        host ? scanTraces(**host, record.path, tools.detections, tools.catalogs, tools.clock,
                          ofServer, context, progress)
             : failedScan(Kind::Traces, record.name, record.path, tools.clock, host.error());
    answer.kept.scan.server = record.name;
    keepAnswer(tools.store, answer);
    return answer;
}

ScanAnswer startScanner(const ScanTools &tools, const ServerRecord &record,
                        const SafetyScanOptions &options, const CallContext &context,
                        const ScanProgressSink &progress)
{
    ScanAnswer answer;
    answer.kept.server = record.id;
    const auto host = connectTo(tools.connector, record);
    if (!host) {
        answer.kept.scan =
            failedScan(Kind::SafetyScanner, record.name, record.path, tools.clock, host.error());
        keepAnswer(tools.store, answer);
        return answer;
    }
    SafetyScanOptions detached = options;
    detached.detach = true;
    const auto started = [&](const SafetyScanRun &run) {
        answer.run = run;
        ServerScan &scan = answer.kept.scan;
        scan.kind = Kind::SafetyScanner;
        scan.server = record.name;
        scan.path = record.path;
        scan.startedAt = tools.clock.now();
        scan.conclusion = Conclusion::Running;
        keepAnswer(tools.store, answer);
    };
    takeOver(answer,
             runSafetyScan(**host, record.path, detached, tools.clock, context, started, progress));
    answer.kept.scan.server = record.name;
    keepAnswer(tools.store, answer);
    return answer;
}

ScanAnswer lookAtScanner(const ScanTools &tools, const ServerRecord &record,
                         const ScanAnswer &before, const SafetyScanOptions &options,
                         const CallContext &context, const ScanProgressSink &progress)
{
    const auto host = connectTo(tools.connector, record);
    if (!host || !before.run)
        return before;
    ServerScan scan = followSafetyScan(**host, record.path, *before.run, true, options, tools.clock,
                                       context, progress);
    // Nobody answered: the scanner goes on without us.
    const bool unresponsive = scan.error && isRetryable(scan.error->code);
    if (unresponsive || scan.conclusion == Conclusion::Running ||
        scan.conclusion == Conclusion::Cancelled)
        return before;
    ScanAnswer answer = before;
    takeOver(answer, std::move(scan));
    answer.kept.scan.server = record.name;
    keepAnswer(tools.store, answer);
    return answer;
}

ScanAnswer endScanner(const ScanTools &tools, const ServerRecord &record, const ScanAnswer &before,
                      const SafetyScanOptions &options, const CallContext &context)
{
    const auto host = connectTo(tools.connector, record);
    if (!host || !before.run)
        return before;
    ScanAnswer answer = before;
    if (const auto ended = cancelSafetyScan(**host, *before.run, context); !ended) {
        // It may still be at work, and is looked after further on.
        answer.kept.scan.error = ended.error();
        return answer;
    }
    takeOver(answer, followSafetyScan(**host, record.path, *before.run, true, options, tools.clock,
                                      context, {}));
    answer.kept.scan.server = record.name;
    // What it found until then counts; that it was not allowed to finish is said.
    if (answer.kept.scan.conclusion != Conclusion::Found)
        answer.kept.scan.conclusion = Conclusion::Cancelled;
    answer.run.reset();
    keepAnswer(tools.store, answer);
    return answer;
}

} // namespace amado
