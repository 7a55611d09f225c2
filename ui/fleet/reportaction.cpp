// SPDX-License-Identifier: MIT
#include "ui/fleet/reportaction.h"

#include "ui/document/csvform.h"
#include "ui/document/htmlform.h"
#include "ui/document/outputfile.h"
#include "ui/document/textform.h"
#include "ui/fleet/serverlabel.h"
#include "ui/scans/scanboard.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class ReportActionText
{
    Q_DECLARE_TR_FUNCTIONS(ReportAction)
};

std::optional<ReportedScans> reportedScans(const ServerId &id, const ScanBoard &scans)
{
    const ServerScans *known = scans.scansOf(id);
    if (!known)
        return ReportedScans{};
    return ReportedScans{*known, scans.history(id).value_or(std::vector<KnownScan>())};
}

QByteArray reportContent(const QString &path, const std::vector<ReportedServer> &servers,
                         const ReportSubject &subject)
{
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return reportCsv(servers, true);
    const Document report = fleetReport(servers, subject);
    return path.endsWith(".txt"_L1, Qt::CaseInsensitive) ? documentText(report).toUtf8()
                                                         : documentHtml(report);
}

} // namespace

std::vector<ReportedServer> reportedServers(const std::vector<ServerId> &ids,
                                            const FleetService &fleet, const ChangeService &changes,
                                            const ScanBoard &scans)
{
    const MitigationCatalog &mitigations = fleet.catalogs().mitigations;
    const auto listed = listedToday(fleet.feedContext(), fleet.now());
    const ServerLabels names(fleet);
    std::vector<ReportedServer> servers;
    for (const ServerId &id : ids) {
        const FleetServer *server = fleet.server(id);
        if (!server)
            continue;
        ReportedServer told{labelText(names.of(*server)), server->record.path};
        told.origin = server->record.kind;
        told.facts = &server->facts;
        told.assessment = &server->assessment;
        told.wasRead = !server->facts.name.isEmpty();
        told.failure = server->lastError;
        told.history = changes.historyOf(id).value_or(std::vector<JournalEntry>());
        told.context.returned = rulesThatReturned(told.history, server->facts, mitigations);
        told.context.equivalent = equivalentProtectionOf(server->assessment, server->facts,
                                                         mitigations, told.history, listed);
        told.scans = reportedScans(id, scans);
        servers.push_back(std::move(told));
    }
    return servers;
}

Result<QString> saveReport(QWidget *parent, const AskSavePath &ask,
                           const std::vector<ServerId> &ids, const FleetService &fleet,
                           const ChangeService &changes, const ScanBoard &scans)
{
    const QString name = u"amado-report-%1.html"_s.arg(fleet.now().toString(u"yyyyMMdd-HHmm"_s));
    const QString path =
        ask(parent, ReportActionText::tr("Save the report"), name,
            {ReportActionText::tr("HTML page (*.html)"), ReportActionText::tr("Text (*.txt)"),
             ReportActionText::tr("Table for spreadsheets (*.csv)")});
    if (path.isEmpty())
        return QString();
    const ReportSubject subject{fleet.catalogs(),   fleet.feedContext(),
                                scans.detections(), fleet.judgedAt(),
                                fleet.now(),        QCoreApplication::applicationVersion()};
    const Result<> saved =
        saveFile(path, reportContent(path, reportedServers(ids, fleet, changes, scans), subject));
    if (!saved)
        return failure(saved.error());
    return path;
}

} // namespace amado
