// SPDX-License-Identifier: MIT
#pragma once

#include "engine/progress.h"
#include "model/change/journalentry.h"
#include "model/change/plan.h"

#include <QString>

namespace amado {

/// "Apply", "Undo", "Block", "Unblock".
[[nodiscard]] QString actWord(ActKind kind);
/// What an entry is about: the vulnerability, else the rule, else the blocked IDs.
[[nodiscard]] QString entrySubject(const JournalEntry &entry);
/// "web.config in C:\inetpub\wwwroot", "Service MSExchangeHM", …
[[nodiscard]] QString targetText(const StepTarget &target);
/// What the step does to its target, as a sentence: "Stop and disable the service …".
[[nodiscard]] QString stepSentence(const Step &step);
[[nodiscard]] QString stepStateWord(StepState state);
[[nodiscard]] QString entryResultWord(EntryResult result);
[[nodiscard]] QString entryResultSentence(EntryResult result);
/// Where long work stands: "EX01: verifying C:\…\web.config (step 2 of 3)".
[[nodiscard]] QString progressSentence(const Progress &progress);
[[nodiscard]] QString phaseWord(Progress::Phase phase);

} // namespace amado
