// SPDX-License-Identifier: MIT
#include "cli/commandtable.h"

#include "cli/commandrequests.h"
#include "cli/feedcommand.h"
#include "cli/labfeedcommand.h"
#include "cli/scanarguments.h"
#include "model/server/endpointcheck.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

/// Options of more than one command.
constexpr OptionSpec kDryRun = {
    "dry-run", nullptr,
    QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                      "Show what would change, without writing anything")};
constexpr OptionSpec kMitigationIds = {
    "id", "ID",
    QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                      "Mitigation ID such as M2 or M2.1.0. Can be repeated")};

using Parser = QCommandLineParser;

} // namespace

const std::vector<CommandSpec> &commands()
{
    static const QByteArray transports = transportNames().join(u'|').toLatin1();
    static const std::vector<CommandSpec> table = {
        {"assess",
         "assess PATH… [--disagreements] [--record FILE [--hash-contents]] | assess --replay FILE",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Assess servers: protection, mitigation feed and build"),
         {{"disagreements", nullptr,
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Also list where the sources of the data differ, what Amado uses, and "
                             "which servers it concerns")},
          {"record", "FILE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Record all requests to the server and its answers, to assess it "
                             "again with --replay")},
          {"hash-contents", nullptr,
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Keep only hashes of the files in the record")},
          {"replay", "FILE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Assess the answers in such a record instead of a server")}},
         makeAssess},
        {"report",
         "report PATH… --format html|text|csv --output FILE [--bom]",
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Write a report on servers: summary, next steps, and each server with its "
             "evidence"),
         {{"format", "html|text|csv",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "One HTML page, plain text, or a table for spreadsheets")},
          {"output", "FILE", QT_TRANSLATE_NOOP("amado::cli::CommandLine", "The file to write")},
          {"bom", nullptr,
           QT_TRANSLATE_NOOP(
               "amado::cli::CommandLine",
               "Begin a CSV file with a byte order mark, so that Excel reads UTF-8")}},
         makeReport},
        {"rules",
         "rules PATH [--site NAME] [--vdir PATH]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "List the URL Rewrite rules in effect, and where each one is defined"),
         {{"site", "NAME",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The IIS site. Default: the one that IIS would choose")},
          {"vdir", "PATH",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "The virtual directory, such as /owa")}},
         makeRules},
        {"try",
         "try PATH --url URL [--site NAME] [--method M] [--header 'N: v']… "
         "[--response-header 'N: v']…",
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Show what the rules would do with a request, and which rule takes precedence"),
         {{"url", "URL",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Path with query, or full address, of the request")},
          {"site", "NAME",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The IIS site. Default: the one that IIS would choose")},
          {"method", "M",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Request method. Default: GET")},
          {"header", "N: v",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "A request header. Can be repeated")},
          {"response-header", "N: v",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "A header that Exchange answers with. Can be repeated")}},
         makeTry},
        {"plan",
         "plan PATH… --mitigation CVE | plan [PATH] --undo ENTRY | plan PATH… --block ID | "
         "plan PATH… --unblock ID | plan PATH… --updates",
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Show exactly what applying, undoing, blocking or unblocking would change; or which "
             "updates to fetch, for how many servers and in which order"),
         {{"mitigation", "CVE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "The vulnerability to protect against")},
          {"undo", "ENTRY",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The change to undo, by its number in the history")},
          {"block", "ID",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Mitigation ID that the EM service must not apply")},
          {"unblock", "ID",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Mitigation ID that the EM service can apply again")},
          {"updates", nullptr,
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Plan Exchange updates; members of an availability group come one "
                             "after another")}},
         makePlan},
        {"apply",
         "apply PATH… --mitigation CVE [--dry-run]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Apply a mitigation and verify its effect"),
         {{"mitigation", "CVE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "The vulnerability to protect against")},
          kDryRun},
         makeApply},
        {"block",
         "block PATH… --id ID [--dry-run]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Prevent the EM service from applying a mitigation"),
         {kMitigationIds, kDryRun},
         makeBlock},
        {"unblock",
         "unblock PATH… --id ID [--dry-run]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Allow the EM service to apply a mitigation again"),
         {kMitigationIds, kDryRun},
         makeUnblock},
        {"history",
         "history",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine", "List all changes, newest first"),
         {},
         makeHistory},
        {"undo",
         "undo ENTRY [--path PATH] | undo --path PATH --rule NAME | undo --path PATH --entry "
         "FILE:LINE",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Undo a change, or remove a rule or another entry from the IIS "
                           "configuration that isn't on record"),
         {{"path", "PATH", QT_TRANSLATE_NOOP("amado::cli::CommandLine", "The server")},
          {"rule", "NAME",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Name of the rule to remove")},
          {"entry", "FILE:LINE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Line where the entry to remove begins: a module, handler, ISAPI "
                             "filter, virtual directory or application")}},
         makeUndo},
        {"recover",
         "recover [PATH…]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Settle changes that were interrupted before their outcome was known"),
         {},
         makeRecover},
        {"feed",
         "feed fetch [--url U] [--proxy URL|none|system] [--trust DIR] [--held FILE] | "
         "feed verify FILE [--trust DIR] [--held FILE] | "
         "feed explain PATH… [--held FILE [--trust DIR]]",
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Fetch the mitigation feed or read it from a file, verify its signature and show its "
             "content; explain why servers don't receive it and what to do"),
         {{"trust", "DIR",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Trust only the root certificates in this folder")},
          {"held", "FILE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The feed that was already accepted, to compare with")},
          {"url", "U",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Address of the feed, instead of Microsoft's")},
          {"proxy", "URL|none|system",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Proxy for fetching the feed")}},
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
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Create the practice lab in an empty folder, list it, or serve a "
                           "practice feed on this computer"),
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
                           "List real servers and their connection settings, test the connection, "
                           "find servers in Active Directory"),
         {{"transport", transports.constData(),
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "The type of connection to the server. Default: winrm")},
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
               "Account to sign in with. Default: the Kerberos ticket of your session")},
          {"key", "FILE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "File with the SSH key or the client certificate")},
          {"pin", "FINGERPRINT",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "SHA-256 fingerprint of the certificate or host key to accept")},
          {"dag", "NAME",
           QT_TRANSLATE_NOOP(
               "amado::cli::CommandLine",
               "Database availability group. Its members are never changed at the same time")},
          {"allow-ntlm-http", nullptr,
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Allow NTLM without TLS, which doesn't verify the server's identity")},
          {"ca", "FILE",
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Certificates to trust for the domain controller")},
          {"add", nullptr,
           QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                             "Add the servers that are found to the list")}},
         makeServer},
        {"schema",
         "schema [NAME]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Print the JSON Schema of an output, or list the schema names"),
         {},
         makeSchema},
        {"help",
         "help [COMMAND]",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Show this overview, or a command with its options"),
         {},
         makeHelp},
        {"version",
         "version",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Show the version of Amado and the date of its data"),
         {},
         makeVersion},
    };
    return table;
}

const std::vector<OptionSpec> &globalOptions()
{
    static const std::vector<OptionSpec> options = {
        {"json", nullptr,
         QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Print the answer as one JSON document")},
        {"lang", "ja|en", QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Language of the output")},
        {"as-of", "DATE",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Assess as of this date or ISO time")},
        {"store", "FILE",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Store with the history of changes, instead of your own")},
        {"password-stdin", nullptr,
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Read the password of a server from the first line of standard input")},
    };
    return options;
}

} // namespace amado::cli
