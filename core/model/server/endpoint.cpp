// SPDX-License-Identifier: MIT
#include "model/server/endpoint.h"

#include "model/base/enumnames.h"
#include "model/base/jsonreader.h"
#include "model/server/transport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// A DNS name, an IPv4 address or an IPv6 address in brackets.
bool isHost(const QString &host)
{
    static const QRegularExpression name(
        u"^(?=.{1,253}$)[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,62}))*$"_s);
    static const QRegularExpression ipv6(u"^\\[[0-9A-Fa-f:.]{2,45}\\]$"_s);
    return name.match(host).hasMatch() || ipv6.match(host).hasMatch();
}

} // namespace

int effectivePort(const Endpoint &endpoint)
{
    const TransportSpec &spec = specOf(endpoint);
    if (endpoint.port != 0)
        return endpoint.port;
    return endpoint.tls && spec.offersTls() ? spec.tlsPort : spec.port;
}

QString addressOf(const Endpoint &endpoint)
{
    const TransportSpec &spec = specOf(endpoint);
    if (!spec.isRemote())
        return spec.address.isEmpty() ? endpoint.host : QString(spec.address);
    // A stored record may say TLS of a transport that has none.
    return (endpoint.tls && spec.offersTls() ? spec.tlsScheme : spec.scheme) +
           endpoint.host.toLower() + u':' + QString::number(effectivePort(endpoint));
}

Result<Endpoint> endpointFromAddress(const QString &address)
{
    Endpoint endpoint;
    const auto startsWith = [&address](QLatin1StringView scheme) {
        return !scheme.isEmpty() && address.startsWith(scheme, Qt::CaseInsensitive);
    };
    for (const TransportSpec &spec : transportSpecs()) {
        endpoint.transport = spec.transport;
        if (!spec.address.isEmpty() && address == spec.address)
            return endpoint;
        endpoint.tls = startsWith(spec.tlsScheme);
        if (!endpoint.tls && !startsWith(spec.scheme))
            continue;
        QString rest = address.mid((endpoint.tls ? spec.tlsScheme : spec.scheme).size());
        static const QRegularExpression port(u":(\\d{1,5})$"_s);
        if (const auto found = port.match(rest); found.hasMatch()) {
            endpoint.port = found.captured(1).toInt();
            if (endpoint.port < 1 || endpoint.port > 65535)
                return failure(ErrorCode::InvalidData, Reason::None, address,
                               u"port out of range"_s);
            rest.truncate(found.capturedStart());
        }
        if (!isHost(rest))
            return failure(ErrorCode::InvalidData, Reason::None, address, u"not a host name"_s);
        endpoint.host = rest.toLower();
        return endpoint;
    }
    endpoint.transport = Transport::Folder;
    endpoint.host = address;
    return endpoint;
}

QByteArray serializeEndpoint(const Endpoint &endpoint)
{
    QJsonObject json{{u"transport"_s, enumName(endpoint.transport)},
                     {u"host"_s, endpoint.host},
                     {u"port"_s, endpoint.port},
                     {u"tls"_s, endpoint.tls},
                     {u"signOn"_s, enumName(endpoint.signOn)},
                     {u"user"_s, endpoint.user},
                     {u"keyFile"_s, endpoint.keyFile},
                     {u"allowNtlmOverHttp"_s, endpoint.allowNtlmOverHttp},
                     {u"pinnedSha256"_s, endpoint.pinnedSha256},
                     {u"secretId"_s, endpoint.secretId}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

bool isServerAddress(const QString &path)
{
    const auto endpoint = endpointFromAddress(path);
    return !endpoint || endpoint->transport != Transport::Folder;
}

Result<Endpoint> parseEndpoint(const QByteArray &json)
{
    const auto reader = JsonReader::parse(json, u"endpoint"_s);
    if (!reader)
        return failure(reader.error());
    Endpoint endpoint;
    endpoint.transport = reader->word<Transport>(u"transport"_s);
    endpoint.host = reader->text(u"host"_s);
    endpoint.port = reader->number(u"port"_s);
    endpoint.tls = reader->flag(u"tls"_s, false);
    endpoint.signOn = reader->word<SignOn>(u"signOn"_s);
    endpoint.user = reader->text(u"user"_s);
    endpoint.keyFile = reader->text(u"keyFile"_s);
    endpoint.allowNtlmOverHttp = reader->flag(u"allowNtlmOverHttp"_s, false);
    endpoint.pinnedSha256 = reader->text(u"pinnedSha256"_s);
    endpoint.secretId = reader->text(u"secretId"_s);
    if (reader->error())
        return failure(*reader->error());
    if (endpoint.port < 0 || endpoint.port > 65535)
        return failure(ErrorCode::InvalidData, Reason::None, u"endpoint"_s, u"port out of range"_s);
    return endpoint;
}

} // namespace amado
