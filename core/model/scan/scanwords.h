// SPDX-License-Identifier: MIT
#pragma once
#include "model/base/enumnames.h"

// The enumerations of scans. Their names (enumName) are stored and part of amado.scan/1.

namespace amado::scan {

enum class Kind { Traces, SafetyScanner };

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

enum class SourceState {
    Searched,
    Partly,       ///< Some of it could not be read; see the problems.
    NotCollected, ///< A copy that does not hold it.
    Denied,
    NotPresent, ///< A server of this role, product and age never has it.
    Unreadable,
    NotSearchable, ///< Written in a form without lines: binary, event tracing only, logging off.
};

/// In ascending order of weight.
enum class Severity {
    Information, ///< Matters only beside others.
    Suspicious,  ///< A person has to look.
    Attempted,   ///< Somebody tried.
    Compromised, ///< The trace shows success.
};

enum class Confidence { Low, Medium, High };

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

/// How the other servers of the same build have a web file. Difference alone proves nothing, and
/// neither does sameness.
enum class FleetStanding {
    Unknown, ///< Fewer than three servers to compare, no majority, or a file that differs by
             ///< design.
    AsMajority,
    Minority, ///< Most others have another file there, or none.
    OnlyHere,
    OlderFolder, ///< In a folder of another build than the server's, which updates leave behind.
};

/// How the lines of a log are taken apart.
enum class LogFormat {
    W3c,        ///< `#Fields:` lines, blanks between values.
    Csv,        ///< A header line or `#Fields:`, commas between values, quotes as in RFC 4180.
    PlainLines, ///< No columns; the whole line is the field "text".
};

enum class ScannerMode { Quick, Full };

/// What the text of the scanner's last run says.
enum class LogVerdict { Clean, Found, Removed, PartlyRemoved, Aborted, Unfinished };

/// What its exit code says.
enum class CodeVerdict { Clean, Found, Removed, Error, Unknown };

enum class ThreatResult { Removed, NotRemoved, Failed };

enum class ResourceKind { File, Container, Process, Registry };

} // namespace amado::scan
