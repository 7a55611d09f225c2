// SPDX-License-Identifier: MIT
#include "io/secret/keyfile.h"
#include "model/base/enumnames.h"
#include "winrm/winrmworld.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class SignOnTest : public WinRmWorld
{
protected:
    Result<ShellOutput> run(const Endpoint &endpoint, const WinRmOptions &with = options(),
                            const Credential &as = credential())
    {
        return WinRmShell(endpoint, as, with).run(u"x"_s, {}, {{}, kPatience, {}});
    }

    void expectRefused(const Result<ShellOutput> &done, ErrorCode code, Reason reason)
    {
        ASSERT_FALSE(done);
        EXPECT_EQ(enumName(done.error().code), enumName(code)) << qPrintable(done.error().detail);
        EXPECT_EQ(enumName(done.error().reason), enumName(reason))
            << qPrintable(done.error().detail);
        EXPECT_FALSE(done.error().detail.contains(u"Passw0rd"_s));
        EXPECT_EQ(server().shells().commandsStarted(), 0);
        EXPECT_FALSE(server().sawClearText());
    }
};

} // namespace

TEST_F(SignOnTest, NothingThatShowsThePasswordLeavesWithoutTls)
{
    auto with = plain();
    with->schemes = {u"Basic"_s, u"Negotiate"_s};
    with->basicUsers = {{"wsmtest", "Passw0rd.1"}};
    with->requireSealing = false;
    start(std::move(with));
    expectRefused(run(endpoint(SignOn::Basic)), ErrorCode::PreconditionFailed,
                  Reason::SignOnNeedsTls);
    expectRefused(run(endpoint(SignOn::Certificate)), ErrorCode::PreconditionFailed,
                  Reason::SignOnNeedsTls);
    Endpoint ntlm = endpoint(SignOn::Ntlm);
    ntlm.allowNtlmOverHttp = false;
    expectRefused(run(ntlm), ErrorCode::PreconditionFailed, Reason::NtlmOverHttp);
    EXPECT_FALSE(server().sawBasic());
    EXPECT_EQ(server().requests(), 0);
}

TEST_F(SignOnTest, WaysOfOtherTransportsAreNotTried)
{
    start(secure());
    for (const SignOn other : {SignOn::Password, SignOn::SshKey, SignOn::SshAgent})
        expectRefused(run(endpoint(other)), ErrorCode::Unsupported, Reason::SignOnUnavailable);
}

TEST_F(SignOnTest, AWrongPasswordIsRefused)
{
    start(secure());
    Credential wrong = credential();
    wrong.secret = "Passw0rd.2";
    expectRefused(run(endpoint(SignOn::Basic), options(), wrong), ErrorCode::PermissionDenied,
                  Reason::SignOnRefused);
    if (!hasNtlm())
        GTEST_SKIP() << "gss-ntlmssp is not installed";
    expectRefused(run(endpoint(SignOn::Ntlm), options(), wrong), ErrorCode::PermissionDenied,
                  Reason::SignOnRefused);
    start(plain());
    expectRefused(run(endpoint(SignOn::Ntlm), options(), wrong), ErrorCode::PermissionDenied,
                  Reason::SignOnRefused);
}

TEST_F(SignOnTest, NtlmAsksNoTicketServer)
{
    if (!hasNtlm())
        GTEST_SKIP() << "gss-ntlmssp is not installed";
    const QTemporaryDir folder;
    QFile trace(folder.filePath(u"krb5-trace"_s));
    qputenv("KRB5_TRACE", QFile::encodeName(trace.fileName()));
    for (const bool tls : {false, true}) {
        start(tls ? secure() : plain());
        EXPECT_TRUE(run(endpoint(SignOn::Ntlm)));
    }
    qunsetenv("KRB5_TRACE");
    if (trace.open(QIODevice::ReadOnly)) {
        const QByteArray done = trace.readAll();
        EXPECT_FALSE(done.contains("Getting initial credentials")) << done.constData();
    }
}

TEST_F(SignOnTest, SharedRootsDecideAsThoseOfAFileDo)
{
    start(secure());
    Endpoint to = endpoint(SignOn::Basic);
    to.user = u"wsmtest"_s;
    const Credential account{{}, credential().secret};
    WinRmOptions with = options();
    with.caFile.clear();
    for (const QString &file : {QString(), QString(certificates().caFile() + u".none"_s)}) {
        with.roots = std::make_shared<TrustedRoots>(file);
        expectRefused(run(to, with, account), ErrorCode::PreconditionFailed,
                      Reason::CertificateUntrusted);
    }
    Endpoint pinned = to;
    pinned.pinnedSha256 = certificates().serverSha256();
    EXPECT_TRUE(run(pinned, with, account)) << "what is pinned needs no roots";
    with.roots = std::make_shared<TrustedRoots>(certificates().caFile());
    for (int i = 0; i < 2; ++i)
        EXPECT_TRUE(run(to, with, account));
}

TEST_F(SignOnTest, AnUntrustedCertificateEndsItBeforeAnythingIsShown)
{
    start(secure());
    WinRmOptions systemRoots = options();
    systemRoots.caFile.clear();
    for (const SignOn way : {SignOn::Basic, SignOn::Certificate, SignOn::Ntlm})
        expectRefused(run(endpoint(way), systemRoots), ErrorCode::PreconditionFailed,
                      Reason::CertificateUntrusted);
    EXPECT_FALSE(server().sawBasic());

    auto with = secure();
    with->certificateFile = certificates().strangerFile();
    start(std::move(with));
    expectRefused(run(endpoint(SignOn::Basic)), ErrorCode::PreconditionFailed,
                  Reason::CertificateUntrusted);
    EXPECT_FALSE(server().sawBasic());
}

TEST_F(SignOnTest, APinnedCertificateNeedsNoChainAndNoOtherIsTaken)
{
    start(secure());
    WinRmOptions systemRoots = options();
    systemRoots.caFile.clear();
    Endpoint pinned = endpoint(SignOn::Basic);
    pinned.user = u"wsmtest"_s;
    pinned.pinnedSha256 = certificates().serverSha256();
    const Credential basic{u"wsmtest"_s, credential().secret};
    const auto done = run(pinned, systemRoots, basic);
    EXPECT_TRUE(done) << qPrintable(done.error().detail);

    for (const QString &other : {QString(64, u'0'), u"not a fingerprint"_s}) {
        start(secure());
        pinned.port = server().port();
        pinned.pinnedSha256 = other;
        expectRefused(run(pinned, options(), basic), ErrorCode::PreconditionFailed,
                      Reason::CertificateChanged);
        EXPECT_FALSE(server().sawBasic());
    }
}

TEST_F(SignOnTest, WhatIsBoundToAnotherCertificateIsRefused)
{
    if (!hasNtlm())
        GTEST_SKIP() << "gss-ntlmssp is not installed";
    auto with = secure();
    with->binding = "tls-server-end-point:" + QByteArray(32, 'x');
    start(std::move(with));
    expectRefused(run(endpoint(SignOn::Ntlm)), ErrorCode::PermissionDenied, Reason::SignOnRefused);

    with = secure();
    with->bindingRequired = true;
    start(std::move(with));
    const auto done = run(endpoint(SignOn::Ntlm));
    EXPECT_TRUE(done) << qPrintable(done.error().detail);
    EXPECT_TRUE(server().wasBound());
}

TEST_F(SignOnTest, AMissingBindingIsNoticedByTheServer)
{
    if (!hasNtlm())
        GTEST_SKIP() << "gss-ntlmssp is not installed";
    GssAcceptor acceptor;
    auto client =
        makeAuthContext({AuthMechanism::Ntlm, "localhost", "EXTEST\\wsmtest", "Passw0rd.1"});
    ASSERT_TRUE(client) << client.error().detail;
    auto token = (*client)->start({});
    for (int leg = 0; leg < 4 && token && !acceptor.isComplete(); ++leg) {
        const auto step =
            acceptor.accept(QByteArray::fromStdString(*token), certificates().serverBinding());
        ASSERT_FALSE(step.failed);
        if (!(*client)->isComplete())
            token = (*client)->step(step.token.toStdString());
    }
    EXPECT_TRUE((*client)->isComplete());
    EXPECT_TRUE(acceptor.isComplete());
    EXPECT_FALSE(acceptor.isBound());
}

TEST_F(SignOnTest, NamesTheWayThatIsNotOffered)
{
    auto with = secure();
    with->schemes = {u"Basic"_s};
    start(std::move(with));
    expectRefused(run(endpoint(SignOn::Ntlm)), ErrorCode::PermissionDenied,
                  Reason::SignOnUnavailable);
    EXPECT_FALSE(server().sawBasic()) << "no other way may be tried in its place";
}

TEST_F(SignOnTest, NtlmNeedsAnAccountAndAPassword)
{
    start(plain());
    expectRefused(run(endpoint(SignOn::Ntlm), options(), {u"EXTEST\\wsmtest"_s, {}}),
                  ErrorCode::PermissionDenied, Reason::SignOnUnavailable);
    expectRefused(run(endpoint(SignOn::Ntlm), options(), {{}, "Passw0rd.1"}),
                  ErrorCode::PermissionDenied, Reason::SignOnUnavailable);
}

TEST_F(SignOnTest, AClientCertificateThatCannotBeReadIsNamed)
{
    start(secure());
    Endpoint way = endpoint(SignOn::Certificate);
    way.keyFile = u"/nonexistent/key.pem"_s;
    expectRefused(run(way), ErrorCode::PreconditionFailed, Reason::KeyFileUnusable);
}

TEST_F(SignOnTest, ALockedClientKeyOpensWithItsPassphraseAlone)
{
    if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        GTEST_SKIP() << "openssl is not installed";
    const auto startAnew = [this] {
        auto with = secure();
        with->service.program = cannedProgram();
        start(std::move(with));
    };
    const QTemporaryDir folder;
    const QString pem = certificates().clientFile();
    const QString pkcs12 = folder.filePath(u"both.p12"_s);
    const QString pkcs8 = folder.filePath(u"key.pem"_s);
    ASSERT_TRUE(QFile::copy(pem, folder.filePath(u"key.crt"_s)));
    ASSERT_EQ(QProcess::execute(u"openssl"_s, {u"pkcs12"_s, u"-export"_s, u"-in"_s, pem, u"-out"_s,
                                               pkcs12, u"-passout"_s, u"pass:s3cret"_s}),
              0);
    ASSERT_EQ(QProcess::execute(u"openssl"_s, {u"pkcs8"_s, u"-topk8"_s, u"-in"_s, pem, u"-out"_s,
                                               pkcs8, u"-passout"_s, u"pass:s3cret"_s}),
              0);
    EXPECT_FALSE(needsPassphrase(pem));
    for (const QString &file : {pkcs12, pkcs8}) {
        SCOPED_TRACE(qPrintable(file));
        startAnew();
        EXPECT_TRUE(needsPassphrase(file));
        Endpoint way = endpoint(SignOn::Certificate);
        way.keyFile = file;
        expectRefused(run(way, options(), {{}, "wrong"}), ErrorCode::PreconditionFailed,
                      Reason::KeyFileUnusable);
        const auto done = run(way, options(), {{}, "s3cret"});
        EXPECT_TRUE(done) << qPrintable(done.error().detail);
    }
}

TEST_F(SignOnTest, NamesWhatStandsInTheWay)
{
    start(secure());
    Endpoint nowhere = endpoint(SignOn::Basic);
    nowhere.host = u"no..name"_s;
    expectRefused(run(nowhere), ErrorCode::Unreachable, Reason::NameNotResolved);

    // A port that was just free.
    int closed = 0;
    {
        const HttpListener listener(nullptr, [](HttpPeer &) {});
        closed = listener.port();
    }
    Endpoint nobody = endpoint(SignOn::Basic);
    nobody.port = closed;
    expectRefused(run(nobody), ErrorCode::Unreachable, Reason::PortClosed);

    const HttpListener noTls(nullptr, [](HttpPeer &peer) { peer.write("SSH-2.0-x\r\n"); });
    nobody.port = noTls.port();
    expectRefused(run(nobody), ErrorCode::Unreachable, Reason::TlsFailed);
}

TEST_F(SignOnTest, ATokenWithoutSenseEndsTheSignOn)
{
    if (!hasNtlm())
        GTEST_SKIP() << "gss-ntlmssp is not installed";
    start(plain());
    Endpoint way = endpoint(SignOn::Ntlm);
    for (const QByteArray &token :
         {QByteArray("AAAA"), QByteArray("!!!!"), QByteArray(200'000, 'A'), QByteArray()}) {
        const HttpListener liar(nullptr, [&token](HttpPeer &peer) {
            while (peer.read())
                peer.write("HTTP/1.1 401 \r\nWWW-Authenticate: Negotiate " + token +
                           "\r\nContent-Length: 0\r\n\r\n");
        });
        way.port = liar.port();
        const auto done = run(way);
        ASSERT_FALSE(done);
        EXPECT_FALSE(outcomeUnknown(done.error().code));
    }
}
