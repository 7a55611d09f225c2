#pragma once

#include "model/change/journalentry.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace amado::cli {

/// amado.history/1, in the order given. `entries` is null when the store could not be read;
/// `errors` says why.
[[nodiscard]] QJsonObject historyJson(const std::vector<JournalEntry> &entries);
[[nodiscard]] QJsonObject unreadableHistoryJson(const Error &error);

/// Names of everything the entry aimed at, joined by ", ".
[[nodiscard]] QString targetsOf(const JournalEntry &entry);

} // namespace amado::cli
