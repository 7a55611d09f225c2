// SPDX-License-Identifier: MIT
#include "ui/text/feedtext.h"

#include "ui/text/agetext.h"
#include "ui/text/facttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

QString abilityWord(const CompatibilityVerdict &compatibility)
{
    switch (compatibility.ability) {
    case FeedAbility::Capable:
        return FeedText::tr("Can receive");
    case FeedAbility::NoService:
        return FeedText::tr("No EM service");
    case FeedAbility::CutOff:
        return FeedText::tr("Cut off since %1", "month")
            .arg(monthText(compatibility.cutoff->builtBefore));
    case FeedAbility::NotApplicable:
        return FeedText::tr("Not applicable");
    case FeedAbility::Unknown:
        break;
    }
    return FeedText::tr("Not known");
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

QString serviceSentence(const Fact<ServiceState> &service)
{
    if (!service)
        return FeedText::tr("The state of the EM service is unknown: %1.")
            .arg(missingWord(service.reason()));
    if (service->isDisabled())
        return FeedText::tr("The EM service is disabled.");
    if (service->isRunning())
        return FeedText::tr("The EM service is running (start type: %1).")
            .arg(startTypeWord(service->startType));
    return FeedText::tr("The EM service isn't running (%1, start type: %2).")
        .arg(runStateWord(service->state), startTypeWord(service->startType));
}

QString severityWord(CauseSeverity severity)
{
    switch (severity) {
    case CauseSeverity::Blocking:
        return FeedText::tr("Blocks the feed");
    case CauseSeverity::Attention:
        return FeedText::tr("Needs attention");
    case CauseSeverity::Note:
        return FeedText::tr("Note");
    case CauseSeverity::Unknown:
        return FeedText::tr("Not known");
    }
    Q_UNREACHABLE();
}

QString rowTitle(FeedCheckKind kind)
{
    switch (kind) {
    case FeedCheckKind::Ability:
        return FeedText::tr("Can this build receive?");
    case FeedCheckKind::Switches:
        return FeedText::tr("Settings");
    case FeedCheckKind::Service:
        return FeedText::tr("Service");
    case FeedCheckKind::Fetches:
        return FeedText::tr("Fetching");
    case FeedCheckKind::Endpoint:
        return FeedText::tr("Endpoint");
    case FeedCheckKind::Signature:
        return FeedText::tr("Signature");
    case FeedCheckKind::Proxy:
        return FeedText::tr("Proxy");
    case FeedCheckKind::Roots:
        return FeedText::tr("Root certificates");
    case FeedCheckKind::Protocols:
        return FeedText::tr("TLS settings");
    case FeedCheckKind::Clock:
        return FeedText::tr("Clock");
    }
    Q_UNREACHABLE();
}

QString verdictWord(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::Ok:
        return FeedText::tr("OK");
    case RowVerdict::Attention:
        return FeedText::tr("Needs attention");
    case RowVerdict::Bad:
        return FeedText::tr("Problem");
    case RowVerdict::Unknown:
        return FeedText::tr("Not known");
    case RowVerdict::NotApplicable:
        return FeedText::tr("Not applicable");
    }
    Q_UNREACHABLE();
}

QString feedWord(const FeedFinding &feed)
{
    if (feed.compatibility.ability == FeedAbility::Capable) {
        if (feed.switches != SwitchState::Enabled && feed.switches != SwitchState::Unknown)
            return switchWord(feed.switches);
        if (feed.service && !feed.service->isRunning())
            return FeedText::tr("Not running");
        if (feed.has(CauseSeverity::Blocking))
            return FeedText::tr("Nothing is received");
    }
    return abilityWord(feed.compatibility);
}

} // namespace amado
