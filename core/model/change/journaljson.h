// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"

#include <QJsonObject>
#include <QString>

#include <functional>
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
/// What the server of an entry is: "real", "copy", "lab"; empty where nobody can say.
using OriginOfEntry = std::function<QString(const JournalEntry &)>;
/// amado.history/1 without problems, in the order given.
[[nodiscard]] QJsonObject historyJson(const std::vector<JournalEntry> &entries,
                                      const OriginOfEntry &originOf = {});

} // namespace amado
