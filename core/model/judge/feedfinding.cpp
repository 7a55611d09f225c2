#include "model/judge/protection.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

SwitchState switchesOf(const ServerFacts &facts)
{
    if (!facts.exchange)
        return SwitchState::Unknown;
    const std::optional<bool> organization = facts.exchange->organizationMitigationsEnabled;
    const std::optional<bool> server = facts.exchange->serverMitigationsEnabled;
    if (organization == false)
        return server == false ? SwitchState::Disabled : SwitchState::OrgDisabled;
    if (!organization || !server)
        return SwitchState::Unknown;
    return *server ? SwitchState::Enabled : SwitchState::ServerDisabled;
}

FeedAbility abilityOf(const ServerFacts &facts, const Catalogs &catalogs, const BuildFinding &build,
                      QDate on)
{
    if (isEdgeOnly(facts))
        return FeedAbility::NotApplicable;
    if (!build.build || !build.known)
        return FeedAbility::Unknown;
    return catalogs.cutoffs.ability(*build.build, on);
}

void addAbilityCause(const ServerFacts &facts, FeedFinding &finding)
{
    const QString evidence =
        facts.exchangeVersion
            ? QString(facts.exchangeVersion.source() + u' ' + *facts.exchangeVersion)
            : QString();
    switch (finding.ability) {
    case FeedAbility::NoService:
        finding.causes.push_back({u"noService"_s, {evidence}});
        break;
    case FeedAbility::CutoffA:
        finding.causes.push_back({u"tooOldForEndpoint"_s, {evidence}});
        break;
    case FeedAbility::CutoffB:
        finding.causes.push_back({u"tooOldForSigner"_s, {evidence}});
        break;
    case FeedAbility::Capable:
    case FeedAbility::NotApplicable:
    case FeedAbility::Unknown:
        break;
    }
}

void addSwitchCause(FeedFinding &finding)
{
    switch (finding.switches) {
    case SwitchState::OrgDisabled:
        finding.causes.push_back(
            {u"orgDisabled"_s, {u"Get-OrganizationConfig MitigationsEnabled=False"_s}});
        break;
    case SwitchState::ServerDisabled:
        finding.causes.push_back(
            {u"serverDisabled"_s, {u"Get-ExchangeServer MitigationsEnabled=False"_s}});
        break;
    case SwitchState::Disabled:
        finding.causes.push_back(
            {u"orgDisabled"_s, {u"Get-OrganizationConfig MitigationsEnabled=False"_s}});
        finding.causes.push_back(
            {u"serverDisabled"_s, {u"Get-ExchangeServer MitigationsEnabled=False"_s}});
        break;
    case SwitchState::Enabled:
    case SwitchState::Unknown:
        break;
    }
}

void addServiceCause(FeedFinding &finding)
{
    if (!finding.service)
        return;
    const QString evidence = QString(u"MSExchangeMitigation "_s + finding.service->state + u'/' +
                                     finding.service->startType);
    if (finding.service->isDisabled())
        finding.causes.push_back({u"serviceDisabled"_s, {evidence}});
    else if (!finding.service->isRunning())
        finding.causes.push_back({u"serviceStopped"_s, {evidence}});
}

} // namespace

FeedFinding judgeFeed(const ServerFacts &facts, const Catalogs &catalogs, const BuildFinding &build,
                      QDate on)
{
    FeedFinding finding;
    finding.ability = abilityOf(facts, catalogs, build, on);
    finding.switches = switchesOf(facts);
    finding.service = facts.services.value(u"MSExchangeMitigation"_s);
    if (facts.lastFeedSuccess && facts.lastFeedSuccess->date() <= on)
        finding.lastSuccess = *facts.lastFeedSuccess;
    if (facts.lastFeedFailure && facts.lastFeedFailure->at.date() <= on)
        finding.lastFailure = facts.lastFeedFailure->at;
    addAbilityCause(facts, finding);
    const bool hasService =
        finding.ability != FeedAbility::NoService && finding.ability != FeedAbility::NotApplicable;
    if (!hasService)
        return finding;
    addSwitchCause(finding);
    addServiceCause(finding);
    if (facts.exchange && facts.exchange->mitigationsBlocked &&
        !facts.exchange->mitigationsBlocked->isEmpty())
        finding.causes.push_back({u"blockedIds"_s, *facts.exchange->mitigationsBlocked});
    const bool failedLast =
        finding.lastFailure.isValid() &&
        (!finding.lastSuccess.isValid() || finding.lastSuccess < finding.lastFailure);
    if (failedLast)
        finding.causes.push_back(
            {u"lastFetchFailed"_s,
             {QString(u"Application event 1008, "_s + finding.lastFailure.toString(Qt::ISODate)),
              facts.lastFeedFailure->message.left(400)}});
    return finding;
}

} // namespace amado
