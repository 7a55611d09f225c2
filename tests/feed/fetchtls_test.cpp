// SPDX-License-Identifier: MIT
#include "feed/fetchworld.h"

#include <array>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace amado;
using namespace amado::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The endpoint is refused, and the chain it presented is kept with the text of the refusal.
void expectRefused(const RunningServer &server, const QString &leaf, const QString &text)
{
    const FetchOutcome outcome = fetchDirectly(directRequest(server.url()));
    EXPECT_FETCH_ERROR(outcome, ErrorCode::PreconditionFailed, Reason::TlsRefused);
    ASSERT_FALSE(outcome.tls.chain.empty());
    EXPECT_EQ(outcome.tls.chain[0].commonName, leaf);
    EXPECT_TRUE(outcome.tls.error.contains(text)) << qPrintable(outcome.tls.error);
    EXPECT_FALSE(outcome.tls.protocol.isEmpty());
    EXPECT_EQ(server.asked(), 0);
}

/// Reads what the client says first.
void readHello(int connection)
{
    std::array<char, 4096> buffer{};
    EXPECT_GT(recv(connection, buffer.data(), buffer.size(), 0), 0);
}

/// Answers with a reset instead of an end.
void reset(int connection)
{
    const linger now{1, 0};
    setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

} // namespace

TEST(FetchTls, ACertificateForAnotherNameIsRefused)
{
    const RunningServer server(always(xmlAnswer()), serverIdentity([](LabCertificateWish &wish) {
                                   wish.dnsNames = {u"elsewhere.test"_s};
                                   wish.addresses.clear();
                               }));
    expectRefused(server, u"feed.test"_s, u"no alternative certificate subject name matches"_s);
}

TEST(FetchTls, AnExpiredCertificateIsRefused)
{
    const RunningServer server(always(xmlAnswer()), serverIdentity([](LabCertificateWish &wish) {
                                   wish.notAfter = wish.notBefore.addDays(1);
                               }));
    expectRefused(server, u"feed.test"_s, u"expired"_s);
}

TEST(FetchTls, ASelfSignedCertificateIsRefused)
{
    const RunningServer server(always(xmlAnswer()), serverIdentity({}, nullptr), {});
    expectRefused(server, u"feed.test"_s, u"self-signed"_s);
}

TEST(FetchTls, AChainOfAnInspectingProxyIsRefusedAndShown)
{
    const CertificateChain chain{certificateInfo(testPki().otherRoot.certificate.get())};
    const RunningServer server(always(xmlAnswer()), serverIdentity({}, &testPki().otherRoot),
                               chain);
    expectRefused(server, u"feed.test"_s, u"self-signed certificate in certificate chain"_s);
    const FetchOutcome outcome = fetchDirectly(directRequest(server.url()));
    ASSERT_EQ(outcome.tls.chain.size(), 2u);
    EXPECT_EQ(outcome.tls.chain[1].commonName, u"Inspecting Proxy CA"_s);
}

TEST(FetchTls, AMissingIntermediateIsRefused)
{
    const RunningServer server(always(xmlAnswer()), serverIdentity(), {});
    expectRefused(server, u"feed.test"_s, u"unable to get local issuer"_s);
}

TEST(FetchTls, TheMachinesRootsDoNotKnowTheLab)
{
    const RunningServer server(always(xmlAnswer()));
    HttpFetcher fetcher;
    const FetchOutcome outcome = fetcher.fetch(directRequest(server.url()), {});
    EXPECT_FETCH_ERROR(outcome, ErrorCode::PreconditionFailed, Reason::TlsRefused);
    EXPECT_EQ(outcome.tls.chain.size(), 2u);
}

TEST(FetchTls, AServerOfTls11OnlyIsRefused)
{
    const LabIdentity identity = serverIdentity();
    const RawServer server([&](int connection, const std::stop_token &) {
        SSL_CTX *context = SSL_CTX_new(TLS_server_method());
        SSL_CTX_set_security_level(context, 0);
        SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context, TLS1_1_VERSION);
        SSL_CTX_use_certificate(context, identity.certificate.get());
        SSL_CTX_use_PrivateKey(context, identity.key.get());
        SSL *ssl = SSL_new(context);
        SSL_set_fd(ssl, connection);
        EXPECT_NE(SSL_accept(ssl), 1);
        SSL_free(ssl);
        SSL_CTX_free(context);
    });
    const FetchOutcome outcome = fetchDirectly(directRequest(server.url()));
    EXPECT_FETCH_ERROR(outcome, ErrorCode::PreconditionFailed, Reason::TlsFailed);
    EXPECT_TRUE(outcome.tls.chain.empty());
    EXPECT_FALSE(outcome.tls.error.isEmpty());
}

TEST(FetchTls, AServerThatSpeaksNoTlsIsRefused)
{
    const RawServer server([](int connection, const std::stop_token &) {
        readHello(connection);
        const QByteArray answer("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        EXPECT_EQ(send(connection, answer.constData(), size_t(answer.size()), MSG_NOSIGNAL),
                  answer.size());
    });
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url())), ErrorCode::PreconditionFailed,
                       Reason::TlsFailed);
}

TEST(FetchTls, AConnectionResetInTheMiddleOfTheHandshakeIsLost)
{
    const RawServer server([](int connection, const std::stop_token &) {
        readHello(connection);
        reset(connection);
    });
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url())), ErrorCode::Unreachable,
                       Reason::ConnectionLost);
}

TEST(FetchTls, AConnectionClosedInTheMiddleOfTheHandshakeIsLost)
{
    const RawServer server([](int connection, const std::stop_token &) { readHello(connection); });
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url())), ErrorCode::Unreachable,
                       Reason::ConnectionLost);
}

TEST(FetchTls, AStalledHandshakeEndsAtTheDeadlineAndWhenCancelled)
{
    std::stop_source cancel;
    std::atomic<bool> cancelNow = false;
    const RawServer server([&](int connection, const std::stop_token &) {
        readHello(connection);
        if (cancelNow)
            cancel.request_stop();
        pollfd gone{connection, POLLRDHUP, 0};
        poll(&gone, 1, -1);
    });
    CallContext context;
    context.deadline = 50ms;
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url()), context), ErrorCode::TimedOut,
                       Reason::FetchTimedOut);
    cancelNow = true;
    context.deadline = 1h;
    context.stop = cancel.get_token();
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url()), context), ErrorCode::Cancelled,
                       Reason::None);
}

TEST(FetchTls, NobodyListening)
{
    const QString url = u"https://127.0.0.1:%1/feed"_s.arg(unresponsivePort());
    const FetchOutcome outcome = fetchDirectly(directRequest(url));
    EXPECT_FETCH_ERROR(outcome, ErrorCode::Unreachable, Reason::ConnectionRefused);
    EXPECT_EQ(outcome.tls, TlsObservation{});
}

TEST(FetchTls, ANameWithoutAnAddress)
{
    // The top-level domain is reserved for this (RFC 6761, 6.4).
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(u"https://feed.invalid/"_s)),
                       ErrorCode::Unreachable, Reason::NameNotResolved);
}

TEST(FetchTls, PlainHttpIsForThisMachineOnly)
{
    const RawServer server([](int connection, const std::stop_token &) {
        readHello(connection);
        const QByteArray answer("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"
                                "Content-Length: 7\r\nConnection: close\r\n\r\n<EOCS/>");
        EXPECT_EQ(send(connection, answer.constData(), size_t(answer.size()), MSG_NOSIGNAL),
                  answer.size());
    });
    const FetchOutcome here = fetchDirectly(directRequest(server.url(u"http"_s)));
    ASSERT_TRUE(here.reply) << qPrintable(here.reply.error().detail);
    EXPECT_EQ(here.tls, TlsObservation{});
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(u"http://feed.invalid/"_s)),
                       ErrorCode::InvalidData, Reason::AddressRefused);
}
