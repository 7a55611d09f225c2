// SPDX-License-Identifier: MIT
#include "arch/sources.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

struct Wall
{
    QString folder;         ///< Sources that start with this path …
    QStringList mayInclude; ///< … include project headers of these tiers only.
};

const std::vector<Wall> &walls()
{
    static const std::vector<Wall> table = {
        {u"core/model/"_s, {u"model/"_s}},
        // What is known of the feed by itself; servers are judged by it in judge, acts in change.
        {u"core/model/feed/"_s,
         {u"model/base/"_s, u"model/config/"_s, u"model/catalog/"_s, u"model/feed/"_s}},
        {u"core/ports/"_s, {u"model/"_s, u"ports/"_s}},
        {u"core/engine/"_s, {u"model/"_s, u"ports/"_s, u"engine/"_s}},
        {u"core/io/"_s, {u"model/"_s, u"ports/"_s, u"io/"_s}},
        {u"ui/"_s, {u"model/"_s, u"ports/"_s, u"engine/"_s, u"ui/"_s}},
    };
    return table;
}

/// The rooms of one tier: each includes only its own headers and those of the rooms named here. A
/// room without a row includes none but its own.
struct Room
{
    QString folder;
    QStringList mayInclude;
};

const std::vector<Room> &rooms()
{
    static const std::vector<Room> table = {
        {u"model/catalog/"_s, {u"base"_s, u"iis"_s}},
        {u"model/config/"_s, {u"base"_s}},
        {u"model/iis/"_s, {u"base"_s, u"config"_s}},
        {u"model/scan/"_s, {u"base"_s, u"config"_s, u"iis"_s}},
        {u"model/server/"_s, {u"base"_s}},
        {u"model/feed/"_s, {u"base"_s, u"catalog"_s, u"change"_s, u"config"_s, u"judge"_s}},
        {u"model/judge/"_s, {u"base"_s, u"catalog"_s, u"feed"_s, u"iis"_s}},
        {u"model/change/"_s,
         {u"base"_s, u"catalog"_s, u"config"_s, u"feed"_s, u"iis"_s, u"judge"_s}},
        {u"io/net/"_s, {u"tls"_s}},
        {u"io/store/"_s, {u"tls"_s}},
        {u"io/files/"_s, {u"net"_s}},
        {u"io/feed/"_s, {u"net"_s, u"tls"_s}},
        {u"io/directory/"_s, {u"net"_s, u"signon"_s}},
        {u"io/scan/"_s, {u"feed"_s, u"files"_s, u"net"_s, u"redaction"_s, u"tls"_s}},
        {u"io/folder/"_s, {u"files"_s, u"redaction"_s, u"scan"_s, u"tls"_s}},
        {u"io/script/"_s, {u"redaction"_s, u"scan"_s, u"tls"_s}},
        {u"io/transcript/"_s, {u"redaction"_s, u"tls"_s}},
        {u"io/ssh/"_s, {u"net"_s, u"script"_s, u"signon"_s}},
        {u"io/winrm/"_s, {u"net"_s, u"script"_s, u"secret"_s, u"signon"_s, u"tls"_s}},
        {u"io/connect/"_s, {u"folder"_s, u"net"_s}},
        {u"io/lab/"_s, {u"feed"_s, u"files"_s, u"folder"_s, u"tls"_s}},
    };
    return table;
}

QStringList roomsOpenTo(const QString &tier, const QString &room)
{
    for (const Room &row : rooms()) {
        if (row.folder == tier + room + u'/')
            return row.mayInclude + QStringList{room};
    }
    return {room};
}

} // namespace

TEST(Walls, EveryRoomOfATierIncludesOnlyThoseThatItIsMadeOf)
{
    int checked = 0;
    for (const QString &tier : {u"model/"_s, u"io/"_s}) {
        for (const SourceFile &file : sourceFiles({u"core/"_s + tier})) {
            const QStringList open = roomsOpenTo(tier, file.path.section(u'/', 2, 2));
            for (const QString &include : projectIncludes(file)) {
                if (!include.startsWith(tier))
                    continue;
                ++checked;
                EXPECT_TRUE(open.contains(include.section(u'/', 1, 1)))
                    << file.path.toStdString() << " includes " << include.toStdString();
            }
        }
    }
    EXPECT_GT(checked, 500);
}

TEST(Walls, EveryTierIncludesOnlyTheTiersBelowIt)
{
    const auto files = sourceFiles({u"core"_s, u"ui"_s});
    ASSERT_GT(files.size(), 40u);
    for (const SourceFile &file : files) {
        for (const Wall &wall : walls()) {
            if (!file.path.startsWith(wall.folder))
                continue;
            for (const QString &include : projectIncludes(file)) {
                const bool allowed =
                    std::any_of(wall.mayInclude.begin(), wall.mayInclude.end(),
                                [&](const QString &tier) { return include.startsWith(tier); });
                EXPECT_TRUE(allowed)
                    << file.path.toStdString() << " includes " << include.toStdString();
            }
        }
    }
}

TEST(Walls, CoreAndCommandLineAreCompiledWithoutGuiOrWidgets)
{
    QFile database(QStringLiteral(AMADO_BINARY_DIR "/compile_commands.json"));
    ASSERT_TRUE(database.open(QIODevice::ReadOnly));
    const QJsonArray commands = QJsonDocument::fromJson(database.readAll()).array();
    int checked = 0;
    for (const QJsonValue &value : commands) {
        const QString file = value[u"file"_s].toString();
        // Sources are compiled in batches that stand in the build folder under the same relative
        // path.
        const QString binary = QStringLiteral(AMADO_BINARY_DIR "/");
        const QString relative = file.startsWith(binary)
                                     ? file.mid(binary.size())
                                     : file.mid(amado::test::sourcePath(u"").size());
        if (!relative.startsWith(u"core/") && !relative.startsWith(u"app/cli/") &&
            !relative.startsWith(u"ui/text/") &&
            !relative.startsWith(u"ui/CMakeFiles/amado_words.dir/"))
            continue;
        ++checked;
        const QString command = value[u"command"_s].toString();
        EXPECT_FALSE(command.contains(u"QtWidgets"_s)) << relative.toStdString();
        EXPECT_FALSE(command.contains(u"QtGui"_s)) << relative.toStdString();
    }
    EXPECT_GT(checked, 30);
}

TEST(Walls, OnlyTheWindowAndTheProgramsSpeakToPeople)
{
    static const QRegularExpression call(
        u"(\\btr\\(|\\bQCoreApplication::translate\\(|QT_TR_NOOP|Q_DECLARE_TR_FUNCTIONS)"_s);
    for (const SourceFile &file : sourceFiles({u"core"_s})) {
        for (const QString &line : file.lines)
            EXPECT_FALSE(call.match(line).hasMatch())
                << file.path.toStdString() << ": " << line.toStdString();
    }
}

TEST(Walls, NobodySpinsAnEventLoopToWait)
{
    static const QRegularExpression loop(u"\\b(QEventLoop|processEvents|QThread::msleep)\\b"_s);
    for (const SourceFile &file : sourceFiles({u"core"_s, u"ui"_s, u"app"_s})) {
        for (const QString &line : file.lines)
            EXPECT_FALSE(loop.match(line).hasMatch())
                << file.path.toStdString() << ": " << line.toStdString();
    }
}

TEST(Walls, TheWindowReadsNoFilesOfServersItself)
{
    static const QRegularExpression reach(u"\\b(QSqlQuery|QSqlDatabase|QProcess)\\b"_s);
    for (const SourceFile &file : sourceFiles({u"ui"_s})) {
        for (const QString &line : file.lines)
            EXPECT_FALSE(reach.match(line).hasMatch())
                << file.path.toStdString() << ": " << line.toStdString();
    }
}
