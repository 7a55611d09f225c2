// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/mitigationcatalog.h"

#include <vector>

namespace amado {

// The catalogue keeps what users may notice and what a mitigation does not stop in one list; an id
// that begins with "limit-" marks the latter.

/// What users and administrators may notice; empty: nothing is known.
[[nodiscard]] std::vector<SideEffect> effectsOnUsers(const std::vector<SideEffect> &all);
/// Attacks that get through in spite of the mitigation.
[[nodiscard]] std::vector<SideEffect> limitsOf(const std::vector<SideEffect> &all);

} // namespace amado
