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
        {u"core/ports/"_s, {u"model/"_s, u"ports/"_s}},
        {u"core/engine/"_s, {u"model/"_s, u"ports/"_s, u"engine/"_s}},
        {u"core/io/"_s, {u"model/"_s, u"ports/"_s, u"io/"_s}},
        {u"ui/"_s, {u"model/"_s, u"ports/"_s, u"engine/"_s, u"ui/"_s}},
    };
    return table;
}

} // namespace

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
        // Sources are compiled in batches that stand in the build folder under the same relative path.
        const QString binary = QStringLiteral(AMADO_BINARY_DIR "/");
        const QString relative =
            file.startsWith(binary) ? file.mid(binary.size()) : file.mid(amado::test::sourcePath(u"").size());
        if (!relative.startsWith(u"core/") && !relative.startsWith(u"app/cli/") &&
            !relative.startsWith(u"ui/text/") && !relative.startsWith(u"ui/CMakeFiles/amado_words.dir/"))
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
