// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/fact.h"

#include <QString>

namespace amado {

/// The name of what is collected from a server, for people: "Exchange version" for
/// `exchangeVersion`, "service MSExchangeMitigation" for `services/MSExchangeMitigation`. Paths of
/// files are returned as they are.
[[nodiscard]] QString factName(const QString &fact);
/// Why it is missing, as a few words for parentheses and table cells.
[[nodiscard]] QString missingWord(MissingReason reason);
/// The run state of a service or an application pool ("Running", "Stopped"), for people. What
/// neither Windows nor IIS uses is returned as it is.
[[nodiscard]] QString runStateWord(const QString &state);
/// The start type of a service ("Automatic", "Manual") or the start mode of an application pool
/// ("OnDemand"), for people, by the same rule.
[[nodiscard]] QString startTypeWord(const QString &type);

} // namespace amado
