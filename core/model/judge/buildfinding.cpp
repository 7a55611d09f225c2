// SPDX-License-Identifier: MIT
#include "model/judge/protection.h"

#include <algorithm>

namespace amado {

namespace {

/// Whether an update has to be installed by whoever wants every fix known on that day. Of hotfix
/// updates a few are the first to fix a vulnerability; the next security update contains the
/// others.
bool isNeeded(const Release &release, const Catalogs &catalogs, QDate on)
{
    const bool fixes = release.kind != ReleaseKind::HotfixUpdate ||
                       catalogs.vulnerabilities.isFirstFix(release.build, on);
    return release.released <= on && fixes && !catalogs.builds.isReplaced(release, on);
}

/// What stands between this build and the newest one that is still serviced on that day.
NextStep nextStepFor(const BuildFinding &finding, const Catalogs &catalogs, QDate on)
{
    const BuildCatalog &builds = catalogs.builds;
    NextStep step;
    if (!finding.place)
        return step;
    step.kind = NextStep::Kind::None;
    const Product product = finding.place->product;
    const QString newestCu = builds.newestCumulativeUpdate(product, on);
    const SupportState lineState = builds.support(product, newestCu, on);
    step.needsEsu = lineState == SupportState::Esu || lineState == SupportState::EsuEnded;
    const Release *newest = nullptr;
    const bool ownLineServiced = finding.support == SupportState::Supported ||
                                 finding.support == SupportState::Esu ||
                                 finding.support == SupportState::EsuEnded;
    const QString target = ownLineServiced ? finding.cumulativeUpdate : newestCu;
    for (const Release *release : builds.line(product, target)) {
        if (isNeeded(*release, catalogs, on))
            newest = release;
    }
    if (product == Product::Exchange2013) {
        step.kind = NextStep::Kind::MoveToSe;
    } else if (newest && newest->build > *finding.build) {
        step.kind = target == finding.cumulativeUpdate ? NextStep::Kind::InstallUpdate
                                                       : NextStep::Kind::InstallCuThenUpdate;
        step.cumulativeUpdate = target;
        step.update = newest->update;
    } else if (product != Product::ExchangeSe && lineState != SupportState::Supported) {
        step.kind = NextStep::Kind::MoveToSe;
    }
    return step;
}

} // namespace

BuildFinding judgeBuild(const ServerFacts &facts, const Catalogs &catalogs, QDate on)
{
    BuildFinding finding;
    finding.dataDate = catalogs.builds.dataDate();
    finding.build = facts.build();
    if (!finding.build)
        return finding;
    finding.product = BuildCatalog::productOf(*finding.build);
    finding.place = catalogs.builds.place(*finding.build);
    if (!finding.place)
        return finding;
    const BuildPlace &place = *finding.place;
    finding.cumulativeUpdate = place.cumulativeUpdate;
    if (const Release *release = place.exact) {
        finding.known = true;
        finding.update = release->update;
        finding.released = release->released;
    }
    finding.support = catalogs.builds.support(place.product, place.cumulativeUpdate, on);
    finding.supportThrough = catalogs.builds.supportThrough(place.product);
    for (const Release *other : catalogs.builds.line(place.product, place.cumulativeUpdate)) {
        if (other->released > on)
            continue;
        finding.newestOfLine = other->build;
        const bool isUpdate = !other->update.isEmpty();
        if (isUpdate && other->build > *finding.build && isNeeded(*other, catalogs, on))
            finding.missingUpdates.push_back(other);
    }
    const auto &all = catalogs.vulnerabilities.vulnerabilities();
    for (const int index : catalogs.vulnerabilities.openIn(*finding.build)) {
        const Vulnerability &vulnerability = all[static_cast<size_t>(index)];
        if (vulnerability.published > on)
            continue;
        finding.open.push_back(index);
        ++finding.openVulnerabilities;
        if (vulnerability.knownExploited && vulnerability.knownExploited->added <= on)
            ++finding.knownExploited;
    }
    finding.nextStep = nextStepFor(finding, catalogs, on);
    finding.disagreements = catalogs.builds.disagreements(*finding.build);
    return finding;
}

} // namespace amado
