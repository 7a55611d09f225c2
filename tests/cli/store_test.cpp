// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// Runs statements on a store as another program would; the connection is open while `during` runs.
void onStore(const QString &file, const QStringList &statements,
             const std::function<void()> &during = {})
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(file);
        ASSERT_TRUE(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            ASSERT_TRUE(query.exec(statement)) << statement.toStdString();
        }
        if (during)
            during();
        database.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

class StoreTrouble : public testing::Test
{
protected:
    LabFixture m_lab;
    QString m_server = m_lab.server(u"OSA-EX16-02"_s);

    QStringList apply() const
    {
        return {u"apply"_s,          m_server,     u"--mitigation"_s,
                u"CVE-2022-41040"_s, u"--store"_s, m_lab.store()};
    }
    /// Nothing can be recorded, so nothing may be changed.
    void expectRefused(const QString &code) const
    {
        const auto before = treeOf(m_server);
        const CliAnswer applied = askCli(apply());
        EXPECT_EQ(applied.exitCode, 3);
        EXPECT_EQ(codeOf(applied), code);
        EXPECT_EQ(treeOf(m_server), before);
        for (const QString &language : {u"en"_s, u"ja"_s}) {
            const CliAnswer history =
                askCli({u"history"_s, u"--store"_s, m_lab.store(), u"--lang"_s, language});
            EXPECT_EQ(history.exitCode, 3);
            EXPECT_TRUE(history.json["entries"_L1].isNull());
            EXPECT_EQ(history.json["problems"_L1][0]["code"_L1].toString(), code);
            EXPECT_EQ(history.err.count('\n'), 1) << history.err.toStdString();
        }
    }
    static QString codeOf(const CliAnswer &applied)
    {
        const QString own = applied.json["problems"_L1][0]["code"_L1].toString();
        return own.isEmpty() ? applied.json["servers"_L1][0]["reason"_L1].toString() : own;
    }
};

} // namespace

TEST_F(StoreTrouble, ANewerStoreIsRefusedByName)
{
    ASSERT_EQ(askCli(apply()).exitCode, 0);
    onStore(m_lab.store(), {u"UPDATE amado_schema SET version = 99"_s});
    const CliAnswer history =
        askCli({u"history"_s, u"--store"_s, m_lab.store(), u"--lang"_s, u"en"_s});
    EXPECT_TRUE(history.err.contains("99")) << history.err.toStdString();
    expectRefused(u"storeNewer"_s);
}

TEST_F(StoreTrouble, ACorruptStoreIsLeftAsItIs)
{
    const QByteArray garbage(8192, 'x');
    writeFile(m_lab.store(), garbage);
    expectRefused(u"storeCorrupt"_s);
    EXPECT_EQ(readFile(m_lab.store()), garbage);
}

TEST_F(StoreTrouble, AStoreSomebodyElseHoldsIsSaidAndNothingIsChanged)
{
    ASSERT_EQ(askCli(apply()).exitCode, 0);
    const auto before = treeOf(m_server);
    onStore(m_lab.store(), {u"BEGIN EXCLUSIVE"_s}, [&] {
        const CliAnswer applied = askCli({u"apply"_s, m_server, u"--mitigation"_s,
                                          u"CVE-2026-42897"_s, u"--store"_s, m_lab.store()});
        EXPECT_EQ(applied.exitCode, 3);
        EXPECT_EQ(codeOf(applied), u"storeLocked"_s);
    });
    EXPECT_EQ(treeOf(m_server), before);
    const CliAnswer history = askCli({u"history"_s, u"--store"_s, m_lab.store()});
    EXPECT_EQ(history.json["entries"_L1].toArray().size(), 1);
}

TEST_F(StoreTrouble, AStoreThatWasNamedAndDoesNotExistIsNoEmptyHistory)
{
    const CliAnswer history = askCli({u"history"_s, u"--store"_s, m_lab.path(u"typo.sqlite"_s)});
    EXPECT_EQ(history.exitCode, 3);
    EXPECT_TRUE(history.json["entries"_L1].isNull());
    EXPECT_FALSE(QFile::exists(m_lab.path(u"typo.sqlite"_s)));
}

TEST_F(StoreTrouble, AnUnknownEntryIsSaid)
{
    ASSERT_EQ(askCli(apply()).exitCode, 0);
    const CliAnswer undone = askCli({u"undo"_s, u"no-such-entry"_s, u"--store"_s, m_lab.store()});
    EXPECT_EQ(undone.exitCode, 3);
    EXPECT_EQ(undone.json["problems"_L1][0]["code"_L1].toString(), u"entryNotFound"_s);
}

TEST_F(StoreTrouble, TwoProgramsOnOneStoreBothKeepTheirWord)
{
    const QString other = m_lab.server(u"OSA-EX16-01"_s);
    const auto first = startCli(apply());
    const auto second = startCli(
        {u"apply"_s, other, u"--mitigation"_s, u"CVE-2022-41040"_s, u"--store"_s, m_lab.store()});
    ASSERT_TRUE(first->waitForFinished(60'000));
    ASSERT_TRUE(second->waitForFinished(60'000));
    EXPECT_EQ(first->exitCode(), 0) << first->readAllStandardError().toStdString();
    EXPECT_EQ(second->exitCode(), 0) << second->readAllStandardError().toStdString();
    const CliAnswer history = askCli({u"history"_s, u"--store"_s, m_lab.store()});
    const QJsonArray entries = history.json["entries"_L1].toArray();
    ASSERT_EQ(entries.size(), 2);
    for (const QJsonValue &entry : entries)
        EXPECT_EQ(entry["result"_L1].toString(), u"verified"_s);
}
