// SPDX-License-Identifier: MIT
#include "ui/fleet/builddetailview.h"

#include "ui/fleet/buildtimeline.h"
#include "ui/text/agetext.h"
#include "ui/text/buildtext.h"
#include "ui/widgets/labels.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace amado {

BuildDetailView::BuildDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"buildSheet"_s);
}

void BuildDetailView::showServer(const FleetServer &server, const Catalogs &catalogs, QDate today)
{
    clear();
    const BuildFinding &build = server.assessment.build;
    addText(nextStepSentence(build));
    auto *timeline = new BuildTimeline(content());
    timeline->setBuild(build, catalogs.builds, today);
    if (timeline->isEmpty())
        delete timeline;
    else
        addWidget(timeline);
    addRow(tr("Installed"), build.build
                                ? tr("%1, build %2").arg(buildName(build), build.build->toString())
                                : tr("Not known"));
    if (build.released.isValid())
        addRow(tr("Released"), exactDate(build.released));
    addRow(tr("Support"), supportSentence(build));
    addRow(tr("Data of Amado"), tr("Builds as of %1, known exploited vulnerabilities as of %2")
                                    .arg(exactDate(catalogs.dataDate()),
                                         exactDate(catalogs.vulnerabilities.knownExploitedDate())));
    for (const SourceDisagreement &difference : build.disagreements)
        addMuted(tr("Sources disagree about %1 (%2): Amado uses %3, but %4 says %5.")
                     .arg(difference.subject, difference.field, difference.chosen,
                          difference.otherSource, difference.other));
    addMissingUpdates(build);
    addOpenVulnerabilities(build, catalogs);
    finish();
}

void BuildDetailView::addMissingUpdates(const BuildFinding &build)
{
    if (build.missingUpdates.empty())
        return;
    addSection(tr("Missing updates"));
    for (const Release *release : build.missingUpdates)
        addRow(exactDate(release->released),
               release->kb.isEmpty()
                   ? tr("%1, build %2").arg(release->update, release->build.toString())
                   : tr("%1, build %2, %3")
                         .arg(release->update, release->build.toString(), release->kb));
}

void BuildDetailView::addOpenVulnerabilities(const BuildFinding &build, const Catalogs &catalogs)
{
    addSection(tr("Open vulnerabilities"));
    addText(openVulnerabilitiesSentence(build));
    for (const int number : build.open) {
        const Vulnerability &entry = catalogs.vulnerabilities.vulnerabilities()[size_t(number)];
        QStringList words = {entry.title};
        if (entry.cvss)
            words.append(tr("score %1").arg(QLocale().toString(*entry.cvss, 'f', 1)));
        if (entry.knownExploited)
            words.append(
                tr("known exploited, fix by %1").arg(exactDate(entry.knownExploited->due)));
        addRow(entry.id, words.join(tr(", ", "between parts of one line")));
    }
}

} // namespace amado
