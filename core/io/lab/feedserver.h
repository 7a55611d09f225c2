// SPDX-License-Identifier: MIT
#pragma once

#include "io/lab/httpsserver.h"
#include "io/lab/labpki.h"

#include <optional>

namespace amado {

/// What the practice endpoint serves, or how it fails.
enum class ServedFeed {
    Trusted,
    ExpiredSigner,
    WrongIssuer,
    NoTimestamp,
    Altered,
    Unsigned,
    Older,     ///< Signed 30 days ago: refused where a newer one is held.
    Inspected, ///< Trusted, but presented with a certificate of an inspecting proxy.
    Slow,      ///< Trusted, in small pieces over several seconds.
    CutOff,    ///< The connection breaks off in the middle.
    TooLarge,
    WrongContentType, ///< As the sign-in page of a network would answer.
};

/// The practice endpoint: an HTTPS server on the loopback network with a signed feed.
class FeedServer
{
public:
    /// Opens the lab's keys in `folder` (made when absent) and listens; `port` 0: any. The feed is
    /// signed as of `now`. Errors: those of openLabPki() and HttpsServer::listen().
    [[nodiscard]] static Result<FeedServer> open(const QString &folder, ServedFeed feed,
                                                 quint16 port, const QDateTime &now);

    [[nodiscard]] QString url() const;
    /// For `--trust`.
    [[nodiscard]] const QString &trustFolder() const { return m_pki.trustFolder; }
    /// Answers until stopped. Blocking; once.
    void serve(const std::stop_token &stop);

private:
    explicit FeedServer(LabPki pki)
        : m_pki(std::move(pki))
    {}
    [[nodiscard]] ServedAnswer answerTo(const ServedRequest &request) const;

    LabPki m_pki;
    std::unique_ptr<HttpsServer> m_server;
    ServedAnswer m_answer;
    QByteArray m_etag;
};

} // namespace amado
