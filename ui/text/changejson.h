#pragma once

#include "model/change/journalentry.h"
#include "ports/stores.h"

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

/// What an error before anything was recorded makes of an act: the server's state forbids it, or it
/// did not come about.
[[nodiscard]] EntryResult resultOf(ErrorCode code);

/// amado.change/1, the same from the window and from the command line. `errors` concern no single
/// server: the store.
[[nodiscard]] QJsonObject changeJson(const std::vector<ChangeRecord> &records,
                                     const std::vector<Error> &errors = {});

} // namespace amado
