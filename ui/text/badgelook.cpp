// SPDX-License-Identifier: MIT
#include "ui/text/badgelook.h"

#include "model/base/enumnames.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

Tone toneOf(ProtectionState state)
{
    switch (state) {
    case ProtectionState::Fixed:
    case ProtectionState::Mitigated:
        return Tone::Good;
    case ProtectionState::Redundant:
        return Tone::Notice;
    case ProtectionState::Outdated:
        return Tone::Warning;
    case ProtectionState::Exposed:
    case ProtectionState::Ineffective:
    case ProtectionState::Conflict:
        return Tone::Bad;
    case ProtectionState::NotAffected:
        return Tone::Neutral;
    case ProtectionState::Unknown:
        break;
    }
    return Tone::Unknown;
}

} // namespace

BadgeLook badgeLook(ProtectionState state)
{
    return {u"state-"_s + enumName(state), toneOf(state)};
}

BadgeLook badgeLook(FeedAbility ability)
{
    switch (ability) {
    case FeedAbility::Capable:
        return {u"state-fixed"_s, Tone::Good};
    case FeedAbility::NoService:
        return {u"state-exposed"_s, Tone::Warning};
    case FeedAbility::CutOff:
        return {u"state-conflict"_s, Tone::Bad};
    case FeedAbility::NotApplicable:
        return {u"state-notAffected"_s, Tone::Neutral};
    case FeedAbility::Unknown:
        break;
    }
    return {u"state-unknown"_s, Tone::Unknown};
}

BadgeLook badgeLook(const FeedFinding &feed)
{
    if (feed.compatibility.ability != FeedAbility::Capable)
        return badgeLook(feed.compatibility.ability);
    if (feed.has(CauseSeverity::Blocking))
        return {u"state-conflict"_s, Tone::Bad};
    if (feed.has(CauseSeverity::Attention))
        return {u"state-outdated"_s, Tone::Warning};
    return badgeLook(feed.compatibility.ability);
}

BadgeLook badgeLook(SupportState support)
{
    switch (support) {
    case SupportState::Supported:
        return {u"state-fixed"_s, Tone::Good};
    case SupportState::Esu:
        return {u"state-redundant"_s, Tone::Warning};
    case SupportState::EsuEnded:
    case SupportState::Unsupported:
        return {u"state-conflict"_s, Tone::Bad};
    case SupportState::Unknown:
        break;
    }
    return {u"state-unknown"_s, Tone::Unknown};
}

} // namespace amado
