// SPDX-License-Identifier: MIT
#pragma once

#include "winrm/gssacceptor.h"
#include "winrm/httppeer.h"
#include "winrm/shellservice.h"
#include "winrm/testcertificates.h"

#include <QMap>
#include <QStringList>

namespace amado::test {

/// What goes wrong with one request.
enum class WsFault {
    None,
    CutBefore,     ///< The connection ends; the request is not carried out.
    CutAfter,      ///< It is carried out; the connection ends without an answer.
    CutInAnswer,   ///< The answer ends in the middle.
    Stall,         ///< Carried out; no answer ever comes.
    Slow,          ///< The answer comes byte by byte.
    Restart,       ///< Not carried out; all shells are gone and all connections end.
    Unauthorized,  ///< 401: the session of the connection has ended.
    Garbage,       ///< 200 with bytes that are nothing.
    NoSoap,        ///< 500 with a page of HTML.
    Oversized,     ///< An answer without end.
    WrongMac,      ///< One bit of the sealed answer differs.
    WrongBoundary, ///< The parts are divided by another boundary than announced.
    Truncated,     ///< The sealed body lacks its last bytes, with a fitting Content-Length.
    ClearText,     ///< The answer is not sealed.
    OtherMessage,  ///< The answer relates to another message.
    Redirect,      ///< 302 to elsewhere.
    Gone,          ///< 404.
    Forbidden,     ///< 403.
    Failed,        ///< 500 without content.
    Unavailable,   ///< 503 with a page of HTML.
    FaultUnder400, ///< A fault of the service, with another status than its own.
    FaultUnder503, ///< The same.
};

struct ServerOptions
{
    const TestCertificates *certificates = nullptr; ///< Set: HTTPS.
    QString certificateFile;                        ///< Another than the server's own.
    QStringList schemes = {QStringLiteral("Negotiate")};
    QMap<QByteArray, QByteArray> basicUsers;
    bool requireSealing = true; ///< Over HTTP.
    /// What clients have to be bound to, over HTTPS; empty: not looked at.
    QByteArray binding;
    bool bindingRequired = false;
    int closeAfterReplies = 0; ///< 0: never.
    bool tabs = true;          ///< Before the part headers of sealed answers.
    bool spaceInBoundary = false;
    QByteArray afterSealed;    ///< What follows the last boundary of a sealed answer.
    bool rotates = true;       ///< Kerberos: seals as Windows does, not as plain gss_wrap().
    int lastTokenStatus = 200; ///< What the last token of a sign-on is answered with.
    ServiceOptions service;
    qsizetype firstInputLimit =
        -1;                ///< The first connection ends after so many bytes; negative: none.
    int cutPerMille = 500; ///< Where CutInAnswer cuts.
    /// Asked for each request of a signed-on client with its 1-based number, one at a time.
    std::function<WsFault(int number, const QString &verb)> fault;
};

/// A WS-Management service on loopback for tests: signs clients on for real, runs what it is told
/// to and can be made to fail. Proved by clients of other origin in the same test run.
class WsManServer
{
public:
    explicit WsManServer(std::unique_ptr<ServerOptions> options);
    ~WsManServer();
    [[nodiscard]] int port() const { return m_listener->port(); }
    [[nodiscard]] ShellService &shells() { return m_service; }
    [[nodiscard]] ServerOptions &options() { return *m_options; }
    void restart();

    // What was seen.
    [[nodiscard]] int signOns() const { return m_signOns; }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] bool sawClearText() const { return m_sawClearText; }
    [[nodiscard]] bool sawBasic() const { return m_sawBasic; }
    [[nodiscard]] int refusedBasic() const { return m_refusedBasic; }
    [[nodiscard]] bool wasBound() const { return m_wasBound; }
    [[nodiscard]] QByteArray lastUser() const;
    [[nodiscard]] QStringList verbs() const;

private:
    struct Talk;
    void serve(HttpPeer &peer);
    bool answer(Talk &talk, const HttpRequest &request);
    QByteArray negotiate(Talk &talk, const QByteArray &token);
    bool basic(Talk &talk, const QByteArray &proof);
    bool act(Talk &talk, const HttpRequest &request);
    bool respond(Talk &talk, WsFault fault, const SoapReply &reply);
    bool refuse(Talk &talk, const QByteArray &token = {});
    bool reply(Talk &talk, int status, const QByteArray &headers, const QByteArray &body = {});
    [[nodiscard]] bool isLast(const Talk &talk) const;
    QByteArray sealed(Talk &talk, const QByteArray &soap, WsFault fault, QByteArray &contentType);

    std::unique_ptr<ServerOptions> m_options;
    TestCertificates::ContextPtr m_tls;
    ShellService m_service;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_signOns = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<bool> m_sawClearText = false;
    std::atomic<bool> m_sawBasic = false;
    std::atomic<int> m_refusedBasic = 0;
    std::atomic<bool> m_wasBound = false;
    mutable std::mutex m_mutex;
    std::condition_variable m_stopping;
    bool m_stopped = false;
    QByteArray m_lastUser;
    QStringList m_verbs;
    std::unique_ptr<HttpListener> m_listener; ///< Last: its threads use everything above.
};

} // namespace amado::test
