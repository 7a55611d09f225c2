// SPDX-License-Identifier: MIT
#pragma once

#include "engine/actrecord.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace amado {

/// One act on one server as `amado.change/1` tells it.
struct ChangeRecord
{
    QString server;
    QString path;                     ///< As given, or as recorded in the journal.
    ServerId serverId;                ///< Empty where the server is not listed.
    std::optional<ServerKind> origin; ///< nullopt where nobody can say any more.
    std::optional<EntryId> entry;     ///< Nothing when none was recorded.
    QString mitigation; ///< Empty when a rule without record is removed or ids are blocked.
    QStringList ids; ///< Asked to be blocked or unblocked, as typed; of an undo those it changed.
    EntryResult result = EntryResult::Unchanged;
    std::optional<Error> error;
    std::vector<JournalStep> steps;
    std::optional<Plan> plan; ///< What was planned, when planning succeeded and is still known.
    bool dryRun = false;      ///< Planned only.

    /// "dryRun", "nothingToDo", the error's reason, or empty.
    [[nodiscard]] QString reason() const;
    /// True for a plan that would change something.
    [[nodiscard]] bool wouldChange() const;
};

/// `path`: of the server as a person gave it.
[[nodiscard]] ChangeRecord changeRecord(const ActRecord &act, const QString &path);

/// amado.change/1, the same from the window and from the command line. `errors` concern no single
/// server: the store.
[[nodiscard]] QJsonObject changeJson(const std::vector<ChangeRecord> &records,
                                     const std::vector<Error> &errors = {});

} // namespace amado
