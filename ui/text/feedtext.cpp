#include "ui/text/feedtext.h"

#include "ui/text/facttext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

QString abilityWord(FeedAbility ability)
{
    switch (ability) {
    case FeedAbility::Capable:
        return FeedText::tr("Can receive");
    case FeedAbility::NoService:
        return FeedText::tr("No service");
    case FeedAbility::CutoffA:
        return FeedText::tr("Cut off since March 2023");
    case FeedAbility::CutoffB:
        return FeedText::tr("Cut off since June 2026");
    case FeedAbility::NotApplicable:
        return FeedText::tr("Not applicable");
    case FeedAbility::Unknown:
        break;
    }
    return FeedText::tr("Not known");
}

QString abilitySentence(FeedAbility ability)
{
    switch (ability) {
    case FeedAbility::Capable:
        return FeedText::tr("This build can receive new mitigations from the vendor.");
    case FeedAbility::NoService:
        return FeedText::tr(
            "This build is older than the mitigation service and does not have it.");
    case FeedAbility::CutoffA:
        return FeedText::tr(
            "This build is older than March 2023 and refuses the certificate of the vendor's "
            "endpoint: new mitigations do not arrive.");
    case FeedAbility::CutoffB:
        return FeedText::tr(
            "This build is older than June 2026 and refuses the signature of today's feed: "
            "new mitigations do not arrive.");
    case FeedAbility::NotApplicable:
        return FeedText::tr(
            "The mitigation service does not exist on this server role or product.");
    case FeedAbility::Unknown:
        break;
    }
    return FeedText::tr("Whether this build can receive mitigations is not known.");
}

QString switchWord(SwitchState state)
{
    switch (state) {
    case SwitchState::Enabled:
        return FeedText::tr("On");
    case SwitchState::OrgDisabled:
        return FeedText::tr("Off for the organization");
    case SwitchState::ServerDisabled:
        return FeedText::tr("Off for this server");
    case SwitchState::Disabled:
        return FeedText::tr("Off for both");
    case SwitchState::Unknown:
        break;
    }
    return FeedText::tr("Not known");
}

QString switchSentence(SwitchState state)
{
    switch (state) {
    case SwitchState::Enabled:
        return FeedText::tr("Automatic mitigation is on for the organization and for this server.");
    case SwitchState::OrgDisabled:
        return FeedText::tr(
            "Automatic mitigation is off for the whole organization; the switch of the server "
            "does not count.");
    case SwitchState::ServerDisabled:
        return FeedText::tr(
            "Automatic mitigation is on for the organization but off for this server.");
    case SwitchState::Disabled:
        return FeedText::tr(
            "Automatic mitigation is off for the organization and for this server.");
    case SwitchState::Unknown:
        break;
    }
    return FeedText::tr("The switches of automatic mitigation could not be read.");
}

QString serviceSentence(const Fact<ServiceState> &service)
{
    if (!service)
        return FeedText::tr("The state of the mitigation service is missing: %1.")
            .arg(missingWord(service.reason()));
    if (service->isDisabled())
        return FeedText::tr("The mitigation service is disabled.");
    if (service->isRunning())
        return FeedText::tr("The mitigation service is running (start type %1).")
            .arg(service->startType);
    return FeedText::tr("The mitigation service is not running (%1, start type %2).")
        .arg(service->state, service->startType);
}

QString feedWord(const FeedFinding &feed)
{
    if (feed.ability == FeedAbility::Capable) {
        if (feed.switches != SwitchState::Enabled && feed.switches != SwitchState::Unknown)
            return switchWord(feed.switches);
        if (feed.service && !feed.service->isRunning())
            return FeedText::tr("Service not running");
        const auto blocks = [](const FeedCause &cause) {
            return cause.severity == CauseSeverity::Blocking;
        };
        if (std::any_of(feed.causes.begin(), feed.causes.end(), blocks))
            return FeedText::tr("Nothing arrives");
    }
    return abilityWord(feed.ability);
}

} // namespace amado
