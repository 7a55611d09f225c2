// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/plan.h"

#include <QString>

#include <vector>

namespace amado {

/// A property of a service, a pool or the Exchange settings that a step changes.
enum class ChangedProperty { RunState, StartType, PoolState, AutoStart, StartMode, BlockedIds };

struct PropertyChange
{
    ChangedProperty property = ChangedProperty::RunState;
    QString before; ///< As the server reports it; "true"/"false" for switches; ids joined by ", ".
    QString after;

    bool operator==(const PropertyChange &) const = default;
};

/// What differs between two states of the same kind; empty for files and for states of different
/// kinds.
[[nodiscard]] std::vector<PropertyChange> propertyChanges(const TargetState &before,
                                                          const TargetState &after);

} // namespace amado
