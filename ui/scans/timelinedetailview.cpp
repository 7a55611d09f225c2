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
    Document page;
    if (findings.empty()) {
        page.addMuted(tr("There are no findings with a date."));
        showDocument(page);
        return;
    }
    page.addText(tr("Each mark is a day with findings of a client. The number shows how many."));
    page.addPart(u"timeline"_s);
    const int hidden = int(findings.size() - std::min(findings.size(), kMostLines));
    std::vector<KnownFinding> listed = heaviest(findings);
    sortByTime(listed);
    page.addSection(tr("By day"));
    const ServerLabels names(m_fleet);
    for (const KnownFinding &found : listed)
        page.addVerdict({}, badgeLook(found), severityWord(found.finding.severity),
                        tr("%1, on %2", "finding, server")
                            .arg(findingLine(found), labelText(names.of(found.server, {}))));
    if (hidden > 0)
        page.addMuted(tr("%n more finding(s) on the Findings tab, none of them more severe.",
                         nullptr, hidden));
    showDocument(page, [&](const QString &, QWidget *parent) {
        auto *line = new FindingTimeline(parent);
        line->setFindings(findings, now);
        return line;
    });
}

} // namespace amado
