// SPDX-License-Identifier: MIT
#include "engine/changerunner.h"

#include "engine/effectproof.h"
#include "engine/factcollector.h"
#include "engine/hosttarget.h"
#include "engine/readahead.h"
#include "engine/runningact.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Of the call that reads everything the proof needs.
constexpr std::chrono::seconds kReadingTime{60};

/// Without the wish to stop and with time for every step: between begin and end nothing is cut
/// short.
CallContext unstoppable(const CallContext &context, const JournalEntry &entry)
{
    const std::chrono::milliseconds needed = kReadingTime + writingTime(entry.steps);
    return {{}, std::max(context.deadline, needed), context.logId};
}

/// An open entry that is Amado's until the end of the scope, unless it is finished before.
class Claim
{
public:
    Claim(JournalStore &journal, EntryId entry)
        : m_journal(journal)
        , m_entry(std::move(entry))
    {}
    ~Claim() { m_journal.release(m_entry); }
    Claim(const Claim &) = delete;
    Claim &operator=(const Claim &) = delete;

private:
    JournalStore &m_journal;
    EntryId m_entry;
};

JournalEntry entryFor(const Plan &plan, const QString &path, const QString &person,
                      const Catalogs &catalogs, const Clock &clock)
{
    JournalEntry entry;
    entry.at = clock.now();
    entry.server = plan.server;
    entry.path = path;
    entry.person = person;
    entry.kind = plan.kind;
    entry.mitigation = plan.mitigation;
    entry.rule = plan.rule;
    entry.reverses = plan.reverses;
    entry.catalogDate = catalogs.dataDate().toString(Qt::ISODate);
    entry.steps = plannedSteps(plan);
    return entry;
}

ChangeOutcome outcomeOf(const JournalEntry &entry, EntryResult result, std::optional<Error> error)
{
    ChangeOutcome outcome{{}, result, std::move(error), entry.steps};
    if (!entry.id.isEmpty())
        outcome.entry = entry.id;
    return outcome;
}

/// Ends an act after the step that could not be carried out.
ChangeOutcome conclude(RunningAct &act, RunningAct::StepEnd end)
{
    EntryResult result = end.result;
    std::optional<Error> error = std::move(end.error);
    if (end.kind == RunningAct::StepEnd::Kind::Stopped) {
        Error obstacle;
        switch (act.putBack(obstacle)) {
        case RunningAct::PutBack::Complete:
            break;
        case RunningAct::PutBack::Diverged:
            result = EntryResult::Diverged;
            error = obstacle;
            break;
        case RunningAct::PutBack::Incomplete:
            result = EntryResult::InDoubt;
            error = obstacle;
            break;
        }
    }
    result = act.finish(result, error);
    return outcomeOf(act.entry(), result, error);
}

/// Undoing promises bytes, which were read back; applying promises an effect on top.
bool promisesEffect(const JournalEntry &entry)
{
    return entry.kind == ActKind::Apply && !entry.mitigation.isEmpty();
}

/// Ends an act whose steps are all verified.
ChangeOutcome proveAndFinish(RunningAct &act, HostAccess &host, const Catalogs &catalogs,
                             const CallContext &context, const QStringList &remembered,
                             const ProgressSink &progress)
{
    EntryResult result = EntryResult::Verified;
    std::optional<Error> error;
    if (promisesEffect(act.entry())) {
        const auto proven =
            proveEffect(act.entry().mitigation, host, catalogs, context, remembered, progress);
        if (!proven) {
            const bool seen = proven.error().reason == Reason::NotEffective;
            result = seen ? EntryResult::Diverged : EntryResult::InDoubt;
            error = proven.error();
        }
    }
    result = act.finish(result, error);
    return outcomeOf(act.entry(), result, error);
}

/// Brings one step of an interrupted act to the state its target is in.
void settleStep(RunningAct &act, size_t step, const QString &foundHash)
{
    const JournalStep &current = act.entry().steps[step];
    const bool isBefore = foundHash == stateHash(current.before);
    const bool isAfter = foundHash == stateHash(current.after);
    switch (current.state) {
    case StepState::Planned: // Nothing was sent: every intention is on disk before that.
        act.mark(step, StepState::NotApplied);
        return;
    case StepState::Intended:
        act.mark(step, StepState::InDoubt);
        [[fallthrough]];
    case StepState::InDoubt:
        act.mark(step,
                 isAfter    ? StepState::Applied
                 : isBefore ? StepState::NotApplied
                            : StepState::Diverged,
                 foundHash);
        return;
    case StepState::Applied:
    case StepState::Verified:
        if (isBefore)
            act.mark(step, StepState::RolledBack);
        else if (!isAfter)
            act.mark(step, StepState::Diverged, foundHash);
        else if (current.state == StepState::Applied)
            act.mark(step, StepState::Verified);
        return;
    case StepState::Diverged:
    case StepState::Refused:
    case StepState::Failed:
    case StepState::NotApplied:
    case StepState::RolledBack:
        return;
    }
    Q_UNREACHABLE();
}

template<class Step>
std::vector<StepTarget> targetsOf(const std::vector<Step> &steps)
{
    std::vector<StepTarget> targets;
    for (const Step &step : steps)
        targets.push_back(step.target);
    return targets;
}

/// All targets, or why one of them cannot be told.
Result<TargetsRead> readAll(const JournalEntry &entry, std::span<const StepTarget> targets,
                            HostAccess &host, const CallContext &context)
{
    auto found = readTargets(host, entry.server, targets, context);
    if (!found)
        return found;
    for (const Result<TargetState> &state : found->states) {
        if (!state)
            return failure(state.error());
    }
    return found;
}

/// What reading the server for the proof asks for.
std::vector<HostRequest> proofRequests(const Catalogs &catalogs, const QStringList &remembered)
{
    CollectOptions options;
    options.feed = false;
    options.remembered = remembered;
    return foreseenRequests(catalogs, options);
}

bool anyStep(const JournalEntry &entry, StepState state)
{
    return std::any_of(entry.steps.begin(), entry.steps.end(),
                       [state](const JournalStep &step) { return step.state == state; });
}

} // namespace

ChangeRunner::ChangeRunner(JournalStore &journal, const Catalogs &catalogs, const Clock &clock)
    : m_journal(journal)
    , m_catalogs(catalogs)
    , m_clock(clock)
{}

ChangeOutcome ChangeRunner::run(const Plan &plan, HostAccess &host, const QString &path,
                                const QString &person, const CallContext &context,
                                const QStringList &remembered, const ProgressSink &progress)
{
    JournalEntry entry = entryFor(plan, path, person, m_catalogs, m_clock);
    if (plan.steps.empty())
        return outcomeOf(entry, EntryResult::Unchanged, {});
    if (progress)
        progress({plan.server, Progress::Phase::Connecting, {}, 0, int(plan.steps.size())});
    const std::vector<StepTarget> targets = targetsOf(plan.steps);
    const auto found = readTargets(host, plan.server, targets, context);
    if (!found) {
        const EntryResult result = found.error().code == ErrorCode::Cancelled ? EntryResult::Stopped
                                   : found.error().reason == Reason::ServerMismatch
                                       ? EntryResult::Refused
                                       : EntryResult::Failed;
        return outcomeOf(entry, result, found.error());
    }
    if (!found->group)
        return outcomeOf(entry, EntryResult::Failed, found->group.error());
    const WriteDeadline deadline = writeDeadline(entry.steps, found->clock, m_clock.now());
    entry.group = *found->group;
    entry.settleAfter = deadline.settleAfter;
    auto begun = m_journal.begin(entry);
    if (!begun) {
        const bool refused = begun.error().code == ErrorCode::PreconditionFailed;
        return outcomeOf(entry, refused ? EntryResult::Refused : EntryResult::Failed,
                         begun.error());
    }
    entry.id = *begun;

    const Claim claim(m_journal, entry.id);
    const CallContext within = unstoppable(context, entry);
    ReadAhead ahead(host);
    RunningAct act(m_journal, ahead, m_clock, std::move(entry), within, progress);
    // Nothing is written while any step finds another state than it was planned for.
    for (size_t step = 0; step < targets.size(); ++step) {
        auto end = act.checkBefore(step, found->states[step]);
        if (end.kind != RunningAct::StepEnd::Kind::Verified)
            return conclude(act, std::move(end));
    }
    if (context.stop.stop_requested())
        return conclude(act, {RunningAct::StepEnd::Kind::Stopped, EntryResult::Stopped,
                              Error{ErrorCode::Cancelled, Reason::None, plan.server, {}}});
    // Reading the server for the proof rides along with the writes.
    if (promisesEffect(act.entry()))
        ahead.expect(proofRequests(m_catalogs, remembered));
    auto end = act.carryOut(deadline.writesUntil);
    if (end.kind != RunningAct::StepEnd::Kind::Verified)
        return conclude(act, std::move(end));
    return proveAndFinish(act, ahead, m_catalogs, within, remembered, progress);
}

Result<EntryId> ChangeRunner::recordStopped(const Plan &plan, const QString &path,
                                            const QString &person)
{
    auto begun = m_journal.begin(entryFor(plan, path, person, m_catalogs, m_clock));
    if (!begun)
        return begun;
    const Claim claim(m_journal, *begun);
    if (auto ended = m_journal.finish(*begun, EntryResult::Stopped, Reason::None, {}); !ended)
        return failure(ended.error());
    return begun;
}

Result<ChangeOutcome> ChangeRunner::recover(const EntryId &id, HostAccess &host,
                                            const CallContext &context)
{
    if (auto claimed = m_journal.claim(id); !claimed)
        return failure(claimed.error());
    const Claim claim(m_journal, id);
    const auto known = m_journal.entry(id);
    if (!known)
        return failure(known.error());
    const JournalEntry &entry = *known;
    if (!entry.isOpen()) // Somebody else settled it before it was ours.
        return outcomeOf(entry, entry.result, {});
    if (entry.settleAfter.isValid() && m_clock.now() < entry.settleAfter)
        return failure(ErrorCode::PreconditionFailed, Reason::ActUnderWay, entry.server,
                       entry.settleAfter.toString(Qt::ISODate));
    const std::vector<StepTarget> targets = targetsOf(entry.steps);
    const auto found = readAll(entry, targets, host, context);
    if (!found)
        return failure(found.error());

    const CallContext within = unstoppable(context, entry);
    sweepBeside(host, targets, *found, within);
    RunningAct act(m_journal, host, m_clock, entry, within, {});
    for (size_t step = 0; step < entry.steps.size(); ++step)
        settleStep(act, step, stateHash(*found->states[step]));

    const auto &steps = act.entry().steps;
    const bool allApplied = std::all_of(steps.begin(), steps.end(), [](const JournalStep &step) {
        return step.state == StepState::Applied || step.state == StepState::Verified;
    });
    if (allApplied) {
        for (size_t step = 0; step < steps.size(); ++step) {
            if (steps[step].state == StepState::Applied)
                act.mark(step, StepState::Verified);
        }
        return proveAndFinish(act, host, m_catalogs, within, {}, {});
    }
    // Half an act is none: what is there of it goes back.
    const EntryResult result =
        anyStep(act.entry(), StepState::Diverged) ? EntryResult::Diverged : EntryResult::Failed;
    const bool hasOwnReason = entry.reason != Reason::None || result != EntryResult::Failed;
    const Reason reason = hasOwnReason ? entry.reason : Reason::ActBrokeOff;
    return conclude(act, {RunningAct::StepEnd::Kind::Stopped, result,
                          Error{ErrorCode::PreconditionFailed, reason, entry.server,
                                u"settled by reading the server again"_s}});
}

} // namespace amado
