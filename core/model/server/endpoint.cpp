#include "model/server/endpoint.h"

#include "model/base/enumnames.h"
#include "model/base/jsonreader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWinRmPort = 5985;
constexpr int kWinRmTlsPort = 5986;
constexpr int kSshPort = 22;

struct Scheme
{
    QLatin1StringView text;
    Transport transport;
    bool tls;
};

constexpr std::array kSchemes = {
    Scheme{"winrm://"_L1, Transport::Winrm, false},
    Scheme{"winrms://"_L1, Transport::Winrm, true},
    Scheme{"ssh://"_L1, Transport::Ssh, false},
};

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
    if (endpoint.port != 0)
        return endpoint.port;
    switch (endpoint.transport) {
    case Transport::Winrm:
        return endpoint.tls ? kWinRmTlsPort : kWinRmPort;
    case Transport::Ssh:
        return kSshPort;
    case Transport::Folder:
    case Transport::Local:
        break;
    }
    return 0;
}

QString addressOf(const Endpoint &endpoint)
{
    if (endpoint.transport == Transport::Folder)
        return endpoint.host;
    if (endpoint.transport == Transport::Local)
        return u"local:"_s;
    // TLS is an option of one transport alone, whatever a stored record says of another.
    const bool tls = endpoint.tls && endpoint.transport == Transport::Winrm;
    for (const Scheme &scheme : kSchemes) {
        if (scheme.transport == endpoint.transport && scheme.tls == tls)
            return scheme.text + endpoint.host.toLower() + u':' +
                   QString::number(effectivePort(endpoint));
    }
    Q_UNREACHABLE();
}

Result<Endpoint> endpointFromAddress(const QString &address)
{
    Endpoint endpoint;
    if (address == u"local:") {
        endpoint.transport = Transport::Local;
        return endpoint;
    }
    for (const Scheme &scheme : kSchemes) {
        if (!address.startsWith(scheme.text, Qt::CaseInsensitive))
            continue;
        endpoint.transport = scheme.transport;
        endpoint.tls = scheme.tls;
        QString rest = address.mid(scheme.text.size());
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
