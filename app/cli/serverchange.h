#pragma once

#include "engine/changerunner.h"
#include "ui/text/changejson.h"

#include <QString>

#include <optional>
#include <vector>

namespace amado::cli {

/// What planning or carrying out an act came to on one server.
struct ServerChange
{
    QString path;             ///< As typed, or as recorded in the journal.
    QString absolute{};       ///< Where the server is reached: what tells it from others.
    QString mitigation;       ///< Empty when a rule without record is removed or ids are blocked.
    QStringList ids;          ///< Asked to be blocked or unblocked, as typed.
    std::optional<Plan> plan; ///< What was planned, when planning succeeded.
    ChangeOutcome outcome;
    bool dryRun = false; ///< Planned only.

    /// `serverId`: under which the server is listed; empty when it is not.
    [[nodiscard]] ChangeRecord record(const ServerId &serverId) const;
    [[nodiscard]] ServerKind origin() const;
    /// True for a plan that would change something.
    [[nodiscard]] bool wouldChange() const { return dryRun && !outcome.steps.empty(); }
};

/// A plan as an outcome that changed nothing.
[[nodiscard]] ServerChange plannedChange(const QString &path, const Plan &plan);
/// A refusal or failure before anything was recorded.
[[nodiscard]] ServerChange refusedChange(const QString &path, const QString &server,
                                         const QString &mitigation, const Error &error);

} // namespace amado::cli
