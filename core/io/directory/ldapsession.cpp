// SPDX-License-Identifier: MIT
#include "io/directory/ldapsession.h"

#include "io/net/peercheck.h"
#include "io/net/tcpconnection.h"
#include "io/signon/autherrors.h"
#include "io/signon/kerberosticket.h"

#include <QFile>

#include <array>
#include <utility>

#include <fcntl.h>
#include <ldap.h>
#include <sasl/sasl.h>
#include <sys/socket.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPort = 389;
constexpr int kTlsPort = 636;
constexpr int kPageSize = 500;
constexpr qsizetype kMaxValues = 1000; ///< Of one attribute.
constexpr qsizetype kMaxValueBytes = 64 << 10;
constexpr timeval kStopCheck{0, 100'000};

struct MessageDeleter
{
    void operator()(LDAPMessage *message) const { ldap_msgfree(message); }
};
using Message = std::unique_ptr<LDAPMessage, MessageDeleter>;

struct ControlDeleter
{
    void operator()(LDAPControl *control) const { ldap_control_free(control); }
};
using Control = std::unique_ptr<LDAPControl, ControlDeleter>;

/// Everything the mechanism may ask is answered by the ticket; there is nothing to add.
int answerNothing(LDAP *, unsigned, void *, void *questions)
{
    for (auto *question = static_cast<sasl_interact_t *>(questions);
         question->id != SASL_CB_LIST_END; ++question) {
        question->result = "";
        question->len = 0;
    }
    return LDAP_SUCCESS;
}

QByteArray uriOf(const DirectoryQuery &query)
{
    const int port = query.port != 0 ? query.port : query.tls ? kTlsPort : kPort;
    return QString((query.tls ? u"ldaps://"_s : u"ldap://"_s) + query.server + u':' +
                   QString::number(port))
        .toUtf8();
}

Result<> setOptions(LDAP *handle, const DirectoryQuery &query, std::chrono::milliseconds patience)
{
    const int version = LDAP_VERSION3;
    const int demand = LDAP_OPT_X_TLS_DEMAND;
    const int asClient = 0;
    const int tls12 = LDAP_OPT_X_TLS_PROTOCOL_TLS1_2;
    timeval limit{};
    limit.tv_sec = std::max<long>(1, long(patience.count() / 1000));
    // No LDAP_OPT_NETWORK_TIMEOUT: with it libldap 2.5 over GnuTLS asks an unresponsive server's
    // socket in an endless loop while it shakes hands.
    const QByteArray roots = query.caFile.toLocal8Bit();
    bool done = true;
    const auto set = [&](int option, const void *value) {
        done = ldap_set_option(handle, option, value) == LDAP_OPT_SUCCESS && done;
    };
    set(LDAP_OPT_PROTOCOL_VERSION, &version);
    set(LDAP_OPT_REFERRALS, LDAP_OPT_OFF);
    set(LDAP_OPT_TIMEOUT, &limit);
    // The ticket is for the name that was given, not for what DNS makes of it.
    set(LDAP_OPT_X_SASL_NOCANON, LDAP_OPT_ON);
    if (query.tls) {
        // Windows refuses a second encryption inside TLS, and may want the ticket bound to it:
        // https://learn.microsoft.com/troubleshoot/windows-server/active-directory/ldap-channel-binding-and-ldap-signing-requirements
        static const char properties[] = "maxssf=0";
        const int binding = LDAP_OPT_X_SASL_CBINDING_TLS_ENDPOINT;
        set(LDAP_OPT_X_SASL_SECPROPS, properties);
        set(LDAP_OPT_X_SASL_CBINDING, &binding);
        // Whatever this machine's own configuration file says, the certificate is verified.
        set(LDAP_OPT_X_TLS_REQUIRE_CERT, &demand);
        set(LDAP_OPT_X_TLS_PROTOCOL_MIN, &tls12);
        if (!roots.isEmpty())
            set(LDAP_OPT_X_TLS_CACERTFILE, roots.constData());
        set(LDAP_OPT_X_TLS_NEWCTX, &asClient);
    } else {
        // Signed and sealed, or not at all.
        static const char properties[] = "minssf=56";
        set(LDAP_OPT_X_SASL_SECPROPS, properties);
    }
    if (!done && !query.caFile.isEmpty() && !QFile::exists(query.caFile))
        return failure(ErrorCode::NotFound, Reason::None, query.caFile);
    if (!done)
        return failure(ErrorCode::InvalidData, Reason::FileUnreadable,
                       query.caFile.isEmpty() ? query.server : query.caFile,
                       u"an LDAP option was refused"_s);
    return {};
}

int bindWithTicket(LDAP *handle)
{
    return ldap_sasl_interactive_bind_s(handle, nullptr, "GSSAPI", nullptr, nullptr,
                                        LDAP_SASL_QUIET, answerNothing, nullptr);
}

/// Why no TLS connection came about, of which the library only says that it did not: looked at with
/// a handshake of our own.
tl::unexpected<Error> tlsFailure(const DirectoryQuery &query, const CallContext &context,
                                 const QString &detail)
{
    Endpoint endpoint;
    endpoint.host = query.server;
    endpoint.port = query.port != 0 ? query.port : kTlsPort;
    const auto seen = checkTlsPeer(endpoint, context, query.caFile);
    if (seen)
        return failure(ErrorCode::PermissionDenied, Reason::DirectoryUntrusted, query.server,
                       seen->problem ? seen->problem->detail : detail);
    if (seen.error().reason == Reason::TlsFailed)
        return failure(ErrorCode::Unreachable, Reason::DirectoryTlsFailed, query.server,
                       seen.error().detail);
    return failure(seen.error());
}

Result<DirectoryEntry> readEntry(LDAP *handle, LDAPMessage *message)
{
    DirectoryEntry entry;
    if (char *dn = ldap_get_dn(handle, message)) {
        entry.dn = QString::fromUtf8(dn);
        ldap_memfree(dn);
    }
    BerElement *position = nullptr;
    bool fits = true;
    for (char *name = ldap_first_attribute(handle, message, &position); name != nullptr;
         name = ldap_next_attribute(handle, message, position)) {
        berval **values = ldap_get_values_len(handle, message, name);
        QList<QByteArray> &list = entry.values[QString::fromUtf8(name).toLower()];
        for (int i = 0; fits && values != nullptr && values[i] != nullptr; ++i) {
            fits = list.size() < kMaxValues && values[i]->bv_len <= size_t(kMaxValueBytes);
            if (fits)
                list.append(QByteArray(values[i]->bv_val, qsizetype(values[i]->bv_len)));
        }
        ldap_value_free_len(values);
        ldap_memfree(name);
    }
    ber_free(position, 0);
    if (!fits)
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, entry.dn);
    return entry;
}

/// Active Directory adds Windows' error to a refused bind in hexadecimal digits: 532
/// ERROR_PASSWORD_EXPIRED, 773 ERROR_PASSWORD_MUST_CHANGE,
/// https://learn.microsoft.com/windows/win32/debug/system-error-codes.
bool isExpired(const QString &detail)
{
    return detail.contains(u"data 532,"_s) || detail.contains(u"data 773,"_s);
}

QByteArray nextPage(LDAP *handle, LDAPControl **controls)
{
    QByteArray next;
    LDAPControl *page = ldap_control_find(LDAP_CONTROL_PAGEDRESULTS, controls, nullptr);
    berval cookie{};
    ber_int_t estimate = 0;
    if (page != nullptr &&
        ldap_parse_pageresponse_control(handle, page, &estimate, &cookie) == LDAP_SUCCESS) {
        next = QByteArray(cookie.bv_val, qsizetype(cookie.bv_len));
        ber_memfree(cookie.bv_val);
    }
    return next;
}

} // namespace

void LdapLine::connected(FileDescriptor socket)
{
    const std::lock_guard lock(m_mutex);
    m_socket = std::move(socket);
    if (m_isCut)
        ::shutdown(m_socket.get(), SHUT_RDWR);
}

void LdapLine::cut()
{
    const std::lock_guard lock(m_mutex);
    m_isCut = true;
    if (m_socket.isOpen())
        ::shutdown(m_socket.get(), SHUT_RDWR);
}

struct LdapSession::Watch
{
    explicit Watch(std::shared_ptr<LdapLine> watched)
        : line(std::move(watched))
    {
        callbacks.lc_add = [](LDAP *, Sockbuf *buffer, LDAPURLDesc *, sockaddr *,
                              ldap_conncb *self) {
            ber_socket_t socket = -1;
            ber_sockbuf_ctrl(buffer, LBER_SB_OPT_GET_FD, &socket);
            static_cast<LdapLine *>(self->lc_arg)
                ->connected(FileDescriptor(::fcntl(socket, F_DUPFD_CLOEXEC, 0)));
            return 0;
        };
        callbacks.lc_del = [](LDAP *, Sockbuf *, ldap_conncb *) {};
        callbacks.lc_arg = line.get();
    }

    std::shared_ptr<LdapLine> line;
    ldap_conncb callbacks{};
};

void LdapSession::Unbind::operator()(ldap *handle) const
{
    ldap_unbind_ext(handle, nullptr, nullptr);
}

LdapSession::LdapSession(ldap *handle, QString server, CallContext context)
    : m_handle(handle)
    , m_server(std::move(server))
    , m_context(std::move(context))
    , m_until(std::chrono::steady_clock::now() + m_context.deadline)
{}

Result<LdapSession> LdapSession::open(const DirectoryQuery &query, const CallContext &context,
                                      std::shared_ptr<LdapLine> line)
{
    const bool withPassword = !query.user.isEmpty();
    if (withPassword && !query.tls)
        return failure(ErrorCode::PreconditionFailed, Reason::DirectoryNeedsTls, query.server);
    // An empty password would be taken for an anonymous session
    // (https://www.rfc-editor.org/rfc/rfc4513#section-5.1.2).
    if (withPassword && query.password.isEmpty())
        return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, query.server);
    const int port = query.port != 0 ? query.port : query.tls ? kTlsPort : kPort;
    // The library only says "can't contact"; this tells a wrong name from a closed port.
    if (const auto reached = connectTcp(query.server, port, CallTimer(context)); !reached)
        return failure(reached.error());
    LDAP *handle = nullptr;
    if (const int code = ldap_initialize(&handle, uriOf(query).constData()); code != LDAP_SUCCESS)
        return failure(ErrorCode::InvalidData, Reason::HostNameInvalid, query.server,
                       QString::fromUtf8(ldap_err2string(code)));
    LdapSession session(handle, query.server, context);
    if (const auto set = setOptions(handle, query, context.deadline); !set)
        return failure(set.error());
    session.m_watch = std::make_shared<Watch>(std::move(line));
    ldap_set_option(handle, LDAP_OPT_CONNECT_CB, &session.m_watch->callbacks);
    if (const auto done = session.signOn(query); !done)
        return failure(done.error());
    return session;
}

Result<> LdapSession::signOn(const DirectoryQuery &query)
{
    LDAP *handle = m_handle.get();
    if (query.user.isEmpty()) {
        // The library only says that it failed; this tells a missing ticket from an old one, an
        // unknown service and an unresponsive domain controller.
        const auto ticket =
            gss::KerberosTicket::acquire({AuthMechanism::Kerberos, m_server.toStdString(), {}, {}});
        if (!ticket)
            return failure(authError(ticket.error(), m_server));
        const auto asked = ticket->requestFor("ldap@" + m_server.toStdString());
        if (!asked)
            return failure(authError(asked.error(), m_server));
        const int code = bindWithTicket(handle);
        // Samba's usual setting: it wants the messages sealed by Kerberos, which Windows and Samba
        // refuse within TLS.
        if (query.tls && code == LDAP_STRONG_AUTH_REQUIRED)
            return failure(ErrorCode::PermissionDenied, Reason::SignOnUnavailable, m_server,
                           failed(code).value().detail);
        if (query.tls && (code == LDAP_SERVER_DOWN || code == LDAP_CONNECT_ERROR))
            return tlsFailure(query, m_context, failed(code).value().detail);
        if (code != LDAP_SUCCESS)
            return failed(code);
        return {};
    }
    const QByteArray user = query.user.toUtf8();
    // The library reads it only.
    berval secret{ber_len_t(query.password.size()), const_cast<char *>(query.password.data())};
    int message = 0;
    int code = ldap_sasl_bind(handle, user.constData(), LDAP_SASL_SIMPLE, &secret, nullptr, nullptr,
                              &message);
    if (code != LDAP_SUCCESS) {
        // The connection is made here, and this server's port was open a moment ago.
        if (code == LDAP_SERVER_DOWN || code == LDAP_CONNECT_ERROR)
            return tlsFailure(query, m_context, failed(code).value().detail);
        return failed(code);
    }
    void *reply = nullptr;
    if (const auto waited = waitFor(message, &reply); !waited)
        return failure(waited.error());
    const Message owned(static_cast<LDAPMessage *>(reply));
    if (ldap_parse_result(handle, owned.get(), &code, nullptr, nullptr, nullptr, nullptr, 0) !=
            LDAP_SUCCESS ||
        code != LDAP_SUCCESS)
        return failed(code);
    return {};
}

/// The kind of the next message of the operation.
Result<int> LdapSession::waitFor(int message, void **reply)
{
    while (true) {
        if (m_context.stop.stop_requested() || std::chrono::steady_clock::now() >= m_until) {
            ldap_abandon_ext(m_handle.get(), message, nullptr, nullptr);
            return failure(m_context.stop.stop_requested() ? ErrorCode::Cancelled
                                                           : ErrorCode::TimedOut,
                           Reason::None, m_server);
        }
        timeval wait = kStopCheck;
        LDAPMessage *received = nullptr;
        const int kind = ldap_result(m_handle.get(), message, LDAP_MSG_ONE, &wait, &received);
        *reply = received;
        if (kind > 0)
            return kind;
        if (kind < 0) {
            int code = LDAP_OTHER;
            ldap_get_option(m_handle.get(), LDAP_OPT_RESULT_CODE, &code);
            return failed(code);
        }
    }
}

tl::unexpected<Error> LdapSession::failed(int code) const
{
    char *diagnostic = nullptr;
    ldap_get_option(m_handle.get(), LDAP_OPT_DIAGNOSTIC_MESSAGE, &diagnostic);
    QString detail = QString::fromUtf8(ldap_err2string(code));
    if (diagnostic != nullptr && *diagnostic != '\0')
        detail += u": "_s + QString::fromUtf8(diagnostic);
    ldap_memfree(diagnostic);
    switch (code) {
    case LDAP_INVALID_CREDENTIALS:
        if (isExpired(detail))
            return failure(ErrorCode::PermissionDenied, Reason::PasswordExpired, m_server, detail);
        [[fallthrough]];
    case LDAP_LOCAL_ERROR: // GSSAPI without a usable ticket.
    case LDAP_AUTH_UNKNOWN:
    case LDAP_INAPPROPRIATE_AUTH:
        return failure(ErrorCode::PermissionDenied, Reason::SignOnRefused, m_server, detail);
    case LDAP_STRONG_AUTH_REQUIRED:
    case LDAP_CONFIDENTIALITY_REQUIRED:
        return failure(ErrorCode::PreconditionFailed, Reason::DirectoryNeedsTls, m_server, detail);
    case LDAP_INSUFFICIENT_ACCESS:
        return failure(ErrorCode::PermissionDenied, Reason::None, m_server, detail);
    case LDAP_NO_SUCH_OBJECT:
        return failure(ErrorCode::NotFound, Reason::None, m_server, detail);
    case LDAP_TIMEOUT:
    case LDAP_TIMELIMIT_EXCEEDED:
        return failure(ErrorCode::TimedOut, Reason::None, m_server, detail);
    default: // Codes are an open set of the protocol.
        return failure(ErrorCode::Unreachable, Reason::None, m_server, detail);
    }
}

Result<> LdapSession::search(const QString &base, Scope scope, const QString &filter,
                             const QStringList &attributes, const Take &take)
{
    LDAP *handle = m_handle.get();
    std::vector<QByteArray> names;
    for (const QString &attribute : attributes)
        names.push_back(attribute.toUtf8());
    std::vector<char *> wanted;
    for (QByteArray &name : names)
        wanted.push_back(name.data());
    wanted.push_back(nullptr);
    QByteArray cookie;
    do {
        berval position{ber_len_t(cookie.size()), cookie.data()};
        LDAPControl *page = nullptr;
        if (scope == Scope::Subtree)
            ldap_create_page_control(handle, kPageSize, &position, 1, &page);
        const Control owner(page);
        std::array<LDAPControl *, 2> controls = {page, nullptr};
        int message = 0;
        const int sent = ldap_search_ext(
            handle, base.toUtf8().constData(),
            scope == Scope::Base ? LDAP_SCOPE_BASE : LDAP_SCOPE_SUBTREE,
            filter.toUtf8().constData(), wanted.data(), 0,
            page != nullptr ? controls.data() : nullptr, nullptr, nullptr, LDAP_NO_LIMIT, &message);
        if (sent != LDAP_SUCCESS)
            return failed(sent);
        cookie.clear();
        for (bool isDone = false; !isDone;) {
            void *reply = nullptr;
            const auto kind = waitFor(message, &reply);
            if (!kind)
                return failure(kind.error());
            const Message received(static_cast<LDAPMessage *>(reply));
            if (*kind == LDAP_RES_SEARCH_ENTRY) {
                const auto entry = readEntry(handle, received.get());
                if (!entry)
                    return failure(entry.error());
                if (!take(*entry)) {
                    ldap_abandon_ext(handle, message, nullptr, nullptr);
                    return {};
                }
            } else if (*kind == LDAP_RES_SEARCH_RESULT) {
                int code = LDAP_OTHER;
                LDAPControl **answered = nullptr;
                ldap_parse_result(handle, received.get(), &code, nullptr, nullptr, nullptr,
                                  &answered, 0);
                if (code == LDAP_SUCCESS && answered != nullptr)
                    cookie = nextPage(handle, answered);
                ldap_controls_free(answered);
                if (code != LDAP_SUCCESS)
                    return failed(code);
                isDone = true;
            } // Anything else is a referral, which is not followed.
        }
    } while (!cookie.isEmpty());
    return {};
}

} // namespace amado
