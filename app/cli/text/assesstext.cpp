// SPDX-License-Identifier: MIT
#include "cli/text/assesstext.h"

#include "app/backend.h"
#include "cli/console.h"
#include "cli/text/currencytext.h"
#include "cli/words.h"
#include "ui/text/agetext.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/facttext.h"
#include "ui/text/feedtext.h"
#include "ui/text/origintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct AssessText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::AssessText)
};

/// Lines of a server: a label column, then sentences.
class Listing
{
public:
    explicit Listing(QStringList &lines)
        : m_lines(lines)
    {}

    void row(const QString &label, const QStringList &sentences)
    {
        QString first = label;
        for (const QString &sentence : sentences) {
            if (sentence.isEmpty())
                continue;
            m_lines.append(u"  "_s + padded(first, kLabelColumns) + u"  "_s + sentence);
            first.clear();
        }
    }

private:
    static constexpr int kLabelColumns = 16;
    QStringList &m_lines;
};

QStringList feedLines(const FeedFinding &feed)
{
    QStringList lines{abilitySentence(feed), switchSentence(feed.switches)};
    if (feed.lastSuccess.isValid())
        lines.append(AssessText::tr("Last successful fetch: %1").arg(exactTime(feed.lastSuccess)));
    for (const FeedCheck &cause : feed.causes())
        lines.append(
            AssessText::tr("%1 %2", "cause, remedy").arg(causeSentence(cause), causeRemedy(cause)));
    return lines;
}

QString ruleLine(const ObservedRule &rule)
{
    Error origin;
    origin.subject = rule.file;
    origin.line = rule.line;
    const QString named =
        AssessText::tr("“%1” (%2, %3) at %4", "rule, writer, revision, place")
            .arg(rule.name, writerWord(rule.writer), revisionWord(rule.revision), place(origin));
    if (rule.effective)
        return AssessText::tr("%1: in effect").arg(named);
    return AssessText::tr("%1: no effect. %2").arg(named, ruleWhySentence(rule));
}

QStringList equivalentLines(const ProtectionFinding &finding, const EquivalentProtection *item)
{
    QStringList lines;
    if (item && item->needed)
        lines.append(equivalentSentence(*item));
    if (!finding.oursBesideService.isEmpty())
        lines.append(redundantSentence(finding));
    if (item && item->writtenBy)
        lines.append(AssessText::tr("To undo it: amado-cli undo %1").arg(item->writtenBy->value));
    return lines;
}

void addProtection(Listing &listing, const JudgedServer &server)
{
    const auto &findings = server.assessment.protection;
    int width = 0;
    for (const ProtectionFinding &finding : findings)
        width = std::max(width, columns(stateWord(finding)));
    for (const ProtectionFinding &finding : findings) {
        QStringList lines{padded(stateWord(finding), width) + u"  "_s + reasonSentence(finding)};
        for (const ObservedRule &rule : finding.rules)
            lines.append(QString(width + 2, u' ') + ruleLine(rule));
        for (const QString &line : equivalentLines(
                 finding, equivalentProtection(server.equivalent, finding.vulnerability)))
            lines.append(QString(width + 2, u' ') + line);
        listing.row(finding.vulnerability, lines);
    }
}

QStringList problemLines(const JudgedServer &server)
{
    QStringList lines = diagnoses(server.facts.configProblems);
    for (const Error &error : server.facts.problems)
        lines.append(diagnosis(error));
    return lines;
}

QStringList unknownLines(const std::vector<UnknownFact> &unknowns)
{
    QStringList lines;
    for (const UnknownFact &unknown : unknowns)
        lines.append(AssessText::tr("%1: %2", "fact: why it is missing")
                         .arg(factName(unknown.fact), missingWord(unknown.reason)));
    return lines;
}

void addServer(QStringList &lines, const JudgedServer &server, const Catalogs &catalogs, QDate on)
{
    const Assessment &assessment = server.assessment;
    lines.append(
        AssessText::tr("%1 (%2, %3)", "server, origin, folder")
            .arg(assessment.server, originWord(kindOfPath(server.facts.path)), server.path));
    Listing listing(lines);
    if (server.failure) {
        listing.row(stateWord(ProtectionState::Unknown), {sentence(*server.failure)});
        lines.append(QString());
        return;
    }
    listing.row(stateWord(assessment), {headlineSentence(assessment)});
    const BuildFinding &build = assessment.build;
    listing.row(AssessText::tr("Build"), buildLines(build, on));
    listing.row(AssessText::tr("Next steps"), stepLines(build, catalogs.vulnerabilities));
    listing.row(AssessText::tr("Missing updates"), missingLines(build, catalogs.vulnerabilities));
    listing.row(AssessText::tr("Open"), openLines(build, catalogs, on));
    listing.row(AssessText::tr("Make sure"), followUpLines(build, catalogs.vulnerabilities));
    listing.row(AssessText::tr("Feed"), feedLines(assessment.feed));
    addProtection(listing, server);
    listing.row(AssessText::tr("Problems"), problemLines(server));
    listing.row(AssessText::tr("Not known"), unknownLines(assessment.unknowns));
    lines.append(QString());
}

/// How many servers have each headline, worst first.
QString summary(const std::vector<JudgedServer> &servers)
{
    QStringList parts;
    for (const ProtectionState state : kStatesByWeight) {
        const auto count =
            std::count_if(servers.begin(), servers.end(), [state](const JudgedServer &server) {
                return state ==
                       (server.failure ? ProtectionState::Unknown : server.assessment.headline);
            });
        if (count > 0)
            parts.append(AssessText::tr("%1: %2", "state: how many servers")
                             .arg(stateWord(state), QString::number(count)));
    }
    return parts.join(u" · "_s);
}

} // namespace

QStringList assessText(const std::vector<JudgedServer> &servers, const Catalogs &catalogs,
                       const QDateTime &asOf)
{
    QStringList lines;
    for (const JudgedServer &server : servers)
        addServer(lines, server, catalogs, asOf.toUTC().date());
    lines.append(summary(servers));
    lines.append(AssessText::tr("Evaluated as of %1 with data from %2.")
                     .arg(exactTime(asOf), exactDate(catalogs.dataDate())));
    if (const QString old = oldDataSentence(catalogs.dataDate(), asOf.date()); !old.isEmpty())
        lines.append(old);
    return lines;
}

} // namespace amado::cli
