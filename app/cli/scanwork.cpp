// SPDX-License-Identifier: MIT
#include "cli/scanwork.h"

#include "cli/text/scanreporttext.h"
#include "cli/words.h"
#include "engine/scanjobs.h"
#include "model/scan/scanjson.h"

#include <algorithm>

namespace amado::cli {

namespace {

ExitCode verdict(const ScanReport &report)
{
    using enum scan::Conclusion;
    const auto any = [&report](auto... conclusions) {
        return std::any_of(report.servers.begin(), report.servers.end(),
                           [&](const ScannedServer &server) {
                               return ((server.scan.conclusion == conclusions) || ...);
                           });
    };
    // What was found counts, also where the scan did not come to its end.
    const bool found =
        std::any_of(report.servers.begin(), report.servers.end(), [](const ScannedServer &server) {
            const auto &findings = server.scan.findings;
            const bool hasWeight =
                std::any_of(findings.begin(), findings.end(), [](const scan::Finding &finding) {
                    return finding.severity > scan::Severity::Information;
                });
            return hasWeight || (server.scan.scanner && !server.scan.scanner->threats.empty());
        });
    if (found || any(Found, Disagree))
        return ExitCode::NeedsAction;
    const bool kept = !report.evidence ||
                      (report.evidence->summary && report.evidence->summary->problems.empty());
    return kept && !any(Incomplete, Running, Cancelled, Failed) ? ExitCode::Done
                                                                : ExitCode::NotDone;
}

} // namespace

scan::ServerScan failedScan(const NamedServer &server, scan::Kind kind, const Error &error,
                            const Clock &clock)
{
    return amado::failedScan(kind, nameOfPath(server.absolute), server.absolute, clock, error);
}

std::vector<ScannedServer> scanServers(const QStringList &paths, scan::Kind kind, Session &session,
                                       std::function<void(HostAccess &, ScannedServer &)> scan)
{
    const auto named = session.findServers(paths);
    auto answers = session.onEach<ScannedServer>(
        named, Doing::Searching, true,
        [&session, scan = std::move(scan)](const NamedServer &server, const CallContext &,
                                           const ProgressSink &) -> Result<ScannedServer> {
            const auto host = connectTo(session.connector(), server.record);
            if (!host)
                return failure(host.error());
            ScannedServer scanned{server, server.record.id, {}};
            scan(**host, scanned);
            if (scanned.scan.server.isEmpty()) // It never said its own.
                scanned.scan.server = nameOfPath(server.absolute);
            return scanned;
        });
    std::vector<ScannedServer> servers;
    for (size_t i = 0; i < named.size(); ++i) {
        if (answers[i])
            servers.push_back(std::move(*answers[i]));
        else
            servers.push_back({named[i], named[i].record.id,
                               failedScan(named[i], kind, answers[i].error(), session.clock())});
        if (const auto &error = servers.back().scan.error)
            warn(session.console(), named[i].path, *error);
    }
    return servers;
}

void keepScan(const ScannedServer &server, ScanRecord &record, Session &session)
{
    if (server.id.isEmpty())
        return;
    record.server = server.id;
    record.kind = server.scan.kind;
    record.startedAt = server.scan.startedAt;
    record.conclusion = server.scan.conclusion;
    record.document = scan::serializeScan(server.scan);
    const auto store = session.storeForSettling();
    Result<ScanRecord> kept;
    if (!store)
        kept = failure(store.error());
    else if (*store)
        kept = (*store)->scans().keepScan(record);
    if (kept)
        record = std::move(*kept);
    else
        warn(session.console(), server.named.path, kept.error());
}

ExitCode answerScan(const ScanReport &report, const scan::DetectionCatalog &detections,
                    Session &session)
{
    if (session.json())
        session.console().print(
            scanDocument(report, session.catalogs(), detections, session.judgedAt()));
    else
        session.console().print(scanReportText(report, detections));
    return verdict(report);
}

} // namespace amado::cli
