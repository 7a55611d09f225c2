// SPDX-License-Identifier: MIT
#pragma once

#include "engine/progress.h"
#include "model/change/journalentry.h"
#include "model/change/plan.h"
#include "ports/clock.h"
#include "ports/hostaccess.h"
#include "ports/stores.h"

namespace amado {

/// What became of one act on one server.
struct ChangeOutcome
{
    std::optional<EntryId>
        entry; ///< None when refused before anything was recorded, or nothing to do.
    EntryResult result = EntryResult::Unchanged;
    std::optional<Error> error;
    std::vector<JournalStep> steps;
};

/// What was wanted is there.
[[nodiscard]] inline bool endedWell(EntryResult result)
{
    return result == EntryResult::Verified || result == EntryResult::Unchanged;
}

/// Carries out plans: one call reads every target and refuses the act when one is not as planned
/// for; then every intention goes to the journal (on disk), and one call more writes and verifies
/// the steps in order, up to the first that fails, and reads what the proof of the effect with the
/// catalogue's samples needs. When a step fails the ones before it are put back in reverse order.
/// Blocking; one act at a time on one server is the caller's duty (JobQueue lanes).
class ChangeRunner
{
public:
    ChangeRunner(JournalStore &journal, const Catalogs &catalogs, const Clock &clock);

    /// `path` is where the host was reached, `person` who acts, `remembered` ServerFacts::asked of
    /// the last session. A stop request is honoured until the first write is sent.
    [[nodiscard]] ChangeOutcome run(const Plan &plan, HostAccess &host, const QString &path,
                                    const QString &person, const CallContext &context,
                                    const QStringList &remembered = {},
                                    const ProgressSink &progress = {});

    /// Records that an act was stopped before it began, so that the history says so; nothing is
    /// written anywhere else.
    [[nodiscard]] Result<EntryId> recordStopped(const Plan &plan, const QString &path,
                                                const QString &person);

    /// Settles an entry a crash or a lost connection left open: re-reads every unsettled target and
    /// classifies it by hash as applied, not applied or diverged. Leaves it open when the server
    /// does not answer, and (PreconditionFailed/ActUnderWay) while somebody may still be carrying
    /// it out.
    [[nodiscard]] Result<ChangeOutcome> recover(const EntryId &id, HostAccess &host,
                                                const CallContext &context);

private:
    JournalStore &m_journal;
    const Catalogs &m_catalogs;
    const Clock &m_clock;
};

} // namespace amado
