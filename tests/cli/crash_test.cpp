// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QThread>

#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// Holds a server's folder the way a program that writes to it does: others wait before they write.
class HeldFolder
{
public:
    explicit HeldFolder(const QString &path)
        : m_file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        EXPECT_EQ(::flock(m_file, LOCK_EX | LOCK_NB), 0);
    }
    ~HeldFolder() { ::close(m_file); }
    HeldFolder(const HeldFolder &) = delete;
    HeldFolder &operator=(const HeldFolder &) = delete;

private:
    int m_file;
};

class Crash : public testing::Test
{
protected:
    LabFixture m_lab;
    QString m_server = m_lab.server(u"OSA-EX16-02"_s);
    QMap<QString, QByteArray> m_before = treeOf(m_server);

    QStringList apply() const
    {
        return {u"apply"_s,          m_server,     u"--mitigation"_s,
                u"CVE-2026-42897"_s, u"--store"_s, m_lab.store()};
    }
    QJsonArray history() const
    {
        if (!QFile::exists(m_lab.store()))
            return {};
        const CliResult result = runCli({u"history"_s, u"--json"_s, u"--store"_s, m_lab.store()});
        return QJsonDocument::fromJson(result.out)["entries"_L1].toArray();
    }
    /// Starts an apply that has recorded what it means to do and waits before its first write.
    std::unique_ptr<QProcess> startAndStopBeforeWriting() const
    {
        auto process = startCli(apply());
        waitForEntry();
        return process;
    }
    void undoNewest() const
    {
        const QString entry = history().at(0)["id"_L1].toString();
        const CliAnswer undone = askCli({u"undo"_s, entry, u"--store"_s, m_lab.store()});
        EXPECT_EQ(undone.exitCode, 0) << undone.err.toStdString();
    }
    void waitForEntry() const { waitForEntries(1); }
    void waitForEntries(qsizetype count) const
    {
        const QDeadlineTimer deadline(20'000);
        while (history().size() < count && !deadline.hasExpired())
            QThread::msleep(20);
        EXPECT_EQ(history().size(), count);
    }
};

} // namespace

TEST_F(Crash, KilledBeforeTheWriteRecoveryFindsNothingApplied)
{
    {
        const HeldFolder held(m_server);
        const auto process = startAndStopBeforeWriting();
        process->kill();
        ASSERT_TRUE(process->waitForFinished());
    }
    EXPECT_EQ(treeOf(m_server), m_before);
    const QString open = history().at(0)["result"_L1].toString();
    EXPECT_TRUE(open == u"running"_s || open == u"inDoubt"_s) << open.toStdString();
    EXPECT_EQ(history().at(0)["undoable"_L1], QJsonValue(false));

    const CliAnswer recovered = askCli({u"recover"_s, u"--store"_s, m_lab.store()});
    EXPECT_EQ(recovered.exitCode, 0) << recovered.err.toStdString();
    ASSERT_EQ(recovered.json["servers"_L1].toArray().size(), 1);
    EXPECT_EQ(recovered.json["servers"_L1][0]["steps"_L1][0]["result"_L1].toString(),
              u"notApplied"_s);
    EXPECT_EQ(treeOf(m_server), m_before);

    EXPECT_EQ(askCli(apply()).exitCode, 0) << "the way is free again";
    const CliAnswer nothing = askCli({u"recover"_s, u"--store"_s, m_lab.store()});
    EXPECT_EQ(nothing.exitCode, 0);
    EXPECT_EQ(nothing.json["servers"_L1].toArray().size(), 0);
}

TEST_F(Crash, WhatIsOpenStaysOpenUntilItsServerAnswers)
{
    {
        const HeldFolder held(m_server);
        const auto process = startAndStopBeforeWriting();
        process->kill();
        ASSERT_TRUE(process->waitForFinished());
    }
    ASSERT_TRUE(QFile::rename(m_server, m_lab.path(u"away"_s)));
    const CliAnswer recovered = askCli({u"recover"_s, u"--store"_s, m_lab.store()});
    EXPECT_EQ(recovered.exitCode, 3);
    EXPECT_EQ(recovered.json["servers"_L1][0]["result"_L1].toString(), u"inDoubt"_s);
    ASSERT_TRUE(QFile::rename(m_lab.path(u"away"_s), m_server));
    EXPECT_EQ(askCli({u"recover"_s, u"--store"_s, m_lab.store()}).exitCode, 0);
}

TEST_F(Crash, WhatWasInterruptedOnSeveralServersIsSettledForEachOfThem)
{
    const QString other = m_lab.server(u"OSA-EX16-01"_s);
    const QString away = m_lab.path(u"away"_s);
    for (const QString &server : {m_server, other}) {
        const HeldFolder held(server);
        const qsizetype before = history().size();
        const auto process = startCli({u"apply"_s, server, u"--mitigation"_s, u"CVE-2022-41040"_s,
                                       u"--store"_s, m_lab.store()});
        waitForEntries(before + 1);
        process->kill();
        ASSERT_TRUE(process->waitForFinished());
    }
    QStringList expected;
    for (const QJsonValue &entry : history())
        expected.append(entry["server"_L1].toString());
    ASSERT_TRUE(QFile::rename(other, away));
    const CliAnswer half = askCli({u"recover"_s, u"--store"_s, m_lab.store()});
    EXPECT_EQ(half.exitCode, 3);
    QStringList servers;
    for (const QJsonValue &server : half.json["servers"_L1].toArray()) {
        servers.append(server["server"_L1].toString());
        const bool isGone = servers.constLast() == u"OSA-EX16-01"_s;
        EXPECT_EQ(server["result"_L1].toString() == u"inDoubt"_s, isGone)
            << servers.constLast().toStdString();
    }
    EXPECT_EQ(QSet<QString>(servers.begin(), servers.end()),
              QSet<QString>(expected.begin(), expected.end()));
    ASSERT_TRUE(QFile::rename(away, other));
    const CliAnswer rest = askCli({u"recover"_s, u"--store"_s, m_lab.store()});
    EXPECT_EQ(rest.exitCode, 0) << rest.err.toStdString();
    ASSERT_EQ(rest.json["servers"_L1].toArray().size(), 1);
    EXPECT_EQ(rest.json["servers"_L1][0]["server"_L1].toString(), u"OSA-EX16-01"_s);
}

TEST_F(Crash, KilledAtAnyMomentTheStateIsKnownAfterRecovery)
{
    QElapsedTimer timer;
    timer.start();
    ASSERT_EQ(askCli(apply()).exitCode, 0);
    const qint64 whole = timer.elapsed();
    const auto after = treeOf(m_server);
    undoNewest();
    constexpr int kMoments = 16;
    for (int moment = 0; moment < kMoments; ++moment) {
        SCOPED_TRACE(moment);
        const auto process = startCli(apply());
        QThread::msleep(static_cast<unsigned long>(whole * moment / kMoments));
        process->kill();
        ASSERT_TRUE(process->waitForFinished());
        const CliAnswer recovered = askCli({u"recover"_s, u"--store"_s, m_lab.store()});
        EXPECT_EQ(recovered.exitCode, 0) << recovered.err.toStdString();
        const bool isBefore = treeOf(m_server) == m_before;
        EXPECT_TRUE(isBefore || treeOf(m_server) == after) << "nothing is left beside the files";
        for (const QJsonValue &entry : history()) {
            const QString result = entry["result"_L1].toString();
            EXPECT_TRUE(result != u"running"_s && result != u"inDoubt"_s) << result.toStdString();
        }
        if (!isBefore)
            undoNewest();
    }
    ASSERT_EQ(askCli(apply()).exitCode, 0);
    EXPECT_TRUE(treeOf(m_server) == after) << "nothing of an unfinished write is left";
    undoNewest();
    EXPECT_TRUE(treeOf(m_server) == m_before);
}

TEST_F(Crash, AnInterruptEndsTheStepUnderWayAndStartsNoOtherServer)
{
    const QString other = m_lab.server(u"OSA-EX16-01"_s);
    const auto otherBefore = treeOf(other);
    std::unique_ptr<QProcess> process;
    {
        const HeldFolder held(m_server);
        process = startCli({u"apply"_s, m_server, other, u"--mitigation"_s, u"CVE-2022-41040"_s,
                            u"--json"_s, u"--store"_s, m_lab.store()});
        waitForEntry();
        ASSERT_EQ(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
        QThread::msleep(100);
    }
    ASSERT_TRUE(process->waitForFinished(30'000));
    EXPECT_EQ(process->exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process->exitCode(), 3);
    const QJsonDocument answer = QJsonDocument::fromJson(process->readAllStandardOutput());
    const QString first = answer["servers"_L1][0]["result"_L1].toString();
    EXPECT_EQ(first == u"verified"_s, treeOf(m_server) != m_before) << first.toStdString();
    EXPECT_EQ(answer["servers"_L1][1]["reason"_L1].toString(), u"cancelled"_s);
    EXPECT_EQ(treeOf(other), otherBefore);
    for (const QJsonValue &entry : history())
        EXPECT_NE(entry["result"_L1].toString(), u"running"_s);
}

TEST_F(Crash, ASecondInterruptEndsTheProgramAtOnceAndTheActIsSettledLater)
{
    {
        const HeldFolder held(m_server);
        const auto process = startAndStopBeforeWriting();
        ASSERT_EQ(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
        EXPECT_FALSE(process->waitForFinished(500)) << "an act is not cut short by the first";
        ASSERT_EQ(::kill(static_cast<pid_t>(process->processId()), SIGTERM), 0);
        ASSERT_TRUE(process->waitForFinished(5'000));
        EXPECT_EQ(process->exitStatus(), QProcess::CrashExit) << "ended by the signal";
        EXPECT_EQ(process->exitCode(), SIGTERM);
        EXPECT_TRUE(process->readAllStandardError().contains("Press Ctrl+C again"));
    }
    EXPECT_EQ(treeOf(m_server), m_before);
    EXPECT_EQ(askCli({u"recover"_s, u"--store"_s, m_lab.store()}).exitCode, 0);
    EXPECT_EQ(treeOf(m_server), m_before);
    EXPECT_EQ(askCli(apply()).exitCode, 0) << "the way is free again";
}
