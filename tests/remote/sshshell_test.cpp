// SPDX-License-Identifier: MIT
#include "io/ssh/sshshell.h"

#include "io/net/peercheck.h"
#include "remote/faultproxy.h"
#include "remote/sshserver.h"
#include "support/unresponsiveport.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>

#include <future>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SshShellTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (const auto why = SshServer::missing())
            GTEST_SKIP() << *why;
        server().configure({});
    }

    static SshServer &server() { return SshServer::shared(); }

    static Result<ShellOutput> run(SshShell &shell, const QString &command,
                                   const QByteArray &input = {},
                                   const CallContext &context = {{}, 10min, {}})
    {
        return shell.run(command, input, context);
    }

    static Result<ShellOutput> runAt(const Endpoint &endpoint, const Credential &credential = {},
                                     const QString &knownHosts = {})
    {
        SshShell shell(endpoint, credential, knownHosts);
        return run(shell, u"echo hello"_s);
    }

    /// "[127.0.0.1]:port <key>" as a file.
    static QString knownHosts(const QString &publicKeyFile)
    {
        QFile key(publicKeyFile);
        EXPECT_TRUE(key.open(QIODevice::ReadOnly));
        QFile hosts(server().file(u"known_hosts"_s));
        EXPECT_TRUE(hosts.open(QIODevice::WriteOnly));
        hosts.write("[127.0.0.1]:" + QByteArray::number(server().port()) + ' ' + key.readAll());
        return hosts.fileName();
    }
};

void expectError(const Result<ShellOutput> &output, ErrorCode code, Reason reason)
{
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code, code) << output.error().detail.toStdString();
    EXPECT_EQ(output.error().reason, reason) << output.error().detail.toStdString();
}

TEST_F(SshShellTest, GivesInputToTheProgramAndTellsWhatItSaid)
{
    const auto shell = server().shell();
    const auto output =
        run(*shell, u"cat; echo problem >&2; exit 7"_s, QByteArray("line\r\n\xE9\0x", 9));
    ASSERT_TRUE(output) << output.error().detail.toStdString();
    EXPECT_EQ(output->out, QByteArray("line\r\n\xE9\0x", 9));
    EXPECT_EQ(output->err, "problem\n");
    EXPECT_EQ(output->exitCode, 7);
}

TEST_F(SshShellTest, MegabytesGoBothWaysAtOnce)
{
    QByteArray large(3 << 20, '\0');
    for (qsizetype i = 0; i < large.size(); ++i)
        large[i] = static_cast<char>(i * 31 % 251);
    const auto shell = server().shell();
    const auto output = run(*shell, u"cat"_s, large);
    ASSERT_TRUE(output) << output.error().detail.toStdString();
    EXPECT_TRUE(output->out == large);
}

TEST_F(SshShellTest, MegabytesGoInBeforeAnythingComesOut)
{
    const QByteArray large(7 << 20, 'x');
    const auto shell = server().shell();
    const auto output = run(*shell, u"wc -c"_s, large);
    ASSERT_TRUE(output) << output.error().detail.toStdString();
    EXPECT_EQ(output->out.trimmed(), QByteArray::number(large.size()));
}

TEST_F(SshShellTest, AConnectionServesManyRunsAndIsMadeAnewWhenItWasLost)
{
    const auto shell = server().shell();
    const auto process = [&] { return run(*shell, u"echo $PPID"_s).value_or(ShellOutput{}).out; };
    const QByteArray first = process();
    EXPECT_FALSE(first.isEmpty());
    EXPECT_EQ(process(), first);
    QProcess::execute(u"kill"_s, {QString::fromLatin1(first.trimmed())});
    server().waitUntilIdle();
    const QByteArray second = process();
    EXPECT_FALSE(second.isEmpty());
    EXPECT_NE(second, first);
}

TEST_F(SshShellTest, AnUnknownKeyIsRefusedWithItsFingerprintAndAcceptedOncePinned)
{
    Endpoint endpoint = server().endpoint();
    endpoint.pinnedSha256.clear();
    const auto refused = runAt(endpoint, {}, server().file(u"no_such_file"_s));
    expectError(refused, ErrorCode::PreconditionFailed, Reason::HostKeyUnknown);
    EXPECT_EQ(refused.error().detail, server().hostKeySha256());
    endpoint.pinnedSha256 = refused.error().detail.toUpper();
    EXPECT_TRUE(runAt(endpoint, {}, server().file(u"no_such_file"_s)));
}

TEST_F(SshShellTest, AKeyInKnownHostsIsAcceptedAndAnotherOneIsACall)
{
    Endpoint endpoint = server().endpoint();
    endpoint.pinnedSha256.clear();
    EXPECT_TRUE(runAt(endpoint, {}, knownHosts(server().file(u"host.pub"_s))));
    const auto changed = runAt(endpoint, {}, knownHosts(server().file(u"client.pub"_s)));
    expectError(changed, ErrorCode::PreconditionFailed, Reason::HostKeyChanged);
    EXPECT_EQ(changed.error().detail, server().hostKeySha256());
    // A pin outweighs the file, in both directions.
    endpoint.pinnedSha256 = keySha256(server().file(u"client.pub"_s));
    expectError(runAt(endpoint, {}, knownHosts(server().file(u"host.pub"_s))),
                ErrorCode::PreconditionFailed, Reason::HostKeyChanged);
}

TEST_F(SshShellTest, APinOfOneKindOfKeyIsMetWhateverKindKnownHostsHolds)
{
    const QString other = server().newKey(u"ecdsa"_s, {}, u"ecdsa"_s);
    server().configure({u"HostKey "_s + other});
    Endpoint endpoint = server().endpoint();
    EXPECT_TRUE(runAt(endpoint, {}, knownHosts(other + u".pub"_s)));
    endpoint.pinnedSha256.clear();
    EXPECT_TRUE(runAt(endpoint, {}, knownHosts(other + u".pub"_s)));
}

TEST_F(SshShellTest, TheKeyThatIsShownIsTheKeyThatSigningOnChecks)
{
    QMap<QString, QString> keys; // File by how libssh calls the kind.
    keys[u"ssh-ed25519"_s] = server().file(u"host"_s);
    keys[u"ssh-rsa"_s] = server().newKey(u"host_rsa"_s, {}, u"rsa"_s);
    keys[u"ecdsa-sha2-nistp256"_s] = server().newKey(u"host_ecdsa"_s, {}, u"ecdsa"_s);
    const QString absent = server().file(u"no_such_file"_s);
    const CallContext patient{{}, 10min, {}};
    // Whatever order the server prefers and whatever kinds are known here.
    for (const QString &order : {u"ssh-ed25519,rsa-sha2-512,ecdsa-sha2-nistp256"_s,
                                 u"rsa-sha2-512,ecdsa-sha2-nistp256,ssh-ed25519"_s}) {
        QStringList settings{u"HostKeyAlgorithms "_s + order};
        for (const QString &key : std::as_const(keys))
            settings.append(u"HostKey "_s + key);
        server().configure(settings);
        Endpoint endpoint = server().endpoint();
        endpoint.pinnedSha256.clear();
        const auto shown = checkSshPeer(endpoint, patient, absent);
        ASSERT_TRUE(shown) << shown.error().detail.toStdString();
        ASSERT_TRUE(shown->problem);
        EXPECT_EQ(shown->problem->reason, Reason::HostKeyUnknown);
        endpoint.pinnedSha256 = shown->peer.sha256;
        EXPECT_TRUE(runAt(endpoint, {}, absent)) << "what was shown and accepted is accepted";
        for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
            const std::string named = QString(key.key() + u" of "_s + order).toStdString();
            const QString hosts = knownHosts(key.value() + u".pub"_s);
            endpoint.pinnedSha256.clear();
            const auto known = checkSshPeer(endpoint, patient, hosts);
            ASSERT_TRUE(known) << named;
            EXPECT_FALSE(known->problem) << named;
            EXPECT_EQ(known->peer.subject, key.key()) << named;
            EXPECT_TRUE(runAt(endpoint, {}, hosts)) << named;
            endpoint.pinnedSha256 = keySha256(key.value() + u".pub"_s);
            const auto pinned = checkSshPeer(endpoint, patient, absent);
            ASSERT_TRUE(pinned) << named;
            EXPECT_FALSE(pinned->problem) << named;
            EXPECT_EQ(pinned->peer.sha256, endpoint.pinnedSha256) << named;
            EXPECT_TRUE(runAt(endpoint, {}, absent)) << named;
        }
        // A key the server does not have is told as a changed one by both.
        endpoint.pinnedSha256 = keySha256(server().file(u"client.pub"_s));
        EXPECT_EQ(checkSshPeer(endpoint, patient, absent)->problem->reason, Reason::HostKeyChanged);
        expectError(runAt(endpoint, {}, absent), ErrorCode::PreconditionFailed,
                    Reason::HostKeyChanged);
    }
}

TEST_F(SshShellTest, AKindOfKeyThatTheServerGaveUpIsNotTakenForAChangedOne)
{
    // As OpenSSH sees it: the key that is there is new, none that is known has changed.
    server().newKey(u"former_rsa"_s, {}, u"rsa"_s);
    Endpoint endpoint = server().endpoint();
    endpoint.pinnedSha256.clear();
    const QString hosts = knownHosts(server().file(u"former_rsa.pub"_s));
    expectError(runAt(endpoint, {}, hosts), ErrorCode::PreconditionFailed, Reason::HostKeyUnknown);
    const auto shown = checkSshPeer(endpoint, {{}, 10min, {}}, hosts);
    ASSERT_TRUE(shown && shown->problem);
    EXPECT_EQ(shown->problem->reason, Reason::HostKeyUnknown);
}

TEST_F(SshShellTest, ABrokenKeyExchangeIsNoMatterOfTls)
{
    for (const qint64 bytes : {0, 10, 200}) {
        LineFault fault;
        fault.cutToClient = bytes;
        const FaultProxy proxy(server().port(), fault);
        Endpoint endpoint = server().endpoint();
        endpoint.port = proxy.port();
        const auto shown = checkSshPeer(endpoint, {{}, 10min, {}}, {});
        ASSERT_FALSE(shown);
        EXPECT_EQ(shown.error().code, ErrorCode::Unreachable);
        EXPECT_EQ(shown.error().reason, Reason::SshFailed) << shown.error().detail.toStdString();
    }
}

TEST_F(SshShellTest, AKeyNobodyAuthorizedIsRefused)
{
    Endpoint endpoint = server().endpoint();
    endpoint.keyFile = server().newKey(u"stranger"_s);
    expectError(runAt(endpoint), ErrorCode::PermissionDenied, Reason::SignOnRefused);
}

TEST_F(SshShellTest, AKeyWithAPassphraseNeedsIt)
{
    const QString key = server().newKey(u"guarded"_s, u"open sesame"_s);
    Endpoint endpoint = server().endpoint();
    endpoint.keyFile = key;
    server().configure({u"AuthorizedKeysFile %1.pub"_s.arg(key)});
    EXPECT_TRUE(runAt(endpoint, {{}, "open sesame"}));
    for (const QByteArray &wrong : {QByteArray("open"), QByteArray()}) {
        const auto refused = runAt(endpoint, {{}, wrong});
        expectError(refused, ErrorCode::PreconditionFailed, Reason::KeyFileUnusable);
        EXPECT_EQ(refused.error().subject, key);
    }
    endpoint.keyFile = server().file(u"absent"_s);
    expectError(runAt(endpoint), ErrorCode::PreconditionFailed, Reason::KeyFileUnusable);
}

TEST_F(SshShellTest, OnlyTheChosenWayOfSigningOnIsTried)
{
    Endpoint endpoint = server().endpoint();
    for (const SignOn other : {SignOn::Password, SignOn::Kerberos, SignOn::Basic}) {
        endpoint.signOn = other;
        expectError(runAt(endpoint, {{}, "secret"}), ErrorCode::PermissionDenied,
                    Reason::SignOnUnavailable);
    }
    server().configure({u"PasswordAuthentication yes"_s});
    endpoint.signOn = SignOn::Password;
    const auto refused = runAt(endpoint, {{}, "not the password"});
    expectError(refused, ErrorCode::PermissionDenied, Reason::SignOnRefused);
    EXPECT_FALSE(refused.error().detail.contains(u"not the password"_s));
}

TEST_F(SshShellTest, AnAgentProves)
{
    QProcess agent;
    const QString socket = server().file(u"agent"_s);
    Endpoint endpoint = server().endpoint();
    endpoint.signOn = SignOn::SshAgent;
    endpoint.keyFile.clear();
    qunsetenv("SSH_AUTH_SOCK");
    expectError(runAt(endpoint), ErrorCode::PermissionDenied, Reason::SignOnUnavailable);

    agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
    ASSERT_TRUE(agent.waitForReadyRead(-1)); // It names its socket once it listens.
    qputenv("SSH_AUTH_SOCK", socket.toUtf8());
    expectError(runAt(endpoint), ErrorCode::PermissionDenied, Reason::SignOnRefused);
    EXPECT_EQ(QProcess::execute(u"ssh-add"_s, {u"-q"_s, server().file(u"client"_s)}), 0);
    EXPECT_TRUE(runAt(endpoint));
    qunsetenv("SSH_AUTH_SOCK");
    agent.kill();
    agent.waitForFinished(-1);
}

TEST_F(SshShellTest, AServerWithOutdatedKeysOnlyIsNotTalkedTo)
{
    server().configure({u"HostKeyAlgorithms ssh-rsa"_s});
    expectError(runAt(server().endpoint()), ErrorCode::Unreachable, Reason::None);
}

TEST_F(SshShellTest, AStopRequestEndsAProgramThatWouldRunOn)
{
    const auto shell = server().shell();
    std::stop_source stop;
    const QString started = server().file(u"started"_s);
    auto running = std::async(std::launch::async, [&] {
        return run(*shell, u"touch '%1'; while echo tick; do sleep 0.1; done"_s.arg(started), "x",
                   CallContext{stop.get_token(), 10min, {}});
    });
    while (!QFile::exists(started))
        std::this_thread::yield();
    stop.request_stop();
    expectError(running.get(), ErrorCode::Cancelled, Reason::None);
}

/// Like the script on a server: acts only when it has read all of its input.
QString carefulProgram(const QString &act)
{
    return u"case \"$(tail -n 1)\" in end) %1;; esac"_s.arg(act);
}

TEST_F(SshShellTest, WhenTheTimeIsOverTheOutcomeIsUnknown)
{
    const QString mark = server().file(u"late"_s);
    const QString act = u"touch '%1'; while echo tick; do sleep 0.1; done"_s.arg(mark);
    auto shell = server().shell();
    ASSERT_TRUE(run(*shell, u"true"_s));
    const auto output = run(*shell, carefulProgram(act), "end\n", CallContext{{}, 300ms, {}});
    ASSERT_FALSE(output);
    // On a slow machine the time may be over before the input was sent.
    const bool sent = output.error().code != ErrorCode::Unreachable;
    EXPECT_EQ(output.error().code, sent ? ErrorCode::TimedOut : ErrorCode::Unreachable);
    EXPECT_TRUE(run(*shell, u"true"_s));
    shell.reset();
    server().waitUntilIdle();
    EXPECT_TRUE(sent || !QFile::exists(mark));
}

TEST_F(SshShellTest, EndlessOutputIsCutOff)
{
    SshShell shell(server().endpoint(), {}, {}, 1 << 20);
    expectError(run(shell, u"yes"_s), ErrorCode::TimedOut, Reason::AnswerUnusable);
    const auto errors = run(shell, u"yes | head -c 3000000 >&2; echo done"_s);
    ASSERT_TRUE(errors);
    EXPECT_EQ(errors->out, "done\n");
    EXPECT_EQ(errors->err.size(), 1 << 20);
}

TEST_F(SshShellTest, WhereNothingListensOrTheNameIsUnknownNothingWasDone)
{
    Endpoint endpoint = server().endpoint();
    {
        const SshServer gone;
        endpoint.port = gone.port();
    }
    expectError(runAt(endpoint), ErrorCode::Unreachable, Reason::PortClosed);
    endpoint.host = u"no-such-server.invalid"_s;
    expectError(runAt(endpoint), ErrorCode::Unreachable, Reason::NameNotResolved);
}

TEST_F(SshShellTest, TellsOfContactOncePerRunAndOnlyWhenTheServerSpeaks)
{
    int contacts = 0;
    CallContext context{{}, 10min, {}};
    context.contact = [&contacts] { ++contacts; };
    const auto shell = server().shell();
    for (int i = 1; i <= 2; ++i) {
        ASSERT_TRUE(run(*shell, u"true"_s, {}, context));
        EXPECT_EQ(contacts, i);
    }
    const UnresponsivePort unresponsive;
    Endpoint nobody = server().endpoint();
    nobody.port = unresponsive.port();
    SshShell hanging(nobody, {});
    context.deadline = 200ms;
    EXPECT_FALSE(run(hanging, u"true"_s, {}, context));
    EXPECT_EQ(contacts, 2);
}

TEST_F(SshShellTest, ALineCutAnywhereNeverSaysThatNothingWasDoneWhenSomethingWas)
{
    const QByteArray input = QByteArray(20'000, 'x') + "\nend\n";
    QRandomGenerator random(20261125);
    int unreachable = 0;
    int unknown = 0;
    for (int i = 0; i < 24; ++i) {
        LineFault fault;
        (i % 2 ? fault.cutToServer : fault.cutToClient) = random.bounded(i % 2 ? 26'000 : 5'000);
        const FaultProxy proxy(server().port(), fault);
        Endpoint endpoint = server().endpoint();
        endpoint.port = proxy.port();
        const QString mark = server().file(u"mark%1"_s.arg(i));
        auto shell = std::make_unique<SshShell>(endpoint, Credential{});
        const auto output =
            run(*shell, carefulProgram(u"touch '%1'; echo done"_s.arg(mark)), input);
        shell.reset();
        server().waitUntilIdle();
        if (output) {
            EXPECT_TRUE(QFile::exists(mark));
        } else if (output.error().code == ErrorCode::Unreachable) {
            ++unreachable;
            EXPECT_FALSE(QFile::exists(mark)) << "cut " << i;
        } else {
            ++unknown;
            EXPECT_EQ(output.error().code, ErrorCode::TimedOut);
        }
    }
    EXPECT_GT(unreachable, 0);
    EXPECT_GT(unknown, 0);
}

TEST_F(SshShellTest, AStalledLineEndsWithTheTimeOrTheStopRequest)
{
    for (const qint64 after : {0, 10, 700, 1'500}) {
        LineFault fault;
        fault.stallToClient = after;
        const FaultProxy proxy(server().port(), fault);
        Endpoint endpoint = server().endpoint();
        endpoint.port = proxy.port();
        SshShell late(endpoint, {});
        const auto output = run(late, u"cat"_s, "x", CallContext{{}, 200ms, {}});
        ASSERT_FALSE(output);
        EXPECT_EQ(output.error().code, ErrorCode::Unreachable) << after;
        std::stop_source stop;
        SshShell stopped(endpoint, {});
        auto running = std::async(std::launch::async, [&] {
            return run(stopped, u"cat"_s, "x", CallContext{stop.get_token(), 10min, {}});
        });
        stop.request_stop();
        expectError(running.get(), ErrorCode::Cancelled, Reason::None);
    }
}

TEST_F(SshShellTest, FailedConnectionsLeaveNothingOpen)
{
    const auto open = [] { return QDir(u"/proc/self/fd"_s).entryList(QDir::Files).size(); };
    Endpoint endpoint = server().endpoint();
    endpoint.pinnedSha256 = u"00"_s;
    std::ignore = runAt(endpoint);
    server().waitUntilIdle();
    const auto before = open();
    for (int i = 0; i < 10; ++i)
        expectError(runAt(endpoint), ErrorCode::PreconditionFailed, Reason::HostKeyChanged);
    server().waitUntilIdle();
    EXPECT_EQ(open(), before);
}

} // namespace
} // namespace amado::test
