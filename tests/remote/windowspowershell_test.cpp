// SPDX-License-Identifier: MIT
#include "remote/scriptworld.h"
#include "support/testpaths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

const QString kAssemblies = amado::test::sourcePath(u"build/tools/netframework");
const QString kHostScript = amado::test::sourcePath(u"resources/scripts/amado-host.ps1");
const QString kNewer = amado::test::sourcePath(u"tests/remote/newerthan51.ps1");

QByteArray powerShell(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(pwshProgram(), QStringList{u"-NoProfile"_s, u"-NonInteractive"_s} + arguments);
    process.waitForFinished(-1);
    EXPECT_EQ(process.exitCode(), 0);
    return process.readAllStandardOutput().replace("\r", "");
}

/// What windowspowershell.ps1 finds in a script, line by line.
QStringList newerThingsIn(const QString &script)
{
    const QByteArray found =
        powerShell({u"-File"_s, amado::test::sourcePath(u"tests/remote/windowspowershell.ps1"),
                    script, kAssemblies});
    return QString::fromUtf8(found).split(u'\n', Qt::SkipEmptyParts);
}

std::optional<std::string> noComparison()
{
    if (auto why = noPowerShell())
        return why;
    if (QDir(kAssemblies).exists())
        return std::nullopt;
    return "the reference assemblies of .NET Framework are not here; `./dev test` fetches them "
           "where a .NET SDK is";
}

TEST(WindowsPowerShell, HasAllThatTheScriptUses)
{
    if (const auto why = noComparison())
        GTEST_SKIP() << *why;
    EXPECT_EQ(newerThingsIn(kHostScript).join(u'\n').toStdString(), "");
}

TEST(WindowsPowerShell, LacksWhatLaterVersionsBrought)
{
    if (const auto why = noComparison())
        GTEST_SKIP() << *why;
    const QStringList found = newerThingsIn(kNewer);
    QFile file(kNewer);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    for (qsizetype line = 1; line <= lines.size(); ++line) {
        if (lines[line - 1].startsWith('#'))
            continue;
        const QString start = u"line %1: "_s.arg(line, 4);
        EXPECT_TRUE(std::ranges::any_of(
            found, [&](const QString &finding) { return finding.startsWith(start); }))
            << "nothing found in line " << line;
    }
}

TEST(WindowsPowerShell, IsAskedForNoCommandThatRunsText)
{
    if (const auto why = noPowerShell())
        GTEST_SKIP() << *why;
    const QByteArray found = powerShell(
        {u"-Command"_s,
         u"$e = $null; $t = $null; "
         "$ast = [Management.Automation.Language.Parser]::ParseFile('%1', [ref]$t, [ref]$e); "
         "$e | ForEach-Object { $_.ToString() }; "
         "$ast.FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true) | "
         "ForEach-Object { $_.GetCommandName() } | Where-Object { $_ -in "
         "'Invoke-Expression', 'iex', 'Start-Process', 'cmd.exe', 'cmd' }"_s.arg(kHostScript)});
    EXPECT_EQ(found.trimmed(), "");
}

TEST(HostScriptFunctions, AReplacementThatLeftNothingIsTakenBack)
{
    if (const auto why = noPowerShell())
        GTEST_SKIP() << *why;
    // What the system leaves when the second of its two renames fails: the file under its other
    // name. Not taken back is a former file of other content.
    const QTemporaryDir folder;
    for (const QString &name : {u".amado-a.bak"_s, u".amado-b.bak"_s}) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("abc");
    }
    const QByteArray printed = powerShell(
        {u"-Command"_s,
         u"$e = $null; $t = $null; "
         "$ast = [Management.Automation.Language.Parser]::ParseFile('%1', [ref]$t, [ref]$e); "
         "$ast.FindAll({ $args[0] -is [Management.Automation.Language.FunctionDefinitionAst] }, "
         "$true) | ForEach-Object { . ([ScriptBlock]::Create($_.Extent.Text)) }; "
         "Restore-FormerFile '%2/a' '%2/.amado-a.bak' "
         "'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'; "
         "Restore-FormerFile '%2/b' '%2/.amado-b.bak' '00'; "
         "[IO.Directory]::GetFiles('%2') | ForEach-Object { [IO.Path]::GetFileName($_) } | "
         "Sort-Object"_s.arg(kHostScript, folder.path())});
    EXPECT_EQ(printed.trimmed().split('\n'), (QByteArrayList{".amado-b.bak", "a"}));
}

} // namespace
} // namespace amado::test
