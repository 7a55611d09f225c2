// SPDX-License-Identifier: MIT
#pragma once

#include "cli/scanrequest.h"
#include "cli/serverrequest.h"
#include "model/change/plan.h"
#include "model/iis/rewriteevaluator.h"
#include "ports/httpfetch.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>
#include <variant>
#include <vector>

namespace amado::cli {

/// Options every command takes, before or after its name.
struct GlobalOptions
{
    bool json = false;
    std::optional<QDateTime> asOf; ///< UTC; "now" for every judgement.
    QString store;                 ///< As typed; empty: the store in the user's data folder.
    bool passwordStdin = false;    ///< The first line of standard input is the password.
};

// What each command was asked for. Paths are as typed, cleaned.

struct AssessRequest
{
    QStringList paths;
    QString record;             ///< File to write the server's answers to; empty: none.
    bool hashContents = false;  ///< Of files only their hashes are recorded.
    QString replay;             ///< File to take the answers from, instead of `paths`.
    bool disagreements = false; ///< Also list where the sources of the data differ.
};
struct RulesRequest
{
    QString path;
    QString site; ///< Empty: the one that answers there by its bindings.
    QString virtualDirectory = QStringLiteral("/");
};
struct TryRequest
{
    QString path;
    QString site; ///< Empty: the one that answers by its bindings.
    HttpRequest request;
    HeaderList responseHeaders;
};
struct PlanRequest
{
    QStringList paths;
    QString mitigation;
    QString undoEntry; ///< When set: plan taking back this entry; paths then name its server or are
                       ///< empty.
};
struct UpdatesRequest
{
    QStringList paths;
};
struct ApplyRequest
{
    QStringList paths;
    QString mitigation;
    bool dryRun = false;
};
struct BlockRequest
{
    QStringList paths;
    QStringList ids; ///< Of the form of a mitigation id, as typed.
    ActKind kind = ActKind::Block;
    bool dryRun = false; ///< Also for `plan`.
};
struct UndoEntryRequest
{
    QString entry;
    QString path; ///< Where the server is now; empty: where it was reached then.
};
struct RemovalRequest
{
    QString path;
    Removal what;
};
/// What a report can be written as.
enum class ReportForm { Html, Text, Csv };
struct ReportRequest
{
    QStringList paths;
    ReportForm format = ReportForm::Html;
    QString output;        ///< File to write.
    bool withMark = false; ///< A byte order mark before CSV, for Excel.
};
struct HistoryRequest
{};
struct RecoverRequest
{
    QStringList paths; ///< Servers, wherever they were reached then; empty: all.
};
struct FeedFetchRequest
{
    QString url; ///< Empty: Microsoft's endpoint.
    ProxyChoice proxy;
    QString trustFolder; ///< Empty: the roots carried along.
    QString heldFile;    ///< Empty: only what the store holds counts.
};
struct FeedVerifyRequest
{
    QString file;
    QString trustFolder; ///< Empty: the roots the program carries.
    QString heldFile;    ///< Empty: nothing to compare with.
};
struct FeedExplainRequest
{
    QStringList paths;
    QString heldFile;    ///< A feed to show the effect of; empty: none.
    QString trustFolder; ///< Roots it is checked with; empty: those the program carries.
};
struct LabRequest
{
    QString path;
};
struct LabFeedRequest
{
    QString folder; ///< Empty: beside the default store.
    QString variant = QStringLiteral("trusted");
    quint16 port = 0; ///< 0: any.
};
struct SchemaRequest
{
    QString name; ///< Empty: list the names.
};
struct HelpRequest
{
    QString command; ///< Empty: the overview.
};
struct VersionRequest
{};

using Request =
    std::variant<AssessRequest, RulesRequest, TryRequest, PlanRequest, UpdatesRequest, ApplyRequest,
                 BlockRequest, UndoEntryRequest, RemovalRequest, HistoryRequest, RecoverRequest,
                 FeedVerifyRequest, ReportRequest, FeedFetchRequest, FeedExplainRequest, LabRequest,
                 LabFeedRequest, ServerRequest, TraceScanRequest, ScannerRequest, ScannerLogRequest,
                 SchemaRequest, HelpRequest, VersionRequest>;

struct CommandLine
{
    GlobalOptions options;
    Request request;
};

/// What is wrong with the command line, as one line in the language in force, and the usage line of
/// the command it was meant for (empty when no command was recognised).
struct UsageError
{
    QString message;
    QString usage;
};

/// One option as the help shows it.
struct OptionHelp
{
    QString name;
    QString value; ///< What it takes; empty: nothing.
    QString about; ///< In the language in force.
};

/// One command as the help shows it.
struct CommandHelp
{
    QString name;
    QString usage; ///< "assess PATH…"
    QString about; ///< In the language in force.
    std::vector<OptionHelp> options;
};

/// Every command, in the order of the help.
[[nodiscard]] std::vector<CommandHelp> commandHelp();
/// What every command takes, before or after its name.
[[nodiscard]] std::vector<OptionHelp> globalOptionHelp();

/// The value of --lang in the arguments, wherever it stands; empty when it is absent or neither ja
/// nor en. Read before anything else, so that even a wrong command line is answered in the language
/// asked for.
[[nodiscard]] QString languageAskedFor(const QStringList &arguments);

/// True when --json stands among the arguments; read before anything else for the same reason.
[[nodiscard]] bool jsonAskedFor(const QStringList &arguments);

/// Reads the arguments (without the program's name). Touches nothing but the text.
[[nodiscard]] tl::expected<CommandLine, UsageError> parseCommandLine(const QStringList &arguments);

} // namespace amado::cli
