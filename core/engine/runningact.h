// SPDX-License-Identifier: MIT
#pragma once

#include "engine/hosttarget.h"
#include "engine/progress.h"
#include "engine/writedeadline.h"
#include "model/change/journalentry.h"
#include "ports/clock.h"
#include "ports/hostaccess.h"
#include "ports/stores.h"

namespace amado {

/// A journalled act while its steps are moved. The journal is always one move ahead of the server:
/// what it says is enough to settle the act after a stop at any moment.
class RunningAct
{
public:
    /// How a step, or all of them, ended.
    struct StepEnd
    {
        enum class Kind {
            Verified,
            Stopped,   ///< The act cannot go on; what is applied has to be put back.
            Unsettled, ///< Nobody knows what the server did: only reading it again can tell.
        };
        Kind kind = Kind::Verified;
        EntryResult result =
            EntryResult::Verified; ///< Of the act, when stopped and everything was put back.
        Error error;
    };
    enum class PutBack {
        Complete,
        Diverged,   ///< Somebody changed a target meanwhile; it was left alone.
        Incomplete, ///< The server did not answer or refused; to be tried again.
    };

    /// `entry` is in the journal already and this program's. `context` without a stop token: a
    /// write is never cut short by choice.
    RunningAct(JournalStore &journal, HostAccess &host, const Clock &clock, JournalEntry entry,
               CallContext context, ProgressSink progress);

    /// Compares what the step found with what it was planned for; nothing is written. Not verified
    /// means: not as planned, and noted as refused.
    [[nodiscard]] StepEnd checkBefore(size_t step, const Result<TargetState> &found);
    /// Journal, then write and read back every step, in one call: the server compares each target
    /// with the state before at the moment of writing, and begins no step after one that failed,
    /// nor any after `writesUntil` by its own clock.
    [[nodiscard]] StepEnd carryOut(const QDateTime &writesUntil);
    /// Puts the applied steps back, last one first: one call reads them, one writes. `error` says
    /// why not, unless complete. Does not write once the journal refused a state.
    [[nodiscard]] PutBack putBack(Error &error);
    /// Changes the step's state here and in the journal.
    void mark(size_t step, StepState state, const QString &detail = {});
    /// Closes the entry, or leaves it open when the journal could not follow: in doubt once
    /// something was sent. The outcome's result, or that of whoever settled the act meanwhile.
    EntryResult finish(EntryResult result, std::optional<Error> &error);

    [[nodiscard]] const JournalEntry &entry() const { return m_entry; }
    void report(Progress::Phase phase, size_t step) const;

private:
    Result<> intend();
    StepEnd settle(size_t step, const WriteAndState &answer);
    StepEnd verify(size_t step, const Result<TargetState> &found);
    PutBack takeBack(const std::vector<size_t> &steps, const QDateTime &clock, Error &error);
    void markDiverged(size_t step, const TargetState &found, Error &error);

    JournalStore &m_journal;
    HostAccess &m_host;
    const Clock &m_clock;
    JournalEntry m_entry;
    CallContext m_context;
    ProgressSink m_progress;
    std::optional<Error> m_journalError; ///< The first state the journal did not take.
    bool m_hasSent = false;              ///< A write may have reached the server.
};

} // namespace amado
