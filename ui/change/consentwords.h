// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"

namespace amado {

/// Servers that an act would change, by what they are.
struct OriginCount
{
    int real = 0;
    int copies = 0;
    int lab = 0;

    [[nodiscard]] int all() const { return real + copies + lab; }
    bool operator==(const OriginCount &) const = default;
};

/// Servers that are not listed any more are left out: nothing is written there.
[[nodiscard]] OriginCount countOrigins(const FleetService &fleet,
                                       const std::vector<ServerId> &servers);

/// The consent of a person, with the number of servers and where the change takes effect.
[[nodiscard]] QString consentText(const OriginCount &count);
/// The button that applies.
[[nodiscard]] QString applyText(const OriginCount &count);
/// "Only the copy is changed; …" when no real server is concerned; empty otherwise.
[[nodiscard]] QString reachSentence(const OriginCount &count);

} // namespace amado
