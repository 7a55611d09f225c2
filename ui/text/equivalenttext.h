// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/equivalentprotection.h"
#include "model/change/plan.h"
#include "model/change/returnedrules.h"
#include "model/judge/nextrun.h"

#include <QString>

#include <vector>

namespace amado {

/// Why Amado offers a protection Microsoft's service would otherwise give: "The mitigation
/// service on this server cannot receive M2 any more; Amado applies the equivalent protection
/// itself." Empty unless the item is needed.
[[nodiscard]] QString equivalentSentence(const EquivalentProtection &item);
/// The server is mitigated twice and our part may be taken back; empty when it is not.
[[nodiscard]] QString redundantSentence(const ProtectionFinding &finding);

/// A rule that was taken away stands on the server again, and why.
[[nodiscard]] QString returnedSentence(const ReturnedRule &returned);

/// What to know before the list of blocked ids is changed.
struct PlanWarning
{
    QString code; ///< "staysApplied", "serviceApplies".
    QString text;
};
/// Blocking leaves what is applied; unblocking lets the service apply it again. Also for taking
/// such an act back; none for a removal that blocks an id on the way.
[[nodiscard]] std::vector<PlanWarning> blockWarnings(const Plan &plan);

/// "in about 23 min", "in less than a minute".
[[nodiscard]] QString inAboutText(const QDateTime &at, const QDateTime &now);
/// When the service looks at its feed next, and how that is known.
[[nodiscard]] QString nextRunSentence(const NextRun &run, const QDateTime &now);
/// What it is expected to do then.
[[nodiscard]] QString expectedSentence(const std::vector<NextRunItem> &items);

} // namespace amado
