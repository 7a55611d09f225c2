// SPDX-License-Identifier: MIT
#include "ui/change/undoflow.h"

#include <algorithm>

namespace amado {

namespace {

std::vector<ServerRequests> requestsOf(const BlockRequest &block)
{
    std::vector<ServerRequests> asked;
    for (const ServerId &server : block.servers)
        asked.push_back({server, {Block{block.ids, block.kind}}});
    return asked;
}

} // namespace

UndoFlow::UndoFlow(FleetService &fleet, ChangeService &changes, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_changes(changes)
{
    connect(&m_changes, &ChangeService::busyChanged, this, &UndoFlow::changed);
}

ActListener UndoFlow::listener(void (UndoFlow::*take)(const std::vector<ActRecord> &))
{
    return {this, [this, take](const auto &records) { (this->*take)(records); },
            [this](const Progress &progress) {
                m_progress.insert(progress.id, progress);
                Q_EMIT changed();
            }};
}

void UndoFlow::takePlans(const std::vector<ActRecord> &planned)
{
    m_planned = planned;
    m_stage = m_stopping ? Stage::Idle : Stage::Review;
    m_stopping = false;
    Q_EMIT changed();
}

void UndoFlow::takeOutcomes(const std::vector<ActRecord> &records)
{
    m_applied = carriedOut(records);
    prove();
    m_stage = Stage::Done;
    m_stopping = false;
    m_fleet.refresh(concernedServers(runnableChanges(m_planned)));
    Q_EMIT changed();
}

void UndoFlow::start(const ReviewRequest &request)
{
    if (isBlocked()) // What runs keeps its own words.
        return;
    m_request = request;
    beginPlanning();
}

void UndoFlow::planAgain()
{
    beginPlanning();
}

void UndoFlow::beginPlanning()
{
    if (isBlocked() || std::holds_alternative<std::monostate>(m_request))
        return;
    m_planned.clear();
    m_applied.clear();
    m_proofs.clear();
    m_progress.clear();
    m_stopping = false;
    m_stage = Stage::Planning;
    m_elapsed.start();
    Q_EMIT changed();
    const ActListener mine = listener(&UndoFlow::takePlans);
    if (const auto *undo = std::get_if<UndoRequest>(&m_request))
        m_changes.planUndo(undo->entries, mine);
    else if (const auto *removal = std::get_if<RemovalRequest>(&m_request))
        m_changes.plan({{removal->server, {removal->what}}}, mine);
    else if (const auto *block = std::get_if<BlockRequest>(&m_request))
        m_changes.plan(requestsOf(*block), mine);
}

/// What was read back against the before-image that was stored when the act was done.
void UndoFlow::prove()
{
    for (const ActRecord &done : m_applied) {
        if (wentWrong(*done.outcome) || !done.plan || !done.plan->reverses)
            continue;
        const auto undone = m_changes.entry(*done.plan->reverses);
        if (!undone)
            continue;
        for (const JournalStep &step : done.outcome->steps) {
            const auto original =
                std::find_if(undone->steps.begin(), undone->steps.end(),
                             [&](const JournalStep &other) { return other.target == step.target; });
            if (original == undone->steps.end() || step.state != StepState::Verified)
                continue;
            m_proofs.push_back({done.server.id, step.target, step.after == original->before,
                                stateHash(step.after)});
        }
    }
}

void UndoFlow::run()
{
    if (m_stage != Stage::Review || isBlocked() || runnableChanges(m_planned).empty())
        return;
    m_progress.clear();
    m_stage = Stage::Running;
    m_elapsed.start();
    Q_EMIT changed();
    m_changes.apply(runnableChanges(m_planned), listener(&UndoFlow::takeOutcomes));
}

void UndoFlow::stop()
{
    if ((m_stage != Stage::Planning && m_stage != Stage::Running) || m_stopping)
        return;
    m_stopping = true;
    Q_EMIT changed();
    m_changes.cancel();
}

bool UndoFlow::isBlocked() const
{
    return m_changes.isBusy();
}

qint64 UndoFlow::elapsedMs() const
{
    return m_elapsed.isValid() ? m_elapsed.elapsed() : 0;
}

} // namespace amado
