// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/mitigationcatalog.h"
#include "model/change/journalentry.h"
#include "model/judge/assessment.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace amado {

/// Can Microsoft's service put one mitigation on one server?
enum class ServiceReach { Can, Cannot, Unknown };

/// How one mitigation of the catalogue that has an equivalent in the vendor's feed stands between
/// the service and this program.
struct EquivalentProtection
{
    QString mitigation; ///< The vulnerability: "CVE-2026-42897".
    QString feedId;     ///< The family our mitigation stands for: "M2".
    ServiceReach reach = ServiceReach::Unknown;
    /// Every check that stands in the way, for Cannot: of the build, the service and the switches,
    /// then of the way to the feed, then of the id.
    std::vector<FeedCheck> causes;
    /// The server needs it and the service cannot give it: this program should.
    bool needed = false;
    /// Our rules that protect nothing the service's own rules do not protect as well, on a server
    /// without the fix in its code.
    QStringList redundantRules;
    QStringList serviceRules;         ///< Those of the service beside them.
    std::optional<EntryId> writtenBy; ///< The entry that wrote ours, when the journal knows it.

    bool operator==(const EquivalentProtection &) const = default;
};

/// One item per mitigation of the catalogue with a feed id, in its order; none for servers the
/// service is not made for (Edge Transport) and for those never read. `history` may hold other
/// servers' entries, in any order. `feedIds`: what the feed lists today, where that is known. Pure.
[[nodiscard]] std::vector<EquivalentProtection>
equivalentProtectionOf(const Assessment &assessment, const ServerFacts &facts,
                       const MitigationCatalog &catalog,
                       const std::vector<JournalEntry> &history = {},
                       const std::optional<QStringList> &feedIds = std::nullopt);

/// As JSON names the cause: "noService", "cutoffB", "idBlocked", or its code().
[[nodiscard]] QString equivalentCode(const FeedCheck &cause);

/// Null when the mitigation has no equivalent in the feed.
[[nodiscard]] const EquivalentProtection *
equivalentProtection(const std::vector<EquivalentProtection> &items, QStringView mitigation);

} // namespace amado
