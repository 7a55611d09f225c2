// SPDX-License-Identifier: MIT
#include "model/judge/assessment.h"

#include "model/judge/protection.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

void addUnknown(Assessment &assessment, const QString &fact, MissingReason reason)
{
    const bool listed =
        std::any_of(assessment.unknowns.begin(), assessment.unknowns.end(),
                    [&](const UnknownFact &unknown) { return unknown.fact == fact; });
    if (!listed)
        assessment.unknowns.push_back({fact, reason});
}

void collectUnknowns(const ServerFacts &facts, Assessment &assessment)
{
    if (!facts.exchangeVersion)
        addUnknown(assessment, u"exchangeVersion"_s, facts.exchangeVersion.reason());
    else if (!assessment.build.exactBuild())
        addUnknown(assessment, u"exchangeVersion"_s, MissingReason::Unreadable);
    if (!facts.roles)
        addUnknown(assessment, u"roles"_s, facts.roles.reason());
    const bool serves = roleGroupOf(facts.roles) == RoleGroup::Mailbox;
    const bool mayHaveService =
        assessment.feed.compatibility.ability != FeedAbility::NoService && serves;
    if (mayHaveService && !(facts.exchange && facts.exchange->hasSwitches()))
        addUnknown(assessment, u"exchange"_s, facts.exchange.reason());
    if (mayHaveService && !assessment.feed.service)
        addUnknown(assessment, u"services/MSExchangeMitigation"_s,
                   assessment.feed.service.reason());
    if (mayHaveService && !facts.lastFeedSuccess &&
        facts.lastFeedSuccess.reason() != MissingReason::NotPresent)
        addUnknown(assessment, u"events/Application"_s, facts.lastFeedSuccess.reason());
    if (!serves)
        return;
    for (const MitigationObservation &observation : facts.mitigations) {
        for (const auto &[fact, reason] : observation.missing)
            addUnknown(assessment, fact, reason);
    }
}

/// Among the worst, the one a person can act on comes first.
bool isWorse(const ProtectionFinding &a, const ProtectionFinding &b)
{
    if (severity(a.state) != severity(b.state))
        return severity(a.state) > severity(b.state);
    const auto canAct = [](const ProtectionFinding &finding) {
        return finding.state == ProtectionState::Exposed || finding.mayBeRemoved();
    };
    return canAct(a) && !canAct(b);
}

void chooseHeadline(Assessment &assessment)
{
    const auto worst = std::min_element(assessment.protection.begin(), assessment.protection.end(),
                                        [](const auto &a, const auto &b) { return isWorse(a, b); });
    if (worst == assessment.protection.end())
        return;
    assessment.headline = worst->state;
    assessment.headlineReason = worst->reason;
    assessment.headlineVulnerability = worst->vulnerability;
}

/// What is not open although the build lacks the fix: a mitigation is in effect, or the machine
/// does not do what the attack needs.
void applyProtection(Assessment &assessment, const VulnerabilityCatalog &catalog, QDate on)
{
    for (const ProtectionFinding &finding : assessment.protection) {
        const bool isElsewhere = finding.reason == ProtectionReason::RoleNotAffected ||
                                 finding.reason == ProtectionReason::ManagementToolsOnly;
        if (finding.state != ProtectionState::Mitigated && !isElsewhere)
            continue;
        for (VulnerabilityFinding &each : assessment.build.vulnerabilities) {
            if (each.isOpen() &&
                catalog.vulnerabilities()[size_t(each.index)].id == finding.vulnerability)
                each.state =
                    isElsewhere ? VulnerabilityState::NotAffected : VulnerabilityState::Mitigated;
        }
    }
    assessment.build.count(catalog, on);
}

/// Nobody could know of a vulnerability before it was published, nor look for protection.
bool isPublished(const Mitigation &mitigation, const Catalogs &catalogs, QDate on)
{
    const Vulnerability *vulnerability = catalogs.vulnerabilities.find(mitigation.id);
    return !vulnerability || vulnerability->published <= on;
}

} // namespace

int severity(ProtectionState state)
{
    switch (state) {
    case ProtectionState::Exposed:
    case ProtectionState::Unknown:
        return 7;
    case ProtectionState::Conflict:
        return 6;
    case ProtectionState::Ineffective:
        return 5;
    case ProtectionState::Outdated:
        return 4;
    case ProtectionState::Mitigated:
        return 3;
    case ProtectionState::Redundant:
        return 2;
    case ProtectionState::Fixed:
        return 1;
    case ProtectionState::NotAffected:
        return 0;
    }
    Q_UNREACHABLE();
}

bool needsAction(ProtectionState state)
{
    return state == ProtectionState::Exposed || state == ProtectionState::Ineffective ||
           state == ProtectionState::Conflict || state == ProtectionState::Outdated;
}

Assessment assess(const ServerFacts &facts, const Catalogs &catalogs, const QDateTime &now,
                  const FeedContext &context)
{
    const QDate on = now.toUTC().date();
    Assessment assessment;
    assessment.server = facts.name;
    assessment.asOf = now;
    assessment.build = judgeBuild(facts, catalogs, on);
    const auto &mitigations = catalogs.mitigations.mitigations();
    assessment.protection.reserve(mitigations.size());
    for (const Mitigation &mitigation : mitigations) {
        if (isPublished(mitigation, catalogs, on))
            assessment.protection.push_back(
                judgeProtection(mitigation, facts, catalogs, assessment.build, on));
    }
    applyProtection(assessment, catalogs.vulnerabilities, on);
    assessment.feed = judgeFeed(facts, catalogs, assessment.build.exactBuild(), now, context);
    chooseHeadline(assessment);
    collectUnknowns(facts, assessment);
    return assessment;
}

} // namespace amado
