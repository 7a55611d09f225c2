// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostreplies.h"
#include "ports/requestkind.h"

#include <type_traits>

namespace amado {

// Requests: data without behaviour; no free-form command exists. Each says what answers it, its
// row of the protocol (kKind) and its parts (fields), from which its key and the script's arguments
// come. A new one stands here, in HostRequest, in the folder's host (io/folder/directoryhost.cpp)
// and in the script.

struct DescribeServer
{
    using Reply = ServerDescription;
    static constexpr RequestKind kKind{u"describeServer"};
    static void fields(auto &, auto &) {}
};

/// NotFound, FileTooLarge, FileUnreadable
struct ReadFile
{
    QString path;
    qint64 maxBytes = 16 << 20;

    using Reply = FileBytes;
    static constexpr RequestKind kKind{u"readFile"};
    static void fields(auto &io, auto &self) { io(u"path", self.path)(u"maxBytes", self.maxBytes); }
};

/// Replaces the file if its bytes hash to `expectedSha256` (lower-case hex; empty: it must not
/// exist yet), through a temporary file and a rename. No `content`: delete it.
/// PreconditionChanged/FileChanged, DiskFull, PermissionDenied
struct WriteFileIfHash
{
    QString path;
    QString expectedSha256;
    std::optional<QByteArray> content;

    using Reply = Done;
    static constexpr RequestKind kKind{u"writeFileIfHash", RequestEffect::Changes};
    static void fields(auto &io, auto &self)
    {
        io(u"path", self.path)(u"expected", self.expectedSha256)(u"content", self.content);
    }
};

/// The last `maxBytes` of a file: logs, whose end is what matters. NotFound, FileUnreadable
struct ReadFileTail
{
    QString path;
    qint64 maxBytes = 1 << 20;

    using Reply = FileBytes;
    static constexpr RequestKind kKind{u"readFileTail"};
    static void fields(auto &io, auto &self) { io(u"path", self.path)(u"maxBytes", self.maxBytes); }
};

/// NotFound
struct ListDirectory
{
    QString path;

    using Reply = DirectoryListing;
    static constexpr RequestKind kKind{u"listDirectory"};
    static void fields(auto &io, auto &self) { io(u"path", self.path); }
};

/// Numbers come in decimal, binary as lower-case hex, several texts joined by line feeds. NotFound
struct ReadRegistryValue
{
    QString key;
    QString name;

    using Reply = TextValue;
    static constexpr RequestKind kKind{u"readRegistryValue"};
    static void fields(auto &io, auto &self) { io(u"key", self.key)(u"name", self.name); }
};

/// NotFound
struct ReadFileVersion
{
    QString path;

    using Reply = TextValue;
    static constexpr RequestKind kKind{u"readFileVersion"};
    static void fields(auto &io, auto &self) { io(u"path", self.path); }
};

/// NotFound
struct QueryService
{
    QString name;

    using Reply = ServiceState;
    static constexpr RequestKind kKind{u"queryService"};
    static void fields(auto &io, auto &self) { io(u"name", self.name); }
};

/// Sets both start type and run state if the service is as expected now. PreconditionChanged
struct SetService
{
    QString name;
    ServiceState expected;
    ServiceState wanted;

    using Reply = Done;
    static constexpr RequestKind kKind{u"setService", RequestEffect::Changes};
    static void fields(auto &io, auto &self)
    {
        io(u"name", self.name)(u"expected", self.expected)(u"wanted", self.wanted);
    }
};

/// NotFound
struct QueryAppPool
{
    QString name;

    using Reply = AppPoolState;
    static constexpr RequestKind kKind{u"queryAppPool"};
    static void fields(auto &io, auto &self) { io(u"name", self.name); }
};

struct SetAppPool
{
    QString name;
    AppPoolState expected;
    AppPoolState wanted;

    using Reply = Done;
    static constexpr RequestKind kKind{u"setAppPool", RequestEffect::Changes};
    static void fields(auto &io, auto &self)
    {
        io(u"name", self.name)(u"expected", self.expected)(u"wanted", self.wanted);
    }
};

struct ReadExchangeSettings
{
    using Reply = ExchangeSettings;
    static constexpr RequestKind kKind{u"readExchangeSettings"};
    static void fields(auto &, auto &) {}
};

struct SetBlockedMitigations
{
    QStringList expected;
    QStringList wanted;

    using Reply = Done;
    static constexpr RequestKind kKind{u"setBlockedMitigations", RequestEffect::Changes};
    static void fields(auto &io, auto &self)
    {
        io(u"expected", self.expected)(u"wanted", self.wanted);
    }
};

/// Newest first. NotFound when the log is not there.
struct QueryEvents
{
    QString log;
    QString provider;
    int maxCount = 1000;

    using Reply = EventList;
    static constexpr RequestKind kKind{u"queryEvents"};
    static void fields(auto &io, auto &self)
    {
        io(u"log", self.log)(u"provider", self.provider)(u"maxCount", self.maxCount);
    }
};

/// Opens a TLS connection from the server, through the proxy it would use itself, and says what it
/// was shown. A failed handshake is an answer, with `error` set. NotFound/FactMissing in a copy.
struct ProbeTls
{
    QString host;
    int port = 443;

    using Reply = TlsObservation;
    static constexpr RequestKind kKind{u"probeTls"};
    static void fields(auto &io, auto &self) { io(u"host", self.host)(u"port", self.port); }
};

/// A store of the machine: "Root", "AuthRoot", "CA". NotFound
struct ReadCertificateStore
{
    QString store;

    using Reply = CertificateList;
    static constexpr RequestKind kKind{u"readCertificateStore"};
    static void fields(auto &io, auto &self) { io(u"store", self.store); }
};

/// Tools that may be started on a server: a closed list.
enum class HostTool {
    SafetyScanner, ///< msert.exe,
                   ///< https://learn.microsoft.com/defender-endpoint/safety-scanner-download
};

/// Looks at what a start needs, and starts nothing. NotFound (no such program), Unsupported in a
/// copy.
struct CheckTool
{
    HostTool tool = HostTool::SafetyScanner;
    QString program;

    using Reply = ToolCheck;
    static constexpr RequestKind kKind{u"checkTool", RequestEffect::Watches};
    static void fields(auto &io, auto &self) { io(u"tool", self.tool)(u"program", self.program); }
};

/// Appends a part to the tool's program in the console's own folder below Program Files, where
/// nobody but administrators may write. A part at offset 0 begins anew, any other must follow what
/// is there. The last part makes the file the program only if the whole hashes to `sha256`
/// (lower-case hex). PreconditionChanged (another offset is due; detail has it),
/// InvalidData/TransferDamaged, DiskFull, Unsupported in a copy.
struct PutToolPart
{
    HostTool tool = HostTool::SafetyScanner;
    qint64 offset = 0;
    QByteArray content; ///< At most kMaxPart bytes.
    qint64 totalSize =
        0; ///< Of the whole program, at most 400 MB. 0: what was put there is taken away again.
    QString sha256;

    static constexpr qint64 kMaxPart = 4 << 20;

    using Reply = ToolFile;
    static constexpr RequestKind kKind{u"putToolPart", RequestEffect::Changes};
    static void fields(auto &io, auto &self)
    {
        io(u"tool", self.tool)(u"offset", self.offset)(u"content", self.content);
        io(u"totalSize", self.totalSize)(u"sha256", self.sha256);
    }
};

/// Starts a tool that goes on when the call is over and the connection gone; no shell, arguments
/// from what is typed here alone. `program` lies on the server and must carry Microsoft's valid
/// signature at this moment. The log of earlier runs is renamed before, so that the new one holds
/// this run alone. NotFound, PreconditionFailed (ToolNotTrusted, ToolRunning), PermissionDenied
/// (FileInUse), Unsupported in a copy.
struct StartTool
{
    HostTool tool = HostTool::SafetyScanner;
    QString program;            ///< "C:\Tools\msert.exe"
    bool fullScan = false;      ///< Every file, for hours; else the usual places.
    bool removeThreats = false; ///< Else only report.

    using Reply = ToolRun;
    static constexpr RequestKind kKind{u"startTool", RequestEffect::Changes};
    static void fields(auto &io, auto &self)
    {
        io(u"tool", self.tool)(u"program", self.program);
        io(u"fullScan", self.fullScan)(u"removeThreats", self.removeThreats);
    }
};

/// Also of a run that ended long ago; Unsupported in a copy.
struct PollTool
{
    HostTool tool = HostTool::SafetyScanner;
    ToolRun run;
    /// The server may hold its answer back until the run ends, at most so long: the exit code is
    /// told only to who watches at that moment. At most 20 seconds.
    int waitMs = 0;

    using Reply = ToolState;
    static constexpr RequestKind kKind{u"pollTool", RequestEffect::Watches};
    static void fields(auto &io, auto &self)
    {
        io(u"tool", self.tool)(u"processId", self.run.processId);
        io(u"startedAt", self.run.startedAt)(u"waitMs", self.waitMs);
    }
};

/// Ends a run of the tool; Done also when it had ended. Unsupported in a copy.
struct StopTool
{
    HostTool tool = HostTool::SafetyScanner;
    ToolRun run;

    using Reply = Done;
    static constexpr RequestKind kKind{u"stopTool", RequestEffect::Changes};
    static void fields(auto &io, auto &self)
    {
        io(u"tool", self.tool)(u"processId", self.run.processId)(u"startedAt", self.run.startedAt);
    }
};

using HostRequest =
    std::variant<DescribeServer, ReadFile, WriteFileIfHash, ReadFileTail, ListDirectory,
                 ReadRegistryValue, ReadFileVersion, QueryService, SetService, QueryAppPool,
                 SetAppPool, ReadExchangeSettings, SetBlockedMitigations, QueryEvents, ProbeTls,
                 ReadCertificateStore, StartTool, PollTool, StopTool, SearchLogs, InspectFiles,
                 SearchEvents, CheckTool, PutToolPart>;

[[nodiscard]] inline const RequestKind &kindOf(const HostRequest &request)
{
    return std::visit([]<class T>(const T &) -> const RequestKind & { return T::kKind; }, request);
}

/// Whether the request may change the server.
[[nodiscard]] inline bool isWriting(const HostRequest &request)
{
    return kindOf(request).effect == RequestEffect::Changes;
}

/// Whether asking leaves everything as it is and tells of the server's state, so that the answer
/// may serve whoever asks the same in the same session.
[[nodiscard]] inline bool isReading(const HostRequest &request)
{
    const RequestEffect effect = kindOf(request).effect;
    return effect == RequestEffect::Tells || effect == RequestEffect::Searches;
}

} // namespace amado
