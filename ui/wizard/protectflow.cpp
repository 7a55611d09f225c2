// SPDX-License-Identifier: MIT
#include "ui/wizard/protectflow.h"

#include <algorithm>

namespace amado {

ProtectFlow::ProtectFlow(FleetService &fleet, ChangeService &changes, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_changes(changes)
{
    connect(&m_changes, &ChangeService::busyChanged, this, &ProtectFlow::changed);
    connect(&m_fleet, &FleetService::serverChanged, this, &ProtectFlow::takeServer);
}

void ProtectFlow::start(const std::vector<ServerId> &preselected)
{
    m_state = {};
    m_state.choices = makeChoices(m_fleet.servers(), m_fleet.catalogs(), preselected,
                                  listedToday(m_fleet.feedContext(), m_fleet.now()));
    Q_EMIT changed();
}

qint64 ProtectFlow::elapsedMs() const
{
    return canStop() && m_elapsed.isValid() ? m_elapsed.elapsed() : 0;
}

ServerChoice *ProtectFlow::choice(const ServerId &server)
{
    const auto found =
        std::find_if(m_state.choices.begin(), m_state.choices.end(),
                     [&](const ServerChoice &known) { return known.server == server; });
    return found == m_state.choices.end() ? nullptr : &*found;
}

void ProtectFlow::setServerChosen(const ServerId &server, bool chosen)
{
    ServerChoice *known = choice(server);
    if (!known || known->chosen == chosen || known->mitigations.empty())
        return;
    known->chosen = chosen;
    Q_EMIT changed();
}

void ProtectFlow::setMitigationChosen(const ServerId &server, const QString &mitigation,
                                      bool chosen)
{
    ServerChoice *known = choice(server);
    if (!known)
        return;
    for (MitigationChoice &offered : known->mitigations) {
        if (offered.id == mitigation)
            offered.chosen = chosen;
    }
    Q_EMIT changed();
}

void ProtectFlow::chooseRecommended()
{
    for (ServerChoice &server : m_state.choices) {
        server.chosen = server.hasRecommendation();
        for (MitigationChoice &mitigation : server.mitigations)
            mitigation.chosen = mitigation.recommended;
    }
    Q_EMIT changed();
}

void ProtectFlow::setConsent(bool consent)
{
    if (m_state.consent == consent)
        return;
    m_state.consent = consent;
    Q_EMIT changed();
}

bool ProtectFlow::canStop() const
{
    return m_state.planning || m_state.applying;
}

bool ProtectFlow::canGoNext() const
{
    switch (m_state.step) {
    case WizardStep::Choose:
        return anythingChosen(m_state) && !m_changes.isBusy();
    case WizardStep::Check:
        return !m_state.planning && serversToChange(m_state) > 0;
    case WizardStep::Review:
        return false; // Only Apply leads on.
    case WizardStep::Apply:
        return !m_state.applying;
    case WizardStep::Verify:
    case WizardStep::Scan:
        return true;
    case WizardStep::Summary:
        return false;
    }
    return false;
}

bool ProtectFlow::canGoBack() const
{
    switch (m_state.step) {
    case WizardStep::Check:
    case WizardStep::Review:
        return !m_state.planning;
    case WizardStep::Scan:
    case WizardStep::Summary:
        return !m_state.applied.empty();
    case WizardStep::Choose:
    case WizardStep::Apply:
    case WizardStep::Verify:
        return false;
    }
    return false;
}

bool ProtectFlow::canApplyNow() const
{
    return canApply(m_state, m_fleet.now()) && !m_changes.isBusy();
}

void ProtectFlow::goNext()
{
    if (!canGoNext())
        return;
    if (m_state.step == WizardStep::Choose) {
        planAgain();
        return;
    }
    turnTo(static_cast<WizardStep>(static_cast<int>(m_state.step) + 1));
}

void ProtectFlow::turnTo(WizardStep step)
{
    m_state.step = step;
    m_state.goesOn = false;
    m_state.offeredScan = m_state.offeredScan || step == WizardStep::Scan;
    m_state.consent = false;
    Q_EMIT changed();
}

void ProtectFlow::goToScan()
{
    if (m_state.step == WizardStep::Summary)
        turnTo(WizardStep::Scan);
}

void ProtectFlow::goBack()
{
    if (!canGoBack())
        return;
    turnTo(static_cast<WizardStep>(static_cast<int>(m_state.step) - 1));
}

void ProtectFlow::planAgain()
{
    if (m_changes.isBusy() || !anythingChosen(m_state))
        return;
    m_state.step = WizardStep::Check;
    m_state.planned.clear();
    m_state.applied.clear();
    m_state.progress.clear();
    m_state.verifying.clear();
    m_state.goesOn = false;
    m_state.offeredScan = false;
    m_state.consent = false;
    m_state.stopping = false;
    m_state.plannedAt = {};
    m_state.planning = true;
    m_elapsed.start();
    m_changes.plan(chosenRequests(m_state),
                   {this, [this](const auto &planned) { takePlans(planned); },
                    [this](const Progress &progress) { takeProgress(progress); }});
}

void ProtectFlow::takePlans(const std::vector<ActRecord> &planned)
{
    m_state.planning = false;
    if (m_state.stopping) {
        m_state.stopping = false;
        m_state.progress.clear();
        m_state.step = WizardStep::Choose;
    } else {
        m_state.planned = planned;
        m_state.plannedAt = m_fleet.now();
    }
    Q_EMIT changed();
}

void ProtectFlow::takeProgress(const Progress &progress)
{
    m_state.progress.insert(progress.id, progress);
    Q_EMIT changed();
}

void ProtectFlow::apply()
{
    if (!canApplyNow())
        return;
    m_state.step = WizardStep::Apply;
    m_state.applying = true;
    m_state.stopping = false;
    m_state.progress.clear();
    m_state.applied.clear();
    m_elapsed.start();
    Q_EMIT changed();
    m_changes.apply(runnableChanges(m_state.planned),
                    {this, [this](const auto &records) { takeOutcomes(records); },
                     [this](const Progress &progress) { takeProgress(progress); }});
}

void ProtectFlow::takeOutcomes(const std::vector<ActRecord> &records)
{
    m_state.applying = false;
    m_state.stopping = false;
    m_state.applied = carriedOut(records);
    for (const ActRecord &done : m_state.applied) {
        if (done.outcome->entry && std::find(m_state.verifying.begin(), m_state.verifying.end(),
                                             done.server.id) == m_state.verifying.end())
            m_state.verifying.push_back(done.server.id);
    }
    m_state.plannedAt = {}; // Used up: the servers are no longer as these plans saw them.
    m_state.consent = false;
    const std::vector<ServerId> sessions = m_state.verifying;
    m_state.goesOn = !sessions.empty() &&
                     std::none_of(m_state.applied.begin(), m_state.applied.end(),
                                  [](const ActRecord &done) { return wentWrong(*done.outcome); });
    if (m_state.goesOn)
        m_state.step = WizardStep::Verify;
    Q_EMIT changed();
    m_fleet.refresh(sessions);
}

void ProtectFlow::takeServer(const ServerId &server)
{
    const auto waiting = std::find(m_state.verifying.begin(), m_state.verifying.end(), server);
    const FleetServer *known = m_fleet.server(server);
    if (waiting == m_state.verifying.end() || (known && known->refreshing))
        return;
    m_state.verifying.erase(waiting);
    goOn();
    Q_EMIT changed();
}

/// What is not proven is to be seen before the summary.
void ProtectFlow::goOn()
{
    if (!m_state.goesOn || !m_state.verifying.empty())
        return;
    m_state.goesOn = false;
    const bool proven =
        std::all_of(m_state.applied.begin(), m_state.applied.end(), [this](const ActRecord &done) {
            return !done.outcome->entry ||
                   isProven(m_fleet.server(done.server.id), done.mitigation());
        });
    if (proven)
        m_state.step = WizardStep::Summary;
}

void ProtectFlow::stop()
{
    if (!canStop() || m_state.stopping)
        return;
    m_state.stopping = true;
    Q_EMIT changed();
    m_changes.cancel();
}

} // namespace amado
