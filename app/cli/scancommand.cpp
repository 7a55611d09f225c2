// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/scanwork.h"
#include "cli/words.h"
#include "engine/fleetcompare.h"
#include "engine/tracescan.h"
#include "io/scan/evidencecollector.h"
#include "model/scan/scanjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace amado::cli {

namespace {

/// Web files of the fleet's other servers, as their newest searches kept them; empty where nothing
/// was kept, since a search needs none.
std::map<ServerId, scan::WebFileSet> keptWebFiles(Session &session)
{
    std::map<ServerId, scan::WebFileSet> sets;
    const auto store = session.storeForReading();
    if (!store || !*store)
        return sets;
    const auto records = (*store)->scans().newestScans();
    for (const ScanRecord &record : records.value_or(std::vector<ScanRecord>())) {
        if (record.kind != scan::Kind::Traces)
            continue;
        if (auto scan = scan::parseScan(record.document); scan && scan->webFiles)
            sets.emplace(record.server, std::move(*scan->webFiles));
    }
    return sets;
}

/// What only one of the servers has can be told when all of them were searched.
void compareServers(std::vector<ScannedServer> &servers,
                    const std::map<ServerId, scan::WebFileSet> &kept,
                    const scan::DetectionCatalog &detections)
{
    for (ScannedServer &server : servers) {
        std::vector<scan::WebFileSet> others;
        for (const ScannedServer &other : servers) {
            if (&other != &server && other.scan.webFiles)
                others.push_back(*other.scan.webFiles);
        }
        for (const auto &[id, set] : kept) {
            const bool isHere = std::any_of(servers.begin(), servers.end(),
                                            [&id](const auto &listed) { return listed.id == id; });
            if (!isHere)
                others.push_back(set);
        }
        compareWithFleet(server.scan, others, detections);
    }
}

CollectedEvidence collect(const TraceScanRequest &request,
                          const std::vector<ScannedServer> &servers, Session &session)
{
    std::vector<scan::ServerScan> scans;
    for (const ScannedServer &server : servers)
        scans.push_back(server.scan);
    EvidenceOptions options;
    options.folder = request.collect;
    options.redact = request.redact;
    EvidenceCollector collector(session.connector(), session.clock(),
                                QCoreApplication::applicationVersion());
    CollectedEvidence evidence{request.collect, collector.keep(scans, options, session.context())};
    if (!evidence.summary)
        warn(session.console(), evidence.summary.error());
    else
        for (const Error &problem : evidence.summary->problems)
            warn(session.console(), problem);
    return evidence;
}

} // namespace

ExitCode run(const TraceScanRequest &request, Session &session)
{
    const auto detections = loadDetections();
    if (!detections) {
        warn(session.console(), detections.error());
        return ExitCode::NotDone;
    }
    TraceScanOptions options;
    options.since = request.since;
    options.until = request.until;
    ScanReport report;
    report.kind = scan::Kind::Traces;
    report.servers = scanServers(
        request.paths, report.kind, session, [&](HostAccess &host, ScannedServer &server) {
            TraceScanOptions ofServer = options;
            ofServer.builds = server.named.record.builds;
            server.scan = scanTraces(host, server.named.absolute, *detections, session.catalogs(),
                                     session.clock(), ofServer, session.context());
        });
    compareServers(report.servers, keptWebFiles(session), *detections);
    for (const ScannedServer &server : report.servers) {
        if (server.named.error)
            continue;
        ScanRecord record;
        keepScan(server, record, session);
    }
    if (!request.collect.isEmpty())
        report.evidence = collect(request, report.servers, session);
    return answerScan(report, *detections, session);
}

} // namespace amado::cli
