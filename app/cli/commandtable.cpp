#include "cli/commandtable.h"

#include "cli/feedcommand.h"
#include "cli/labfeedcommand.h"
#include "cli/parsevalues.h"
#include "cli/scanarguments.h"
#include "cli/serverpaths.h"
#include "model/feed/mitigationid.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

/// Options of more than one command.
constexpr OptionSpec kDryRun = {
    "dry-run", nullptr,
    QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Show what would change and write nothing")};
constexpr OptionSpec kMitigationIds = {
    "id", "ID",
    QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                      "Mitigation ID such as M2 or M2.1.0; may be repeated")};

using Parser = QCommandLineParser;
using Made = tl::expected<Request, QString>;

struct CommandTableText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::CommandLine)
};

QStringList cleaned(QStringList paths)
{
    for (QString &path : paths)
        path = cleanedPath(path);
    return paths;
}

/// Positional arguments between `least` and `most` (-1: any number), cleaned as paths.
tl::expected<QStringList, QString> positional(const Parser &parser, int least, int most)
{
    const QStringList given = parser.positionalArguments();
    if (given.contains(QString()))
        return wrong(CommandTableText::tr("An argument is empty."));
    if (given.size() < least)
        return wrong(CommandTableText::tr("An argument is missing."));
    if (most >= 0 && given.size() > most)
        return wrong(
            CommandTableText::tr("There is an argument too many: “%1”.").arg(given.at(most)));
    return given;
}

Made makeAssess(const Parser &parser)
{
    AssessRequest request;
    request.record = parser.value(u"record"_s);
    request.replay = parser.value(u"replay"_s);
    request.hashContents = parser.isSet(u"hash-contents"_s);
    if (parser.isSet(u"record"_s) && request.record.isEmpty())
        return wrong(CommandTableText::tr("--record takes the name of a file."));
    if (parser.isSet(u"replay"_s) && request.replay.isEmpty())
        return wrong(CommandTableText::tr("--replay takes the name of a file."));
    const bool replays = !request.replay.isEmpty();
    if (replays && !request.record.isEmpty())
        return wrong(CommandTableText::tr("--record and --replay do not go together."));
    if (request.hashContents && request.record.isEmpty())
        return wrong(CommandTableText::tr("--hash-contents goes with --record."));
    const auto paths = positional(parser, replays ? 0 : 1, replays ? 0 : -1);
    if (!paths)
        return wrong(paths.error());
    request.paths = cleaned(*paths);
    return request;
}

Made makeRules(const Parser &parser)
{
    const auto paths = positional(parser, 1, 1);
    if (!paths)
        return wrong(paths.error());
    RulesRequest request;
    request.path = cleanedPath(paths->first());
    request.site = parser.value(u"site"_s);
    if (parser.isSet(u"vdir"_s))
        request.virtualDirectory = parser.value(u"vdir"_s);
    if (!request.virtualDirectory.startsWith(u'/'))
        return wrong(
            CommandTableText::tr("--vdir takes a path that starts with “/”, such as /owa."));
    return request;
}

Made makeTry(const Parser &parser)
{
    const auto paths = positional(parser, 1, 1);
    if (!paths)
        return wrong(paths.error());
    TryRequest request;
    request.path = cleanedPath(paths->first());
    request.site = parser.value(u"site"_s);
    request.request.url = parser.value(u"url"_s);
    if (!isRequestUrl(request.request.url))
        return wrong(CommandTableText::tr(
            "--url takes a path such as /owa/ or an address that starts with http:// "
            "or https://."));
    if (parser.isSet(u"method"_s))
        request.request.method = parser.value(u"method"_s);
    if (!isHttpToken(request.request.method))
        return wrong(
            CommandTableText::tr("“%1” is not a request method.").arg(request.request.method));
    const auto headers = parseHeaders(parser.values(u"header"_s));
    const auto responseHeaders = parseHeaders(parser.values(u"response-header"_s));
    for (const auto *list : {&headers, &responseHeaders}) {
        if (!*list)
            return wrong(CommandTableText::tr("“%1” is not a header of the form “Name: value”.")
                             .arg(list->error()));
    }
    request.request.headers = *headers;
    request.responseHeaders = *responseHeaders;
    return request;
}

Made makeBlockRequest(const Parser &parser, const QString &option, ActKind kind, bool dryRun)
{
    const QStringList ids = parser.values(option);
    if (ids.isEmpty())
        return wrong(CommandTableText::tr("--%1 is missing.").arg(option));
    for (const QString &id : ids) {
        if (!isMitigationId(id))
            return wrong(
                CommandTableText::tr("“%1” is not a mitigation ID such as M2 or M2.1.0.").arg(id));
    }
    return positional(parser, 1, -1).map([&](const QStringList &paths) {
        return Request(BlockRequest{cleaned(paths), ids, kind, dryRun});
    });
}

template<ActKind kind>
Made makeBlock(const Parser &parser)
{
    return makeBlockRequest(parser, u"id"_s, kind, parser.isSet(u"dry-run"_s));
}

Made makePlan(const Parser &parser)
{
    const QString mitigation = parser.value(u"mitigation"_s);
    const QString undo = parser.value(u"undo"_s);
    int acts = 0;
    for (const QString &act : {u"mitigation"_s, u"undo"_s, u"block"_s, u"unblock"_s})
        acts += parser.isSet(act) ? 1 : 0;
    if (acts > 1)
        return wrong(CommandTableText::tr(
            "--mitigation, --undo, --block and --unblock exclude each other."));
    if (parser.isSet(u"block"_s))
        return makeBlockRequest(parser, u"block"_s, ActKind::Block, true);
    if (parser.isSet(u"unblock"_s))
        return makeBlockRequest(parser, u"unblock"_s, ActKind::Unblock, true);
    if (mitigation.isEmpty() && undo.isEmpty())
        return wrong(
            CommandTableText::tr("--mitigation, --undo, --block or --unblock is missing."));
    const bool isUndo = !undo.isEmpty();
    return positional(parser, isUndo ? 0 : 1, isUndo ? 1 : -1).map([&](const QStringList &paths) {
        return Request(PlanRequest{cleaned(paths), mitigation, undo});
    });
}

Made makeApply(const Parser &parser)
{
    if (parser.value(u"mitigation"_s).isEmpty())
        return wrong(CommandTableText::tr("--mitigation is missing."));
    return positional(parser, 1, -1).map([&](const QStringList &paths) {
        return Request(ApplyRequest{cleaned(paths), parser.value(u"mitigation"_s),
                                    parser.isSet(u"dry-run"_s)});
    });
}

Made makeUndo(const Parser &parser)
{
    const bool path = parser.isSet(u"path"_s);
    const bool rule = parser.isSet(u"rule"_s);
    if (rule && !path)
        return wrong(CommandTableText::tr("--rule goes with --path."));
    const auto entries = positional(parser, rule ? 0 : 1, rule ? 0 : 1);
    if (!entries)
        return wrong(entries.error());
    if ((path && parser.value(u"path"_s).isEmpty()) || (rule && parser.value(u"rule"_s).isEmpty()))
        return wrong(CommandTableText::tr("An argument is empty."));
    if (!rule)
        return UndoEntryRequest{entries->first(), cleanedPath(parser.value(u"path"_s))};
    return UndoRuleRequest{cleanedPath(parser.value(u"path"_s)), parser.value(u"rule"_s)};
}

template<class T>
Made makeBare(const Parser &parser)
{
    return positional(parser, 0, 0).map([](const QStringList &) { return Request(T{}); });
}

Made makeRecover(const Parser &parser)
{
    return positional(parser, 0, -1).map([](const QStringList &paths) {
        return Request(RecoverRequest{cleaned(paths)});
    });
}

Made makeServer(const Parser &parser)
{
    return parseServerRequest(parser).map(
        [](const ServerRequest &request) { return Request(request); });
}

Made makeSchema(const Parser &parser)
{
    return positional(parser, 0, 1).map([](const QStringList &names) {
        return Request(SchemaRequest{names.value(0)});
    });
}

Made makeHelp(const Parser &parser)
{
    const auto names = positional(parser, 0, 1);
    if (!names)
        return wrong(names.error());
    const auto known = [&names](const CommandSpec &spec) {
        return names->isEmpty() || names->first() == QLatin1StringView(spec.name);
    };
    if (std::none_of(commands().begin(), commands().end(), known))
        return wrong(CommandTableText::tr("There is no command “%1”.").arg(names->first()));
    return Request(HelpRequest{names->value(0)});
}

} // namespace

const std::vector<CommandSpec> &commands()
{
    static const std::vector<CommandSpec> table = {
        {"assess",
         "assess PATH… [--record FILE [--hash-contents]] | assess --replay FILE",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Judge servers: protection, mitigation feed and build"),
         {{"record", "FILE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Write down everything the server is asked and answers, to judge it "
                             "again with --replay")},
          {"hash-contents", nullptr,
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Keep only hashes of the files in the record")},
          {"replay", "FILE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Judge the answers of such a record instead of a server")}},
         makeAssess},
        {"rules",
         "rules PATH [--site NAME] [--vdir PATH]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "List the URL Rewrite rules in force, and where each one is written"),
         {{"site", "NAME",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The IIS site; without it, the one that IIS would choose")},
          {"vdir", "PATH",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "The virtual directory, such as /owa")}},
         makeRules},
        {"try",
         "try PATH --url URL [--site NAME] [--method M] [--header 'N: v']… "
         "[--response-header 'N: v']…",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Say what the rules would do with a request, and which rule decides"),
         {{"url", "URL",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Path with query, or a whole address, of the request")},
          {"site", "NAME",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The IIS site; without it, the one that IIS would choose")},
          {"method", "M",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Request method; GET unless given")},
          {"header", "N: v",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "A header of the request; may be repeated")},
          {"response-header", "N: v",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "A header that Exchange answers with; may be repeated")}},
         makeTry},
        {"plan",
         "plan PATH… --mitigation CVE | plan [PATH] --undo ENTRY | plan PATH… --block ID | "
         "plan PATH… --unblock ID",
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Show exactly what applying, undoing, blocking or unblocking would change"),
         {{"mitigation", "CVE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "The vulnerability to protect against")},
          {"undo", "ENTRY",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The change to take back, by its number in the history")},
          {"block", "ID",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Mitigation ID that the mitigation service is to leave alone")},
          {"unblock", "ID",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Mitigation ID that the mitigation service may apply again")}},
         makePlan},
        {"apply",
         "apply PATH… --mitigation CVE [--dry-run]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Apply a mitigation and prove its effect"),
         {{"mitigation", "CVE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "The vulnerability to protect against")},
          kDryRun},
         makeApply},
        {"block",
         "block PATH… --id ID [--dry-run]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Keep the vendor's mitigation service from applying a mitigation"),
         {kMitigationIds, kDryRun},
         makeBlock<ActKind::Block>},
        {"unblock",
         "unblock PATH… --id ID [--dry-run]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Let the vendor's mitigation service apply a mitigation again"),
         {kMitigationIds, kDryRun},
         makeBlock<ActKind::Unblock>},
        {"history",
         "history",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine", "List every change made, newest first"),
         {},
         makeBare<HistoryRequest>},
        {"undo",
         "undo ENTRY [--path PATH] | undo --path PATH --rule NAME",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Take back a change, or remove a rule nobody recorded"),
         {{"path", "PATH", QT_TRANSLATE_NOOP("amado::cli::CommandLine", "The server")},
          {"rule", "NAME",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Name of the rule to remove")}},
         makeUndo},
        {"recover",
         "recover [PATH…]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Settle changes that were cut off before their outcome was known"),
         {},
         makeRecover},
        {"feed",
         "feed fetch [--url U] [--proxy URL|none|system] [--trust DIR] [--held FILE] | "
         "feed verify FILE [--trust DIR] [--held FILE] | "
         "feed explain PATH… [--held FILE [--trust DIR]]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Fetch the mitigation feed or take a file, check its signature and show "
                           "what was signed; say why servers do not receive it, and what to do"),
         {{"trust", "DIR",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Trust only the root certificates in this folder")},
          {"held", "FILE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The feed already accepted, to compare with")},
          {"url", "U",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Address of the feed, instead of the one of Microsoft")},
          {"proxy", "URL|none|system",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Proxy to fetch the feed through")}},
         parseFeedCommand},
        {"scan",
         "scan traces PATH… [--since T] [--until T] [--collect DIR [--redact]] | "
         "scan msert PATH… --program P|--send FILE|--download [--full] [--remove] "
         "[--accept-telemetry] [--detach] | "
         "scan msert PATH… --status | scan msert PATH… --cancel | "
         "scan msert --log FILE [--return-code N]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Search servers for traces of attacks, or run the Microsoft Safety "
                           "Scanner there"),
         scanOptions(), parseScanCommand},
        {"lab",
         "lab DIR | lab serve-feed [--port N] [--variant NAME] [DIR]",
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Create the practice lab in an empty folder, list it, or serve a practice "
             "feed on this machine"),
         {{"port", "N", QT_TRANSLATE_NOOP("amado::cli::CommandLine", "TCP port")},
          {"variant", "NAME",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The kind of practice feed to serve, such as altered or expired")}},
         parseLabCommand},
        {"server",
         "server add NAME… [--transport T] [--port N] [--tls] [--sign-on S] [--user U] [--key "
         "FILE] [--pin F] "
         "[--dag NAME] [--allow-ntlm-http] | test NAME… | list | remove NAME… | import FILE.csv | "
         "discover DC [--port N] [--tls [--user U] [--ca FILE]] [--add]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "List real servers and how they are reached, test it, find them in "
                           "Active Directory"),
         {{"transport", "winrm|ssh|local",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The way to the server; winrm unless given")},
          {"port", "N", QT_TRANSLATE_NOOP("amado::cli::CommandLine", "TCP port")},
          {"tls", nullptr,
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Use TLS: port 5986 for WinRM, 636 for a domain controller")},
          {"sign-on", "S",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "kerberos, ntlm, basic or certificate; over SSH password, sshKey, "
                             "sshAgent or kerberos")},
          {"user", "U",
           QT_TRANSLATE_NOOP(
               "amado::cli::CommandLine",
               "Account to sign on with; without it the Kerberos ticket of your session")},
          {"key", "FILE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "File with the SSH key or the client certificate")},
          {"pin", "FINGERPRINT",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "SHA-256 fingerprint of the certificate or host key to accept")},
          {"dag", "NAME",
           QT_TRANSLATE_NOOP(
               "amado::cli::CommandLine",
               "Database availability group; its members are never changed at the same time")},
          {"allow-ntlm-http", nullptr,
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Allow NTLM without TLS, where the server proves nothing")},
          {"ca", "FILE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Certificates to trust for the domain controller")},
          {"add", nullptr,
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Put the servers that are found on the list")}},
         makeServer},
        {"schema",
         "schema [NAME]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Print the JSON Schema of an output, or list the names"),
         {},
         makeSchema},
        {"help",
         "help [COMMAND]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Show this overview, or one command with its options"),
         {},
         makeHelp},
        {"version",
         "version",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Show the version of the program and the date of its data"),
         {},
         makeBare<VersionRequest>},
    };
    return table;
}

const std::vector<OptionSpec> &globalOptions()
{
    static const std::vector<OptionSpec> options = {
        {"json", nullptr,
         QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Answer with one JSON document")},
        {"lang", "ja|en", QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Language of the answer")},
        {"as-of", "DATE",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Judge as of this date or ISO time")},
        {"store", "FILE",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Store with the journal of changes, instead of your own")},
        {"password-stdin", nullptr,
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Take the password of a server from the first line of input")},
    };
    return options;
}

} // namespace amado::cli
