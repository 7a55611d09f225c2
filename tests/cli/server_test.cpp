// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"
#include "model/server/serverlist.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSysInfo>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// A port of loopback that is taken and refuses every connection.
class ClosedPort
{
public:
    ClosedPort()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        // Bound but not listening: nobody else gets the number, and the machine refuses.
        if (bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) == 0 &&
            getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~ClosedPort() { close(m_socket); }
    [[nodiscard]] QString number() const { return QString::number(m_port); }

private:
    int m_socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int m_port = 0;
};

class Servers : public testing::Test
{
protected:
    LabFixture m_lab;

    CliAnswer server(QStringList arguments)
    {
        arguments.prepend(u"server"_s);
        arguments.append({u"--store"_s, m_lab.store()});
        return askCli(arguments);
    }
    static QJsonObject first(const CliAnswer &answer)
    {
        return answer.json["servers"_L1].toArray().at(0).toObject();
    }
    static QString problem(const QJsonObject &server)
    {
        return server["problem"_L1].toObject()["code"_L1].toString();
    }
};

} // namespace

TEST_F(Servers, AreAddedListedAndRemovedByNameOrAddress)
{
    CliAnswer answer = server({u"add"_s, u"EX01.corp.example"_s, u"ssh://ex02"_s, u"--user"_s,
                               u"admin"_s, u"--dag"_s, u"DAG1"_s});
    EXPECT_EQ(answer.exitCode, 0);
    answer = server({u"list"_s});
    EXPECT_EQ(answer.exitCode, 0);
    ASSERT_EQ(answer.json["servers"_L1].toArray().size(), 2);
    EXPECT_EQ(first(answer)["availabilityGroup"_L1].toString(), u"DAG1"_s);
    EXPECT_FALSE(answer.json["keychain"_L1].toBool());
    EXPECT_EQ(server({u"remove"_s, u"ex01.corp.example"_s}).exitCode, 0);
    EXPECT_EQ(problem(first(server({u"remove"_s, u"ex01.corp.example"_s}))), u"notListed"_s);
}

TEST_F(Servers, UnsafeAndImpossibleWaysAreRefused)
{
    EXPECT_EQ(problem(first(
                  server({u"add"_s, u"ex01"_s, u"--sign-on"_s, u"basic"_s, u"--user"_s, u"a"_s}))),
              u"signOnNeedsTls"_s);
    EXPECT_EQ(problem(first(
                  server({u"add"_s, u"ex01"_s, u"--sign-on"_s, u"ntlm"_s, u"--user"_s, u"a"_s}))),
              u"ntlmOverHttp"_s);
    EXPECT_EQ(problem(first(server({u"add"_s, u"ex 01"_s}))), u"hostNameInvalid"_s);
    for (const QStringList &arguments :
         {QStringList{u"server"_s}, QStringList{u"server"_s, u"add"_s},
          QStringList{u"server"_s, u"list"_s, u"--tls"_s},
          QStringList{u"server"_s, u"add"_s, u"x"_s, u"--port"_s, u"0"_s},
          QStringList{u"server"_s, u"add"_s, u"x"_s, u"--password"_s, u"y"_s}})
        EXPECT_EQ(runCli(arguments).exitCode, 2) << arguments.join(u' ').toStdString();
}

TEST_F(Servers, PasswordsComeFromStandardInputAndAreNeverKeptWithoutAKeychain)
{
    const QString input = m_lab.path(u"password"_s);
    writeFile(input, "Correct.Horse.9\n");
    const QByteArray path = input.toLocal8Bit();
    const CliAnswer answer =
        askCli({u"server"_s, u"add"_s, u"ex01"_s, u"--tls"_s, u"--sign-on"_s, u"ntlm"_s,
                u"--user"_s, u"CORP\\admin"_s, u"--password-stdin"_s, u"--store"_s, m_lab.store()},
               [path] { dup2(open(path.constData(), O_RDONLY | O_CLOEXEC), STDIN_FILENO); });
    EXPECT_EQ(answer.exitCode, 0);
    EXPECT_EQ(first(answer)["notStored"_L1].toObject()["code"_L1].toString(), u"keychainMissing"_s);
    EXPECT_FALSE(first(answer)["endpoint"_L1].toObject()["passwordStored"_L1].toBool());
    EXPECT_FALSE(readFile(m_lab.store()).contains("Correct.Horse"));
}

TEST_F(Servers, AListAddsItsGoodLinesAndNamesTheOthers)
{
    const QString list = m_lab.path(u"servers.csv"_s);
    writeFile(list, "name,transport,port,signOn,user\nex01,winrm,,,\nex 02,winrm,,,\n"
                    "ex03,ssh,2222,sshAgent,admin\n");
    const CliAnswer answer = server({u"import"_s, list});
    EXPECT_EQ(answer.exitCode, 3);
    const QJsonArray servers = answer.json["servers"_L1].toArray();
    ASSERT_EQ(servers.size(), 3);
    EXPECT_EQ(servers[0].toObject()["address"_L1].toString(), u"winrm://ex01:5985"_s);
    EXPECT_EQ(servers[1].toObject()["line"_L1].toInt(), 3);
    EXPECT_EQ(problem(servers[1].toObject()), u"hostNameInvalid"_s);
    EXPECT_EQ(servers[2].toObject()["address"_L1].toString(), u"ssh://ex03:2222"_s);
    EXPECT_EQ(server({u"list"_s}).json["servers"_L1].toArray().size(), 2);
    EXPECT_EQ(server({u"import"_s, m_lab.path(u"missing.csv"_s)}).exitCode, 3);
}

TEST_F(Servers, AddingAgainKeepsWhatIsNotNamedAndTellsWhatChanged)
{
    const QString pin(64, u'a');
    ASSERT_EQ(server({u"add"_s, u"ex01"_s, u"--tls"_s, u"--sign-on"_s, u"ntlm"_s, u"--user"_s,
                      u"CORP\\admin"_s, u"--pin"_s, pin})
                  .exitCode,
              0);
    const QString list = m_lab.path(u"again.csv"_s);
    writeFile(list, "name,transport,tls\nex01,winrm,true\n");
    CliAnswer answer = server({u"import"_s, list});
    EXPECT_EQ(answer.exitCode, 0);
    EXPECT_TRUE(first(answer)["changed"_L1].toArray().isEmpty());
    QJsonObject endpoint = first(answer)["endpoint"_L1].toObject();
    EXPECT_EQ(endpoint["signOn"_L1].toString(), u"ntlm"_s);
    EXPECT_EQ(endpoint["user"_L1].toString(), u"CORP\\admin"_s);
    EXPECT_EQ(endpoint["pin"_L1].toString(), pin);

    answer = server({u"add"_s, u"ex01"_s, u"--tls"_s, u"--user"_s, u"CORP\\other"_s});
    EXPECT_EQ(first(answer)["changed"_L1].toArray(), QJsonArray{u"user"_s});
    const CliResult told = runCli({u"server"_s, u"add"_s, u"ex01"_s, u"--tls"_s, u"--user"_s,
                                   u"CORP\\third"_s, u"--store"_s, m_lab.store()});
    EXPECT_TRUE(told.out.contains("CORP\\other")) << told.out.toStdString();
    EXPECT_TRUE(told.out.contains("CORP\\third")) << told.out.toStdString();
    // Kerberos does not take the name that stays.
    EXPECT_EQ(
        problem(first(server({u"add"_s, u"ex01"_s, u"--tls"_s, u"--sign-on"_s, u"kerberos"_s}))),
        u"accountFormUnsuitable"_s);
    EXPECT_EQ(first(server({u"list"_s}))["endpoint"_L1].toObject()["pin"_L1].toString(), pin);
}

TEST_F(Servers, ThisMachineIsNamedAndToldWhenItIsNoWindowsServer)
{
    const CliAnswer added = server({u"add"_s, u"--transport"_s, u"local"_s});
    EXPECT_EQ(added.exitCode, 0);
    EXPECT_EQ(first(added)["address"_L1].toString(), u"local:"_s);
    const QString name = first(added)["name"_L1].toString();
    EXPECT_EQ(name, QSysInfo::machineHostName());
    const CliResult again =
        runCli({u"server"_s, u"add"_s, u"--transport"_s, u"local"_s, u"--store"_s, m_lab.store()});
    EXPECT_FALSE(again.out.contains("::")) << again.out.toStdString();
    const CliAnswer tested = server({u"test"_s, u"local:"_s});
    EXPECT_EQ(tested.exitCode, 3);
    const QJsonArray stages = first(tested)["stages"_L1].toArray();
    ASSERT_EQ(stages.size(), 7);
    EXPECT_EQ(stages[4].toObject()["state"_L1].toString(), u"notReached"_s);
    EXPECT_EQ(problem(stages[5].toObject()), u"notWindows"_s);
}

TEST_F(Servers, AKeyIsSignedOnWithWithoutSayingSo)
{
    const CliAnswer added = server({u"add"_s, u"ex01"_s, u"--transport"_s, u"ssh"_s, u"--user"_s,
                                    u"admin"_s, u"--key"_s, u"keys/ed25519"_s});
    EXPECT_EQ(added.exitCode, 0);
    const QJsonObject endpoint = first(added)["endpoint"_L1].toObject();
    EXPECT_EQ(endpoint["signOn"_L1].toString(), u"sshKey"_s);
    EXPECT_TRUE(endpoint["keyFile"_L1].toString().startsWith(u'/')) << "used from elsewhere too";
}

TEST_F(Servers, AListWithoutServersIsRefusedAndSaysWhatBelongsIntoOne)
{
    const QString list = m_lab.path(u"servers.csv"_s);
    writeFile(list, "");
    EXPECT_EQ(server({u"import"_s, list}).exitCode, 3);
    const CliResult result = runCli({u"server"_s, u"import"_s, list, u"--store"_s, m_lab.store()});
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_TRUE(result.err.contains("servers.csv")) << result.err.toStdString();
    for (const QString &column : serverListColumns())
        EXPECT_TRUE(result.err.contains(column.toUtf8())) << column.toStdString();
}

TEST_F(Servers, AFingerprintIsTakenAsAnyToolShowsIt)
{
    const QString hex =
        QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (const QString &pin : {hex, u"SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"_s}) {
        const CliAnswer answer = server({u"add"_s, u"ex01"_s, u"--transport"_s, u"ssh"_s,
                                         u"--user"_s, u"admin"_s, u"--pin"_s, pin});
        EXPECT_EQ(answer.exitCode, 0) << answer.err.toStdString();
    }
    // A thumbprint of Windows is a SHA-1.
    EXPECT_EQ(runCli({u"server"_s, u"add"_s, u"ex01"_s, u"--pin"_s, QString(40, u'A')}).exitCode,
              2);
}

TEST_F(Servers, ATestNamesTheStageAtWhichItFails)
{
    const ClosedPort closed;
    ASSERT_EQ(server({u"add"_s, u"127.0.0.1"_s, u"--port"_s, closed.number()}).exitCode, 0);
    const CliAnswer answer = server({u"test"_s, u"127.0.0.1"_s});
    EXPECT_EQ(answer.exitCode, 3);
    const QJsonArray stages = first(answer)["stages"_L1].toArray();
    ASSERT_EQ(stages.size(), 7);
    EXPECT_EQ(stages[0].toObject()["state"_L1].toString(), u"passed"_s);
    EXPECT_EQ(stages[1].toObject()["state"_L1].toString(), u"failed"_s);
    EXPECT_EQ(stages[1].toObject()["problem"_L1].toObject()["code"_L1].toString(), u"portClosed"_s);
    EXPECT_FALSE(stages[1].toObject()["help"_L1].toString().isEmpty());
    EXPECT_EQ(stages[2].toObject()["state"_L1].toString(), u"notReached"_s);
}

TEST_F(Servers, SeveralAreTestedEachForItselfInTheOrderAsked)
{
    const ClosedPort closed;
    ASSERT_EQ(server({u"add"_s, u"127.0.0.1"_s, u"--port"_s, closed.number()}).exitCode, 0);
    ASSERT_EQ(server({u"add"_s, u"--transport"_s, u"local"_s}).exitCode, 0);
    const CliAnswer answer = server({u"test"_s, u"local:"_s, u"nobody"_s, u"127.0.0.1"_s});
    EXPECT_EQ(answer.exitCode, 3);
    const QJsonArray servers = answer.json["servers"_L1].toArray();
    ASSERT_EQ(servers.size(), 3);
    const QJsonArray local = servers[0]["stages"_L1].toArray();
    const QJsonArray remote = servers[2]["stages"_L1].toArray();
    ASSERT_EQ(local.size(), 7);
    ASSERT_EQ(remote.size(), 7);
    EXPECT_EQ(problem(local[5].toObject()), u"notWindows"_s);
    EXPECT_EQ(problem(servers[1].toObject()), u"notListed"_s);
    EXPECT_EQ(problem(remote[1].toObject()), u"portClosed"_s);
}

TEST_F(Servers, OtherCommandsTakeTheNameOrAddressAsPath)
{
    const ClosedPort closed;
    ASSERT_EQ(server({u"add"_s, u"127.0.0.1"_s, u"--port"_s, closed.number(), u"--tls"_s,
                      u"--sign-on"_s, u"basic"_s, u"--user"_s, u"admin"_s})
                  .exitCode,
              0);
    const QString address = u"winrms://127.0.0.1:"_s + closed.number();
    for (const QString &name : {QString(u"127.0.0.1"_s), address}) {
        const CliAnswer answer = askCli({u"assess"_s, name, u"--store"_s, m_lab.store()});
        EXPECT_EQ(answer.exitCode, 3);
        const QJsonObject judged = first(answer);
        EXPECT_EQ(judged["headline"_L1].toObject()["state"_L1].toString(), u"unknown"_s);
        // No password is asked for when the server is not there to take it.
        EXPECT_TRUE(answer.err.contains("port")) << answer.err.toStdString();
        EXPECT_FALSE(answer.err.contains("assword")) << answer.err.toStdString();
    }
    const CliAnswer unlisted =
        askCli({u"assess"_s, u"winrm://ex99"_s, u"--store"_s, m_lab.store()});
    EXPECT_EQ(unlisted.exitCode, 3);
    // A server of the lab is a folder all the same.
    EXPECT_NE(
        askCli({u"assess"_s, m_lab.server(u"OSA-EX16-02"_s), u"--store"_s, m_lab.store()}).exitCode,
        3);
}
