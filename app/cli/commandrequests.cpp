// SPDX-License-Identifier: MIT
#include "cli/commandrequests.h"

#include "cli/commandtable.h"
#include "cli/parsevalues.h"
#include "cli/serverpaths.h"
#include "model/base/enumnames.h"
#include "model/base/winpath.h"
#include "model/feed/mitigationid.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

using Parser = QCommandLineParser;
using Made = MadeRequest;

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
        return wrong(CommandTableText::tr("Unexpected argument: “%1”.").arg(given.at(most)));
    return given;
}

Made makeBlockRequest(const Parser &parser, const QString &option, ActKind kind, bool dryRun)
{
    const QStringList ids = parser.values(option);
    if (ids.isEmpty())
        return wrong(CommandTableText::tr("--%1 is missing.").arg(option));
    for (const QString &id : ids) {
        if (!isMitigationId(id))
            return wrong(
                CommandTableText::tr("“%1” isn't a mitigation ID such as M2 or M2.1.0.").arg(id));
    }
    return positional(parser, 1, -1).map([&](const QStringList &paths) {
        return Request(BlockRequest{cleaned(paths), ids, kind, dryRun});
    });
}

Made bare(const Parser &parser, const Request &request)
{
    return positional(parser, 0, 0).map([&](const QStringList &) { return request; });
}

} // namespace

MadeRequest makeAssess(const QCommandLineParser &parser)
{
    AssessRequest request;
    request.record = parser.value(u"record"_s);
    request.replay = parser.value(u"replay"_s);
    request.hashContents = parser.isSet(u"hash-contents"_s);
    request.disagreements = parser.isSet(u"disagreements"_s);
    if (parser.isSet(u"record"_s) && request.record.isEmpty())
        return wrong(CommandTableText::tr("--record takes the name of a file."));
    if (parser.isSet(u"replay"_s) && request.replay.isEmpty())
        return wrong(CommandTableText::tr("--replay takes the name of a file."));
    const bool replays = !request.replay.isEmpty();
    if (replays && !request.record.isEmpty())
        return wrong(CommandTableText::tr("--record and --replay can't be combined."));
    if (request.hashContents && request.record.isEmpty())
        return wrong(CommandTableText::tr("--hash-contents requires --record."));
    const auto paths = positional(parser, replays ? 0 : 1, replays ? 0 : -1);
    if (!paths)
        return wrong(paths.error());
    request.paths = cleaned(*paths);
    return request;
}

MadeRequest makeReport(const QCommandLineParser &parser)
{
    const auto format = enumFrom<ReportForm>(parser.value(u"format"_s));
    if (!format)
        return wrong(CommandTableText::tr("--format takes html, text or csv."));
    ReportRequest request{{}, *format, parser.value(u"output"_s), parser.isSet(u"bom"_s)};
    if (request.output.isEmpty())
        return wrong(CommandTableText::tr("--output takes the name of the file to write."));
    if (request.withMark && request.format != ReportForm::Csv)
        return wrong(CommandTableText::tr("--bom goes with --format csv."));
    return positional(parser, 1, -1).map([&](const QStringList &paths) {
        request.paths = cleaned(paths);
        return Request(request);
    });
}

MadeRequest makeRules(const QCommandLineParser &parser)
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

MadeRequest makeTry(const QCommandLineParser &parser)
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
            CommandTableText::tr("“%1” isn't a request method.").arg(request.request.method));
    const auto headers = parseHeaders(parser.values(u"header"_s));
    const auto responseHeaders = parseHeaders(parser.values(u"response-header"_s));
    for (const auto *list : {&headers, &responseHeaders}) {
        if (!*list)
            return wrong(CommandTableText::tr("“%1” isn't a header of the form “Name: value”.")
                             .arg(list->error()));
    }
    request.request.headers = *headers;
    request.responseHeaders = *responseHeaders;
    return request;
}

MadeRequest makePlan(const QCommandLineParser &parser)
{
    const QString mitigation = parser.value(u"mitigation"_s);
    const QString undo = parser.value(u"undo"_s);
    int acts = 0;
    for (const QString &act : {u"mitigation"_s, u"undo"_s, u"block"_s, u"unblock"_s, u"updates"_s})
        acts += parser.isSet(act) ? 1 : 0;
    if (acts > 1)
        return wrong(CommandTableText::tr(
            "--mitigation, --undo, --block, --unblock and --updates can't be combined."));
    if (parser.isSet(u"updates"_s))
        return positional(parser, 1, -1).map([](const QStringList &paths) {
            return Request(UpdatesRequest{cleaned(paths)});
        });
    if (parser.isSet(u"block"_s))
        return makeBlockRequest(parser, u"block"_s, ActKind::Block, true);
    if (parser.isSet(u"unblock"_s))
        return makeBlockRequest(parser, u"unblock"_s, ActKind::Unblock, true);
    if (mitigation.isEmpty() && undo.isEmpty())
        return wrong(CommandTableText::tr(
            "--mitigation, --undo, --block, --unblock or --updates is missing."));
    const bool isUndo = !undo.isEmpty();
    return positional(parser, isUndo ? 0 : 1, isUndo ? 1 : -1).map([&](const QStringList &paths) {
        return Request(PlanRequest{cleaned(paths), mitigation, undo});
    });
}

MadeRequest makeApply(const QCommandLineParser &parser)
{
    if (parser.value(u"mitigation"_s).isEmpty())
        return wrong(CommandTableText::tr("--mitigation is missing."));
    return positional(parser, 1, -1).map([&](const QStringList &paths) {
        return Request(ApplyRequest{cleaned(paths), parser.value(u"mitigation"_s),
                                    parser.isSet(u"dry-run"_s)});
    });
}

MadeRequest makeUndo(const QCommandLineParser &parser)
{
    const bool path = parser.isSet(u"path"_s);
    const bool rule = parser.isSet(u"rule"_s);
    const bool entry = parser.isSet(u"entry"_s);
    if (rule && entry)
        return wrong(CommandTableText::tr("--rule and --entry can't be combined."));
    if ((rule || entry) && !path)
        return wrong(rule ? CommandTableText::tr("--rule requires --path.")
                          : CommandTableText::tr("--entry requires --path."));
    const int recorded = rule || entry ? 0 : 1;
    const auto entries = positional(parser, recorded, recorded);
    if (!entries)
        return wrong(entries.error());
    const QString server = cleanedPath(parser.value(u"path"_s));
    const QString name = parser.value(u"rule"_s);
    if ((path && server.isEmpty()) || (rule && name.isEmpty()))
        return wrong(CommandTableText::tr("An argument is empty."));
    if (rule)
        return RemovalRequest{server, name};
    if (!entry)
        return UndoEntryRequest{entries->first(), server};
    const QString place = parser.value(u"entry"_s);
    bool isNumber = false;
    const int line = place.section(u':', -1).toInt(&isNumber);
    const QString file = place.section(u':', 0, -2);
    if (!isNumber || line < 1 || file.isEmpty())
        return wrong(CommandTableText::tr("--entry takes a file of the server and a line, such as "
                                          "C/Windows/System32/inetsrv/config/"
                                          "applicationHost.config:123."));
    return RemovalRequest{server, ConfigEntry{pathOnServer(file), line, {}}};
}

MadeRequest makeRecover(const QCommandLineParser &parser)
{
    return positional(parser, 0, -1).map([](const QStringList &paths) {
        return Request(RecoverRequest{cleaned(paths)});
    });
}

MadeRequest makeServer(const QCommandLineParser &parser)
{
    return parseServerRequest(parser).map(
        [](const ServerRequest &request) { return Request(request); });
}

MadeRequest makeSchema(const QCommandLineParser &parser)
{
    return positional(parser, 0, 1).map([](const QStringList &names) {
        return Request(SchemaRequest{names.value(0)});
    });
}

MadeRequest makeHelp(const QCommandLineParser &parser)
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

MadeRequest makeBlock(const QCommandLineParser &parser)
{
    return makeBlockRequest(parser, u"id"_s, ActKind::Block, parser.isSet(u"dry-run"_s));
}

MadeRequest makeUnblock(const QCommandLineParser &parser)
{
    return makeBlockRequest(parser, u"id"_s, ActKind::Unblock, parser.isSet(u"dry-run"_s));
}

MadeRequest makeHistory(const QCommandLineParser &parser)
{
    return bare(parser, HistoryRequest{});
}

MadeRequest makeVersion(const QCommandLineParser &parser)
{
    return bare(parser, VersionRequest{});
}

} // namespace amado::cli
