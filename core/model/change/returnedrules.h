// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"
#include "model/judge/serverfacts.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace amado {

/// A rule that was taken away through this console and stands on the server again.
struct ReturnedRule
{
    EntryId removedBy; ///< The journal entry that removed it.
    QDateTime removedAt;
    QString mitigation;
    ObservedRule rule; ///< As it stands now.
    /// True when the vendor's service wrote it and its id is not on the server's block list.
    bool idNotBlocked = false;
};

/// Compares what was removed with what the latest session saw. Pure. Only sessions after the
/// removal count, and a rule that was put back through this console is none that returned.
[[nodiscard]] std::vector<ReturnedRule> rulesThatReturned(const std::vector<JournalEntry> &history,
                                                          const ServerFacts &facts,
                                                          const MitigationCatalog &catalog);

/// True when `blocked` holds this id, its family, or a member of its family: "M2" covers "M2.1.0"
/// and the reverse is accepted too, as administrators write either
/// (https://learn.microsoft.com/en-us/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-emergency-mitigation-service).
[[nodiscard]] bool coversMitigationId(const QStringList &blocked, QStringView id);

} // namespace amado
