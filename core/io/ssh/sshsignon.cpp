// SPDX-License-Identifier: MIT
#include "io/ssh/sshsignon.h"

#include "io/signon/autherrors.h"
#include "io/signon/kerberosticket.h"
#include "model/base/enumnames.h"

#include <QFile>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxPromptRounds = 4;
constexpr qsizetype kMaxPromptText = 300;

tl::unexpected<Error> denied(Reason reason, const QString &detail)
{
    return failure(ErrorCode::PermissionDenied, reason, {}, detail);
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

/// One sign-on over one session.
class Attempt
{
public:
    Attempt(const SshSession &session, const Endpoint &endpoint, const Credential &credential,
            const CallTimer &timer)
        : m_session(session)
        , m_endpoint(endpoint)
        , m_credential(credential)
        , m_timer(timer)
    {}

    Result<> run()
    {
        // Asking for nothing is how the offered ways are learnt.
        const auto asked = repeat([this] { return ssh_userauth_none(m_session.get(), nullptr); });
        if (!asked)
            return failure(asked.error());
        if (*asked == SSH_AUTH_SUCCESS)
            return {};
        if (*asked == SSH_AUTH_ERROR)
            return failure(ErrorCode::Unreachable, Reason::None, {}, m_session.lastError());
        const auto offered = static_cast<unsigned>(ssh_userauth_list(m_session.get(), nullptr));
        const unsigned method = methodOf(m_endpoint.signOn, offered);
        if (method == 0)
            return denied(Reason::SignOnUnavailable, enumName(m_endpoint.signOn));
        const auto answer = prove(method);
        if (!answer)
            return failure(answer.error());
        return judge(*answer);
    }

private:
    Result<int> repeat(const std::function<int()> &call)
    {
        return m_session.repeat(call, SSH_AUTH_AGAIN, m_timer);
    }

    Result<int> prove(unsigned method)
    {
        switch (m_endpoint.signOn) {
        case SignOn::SshKey:
            return byKeyFile();
        case SignOn::SshAgent:
            if (qEnvironmentVariableIsEmpty("SSH_AUTH_SOCK"))
                return denied(Reason::SignOnUnavailable, u"no agent runs"_s);
            return repeat([this] { return ssh_userauth_agent(m_session.get(), nullptr); });
        case SignOn::Kerberos:
            return byTicket();
        case SignOn::Password:
            if (m_credential.secret.isEmpty())
                return denied(Reason::SecretMissing, {});
            return method == SSH_AUTH_METHOD_PASSWORD ? byPassword() : byPrompts();
        case SignOn::Ntlm:
        case SignOn::Basic:
        case SignOn::Certificate:
            break;
        }
        Q_UNREACHABLE();
    }

    Result<int> byKeyFile()
    {
        ssh_key raw = nullptr;
        const QByteArray &passphrase = m_credential.secret;
        const int read = ssh_pki_import_privkey_file(
            QFile::encodeName(m_endpoint.keyFile).constData(),
            passphrase.isEmpty() ? nullptr : passphrase.constData(), noPassphrase, nullptr, &raw);
        if (read != SSH_OK) {
            return failure(
                ErrorCode::PreconditionFailed, Reason::KeyFileUnusable, m_endpoint.keyFile,
                read == SSH_EOF ? u"no such file"_s : u"not readable with this passphrase"_s);
        }
        const SshKeyPtr key(raw);
        return repeat([&] { return ssh_userauth_publickey(m_session.get(), nullptr, key.get()); });
    }

    /// libssh by itself would take whatever ticket lies about and hide why it does not work; what
    /// it is given here is the chosen identity's and holds the server's ticket already.
    Result<int> byTicket()
    {
        const auto ticket = gss::KerberosTicket::acquire(
            {AuthMechanism::Kerberos, m_endpoint.host.toStdString(),
             (m_credential.user.isEmpty() ? m_endpoint.user : m_credential.user).toStdString(),
             m_credential.secret.toStdString()});
        if (!ticket)
            return failure(authError(ticket.error(), m_endpoint.host));
        const auto asked = ticket->requestFor("host@" + m_endpoint.host.toStdString());
        if (!asked)
            return failure(authError(asked.error(), m_endpoint.host));
        // libssh 0.10 frees a credential of its own when it is done, and never one that it was
        // given here, as long as it is not taken back: it is not used again once this sign-on is
        // over.
        ssh_gssapi_set_creds(m_session.get(), ticket->credential());
        return repeat([this] { return ssh_userauth_gssapi(m_session.get()); });
    }

    Result<int> byPassword()
    {
        auto answer = repeat([this] {
            return ssh_userauth_password(m_session.get(), nullptr, m_credential.secret.constData());
        });
        // The one answer that libssh refuses to take from a server that stays is the request for a
        // new password (https://www.rfc-editor.org/rfc/rfc4252#section-8).
        if (answer && *answer == SSH_AUTH_ERROR && ssh_is_connected(m_session.get()))
            return denied(Reason::PasswordExpired, u"the server asks for a new password"_s);
        return answer;
    }

    /// The password answers one hidden question and no other: a second one is about another secret,
    /// or about a new password.
    Result<int> byPrompts()
    {
        bool isGiven = false;
        for (int round = 0; round < kMaxPromptRounds; ++round) {
            auto answer =
                repeat([this] { return ssh_userauth_kbdint(m_session.get(), nullptr, nullptr); });
            if (!answer || *answer != SSH_AUTH_INFO)
                return answer;
            const int prompts = ssh_userauth_kbdint_getnprompts(m_session.get());
            if (prompts == 0) // The server only tells something.
                continue;
            char echo = 1;
            const char *text = ssh_userauth_kbdint_getprompt(m_session.get(), 0, &echo);
            if (isGiven || prompts != 1 || echo != 0)
                return denied(Reason::FurtherProofWanted,
                              QString::fromUtf8(text).simplified().left(kMaxPromptText));
            ssh_userauth_kbdint_setanswer(m_session.get(), 0, m_credential.secret.constData());
            isGiven = true;
        }
        return denied(Reason::FurtherProofWanted, u"too many rounds"_s);
    }

    Result<> judge(int answer)
    {
        switch (answer) {
        case SSH_AUTH_SUCCESS:
            return {};
        case SSH_AUTH_DENIED:
            return denied(Reason::SignOnRefused, m_session.lastError());
        case SSH_AUTH_PARTIAL:
            return denied(Reason::FurtherProofWanted, u"the server wants a second proof"_s);
        default:
            break;
        }
        // A server that leaves in answer to a proof has refused it: some count one try as too many,
        // and OpenSSH leaves without a word when PAM finds the account to be over. Called
        // unreachable, it would be tried again until the account is locked. A line that was cut at
        // that moment only costs a password its second entry. libssh 0.10 tells of a farewell in
        // this text alone.
        const QString told = m_session.lastError();
        if (m_endpoint.signOn == SignOn::Password ||
            told.startsWith(u"Received SSH_MSG_DISCONNECT"_s))
            return denied(Reason::SignOnRefused, told);
        return failure(ErrorCode::Unreachable, Reason::None, {}, told);
    }

    const SshSession &m_session;
    const Endpoint &m_endpoint;
    const Credential &m_credential;
    const CallTimer &m_timer;
};

} // namespace

bool isSshSignOn(SignOn signOn)
{
    return methodOf(signOn, ~0U) != 0;
}

Result<QString> sshUser(const Endpoint &endpoint, const Credential &credential)
{
    const QString chosen = credential.user.isEmpty() ? endpoint.user : credential.user;
    if (!chosen.isEmpty() || endpoint.signOn != SignOn::Kerberos || !credential.secret.isEmpty())
        return chosen;
    const auto owner = gss::ticketOwner();
    if (!owner)
        return failure(authError(owner.error(), endpoint.host));
    return QString::fromStdString(*owner);
}

Result<> signOnOverSsh(const SshSession &session, const Endpoint &endpoint,
                       const Credential &credential, const CallTimer &timer)
{
    return Attempt(session, endpoint, credential, timer).run();
}

} // namespace amado
