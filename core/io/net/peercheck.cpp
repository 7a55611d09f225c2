// SPDX-License-Identifier: MIT
#include "io/net/peercheck.h"

#include "io/net/sshsession.h"
#include "io/net/tcpconnection.h"
#include "io/tls/certificates.h"
#include "model/server/connection.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct ContextDeleter
{
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};
struct ConnectionDeleter
{
    void operator()(SSL *connection) const { SSL_free(connection); }
};
using SslContext = std::unique_ptr<SSL_CTX, ContextDeleter>;
using SslConnection = std::unique_ptr<SSL, ConnectionDeleter>;

QString bareHost(const Endpoint &endpoint)
{
    QString host = endpoint.host;
    return host.remove(u'[').remove(u']');
}

QString lastSslError()
{
    const unsigned long code = ERR_get_error();
    return code == 0 ? u"the connection was closed"_s
                     : QString::fromLatin1(ERR_error_string(code, nullptr));
}

Result<> shakeHands(SSL *connection, const FileDescriptor &socket, const Endpoint &endpoint,
                    const CallTimer &timer)
{
    while (true) {
        ERR_clear_error();
        const int done = SSL_connect(connection);
        if (done == 1)
            return {};
        const int why = SSL_get_error(connection, done);
        if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE)
            return failure(ErrorCode::Unreachable, Reason::TlsFailed, endpoint.host,
                           lastSslError());
        const auto ready = waitForSocket(socket, why == SSL_ERROR_WANT_WRITE, timer);
        if (!ready && ready.error().code == ErrorCode::TimedOut)
            return failure(ErrorCode::Unreachable, Reason::ServiceSilent, endpoint.host,
                           u"no TLS handshake in time"_s);
        if (!ready)
            return ready;
    }
}

PeerCheck judged(SSL *connection, const Endpoint &endpoint)
{
    PeerCheck check;
    const X509Ptr certificate(SSL_get1_peer_certificate(connection));
    const CertificateInfo info = certificateInfo(certificate.get());
    check.peer = {info.sha256,
                  info.subject,
                  info.issuer,
                  info.notAfter,
                  QString::fromLatin1(SSL_get_version(connection)),
                  info.sha1};
    if (!endpoint.pinnedSha256.isEmpty()) {
        if (endpoint.pinnedSha256 != info.sha256)
            check.problem =
                Error{ErrorCode::PermissionDenied, Reason::CertificateChanged, endpoint.host,
                      u"pinned %1, shown %2"_s.arg(endpoint.pinnedSha256, info.sha256)};
        return check;
    }
    if (const long verdict = SSL_get_verify_result(connection); verdict != X509_V_OK)
        check.problem =
            Error{ErrorCode::PermissionDenied, Reason::CertificateUntrusted, endpoint.host,
                  QString::fromLatin1(X509_verify_cert_error_string(verdict))};
    return check;
}

void expectName(SSL *connection, const QByteArray &host)
{
    X509_VERIFY_PARAM *rules = SSL_get0_param(connection);
    if (X509_VERIFY_PARAM_set1_ip_asc(rules, host.constData()) == 1)
        return;
    SSL_set_tlsext_host_name(connection, host.constData());
    SSL_set1_host(connection, host.constData());
}

} // namespace

Result<PeerCheck> checkTlsPeer(const Endpoint &endpoint, const CallContext &context,
                               const QString &caFile)
{
    const CallTimer timer(context);
    auto socket = connectTcp(endpoint.host, effectivePort(endpoint), timer);
    if (!socket)
        return failure(socket.error());
    const SslContext settings(SSL_CTX_new(TLS_client_method()));
    SSL_CTX_set_min_proto_version(settings.get(), TLS1_2_VERSION);
    if (caFile.isEmpty())
        SSL_CTX_set_default_verify_paths(settings.get());
    else if (SSL_CTX_load_verify_file(settings.get(), caFile.toLocal8Bit().constData()) != 1)
        return QFile::exists(caFile)
                   ? failure(ErrorCode::InvalidData, Reason::FileUnreadable, caFile)
                   : failure(ErrorCode::NotFound, Reason::None, caFile);
    // The handshake is let through so that what was shown can be looked at; the verdict is kept.
    SSL_CTX_set_verify(settings.get(), SSL_VERIFY_NONE, nullptr);
    const SslConnection connection(SSL_new(settings.get()));
    expectName(connection.get(), bareHost(endpoint).toUtf8());
    SSL_set_fd(connection.get(), socket->get());
    const CallTimer patience = timer.within(kOutagePatience);
    if (const auto shaken = shakeHands(connection.get(), *socket, endpoint, patience); !shaken)
        return failure(shaken.error());
    return judged(connection.get(), endpoint);
}

Result<PeerCheck> checkSshPeer(const Endpoint &endpoint, const CallContext &context,
                               const QString &knownHosts)
{
    // Nobody signs on here; a name keeps the library from looking up this machine's user.
    const auto session = SshSession::open(endpoint, u"amado"_s, knownHosts, CallTimer(context));
    if (!session) {
        Error error = session.error();
        if (error.code == ErrorCode::Unreachable && error.reason == Reason::None)
            error.reason = Reason::SshFailed;
        error.subject = endpoint.host;
        return failure(error);
    }
    const auto key = session->hostKey(endpoint.pinnedSha256);
    if (!key)
        return failure(ErrorCode::Unreachable, Reason::SshFailed, endpoint.host,
                       key.error().detail);
    PeerCheck check;
    check.peer.sha256 = key->sha256;
    check.peer.subject = key->kind;
    if (key->problem)
        check.problem =
            Error{ErrorCode::PermissionDenied, *key->problem, endpoint.host, key->sha256};
    return check;
}

} // namespace amado
