// SPDX-License-Identifier: MIT
#include "ui/wizard/wizardstate.h"

#include <algorithm>

namespace amado {

namespace {

std::vector<MitigationChoice> mitigationChoices(const FleetServer &server, const Catalogs &catalogs,
                                                const std::optional<QStringList> &feedIds)
{
    std::vector<MitigationChoice> choices;
    const std::vector<EquivalentProtection> equivalent =
        equivalentProtectionOf(server.assessment, server.facts, catalogs.mitigations, {}, feedIds);
    for (const ProtectionFinding &finding : server.assessment.protection) {
        const bool recommended = needsAction(finding.state);
        if ((!recommended && finding.state != ProtectionState::Unknown) ||
            finding.reason == ProtectionReason::NoMitigationForProduct ||
            !catalogs.mitigations.find(finding.vulnerability))
            continue;
        const EquivalentProtection *item = equivalentProtection(equivalent, finding.vulnerability);
        choices.push_back({finding.vulnerability, finding.state, finding.reason, recommended,
                           recommended, item ? std::optional(*item) : std::nullopt});
    }
    return choices;
}

bool hasProblem(const WizardState &state, WizardStep step)
{
    switch (step) {
    case WizardStep::Check:
        return std::any_of(state.planned.begin(), state.planned.end(),
                           [](const ActRecord &change) { return !change.plan.has_value(); });
    case WizardStep::Apply:
        return std::any_of(state.applied.begin(), state.applied.end(),
                           [](const ActRecord &done) { return wentWrong(*done.outcome); });
    case WizardStep::Choose:
    case WizardStep::Review:
    case WizardStep::Verify:
    case WizardStep::Scan:
    case WizardStep::Summary:
        return false;
    }
    return false;
}

} // namespace

QStringList ServerChoice::chosenMitigations() const
{
    QStringList ids;
    for (const MitigationChoice &mitigation : mitigations) {
        if (mitigation.chosen)
            ids.append(mitigation.id);
    }
    return ids;
}

bool ServerChoice::hasRecommendation() const
{
    return std::any_of(mitigations.begin(), mitigations.end(),
                       [](const MitigationChoice &mitigation) { return mitigation.recommended; });
}

std::vector<ServerChoice> makeChoices(const std::vector<FleetServer> &servers,
                                      const Catalogs &catalogs,
                                      const std::vector<ServerId> &preselected,
                                      const std::optional<QStringList> &feedIds)
{
    std::vector<ServerChoice> choices;
    for (const FleetServer &server : servers) {
        ServerChoice choice{server.record.id, server.record.name, server.assessment.headline,
                            mitigationChoices(server, catalogs, feedIds), false};
        const bool named =
            std::find(preselected.begin(), preselected.end(), choice.server) != preselected.end();
        choice.chosen = choice.hasRecommendation() && (preselected.empty() || named);
        choices.push_back(std::move(choice));
    }
    std::stable_sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) {
        return a.hasRecommendation() && !b.hasRecommendation();
    });
    return choices;
}

const EquivalentProtection *equivalentProtectionOf(const WizardState &state,
                                                   const ActRecord &change)
{
    for (const ServerChoice &choice : state.choices) {
        if (choice.server != change.server.id)
            continue;
        for (const MitigationChoice &mitigation : choice.mitigations) {
            if (mitigation.id == change.mitigation())
                return mitigation.equivalent ? &*mitigation.equivalent : nullptr;
        }
    }
    return nullptr;
}

std::vector<ServerRequests> chosenRequests(const WizardState &state)
{
    std::vector<ServerRequests> asked;
    for (const ServerChoice &choice : state.choices) {
        const QStringList mitigations = choice.chosenMitigations();
        if (!choice.chosen || mitigations.isEmpty())
            continue;
        asked.push_back({choice.server, {}});
        for (const QString &mitigation : mitigations)
            asked.back().requests.push_back(Apply{mitigation});
    }
    return asked;
}

Need needOf(const WizardState &state)
{
    Need need;
    for (const ServerChoice &choice : state.choices) {
        if (!choice.hasRecommendation()) {
            need.notJudged += choice.headline == ProtectionState::Unknown ? 1 : 0;
            continue;
        }
        ++need.all;
        const bool whole = std::all_of(choice.mitigations.begin(), choice.mitigations.end(),
                                       [](const MitigationChoice &mitigation) {
                                           return mitigation.chosen || !mitigation.recommended;
                                       });
        need.chosen += choice.chosen && whole ? 1 : 0;
    }
    return need;
}

bool anythingChosen(const WizardState &state)
{
    return chosenServers(state) > 0;
}

int chosenServers(const WizardState &state)
{
    return static_cast<int>(
        std::count_if(state.choices.begin(), state.choices.end(), [](const ServerChoice &choice) {
            return choice.chosen && !choice.chosenMitigations().isEmpty();
        }));
}

int serversToChange(const WizardState &state)
{
    return static_cast<int>(concernedServers(runnableChanges(state.planned)).size());
}

bool isFresh(const WizardState &state, const QDateTime &now)
{
    return state.plannedAt.isValid() && !state.planning &&
           state.plannedAt.secsTo(now) <= kPlanLifetimeSeconds;
}

bool canApply(const WizardState &state, const QDateTime &now)
{
    return state.step == WizardStep::Review && state.consent && !state.applying &&
           isFresh(state, now) && serversToChange(state) > 0;
}

std::vector<EntryId> undoableEntries(const WizardState &state)
{
    std::vector<EntryId> entries;
    for (auto done = state.applied.rbegin(); done != state.applied.rend(); ++done) {
        const EntryResult result = done->outcome->result;
        if (done->outcome->entry &&
            (result == EntryResult::Verified || result == EntryResult::Diverged))
            entries.push_back(*done->outcome->entry);
    }
    return entries;
}

bool isProven(const FleetServer *server, const QString &mitigation)
{
    if (!server || server->lastError)
        return false;
    const auto &findings = server->assessment.protection;
    return std::any_of(findings.begin(), findings.end(), [&](const ProtectionFinding &finding) {
        return finding.vulnerability == mitigation &&
               (finding.state == ProtectionState::Mitigated ||
                finding.state == ProtectionState::Fixed);
    });
}

std::vector<ServerId> changedServers(const WizardState &state)
{
    std::vector<ServerId> servers;
    for (const ActRecord &done : state.applied) {
        if (done.outcome->entry &&
            std::find(servers.begin(), servers.end(), done.server.id) == servers.end())
            servers.push_back(done.server.id);
    }
    return servers;
}

StepMark markOf(const WizardState &state, WizardStep step)
{
    if (step == state.step)
        return StepMark::Current;
    if (step > state.step)
        return StepMark::Ahead;
    if (step == WizardStep::Scan && !state.offeredScan)
        return StepMark::Ahead;
    return hasProblem(state, step) ? StepMark::Problem : StepMark::Done;
}

} // namespace amado
