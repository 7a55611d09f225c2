// SPDX-License-Identifier: MIT
#include "ui/document/fleetreport.h"

#include "ui/document/builddocument.h"
#include "ui/document/factrows.h"
#include "ui/document/feeddocument.h"
#include "ui/document/historydocument.h"
#include "ui/document/reportsummary.h"
#include "ui/document/scandocument.h"
#include "ui/text/agetext.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/errortext.h"
#include "ui/text/origintext.h"
#include "ui/text/scantext.h"
#include "ui/text/statetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// Puts a document of one subject below a server's title, its own sections below that.
void append(Document &document, const QString &title, Document part)
{
    document.addSection(title).level = 2;
    for (DocumentSection &section : part.sections) {
        if (section.title.isEmpty()) {
            document.add(std::move(section.rows));
            continue;
        }
        section.level = 3;
        document.sections.push_back(std::move(section));
    }
}

void addHead(Document &document, const ReportedServer &server)
{
    const ProtectionState state = reportedState(server);
    document.addVerdictSection(server.name, badgeLook(state), stateWord(state));
    if (server.wasRead) {
        document.addText(headlineSentence(*server.assessment));
        document.addText(headlineReason(*server.assessment));
        if (const auto broken = unreadablePlace(*server.assessment, *server.facts))
            document.addText(errorAdvice(*broken));
    } else {
        document.addText(DocumentText::tr("It has not been read yet."));
    }
    if (server.failure)
        document.add({.label = DocumentText::tr("Last attempt to read it"),
                      .sentence = errorLine(*server.failure),
                      .guidance = errorWords(*server.failure).guidance});
    if (server.origin)
        document.addRow(DocumentText::tr("Origin"),
                        originWord(*server.origin) + u" – "_s + originMeaning(*server.origin));
    document.addRow(DocumentText::tr("Path or address"), server.path);
    if (server.wasRead)
        document.addRow(DocumentText::tr("Server state as of"),
                        exactTime(server.facts->capturedAt));
}

void addServer(Document &document, const ReportedServer &server, const ReportSubject &subject)
{
    addHead(document, server);
    if (server.wasRead) {
        append(document, DocumentText::tr("Protection"),
               protectionDocument(*server.assessment, *server.facts, subject.catalogs.mitigations,
                                  server.context));
        append(document, DocumentText::tr("Feed trust"),
               feedDocument(*server.assessment, *server.facts,
                            {subject.feed, subject.catalogs, subject.judgedAt, subject.made}));
        append(document, DocumentText::tr("Build"),
               buildDocument(server.assessment->build, subject.catalogs,
                             subject.judgedAt.toUTC().date()));
    }
    if (server.scans)
        append(document, DocumentText::tr("Scans"),
               scanDocument(server.name, server.scans->newest, server.scans->history,
                            subject.detections, subject.made));
    append(document, DocumentText::tr("History"),
           historyDocument(server.history, server.context.returned));
    if (!server.wasRead)
        return;
    document.addSection(DocumentText::tr("Collected information")).level = 2;
    document.add(factRows(*server.facts));
}

void addLimits(Document &document, const ReportSubject &subject)
{
    document.addSection(DocumentText::tr("Data and limits"));
    document.addRow(DocumentText::tr("Report created"), exactTime(subject.made));
    document.addRow(DocumentText::tr("Evaluated as of"), exactTime(subject.judgedAt));
    document.addRow(DocumentText::tr("Made by"), u"Amado "_s + subject.program);
    document.addRow(DocumentText::tr("Builds and vulnerabilities as of"),
                    exactDate(subject.catalogs.dataDate()));
    document.addRow(DocumentText::tr("Known exploited vulnerabilities as of"),
                    exactDate(subject.catalogs.vulnerabilities.knownExploitedDate()));
    if (const QString old = oldDataSentence(subject.catalogs.dataDate(), subject.judgedAt.date());
        !old.isEmpty())
        document.addText(old);
    document.addText(
        DocumentText::tr("Each verdict is about the server at the time named with it. What was "
                         "changed there since isn't in this report."));
    document.addText(DocumentText::tr(
        "Whatever couldn't be read is reported as not known, never as in order. That a scan found "
        "nothing doesn't mean that nothing happened: logs may be deleted or incomplete."));
}

} // namespace

Document fleetReport(std::vector<ReportedServer> servers, const ReportSubject &subject)
{
    std::stable_sort(servers.begin(), servers.end(),
                     [](const ReportedServer &a, const ReportedServer &b) {
                         return severity(reportedState(a)) > severity(reportedState(b));
                     });
    Document document;
    document.title = DocumentText::tr("Amado: state of the Exchange servers");
    document.addText(DocumentText::tr("Report created: %1").arg(exactTime(subject.made)));
    document.addText(DocumentText::tr("Date of the vulnerability and build data: %1")
                         .arg(exactDate(subject.catalogs.dataDate())));
    addReportSummary(document, servers);
    for (const ReportedServer &server : servers)
        addServer(document, server, subject);
    addLimits(document, subject);
    return document;
}

} // namespace amado
