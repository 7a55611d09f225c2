// SPDX-License-Identifier: MIT
#include "ui/document/reportsummary.h"

#include "ui/scans/scansentences.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/buildtext.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"
#include "ui/text/sentences.h"
#include "ui/text/statetext.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

using Servers = std::vector<ReportedServer>;

constexpr qsizetype kMostNamed = 8;
constexpr size_t kMostSteps = 3;

QString named(const QStringList &servers)
{
    QStringList shown;
    for (const QString &server : servers.first(std::min(kMostNamed, servers.size())))
        shown.append(shownName(server));
    if (servers.size() > kMostNamed)
        shown.append(DocumentText::tr("%n more", "servers", int(servers.size() - kMostNamed)));
    return joinedItems(shown);
}

int countIf(const Servers &servers, bool (*holds)(ProtectionState))
{
    return int(std::count_if(servers.begin(), servers.end(), [holds](const ReportedServer &server) {
        return holds(reportedState(server));
    }));
}

int countBuilds(const Servers &servers, bool (*holds)(const BuildFinding &))
{
    return int(std::count_if(servers.begin(), servers.end(), [holds](const ReportedServer &server) {
        return server.wasRead && holds(server.assessment->build);
    }));
}

bool isProtected(ProtectionState state)
{
    return !needsAction(state) && state != ProtectionState::Unknown;
}

bool isUnknown(ProtectionState state)
{
    return state == ProtectionState::Unknown;
}

void addCounts(Document &document, const Servers &servers)
{
    document.addSection(DocumentText::tr("Summary"));
    const auto add = [&](const QString &label, int count) {
        document.addRow(label, DocumentText::tr("%n server(s)", nullptr, count));
    };
    add(DocumentText::tr("Protected by an update or a mitigation"), countIf(servers, isProtected));
    add(DocumentText::tr("Open"), countIf(servers, needsAction));
    add(DocumentText::tr("Not known"), countIf(servers, isUnknown));
    // A mitigation closes one vulnerability; what only updates close is told beside it.
    add(DocumentText::tr("Updates missing"), countBuilds(servers, [](const BuildFinding &build) {
            return build.openVulnerabilities > 0;
        }));
    add(DocumentText::tr("Of these, with vulnerabilities used by attackers"),
        countBuilds(servers, [](const BuildFinding &build) { return build.knownExploited > 0; }));
    for (const ProtectionState state : kStatesByWeight) {
        QStringList names;
        for (const ReportedServer &server : servers) {
            if (reportedState(server) == state)
                names.append(server.name);
        }
        if (!names.isEmpty())
            document.addVerdict({}, badgeLook(state), stateWord(state),
                                DocumentText::tr("%1 %2", "what a state means, servers in it")
                                    .arg(stateMeaning(state), named(names)));
    }
}

/// One thing to do, for the servers it is to be done on.
struct Task
{
    QString text;
    QStringList servers;
};

/// Gathers servers with the same task, in the order in which tasks come up.
class Tasks
{
public:
    void add(int weight, const QString &text, const QString &server)
    {
        std::vector<Task> &tasks = m_tasks[weight];
        const auto same = std::find_if(tasks.begin(), tasks.end(),
                                       [&](const Task &task) { return task.text == text; });
        if (same == tasks.end())
            tasks.push_back({text, {server}});
        else
            same->servers.append(server);
    }
    /// The weightiest first; of one weight those that concern most servers.
    [[nodiscard]] std::vector<Task> ordered()
    {
        std::vector<Task> all;
        for (auto &[weight, tasks] : m_tasks) {
            std::stable_sort(tasks.begin(), tasks.end(), [](const Task &a, const Task &b) {
                return a.servers.size() > b.servers.size();
            });
            all.insert(all.end(), tasks.begin(), tasks.end());
        }
        return all;
    }

private:
    std::map<int, std::vector<Task>> m_tasks;
};

void addTasks(Tasks &tasks, const ReportedServer &server)
{
    enum Weight { Attacked, Open, Unknown, Update };
    if (server.scans) {
        const auto &traces = server.scans->newest.traces;
        if (traces && standingOf(server.scans->newest) == ScanStanding::Compromised)
            tasks.add(Attacked, adviceSentence(openPart(*traces)), server.name);
    }
    if (isUnknown(reportedState(server)))
        tasks.add(Unknown,
                  DocumentText::tr("Find out why these servers can't be evaluated, and read them "
                                   "again."),
                  server.name);
    if (!server.wasRead)
        return;
    const BuildFinding &build = server.assessment->build;
    for (const ProtectionFinding &finding : server.assessment->protection) {
        if (!needsAction(finding.state))
            continue;
        // Where no mitigation was published for the product, updates are the only way.
        tasks.add(Open,
                  finding.reason == ProtectionReason::NoMitigationForProduct
                      ? nextStepSentence(build)
                      : DocumentText::tr("Apply the mitigation for %1.").arg(finding.vulnerability),
                  server.name);
    }
    if (!build.nextSteps.empty() && build.nextSteps.front().action != NextStep::Action::None)
        tasks.add(Update, nextStepSentence(build), server.name);
}

void addSteps(Document &document, const Servers &servers)
{
    Tasks gathered;
    for (const ReportedServer &server : servers)
        addTasks(gathered, server);
    const std::vector<Task> tasks = gathered.ordered();
    document.addSection(DocumentText::tr("What to do next"));
    if (tasks.empty())
        document.addText(DocumentText::tr("Nothing has to be done now."));
    for (size_t i = 0; i < std::min(kMostSteps, tasks.size()); ++i)
        document.addRow(DocumentText::tr("Step %1").arg(i + 1),
                        tasks[i].text + u'\n' + named(tasks[i].servers));
    if (tasks.size() > kMostSteps)
        document.addMuted(DocumentText::tr("%n more step(s) follow from the servers below.",
                                           nullptr, int(tasks.size() - kMostSteps)));
}

/// One line a server: state, build, support, scans.
void addOverview(Document &document, const Servers &servers)
{
    document.addSection(DocumentText::tr("Servers at a glance"));
    for (const ReportedServer &server : servers) {
        const ProtectionState state = reportedState(server);
        QStringList words;
        if (!server.wasRead) {
            words.append(server.failure ? errorLine(*server.failure)
                                        : DocumentText::tr("It has not been read yet."));
        } else {
            const BuildFinding &build = server.assessment->build;
            words = {headlineSentence(*server.assessment), buildName(build), currencyWord(build),
                     supportWord(build.support)};
        }
        if (server.scans)
            words.append(DocumentText::tr("scans: %1", "result of scans")
                             .arg(standingWord(standingOf(server.scans->newest))));
        document.addVerdict(server.name, badgeLook(state), stateWord(state), words.join(u" · "_s));
    }
}

} // namespace

ProtectionState reportedState(const ReportedServer &server)
{
    return server.wasRead ? server.assessment->headline : ProtectionState::Unknown;
}

void addReportSummary(Document &document, const std::vector<ReportedServer> &servers)
{
    addCounts(document, servers);
    addSteps(document, servers);
    addOverview(document, servers);
}

} // namespace amado
