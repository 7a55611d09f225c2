// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"
#include "model/judge/assessment.h"

#include <vector>

namespace amado {

/// A verdict before and after an act.
struct StateChange
{
    QString vulnerability;
    ProtectionState before = ProtectionState::Unknown;
    ProtectionState after = ProtectionState::Unknown;

    /// True when an attack that was held off would get through.
    [[nodiscard]] bool opens() const;

    bool operator==(const StateChange &) const = default;
};

/// The verdicts about a server that differ between two readings, in the catalogue's order, judged
/// as of `now`. Pure.
[[nodiscard]] std::vector<StateChange> stateChanges(const ServerSnapshot &before,
                                                    const ServerSnapshot &after,
                                                    const Catalogs &catalogs, const QDateTime &now);

} // namespace amado
