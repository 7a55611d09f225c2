// SPDX-License-Identifier: MIT
#include "cli/scanarguments.h"

#include "cli/parsevalues.h"
#include "cli/serverpaths.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct ScanArguments
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::ScanArguments)
};

using Made = tl::expected<Request, QString>;

const QStringList &traceOptions()
{
    static const QStringList options{u"since"_s, u"until"_s, u"collect"_s, u"redact"_s};
    return options;
}

/// What only starting the scanner takes.
const QStringList &startOptions()
{
    static const QStringList options{u"program"_s, u"send"_s,   u"download"_s,
                                     u"full"_s,    u"remove"_s, u"accept-telemetry"_s,
                                     u"detach"_s};
    return options;
}

/// The first of the options that was given; empty: none.
QString givenOf(const QCommandLineParser &parser, const QStringList &options)
{
    for (const QString &option : options) {
        if (parser.isSet(option))
            return u"--"_s + option;
    }
    return {};
}

std::optional<QString> readTime(const QCommandLineParser &parser, const QString &option,
                                QDateTime &time)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString text = parser.value(option);
    const auto point = parsePointInTime(text);
    if (!point)
        return ScanArguments::tr("%1 takes a date such as 2026-11-22 or a time such as "
                                 "2026-11-22T09:00:00Z.")
            .arg(u"--"_s + option);
    time = *point;
    // A day is meant whole.
    if (option == "until"_L1 && !text.contains(u'T'))
        time = time.addDays(1).addMSecs(-1);
    return std::nullopt;
}

Made makeTraces(const QCommandLineParser &parser, const QStringList &paths)
{
    const QString foreign = givenOf(
        parser, startOptions() + QStringList{u"status"_s, u"cancel"_s, u"log"_s, u"return-code"_s});
    if (!foreign.isEmpty())
        return wrong(ScanArguments::tr("“%1” is an option of scan msert.").arg(foreign));
    if (paths.isEmpty())
        return wrong(ScanArguments::tr("An argument is missing."));
    TraceScanRequest request;
    request.paths = paths;
    for (const auto &[option, time] :
         {std::pair{u"since"_s, &request.since}, std::pair{u"until"_s, &request.until}}) {
        if (const auto problem = readTime(parser, option, *time))
            return wrong(*problem);
    }
    if (request.since.isValid() && request.until.isValid() && request.since > request.until)
        return wrong(ScanArguments::tr("--since is later than --until."));
    request.redact = parser.isSet(u"redact"_s);
    if (parser.isSet(u"collect"_s)) {
        if (parser.value(u"collect"_s).isEmpty())
            return wrong(ScanArguments::tr("--collect takes the name of a folder."));
        request.collect = QDir::cleanPath(parser.value(u"collect"_s));
    } else if (request.redact) {
        return wrong(ScanArguments::tr("--redact requires --collect."));
    }
    return Request(request);
}

Made makeLog(const QCommandLineParser &parser, const QStringList &paths)
{
    const QString foreign = givenOf(parser, startOptions() + QStringList{u"status"_s, u"cancel"_s});
    if (!foreign.isEmpty())
        return wrong(ScanArguments::tr("“%1” and --log can't be combined.").arg(foreign));
    if (!paths.isEmpty())
        return wrong(ScanArguments::tr("Unexpected argument: “%1”.").arg(paths.first()));
    ScannerLogRequest request;
    if (parser.value(u"log"_s).isEmpty())
        return wrong(ScanArguments::tr("--log takes the name of a file."));
    request.file = QDir::cleanPath(parser.value(u"log"_s));
    if (parser.isSet(u"return-code"_s)) {
        bool isNumber = false;
        request.returnCode = parser.value(u"return-code"_s).toInt(&isNumber);
        if (!isNumber)
            return wrong(ScanArguments::tr("--return-code takes a number."));
    }
    return Request(request);
}

Made makeScanner(const QCommandLineParser &parser, const QStringList &paths)
{
    const QString foreign = givenOf(parser, traceOptions());
    if (!foreign.isEmpty())
        return wrong(ScanArguments::tr("“%1” is an option of scan traces.").arg(foreign));
    if (parser.isSet(u"log"_s))
        return makeLog(parser, paths);
    if (parser.isSet(u"return-code"_s))
        return wrong(ScanArguments::tr("--return-code requires --log."));
    if (paths.isEmpty())
        return wrong(ScanArguments::tr("An argument is missing."));
    ScannerRequest request;
    request.paths = paths;
    const bool asksStatus = parser.isSet(u"status"_s);
    const bool cancels = parser.isSet(u"cancel"_s);
    if (asksStatus && cancels)
        return wrong(ScanArguments::tr("--status and --cancel can't be combined."));
    if (asksStatus || cancels) {
        if (const QString other = givenOf(parser, startOptions()); !other.isEmpty())
            return wrong(
                ScanArguments::tr("“%1” can be used only to start the scanner.").arg(other));
        request.act = asksStatus ? ScannerRequest::Act::Status : ScannerRequest::Act::Cancel;
        return Request(request);
    }
    QStringList origins;
    for (const QString &option : {u"program"_s, u"send"_s, u"download"_s}) {
        if (parser.isSet(option))
            origins.append(u"--"_s + option);
    }
    if (origins.size() > 1) {
        return wrong(ScanArguments::tr("%1 and %2 can't be combined.").arg(origins[0], origins[1]));
    }
    request.program = parser.value(u"program"_s);
    request.send = parser.value(u"send"_s);
    if (request.program.isEmpty() && request.send.isEmpty() && !parser.isSet(u"download"_s)) {
        return wrong(ScanArguments::tr(
            "Specify where the scanner is: --program with its path on the server, such as "
            "C:\\Tools\\msert.exe, --send with a file on this computer, or --download."));
    }
    request.full = parser.isSet(u"full"_s);
    request.remove = parser.isSet(u"remove"_s);
    request.acceptTelemetry = parser.isSet(u"accept-telemetry"_s);
    request.detach = parser.isSet(u"detach"_s);
    return Request(request);
}

} // namespace

const std::vector<OptionSpec> &scanOptions()
{
    static const std::vector<OptionSpec> options = {
        {"since", "T",
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Search entries from this date or time. Default: as far back as the logs go")},
        {"until", "T",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Search entries up to the end of this date, or up to this time")},
        {"collect", "DIR",
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Keep the matching lines and files in this new or empty folder, with their hashes")},
        {"redact", nullptr,
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Replace passwords, cookies and tokens in the evidence, and omit whole files")},
        {"program", "P",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Path to the scanner on the server, such as C:\\Tools\\msert.exe")},
        {"send", "FILE",
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Copy the scanner from this file on this computer to the server for the run")},
        {"download", nullptr,
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Download the scanner from Microsoft and copy it to the server for the run")},
        {"full", nullptr,
         QT_TRANSLATE_NOOP(
             "amado::cli::CommandLine",
             "Scan every file, which takes hours. Default: a quick scan, which takes minutes")},
        {"remove", nullptr,
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Remove what is found. Default: only report")},
        {"accept-telemetry", nullptr,
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Accept that the scanner reports what it finds to Microsoft")},
        {"detach", nullptr,
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Start the scanner and return. Check its progress with --status")},
        {"status", nullptr,
         QT_TRANSLATE_NOOP("amado::cli::CommandLine", "Show the state of the last run")},
        {"cancel", nullptr,
         QT_TRANSLATE_NOOP("amado::cli::CommandLine", "End the run. Its findings stay in its log")},
        {"log", "FILE",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Read a scanner log (msert.log) that you copied from a server")},
        {"return-code", "N",
         QT_TRANSLATE_NOOP("amado::cli::CommandLine",
                           "Exit code of the scanner, to compare with the log")}};
    return options;
}

tl::expected<Request, QString> parseScanCommand(const QCommandLineParser &parser)
{
    QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return wrong(ScanArguments::tr("Specify the type of scan: traces or msert."));
    if (arguments.contains(QString()))
        return wrong(ScanArguments::tr("An argument is empty."));
    const QString what = arguments.takeFirst();
    for (QString &path : arguments)
        path = cleanedPath(path);
    if (what == "traces"_L1)
        return makeTraces(parser, arguments);
    if (what == "msert"_L1)
        return makeScanner(parser, arguments);
    return wrong(ScanArguments::tr("scan takes traces or msert, not “%1”.").arg(what));
}

} // namespace amado::cli
