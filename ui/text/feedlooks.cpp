// SPDX-License-Identifier: MIT
#include "ui/text/feedlooks.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

const BadgeLook &good()
{
    static const BadgeLook look{u"state-fixed"_s, Tone::Good};
    return look;
}

const BadgeLook &warning()
{
    static const BadgeLook look{u"state-outdated"_s, Tone::Warning};
    return look;
}

const BadgeLook &bad()
{
    static const BadgeLook look{u"state-conflict"_s, Tone::Bad};
    return look;
}

const BadgeLook &unknown()
{
    static const BadgeLook look{u"state-unknown"_s, Tone::Unknown};
    return look;
}

const BadgeLook &neutral()
{
    static const BadgeLook look{u"state-notAffected"_s, Tone::Neutral};
    return look;
}

const BadgeLook &notice()
{
    static const BadgeLook look{u"state-redundant"_s, Tone::Notice};
    return look;
}

} // namespace

BadgeLook badgeLook(FeedVerdict verdict)
{
    switch (verdict) {
    case FeedVerdict::Trusted:
        return good();
    case FeedVerdict::Expired:
        return warning();
    case FeedVerdict::Unreadable:
        return unknown();
    case FeedVerdict::ChainRefused:
    case FeedVerdict::RolledBack:
    case FeedVerdict::Altered:
    case FeedVerdict::Unsigned:
        break;
    }
    return bad();
}

BadgeLook badgeLook(TimestampProof::State state)
{
    switch (state) {
    case TimestampProof::State::Valid:
        return good();
    case TimestampProof::State::Absent:
        return neutral();
    case TimestampProof::State::Refused:
        break;
    }
    return bad();
}

BadgeLook badgeLook(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::Ok:
        return good();
    case RowVerdict::Attention:
        return warning();
    case RowVerdict::Bad:
        return bad();
    case RowVerdict::NotApplicable:
        return neutral();
    case RowVerdict::Unknown:
        break;
    }
    return unknown();
}

BadgeLook badgeLook(CauseSeverity severity)
{
    switch (severity) {
    case CauseSeverity::Blocking:
        return bad();
    case CauseSeverity::Attention:
        return warning();
    case CauseSeverity::Note:
        return notice();
    case CauseSeverity::Unknown:
        break;
    }
    return unknown();
}

BadgeLook badgeLook(NextRunEffect effect)
{
    switch (effect) {
    case NextRunEffect::Nothing:
    case NextRunEffect::NotForBuild:
        return neutral();
    case NextRunEffect::StaysApplied:
        return good();
    case NextRunEffect::Applies:
    case NextRunEffect::PutsBack:
        return notice();
    case NextRunEffect::Blocked:
    case NextRunEffect::SwitchedOff:
        return warning();
    case NextRunEffect::NotDelivered:
        return bad();
    case NextRunEffect::NotKnown:
        break;
    }
    return unknown();
}

BadgeLook badgeLook(ExpirySeverity severity)
{
    switch (severity) {
    case ExpirySeverity::Later:
        return good();
    case ExpirySeverity::Soon:
        return warning();
    case ExpirySeverity::Harmless:
        return neutral();
    case ExpirySeverity::Past:
        break;
    }
    return bad();
}

} // namespace amado
