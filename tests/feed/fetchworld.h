// SPDX-License-Identifier: MIT
#pragma once

#include "io/feed/httpfetcher.h"
#include "io/lab/httpsserver.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <thread>

namespace amado::test {

/// Authorities and certificates for loopback servers, made once per program.
struct TestPki
{
    LabIdentity root;
    LabIdentity intermediate;
    LabIdentity otherRoot;
    [[nodiscard]] CertificateChain roots() const
    {
        return {certificateInfo(root.certificate.get())};
    }
    [[nodiscard]] CertificateChain between() const
    {
        return {certificateInfo(intermediate.certificate.get())};
    }
};
[[nodiscard]] const TestPki &testPki();

/// A certificate for 127.0.0.1, issued by the intermediate; `change` makes it a wrong one.
[[nodiscard]] LabIdentity
serverIdentity(const std::function<void(LabCertificateWish &)> &change = {},
               const LabIdentity *issuer = &testPki().intermediate);

/// An HTTPS server that runs until it goes away, and counts what it was asked.
class RunningServer
{
public:
    explicit RunningServer(HttpsServer::Answer answer, LabIdentity identity = serverIdentity(),
                           const CertificateChain &chain = testPki().between());

    [[nodiscard]] QString url(const QString &path = QStringLiteral("/feed")) const;
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] ServedRequest lastRequest() const;

private:
    LabIdentity m_identity;
    std::unique_ptr<HttpsServer> m_server;
    mutable std::mutex m_mutex;
    ServedRequest m_last;
    std::atomic<int> m_asked = 0;
    std::jthread m_thread; ///< Last, so that it ends first.
};

/// A plain listener on loopback that does with each connection what it is told.
class RawServer
{
public:
    using Converse = std::function<void(int socket, const std::stop_token &stop)>;
    explicit RawServer(Converse converse);
    ~RawServer();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url(const QString &scheme = QStringLiteral("https")) const;

private:
    quint16 m_port = 0;
    int m_listener = -1;
    std::jthread m_thread;
};

/// A port of loopback where nobody listens.
[[nodiscard]] quint16 unresponsivePort();

[[nodiscard]] ServedAnswer xmlAnswer(const QByteArray &body = "<EOCS/>");
[[nodiscard]] HttpsServer::Answer always(ServedAnswer answer);

[[nodiscard]] FetchRequest directRequest(const QString &url);
/// Fetches with the test roots and no proxy.
[[nodiscard]] FetchOutcome fetchDirectly(const FetchRequest &request,
                                         const CallContext &context = {},
                                         const FetchProgress &progress = {});
/// The error, recorded as a failure when there is none.
[[nodiscard]] Error errorOf(const FetchOutcome &outcome);

/// "unreachable/connectionLost", as EXPECT_FETCH_ERROR compares them.
[[nodiscard]] std::string wordsOf(ErrorCode code, Reason reason);

#define EXPECT_FETCH_ERROR(outcome, expectedCode, expectedReason)                                  \
    do {                                                                                           \
        const Error fetchError = errorOf(outcome);                                                 \
        EXPECT_EQ(wordsOf(fetchError.code, fetchError.reason),                                     \
                  wordsOf(expectedCode, expectedReason))                                           \
            << qPrintable(fetchError.detail);                                                      \
    } while (false)

} // namespace amado::test
