#include "io/net/peercheck.h"

#include "io/net/tcpconnection.h"
#include "io/tls/certificates.h"

#include <libssh/libssh.h>
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
struct SshSessionDeleter
{
    void operator()(ssh_session session) const
    {
        ssh_disconnect(session);
        ssh_free(session);
    }
};
struct SshKeyDeleter
{
    void operator()(ssh_key key) const { ssh_key_free(key); }
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
        if (auto ready = waitForSocket(socket, why == SSL_ERROR_WANT_WRITE, timer); !ready)
            return ready;
    }
}

PeerCheck judged(SSL *connection, const Endpoint &endpoint)
{
    PeerCheck check;
    const X509Ptr certificate(SSL_get1_peer_certificate(connection));
    const CertificateInfo info = certificateInfo(certificate.get());
    check.peer = {info.sha256, info.subject, info.issuer, info.notAfter,
                  QString::fromLatin1(SSL_get_version(connection))};
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

QString keyFingerprint(ssh_key key)
{
    unsigned char *hash = nullptr;
    size_t size = 0;
    if (ssh_get_publickey_hash(key, SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(hash), qsizetype(size));
    ssh_clean_pubkey_hash(&hash);
    return QString::fromLatin1(bytes.toHex());
}

std::optional<Error> judgedHostKey(ssh_session session, const Endpoint &endpoint,
                                   const QString &fingerprint)
{
    const auto refuse = [&](Reason reason) {
        return Error{ErrorCode::PermissionDenied, reason, endpoint.host, fingerprint};
    };
    if (!endpoint.pinnedSha256.isEmpty())
        return endpoint.pinnedSha256 == fingerprint ? std::nullopt
                                                    : std::optional(refuse(Reason::HostKeyChanged));
    switch (ssh_session_is_known_server(session)) {
    case SSH_KNOWN_HOSTS_OK:
        return std::nullopt;
    case SSH_KNOWN_HOSTS_CHANGED:
    case SSH_KNOWN_HOSTS_OTHER:
        return refuse(Reason::HostKeyChanged);
    case SSH_KNOWN_HOSTS_UNKNOWN:
    case SSH_KNOWN_HOSTS_NOT_FOUND:
    case SSH_KNOWN_HOSTS_ERROR:
        break;
    }
    return refuse(Reason::HostKeyUnknown);
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
        return failure(ErrorCode::NotFound, Reason::FileUnreadable, caFile);
    // The handshake is let through so that what was shown can be looked at; the verdict is kept.
    SSL_CTX_set_verify(settings.get(), SSL_VERIFY_NONE, nullptr);
    const SslConnection connection(SSL_new(settings.get()));
    expectName(connection.get(), bareHost(endpoint).toUtf8());
    SSL_set_fd(connection.get(), socket->get());
    if (const auto shaken = shakeHands(connection.get(), *socket, endpoint, timer); !shaken)
        return failure(shaken.error());
    return judged(connection.get(), endpoint);
}

Result<PeerCheck> checkSshPeer(const Endpoint &endpoint, const CallContext &context)
{
    const CallTimer timer(context);
    auto socket = connectTcp(endpoint.host, effectivePort(endpoint), timer);
    if (!socket)
        return failure(socket.error());
    const std::unique_ptr<ssh_session_struct, SshSessionDeleter> session(ssh_new());
    const QByteArray host = bareHost(endpoint).toUtf8();
    unsigned int port = unsigned(effectivePort(endpoint));
    // libssh closes the descriptor that it is given.
    const socket_t descriptor = socket->duplicate().release();
    ssh_options_set(session.get(), SSH_OPTIONS_HOST, host.constData());
    ssh_options_set(session.get(), SSH_OPTIONS_PORT, &port);
    ssh_options_set(session.get(), SSH_OPTIONS_FD, &descriptor);
    // Nobody signs on here; a name keeps the library from looking up this machine's user.
    ssh_options_set(session.get(), SSH_OPTIONS_USER, "amado");
    ssh_set_blocking(session.get(), 0);
    while (true) {
        const int connected = ssh_connect(session.get());
        if (connected == SSH_OK)
            break;
        if (connected != SSH_AGAIN)
            return failure(ErrorCode::Unreachable, Reason::TlsFailed, endpoint.host,
                           QString::fromUtf8(ssh_get_error(session.get())));
        if (auto ready = waitForSocket(*socket, false, timer); !ready)
            return failure(ready.error());
    }
    ssh_key shown = nullptr;
    if (ssh_get_server_publickey(session.get(), &shown) != SSH_OK)
        return failure(ErrorCode::Unreachable, Reason::TlsFailed, endpoint.host);
    const std::unique_ptr<ssh_key_struct, SshKeyDeleter> key(shown);
    PeerCheck check;
    check.peer.sha256 = keyFingerprint(key.get());
    check.peer.subject = QString::fromLatin1(ssh_key_type_to_char(ssh_key_type(key.get())));
    check.problem = judgedHostKey(session.get(), endpoint, check.peer.sha256);
    return check;
}

} // namespace amado
