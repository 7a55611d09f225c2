#pragma once

#include "model/base/enumnames.h"

#include <QObject>

// The enumerations of scans. Their names (enumName) are stored and part of amado.scan/1.

namespace amado::scan {
Q_NAMESPACE

enum class Kind { Traces, SafetyScanner };
Q_ENUM_NS(Kind)

/// Where traces are looked for.
enum class Source {
    HttpProxyLogs,
    IisLogs,
    EcpServerLogs,
    OabGeneratorLogs,
    CmdletLogs,
    ManagementEvents,
    ApplicationEvents,
    WebFolders,
    LogonPages,
    VirtualDirectories,
    IisConfiguration,
    Dumps,
    Archives,
};
Q_ENUM_NS(Source)

enum class SourceState {
    Searched,
    Partly,        ///< Some of it could not be read; see the problems.
    NotCollected,  ///< A copy that does not hold it.
    Denied,
    NotPresent,    ///< A server of this role, product and age never has it.
    Unreadable,
    NotSearchable, ///< Written in a form without lines: binary, event tracing only, logging off.
};
Q_ENUM_NS(SourceState)

/// In ascending order of weight.
enum class Severity {
    Information, ///< Matters only beside others.
    Suspicious,  ///< A person has to look.
    Attempted,   ///< Somebody tried.
    Compromised, ///< The trace shows success.
};
Q_ENUM_NS(Severity)

enum class Confidence { Low, Medium, High };
Q_ENUM_NS(Confidence)

/// What a scan of one server came to.
enum class Conclusion {
    NothingFound, ///< And every source this server should have was searched whole.
    Found,
    Incomplete, ///< Nothing found, but something that should be there could not be searched.
    Running,
    Disagree, ///< Log and exit code of the scanner contradict each other.
    Cancelled,
    Failed,
};
Q_ENUM_NS(Conclusion)

/// How the other servers of the same build have a web file. Difference alone proves nothing, and neither
/// does sameness.
enum class FleetStanding {
    Unknown,    ///< Fewer than three servers to compare, no majority, or a file that differs by design.
    AsMajority,
    Minority,   ///< Most others have another file there, or none.
    OnlyHere,
    OlderFolder, ///< In a folder of another build than the server's, which updates leave behind.
};
Q_ENUM_NS(FleetStanding)

/// How the lines of a log are taken apart.
enum class LogFormat {
    W3c,        ///< `#Fields:` lines, blanks between values.
    Csv,        ///< A header line or `#Fields:`, commas between values, quotes as in RFC 4180.
    PlainLines, ///< No columns; the whole line is the field "text".
};
Q_ENUM_NS(LogFormat)

enum class ScannerMode { Quick, Full };
Q_ENUM_NS(ScannerMode)

/// What the text of the scanner's last run says.
enum class LogVerdict { Clean, Found, Removed, PartlyRemoved, Aborted, Unfinished };
Q_ENUM_NS(LogVerdict)

/// What its exit code says.
enum class CodeVerdict { Clean, Found, Removed, Error, Unknown };
Q_ENUM_NS(CodeVerdict)

enum class ThreatResult { Removed, NotRemoved, Failed };
Q_ENUM_NS(ThreatResult)

enum class ResourceKind { File, Container, Process, Registry };
Q_ENUM_NS(ResourceKind)

} // namespace amado::scan
