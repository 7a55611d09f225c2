#pragma once

#include "model/change/journalentry.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace amado {

// The journal as scripts read it: the same from the window and from the command line.

/// The target as answers name it: a file relative to the server's folder, "service:NAME",
/// "appPool:NAME", "exchange:mitigationsBlocked".
[[nodiscard]] QString targetName(const StepTarget &target);
/// Names of everything the entry aimed at, each once, joined by ", ".
[[nodiscard]] QString targetNames(const JournalEntry &entry);
/// A step of amado.change/1.
[[nodiscard]] QJsonObject stepJson(const JournalStep &step);
/// amado.history/1 without problems, in the order given.
[[nodiscard]] QJsonObject historyJson(const std::vector<JournalEntry> &entries);

} // namespace amado
