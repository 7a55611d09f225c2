// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"
#include "model/change/equivalentprotection.h"
#include "ui/change/plannedchanges.h"

#include <QDateTime>
#include <QHash>

#include <array>
#include <optional>
#include <vector>

namespace amado {

/// The pages of the Protect wizard, in order.
enum class WizardStep { Choose, Check, Review, Apply, Verify, Scan, Summary };
inline constexpr auto kWizardSteps = enumValues<WizardStep>();

/// How a step stands in the list at the side.
enum class StepMark { Ahead, Current, Done, Problem };

/// One mitigation that could be applied to a server.
struct MitigationChoice
{
    QString id;
    ProtectionState state = ProtectionState::Unknown;
    ProtectionReason reason = ProtectionReason::FactMissing;
    bool recommended = false; ///< The verdict asks for it.
    bool chosen = false;
    /// How Microsoft's service stands to it; nullopt where its feed has no equivalent.
    std::optional<EquivalentProtection> equivalent;
};

/// One server of the fleet as the first page shows it.
struct ServerChoice
{
    ServerId server;
    QString name;
    ProtectionState headline = ProtectionState::Unknown;
    std::vector<MitigationChoice> mitigations; ///< Empty: nothing can be applied here.
    bool chosen = false;

    [[nodiscard]] QStringList chosenMitigations() const;
    [[nodiscard]] bool hasRecommendation() const;
};

/// Everything the Protect wizard knows. A value: shown by the pages, changed by ProtectFlow alone.
struct WizardState
{
    WizardStep step = WizardStep::Choose;
    std::vector<ServerChoice> choices;
    bool planning = false;
    bool stopping = false; ///< Stop was asked for and has not happened yet.
    std::vector<ActRecord> planned;
    QDateTime plannedAt; ///< UTC; invalid: no plan.
    bool consent = false;
    bool applying = false;
    QHash<ServerId, Progress> progress; ///< The latest of each server.
    std::vector<ActRecord> applied;
    std::vector<ServerId> verifying; ///< Servers being visited again to prove the effect.
    /// Everything was applied, and nobody pressed anything since: proof and summary come by
    /// themselves.
    bool goesOn = false;
    bool offeredScan = false; ///< The step that looks for traces was seen.
};

/// Plans rest on what the servers said then; after this many seconds they are made anew.
inline constexpr qint64 kPlanLifetimeSeconds = 15 * 60;

/// The choices for every server. `preselected` empty: every server that needs protection is chosen;
/// otherwise only those named. What the verdict recommends is ticked on each server either way.
/// `feedIds` as for equivalentProtectionOf().
[[nodiscard]] std::vector<ServerChoice>
makeChoices(const std::vector<FleetServer> &servers, const Catalogs &catalogs,
            const std::vector<ServerId> &preselected,
            const std::optional<QStringList> &feedIds = std::nullopt);

/// How Microsoft's service stands to one planned act; null when it has no equivalent.
[[nodiscard]] const EquivalentProtection *equivalentProtectionOf(const WizardState &state,
                                                                 const ActRecord &change);

/// What is to be planned on the chosen servers.
[[nodiscard]] std::vector<ServerRequests> chosenRequests(const WizardState &state);
/// How many servers need protection, and how many of them get all of it.
struct Need
{
    int all = 0;
    int chosen = 0;    ///< Ticked, with everything their verdict recommends.
    int notJudged = 0; ///< Nobody can say whether they need it.
};
[[nodiscard]] Need needOf(const WizardState &state);
[[nodiscard]] bool anythingChosen(const WizardState &state);
[[nodiscard]] int chosenServers(const WizardState &state);

/// How many servers the plans would change.
[[nodiscard]] int serversToChange(const WizardState &state);
[[nodiscard]] bool isFresh(const WizardState &state, const QDateTime &now);
/// True on the review page with consent, fresh plans and something to do.
[[nodiscard]] bool canApply(const WizardState &state, const QDateTime &now);

/// Entries that changed something and can be taken back, newest first.
[[nodiscard]] std::vector<EntryId> undoableEntries(const WizardState &state);

/// The server says by now that the mitigation applied to it takes effect, or that it needs none.
[[nodiscard]] bool isProven(const FleetServer *server, const QString &mitigation);

/// Servers that something was applied to, each once.
[[nodiscard]] std::vector<ServerId> changedServers(const WizardState &state);

[[nodiscard]] StepMark markOf(const WizardState &state, WizardStep step);

} // namespace amado
