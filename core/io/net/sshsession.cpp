// SPDX-License-Identifier: MIT
#include "io/net/sshsession.h"

#include "io/net/tcpconnection.h"
#include "model/server/connection.h"

#include <QFile>

#include <array>

#include <poll.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

// Ed25519, ECDSA over NIST curves, RSA with SHA-2: https://www.rfc-editor.org/rfc/rfc8332.
constexpr auto kKeyAlgorithms = "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,"
                                "ecdsa-sha2-nistp521,rsa-sha2-512,rsa-sha2-256";
/// The same by the kinds of keys, and how libssh calls a key of the kind.
struct KeyKind
{
    QLatin1StringView name;
    const char *algorithms;
};
constexpr std::array kKeyKinds = {
    KeyKind{"ssh-ed25519"_L1, "ssh-ed25519"},
    KeyKind{"ecdsa"_L1, "ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521"},
    KeyKind{"ssh-rsa"_L1, "rsa-sha2-512,rsa-sha2-256"}};
constexpr auto kNoFile = "/dev/null";

tl::unexpected<Error> unreachable(const QString &detail)
{
    return failure(ErrorCode::Unreachable, Reason::None, {}, detail);
}

bool setOptions(ssh_session session, const Endpoint &endpoint, const QString &user,
                const QString &knownHosts, const char *keyAlgorithms)
{
    bool done = true;
    const auto set = [&](ssh_options_e option, const void *value) {
        done = ssh_options_set(session, option, value) == SSH_OK && done;
    };
    const int off = 0;
    const int port = effectivePort(endpoint);
    const int smallestRsa = 2048;
    set(SSH_OPTIONS_PROCESS_CONFIG, &off);
    // An IPv6 address with its brackets, which libssh takes off.
    set(SSH_OPTIONS_HOST, endpoint.host.toUtf8().constData());
    set(SSH_OPTIONS_PORT, &port);
    if (!user.isEmpty())
        set(SSH_OPTIONS_USER, user.toUtf8().constData());
    // Of these libssh asks for the kinds first that known_hosts holds, as OpenSSH does.
    set(SSH_OPTIONS_HOSTKEYS, keyAlgorithms);
    set(SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, kKeyAlgorithms);
    set(SSH_OPTIONS_RSA_MIN_SIZE, &smallestRsa);
    if (!endpoint.pinnedSha256.isEmpty()) {
        // libssh would ask for the kind of key that known_hosts holds, which need not be the kind
        // of the pinned one.
        set(SSH_OPTIONS_KNOWNHOSTS, kNoFile);
        set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, kNoFile);
    } else if (!knownHosts.isEmpty()) {
        set(SSH_OPTIONS_KNOWNHOSTS, QFile::encodeName(knownHosts).constData());
    }
    return done;
}

std::optional<Reason> knownHostsProblem(ssh_session session)
{
    switch (ssh_session_is_known_server(session)) {
    case SSH_KNOWN_HOSTS_OK:
        return std::nullopt;
    case SSH_KNOWN_HOSTS_CHANGED:
        return Reason::HostKeyChanged;
    case SSH_KNOWN_HOSTS_OTHER: // The kinds known were asked for first, and the server has none.
    case SSH_KNOWN_HOSTS_UNKNOWN:
    case SSH_KNOWN_HOSTS_NOT_FOUND:
    case SSH_KNOWN_HOSTS_ERROR:
        return Reason::HostKeyUnknown;
    }
    Q_UNREACHABLE();
}

} // namespace

void SshSessionDeleter::operator()(ssh_session session) const
{
    ssh_set_blocking(session, 0);
    ssh_silent_disconnect(session);
    ssh_free(session);
}

SshSession::SshSession(Handle session, FileDescriptor socket)
    : m_session(std::move(session))
    , m_socket(std::move(socket))
{}

Result<SshSession> SshSession::open(const Endpoint &endpoint, const QString &user,
                                    const QString &knownHosts, const CallTimer &timer)
{
    auto first = exchangeKeys(endpoint, user, knownHosts, kKeyAlgorithms, timer);
    if (!first || endpoint.pinnedSha256.isEmpty())
        return first;
    const auto shown = first->hostKey(endpoint.pinnedSha256);
    if (!shown)
        return failure(shown.error());
    if (!shown->problem)
        return first;
    // The pinned key may be of a kind that was not asked for first.
    for (const KeyKind &kind : kKeyKinds) {
        if (shown->kind.startsWith(kind.name))
            continue;
        auto other = exchangeKeys(endpoint, user, knownHosts, kind.algorithms, timer);
        if (const auto interrupted = timer.interrupted())
            return failure(*interrupted);
        const auto key = other ? other->hostKey(endpoint.pinnedSha256)
                               : Result<SshHostKey>(failure(other.error()));
        if (key && !key->problem)
            return other;
    }
    return first;
}

Result<SshSession> SshSession::exchangeKeys(const Endpoint &endpoint, const QString &user,
                                            const QString &knownHosts, const char *keyAlgorithms,
                                            const CallTimer &timer)
{
    auto socket = connectTcp(endpoint.host, effectivePort(endpoint), timer);
    if (!socket)
        return failure(socket.error());
    Handle handle(ssh_new());
    if (!handle || !setOptions(handle.get(), endpoint, user, knownHosts, keyAlgorithms)) {
        return failure(ErrorCode::InvalidData, Reason::HostNameInvalid, endpoint.host,
                       handle ? QString::fromUtf8(ssh_get_error(handle.get())) : QString());
    }
    SshSession session(std::move(handle), socket->duplicate());
    const socket_t fd = socket->release();
    ssh_options_set(session.get(), SSH_OPTIONS_FD, &fd);
    ssh_set_blocking(session.get(), 0);
    const auto done = session.repeat([&] { return ssh_connect(session.get()); }, SSH_AGAIN,
                                     timer.within(kOutagePatience));
    if (!done && done.error().code == ErrorCode::TimedOut)
        return failure(ErrorCode::Unreachable, Reason::ServiceSilent, {},
                       u"no SSH handshake in time"_s);
    if (!done)
        return failure(done.error());
    if (*done != SSH_OK)
        return unreachable(session.lastError());
    timer.noteContact();
    return session;
}

Result<SshHostKey> SshSession::hostKey(const QString &pinnedSha256) const
{
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(m_session.get(), &raw) != SSH_OK)
        return unreachable(lastError());
    const SshKeyPtr key(raw);
    unsigned char *hash = nullptr;
    size_t size = 0;
    if (ssh_get_publickey_hash(key.get(), SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != SSH_OK)
        return unreachable(u"the server's key has no hash"_s);
    SshHostKey shown;
    shown.sha256 = QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(hash), static_cast<qsizetype>(size)).toHex());
    ssh_clean_pubkey_hash(&hash);
    shown.kind = QString::fromLatin1(ssh_key_type_to_char(ssh_key_type(key.get())));
    if (pinnedSha256.isEmpty())
        shown.problem = knownHostsProblem(m_session.get());
    else if (pinnedSha256.compare(shown.sha256, Qt::CaseInsensitive) != 0)
        shown.problem = Reason::HostKeyChanged;
    return shown;
}

Result<int> SshSession::repeat(const std::function<int()> &call, int again,
                               const CallTimer &timer) const
{
    while (true) {
        const int answer = call();
        if (answer != again)
            return answer;
        // libssh 0.10 goes on asking to be called again when all is over.
        if (!isOpen())
            return SSH_ERROR;
        if (auto error = timer.interrupted())
            return failure(*error);
        waitForSocket((ssh_get_poll_flags(m_session.get()) & SSH_WRITE_PENDING) != 0);
    }
}

bool SshSession::isOpen() const
{
    return ssh_is_connected(m_session.get()) != 0 &&
           (ssh_get_status(m_session.get()) & SSH_CLOSED_ERROR) == 0;
}

void SshSession::waitForSocket(bool alsoForRoom) const
{
    pollfd ready{m_socket.get(), POLLIN, 0};
    if (alsoForRoom)
        ready.events |= POLLOUT;
    ::poll(&ready, 1, kSocketWaitMs);
}

QString SshSession::lastError() const
{
    return QString::fromUtf8(ssh_get_error(m_session.get())).left(300);
}

} // namespace amado
