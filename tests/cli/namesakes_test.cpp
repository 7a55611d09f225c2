// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kServer = u"OSA-EX16-02"_s;
const QString kMitigation = u"CVE-2022-41040"_s;

/// A server of the lab and a copy of it, both of one name.
class CliNamesakes : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString original = m_lab.server(kServer);
        const auto files = treeOf(original);
        for (auto file = files.begin(); file != files.end(); ++file)
            writeFile(m_copy + u'/' + file.key(), file.value());
    }
    QStringList with(QStringList arguments) const
    {
        return arguments + QStringList{u"--lang"_s,     u"en"_s,      u"--as-of"_s,
                                       u"2026-11-22"_s, u"--store"_s, m_lab.store()};
    }

    LabFixture m_lab;
    QString m_original = m_lab.server(kServer);
    QString m_copy = m_lab.path(u"evidence/"_s + kServer);
};

} // namespace

TEST_F(CliNamesakes, AnswersTellNamesakesApart)
{
    const CliAnswer assessed = askCli(with({u"assess"_s, m_original, m_copy}));
    const QJsonArray servers = assessed.json["servers"_L1].toArray();
    ASSERT_EQ(servers.size(), 2);
    EXPECT_EQ(servers[0]["server"_L1].toString(), servers[1]["server"_L1].toString());
    EXPECT_EQ(servers[0]["origin"_L1].toString(), u"lab"_s);
    EXPECT_EQ(servers[1]["origin"_L1].toString(), u"copy"_s);
    EXPECT_NE(servers[0]["path"_L1].toString(), servers[1]["path"_L1].toString());
    EXPECT_TRUE(servers[1]["serverId"_L1].isNull()) << "it is on nobody's list";
    const CliResult text = runCli(with({u"assess"_s, m_original, m_copy}));
    EXPECT_TRUE(text.out.contains(QByteArray("(Lab, " + m_original.toUtf8())))
        << text.out.constData();
    EXPECT_TRUE(text.out.contains(QByteArray("(Copy, " + m_copy.toUtf8()))) << text.out.constData();
}

TEST_F(CliNamesakes, AnActOnOneIsNotTheOthersAndIsUndoneOnThatOneAlone)
{
    const auto original = treeOf(m_original);
    const auto copy = treeOf(m_copy);
    const CliAnswer applied = askCli(with({u"apply"_s, m_copy, u"--mitigation"_s, kMitigation}));
    EXPECT_EQ(applied.exitCode, 0);
    const QJsonObject done = applied.json["servers"_L1][0].toObject();
    EXPECT_EQ(done["origin"_L1].toString(), u"copy"_s);
    EXPECT_TRUE(done["sideEffects"_L1].toArray().isEmpty()) << "none is known of this one";
    EXPECT_EQ(done["limits"_L1].toArray().size(), 1);
    EXPECT_EQ(treeOf(m_original), original);
    EXPECT_NE(treeOf(m_copy), copy);

    const CliAnswer onOther =
        askCli(with({u"apply"_s, m_original, u"--mitigation"_s, kMitigation}));
    EXPECT_EQ(onOther.exitCode, 0);
    const CliAnswer history = askCli(with({u"history"_s}));
    const QJsonArray entries = history.json["entries"_L1].toArray();
    ASSERT_EQ(entries.size(), 2);
    EXPECT_EQ(entries[0]["origin"_L1].toString(), u"lab"_s);
    EXPECT_EQ(entries[1]["origin"_L1].toString(), u"copy"_s);
    EXPECT_FALSE(entries[0]["serverId"_L1].toString().isEmpty());
    EXPECT_NE(entries[0]["serverId"_L1].toString(), entries[1]["serverId"_L1].toString());
    const CliResult text = runCli(with({u"history"_s}));
    EXPECT_TRUE(text.out.contains(QByteArray("Server: Copy, " + m_copy.toUtf8())))
        << text.out.constData();

    const CliAnswer undone = askCli(with({u"undo"_s, done["entry"_L1].toString()}));
    EXPECT_EQ(undone.exitCode, 0);
    EXPECT_EQ(undone.json["servers"_L1][0]["origin"_L1].toString(), u"copy"_s);
    EXPECT_EQ(treeOf(m_copy), copy);
    EXPECT_NE(treeOf(m_original), original) << "what was done there stays";
}
