// SPDX-License-Identifier: MIT
#include "io/connect/directoryconnector.h"
#include "io/lab/labgenerator.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

QMap<QString, QByteArray> treeOf(const QString &folder)
{
    QMap<QString, QByteArray> tree;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        tree.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return tree;
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

TEST(Lab, IsTheSameEveryTime)
{
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"first"_s);
    const QString second = folder.filePath(u"second"_s);
    ASSERT_TRUE(createLab(first));
    ASSERT_TRUE(QDir().mkpath(second));
    ASSERT_TRUE(createLab(second));
    const auto tree = treeOf(first);
    EXPECT_GT(tree.size(), 200);
    EXPECT_TRUE(tree == treeOf(second));
    for (const auto &[path, bytes] : tree.asKeyValueRange()) {
        EXPECT_FALSE(bytes.contains("{{")) << path.toStdString();
        EXPECT_FALSE(bytes.isEmpty() && !path.endsWith(u".jsonl"_s)) << path.toStdString();
    }
}

TEST(Lab, LeavesAnExistingLabAsItIs)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(createLab(folder.path()));
    const QString config = u"TYO-EXSE-01/C/inetpub/wwwroot/web.config"_s;
    put(folder.filePath(config), "changed");
    put(folder.filePath(u"TYO-EXSE-01/C/extra.txt"_s), "extra");
    put(folder.filePath(u"mine.txt"_s), "mine");
    const auto before = treeOf(folder.path());
    ASSERT_TRUE(createLab(folder.path()));
    EXPECT_TRUE(treeOf(folder.path()) == before);
}

TEST(Lab, IsFinishedWhenItsMakingWasCutOff)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(createLab(folder.path()));
    const auto whole = treeOf(folder.path());
    put(folder.filePath(u"lab.json"_s), QByteArray(whole[u"lab.json"_s]).replace("true", "false"));
    ASSERT_TRUE(QDir(folder.filePath(u"DMZ-EDGE-01"_s)).removeRecursively());
    ASSERT_TRUE(createLab(folder.path()));
    EXPECT_TRUE(treeOf(folder.path()) == whole);
}

TEST(Lab, NeverWritesIntoAFolderThatHoldsSomethingElse)
{
    const QTemporaryDir folder;
    put(folder.filePath(u".hidden"_s), "x");
    for (const auto &refused :
         {createLab(folder.path()), createLab(folder.filePath(u".hidden"_s))}) {
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::PreconditionFailed);
    }
    EXPECT_EQ(treeOf(folder.path()).size(), 1);
}

TEST(Lab, EveryServerAnswersOrIsMeantNotTo)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(createLab(folder.path()));
    DirectoryConnector connector;
    const auto servers = connector.serversAt(folder.path());
    ASSERT_TRUE(servers);
    EXPECT_EQ(servers->size(), 26);
    int unreachable = 0;
    for (const QString &path : *servers) {
        auto host = connector.connect(path);
        ASSERT_TRUE(host);
        const std::vector<HostRequest> requests{DescribeServer{},
                                                QueryEvents{u"Application"_s, {}}};
        const auto replies = (*host)->run(requests, {});
        if (!replies) {
            EXPECT_EQ(replies.error().code, ErrorCode::Unreachable);
            ++unreachable;
            continue;
        }
        const auto description = replyAs<ServerDescription>((*replies)[0]);
        ASSERT_TRUE(description);
        EXPECT_EQ(description->name, QFileInfo(path).fileName());
        EXPECT_TRUE(description->problems.empty());
        EXPECT_TRUE(description->roles);
        const auto events = replyAs<EventList>((*replies)[1]);
        ASSERT_TRUE(events);
        EXPECT_EQ(events->malformed, 0);
    }
    EXPECT_EQ(unreachable, 1);
}

} // namespace
} // namespace amado
