// SPDX-License-Identifier: MIT
#include "io/folder/directoryhost.h"
#include "io/lab/labfiles.h"
#include "io/lab/labserver.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <set>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

TEST(LabScanner, EveryServerHasOneAndEachEndingIsThere)
{
    std::set<QString> behaviours;
    for (const LabServer &server : labServers()) {
        const QJsonObject plays = QJsonDocument::fromJson(lab::scannerMember(server)).object();
        behaviours.insert(plays[u"behaviour"].toString());
        QTemporaryDir folder;
        for (const LabFile &file : lab::scannerFiles(server)) {
            ASSERT_TRUE(QDir().mkpath(QFileInfo(folder.filePath(file.path)).path()));
            QFile made(folder.filePath(file.path));
            ASSERT_TRUE(made.open(QIODevice::WriteOnly));
            made.write(file.bytes);
        }
        QFile json(folder.filePath(u"server.json"_s));
        ASSERT_TRUE(json.open(QIODevice::WriteOnly));
        json.write(QJsonDocument(QJsonObject{{u"safetyScanner"_s, plays}}).toJson());
        json.close();
        DirectoryHost host(folder.path());
        const std::array<HostRequest, 1> look{
            CheckTool{HostTool::SafetyScanner, u"C:\\Tools\\msert.exe"_s}};
        const auto replies = host.run(look, {});
        ASSERT_TRUE(replies);
        ASSERT_TRUE(replies->front())
            << server.name.toStdString() << ' ' << replies->front().error().detail.toStdString();
        EXPECT_TRUE(std::get<ToolCheck>(*replies->front()).trusted);
    }
    for (const char *needed : {"clean", "found", "removed", "aborted", "disagree", "endless",
                               "killed", "denied", "expired"})
        EXPECT_TRUE(behaviours.contains(QString::fromLatin1(needed))) << needed;
}

} // namespace
} // namespace amado::test
