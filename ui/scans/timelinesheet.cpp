#include "ui/scans/timelinesheet.h"

#include "ui/scans/findingtimeline.h"
#include "ui/scans/findingwords.h"
#include "ui/scans/scanlooks.h"
#include "ui/text/scantext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr size_t kMostLines = 200;

} // namespace

TimelineSheet::TimelineSheet(QWidget *parent)
    : Sheet(parent)
{
    setObjectName(u"timelineSheet"_s);
}

void TimelineSheet::showFindings(std::vector<KnownFinding> findings, const QDateTime &now)
{
    clear();
    if (findings.empty()) {
        addMuted(tr("There are no findings to show by day."));
        finish();
        return;
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const KnownFinding &a, const KnownFinding &b) {
                         return a.finding.first < b.finding.first;
                     });
    addText(tr("Each mark is a day on which a client left findings; the number says how many."));
    auto *line = new FindingTimeline(content());
    line->setFindings(findings, now);
    addWidget(line);
    addSection(tr("The same, day by day"));
    for (size_t i = 0; i < std::min(kMostLines, findings.size()); ++i)
        addVerdict({}, badgeLook(findings[i]), severityWord(findings[i].finding.severity),
                   findingLine(findings[i]));
    if (findings.size() > kMostLines)
        addMuted(tr("%n more: see the tab Findings.", nullptr, int(findings.size() - kMostLines)));
    finish();
}

} // namespace amado
