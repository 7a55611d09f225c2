// SPDX-License-Identifier: MIT
#include "feed/fetchworld.h"

#include "model/base/enumnames.h"

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

LabCertificateWish wishFor(const QString &name)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    LabCertificateWish wish;
    wish.commonName = name;
    wish.notBefore = now.addDays(-30);
    wish.notAfter = now.addDays(30);
    return wish;
}

LabIdentity authority(const QString &name, const LabIdentity *issuer = nullptr)
{
    LabCertificateWish wish = wishFor(name);
    wish.authority = true;
    auto made = makeLabIdentity(wish, EvpKeyPtr(EVP_EC_gen("P-256")), issuer);
    EXPECT_TRUE(made);
    return std::move(*made);
}

int listenOnLoopback(quint16 &port)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    EXPECT_EQ(listen(listener, 8), 0);
    socklen_t size = sizeof address;
    EXPECT_EQ(getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size), 0);
    port = ntohs(address.sin_port);
    return listener;
}

} // namespace

const TestPki &testPki()
{
    static const TestPki pki = [] {
        TestPki made;
        made.root = authority(u"Test Root"_s);
        made.intermediate = authority(u"Test Intermediate"_s, &made.root);
        made.otherRoot = authority(u"Inspecting Proxy CA"_s);
        return made;
    }();
    return pki;
}

LabIdentity serverIdentity(const std::function<void(LabCertificateWish &)> &change,
                           const LabIdentity *issuer)
{
    LabCertificateWish wish = wishFor(u"feed.test"_s);
    wish.dnsNames = {u"localhost"_s};
    wish.addresses = {u"127.0.0.1"_s};
    if (change)
        change(wish);
    auto made = makeLabIdentity(wish, EvpKeyPtr(EVP_EC_gen("P-256")), issuer);
    EXPECT_TRUE(made);
    return std::move(*made);
}

RunningServer::RunningServer(HttpsServer::Answer answer, LabIdentity identity,
                             const CertificateChain &chain)
    : m_identity(std::move(identity))
{
    auto server = HttpsServer::listen(m_identity, chain);
    EXPECT_TRUE(server);
    m_server = std::move(*server);
    m_thread = std::jthread([this, answer = std::move(answer)](const std::stop_token &stop) {
        m_server->serve(
            [&](const ServedRequest &request) {
                {
                    const std::lock_guard lock(m_mutex);
                    m_last = request;
                }
                ++m_asked;
                return answer(request);
            },
            stop);
    });
}

QString RunningServer::url(const QString &path) const
{
    return u"https://127.0.0.1:%1%2"_s.arg(m_server->port()).arg(path);
}

ServedRequest RunningServer::lastRequest() const
{
    const std::lock_guard lock(m_mutex);
    return m_last;
}

RawServer::RawServer(Converse converse)
    : m_listener(listenOnLoopback(m_port))
{
    m_thread = std::jthread([this, converse = std::move(converse)](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            const int connection = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection < 0)
                return;
            converse(connection, stop);
            close(connection);
        }
    });
}

RawServer::~RawServer()
{
    m_thread.request_stop();
    shutdown(m_listener, SHUT_RDWR); // Wakes accept.
    m_thread.join();
    close(m_listener);
}

QString RawServer::url(const QString &scheme) const
{
    return u"%1://127.0.0.1:%2/feed"_s.arg(scheme).arg(m_port);
}

quint16 unresponsivePort()
{
    quint16 port = 0;
    close(listenOnLoopback(port));
    return port;
}

ServedAnswer xmlAnswer(const QByteArray &body)
{
    ServedAnswer answer;
    answer.headers = {"Content-Type: application/xml; charset=utf-8"};
    answer.body = body;
    return answer;
}

HttpsServer::Answer always(ServedAnswer answer)
{
    return [answer = std::move(answer)](const ServedRequest &) { return answer; };
}

FetchRequest directRequest(const QString &url)
{
    FetchRequest request;
    request.url = url;
    request.proxy.kind = ProxyChoice::Kind::None;
    return request;
}

FetchOutcome fetchDirectly(const FetchRequest &request, const CallContext &context,
                           const FetchProgress &progress)
{
    HttpFetcher fetcher(testPki().roots());
    return fetcher.fetch(request, context, progress);
}

Error errorOf(const FetchOutcome &outcome)
{
    if (outcome.reply) {
        ADD_FAILURE() << "fetched " << outcome.reply->body.size() << " bytes";
        return {};
    }
    return outcome.reply.error();
}

std::string wordsOf(ErrorCode code, Reason reason)
{
    return enumName(code).toStdString() + '/' + enumName(reason).toStdString();
}

} // namespace amado::test
