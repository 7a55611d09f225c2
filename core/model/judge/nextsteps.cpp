// SPDX-License-Identifier: MIT
#include "model/judge/buildfinding.h"

#include <algorithm>

namespace amado {

namespace {

using Action = NextStep::Action;

/// The newest product that is supported on that day.
std::optional<Product> supportedProduct(const BuildCatalog &builds, QDate on)
{
    const auto products = enumValues<Product>();
    const auto found = std::find_if(products.rbegin(), products.rend(), [&](Product product) {
        return builds.support(product, builds.newestCumulativeUpdate(product, on), on) ==
               SupportState::Supported;
    });
    return found == products.rend() ? std::nullopt : std::optional(*found);
}

bool isServiced(SupportState state)
{
    return state == SupportState::Supported || state == SupportState::Esu ||
           state == SupportState::EsuEnded;
}

/// The CU that updates are made for, and the newest ones of its line.
struct Target
{
    const Release *base = nullptr;
    const Release *newest = nullptr;
    const Release *newestPublic = nullptr;
};

Target targetOn(Product product, QStringView line, const Catalogs &catalogs, QDate on)
{
    Target target;
    for (const Release *release : catalogs.builds.line(product, line)) {
        if (release->update.isEmpty())
            target.base = release;
        if (!isNeeded(*release, catalogs, on))
            continue;
        target.newest = release;
        if (!catalogs.builds.isPaid(*release))
            target.newestPublic = release;
    }
    return target;
}

/// What is open now and no longer with that build. No build closes what an override opened.
std::vector<int> fixedBy(const Release &release, const BuildFinding &finding,
                         const VulnerabilityCatalog &catalog)
{
    std::vector<int> fixed;
    if (!finding.isExact())
        return fixed;
    const auto isReopened = [&](int index) {
        return std::any_of(finding.reopened.begin(), finding.reopened.end(),
                           [index](const ReopenedFix &fix) { return fix.vulnerability == index; });
    };
    const std::vector<FixVerdict> there = catalog.fixVerdicts(release.build);
    for (const VulnerabilityFinding &each : finding.vulnerabilities) {
        if (each.isOpen() && !isReopened(each.index) &&
            there[size_t(each.index)].state == FixState::Fixed)
            fixed.push_back(each.index);
    }
    return fixed;
}

/// Of the installed CU while updates are made for it; otherwise, and where only a newer CU has a
/// fix of what is open, of the newest one.
Target findTarget(const BuildFinding &finding, const Catalogs &catalogs, QDate on)
{
    const Product product = finding.place->product;
    const QString newestLine = catalogs.builds.newestCumulativeUpdate(product, on);
    const Target newest = targetOn(product, newestLine, catalogs, on);
    if (!isServiced(finding.support))
        return newest;
    const Target own = targetOn(product, finding.cumulativeUpdate, catalogs, on);
    if (newestLine == finding.cumulativeUpdate || !newest.newest || !own.newest)
        return own;
    const std::vector<int> fixedHere = fixedBy(*own.newest, finding, catalogs.vulnerabilities);
    const std::vector<int> fixedThere = fixedBy(*newest.newest, finding, catalogs.vulnerabilities);
    const bool isEnough = std::all_of(fixedThere.begin(), fixedThere.end(), [&](int index) {
        return std::find(fixedHere.begin(), fixedHere.end(), index) != fixedHere.end();
    });
    return isEnough ? own : newest;
}

void addUpdates(const Target &target, const Catalogs &catalogs, BuildFinding &finding)
{
    if (!target.base || !target.newest)
        return;
    const bool isOtherLine =
        finding.place->preview || target.base->cumulativeUpdate != finding.cumulativeUpdate;
    // Which updates are installed is not known, only the CU.
    if (!isOtherLine && !finding.isExact())
        return;
    if (isOtherLine && target.base->build > *finding.build) {
        NextStep step;
        step.action = Action::CumulativeUpdate;
        step.reason = isServiced(finding.support) ? NextStep::Reason::FixNeedsNewerCu
                                                  : NextStep::Reason::LineUnsupported;
        step.release = target.base;
        step.vulnerabilities = fixedBy(*target.base, finding, catalogs.vulnerabilities);
        finding.nextSteps.push_back(std::move(step));
    }
    if (target.newest->update.isEmpty() || target.newest->build <= *finding.build)
        return;
    NextStep step;
    step.action = Action::SecurityUpdate;
    step.release = target.newest;
    step.vulnerabilities = fixedBy(*target.newest, finding, catalogs.vulnerabilities);
    step.reason = step.vulnerabilities.empty() ? NextStep::Reason::NewestUpdate
                                               : NextStep::Reason::FixesVulnerabilities;
    step.needsProgram = catalogs.builds.isPaid(*target.newest);
    const Release *before = target.newestPublic;
    if (step.needsProgram && before && !before->update.isEmpty() && before->build > *finding.build)
        step.lastPublic = before;
    finding.nextSteps.push_back(std::move(step));
}

/// Whether setup or the fixing update does the step by itself, on that CU line.
bool isDoneByDefault(const FollowUp &step, Product product, QStringView line,
                     const BuildCatalog &builds)
{
    if (step.doneWithFix)
        return true;
    const QStringList &lines = builds.cumulativeUpdates(product);
    const qsizetype at = lines.indexOf(line);
    return std::any_of(step.doneFrom.begin(), step.doneFrom.end(), [&](const auto &from) {
        // A line that the data does not know is newer than those that follow-ups name.
        return from.first == product && (at < 0 || lines.indexOf(from.second) <= at);
    });
}

void addFollowUpNeed(const FollowUp &step, int vulnerability, bool afterUpdate,
                     BuildFinding &finding)
{
    const auto same = std::find_if(finding.followUps.begin(), finding.followUps.end(),
                                   [&](const FollowUpNeed &need) {
                                       return need.step == &step && need.afterUpdate == afterUpdate;
                                   });
    FollowUpNeed &need = same == finding.followUps.end()
                             ? finding.followUps.emplace_back(FollowUpNeed{&step, {}, afterUpdate})
                             : *same;
    need.vulnerabilities.push_back(vulnerability);
}

/// What fixes need besides the build: those installed already, and those of the updates to come.
void addFollowUps(const Target &target, const Catalogs &catalogs, BuildFinding &finding)
{
    const VulnerabilityCatalog &catalog = catalogs.vulnerabilities;
    std::vector<int> coming;
    for (const NextStep &step : finding.nextSteps)
        coming.insert(coming.end(), step.vulnerabilities.begin(), step.vulnerabilities.end());
    const Product product = finding.place->product;
    for (const VulnerabilityFinding &each : finding.vulnerabilities) {
        const bool isComing = std::find(coming.begin(), coming.end(), each.index) != coming.end();
        if (!isComing && each.state != VulnerabilityState::Fixed)
            continue;
        const QString line = isComing ? target.base->cumulativeUpdate : finding.cumulativeUpdate;
        for (const QString &id : catalog.vulnerabilities()[size_t(each.index)].followUps) {
            const FollowUp &step = *catalog.followUp(id);
            if (!isDoneByDefault(step, product, line, catalogs.builds))
                addFollowUpNeed(step, each.index, isComing, finding);
        }
    }
    for (const FollowUpNeed &need : finding.followUps) {
        if (!need.afterUpdate)
            continue;
        NextStep step;
        step.action = Action::FollowUp;
        step.reason = NextStep::Reason::GoesWithFix;
        step.followUp = need.step;
        step.vulnerabilities = need.vulnerabilities;
        finding.nextSteps.push_back(std::move(step));
    }
}

/// One step an override, whatever it opens.
void addOverrides(BuildFinding &finding)
{
    for (const ReopenedFix &fix : finding.reopened) {
        const auto same = std::find_if(
            finding.nextSteps.begin(), finding.nextSteps.end(), [&](const NextStep &step) {
                return step.reason == NextStep::Reason::OverrideReopens &&
                       step.overrideName == fix.overrideName;
            });
        NextStep &step = same == finding.nextSteps.end() ? finding.nextSteps.emplace_back() : *same;
        step.action = Action::FollowUp;
        step.reason = NextStep::Reason::OverrideReopens;
        step.overrideName = fix.overrideName;
        step.vulnerabilities.push_back(fix.vulnerability);
    }
}

} // namespace

void addNextSteps(BuildFinding &finding, const Catalogs &catalogs, QDate on)
{
    const Target target = findTarget(finding, catalogs, on);
    addUpdates(target, catalogs, finding);
    addFollowUps(target, catalogs, finding);
    addOverrides(finding);
    const Product product = finding.place->product;
    const bool hasEnded = finding.supportThrough.isValid() && finding.supportThrough < on;
    const std::optional<Product> newer = supportedProduct(catalogs.builds, on);
    if (hasEnded && newer && *newer > product) {
        NextStep step;
        step.action = Action::Migrate;
        step.reason = NextStep::Reason::SupportEnded;
        step.product = newer;
        finding.nextSteps.push_back(std::move(step));
    }
    if (finding.nextSteps.empty() && finding.isExact()) {
        NextStep step;
        if (finding.place->isNewerThanData())
            step.reason = NextStep::Reason::NewerThanData;
        finding.nextSteps.push_back(std::move(step));
    }
}

} // namespace amado
