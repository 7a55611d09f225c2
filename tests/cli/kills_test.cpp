// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <array>
#include <vector>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kMitigation = u"CVE-2022-41040"_s;

/// How many programs are killed: a few in every run of the tests, as many as AMADO_KILLS says.
int killsWanted()
{
    bool given = false;
    const int kills = qEnvironmentVariableIntValue("AMADO_KILLS", &given);
    return given ? kills : 60;
}

using Tree = QMap<QString, QByteArray>;

/// What a server holds, but for the unfinished copy of a write that was killed.
Tree settledTree(const QString &server)
{
    Tree tree = treeOf(server);
    for (const QString &path : tree.keys()) {
        if (path.section(u'/', -1).startsWith(u".amado-"_s))
            tree.remove(path);
    }
    return tree;
}

struct Server
{
    QString name;
    QString path;
    Tree before;
    Tree after;
};

class Kills : public testing::Test
{
protected:
    LabFixture m_lab;
    QRandomGenerator m_random{20261130};
    std::vector<Server> m_servers;
    int m_longest = 0; ///< Milliseconds an act takes that is left in peace.

    void SetUp() override
    {
        for (const QString &name : {u"OSA-EX16-01"_s, u"OSA-EX16-02"_s}) {
            Server server{name, m_lab.server(name), treeOf(m_lab.server(name)), {}};
            QElapsedTimer timer;
            timer.start();
            ASSERT_EQ(askCli(apply(server)).exitCode, 0);
            m_longest = std::max(m_longest, int(timer.elapsed()));
            server.after = treeOf(server.path);
            ASSERT_EQ(askCli(act(server)).exitCode, 0);
            ASSERT_EQ(treeOf(server.path), server.before);
            m_servers.push_back(server);
        }
    }
    QStringList apply(const Server &server) const
    {
        return {u"apply"_s,  server.path,  u"--mitigation"_s,
                kMitigation, u"--store"_s, m_lab.store()};
    }
    QJsonArray history() const
    {
        const CliAnswer answer = askCli({u"history"_s, u"--store"_s, m_lab.store()});
        EXPECT_EQ(answer.exitCode, 0) << answer.err.toStdString();
        return answer.json["entries"_L1].toArray();
    }
    /// The newest act on the server that stands; empty: it is as at first.
    QString standing(const Server &server) const
    {
        for (const QJsonValue &entry : history()) {
            if (entry["server"_L1] == server.name && entry["result"_L1] == u"verified"_s)
                return entry["undoable"_L1].toBool() ? entry["id"_L1].toString() : QString();
        }
        return {};
    }
    QStringList act(const Server &server) const
    {
        const QString entry = standing(server);
        if (entry.isEmpty())
            return apply(server);
        return {u"undo"_s, entry, u"--store"_s, m_lab.store()};
    }
    void sleepBelow(int milliseconds)
    {
        QThread::msleep(static_cast<unsigned long>(m_random.bounded(std::max(1, milliseconds))));
    }
    void recover()
    {
        const CliAnswer recovered = askCli({u"recover"_s, u"--store"_s, m_lab.store()});
        EXPECT_EQ(recovered.exitCode, 0) << recovered.err.toStdString();
    }
    void expectTruth() const
    {
        for (const QJsonValue &entry : history()) {
            const QString result = entry["result"_L1].toString();
            EXPECT_TRUE(result != u"running"_s && result != u"inDoubt"_s) << result.toStdString();
        }
        for (const Server &server : m_servers) {
            const bool stands = !standing(server).isEmpty();
            EXPECT_TRUE(settledTree(server.path) == (stands ? server.after : server.before))
                << server.name.toStdString() << (stands ? " protected" : " as at first");
        }
        const QDir folder = QFileInfo(m_lab.store()).dir();
        EXPECT_TRUE(folder.entryList({u"*.lock"_s}).isEmpty());
    }
};

} // namespace

TEST_F(Kills, TwoProgramsAtWorkOnOneStoreLeaveWhatTheJournalSays)
{
    int kills = 0;
    while (kills < killsWanted() && !HasFailure()) {
        SCOPED_TRACE(testing::Message() << "after " << kills << " kills");
        // Now and then both want the same server.
        const Server &first = m_servers[m_random.bounded(2)];
        const Server &second = m_servers[m_random.bounded(2)];
        std::array programs = {startCli(act(first)), startCli(act(second))};
        sleepBelow(2 * m_longest);
        for (const auto &program : programs) {
            program->kill();
            sleepBelow(m_longest / 4);
        }
        for (const auto &program : programs) {
            ASSERT_TRUE(program->waitForFinished());
            kills += program->exitStatus() == QProcess::CrashExit ? 1 : 0;
        }
        if (m_random.bounded(3) == 0) {
            const auto recovery = startCli({u"recover"_s, u"--store"_s, m_lab.store()});
            sleepBelow(m_longest);
            recovery->kill();
            ASSERT_TRUE(recovery->waitForFinished());
            kills += recovery->exitStatus() == QProcess::CrashExit ? 1 : 0;
        }
        recover();
        expectTruth();
    }
}
