// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"

#include <QDateTime>

namespace amado {

/// The id of an entry made at `at`: "20261124-010835123-0000-k3f9" (UTC, a counter, a random tail).
/// Always sorts after `newest`, also when the clock went back or two entries share a millisecond;
/// empty `newest`: the first one.
[[nodiscard]] EntryId nextEntryId(const QDateTime &at, const QString &newest);

} // namespace amado
