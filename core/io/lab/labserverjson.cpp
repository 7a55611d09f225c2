// SPDX-License-Identifier: MIT
#include "io/folder/jsontext.h"
#include "io/lab/labfiles.h"

#include <QMap>

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

QByteArray text(const QString &value)
{
    return JsonText::literal(value);
}

QByteArray texts(const QStringList &values)
{
    QByteArrayList items;
    for (const QString &value : values)
        items.append(text(value));
    return '[' + items.join(", ") + ']';
}

/// `"key": value` lines of an object, in the order given.
class Object
{
public:
    explicit Object(int depth)
        : m_depth(depth)
    {}

    Object &add(const QString &key, const QByteArray &value)
    {
        m_members.append(QByteArray(2 * m_depth, ' ') + text(key) + ": " + value);
        return *this;
    }

    [[nodiscard]] QByteArray toJson() const
    {
        return "{\n" + m_members.join(",\n") + '\n' + QByteArray(2 * (m_depth - 1), ' ') + '}';
    }

private:
    int m_depth;
    QByteArrayList m_members;
};

QByteArray service(const QString &displayName, bool off)
{
    return "{ \"displayName\": " + text(displayName) +
           ", \"state\": " + (off ? "\"Stopped\"" : "\"Running\"") +
           ", \"startType\": " + (off ? "\"Disabled\"" : "\"Automatic\"") + " }";
}

QByteArray pool(const QByteArray &state, bool autoStart, const QByteArray &startMode)
{
    return "{ \"state\": \"" + state + "\", \"autoStart\": " + (autoStart ? "true" : "false") +
           ", \"startMode\": \"" + startMode + "\" }";
}

QByteArray services(const LabServer &server)
{
    if (server.roles.contains(u"ManagementTools"_s))
        return "{}";
    const bool edge = server.roles.contains(u"Edge"_s);
    const bool unifiedMessaging = server.product == u"2013"_s || server.product == u"2016"_s;
    const bool healthOff = server.unifiedMessagingOff || server.ecpPoolOff;
    Object object(2);
    if (server.feed == LabFeed::None)
        object.add(u"MSExchangeMitigation"_s, "null");
    else
        object.add(u"MSExchangeMitigation"_s,
                   service(u"Microsoft Exchange Emergency Mitigation Service"_s,
                           server.feed == LabFeed::Halted));
    object.add(u"MSExchangeHM"_s, service(u"Microsoft Exchange Health Manager"_s, healthOff));
    if (server.product == u"2013"_s)
        object.add(u"MSExchangeHMRecovery"_s, "null");
    else
        object.add(u"MSExchangeHMRecovery"_s,
                   service(u"Microsoft Exchange Health Manager Recovery"_s, healthOff));
    if (unifiedMessaging) {
        object.add(u"MSExchangeUM"_s,
                   service(u"Microsoft Exchange Unified Messaging"_s, server.unifiedMessagingOff));
        object.add(u"MSExchangeUMCR"_s,
                   service(u"Microsoft Exchange Unified Messaging Call Router"_s,
                           server.unifiedMessagingOff));
    } else {
        object.add(u"MSExchangeUM"_s, "null").add(u"MSExchangeUMCR"_s, "null");
    }
    object.add(u"MSExchangeTransport"_s, service(u"Microsoft Exchange Transport"_s, false));
    object.add(u"W3SVC"_s,
               edge ? QByteArray("null") : service(u"World Wide Web Publishing Service"_s, false));
    return object.toJson();
}

QByteArray pools(const LabServer &server)
{
    Object object(2);
    object.add(u"MSExchangeOWAAppPool"_s, pool("Started", true, "AlwaysRunning"));
    object.add(u"MSExchangeECPAppPool"_s, server.ecpPoolOff
                                              ? pool("Stopped", false, "OnDemand")
                                              : pool("Started", true, "AlwaysRunning"));
    object.add(u"MSExchangeOABAppPool"_s,
               pool(server.oabPoolPartlyOff ? "Stopped" : "Started", true, "AlwaysRunning"));
    object.add(u"MSExchangeAutodiscoverAppPool"_s, pool("Started", true, "AlwaysRunning"));
    return object.toJson();
}

QByteArray exchange(const LabServer &server)
{
    const ExchangeSettings &settings = server.exchange;
    const QString proxy = settings.internetWebProxy.value_or(QString());
    Object own(3);
    own.add(u"mitigationsEnabled"_s,
            settings.serverMitigationsEnabled.value_or(true) ? "true" : "false")
        .add(u"mitigationsApplied"_s, texts(settings.mitigationsApplied.value_or(QStringList())))
        .add(u"mitigationsBlocked"_s, texts(settings.mitigationsBlocked.value_or(QStringList())))
        .add(u"internetWebProxy"_s, proxy.isEmpty() ? QByteArray("null") : text(proxy));
    return Object(2)
        .add(u"server"_s, own.toJson())
        .add(u"organization"_s, "{ \"mitigationsEnabled\": true }")
        .toJson();
}

QByteArray registry(const LabServer &server)
{
    const QString root = u"HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\"_s;
    Object object(2);
    object.add(root + u"Setup"_s, "{ \"MsiInstallPath\": " + text(server.install) + " }");
    for (const QString &role : server.roles) {
        const QString key = role == u"Edge"_s              ? u"EdgeTransportRole"_s
                            : role == u"ManagementTools"_s ? u"AdminTools"_s
                                                           : role + u"Role"_s;
        object.add(root + key, "{ \"ConfiguredVersion\": " + text(server.build) + " }");
    }
    for (const auto &[key, values] : trustRegistry(server))
        object.add(key, values);
    return object.toJson();
}

} // namespace

QByteArray serverJson(const LabServer &server)
{
    Object versions(2);
    versions.add(server.install + u"bin\\ExSetup.exe"_s, text(server.build));
    versions.add(u"C:\\Windows\\System32\\inetsrv\\rewrite.dll"_s,
                 server.hasWebSites() ? text(u"7.1.1993.2351"_s) : QByteArray("null"));
    Object object(1);
    object.add(u"name"_s, text(server.name))
        .add(u"fqdn"_s, text(server.name.toLower() + u".amado.example"_s))
        .add(u"roles"_s, texts(server.roles))
        .add(u"site"_s, text(server.site))
        .add(u"os"_s, "{ \"version\": " + text(server.osVersion) +
                          ", \"product\": " + text(server.osProduct) +
                          ", \"language\": " + text(server.osLanguage) + " }")
        .add(u"reachable"_s, server.reachable ? "true" : "false")
        .add(u"fileVersions"_s, versions.toJson())
        .add(u"registry"_s, registry(server))
        .add(u"services"_s, services(server));
    if (server.hasWebSites())
        object.add(u"appPools"_s, pools(server));
    object.add(u"exchange"_s, server.feed == LabFeed::None ? QByteArray("null") : exchange(server));
    for (const auto &[key, value] : trustMembers(server))
        object.add(key, value);
    object.add(u"safetyScanner"_s, scannerMember(server));
    object.add(u"capturedAt"_s, text(labTime().toString(Qt::ISODate)));
    return object.toJson() + '\n';
}

} // namespace amado::lab
