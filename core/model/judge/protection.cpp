// SPDX-License-Identifier: MIT
#include "model/judge/protection.h"

#include <algorithm>
#include <iterator>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// A state with the reason it was given for.
struct Verdict
{
    ProtectionState state = ProtectionState::Unknown;
    ProtectionReason reason = ProtectionReason::FactMissing;
};

const MitigationObservation *observationOf(const ServerFacts &facts, const QString &mitigation)
{
    const auto found =
        std::find_if(facts.mitigations.begin(), facts.mitigations.end(),
                     [&](const auto &observation) { return observation.mitigation == mitigation; });
    return found == facts.mitigations.end() ? nullptr : &*found;
}

bool allAttacksStopped(const MitigationObservation &observation)
{
    return !observation.samples.empty() &&
           std::all_of(
               observation.samples.begin(), observation.samples.end(),
               [](const SampleOutcome &sample) { return !sample.attack || sample.asWanted; });
}

template<class Predicate>
bool anyRule(const MitigationObservation &observation, Predicate predicate)
{
    return std::any_of(observation.rules.begin(), observation.rules.end(), predicate);
}

/// Is anything of the mitigation still there, effective or not?
bool isLeftBehind(const MitigationObservation &observation)
{
    // A pool or service that merely stands still may do so for any reason.
    return observation.componentsOff > 0 || anyRule(observation, [](const ObservedRule &rule) {
               return rule.revision != ObservedRule::Revision::Unknown;
           });
}

ProtectionReason reasonOfIdleRule(const ObservedRule &rule)
{
    using enum ObservedRule::Why;
    if (!rule.why)
        return ProtectionReason::RuleIncomplete;
    switch (*rule.why) {
    case Disabled:
        return ProtectionReason::RuleDisabled;
    case Cleared:
        return ProtectionReason::RuleCleared;
    case Removed:
        return ProtectionReason::RuleRemoved;
    case Shadowed:
        return ProtectionReason::RuleShadowed;
    case WrongPlace:
    case NotInherited:
        return ProtectionReason::RuleWrongPlace;
    case NeverEffective:
        return ProtectionReason::RuleNeverEffective;
    case ModuleMissing:
        return ProtectionReason::ModuleMissing;
    case ConfigurationError:
        return ProtectionReason::ConfigurationBroken;
    case Incomplete:
    case ContentDiffers:
        return ProtectionReason::RuleIncomplete;
    }
    Q_UNREACHABLE();
}

Verdict judgeRules(const MitigationObservation &observation)
{
    using Wording = ObservedRule::Revision;
    const auto effective = [](Wording revision) {
        return [revision](const ObservedRule &rule) {
            return rule.effective && rule.revision == revision;
        };
    };
    const bool stopped = allAttacksStopped(observation);
    if (stopped && anyRule(observation, effective(Wording::Final)))
        return {ProtectionState::Mitigated, ProtectionReason::AcceptedRuleEffective};
    if (anyRule(observation, effective(Wording::Outdated)))
        return {ProtectionState::Outdated, ProtectionReason::OutdatedRevision};
    // An idle rule of the right wording says more than one of the right name, but a name that
    // promises something else than it does is a trap of its own.
    const auto idle = std::find_if(observation.rules.begin(), observation.rules.end(),
                                   [](const ObservedRule &rule) {
                                       return !rule.effective && rule.revision != Wording::Unknown;
                                   });
    if (idle != observation.rules.end())
        return {ProtectionState::Ineffective, reasonOfIdleRule(*idle)};
    if (anyRule(observation, effective(Wording::Final)))
        return {ProtectionState::Ineffective, ProtectionReason::RuleIncomplete};
    if (anyRule(observation, [](const ObservedRule &rule) { return rule.byNameOnly; }))
        return {ProtectionState::Conflict, ProtectionReason::SameNameOtherContent};
    if (stopped)
        return {ProtectionState::Outdated, ProtectionReason::UnrecognizedRuleBlocks};
    return {ProtectionState::Exposed, ProtectionReason::NothingThere};
}

/// Sites that attacks were tried at. Facts of an older program name none: one, without a name.
QStringList attackedSites(const MitigationObservation &observation)
{
    QStringList sites;
    for (const SampleOutcome &sample : observation.samples) {
        if (sample.attack && !sites.contains(sample.site))
            sites.append(sample.site);
    }
    return sites;
}

/// What was seen at one site.
MitigationObservation seenAt(const QString &site, const MitigationObservation &all)
{
    MitigationObservation seen;
    const auto isThere = [&](const ObservedRule &rule) {
        return rule.sites.isEmpty() || rule.sites.contains(site);
    };
    std::copy_if(all.rules.begin(), all.rules.end(), std::back_inserter(seen.rules), isThere);
    std::copy_if(all.samples.begin(), all.samples.end(), std::back_inserter(seen.samples),
                 [&](const SampleOutcome &sample) { return sample.site == site; });
    return seen;
}

/// The worst of all sites: an attacker takes the one that is open.
Verdict judgeSites(const MitigationObservation &observation, ProtectionFinding &finding)
{
    const QStringList sites = attackedSites(observation);
    if (sites.size() < 2)
        return judgeRules(observation);
    std::optional<Verdict> worst;
    bool isProtectedElsewhere = false;
    for (const QString &site : sites) {
        const Verdict verdict = judgeRules(seenAt(site, observation));
        isProtectedElsewhere |= verdict.state == ProtectionState::Mitigated;
        if (worst && severity(verdict.state) <= severity(worst->state))
            continue;
        worst = verdict;
        finding.site = site;
    }
    if (worst->state == ProtectionState::Mitigated)
        finding.site.clear();
    else if (worst->reason == ProtectionReason::NothingThere && isProtectedElsewhere)
        worst->reason = ProtectionReason::SiteUnprotected;
    return *worst;
}

Verdict judgeComponents(const MitigationObservation &observation)
{
    if (observation.componentsRequired == 0)
        return {ProtectionState::NotAffected, ProtectionReason::RoleNotAffected};
    if (observation.componentsTouched == 0)
        return {ProtectionState::Exposed, ProtectionReason::NothingThere};
    if (observation.componentsOff == observation.componentsRequired &&
        !observation.managedAvailabilityRunning)
        return {ProtectionState::Mitigated, ProtectionReason::ComponentsOff};
    return {ProtectionState::Ineffective, ProtectionReason::ComponentsPartlyOff};
}

void addEvidence(const ServerFacts &facts, const MitigationObservation *observation,
                 ProtectionFinding &finding)
{
    if (facts.exchangeVersion)
        finding.evidence.append(
            QString(facts.exchangeVersion.source() + u' ' + *facts.exchangeVersion));
    if (!observation)
        return;
    for (const ObservedRule &rule : observation->rules)
        finding.evidence.append(
            QString(rule.file + u':' + QString::number(rule.line) + u' ' + rule.name));
    for (const auto &[component, state] : observation->components)
        finding.evidence.append(QString(component + u' ' + state));
    // What gets through proves a lack of protection; where none is needed it proves nothing.
    if (!needsAction(finding.state))
        return;
    const bool several = attackedSites(*observation).size() > 1;
    for (const SampleOutcome &sample : observation->samples) {
        if (!sample.attack || sample.asWanted)
            continue;
        const QString where = several ? QString(u" at "_s + sample.site) : QString();
        finding.evidence.append(u"sample "_s + sample.sample + u" not stopped"_s + where);
    }
}

/// Names of our effective rules where the EM service protects by an accepted rule as well, at
/// every site that one of that name protects: Undo takes all of them.
QStringList oursBesideService(const ProtectionFinding &finding)
{
    const auto effective = [](const ObservedRule &rule, RuleWriter writer) {
        return rule.effective && rule.writer == writer &&
               rule.revision == ObservedRule::Revision::Final;
    };
    bool service = false;
    QStringList served;
    for (const ObservedRule &rule : finding.rules) {
        if (!effective(rule, RuleWriter::Eems))
            continue;
        service = true;
        served += rule.sites;
    }
    QStringList ours;
    QStringList needed;
    for (const ObservedRule &rule : finding.rules) {
        if (!service || !effective(rule, RuleWriter::Amado))
            continue;
        const bool isServed =
            std::all_of(rule.sites.begin(), rule.sites.end(),
                        [&](const QString &site) { return served.contains(site); });
        (isServed ? ours : needed).append(rule.name);
    }
    ours.removeIf([&](const QString &name) { return needed.contains(name); });
    ours.removeDuplicates();
    return ours;
}

bool appliesTo(const Mitigation &mitigation, std::optional<Product> product)
{
    return !product || std::find(mitigation.products.begin(), mitigation.products.end(),
                                 *product) != mitigation.products.end();
}

Verdict judgeVulnerable(const Mitigation &mitigation, const MitigationObservation *observation,
                        const BuildFinding &build, ProtectionFinding &finding)
{
    if (!appliesTo(mitigation, build.product))
        return {ProtectionState::Exposed, ProtectionReason::NoMitigationForProduct};
    if (!observation) {
        finding.missingFact = mitigation.id;
        return {};
    }
    if (!observation->missing.empty()) {
        finding.missingFact = observation->missing.front().first;
        finding.missingReason = observation->missing.front().second;
        return {};
    }
    return mitigation.usesRules() ? judgeSites(*observation, finding)
                                  : judgeComponents(*observation);
}

Verdict judge(const Mitigation &mitigation, const ServerFacts &facts, const Catalogs &catalogs,
              const BuildFinding &build, ProtectionFinding &finding)
{
    if (facts.unreachable && !facts.exchangeVersion)
        return {ProtectionState::Unknown, ProtectionReason::Unreachable};
    switch (roleGroupOf(facts.roles)) {
    case RoleGroup::Edge:
        return {ProtectionState::NotAffected, ProtectionReason::RoleNotAffected};
    case RoleGroup::ManagementTools:
        return {ProtectionState::NotAffected, ProtectionReason::ManagementToolsOnly};
    case RoleGroup::Mailbox:
        break;
    }
    if (!build.exactBuild()) {
        finding.missingFact = u"exchangeVersion"_s;
        finding.missingReason =
            facts.exchangeVersion ? MissingReason::Unreadable : facts.exchangeVersion.reason();
        return {ProtectionState::Unknown, ProtectionReason::BuildMissing};
    }
    if (!build.place)
        return {ProtectionState::Unknown, ProtectionReason::BuildNotInData};
    const Vulnerability *vulnerability = catalogs.vulnerabilities.find(mitigation.id);
    const FixVerdict fix = vulnerability
                               ? catalogs.vulnerabilities.fixVerdict(*vulnerability, *build.build)
                               : FixVerdict{};
    finding.firstFixed = fix.firstFixed;
    finding.sourcesDisagree = fix.state == FixState::NotConfirmed;
    finding.codeFix = fix.state == FixState::Fixed;
    const MitigationObservation *observation = observationOf(facts, mitigation.id);
    const bool left = observation && isLeftBehind(*observation);
    switch (fix.state) {
    case FixState::Fixed:
    case FixState::NotAffected:
        if (left)
            return {ProtectionState::Redundant, ProtectionReason::CodeFixMitigationLeft};
        if (fix.state == FixState::Fixed)
            return {ProtectionState::Fixed, ProtectionReason::CodeFix};
        return {ProtectionState::NotAffected, ProtectionReason::ProductNotListed};
    case FixState::Vulnerable:
    case FixState::NotConfirmed:
        return judgeVulnerable(mitigation, observation, build, finding);
    case FixState::Unknown:
        return {ProtectionState::Unknown, ProtectionReason::BuildNotInData};
    }
    Q_UNREACHABLE();
}

} // namespace

ProtectionFinding judgeProtection(const Mitigation &mitigation, const ServerFacts &facts,
                                  const Catalogs &catalogs, const BuildFinding &build, QDate on)
{
    ProtectionFinding finding;
    finding.vulnerability = mitigation.id;
    finding.feedId = mitigation.feedId;
    const Verdict verdict = judge(mitigation, facts, catalogs, build, finding);
    finding.state = verdict.state;
    finding.reason = verdict.reason;
    const MitigationObservation *observation = observationOf(facts, mitigation.id);
    if (observation)
        finding.rules = observation->rules;
    if (finding.state == ProtectionState::Mitigated)
        finding.oursBesideService = oursBesideService(finding);
    addEvidence(facts, observation, finding);
    if (finding.state == ProtectionState::Redundant) {
        const VendorAdvice *advice = mitigation.adviceFor(*build.build, on);
        // Advice to keep it is given to products that were vulnerable.
        if (advice && (finding.codeFix || advice->kind == VendorAdvice::Kind::Remove))
            finding.advice = *advice;
    }
    return finding;
}

} // namespace amado
