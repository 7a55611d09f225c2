// SPDX-License-Identifier: MIT
#include "ui/scans/timelinedetailview.h"

#include "ui/fleet/serverlabel.h"
#include "ui/scans/findingtimeline.h"
#include "ui/scans/findingwords.h"
#include "ui/scans/scanlooks.h"
#include "ui/text/scantext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr size_t kMostLines = 200;

/// The heaviest, so many as are listed.
std::vector<KnownFinding> heaviest(std::vector<KnownFinding> findings)
{
    if (findings.size() <= kMostLines)
        return findings;
    std::stable_sort(findings.begin(), findings.end(),
                     [](const KnownFinding &a, const KnownFinding &b) {
                         return a.finding.severity > b.finding.severity;
                     });
    findings.resize(kMostLines);
    return findings;
}

void sortByTime(std::vector<KnownFinding> &findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const KnownFinding &a, const KnownFinding &b) {
                         return a.finding.first < b.finding.first;
                     });
}

} // namespace

TimelineDetailView::TimelineDetailView(const FleetService &fleet, QWidget *parent)
    : DetailView(parent)
    , m_fleet(fleet)
{
    setObjectName(u"timelineSheet"_s);
}

void TimelineDetailView::showFindings(std::vector<KnownFinding> findings, const QDateTime &now)
{
    clear();
    if (findings.empty()) {
        addMuted(tr("There are no findings with a date."));
        finish();
        return;
    }
    addText(tr("Each mark is a day with findings of a client. The number shows how many."));
    auto *line = new FindingTimeline(content());
    line->setFindings(findings, now);
    addWidget(line);
    const int hidden = int(findings.size() - std::min(findings.size(), kMostLines));
    std::vector<KnownFinding> listed = heaviest(std::move(findings));
    sortByTime(listed);
    addSection(tr("By day"));
    const ServerLabels names(m_fleet);
    for (const KnownFinding &found : listed)
        addVerdict({}, badgeLook(found), severityWord(found.finding.severity),
                   tr("%1, on %2", "finding, server")
                       .arg(findingLine(found), labelText(names.of(found.server, {}))));
    if (hidden > 0)
        addMuted(tr("%n more finding(s) on the Findings tab, none of them more severe.", nullptr,
                    hidden));
    finish();
}

} // namespace amado
