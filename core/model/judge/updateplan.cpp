// SPDX-License-Identifier: MIT
#include "model/judge/updateplan.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace amado {

namespace {

using Action = NextStep::Action;

bool isInstall(const NextStep &step)
{
    return step.action == Action::CumulativeUpdate || step.action == Action::SecurityUpdate;
}

bool has(const BuildFinding &finding, Action action)
{
    return std::any_of(finding.nextSteps.begin(), finding.nextSteps.end(),
                       [action](const NextStep &step) { return step.action == action; });
}

std::vector<const Release *> releasesFor(const BuildFinding &finding)
{
    std::vector<const Release *> releases;
    for (const NextStep &step : finding.nextSteps) {
        if (isInstall(step))
            releases.push_back(step.release);
    }
    return releases;
}

bool isProgramOnly(const BuildFinding &finding, const Release *release)
{
    return std::any_of(
        finding.nextSteps.begin(), finding.nextSteps.end(),
        [release](const NextStep &step) { return step.release == release && step.needsProgram; });
}

void addDownloads(size_t server, const BuildFinding &finding, UpdatePlan &plan)
{
    for (const Release *release : releasesFor(finding)) {
        auto found = std::find_if(plan.downloads.begin(), plan.downloads.end(),
                                  [release](const auto &each) { return each.release == release; });
        if (found == plan.downloads.end())
            found = plan.downloads.insert(plan.downloads.end(),
                                          {release, isProgramOnly(finding, release), {}});
        found->servers.push_back(server);
    }
}

/// Servers that must not be updated at the same time stand in one list.
std::vector<std::vector<size_t>> queuesOf(const std::vector<size_t> &order,
                                          const std::vector<ServerToUpdate> &servers)
{
    std::vector<std::vector<size_t>> queues;
    std::map<std::optional<QString>, size_t> byGroup;
    for (const size_t server : order) {
        std::optional<QString> group = servers[server].group;
        if (group)
            group = group->toCaseFolded();
        const auto known = byGroup.find(group);
        if (known != byGroup.end()) {
            queues[known->second].push_back(server);
            continue;
        }
        if (!group || !group->isEmpty())
            byGroup.emplace(group, queues.size());
        queues.push_back({server});
    }
    return queues;
}

} // namespace

UpdateDistance distanceOf(const BuildFinding &finding)
{
    if (has(finding, Action::CumulativeUpdate))
        return UpdateDistance::OldCumulative;
    if (!finding.isExact())
        return UpdateDistance::Unknown;
    const size_t missing = finding.missingUpdates.size();
    if (missing == 0)
        return UpdateDistance::Current;
    if (missing == 1)
        return UpdateDistance::OneUpdate;
    return missing <= 3 ? UpdateDistance::FewUpdates : UpdateDistance::ManyUpdates;
}

UpdatePlan planUpdates(const std::vector<ServerToUpdate> &servers)
{
    UpdatePlan plan;
    std::vector<size_t> order;
    for (size_t i = 0; i < servers.size(); ++i) {
        const BuildFinding &finding = *servers[i].finding;
        if (has(finding, Action::Migrate))
            plan.toMove.push_back(i);
        if (!releasesFor(finding).empty())
            order.push_back(i);
        else
            (finding.isExact() ? plan.nothingMissing : plan.unknown).push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const auto rank = [&](size_t server) {
            const BuildFinding &finding = *servers[server].finding;
            return std::tuple(-finding.knownExploited, -finding.openVulnerabilities,
                              servers[server].name, server);
        };
        return rank(a) < rank(b);
    });
    for (const size_t server : order)
        addDownloads(server, *servers[server].finding, plan);
    std::sort(plan.downloads.begin(), plan.downloads.end(),
              [](const auto &a, const auto &b) { return a.release->build < b.release->build; });
    for (const std::vector<size_t> &queue : queuesOf(order, servers)) {
        for (size_t turn = 0; turn < queue.size(); ++turn) {
            if (plan.rounds.size() == turn)
                plan.rounds.emplace_back();
            plan.rounds[turn].push_back({queue[turn], releasesFor(*servers[queue[turn]].finding)});
        }
    }
    return plan;
}

} // namespace amado
