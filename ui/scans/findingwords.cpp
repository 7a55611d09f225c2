// SPDX-License-Identifier: MIT
#include "ui/scans/findingwords.h"

#include "ui/text/agetext.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class FindingText
{
    Q_DECLARE_TR_FUNCTIONS(Scans)
};

constexpr qsizetype kShownLines = 5;

} // namespace

QString findingTitle(const KnownFinding &found)
{
    return oneLine(findingWords(found.finding, found.detection).title);
}

QString outcomeSentence(const KnownFinding &found)
{
    const QString outcome = findingWords(found.finding, found.detection).outcome;
    if (!outcome.isEmpty())
        return outcome;
    return FindingText::tr(
        "This version of Amado doesn't know this detection. Search again to get a result.");
}

QString findingPlace(const scan::Finding &finding)
{
    const QString file = oneLine(finding.file);
    if (finding.lines.isEmpty())
        return file;
    QStringList numbers;
    for (const qint64 line : finding.lines.first(std::min(kShownLines, finding.lines.size())))
        numbers.append(QString::number(line));
    if (finding.count > kShownLines)
        numbers.append(u"…"_s);
    return FindingText::tr("%1, line(s) %2", "file, numbers", int(finding.lines.size()))
        .arg(file, joinedItems(numbers));
}

QString findingTime(const scan::Finding &finding)
{
    const QString time = traceTime(finding);
    if (time.isEmpty())
        return FindingText::tr("The trace has no date.");
    return finding.count > 1
               ? FindingText::tr("%1, %n entries", "time", int(finding.count)).arg(time)
               : time;
}

QString findingClient(const scan::Finding &finding)
{
    return finding.client.isEmpty() ? FindingText::tr("Not known", "client")
                                    : oneLine(finding.client);
}

QString chainWords(const std::vector<KnownFinding> &findings, size_t index)
{
    const QString &chain = findings[index].finding.chain;
    if (chain.isEmpty())
        return {};
    int all = 0;
    int place = 0;
    for (size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].finding.chain != chain || findings[i].server != findings[index].server)
            continue;
        ++all;
        if (i == index)
            place = all;
    }
    return FindingText::tr("Step %1 of %2", "of a chain of findings").arg(place).arg(all);
}

QString explanationSentence(const KnownFinding &found)
{
    return found.explanation
               ? FindingText::tr("Explained by %1 until %2: %3", "person, date, reason")
                     .arg(oneLine(found.explanation->owner), exactDate(found.explanation->until),
                          oneLine(found.explanation->reason))
               : QString();
}

QString findingLine(const KnownFinding &found)
{
    const scan::Finding &finding = found.finding;
    const QString when = finding.first.isValid() ? exactDate(finding.first.toLocalTime().date())
                                                 : FindingText::tr("No date", "of a finding");
    const QString line =
        finding.client.isEmpty()
            ? FindingText::tr("%1: %2", "date: finding").arg(when, findingTitle(found))
            : FindingText::tr("%1, %2: %3", "date, client: finding")
                  .arg(when, oneLine(finding.client), findingTitle(found));
    return finding.count > 1
               ? FindingText::tr("%1 (%n entries)", "finding", int(finding.count)).arg(line)
               : line;
}

QString findingReport(const KnownFinding &found, const QString &server)
{
    const scan::Finding &finding = found.finding;
    QStringList lines = {FindingText::tr("%1: %2", "severity: finding")
                             .arg(severityWord(finding.severity), findingTitle(found)),
                         outcomeSentence(found),
                         FindingText::tr("Server: %1").arg(server),
                         FindingText::tr("Where: %1").arg(findingPlace(finding)),
                         FindingText::tr("When: %1").arg(findingTime(finding)),
                         FindingText::tr("Client: %1").arg(findingClient(finding))};
    if (!finding.sha256.isEmpty())
        lines.append(u"SHA-256: "_s + finding.sha256);
    if (found.detection && !found.detection->publisher.isEmpty())
        lines.append(FindingText::tr("Published at: %1").arg(found.detection->publisher));
    if (found.explanation)
        lines.append(explanationSentence(found));
    lines.append({QString(), harmless(finding.text), QString()});
    return lines.join(u'\n');
}

} // namespace amado
