// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/assessment.h"

#include <QString>

namespace amado {

/// What a colour says. Neutral is for "does not concern this server".
enum class Tone { Good, Notice, Warning, Bad, Unknown, Neutral };

/// How a verdict looks, wherever it is shown: its drawing and its colour family. Shape and word
/// tell it without the colour.
struct BadgeLook
{
    QString shape; ///< Name of the drawing, "state-exposed".
    Tone tone = Tone::Unknown;

    bool operator==(const BadgeLook &) const = default;
};

[[nodiscard]] BadgeLook badgeLook(ProtectionState state);
[[nodiscard]] BadgeLook badgeLook(FeedAbility ability);
/// Of everything known about receiving: a build that could receive, yet gets nothing, is not good.
[[nodiscard]] BadgeLook badgeLook(const FeedFinding &feed);
[[nodiscard]] BadgeLook badgeLook(SupportState support);

} // namespace amado
