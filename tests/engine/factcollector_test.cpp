// SPDX-License-Identifier: MIT
#include "engine/factcollector.h"

#include "io/folder/directoryhost.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(path.left(path.lastIndexOf(u'/')));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST(FactCollector, ReadsBackupsOfTheVendorsToolWhetherUsedUpOrNot)
{
    const QTemporaryDir folder;
    const QString config = folder.filePath(u"EX01/C/Windows/System32/inetsrv/config/"_s);
    write(folder.filePath(u"EX01/server.json"_s), "{\"name\": \"EX01\"}");
    write(config + u"IISManagementRestoreCmdlets-CVE-2022-41040.json"_s, "[1]");
    write(config + u"IISManagementRestoreCmdlets-CVE-2021-26855.bak"_s, "[2]");
    DirectoryHost host(folder.filePath(u"EX01"_s));
    const Result<ServerSnapshot> snapshot = collectSnapshot(host, Catalogs{}, {});
    ASSERT_TRUE(snapshot) << snapshot.error().detail.toStdString();
    const QString prefix =
        u"C:\\Windows\\System32\\inetsrv\\config\\IISManagementRestoreCmdlets-"_s;
    EXPECT_EQ(snapshot->eomtBackups, QStringList{prefix + u"CVE-2022-41040.json"_s});
    const auto file = [&](const QString &name) { return snapshot->otherFiles.file(prefix + name); };
    EXPECT_EQ(*file(u"CVE-2022-41040.json"_s), "[1]");
    EXPECT_EQ(file(u"CVE-2022-41040.bak"_s).reason(), MissingReason::NotPresent);
    EXPECT_EQ(*file(u"CVE-2021-26855.bak"_s), "[2]");
    EXPECT_EQ(file(u"CVE-2021-26855.json"_s).reason(), MissingReason::NotPresent);
}
