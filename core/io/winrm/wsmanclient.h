// SPDX-License-Identifier: MIT
#pragma once

#include "io/signon/authcontext.h"
#include "io/winrm/httpconnection.h"
#include "io/winrm/wsmanmessages.h"
#include "model/base/result.h"
#include "model/server/connection.h"
#include "model/server/endpoint.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace amado {

/// Limits and trust of WinRM connections.
struct WinRmOptions
{
    QString caFile;                           ///< Trusted roots, PEM; empty: those of the system.
    std::shared_ptr<TrustedRoots> roots = {}; ///< In place of `caFile`: read already, and shared.
    QString proxy;                            ///< Empty: none, whatever the environment says.
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds outage{
        kOutagePatience}; ///< While signing on: server, domain controller.
    std::chrono::milliseconds operationTimeout{60'000}; ///< How long the server holds a Receive.
    std::chrono::milliseconds networkDelay{15'000};     ///< On top, before an answer is given up.
    std::chrono::milliseconds farewell{5'000};          ///< For ending a command and its shell.
    std::chrono::milliseconds firstBackOff{500};        ///< After a full quota; doubles each time.
    qint64 maxEnvelopeSize = 512'000;
    qint64 maxOutput = 144 << 20; ///< Of a command, both streams together.
};

/// Why a message has no reply, and whether the server may have acted on it.
struct PostFailure
{
    Error error;
    bool sent = false;
};
/// The reply, or why there is none.
using PostResult = tl::expected<WsManReply, PostFailure>;

/// Whether the endpoint's sign-on may be used as configured. Errors: PreconditionFailed
/// (SignOnNeedsTls, NtlmOverHttp), Unsupported (SignOnUnavailable: not a way of WinRM).
[[nodiscard]] Result<> checkSignOn(const Endpoint &endpoint);

/// Messages to one server over one signed-on connection. Over HTTP every message is sealed and an
/// unsealed answer is refused; over HTTPS the sign-on is bound to the certificate. A message is
/// sent at most once, except that one the server demonstrably did not take (401, connection
/// replaced) is sealed again and sent once more after a new sign-on; no message takes more than one
/// sign-on, for each shows the server a proof. One caller at a time, any thread; blocking, ended
/// early by CallLimits.
class WsManClient
{
public:
    WsManClient(const Endpoint &endpoint, const Credential &credential,
                const WinRmOptions &options);
    ~WsManClient();
    WsManClient(const WsManClient &) = delete;
    WsManClient &operator=(const WsManClient &) = delete;

    /// "http://host:5985/wsman", the address messages are made out to.
    [[nodiscard]] const QString &url() const { return m_url; }
    /// A reply, fault or not and whatever its HTTP status, that answers the message of that id.
    /// Errors as HttpConnection::post, checkSignOn and statusError, and PermissionDenied with the
    /// reason of the refused sign-on.
    [[nodiscard]] PostResult post(const QByteArray &soap, const QString &messageId,
                                  const CallLimits &limits);

private:
    static constexpr char kSoapType[] = "application/soap+xml;charset=UTF-8";

    [[nodiscard]] bool negotiates() const;
    [[nodiscard]] bool seals() const;
    tl::expected<void, PostFailure> signOn(const CallLimits &limits);
    tl::expected<void, PostFailure> bindToCertificate(const CallLimits &limits);
    tl::expected<void, PostFailure> exchangeTokens(std::string token, const CallLimits &limits);
    using TokenStep = std::function<AuthResult<std::string>(AuthContext &)>;
    tl::expected<void, PostFailure> makeAuth(const CallLimits &limits);
    tl::expected<AuthResult<std::string>, PostFailure> ask(TokenStep step,
                                                           const CallLimits &limits);
    tl::expected<std::string, PostFailure> answerTo(const std::optional<QByteArray> &given,
                                                    const CallLimits &limits);
    [[nodiscard]] PostFailure unanswered(const Error &interrupted) const;
    [[nodiscard]] CallLimits hurried(const CallLimits &limits) const;
    tl::expected<HttpReply, HttpFailure> send(const QByteArray &soap, const CallLimits &limits);
    PostResult read(const HttpReply &reply, const QString &messageId);
    PostFailure spoiled(Reason reason, const QString &detail);
    PostFailure withoutMessage(const HttpReply &reply);
    PostFailure refusedMessage();
    [[nodiscard]] PostFailure refused(const QString &detail) const;
    [[nodiscard]] PostFailure notOffered() const;
    void dropSession();

    const Endpoint m_endpoint;
    Credential m_credential;
    const WinRmOptions m_options;
    const QString m_subject;
    const QString m_url;
    HttpConnection m_http;
    /// Made at the first sign-on, kept for the later ones; left to a call that was abandoned.
    std::shared_ptr<AuthContext> m_auth;
    bool m_signedOn = false;
};

} // namespace amado
