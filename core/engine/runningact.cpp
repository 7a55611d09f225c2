// SPDX-License-Identifier: MIT
#include "engine/runningact.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

RunningAct::StepEnd stopped(EntryResult result, Error error)
{
    return {RunningAct::StepEnd::Kind::Stopped, result, std::move(error)};
}

RunningAct::StepEnd unsettled(Error error)
{
    return {RunningAct::StepEnd::Kind::Unsettled, EntryResult::InDoubt, std::move(error)};
}

bool isApplied(const JournalStep &step)
{
    return step.state == StepState::Applied || step.state == StepState::Verified;
}

} // namespace

RunningAct::RunningAct(JournalStore &journal, HostAccess &host, const Clock &clock,
                       JournalEntry entry, CallContext context, ProgressSink progress)
    : m_journal(journal)
    , m_host(host)
    , m_clock(clock)
    , m_entry(std::move(entry))
    , m_context(std::move(context))
    , m_progress(std::move(progress))
    , m_hasSent(std::any_of(m_entry.steps.begin(), m_entry.steps.end(),
                            [](const auto &step) { return step.state != StepState::Planned; }))
{}

RunningAct::StepEnd RunningAct::checkBefore(size_t step, const Result<TargetState> &found)
{
    const JournalStep &current = m_entry.steps[step];
    if (!found) {
        mark(step, StepState::Refused, found.error().detail);
        return stopped(EntryResult::Failed, found.error());
    }
    if (stateHash(*found) == stateHash(current.before))
        return {};
    mark(step, StepState::Refused, u"not as planned for"_s);
    return stopped(EntryResult::Refused, Error{ErrorCode::PreconditionChanged, Reason::FileChanged,
                                               current.target.toString(), stateHash(*found)});
}

RunningAct::StepEnd RunningAct::carryOut(const QDateTime &writesUntil)
{
    if (auto noted = intend(); !noted)
        return stopped(EntryResult::Failed, noted.error());
    report(Progress::Phase::Writing, 0);
    CallContext context = m_context;
    context.writesUntil = writesUntil;
    m_hasSent = true;
    const auto answers = writeAndRead(m_host, m_entry.steps, context);
    // The first step that failed says why; one that nobody knows about decides over all.
    StepEnd end;
    std::optional<Error> obstacle; // Why the server began nothing more.
    for (size_t step = 0; step < answers.size(); ++step) {
        const WriteAnswer &answer = answers[step].answer;
        StepEnd one = settle(step, answers[step]);
        if (answer.kind == WriteAnswer::Kind::NotBegun && obstacle)
            one.error = *obstacle;
        else if (answer.kind != WriteAnswer::Kind::Done && !obstacle)
            obstacle = answer.error;
        if (end.kind == StepEnd::Kind::Verified ||
            (end.kind == StepEnd::Kind::Stopped && one.kind == StepEnd::Kind::Unsettled))
            end = std::move(one);
    }
    // Nothing is written any more that the journal could not tell of, not even to put it back.
    if (m_journalError)
        return unsettled(*m_journalError);
    return end;
}

/// Nothing is sent before every intention is on disk.
Result<> RunningAct::intend()
{
    for (size_t step = 0; step < m_entry.steps.size(); ++step) {
        auto noted = m_journal.setStepState(m_entry.id, int(step), StepState::Intended, {});
        if (!noted) {
            for (size_t earlier = 0; earlier < step; ++earlier)
                mark(earlier, StepState::NotApplied);
            return noted;
        }
        m_entry.steps[step].state = StepState::Intended;
    }
    return {};
}

RunningAct::StepEnd RunningAct::settle(size_t step, const WriteAndState &answer)
{
    const Error &error = answer.answer.error;
    switch (meaningOf(answer, m_entry.steps[step])) {
    case WriteAnswer::Kind::Done:
        mark(step, StepState::Applied);
        return verify(step, answer.found);
    case WriteAnswer::Kind::Refused: {
        const bool changed = error.code == ErrorCode::PreconditionChanged;
        mark(step, changed ? StepState::Refused : StepState::Failed, error.detail);
        return stopped(changed ? EntryResult::Refused : EntryResult::Failed, error);
    }
    case WriteAnswer::Kind::NotBegun:
        mark(step, StepState::NotApplied);
        return stopped(EntryResult::Failed, error);
    case WriteAnswer::Kind::Unknown:
        mark(step, StepState::InDoubt, error.detail);
        return unsettled(error);
    }
    Q_UNREACHABLE();
}

RunningAct::StepEnd RunningAct::verify(size_t step, const Result<TargetState> &found)
{
    const JournalStep &current = m_entry.steps[step];
    report(Progress::Phase::Verifying, step);
    if (!found)
        return unsettled(found.error());
    if (stateHash(*found) != stateHash(current.after)) {
        mark(step, StepState::Diverged, stateHash(*found));
        return stopped(EntryResult::Diverged,
                       Error{ErrorCode::PreconditionChanged, Reason::FileChanged,
                             current.target.toString(), stateHash(*found)});
    }
    mark(step, StepState::Verified);
    return {};
}

RunningAct::PutBack RunningAct::putBack(Error &error)
{
    std::vector<size_t> steps; // Last one first.
    std::vector<StepTarget> targets;
    for (size_t step = m_entry.steps.size(); step-- > 0;) {
        if (!isApplied(m_entry.steps[step]))
            continue;
        steps.push_back(step);
        targets.push_back(m_entry.steps[step].target);
    }
    if (steps.empty())
        return PutBack::Complete;
    if (m_journalError) {
        error = *m_journalError;
        return PutBack::Incomplete;
    }
    report(Progress::Phase::RollingBack, steps.front());
    const auto read = readTargets(m_host, m_entry.server, targets, m_context);
    if (!read) {
        error = read.error();
        return PutBack::Incomplete;
    }
    bool diverged = false;
    std::vector<size_t> standing; // What has to be written back.
    for (size_t i = 0; i < steps.size(); ++i) {
        const JournalStep &current = m_entry.steps[steps[i]];
        const Result<TargetState> &found = read->states[i];
        if (!found) {
            error = found.error();
            return PutBack::Incomplete;
        }
        if (stateHash(*found) == stateHash(current.before)) {
            mark(steps[i], StepState::RolledBack);
        } else if (stateHash(*found) == stateHash(current.after)) {
            standing.push_back(steps[i]);
        } else {
            markDiverged(steps[i], *found, error);
            diverged = true;
        }
    }
    const PutBack taken = takeBack(standing, read->clock, error);
    return taken == PutBack::Complete && diverged ? PutBack::Diverged : taken;
}

RunningAct::PutBack RunningAct::takeBack(const std::vector<size_t> &steps, const QDateTime &clock,
                                         Error &error)
{
    if (steps.empty())
        return PutBack::Complete;
    if (m_journalError) {
        error = *m_journalError;
        return PutBack::Incomplete;
    }
    std::vector<JournalStep> reversed;
    for (const size_t step : steps) {
        reversed.push_back(m_entry.steps[step]);
        std::swap(reversed.back().before, reversed.back().after);
    }
    const WriteDeadline deadline = writeDeadline(reversed, clock, m_clock.now());
    if (deadline.settleAfter.isValid()) {
        if (auto noted = m_journal.setSettleAfter(m_entry.id, deadline.settleAfter); !noted) {
            error = noted.error();
            return PutBack::Incomplete;
        }
    }
    CallContext context = m_context;
    context.writesUntil = deadline.writesUntil;
    m_hasSent = true;
    const auto answers = writeAndRead(m_host, reversed, context);
    PutBack result = PutBack::Complete;
    for (size_t i = 0; i < steps.size(); ++i) {
        const auto &[answer, found] = answers[i];
        const WriteAnswer::Kind meaning = meaningOf(answers[i], reversed[i]);
        if (meaning == WriteAnswer::Kind::Unknown)
            mark(steps[i], StepState::InDoubt, answer.error.detail);
        if (meaning != WriteAnswer::Kind::Done || !found) {
            if (result != PutBack::Incomplete)
                error = meaning == WriteAnswer::Kind::Done ? found.error() : answer.error;
            result = PutBack::Incomplete;
        } else if (stateHash(*found) == stateHash(m_entry.steps[steps[i]].before)) {
            mark(steps[i], StepState::RolledBack);
        } else if (result != PutBack::Incomplete) {
            markDiverged(steps[i], *found, error);
            result = PutBack::Diverged;
        }
    }
    return result;
}

/// Somebody changed the target meanwhile; it is left alone.
void RunningAct::markDiverged(size_t step, const TargetState &found, Error &error)
{
    mark(step, StepState::Diverged, stateHash(found));
    error = Error{ErrorCode::PreconditionChanged, Reason::FileChanged,
                  m_entry.steps[step].target.toString(), stateHash(found)};
}

void RunningAct::mark(size_t step, StepState state, const QString &detail)
{
    auto noted = m_journal.setStepState(m_entry.id, int(step), state, detail);
    if (!noted && !m_journalError)
        m_journalError = noted.error();
    m_entry.steps[step].state = state;
    m_entry.steps[step].detail = detail;
}

EntryResult RunningAct::finish(EntryResult result, std::optional<Error> &error)
{
    // Where nothing was sent, no state that the journal missed makes a difference.
    if (!m_journalError || !m_hasSent) {
        const Reason reason = error ? error->reason : Reason::None;
        auto closed =
            m_journal.finish(m_entry.id, result, reason, error ? error->detail : QString());
        if (closed) {
            m_entry.result = result;
            return result;
        }
        // Nothing is in doubt; the entry stays open until recovery finds that nothing was done.
        if (!m_hasSent)
            return result;
        m_journalError = closed.error();
    }
    // A journal that missed a state is settled by recovery, from what the server then holds; one
    // that somebody else settled says how it ended.
    error = m_journalError;
    const auto recorded = m_journal.entry(m_entry.id);
    return recorded && !recorded->isOpen() ? recorded->result : EntryResult::InDoubt;
}

void RunningAct::report(Progress::Phase phase, size_t step) const
{
    if (m_progress)
        m_progress({m_entry.server, phase, m_entry.steps[step].target.name, int(step) + 1,
                    int(m_entry.steps.size())});
}

} // namespace amado
