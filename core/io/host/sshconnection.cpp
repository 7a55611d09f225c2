#include "io/host/sshconnection.h"

#include <QFile>

#include <poll.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

// Ed25519, ECDSA over NIST curves, RSA with SHA-2: https://www.rfc-editor.org/rfc/rfc8332.
constexpr auto kKeyAlgorithms = "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,"
                                "ecdsa-sha2-nistp521,rsa-sha2-512,rsa-sha2-256";

tl::unexpected<Error> unreachable(const QString &detail)
{
    return failure(ErrorCode::Unreachable, Reason::None, {}, detail);
}

/// Before anything ran, a time-out is a server that does not answer.
Error beforeWork(Error error)
{
    if (error.code == ErrorCode::TimedOut)
        error = {ErrorCode::Unreachable, Reason::None, {}, u"signing on took too long"_s};
    return error;
}

/// Keeps OpenSSL from asking at a terminal.
int noPassphrase(const char *, char *, size_t, int, int, void *)
{
    return -1;
}

/// The method that proves what the endpoint chose, as libssh numbers it; 0: none does.
unsigned methodOf(SignOn signOn, unsigned offered)
{
    switch (signOn) {
    case SignOn::SshKey:
    case SignOn::SshAgent:
        return offered & SSH_AUTH_METHOD_PUBLICKEY;
    case SignOn::Kerberos:
        return offered & SSH_AUTH_METHOD_GSSAPI_MIC;
    case SignOn::Password: // Some servers take the same password as the answer to a prompt.
        return offered & SSH_AUTH_METHOD_PASSWORD ? SSH_AUTH_METHOD_PASSWORD
                                                  : offered & SSH_AUTH_METHOD_INTERACTIVE;
    case SignOn::Ntlm:
    case SignOn::Basic:
    case SignOn::Certificate:
        return 0;
    }
    Q_UNREACHABLE();
}

SshSessionPtr newSession(const Endpoint &endpoint, const Credential &credential,
                         const QString &knownHosts)
{
    SshSessionPtr session(ssh_new());
    const auto set = [&](ssh_options_e option, const QString &text) {
        if (!text.isEmpty())
            ssh_options_set(session.get(), option, text.toUtf8().constData());
    };
    const int port = effectivePort(endpoint);
    const int off = 0;
    const int smallestRsa = 2048;
    ssh_options_set(session.get(), SSH_OPTIONS_PROCESS_CONFIG, &off);
    set(SSH_OPTIONS_HOST, endpoint.host);
    ssh_options_set(session.get(), SSH_OPTIONS_PORT, &port);
    set(SSH_OPTIONS_USER, credential.user.isEmpty() ? endpoint.user : credential.user);
    set(SSH_OPTIONS_KNOWNHOSTS, knownHosts);
    ssh_options_set(session.get(), SSH_OPTIONS_HOSTKEYS, kKeyAlgorithms);
    ssh_options_set(session.get(), SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, kKeyAlgorithms);
    ssh_options_set(session.get(), SSH_OPTIONS_RSA_MIN_SIZE, &smallestRsa);
    return session;
}

} // namespace

void SshSessionDeleter::operator()(ssh_session session) const
{
    // Never waits for the other side.
    ssh_set_blocking(session, 0);
    ssh_silent_disconnect(session);
    ssh_free(session);
}

SshConnection::SshConnection(SshSessionPtr session, FileDescriptor socket)
    : m_session(std::move(session))
    , m_socket(std::move(socket))
{}

Result<std::unique_ptr<SshConnection>> SshConnection::open(const Endpoint &endpoint,
                                                           const Credential &credential,
                                                           const QString &knownHosts,
                                                           const CallTimer &timer)
{
    if (methodOf(endpoint.signOn, ~0U) == 0) {
        return failure(ErrorCode::PermissionDenied, Reason::SignOnUnavailable, {},
                       u"SSH cannot sign on by %1"_s.arg(toString(endpoint.signOn)));
    }
    auto socket = connectTcp(endpoint.host, effectivePort(endpoint), timer);
    if (!socket)
        return failure(socket.error());
    auto session = newSession(endpoint, credential, knownHosts);
    FileDescriptor watched = socket->duplicate();
    const socket_t fd = socket->release();
    ssh_options_set(session.get(), SSH_OPTIONS_FD, &fd);
    ssh_set_blocking(session.get(), 0);

    std::unique_ptr<SshConnection> connection(
        new SshConnection(std::move(session), std::move(watched)));
    if (auto done = connection->handShake(timer); !done)
        return failure(done.error());
    if (auto same = connection->checkHostKey(endpoint.pinnedSha256); !same)
        return failure(same.error());
    if (auto done = connection->signOn(endpoint, credential, timer); !done)
        return failure(done.error());
    return connection;
}

Result<> SshConnection::handShake(const CallTimer &timer) const
{
    const auto done = repeat([this] { return ssh_connect(m_session.get()); }, SSH_AGAIN, timer);
    if (!done)
        return failure(beforeWork(done.error()));
    if (*done != SSH_OK)
        return unreachable(lastError());
    timer.noteContact();
    return {};
}

Result<> SshConnection::checkHostKey(const QString &pinnedSha256) const
{
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(m_session.get(), &raw) != SSH_OK)
        return unreachable(lastError());
    const SshKeyPtr key(raw);
    unsigned char *hash = nullptr;
    size_t size = 0;
    if (ssh_get_publickey_hash(key.get(), SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != SSH_OK)
        return unreachable(u"the server's key has no hash"_s);
    const QString shown = QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(hash), static_cast<qsizetype>(size)).toHex());
    ssh_clean_pubkey_hash(&hash);
    const auto refuse = [&](Reason reason) {
        return failure(ErrorCode::PreconditionFailed, reason, {}, shown);
    };
    if (!pinnedSha256.isEmpty()) {
        if (pinnedSha256.compare(shown, Qt::CaseInsensitive) != 0)
            return refuse(Reason::HostKeyChanged);
        return {};
    }
    switch (ssh_session_is_known_server(m_session.get())) {
    case SSH_KNOWN_HOSTS_OK:
        return {};
    case SSH_KNOWN_HOSTS_CHANGED:
    case SSH_KNOWN_HOSTS_OTHER: // A key of another kind: as changed as any.
        return refuse(Reason::HostKeyChanged);
    case SSH_KNOWN_HOSTS_UNKNOWN:
    case SSH_KNOWN_HOSTS_NOT_FOUND:
    case SSH_KNOWN_HOSTS_ERROR:
        return refuse(Reason::HostKeyUnknown);
    }
    Q_UNREACHABLE();
}

Result<> SshConnection::signOn(const Endpoint &endpoint, const Credential &credential,
                               const CallTimer &timer) const
{
    const auto attempt = [&](const std::function<int()> &call) {
        return repeat(call, SSH_AUTH_AGAIN, timer);
    };
    // Asking for nothing is how the offered ways are learnt.
    auto answer = attempt([this] { return ssh_userauth_none(m_session.get(), nullptr); });
    if (answer && *answer == SSH_AUTH_SUCCESS)
        return {};
    const auto offered = static_cast<unsigned>(ssh_userauth_list(m_session.get(), nullptr));
    const unsigned method = methodOf(endpoint.signOn, offered);
    if (answer && *answer != SSH_AUTH_ERROR) {
        if (method == 0 ||
            (endpoint.signOn == SignOn::SshAgent && qEnvironmentVariableIsEmpty("SSH_AUTH_SOCK"))) {
            return failure(ErrorCode::PermissionDenied, Reason::SignOnUnavailable, {},
                           toString(endpoint.signOn));
        }
        if (endpoint.signOn == SignOn::SshKey)
            answer = tryKeyFile(endpoint, credential, timer);
        else if (endpoint.signOn == SignOn::SshAgent)
            answer = attempt([this] { return ssh_userauth_agent(m_session.get(), nullptr); });
        else if (method == SSH_AUTH_METHOD_GSSAPI_MIC)
            answer = attempt([this] { return ssh_userauth_gssapi(m_session.get()); });
        else if (method == SSH_AUTH_METHOD_INTERACTIVE)
            answer = tryPrompts(credential, timer);
        else
            answer = attempt([&] {
                return ssh_userauth_password(m_session.get(), nullptr,
                                             credential.secret.constData());
            });
    }
    if (!answer)
        return failure(beforeWork(answer.error()));
    switch (*answer) {
    case SSH_AUTH_SUCCESS:
        return {};
    case SSH_AUTH_DENIED:
        return failure(ErrorCode::PermissionDenied, Reason::SignOnRefused, {}, lastError());
    case SSH_AUTH_PARTIAL:
        return failure(ErrorCode::PermissionDenied, Reason::SignOnUnavailable, {},
                       u"the server wants a second proof"_s);
    default:
        return unreachable(lastError());
    }
}

Result<int> SshConnection::tryKeyFile(const Endpoint &endpoint, const Credential &credential,
                                      const CallTimer &timer) const
{
    ssh_key raw = nullptr;
    const int read = ssh_pki_import_privkey_file(
        QFile::encodeName(endpoint.keyFile).constData(),
        credential.secret.isEmpty() ? nullptr : credential.secret.constData(), noPassphrase,
        nullptr, &raw);
    if (read != SSH_OK) {
        return failure(ErrorCode::PreconditionFailed, Reason::KeyFileUnusable, endpoint.keyFile,
                       read == SSH_EOF ? u"no such file"_s
                                       : u"not readable with this passphrase"_s);
    }
    const SshKeyPtr key(raw);
    return repeat([&] { return ssh_userauth_publickey(m_session.get(), nullptr, key.get()); },
                  SSH_AUTH_AGAIN, timer);
}

Result<int> SshConnection::tryPrompts(const Credential &credential, const CallTimer &timer) const
{
    constexpr int kMaxRounds = 4;
    for (int round = 0; round < kMaxRounds; ++round) {
        auto answer =
            repeat([this] { return ssh_userauth_kbdint(m_session.get(), nullptr, nullptr); },
                   SSH_AUTH_AGAIN, timer);
        if (!answer || *answer != SSH_AUTH_INFO)
            return answer;
        // The password answers one hidden question and no other.
        const int prompts = ssh_userauth_kbdint_getnprompts(m_session.get());
        for (int i = 0; i < prompts; ++i) {
            char echo = 1;
            ssh_userauth_kbdint_getprompt(m_session.get(), static_cast<unsigned>(i), &echo);
            if (prompts != 1 || echo != 0)
                return SSH_AUTH_PARTIAL;
            ssh_userauth_kbdint_setanswer(m_session.get(), 0, credential.secret.constData());
        }
    }
    return SSH_AUTH_DENIED;
}

Result<int> SshConnection::repeat(const std::function<int()> &call, int again,
                                  const CallTimer &timer) const
{
    while (true) {
        const int answer = call();
        if (answer != again)
            return answer;
        if (auto error = timer.interrupted())
            return failure(*error);
        waitForSocket((ssh_get_poll_flags(m_session.get()) & SSH_WRITE_PENDING) != 0);
    }
}

void SshConnection::waitForSocket(bool alsoForRoom) const
{
    pollfd ready{m_socket.get(), POLLIN, 0};
    if (alsoForRoom)
        ready.events |= POLLOUT;
    ::poll(&ready, 1, kSocketWaitMs);
}

QString SshConnection::lastError() const
{
    return QString::fromUtf8(ssh_get_error(m_session.get())).left(300);
}

} // namespace amado
