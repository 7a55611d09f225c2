// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"
#include "model/change/plan.h"
#include "ui/change/propertychanges.h"

#include <QString>

namespace amado {

// What acts are called, in the current language. Names from servers are inserted as plain text.

/// What was done: "Protection against CVE-2022-41040".
[[nodiscard]] QString entryText(const JournalEntry &entry);
/// What would be done: "Protect against CVE-2022-41040".
[[nodiscard]] QString planText(const Plan &plan);

[[nodiscard]] QString propertyText(ChangedProperty property);
/// A reported value in words; what is not known is shown as the server said it.
[[nodiscard]] QString propertyValueText(ChangedProperty property, const QString &value);

/// "0:07", "12:30", "1:02:03".
[[nodiscard]] QString elapsedText(qint64 milliseconds);

} // namespace amado
