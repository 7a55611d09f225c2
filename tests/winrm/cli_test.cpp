// SPDX-License-Identifier: MIT
#include "io/lab/labgenerator.h"
#include "winrm/farend.h"
#include "winrm/winrmworld.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// The command line's program against a real listener, signing on with a password that a script
/// gives it.
class CommandLine : public WinRmWorld
{
protected:
    void SetUp() override { ASSERT_TRUE(createLab(m_folder.filePath(u"lab"_s))); }

    QJsonObject run(const QStringList &arguments, const QByteArray &input = "Passw0rd.1\n")
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(AMADO_CLI_PROGRAM),
                      arguments + QStringList{u"--json"_s, u"--password-stdin"_s, u"--store"_s,
                                              m_folder.filePath(u"store.sqlite"_s)});
        process.write(input);
        process.closeWriteChannel();
        EXPECT_TRUE(process.waitForFinished(-1));
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    void startAndList()
    {
        auto with = secure();
        with->service.program = farEnd(m_folder.filePath(u"lab/OSA-EX16-02"_s));
        start(std::move(with));
        const QJsonObject added =
            run({u"server"_s, u"add"_s, u"localhost"_s, u"--port"_s,
                 QString::number(server().port()), u"--tls"_s, u"--sign-on"_s, u"basic"_s,
                 u"--user"_s, u"wsmtest"_s, u"--pin"_s, certificates().serverSha256()});
        ASSERT_EQ(added["servers"_L1].toArray().size(), 1);
    }

    /// Of `server test`, as people see it.
    QString tested()
    {
        QProcess process;
        process.start(QStringLiteral(AMADO_CLI_PROGRAM), testArguments());
        process.write("Passw0rd.1\n");
        process.closeWriteChannel();
        EXPECT_TRUE(process.waitForFinished(-1));
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QStringList testArguments() const
    {
        return {u"--lang"_s,    u"en"_s,
                u"server"_s,    u"test"_s,
                u"localhost"_s, u"--password-stdin"_s,
                u"--store"_s,   m_folder.filePath(u"store.sqlite"_s)};
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(CommandLine, AListedServerIsReadInOneCallOnceItIsKnown)
{
    startAndList();
    std::ignore = run({u"assess"_s, u"localhost"_s});
    const int first = server().shells().commandsStarted();
    ASSERT_GT(first, 1) << "nothing was foreseen yet";
    std::ignore = run({u"assess"_s, u"localhost"_s});
    EXPECT_EQ(server().shells().commandsStarted() - first, 1);
}

TEST_F(CommandLine, AMistypedPasswordIsSentOnce)
{
    startAndList();
    std::ignore = run({u"assess"_s, u"localhost"_s, u"localhost"_s, u"localhost"_s}, "mistyped\n");
    EXPECT_EQ(server().shells().commandsStarted(), 0);
    EXPECT_EQ(server().refusedBasic(), 1);
}

TEST_F(CommandLine, AFaultIsShownInItsWordsAndNotBlamedOnTheAccount)
{
    startAndList();
    server().options().fault = [](int, const QString &) { return WsFault::FaultUnder503; };
    const QString text = tested();
    EXPECT_TRUE(text.contains(u"The provider failed."_s)) << qPrintable(text);
    const QJsonObject answer = run({u"server"_s, u"test"_s, u"localhost"_s});
    const QJsonArray stages = answer["servers"_L1][0]["stages"_L1].toArray();
    for (const auto &stage : stages) {
        const QString name = stage["stage"_L1].toString();
        if (name == "signOn"_L1) {
            EXPECT_EQ(stage["state"_L1].toString(), u"passed"_s);
        } else if (name == "powerShell"_L1) {
            EXPECT_EQ(stage["problem"_L1]["code"_L1].toString(), u"serverFault"_s);
        }
    }
}

TEST_F(CommandLine, NoKeysOfItsConnectionsAndNoMemoryOfItGoToDisk)
{
    startAndList();
    const QString keys = m_folder.filePath(u"keys"_s);
    server().options().fault = [](int, const QString &) { return WsFault::Stall; };
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SSLKEYLOGFILE"_s, keys);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(AMADO_CLI_PROGRAM), testArguments());
    process.write("Passw0rd.1\n");
    process.closeWriteChannel();
    ASSERT_TRUE(process.waitForStarted(-1));
    while (server().requests() == 0 && process.state() == QProcess::Running)
        process.waitForFinished(10);
    ASSERT_EQ(process.state(), QProcess::Running) << "it holds the password now";
    QFile limits(u"/proc/%1/limits"_s.arg(process.processId()));
    // Another account's process may refuse to show them, which is what is wanted too.
    if (limits.open(QIODevice::ReadOnly)) {
        const QByteArray text = limits.readAll().simplified();
        EXPECT_TRUE(text.contains("Max core file size 0 0")) << text.constData();
    }
    process.kill();
    process.waitForFinished(-1);
    EXPECT_FALSE(QFile::exists(keys));
}
