// SPDX-License-Identifier: MIT
#include "remote/winemachine.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

const QString kProgram = amado::test::sourcePath(u"build/tools/windows/pwsh.exe");

QString wine()
{
    return QStandardPaths::findExecutable(u"wine"_s);
}

QString wineServer()
{
    return QStandardPaths::findExecutable(u"wineserver"_s);
}

QStringList scriptArguments(const QString &script)
{
    return {u"-NoProfile"_s, u"-NonInteractive"_s, u"-Command"_s, script};
}

} // namespace

std::optional<std::string> WineMachine::missing()
{
    if (wine().isEmpty() || wineServer().isEmpty())
        return "wine is not here; `./dev test` installs it where a .NET SDK is";
    if (!QFile::exists(kProgram))
        return "PowerShell for Windows is not here; `./dev test` builds it where a .NET SDK is";
    return std::nullopt;
}

WineMachine::WineMachine()
{
    set("AMADO_WINE", wine().toUtf8());
    set("AMADO_WINDOWS_PWSH", kProgram.toUtf8());
    set("HOME", m_folder.path().toUtf8());
    set("WINEPREFIX", m_folder.filePath(u"machine"_s).toUtf8());
    set("WINEDEBUG", "-all");
    set("LC_ALL", "C.UTF-8"); // Names of files are UTF-8.
    set("DISPLAY", {});
    // Memory that is mapped twice: what .NET frees there is not what wine gave.
    set("DOTNET_EnableWriteXorExecute", "0");
    set("POWERSHELL_TELEMETRY_OPTOUT", "1");
    set("POWERSHELL_UPDATECHECK", "Off");
    // Nobody can answer the question whether wine's own .NET and browser may be fetched.
    set("WINEDLLOVERRIDES", "mscoree,mshtml,winemenubuilder.exe=");
    run(wine(), {u"wineboot"_s, u"--init"_s});
    set("WINEDLLOVERRIDES", "mshtml,winemenubuilder.exe=");
    // A service may take its time on a machine that has other work; what starts services reads
    // that when it starts itself.
    import(u"[HKEY_CURRENT_USER\\Software\\Wine]\n\"Version\"=\"win10\"\n"
           "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control]\n"
           "\"ServicesPipeTimeout\"=dword:000927c0\n"_s);
    run(wineServer(), {u"--kill"_s});
    run(wineServer(), {u"--wait"_s});
}

WineMachine::~WineMachine()
{
    m_running.kill();
    run(wineServer(), {u"--kill"_s});
    run(wineServer(), {u"--wait"_s});
    m_running.waitForFinished(-1);
    for (const auto &[variable, value] : m_before) {
        if (value)
            qputenv(variable.constData(), *value);
        else
            qunsetenv(variable.constData());
    }
}

void WineMachine::set(const char *variable, const QByteArray &value)
{
    m_before.try_emplace(variable, qEnvironmentVariableIsSet(variable)
                                       ? std::optional(qgetenv(variable))
                                       : std::nullopt);
    qputenv(variable, value);
}

QString WineMachine::powerShell()
{
    return QStringLiteral(AMADO_WINE_STANDIN);
}

QString WineMachine::native(const QString &winPath) const
{
    QString path = winPath.mid(3);
    return m_folder.filePath(u"machine/drive_c/"_s + path.replace(u'\\', u'/'));
}

void WineMachine::put(const QString &winPath, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo(native(winPath)).path());
    QFile file(native(winPath));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << winPath.toStdString();
    file.write(content);
}

std::optional<QByteArray> WineMachine::content(const QString &winPath) const
{
    QFile file(native(winPath));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

void WineMachine::import(const QString &entries) const
{
    const QString text =
        QChar(QChar::ByteOrderMark) + u"Windows Registry Editor Version 5.00\n\n"_s + entries;
    QFile file(m_folder.filePath(u"import.reg"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    file.close();
    run(wine(), {u"regedit"_s, u"/S"_s, file.fileName()});
}

QByteArray WineMachine::answer(const QString &script) const
{
    QProcess process;
    process.start(powerShell(), scriptArguments(script));
    process.closeWriteChannel();
    process.waitForFinished(-1);
    return process.readAllStandardOutput().trimmed();
}

QByteArray WineMachine::begin(const QString &script)
{
    m_running.start(powerShell(), scriptArguments(script));
    m_running.closeWriteChannel();
    while (!m_running.canReadLine() && m_running.waitForReadyRead(-1)) {
    }
    return m_running.readLine().trimmed();
}

void WineMachine::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.waitForFinished(-1);
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit) << arguments.join(u' ').toStdString();
}

} // namespace amado::test
