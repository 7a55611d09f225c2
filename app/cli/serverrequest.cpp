// SPDX-License-Identifier: MIT
#include "cli/serverrequest.h"

#include "cli/commandtable.h"
#include "cli/parsevalues.h"
#include "model/server/endpointcheck.h"
#include "model/server/transport.h"
#include "ui/text/sentences.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct ServerRequestText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::ServerRequest)
};

using Parsed = tl::expected<ServerRequest, QString>;

/// The options each action takes; any other that was given is refused.
QStringList optionsOf(const QString &action)
{
    if (action == "add"_L1)
        return {u"transport"_s, u"port"_s, u"tls"_s, u"sign-on"_s,        u"user"_s,
                u"key"_s,       u"pin"_s,  u"dag"_s, u"allow-ntlm-http"_s};
    if (action == "discover"_L1)
        return {u"port"_s, u"tls"_s, u"user"_s, u"ca"_s, u"add"_s};
    return {};
}

tl::expected<int, QString> portOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"port"_s))
        return 0;
    bool isNumber = false;
    const int port = parser.value(u"port"_s).toInt(&isNumber);
    if (!isNumber || port < 1 || port > 65535)
        return wrong(ServerRequestText::tr("--port takes a number from 1 to 65535."));
    return port;
}

tl::expected<ReachOptions, QString> reachOf(const QCommandLineParser &parser)
{
    ReachOptions reach;
    if (parser.isSet(u"transport"_s)) {
        const auto transport = transportFromText(parser.value(u"transport"_s));
        if (!transport) {
            QStringList names = transportNames();
            const QString last = names.takeLast();
            return wrong(ServerRequestText::tr("--transport takes %1 or %2.", "names of transports")
                             .arg(joinedItems(names), last));
        }
        reach.transport = *transport;
    }
    const auto port = portOf(parser);
    if (!port)
        return wrong(port.error());
    reach.port = *port;
    reach.tls = parser.isSet(u"tls"_s);
    if (parser.isSet(u"sign-on"_s)) {
        reach.signOn = signOnFromText(parser.value(u"sign-on"_s));
        if (!reach.signOn)
            return wrong(ServerRequestText::tr(
                "--sign-on takes kerberos, ntlm, basic, certificate, password, "
                "sshKey or sshAgent."));
    }
    reach.user = parser.value(u"user"_s);
    reach.keyFile = parser.value(u"key"_s);
    if (parser.isSet(u"pin"_s)) {
        reach.pin = normalizedFingerprint(parser.value(u"pin"_s));
        if (reach.pin.isEmpty())
            return wrong(ServerRequestText::tr("--pin takes a SHA-256 fingerprint: SHA256:… as "
                                               "shown by ssh-keygen, or 64 hexadecimal digits."));
    }
    reach.allowNtlmOverHttp = parser.isSet(u"allow-ntlm-http"_s);
    return reach;
}

Parsed makeAdd(const QCommandLineParser &parser, const QStringList &names)
{
    const auto reach = reachOf(parser);
    if (!reach)
        return wrong(reach.error());
    if (names.isEmpty() && specOf(reach->transport).isRemote())
        return wrong(ServerRequestText::tr("The name of a server is missing."));
    return ServerAddRequest{names.isEmpty() ? QStringList{QString(specOf(reach->transport).address)}
                                            : names,
                            *reach, parser.value(u"dag"_s)};
}

Parsed makeDiscover(const QCommandLineParser &parser, const QStringList &names)
{
    if (names.size() != 1)
        return wrong(ServerRequestText::tr("discover takes the name of one domain controller."));
    const auto port = portOf(parser);
    if (!port)
        return wrong(port.error());
    ServerDiscoverRequest request{names.first(),          *port,
                                  parser.isSet(u"tls"_s), parser.value(u"user"_s),
                                  parser.value(u"ca"_s),  parser.isSet(u"add"_s)};
    if (!request.user.isEmpty() && !request.tls)
        return wrong(ServerRequestText::tr(
            "--user requires --tls, because a password is never sent without TLS."));
    return request;
}

} // namespace

tl::expected<ServerRequest, QString> parseServerRequest(const QCommandLineParser &parser)
{
    QStringList names = parser.positionalArguments();
    if (names.isEmpty())
        return wrong(
            ServerRequestText::tr("server takes add, test, list, remove, import or discover."));
    if (names.contains(QString()))
        return wrong(ServerRequestText::tr("An argument is empty."));
    const QString action = names.takeFirst();
    const auto isGlobal = [](const QString &name) {
        const auto &all = globalOptions();
        return std::any_of(all.begin(), all.end(), [&name](const OptionSpec &option) {
            return name == QLatin1StringView(option.name);
        });
    };
    for (const QString &option : parser.optionNames()) {
        if (!isGlobal(option) && !optionsOf(action).contains(option))
            return wrong(
                ServerRequestText::tr("--%1 can't be used with “server %2”.").arg(option, action));
    }
    if (action == "add"_L1)
        return makeAdd(parser, names);
    if (action == "discover"_L1)
        return makeDiscover(parser, names);
    if (action == "list"_L1 && names.isEmpty())
        return ServerListRequest{};
    if (action == "import"_L1 && names.size() == 1)
        return ServerImportRequest{names.first()};
    if (action == "list"_L1)
        return wrong(ServerRequestText::tr("Unexpected argument: “%1”.").arg(names.first()));
    if (action == "import"_L1)
        return wrong(ServerRequestText::tr("import takes one file."));
    if (action != "test"_L1 && action != "remove"_L1)
        return wrong(
            ServerRequestText::tr("server takes add, test, list, remove, import or discover."));
    if (names.isEmpty())
        return wrong(ServerRequestText::tr("The name of a server is missing."));
    if (action == "test"_L1)
        return ServerTestRequest{names};
    return ServerRemoveRequest{names};
}

} // namespace amado::cli
