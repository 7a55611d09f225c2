// SPDX-License-Identifier: MIT
#include "engine/runnerworld.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

const QString kConfig = u"C:\\inetpub\\wwwroot\\web.config"_s;
const QString kBackup = u"C:\\inetpub\\wwwroot\\backup.json"_s;
const QByteArray kBefore = "\xef\xbb\xbf<configuration>\r\n  <!-- kept -->\r\n</configuration>";
const QByteArray kAfter =
    "\xef\xbb\xbf<configuration>\r\n  <!-- kept -->\r\n  <system.webServer />\r\n</configuration>";
const QByteArray kServerJson = R"({
  "name": "EX01",
  "services": { "MSExchangeHM": { "displayName": "Health", "state": "Running", "startType": "Automatic" } },
  "appPools": { "MSExchangeECPAppPool": { "state": "Started", "autoStart": true, "startMode": "AlwaysRunning" } },
  "exchange": { "server": { "mitigationsEnabled": true, "mitigationsApplied": [], "mitigationsBlocked": ["M2.1"] },
                "organization": { "mitigationsEnabled": true } }
})";

std::vector<Step> applySteps()
{
    return {
        {{TargetKind::Service, u"MSExchangeHM"_s},
         ServiceState{u"Running"_s, u"Automatic"_s},
         ServiceState{u"Stopped"_s, u"Disabled"_s}},
        {{TargetKind::File, kConfig}, FileState{kBefore}, FileState{kAfter}},
        {{TargetKind::AppPool, u"MSExchangeECPAppPool"_s},
         AppPoolState{u"Started"_s, true, u"AlwaysRunning"_s},
         AppPoolState{u"Stopped"_s, false, u"OnDemand"_s}},
        {{TargetKind::File, kBackup}, AbsentState{}, FileState{"{}"}},
        {{TargetKind::BlockedMitigations, {}},
         BlockedState{{u"M2.1"_s}},
         BlockedState{{u"M2.1"_s, u"M1.1"_s}}},
    };
}

} // namespace

RunnerWorld::RunnerWorld()
{
    writeFile(u"server.json"_s, kServerJson);
    writeFile(u"C/inetpub/wwwroot/web.config"_s, kBefore);
    writeFile(u"C/inetpub/wwwroot/other.txt"_s, "untouched\n");
}

QString RunnerWorld::serverPath() const
{
    return m_folder.filePath(u"EX01"_s);
}

void RunnerWorld::writeFile(const QString &relative, const QByteArray &content) const
{
    const QString path = serverPath() + u'/' + relative;
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

RunnerWorld::Tree RunnerWorld::tree() const
{
    Tree tree;
    QDirIterator files(serverPath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QByteArray content = file.readAll();
        if (files.fileName() == u"server.json")
            content = QJsonDocument::fromJson(content).toJson(QJsonDocument::Compact);
        tree.emplace(QDir(serverPath()).relativeFilePath(files.filePath()), content);
    }
    return tree;
}

std::unique_ptr<Store> RunnerWorld::openStore() const
{
    auto store = amado::openStore(m_folder.filePath(u"amado.db"_s));
    EXPECT_TRUE(store);
    return std::move(*store);
}

Plan RunnerWorld::applyPlan()
{
    Plan plan;
    plan.server = u"EX01"_s;
    plan.steps = applySteps();
    return plan;
}

Plan RunnerWorld::blockPlan()
{
    Plan plan;
    plan.server = u"EX01"_s;
    plan.kind = ActKind::Block;
    plan.ids = {u"M1.1"_s};
    plan.steps = {applySteps().back()};
    return plan;
}

Plan RunnerWorld::unblockPlan()
{
    Plan plan = blockPlan();
    plan.kind = ActKind::Unblock;
    plan.ids = {u"M2.1"_s};
    plan.steps.front().after = BlockedState{};
    return plan;
}

Plan RunnerWorld::undoPlan(const EntryId &entry, const Plan &undone)
{
    Plan plan = undone;
    plan.kind = ActKind::Undo;
    plan.reverses = entry;
    std::reverse(plan.steps.begin(), plan.steps.end());
    for (Step &step : plan.steps)
        std::swap(step.before, step.after);
    return plan;
}

ChangeOutcome RunnerWorld::run(JournalStore &journal, const Plan &plan,
                               const CallContext &context) const
{
    DirectoryHost host(serverPath());
    return run(journal, host, plan, context);
}

ChangeOutcome RunnerWorld::run(JournalStore &journal, HostAccess &host, const Plan &plan,
                               const CallContext &context) const
{
    const Catalogs catalogs;
    const StoppedClock clock;
    return ChangeRunner(journal, catalogs, clock)
        .run(plan, host, serverPath(), u"admin"_s, context);
}

void RunnerWorld::recoverAll(JournalStore &journal) const
{
    const Catalogs catalogs;
    const LaterClock clock;
    DirectoryHost host(serverPath());
    const auto open = journal.openEntries();
    ASSERT_TRUE(open);
    for (const JournalEntry &entry : *open) {
        const auto outcome = ChangeRunner(journal, catalogs, clock).recover(entry.id, host, {});
        ASSERT_TRUE(outcome) << qPrintable(outcome.error().detail);
    }
}

} // namespace amado::test
