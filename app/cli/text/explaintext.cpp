// SPDX-License-Identifier: MIT
#include "cli/text/explaintext.h"

#include "cli/console.h"
#include "cli/words.h"
#include "ui/document/feeddocument.h"
#include "ui/text/agetext.h"
#include "ui/text/feedtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct ExplainText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::ExplainText)
};

void addRows(QStringList &lines, const FeedFinding &feed, const QDateTime &capturedAt)
{
    if (capturedAt.isValid())
        lines.append(u"  "_s + ExplainText::tr("Server state as of %1").arg(exactTime(capturedAt)));
    const std::vector<DocumentRow> rows = feedCheckRows(feed);
    int titles = 0, verdicts = 0;
    for (const DocumentRow &row : rows) {
        titles = std::max(titles, columns(row.label));
        verdicts = std::max(verdicts, columns(row.word));
    }
    for (const DocumentRow &row : rows)
        lines.append(u"  "_s + padded(row.label, titles) + u"  "_s + padded(row.word, verdicts) +
                     u"  "_s + row.sentence);
    if (feed.lastSuccess.isValid())
        lines.append(u"  "_s +
                     ExplainText::tr("Last successful fetch: %1").arg(exactTime(feed.lastSuccess)));
    if (feed.lastFailure.isValid())
        lines.append(u"  "_s +
                     ExplainText::tr("Last failed fetch: %1").arg(exactTime(feed.lastFailure)));
}

void addCompatibility(QStringList &lines, const CompatibilityVerdict &compatibility)
{
    if (compatibility.since.isValid())
        lines.append(u"  "_s + ExplainText::tr("This has been the case since %1.")
                                   .arg(compatibility.since.toString(Qt::ISODate)));
    if (compatibility.since.isValid() && compatibility.firstCapable)
        lines.append(u"  "_s + ExplainText::tr("First build of this CU that can receive: %1.")
                                   .arg(compatibility.firstCapable->toString()));
    else if (compatibility.since.isValid())
        lines.append(u"  "_s + ExplainText::tr("No build of this CU can receive."));
}

void addCauses(QStringList &lines, const FeedFinding &feed)
{
    const std::vector<DocumentRow> causes = feedCauseRows(feed);
    if (causes.empty())
        return;
    lines.append(u"  "_s + ExplainText::tr("Reasons and what to do:"));
    int number = 0;
    for (const DocumentRow &cause : causes) {
        lines.append(u"  %1. [%2] %3"_s.arg(++number).arg(cause.word, cause.sentence));
        lines.append(u"     → "_s + cause.guidance);
        for (const QString &line : cause.evidence)
            lines.append(u"       "_s + line);
    }
}

void addExpiry(QStringList &lines, const std::vector<ExpiryPoint> &points)
{
    for (const ExpiryPoint &point : points) {
        const bool warns =
            point.severity == ExpirySeverity::Soon ||
            (point.severity == ExpirySeverity::Past && point.place != ExpiryPlace::Cutoff);
        if (warns)
            lines.append(u"  "_s + expirySentence(point));
    }
}

void addNextRun(QStringList &lines, const std::vector<NextRunItem> &items)
{
    lines.append(
        u"  "_s +
        ExplainText::tr("What this feed would do at the next hourly run of the EM service:"));
    for (const NextRunItem &item : items)
        lines.append(u"    %1: %2"_s.arg(item.id, effectSentence(item)));
}

} // namespace

QStringList explainText(const std::vector<ExplainedServer> &servers, const QDateTime &asOf)
{
    QStringList lines;
    for (const ExplainedServer &server : servers) {
        const JudgedServer &judged = server.judged;
        lines.append(ExplainText::tr("%1 (%2)", "server, folder")
                         .arg(judged.assessment.server, judged.path));
        if (judged.failure) {
            lines.append(u"  "_s + sentence(*judged.failure));
        } else {
            addRows(lines, judged.assessment.feed, judged.facts.capturedAt);
            addCompatibility(lines, judged.assessment.feed.compatibility);
            addCauses(lines, judged.assessment.feed);
            addExpiry(lines, server.expiry);
            if (server.nextRun)
                addNextRun(lines, *server.nextRun);
        }
        lines.append(QString());
    }
    lines.append(ExplainText::tr("Evaluated as of %1.").arg(exactTime(asOf)));
    return lines;
}

} // namespace amado::cli
