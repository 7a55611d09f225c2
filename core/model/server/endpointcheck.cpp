// SPDX-License-Identifier: MIT
#include "model/server/endpointcheck.h"

#include "model/base/enumnames.h"
#include "model/server/transport.h"

#include <QRegularExpression>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxAccount = 512;

tl::unexpected<Error> invalid(Reason reason, const Endpoint &endpoint, const QString &detail = {})
{
    return failure(ErrorCode::InvalidData, reason, endpoint.host, detail);
}

/// The short name of a domain is nothing that Kerberos could find the domain's realm by: it would
/// take "DOMAIN\\user" for a name within the realm of this machine.
bool isAccountFormSuitable(const Endpoint &endpoint)
{
    const QString &user = endpoint.user;
    const bool isHalf = user.startsWith(u'\\') || user.endsWith(u'\\') || user.startsWith(u'@') ||
                        user.endsWith(u'@');
    return !isHalf && (endpoint.signOn != SignOn::Kerberos || specOf(endpoint).namesAccount ||
                       !user.contains(u'\\'));
}

Result<> checkSignOn(const Endpoint &endpoint)
{
    const TransportSpec &spec = specOf(endpoint);
    if (std::ranges::find(spec.signOns, endpoint.signOn) == spec.signOns.end())
        return invalid(Reason::SignOnUnsuitable, endpoint, enumName(endpoint.signOn));
    if (endpoint.user.isEmpty() && (spec.namesAccount || needsPassword(endpoint)))
        return invalid(Reason::AccountMissing, endpoint);
    if (!isAccountFormSuitable(endpoint))
        return invalid(Reason::AccountFormUnsuitable, endpoint, endpoint.user);
    if (usesKey(endpoint) && endpoint.keyFile.isEmpty())
        return invalid(Reason::KeyFileMissing, endpoint);
    const bool unsafe = endpoint.signOn == SignOn::Basic || endpoint.signOn == SignOn::Certificate;
    if (unsafe && !endpoint.tls)
        return failure(ErrorCode::PreconditionFailed, Reason::SignOnNeedsTls, endpoint.host,
                       enumName(endpoint.signOn));
    if (endpoint.signOn == SignOn::Ntlm && !endpoint.tls && !endpoint.allowNtlmOverHttp)
        return failure(ErrorCode::PreconditionFailed, Reason::NtlmOverHttp, endpoint.host);
    return {};
}

/// An IPv6 address without brackets: eight groups of up to four hex digits, one run of them left
/// out, the last two perhaps as an IPv4 address (RFC 4291 2.2).
bool isBareIpv6(const QString &host)
{
    static const QRegularExpression group(u"^[0-9A-Fa-f]{1,4}$"_s);
    static const QRegularExpression ipv4(u"^[0-9]{1,3}(\\.[0-9]{1,3}){3}$"_s);
    const QStringList halves = host.split(u"::"_s);
    if (host.count(u':') < 2 || halves.size() > 2)
        return false;
    qsizetype groups = 0;
    for (const QString &half : halves) {
        QStringList parts = half.isEmpty() ? QStringList() : half.split(u':');
        groups += parts.size();
        if (!parts.isEmpty() && host.endsWith(parts.last()) &&
            ipv4.match(parts.last()).hasMatch()) {
            parts.removeLast();
            ++groups; // It stands for two.
        }
        if (!std::all_of(parts.begin(), parts.end(),
                         [](const QString &part) { return group.match(part).hasMatch(); }))
            return false;
    }
    return halves.size() == 2 ? groups < 8 : groups == 8;
}

} // namespace

QStringList transportNames()
{
    QStringList names;
    for (const TransportSpec &spec : transportSpecs()) {
        if (spec.transport != Transport::Folder)
            names.append(enumName(spec.transport));
    }
    return names;
}

std::optional<Transport> transportFromText(const QString &text)
{
    const auto named = enumFrom<Transport>(text, Qt::CaseInsensitive);
    return named == Transport::Folder ? std::nullopt : named; // A folder is no way to a server.
}

std::optional<SignOn> signOnFromText(const QString &text)
{
    return enumFrom<SignOn>(text, Qt::CaseInsensitive);
}

bool needsPassword(const Endpoint &endpoint)
{
    if (!specOf(endpoint).isRemote())
        return false;
    switch (endpoint.signOn) {
    case SignOn::Ntlm:
    case SignOn::Basic:
    case SignOn::Password:
        return true;
    case SignOn::Kerberos:
        // Without a name the ticket of this session is used.
        return !specOf(endpoint).namesAccount && !endpoint.user.isEmpty();
    case SignOn::Certificate:
    case SignOn::SshKey:
    case SignOn::SshAgent:
        return false;
    }
    Q_UNREACHABLE();
}

bool usesKey(const Endpoint &endpoint)
{
    return endpoint.signOn == SignOn::SshKey || endpoint.signOn == SignOn::Certificate;
}

SignOn usualSignOn(const Endpoint &endpoint)
{
    const TransportSpec &spec = specOf(endpoint);
    if (!spec.isRemote())
        return SignOn::Kerberos;
    return endpoint.keyFile.isEmpty() ? spec.signOns.front() : spec.keySignOn;
}

Result<> checkEndpoint(const Endpoint &endpoint)
{
    if (!specOf(endpoint).isRemote())
        return {};
    if (endpoint.port < 0 || endpoint.port > 65535)
        return invalid(Reason::PortInvalid, endpoint, QString::number(endpoint.port));
    const auto again = endpointFromAddress(addressOf(endpoint));
    if (!again || again->transport != endpoint.transport)
        return invalid(Reason::HostNameInvalid, endpoint);
    if (!endpoint.pinnedSha256.isEmpty() &&
        normalizedFingerprint(endpoint.pinnedSha256) != endpoint.pinnedSha256)
        return invalid(Reason::PinInvalid, endpoint, endpoint.pinnedSha256);
    const auto steersOutput = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (endpoint.user.size() > kMaxAccount ||
        std::any_of(endpoint.user.begin(), endpoint.user.end(), steersOutput))
        return invalid(Reason::AccountMissing, endpoint);
    return checkSignOn(endpoint);
}

Result<Endpoint> endpointNamed(const QString &nameOrAddress, Transport transport, bool tls,
                               int port)
{
    Endpoint endpoint;
    endpoint.transport = transport;
    endpoint.tls = tls && specOf(transport).offersTls();
    endpoint.port = port;
    endpoint.host = nameOrAddress.trimmed();
    const auto isOnly = [&endpoint](const TransportSpec &spec) {
        return !spec.address.isEmpty() && endpoint.host == spec.address;
    };
    if (endpoint.host.contains("://"_L1) || std::ranges::any_of(transportSpecs(), isOnly)) {
        const auto named = endpointFromAddress(endpoint.host);
        if (!named || named->transport == Transport::Folder)
            return invalid(Reason::HostNameInvalid, endpoint);
        endpoint = *named;
    } else if (!specOf(transport).address.isEmpty()) {
        endpoint.host.clear();
    } else if (isBareIpv6(endpoint.host)) {
        endpoint.host = u'[' + endpoint.host + u']';
    }
    if (const TransportSpec &spec = specOf(endpoint); spec.isRemote()) {
        endpoint.signOn = spec.signOns.front();
        if (endpoint.port < 0 || endpoint.port > 65535)
            return invalid(Reason::PortInvalid, endpoint, QString::number(endpoint.port));
        const auto again = endpointFromAddress(addressOf(endpoint));
        if (!again || again->transport != endpoint.transport)
            return invalid(Reason::HostNameInvalid, endpoint);
        endpoint.host = again->host;
    }
    return endpoint;
}

QString normalizedFingerprint(const QString &text)
{
    // Also out of a whole line of `ssh-keygen -l`.
    static const QRegularExpression openSsh(u"(?:^|\\s)SHA256:([A-Za-z0-9+/]{43})=?(?:\\s|$)"_s);
    if (const auto match = openSsh.match(text); match.hasMatch())
        return QString::fromLatin1(QByteArray::fromBase64(match.captured(1).toLatin1()).toHex());
    static const QRegularExpression title(u"^\\s*sha-?256\\s*(?:fingerprint)?\\s*[=:]?\\s*"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString digits = text.toLower();
    digits.remove(title).remove(QRegularExpression(u"[\\s:-]"_s));
    static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
    return hex.match(digits).hasMatch() ? digits : QString();
}

} // namespace amado
