// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"
#include "model/scan/scanwords.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado::scan {

/// Both ends included, UTC.
struct TimeRange
{
    QDateTime from;
    QDateTime to;

    bool operator==(const TimeRange &) const = default;
};

/// That a channel of events was emptied.
struct ChannelClearing
{
    QDateTime at;    ///< UTC.
    QString account; ///< "CONTOSO\\admin", foreign text; empty: not known.

    bool operator==(const ChannelClearing &) const = default;
};

/// How much of one source was searched: half of every answer.
struct SourceCoverage
{
    Source source = Source::HttpProxyLogs;
    SourceState state = SourceState::NotCollected;
    int files = 0;
    qint64 bytes = 0;
    QDateTime
        from; ///< UTC, of the oldest entry searched; invalid: none, or entries without a time.
    QDateTime to;
    std::vector<TimeRange> gaps; ///< Hours within from…to without any entry where others have some.
    /// Of events: the last time within the range asked for; what was there before is not.
    std::optional<ChannelClearing> cleared{};
    std::vector<Error>
        problems; ///< subject: Windows path of the file; line 0 for the file as a whole.

    bool operator==(const SourceCoverage &) const = default;
};

/// The entries of one detection, file, client and outcome together.
struct Finding
{
    static constexpr int kMostLines = 1000;

    QString indicator; ///< Detection::id.
    Severity severity = Severity::Information;
    Confidence confidence = Confidence::Medium;
    Source source = Source::HttpProxyLogs;
    QString file;        ///< Windows path; of events the channel: "Application".
    QList<qint64> lines; ///< 1-based, ascending, the first kMostLines; empty where there are none.
    qint64 count = 1;    ///< All of them.
    QDateTime first;     ///< UTC; invalid where the trace has no time.
    QDateTime last;
    QString client;  ///< As the log names it; empty: not known.
    QString account; ///< Empty: none, or not known.
    std::optional<int> status;
    QString outcome; ///< Detection::Outcome::id that held.
    QString text;    ///< The first line as it stands there, at most 4,000 characters; foreign text.
    QString sha256;  ///< Of a file that is the trace; empty otherwise.
    QString chain; ///< The same for findings that follow each other as an attack does; empty: none.
    /// Whether the build at that time was open to the attack; nullopt: not known or no such
    /// question.
    std::optional<bool> buildWasVulnerable;

    bool operator==(const Finding &) const = default;
};

struct ThreatResource
{
    ResourceKind kind = ResourceKind::File;
    QString value; ///< Without the "file://" in front.
    QString inner; ///< What stood behind "->"; empty: nothing.

    bool operator==(const ThreatResource &) const = default;
};

struct Threat
{
    QString name; ///< "Exploit:ASP/CVE-2021-27065".
    ThreatResult result = ThreatResult::NotRemoved;
    QString action; ///< As the log says it: "Remove", "NoAction".
    std::vector<ThreatResource> resources;

    bool operator==(const Threat &) const = default;
};

/// The last run in a log of the Microsoft Safety Scanner.
struct ScannerReport
{
    QString version;
    QString engine;
    QString signatures;
    ScannerMode mode = ScannerMode::Quick;
    bool removes = false;
    /// Local time of the server, as the log gives no zone; Qt::LocalTime in name only.
    QDateTime startedAt;
    QDateTime endedAt; ///< Invalid: the run has no end in the log.
    std::optional<int> returnCode;
    bool submittedTelemetry = false;
    int earlierRuns = 0; ///< In the same log.
    LogVerdict logSays = LogVerdict::Unfinished;
    CodeVerdict codeSays = CodeVerdict::Unknown;
    bool agree = true;
    std::vector<Threat> threats;

    bool operator==(const ScannerReport &) const = default;
};

/// A file of a web folder, as it is compared across the fleet.
struct WebFile
{
    QString
        path; ///< Windows path below the install folder where it is there, else whole; as spelled.
    Source source = Source::WebFolders;
    QString sha256;
    qint64 size = 0;
    QDateTime created;
    QDateTime modified;
    bool hidden = false;
    bool system = false;

    bool operator==(const WebFile &) const = default;
};

/// The web files of one server.
struct WebFileSet
{
    QString server;
    QString build; ///< File version of ExSetup.exe: only equal builds are compared.
    std::vector<WebFile> files;
    QString install; ///< Folder that paths are below of.

    bool operator==(const WebFileSet &) const = default;
};

/// One scan of one server, whole, as it is stored and shown.
struct ServerScan
{
    Kind kind = Kind::Traces;
    QString server; ///< Name.
    QString path;
    QDateTime startedAt; ///< UTC, by this machine.
    QDateTime endedAt;
    QDateTime since; ///< Range asked for; invalid: without limit.
    QDateTime until;
    QString catalogRevision; ///< DetectionCatalog::revision() of a trace search.
    Conclusion conclusion = Conclusion::Incomplete;
    std::vector<SourceCoverage> sources;
    std::vector<Finding> findings; ///< Heaviest first, then newest.
    std::optional<ScannerReport> scanner;
    std::optional<WebFileSet>
        webFiles;               ///< For later comparison with other servers of the same build.
    std::optional<Error> error; ///< Why it Failed, or was not even begun.
    std::vector<Error> notices; ///< What a person should know besides; nothing failed by it.

    bool operator==(const ServerScan &) const = default;
};

} // namespace amado::scan
