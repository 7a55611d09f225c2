#pragma once

#include "model/base/result.h"
#include "model/feed/certificate.h"
#include "model/judge/serverfacts.h"
#include "model/server/endpoint.h"
#include "model/server/connection.h"
#include "ports/hostsearch.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <variant>
#include <vector>

namespace amado {

// Requests: data without behaviour; no free-form command exists.

struct DescribeServer {};                                     ///< → ServerDescription
struct ReadFile { QString path; qint64 maxBytes = 16 << 20; };///< → FileBytes; NotFound, FileTooLarge, FileUnreadable
/// Replaces the file if its bytes hash to `expectedSha256` (lower-case hex; empty: it must not exist yet), through a
/// temporary file and a rename. No `content`: delete it. → Done; PreconditionChanged/FileChanged, DiskFull, PermissionDenied
struct WriteFileIfHash { QString path; QString expectedSha256; std::optional<QByteArray> content; };
/// The last `maxBytes` of a file: logs, whose end is what matters. → FileBytes; NotFound, FileUnreadable
struct ReadFileTail { QString path; qint64 maxBytes = 1 << 20; };
struct ListDirectory { QString path; };                       ///< → DirectoryListing; NotFound
/// → TextValue (numbers in decimal, binary as lower-case hex, several texts joined by line feeds); NotFound
struct ReadRegistryValue { QString key; QString name; };
struct ReadFileVersion { QString path; };                     ///< → TextValue; NotFound
struct QueryService { QString name; };                        ///< → ServiceState; NotFound
/// Sets both start type and run state if the service is as expected now. → Done; PreconditionChanged
struct SetService { QString name; ServiceState expected; ServiceState wanted; };
struct QueryAppPool { QString name; };                        ///< → AppPoolState; NotFound
struct SetAppPool { QString name; AppPoolState expected; AppPoolState wanted; };
struct ReadExchangeSettings {};                               ///< → ExchangeSettings
struct SetBlockedMitigations { QStringList expected; QStringList wanted; };
/// Newest first. → EventList; NotFound when the log is not there.
struct QueryEvents { QString log; QString provider; int maxCount = 1000; };
/// Opens a TLS connection from the server, through the proxy it would use itself, and says what it was shown.
/// → TlsObservation (a failed handshake is an answer, with `error` set); NotFound/FactMissing in a copy.
struct ProbeTls { QString host; int port = 443; };
/// A store of the machine: "Root", "AuthRoot", "CA". → CertificateList; NotFound
struct ReadCertificateStore { QString store; };

/// Tools that may be started on a server: a closed list.
enum class HostTool {
    SafetyScanner, ///< msert.exe, https://learn.microsoft.com/defender-endpoint/safety-scanner-download
};
/// Looks at what a start needs, and starts nothing. → ToolCheck; NotFound (no such program), Unsupported in a copy.
struct CheckTool { HostTool tool = HostTool::SafetyScanner; QString program; };
/// Appends a part to the tool's program in the console's own folder below Program Files, where nobody but administrators
/// may write. A part at offset 0 begins anew, any other must follow what is there. The last part makes the file the
/// program only if the whole hashes to `sha256` (lower-case hex). → ToolFile; PreconditionChanged (another offset is due;
/// detail has it), InvalidData/TransferDamaged, DiskFull, Unsupported in a copy.
struct PutToolPart {
    HostTool tool = HostTool::SafetyScanner;
    qint64 offset = 0;
    QByteArray content;   ///< At most kMaxPart bytes.
    qint64 totalSize = 0; ///< Of the whole program, at most 400 MB. 0: what was put there is taken away again.
    QString sha256;

    static constexpr qint64 kMaxPart = 4 << 20;
};
/// A started tool, as it is found again: a process id alone may be taken by another process later.
struct ToolRun {
    qint64 processId = 0;
    QDateTime startedAt; ///< UTC, by the server's clock.
    QString archivedLog{}; ///< Where the log of earlier runs was put before the start; empty: there was none.

    bool operator==(const ToolRun &) const = default;
};
/// Starts a tool that goes on when the call is over and the connection gone; no shell, arguments from what is typed here
/// alone. `program` lies on the server and must carry Microsoft's valid signature at this moment. The log of earlier runs
/// is renamed before, so that the new one holds this run alone. → ToolRun; NotFound, PreconditionFailed (ToolNotTrusted,
/// ToolRunning), PermissionDenied (FileInUse), Unsupported in a copy.
struct StartTool {
    HostTool tool = HostTool::SafetyScanner;
    QString program;            ///< "C:\Tools\msert.exe"
    bool fullScan = false;      ///< Every file, for hours; else the usual places.
    bool removeThreats = false; ///< Else only report.
};
/// → ToolState, also of a run that ended long ago; Unsupported in a copy.
struct PollTool {
    HostTool tool = HostTool::SafetyScanner;
    ToolRun run;
    /// The server may hold its answer back until the run ends, at most so long: the exit code is told only to who
    /// watches at that moment. At most 20 seconds.
    int waitMs = 0;
};
/// Ends a run of the tool. → Done, also when it had ended; Unsupported in a copy.
struct StopTool { HostTool tool = HostTool::SafetyScanner; ToolRun run; };

using HostRequest = std::variant<DescribeServer, ReadFile, WriteFileIfHash, ReadFileTail, ListDirectory,
                                 ReadRegistryValue, ReadFileVersion, QueryService, SetService, QueryAppPool, SetAppPool,
                                 ReadExchangeSettings, SetBlockedMitigations, QueryEvents, ProbeTls,
                                 ReadCertificateStore, StartTool, PollTool, StopTool, SearchLogs, InspectFiles, SearchEvents,
                                 CheckTool, PutToolPart>;

/// Whether the request may change the server.
[[nodiscard]] inline bool isWriting(const HostRequest &request)
{
    return std::visit(
        []<class T>(const T &) {
            return std::is_same_v<T, WriteFileIfHash> || std::is_same_v<T, SetService> ||
                   std::is_same_v<T, SetAppPool> || std::is_same_v<T, SetBlockedMitigations> ||
                   std::is_same_v<T, StartTool> || std::is_same_v<T, StopTool> || std::is_same_v<T, PutToolPart>;
        },
        request);
}

// Replies.

struct ServerDescription {
    QString name;
    QString fqdn;
    QString site;
    Fact<QStringList> roles;
    Fact<QString> operatingSystem;
    Fact<QString> osLanguage;
    Fact<AccountRights> rights; ///< Of the account that asks, by the server's own evidence.
    QDateTime capturedAt; ///< For a live server: now, by its own clock.
    bool live = false;    ///< Answers are of this moment, not of a copy.
    std::vector<Error> problems; ///< Answers that are there but broken; each concerns one fact.
};
struct FileBytes { QByteArray bytes; };
struct DirectoryListing { QStringList files; QStringList folders; }; ///< Names, as spelled, sorted without case.
struct TextValue { QString text; };
struct EventList {
    std::vector<EventRecord> events;
    int malformed = 0;          ///< Entries that could not be read and are left out.
    int firstMalformedLine = 0; ///< 1-based; 0 when there is none or the source has no lines.
    int incomplete = 0; ///< Entries that read well, yet lack what every event has; left out too.
    int firstIncompleteLine = 0; ///< Likewise.
};
struct CertificateList { CertificateChain certificates; }; ///< In no order.
struct ToolState {
    bool running = false;
    QString logFile; ///< Where the tool writes what it found; read it with ReadFileTail.
    std::optional<int> exitCode{}; ///< Of the process, as 32 signed bits; nullopt: it runs, or nobody could tell any more.
    QDateTime at{}; ///< UTC, by the server's clock: when this was so. Invalid: the server did not say.

    bool operator==(const ToolState &) const = default;
};
struct ToolCheck {
    bool trusted = false;   ///< Carries Microsoft's valid signature by the server's own check.
    QString signatureState; ///< As the server names it: "Valid", "NotSigned", "HashMismatch".
    QString version;        ///< Of the file; empty: none.
    QDateTime fileDate;     ///< UTC: the earlier one of when it was created and last written there.
    QDateTime at;           ///< UTC, by the server's clock.
    qint64 freeBytes = -1;  ///< On the drive of the temporary folder; -1: not known.
    QStringList running;    ///< Of the tool and of others that exclude it: "msert", "mrt".
    QString operatingSystem;   ///< "Microsoft Windows Server 2019 Standard".
    QString systemVersion;     ///< "10.0.17763".
    std::optional<bool> readsSha2; ///< Whether the system verifies SHA-2 signatures; nullopt: not known.
    QString logFile;        ///< As in ToolState.

    bool operator==(const ToolCheck &) const = default;
};
struct ToolFile {
    QString program;     ///< Windows path.
    qint64 received = 0; ///< Bytes there.
    bool whole = false;  ///< The program is there and its hash is right.

    bool operator==(const ToolFile &) const = default;
};
struct Done {};

using HostReply = std::variant<Done, ServerDescription, FileBytes, DirectoryListing, TextValue, ServiceState,
                               AppPoolState, ExchangeSettings, EventList, TlsObservation, CertificateList, ToolRun, ToolState,
                               SearchReply, FoundFiles, FoundEvents, ToolCheck, ToolFile>;

struct CallContext {
    std::stop_token stop;
    std::chrono::milliseconds deadline{30'000};
    QString logId;
    /// UTC by the server's own clock: no write is begun after it (TimedOut/NotBegun), also when the connection is gone
    /// and nobody waits for the answer any more. Invalid: no such moment.
    QDateTime writesUntil{};
    /// Called at most once in each call, in any thread, as soon as the server's side has shown that somebody is
    /// there, which is long before it answers: its first word on a connection, a folder opened, a program started. Never
    /// called when nobody is there. Returns at once.
    std::function<void()> contact = {};
    /// Called at most once in each call, in any thread, also after the call was given up, as soon as the server has
    /// accepted the account. Never called where nobody signs on. Returns at once.
    std::function<void()> signedOn = {};
};

/// One server, however it is reached. Blocking; one caller at a time per object, any thread.
class HostAccess
{
public:
    virtual ~HostAccess() = default;
    /// Carries out the requests in order. The outer error is the connection (Unreachable, TimedOut, Cancelled,
    /// NotAServer): then nothing is known about any request. Each inner result is that request's own. A stop
    /// request or the deadline in the middle leaves the finished ones as they are and fails the rest as Cancelled
    /// or TimedOut, with Reason::NotBegun. Once a writing request was not done, no writing one after it is begun
    /// (Cancelled/NotBegun), while reading ones are still answered. NotFound means "asked, and it does not
    /// exist"; with Reason::FactMissing that the source (a copy) does not say.
    [[nodiscard]] virtual Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                                                     const CallContext &context) = 0;
};

/// Makes the access object for a server's path.
class HostConnector
{
public:
    virtual ~HostConnector() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<HostAccess>> connect(const QString &path) = 0;
    /// The same for a real server whose endpoint the caller has at hand, so that nobody looks it up.
    [[nodiscard]] virtual Result<std::unique_ptr<HostAccess>> connectKnown(const QString &path, const Endpoint &)
    {
        return connect(path);
    }
    /// The servers at a path: itself when it is one, else its sub-folders that are. Errors: NotFound, NotAServer.
    [[nodiscard]] virtual Result<QStringList> serversAt(const QString &path) = 0;
};

/// The reply as the wanted alternative; an Internal error when the adapter answered with another kind.
template<class T>
Result<T> replyAs(const Result<HostReply> &reply)
{
    if (!reply)
        return failure(reply.error());
    if (const T *value = std::get_if<T>(&*reply))
        return *value;
    return failure(ErrorCode::Internal, Reason::None, {}, QStringLiteral("reply of another kind"));
}

} // namespace amado
