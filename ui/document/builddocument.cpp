// SPDX-License-Identifier: MIT
#include "ui/document/builddocument.h"

#include "ui/text/agetext.h"
#include "ui/text/buildtext.h"
#include "ui/text/localized.h"
#include "ui/text/sentences.h"
#include "ui/text/updatetext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// Each step with its reason, where there is more than the one sentence says.
void addSteps(Document &document, const BuildFinding &build, const VulnerabilityCatalog &catalog)
{
    if (build.nextSteps.empty() || build.nextSteps.front().action == NextStep::Action::None)
        return;
    document.addSection(DocumentText::tr("Next steps"));
    int number = 0;
    for (const NextStep &step : build.nextSteps)
        document.addRow(DocumentText::tr("Step %1").arg(++number),
                        joinedSentences({stepSentence(step), stepReason(step, build, catalog)}));
}

void addMissingUpdates(Document &document, const BuildFinding &build,
                       const VulnerabilityCatalog &catalog)
{
    if (build.missingUpdates.empty())
        return;
    document.addSection(DocumentText::tr("Missing updates"));
    for (const MissingUpdate &missing : build.missingUpdates) {
        const Release &release = *missing.release;
        const QString name =
            release.kb.isEmpty()
                ? DocumentText::tr("%1, build %2").arg(release.update, release.build.toString())
                : DocumentText::tr("%1, build %2, %3")
                      .arg(release.update, release.build.toString(), release.kb);
        document.addRow(exactDate(release.released),
                        missing.vulnerabilities.empty()
                            ? name
                            : DocumentText::tr("%1: fixes %2", "update: vulnerabilities")
                                  .arg(name, vulnerabilityList(missing.vulnerabilities, catalog)));
    }
}

void addOpenVulnerabilities(Document &document, const BuildFinding &build, const Catalogs &catalogs,
                            QDate on)
{
    document.addSection(DocumentText::tr("Open vulnerabilities"));
    document.addText(openVulnerabilitiesSentence(build));
    for (const VulnerabilityFinding &finding : build.vulnerabilities) {
        if (!finding.isOpen() && finding.state != VulnerabilityState::Mitigated)
            continue;
        const Vulnerability &entry =
            catalogs.vulnerabilities.vulnerabilities()[size_t(finding.index)];
        document.addRow(
            entry.id, joinedItems(QStringList{entry.title, vulnerabilityStateWord(finding.state)} +
                                  vulnerabilityParts(finding, build, catalogs, on)));
    }
}

/// What fixes that are installed need besides, and Amado cannot see from here.
void addFollowUps(Document &document, const BuildFinding &build,
                  const VulnerabilityCatalog &catalog)
{
    bool isFirst = true;
    for (const FollowUpNeed &need : build.followUps) {
        if (need.afterUpdate)
            continue;
        if (isFirst)
            document.addSection(DocumentText::tr("Make sure that this was done"));
        isFirst = false;
        document.addRow(vulnerabilityList(need.vulnerabilities, catalog),
                        localized(need.step->text));
    }
}

void addDisagreements(Document &document, const BuildFinding &build, const Catalogs &catalogs)
{
    const auto disagreements = disagreementsAbout(build, catalogs);
    if (disagreements.empty())
        return;
    document.addSection(DocumentText::tr("Where sources disagree"));
    for (const SourceDisagreement *each : disagreements)
        document.addText(disagreementSentence(*each, catalogs));
}

} // namespace

Document buildDocument(const BuildFinding &build, const Catalogs &catalogs, QDate on)
{
    Document document;
    document.addText(nextStepSentence(build));
    document.addPart(u"timeline"_s);
    document.addRow(
        DocumentText::tr("Installed"),
        build.build
            ? DocumentText::tr("%1, build %2").arg(buildName(build), build.build->toString())
            : DocumentText::tr("Not known"));
    if (build.released.isValid())
        document.addRow(DocumentText::tr("Released"), exactDate(build.released));
    document.addRow(DocumentText::tr("Support"), supportSentence(build));
    document.addRow(DocumentText::tr("Data of Amado"),
                    DocumentText::tr("Builds as of %1, known exploited vulnerabilities as of %2")
                        .arg(exactDate(catalogs.dataDate()),
                             exactDate(catalogs.vulnerabilities.knownExploitedDate())));
    addSteps(document, build, catalogs.vulnerabilities);
    addMissingUpdates(document, build, catalogs.vulnerabilities);
    addOpenVulnerabilities(document, build, catalogs, on);
    addFollowUps(document, build, catalogs.vulnerabilities);
    addDisagreements(document, build, catalogs);
    return document;
}

} // namespace amado
