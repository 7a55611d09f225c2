// SPDX-License-Identifier: MIT
#include "ui/document/csvform.h"

#include "ui/document/reportsummary.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/buildtext.h"
#include "ui/text/errortext.h"
#include "ui/text/origintext.h"
#include "ui/text/statetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// Excel computes full-width signs too where the system speaks Japanese.
constexpr QStringView kFormulaStarts = u"=+-@\t\r＝＋－＠";

QString csvCell(QString text)
{
    if (!text.isEmpty() && kFormulaStarts.contains(text.front()))
        text.prepend(u'\'');
    const bool isQuoted = std::any_of(text.begin(), text.end(), [](QChar character) {
        return character == u',' || character == u'"' || character == u'\n' || character == u'\r';
    });
    return isQuoted ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QString csvLine(const QStringList &values)
{
    QStringList cells;
    std::transform(values.begin(), values.end(), std::back_inserter(cells), csvCell);
    return cells.join(u',') + u"\r\n"_s;
}

QString csvTime(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

/// What every line of a server begins with.
QStringList serverCells(const ReportedServer &server)
{
    QStringList cells{server.name, server.origin ? originWord(*server.origin) : QString(),
                      server.path};
    if (!server.wasRead)
        return cells + QStringList{QString(), QString(), QString(), QString()};
    const BuildFinding &build = server.assessment->build;
    return cells + QStringList{csvTime(server.facts->capturedAt),
                               build.build ? build.build->toString() : QString(), buildName(build),
                               supportWord(build.support)};
}

} // namespace

QByteArray reportCsv(const std::vector<ReportedServer> &servers, bool withMark)
{
    QString text = csvLine(
        {DocumentText::tr("Server"), DocumentText::tr("Origin"),
         DocumentText::tr("Path or address"), DocumentText::tr("Server state as of"),
         DocumentText::tr("Build number"), DocumentText::tr("Build"), DocumentText::tr("Support"),
         DocumentText::tr("Vulnerability"), DocumentText::tr("State"), DocumentText::tr("Reason")});
    for (const ReportedServer &server : servers) {
        const QStringList begin = serverCells(server);
        if (!server.wasRead) {
            text += csvLine(begin +
                            QStringList{QString(), stateWord(ProtectionState::Unknown),
                                        server.failure ? errorLine(*server.failure) : QString()});
            continue;
        }
        for (const ProtectionFinding &finding : server.assessment->protection)
            text += csvLine(begin + QStringList{finding.vulnerability, stateWord(finding.state),
                                                reasonSentence(finding)});
    }
    return (withMark ? u"\uFEFF"_s + text : text).toUtf8();
}

} // namespace amado
