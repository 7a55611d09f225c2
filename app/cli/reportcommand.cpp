// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/judgeservers.h"
#include "cli/words.h"
#include "engine/scanjobs.h"
#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/change/returnedrules.h"
#include "ui/document/csvform.h"
#include "ui/document/fleetreport.h"
#include "ui/document/htmlform.h"
#include "ui/document/outputfile.h"
#include "ui/document/textform.h"

#include <QCoreApplication>

#include <map>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

/// What the store knows of servers; all empty where there is none or it can't be read, which
/// judging needs not.
struct Remembered
{
    std::vector<JournalEntry> history;
    std::vector<KeptScan> scans; ///< Newest first.
    std::vector<Explanation> explanations;
};

Remembered remembered(Session &session)
{
    Remembered known;
    const auto store = session.storeForReading();
    if (!store || !*store)
        return known;
    known.history = (*store)->journal().entries().value_or(std::vector<JournalEntry>());
    known.explanations = (*store)->scans().explanations().value_or(std::vector<Explanation>());
    for (const ServerRecord &record :
         (*store)->inventory().servers().value_or(std::vector<ServerRecord>())) {
        for (const ScanRecord &scan :
             (*store)->scans().scansOf(record.id).value_or(std::vector<ScanRecord>())) {
            if (auto kept = keptScan(scan))
                known.scans.push_back(std::move(*kept));
        }
    }
    return known;
}

ReportedScans scansOf(const ServerId &server, const Remembered &known,
                      const scan::DetectionCatalog &detections)
{
    ReportedScans scans;
    for (const KeptScan &kept : known.scans) {
        if (kept.server != server)
            continue;
        scans.history.push_back(knownScan(kept, detections, known.explanations));
        auto &newest =
            kept.scan.kind == scan::Kind::Traces ? scans.newest.traces : scans.newest.scanner;
        if (!newest)
            newest = scans.history.back();
    }
    return scans;
}

ReportedServer reported(const JudgedServer &judged, const Remembered &known, Session &session)
{
    ReportedServer server;
    server.name = judged.assessment.server;
    server.path = judged.facts.path;
    server.origin = kindOfPath(judged.facts.path);
    server.facts = &judged.facts;
    server.assessment = &judged.assessment;
    server.wasRead = !judged.failure;
    server.failure = judged.failure;
    for (const JournalEntry &entry : known.history) {
        if (entry.path == server.path ||
            (!judged.id.value.isEmpty() && entry.serverId == judged.id))
            server.history.push_back(entry);
    }
    const MitigationCatalog &mitigations = session.catalogs().mitigations;
    server.context.returned = rulesThatReturned(server.history, judged.facts, mitigations);
    server.context.equivalent =
        equivalentProtectionOf(judged.assessment, judged.facts, mitigations, server.history);
    return server;
}

/// Servers of the same name are told from each other by their place.
void tellApart(std::vector<ReportedServer> &servers)
{
    std::map<QString, int> count;
    for (const ReportedServer &server : servers)
        ++count[server.name.toCaseFolded()];
    for (ReportedServer &server : servers) {
        if (count[server.name.toCaseFolded()] > 1)
            server.name = u"%1 (%2)"_s.arg(server.name, server.path);
    }
}

QByteArray content(const ReportRequest &request, const std::vector<ReportedServer> &servers,
                   const ReportSubject &subject)
{
    switch (request.format) {
    case ReportForm::Csv:
        return reportCsv(servers, request.withMark);
    case ReportForm::Text:
        return documentText(fleetReport(servers, subject)).toUtf8();
    case ReportForm::Html:
        break;
    }
    return documentHtml(fleetReport(servers, subject));
}

QJsonObject reportJson(const ReportRequest &request, const Session &session)
{
    return {{u"schema"_s, u"amado.report/1"_s},
            {u"asOf"_s, jsonTime(session.judgedAt())},
            {u"dataVersion"_s, jsonDate(session.catalogs().dataDate())},
            {u"format"_s, enumName(request.format)},
            {u"file"_s, request.output},
            {u"servers"_s, QJsonArray()}};
}

} // namespace

ExitCode run(const ReportRequest &request, Session &session)
{
    const auto detections = loadDetections();
    if (!detections) {
        warn(session.console(), detections.error());
        return ExitCode::NotDone;
    }
    const std::vector<JudgedServer> judged =
        judgeServers(session.findServers(request.paths), session);
    if (session.stopRequested())
        return ExitCode::NotDone;
    const Remembered known = remembered(session);
    std::vector<ReportedServer> servers;
    for (const JudgedServer &server : judged) {
        servers.push_back(reported(server, known, session));
        if (!server.id.value.isEmpty())
            servers.back().scans = scansOf(server.id, known, *detections);
    }
    tellApart(servers);
    const FeedContext feed;
    const ReportSubject subject{session.catalogs(),    feed,
                                *detections,           session.judgedAt(),
                                session.clock().now(), QCoreApplication::applicationVersion()};
    const Result<> written = saveFile(request.output, content(request, servers, subject));
    if (!written) {
        warn(session.console(), request.output, written.error());
        return ExitCode::NotDone;
    }
    if (session.json())
        session.console().print(reportJson(request, session));
    else
        session.console().print(
            QCoreApplication::translate("amado::cli::ReportCommand", "The report was saved to %1.")
                .arg(request.output));
    return verdictOf(judged);
}

} // namespace amado::cli
