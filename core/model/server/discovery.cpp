// SPDX-License-Identifier: MIT
#include "model/server/discovery.h"

#include <QRegularExpression>

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStoredBuildOffset = 30000;

struct RoleBit
{
    int bit;
    QLatin1StringView name;
};

constexpr std::array kRoleBits = {RoleBit{2, "Mailbox"_L1},
                                  RoleBit{4, "ClientAccess"_L1},
                                  RoleBit{16, "UnifiedMessaging"_L1},
                                  RoleBit{32, "HubTransport"_L1},
                                  RoleBit{64, "Edge"_L1},
                                  RoleBit{16384, "FrontEnd"_L1}};

/// Longest text taken from the directory: names there are at most 64 characters, paths somewhat
/// more.
constexpr qsizetype kMaxAttributeText = 1024;

QString textOf(const DirectoryEntry &entry, const QString &attribute)
{
    const auto values = entry.values.value(attribute);
    return values.isEmpty() ? QString() : QString::fromUtf8(values.first().left(kMaxAttributeText));
}

/// "ncacn_ip_tcp:ex1.corp.example" among the other protocols.
QString fqdnOf(const DirectoryEntry &entry)
{
    static const auto prefix = "ncacn_ip_tcp:"_L1;
    for (const QByteArray &value : entry.values.value(u"networkaddress"_s)) {
        const QString text = QString::fromUtf8(value.left(kMaxAttributeText));
        if (text.startsWith(prefix, Qt::CaseInsensitive))
            return text.mid(prefix.size()).toLower();
    }
    return {};
}

} // namespace

std::optional<BuildNumber> buildFromSerialNumber(QStringView text)
{
    static const QRegularExpression form(
        u"^Version (\\d{1,2})\\.(\\d{1,2}) \\(Build (\\d{5})\\.(\\d{1,5})\\)$"_s);
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int stored = match.captured(3).toInt();
    if (stored < kStoredBuildOffset)
        return std::nullopt;
    return BuildNumber{{match.captured(1).toInt(), match.captured(2).toInt(),
                        stored - kStoredBuildOffset, match.captured(4).toInt()}};
}

QStringList rolesFromBits(int bits)
{
    QStringList roles;
    for (const RoleBit &role : kRoleBits) {
        if (bits & role.bit)
            roles.append(role.name);
    }
    return roles;
}

QString firstNameOf(const QString &dn)
{
    const qsizetype start = dn.indexOf(u'=');
    if (start < 0)
        return {};
    QByteArray name; // Escapes are of bytes (https://www.rfc-editor.org/rfc/rfc4514).
    const QByteArray bytes = dn.mid(start + 1).toUtf8();
    for (qsizetype i = 0; i < bytes.size() && bytes.at(i) != ','; ++i) {
        if (bytes.at(i) != '\\') {
            name += bytes.at(i);
            continue;
        }
        const QByteArray hex = bytes.mid(i + 1, 2);
        bool isHex = false;
        const int value = hex.toInt(&isHex, 16);
        if (isHex && hex.size() == 2) {
            name += char(value);
            i += 2;
        } else if (++i < bytes.size()) {
            name += bytes.at(i);
        }
    }
    return QString::fromUtf8(name).trimmed();
}

Result<DiscoveredServer> discoveredServer(const DirectoryEntry &entry)
{
    DiscoveredServer server;
    server.name = textOf(entry, u"cn"_s);
    if (server.name.isEmpty())
        return failure(ErrorCode::InvalidData, Reason::FactMissing, entry.dn, u"cn"_s);
    server.fqdn = fqdnOf(entry);
    server.setupBuild = buildFromSerialNumber(textOf(entry, u"serialnumber"_s));
    server.roles = rolesFromBits(textOf(entry, u"msexchcurrentserverroles"_s).toInt());
    server.site = firstNameOf(textOf(entry, u"msexchserversite"_s));
    server.availabilityGroup = firstNameOf(textOf(entry, u"msexchmdbavailabilitygrouplink"_s));
    return server;
}

bool isListedAs(const DiscoveredServer &server, const QString &name, const QString &host)
{
    const auto same = [](const QString &a, const QString &b) {
        return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
    };
    return same(host, server.fqdn) || same(host, server.name) || same(name, server.name);
}

} // namespace amado
