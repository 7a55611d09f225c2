// SPDX-License-Identifier: MIT
#include "model/server/secretuse.h"

#include "model/base/enumnames.h"
#include "model/server/endpointcheck.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// "DOMAIN\user" and "user@REALM"; ".\user" is Windows' own way to say "of this machine".
bool isOfDomain(const QString &user)
{
    return !user.startsWith(".\\"_L1) && (user.contains(u'@') || user.contains(u'\\'));
}

/// The domain controller judges the account, not the server it signs on to.
bool isJudgedByDomain(const Endpoint &endpoint)
{
    return (endpoint.signOn == SignOn::Kerberos && endpoint.transport == Transport::Winrm) ||
           isOfDomain(endpoint.user);
}

QString accountText(const Endpoint &endpoint)
{
    return enumName(endpoint.signOn) + u' ' + endpoint.user.toLower();
}

bool seesPassword(SignOn signOn)
{
    return signOn == SignOn::Basic || signOn == SignOn::Password;
}

} // namespace

QString secretScope(const Endpoint &endpoint)
{
    if (usesKey(endpoint))
        return enumName(endpoint.signOn) + u' ' + endpoint.keyFile;
    if (isSecretShared(endpoint))
        return accountText(endpoint);
    return accountText(endpoint) + u' ' + addressOf(endpoint);
}

QString triedAccount(const Endpoint &endpoint)
{
    if (!usesKey(endpoint) && isJudgedByDomain(endpoint))
        return accountText(endpoint);
    return secretScope(endpoint);
}

bool isSecretShared(const Endpoint &endpoint)
{
    return usesKey(endpoint) || (!seesPassword(endpoint.signOn) && isJudgedByDomain(endpoint));
}

SecretVerdict verdictOn(const Endpoint &endpoint, const Error &error)
{
    const auto isOneOf = [&error](std::initializer_list<Reason> reasons) {
        return std::find(reasons.begin(), reasons.end(), error.reason) != reasons.end();
    };
    if (usesKey(endpoint)) {
        if (error.reason == Reason::KeyFileUnusable)
            return SecretVerdict::Refused;
        // A key that opened and was refused is the wrong key; its passphrase was right.
        if (error.reason == Reason::SignOnRefused)
            return SecretVerdict::Accepted;
    } else if (isOneOf({Reason::SignOnRefused, Reason::PasswordExpired})) {
        return SecretVerdict::Refused;
    }
    // These follow the ticket, which only the right password gets.
    if (endpoint.signOn == SignOn::Kerberos &&
        isOneOf({Reason::SpnUnknown, Reason::TicketRefused, Reason::ChannelBindingRefused}))
        return SecretVerdict::Accepted;
    // With Basic a server may say so to anybody, before it looks at the password.
    if (endpoint.signOn != SignOn::Basic &&
        isOneOf({Reason::AccessDenied, Reason::QuotaExceeded, Reason::ShellMissing}))
        return SecretVerdict::Accepted;
    return SecretVerdict::Open;
}

} // namespace amado
