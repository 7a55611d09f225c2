// SPDX-License-Identifier: MIT
#include "io/folder/jsontext.h"
#include "io/lab/labfiles.h"

#include <QtEndian>

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

const QString kFolder = u"certs/"_s;

/// The roots of the machine, as files of resources/lab/certs.
QStringList rootFiles(const LabServer &server)
{
    QStringList names{u"digicert-global-root-g2.pem"_s, u"microsoft-root-2010.pem"_s};
    if (!server.signerRootMissing)
        names.append(u"microsoft-root-2011.pem"_s);
    if (server.endpoint == LabEndpoint::Gateway)
        names.append(u"gateway-root.pem"_s);
    return names;
}

QString chainFile(LabEndpoint endpoint)
{
    switch (endpoint) {
    case LabEndpoint::Vendor:
        return u"endpoint-chain.pem"_s;
    case LabEndpoint::Gateway:
        return u"gateway-chain.pem"_s;
    case LabEndpoint::Refused:
    case LabEndpoint::NoName:
        return {};
    }
    Q_UNREACHABLE();
}

QString probeError(LabEndpoint endpoint)
{
    switch (endpoint) {
    case LabEndpoint::Vendor:
    case LabEndpoint::Gateway:
        return {};
    case LabEndpoint::Refused:
        return u"The client and server cannot communicate, because they do not possess a common "
               "algorithm (0x80090331)"_s;
    case LabEndpoint::NoName:
        return u"No such host is known (officeclient.microsoft.com:443)"_s;
    }
    Q_UNREACHABLE();
}

QByteArray textOrNull(const QString &text)
{
    return text.isEmpty() ? QByteArray("null") : JsonText::literal(text);
}

/// WinHttpSettings as `netsh winhttp set proxy` leaves it, in hex.
QByteArray winHttpSettings(const QString &proxy)
{
    QByteArray blob;
    const auto word = [&blob](quint32 value) {
        const quint32 little = qToLittleEndian(value);
        blob.append(reinterpret_cast<const char *>(&little), sizeof little);
    };
    constexpr quint32 kVersion = 0x28, kDirect = 1, kNamed = 3;
    word(kVersion);
    word(0);
    word(proxy.isEmpty() ? kDirect : kNamed);
    for (const QByteArray &text : {proxy.toLatin1(), proxy.isEmpty() ? QByteArray() : "<local>"}) {
        word(quint32(text.size()));
        blob += text;
    }
    return blob.toHex();
}

QByteArray numbers(const std::vector<std::pair<QString, int>> &values)
{
    QByteArrayList members;
    for (const auto &[name, value] : values)
        members.append(JsonText::literal(name) + ": " + QByteArray::number(value));
    return members.isEmpty() ? QByteArray("{}") : "{ " + members.join(", ") + " }";
}

} // namespace

std::vector<LabFile> certificateFiles(const LabServer &server)
{
    std::vector<LabFile> files;
    if (!server.hasWebSites())
        return files;
    QStringList names = rootFiles(server);
    if (const QString chain = chainFile(server.endpoint); !chain.isEmpty())
        names.append(chain);
    for (const QString &name : names)
        files.push_back({kFolder + name, labResource(kFolder + name)});
    return files;
}

std::vector<std::pair<QString, QByteArray>> trustMembers(const LabServer &server)
{
    if (!server.hasWebSites())
        return {};
    QByteArrayList roots;
    for (const QString &name : rootFiles(server))
        roots.append(JsonText::literal(kFolder + name));
    const QString chain = chainFile(server.endpoint);
    return {{u"certificateStores"_s, "{ \"Root\": [" + roots.join(", ") + "], \"AuthRoot\": [] }"},
            {u"tlsProbes"_s,
             "{ \"officeclient.microsoft.com:443\": { \"chain\": " +
                 textOrNull(chain.isEmpty() ? QString() : QString(kFolder + chain)) +
                 ", \"protocol\": " + textOrNull(chain.isEmpty() ? QString() : u"TLSv1.2"_s) +
                 ", \"error\": " + textOrNull(probeError(server.endpoint)) + " } }"}};
}

std::vector<std::pair<QString, QByteArray>> trustRegistry(const LabServer &server)
{
    if (!server.hasWebSites())
        return {};
    using Values = std::vector<std::pair<QString, int>>;
    const Values tls = server.tls12Off ? Values{{u"Enabled"_s, 0}, {u"DisabledByDefault"_s, 1}}
                                       : Values{{u"Enabled"_s, 1}, {u"DisabledByDefault"_s, 0}};
    const int strong = server.tls12Off ? 0 : 1;
    const QByteArray net =
        numbers({{u"SchUseStrongCrypto"_s, strong}, {u"SystemDefaultTlsVersions"_s, strong}});
    const Values roots = server.rootUpdateOff ? Values{{u"DisableRootAutoUpdate"_s, 1}} : Values{};
    return {
        {u"HKLM\\SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\AuthRoot"_s, numbers(roots)},
        {u"HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS "
         "1.2\\Client"_s,
         numbers(tls)},
        {u"HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319"_s, net},
        {u"HKLM\\SOFTWARE\\Wow6432Node\\Microsoft\\.NETFramework\\v4.0.30319"_s, net},
        {u"HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections"_s,
         "{ \"WinHttpSettings\": \"" + winHttpSettings(server.winHttpProxy) + "\" }"},
    };
}

} // namespace amado::lab
