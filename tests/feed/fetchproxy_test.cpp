// SPDX-License-Identifier: MIT
#include "feed/fetchworld.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>

#include <sys/socket.h>
#include <unistd.h>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// A real proxy on a port of its own; not running where tinyproxy is not installed.
class Tinyproxy
{
public:
    explicit Tinyproxy(const QByteArray &rules = {})
    {
        const QString program = QStandardPaths::findExecutable(
            u"tinyproxy"_s, {u"/usr/bin"_s, u"/usr/sbin"_s, u"/usr/local/bin"_s});
        if (program.isEmpty())
            return;
        // Somebody else may take the free port before the proxy does: then there is another one.
        for (int attempt = 0; attempt < 20 && !m_running; ++attempt)
            start(program, rules);
    }
    ~Tinyproxy()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_port); }

private:
    void start(const QString &program, const QByteArray &rules)
    {
        m_port = unresponsivePort();
        QFile file(m_folder.filePath(u"tinyproxy.conf"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("Port " + QByteArray::number(m_port) +
                   "\nListen 127.0.0.1\nTimeout 600\nLogLevel Info\n" + rules);
        file.close();
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, {u"-d"_s, u"-c"_s, file.fileName()});
        QByteArray said;
        while (!said.contains("Accepting connections") && m_process.waitForReadyRead(60'000))
            said += m_process.readAll();
        m_running = said.contains("Accepting connections");
        if (!m_running)
            m_process.waitForFinished();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    bool m_running = false;
};

FetchRequest through(const QString &proxy, const QString &url)
{
    FetchRequest request;
    request.url = url;
    request.proxy = {ProxyChoice::Kind::Explicit, proxy};
    return request;
}

/// Answers whatever a proxy is asked with these bytes.
RawServer::Converse saying(const QByteArray &answer)
{
    return [answer](int connection, const std::stop_token &) {
        std::array<char, 4096> buffer{};
        EXPECT_GT(recv(connection, buffer.data(), buffer.size(), 0), 0);
        EXPECT_EQ(send(connection, answer.constData(), size_t(answer.size()), MSG_NOSIGNAL),
                  answer.size());
        shutdown(connection, SHUT_WR);
        while (recv(connection, buffer.data(), buffer.size(), 0) > 0) {
        }
    };
}

QString proxyUrl(quint16 port)
{
    return u"http://127.0.0.1:%1"_s.arg(port);
}

#define NEED_TINYPROXY(proxy)                                                                      \
    if (!(proxy).isRunning())                                                                      \
    GTEST_SKIP() << "tinyproxy is not installed"

} // namespace

TEST(FetchProxy, AnExplicitProxyIsUsedAndNamed)
{
    const Tinyproxy proxy;
    NEED_TINYPROXY(proxy);
    const RunningServer server(always(xmlAnswer()));
    const FetchOutcome outcome = fetchDirectly(through(proxy.url(), server.url()));
    ASSERT_TRUE(outcome.reply) << qPrintable(outcome.reply.error().detail);
    EXPECT_EQ(outcome.reply->body, "<EOCS/>");
    EXPECT_EQ(outcome.proxyUsed, proxy.url());
    EXPECT_EQ(outcome.tls.chain.size(), 2u);
    EXPECT_EQ(server.lastRequest().header("Via"), QByteArray());
}

TEST(FetchProxy, TheSystemsProxyComesFromTheEnvironment)
{
    const Tinyproxy proxy;
    NEED_TINYPROXY(proxy);
    const RunningServer server(always(xmlAnswer()));
    QProcessEnvironment environment;
    environment.insert(u"https_proxy"_s, proxy.url());
    FetchRequest request;
    request.url = server.url();
    HttpFetcher fetcher(testPki().roots(), environment);
    FetchOutcome outcome = fetcher.fetch(request, {});
    ASSERT_TRUE(outcome.reply) << qPrintable(outcome.reply.error().detail);
    EXPECT_EQ(outcome.proxyUsed, proxy.url());

    environment.insert(u"no_proxy"_s, u"127.0.0.1"_s);
    HttpFetcher direct(testPki().roots(), environment);
    outcome = direct.fetch(request, {});
    EXPECT_TRUE(outcome.reply);
    EXPECT_EQ(outcome.proxyUsed, QString());
}

TEST(FetchProxy, TheEndpointsCertificateIsJudgedThroughTheProxyToo)
{
    const Tinyproxy proxy;
    NEED_TINYPROXY(proxy);
    const RunningServer server(always(xmlAnswer()), serverIdentity({}, &testPki().otherRoot), {});
    const FetchOutcome outcome = fetchDirectly(through(proxy.url(), server.url()));
    EXPECT_FETCH_ERROR(outcome, ErrorCode::PreconditionFailed, Reason::TlsRefused);
    EXPECT_EQ(outcome.tls.chain.size(), 1u);
    EXPECT_EQ(outcome.proxyUsed, proxy.url());
}

TEST(FetchProxy, AProxyThatDemandsASignInRefuses)
{
    const Tinyproxy proxy("BasicAuth somebody secret\n");
    NEED_TINYPROXY(proxy);
    const RunningServer server(always(xmlAnswer()));
    const FetchOutcome outcome = fetchDirectly(through(proxy.url(), server.url()));
    EXPECT_FETCH_ERROR(outcome, ErrorCode::PermissionDenied, Reason::ProxyRefused);
    EXPECT_EQ(errorOf(outcome).detail, u"status 407 of the proxy"_s);
    EXPECT_EQ(server.asked(), 0);

    // Credentials of the environment are not sent either.
    QProcessEnvironment environment;
    environment.insert(u"https_proxy"_s,
                       QString(proxy.url()).replace(u"//"_s, u"//somebody:secret@"_s));
    FetchRequest request;
    request.url = server.url();
    HttpFetcher fetcher(testPki().roots(), environment);
    const FetchOutcome again = fetcher.fetch(request, {});
    EXPECT_FETCH_ERROR(again, ErrorCode::PermissionDenied, Reason::ProxyRefused);
    EXPECT_EQ(again.proxyUsed, proxy.url());
}

TEST(FetchProxy, AProxyThatForbidsThePortRefuses)
{
    const Tinyproxy proxy("ConnectPort 443\n");
    NEED_TINYPROXY(proxy);
    const RunningServer server(always(xmlAnswer()));
    EXPECT_FETCH_ERROR(fetchDirectly(through(proxy.url(), server.url())),
                       ErrorCode::PermissionDenied, Reason::ProxyRefused);
}

TEST(FetchProxy, AProxyThatCannotReachTheEndpointSaysSo)
{
    const Tinyproxy proxy;
    NEED_TINYPROXY(proxy);
    const QString nowhere = u"https://127.0.0.1:%1/"_s.arg(unresponsivePort());
    const FetchOutcome outcome = fetchDirectly(through(proxy.url(), nowhere));
    EXPECT_FETCH_ERROR(outcome, ErrorCode::Unreachable, Reason::ProxyRefused);
    EXPECT_TRUE(errorOf(outcome).detail.startsWith(u"status 5"))
        << qPrintable(errorOf(outcome).detail);
}

TEST(FetchProxy, AProxyThatIsNotThere)
{
    EXPECT_FETCH_ERROR(
        fetchDirectly(through(proxyUrl(unresponsivePort()), u"https://feed.invalid/"_s)),
        ErrorCode::Unreachable, Reason::ProxyUnreachable);
    EXPECT_FETCH_ERROR(
        fetchDirectly(through(u"http://proxy.invalid:3128"_s, u"https://feed.invalid/"_s)),
        ErrorCode::Unreachable, Reason::ProxyUnreachable);
}

TEST(FetchProxy, AProxyThatAnswersNothingOrNonsense)
{
    for (const char *answer : {"", "nonsense", "SSH-2.0-OpenSSH_9.2\r\n"}) {
        const RawServer proxy(saying(answer));
        EXPECT_FETCH_ERROR(
            fetchDirectly(through(proxyUrl(proxy.port()), u"https://feed.invalid/"_s)),
            ErrorCode::Unreachable, Reason::ProxyUnreachable);
    }
}

TEST(FetchProxy, ASignInIsNotOverlookedForPlainHttp)
{
    const RawServer proxy(saying("HTTP/1.1 407 Proxy Authentication Required\r\n"
                                 "Content-Length: 0\r\nConnection: close\r\n\r\n"));
    EXPECT_FETCH_ERROR(fetchDirectly(through(proxyUrl(proxy.port()), u"http://127.0.0.1:1/feed"_s)),
                       ErrorCode::PermissionDenied, Reason::ProxyRefused);
}

TEST(FetchProxy, AnExplicitProxyWithCredentialsIsNotUsed)
{
    const FetchOutcome outcome =
        fetchDirectly(through(u"http://me:secret@127.0.0.1:1"_s, u"https://feed.invalid/"_s));
    EXPECT_FETCH_ERROR(outcome, ErrorCode::InvalidData, Reason::AddressRefused);
    EXPECT_EQ(outcome.proxyUsed, QString());
    EXPECT_FALSE(errorOf(outcome).subject.contains(u"secret"));
}
