// SPDX-License-Identifier: MIT
#pragma once

#include "engine/findinggatherer.h"
#include "engine/logcoverage.h"
#include "engine/logsources.h"
#include "engine/tracescan.h"

#include <QElapsedTimer>

#include <span>

// For the files of scanTraces() alone.

namespace amado {

/// Says how far a search is.
class TraceReporter
{
public:
    TraceReporter(ScanProgressSink sink, int sources)
        : m_sink(std::move(sink))
    {
        m_progress.sources = sources;
        m_time.start();
    }
    void setServer(const QString &name) { m_progress.server = name; }
    void enter(ScanProgress::Phase phase)
    {
        m_progress.phase = phase;
        tell();
    }
    void begin(scan::Source source)
    {
        m_progress.phase = ScanProgress::Phase::Searching;
        m_progress.source = source;
        m_progress.file.clear();
        tell();
    }
    void end() { ++m_progress.sourcesDone; }
    void looked(const QString &file, qint64 bytes, int findings)
    {
        m_progress.file = file;
        m_progress.bytes += bytes;
        m_progress.findings = findings;
        tell();
    }

private:
    void tell()
    {
        m_progress.elapsedMs = m_time.elapsed();
        if (m_sink)
            m_sink(m_progress);
    }

    ScanProgressSink m_sink;
    ScanProgress m_progress;
    QElapsedTimer m_time;
};

/// What the parts of a search share.
struct TraceWork
{
    HostAccess &host;
    const scan::DetectionCatalog &detections;
    const TraceScanOptions &options;
    const CallContext &context;
    FindingGatherer &gatherer;
    TraceReporter &reporter;
    const ServerSnapshot &snapshot;
    bool live = false; ///< The server itself answers, not a copy of it.
    QDateTime buildSince;

    /// Errors: the connection's, Cancelled.
    [[nodiscard]] Result<std::vector<Result<HostReply>>>
    ask(std::span<const HostRequest> requests) const;
    /// The reply to the only request; its own error is the inner one.
    [[nodiscard]] Result<Result<HostReply>> askOne(const HostRequest &request) const;
};

/// Added once, and only so many of them.
void addProblem(scan::SourceCoverage &coverage, Error problem);
/// Lets the detections judge a record, to which it adds the fields "installpath" (where it is
/// known) and "build"; what they could not decide becomes a problem of the source.
void judge(const TraceWork &work, scan::SourceCoverage &coverage, scan::LogRecord record,
           const QString &folder);
/// How a folder or channel that could not be read leaves its source: NotCollected, Denied,
/// Unreadable.
[[nodiscard]] scan::SourceState stateAfter(const Error &error);
/// Widens from…to of the source by these entries, within the range asked for.
void cover(scan::SourceCoverage &coverage, const TraceScanOptions &options, const QDateTime &from,
           const QDateTime &to);

// Each searches one source and fills in its coverage as it goes on. Errors: the connection's,
// Cancelled; what was found until then is kept.

[[nodiscard]] Result<> searchLogs(const TraceWork &work, const LogSource &source,
                                  scan::SourceCoverage &coverage, std::vector<LogStream> &streams);
[[nodiscard]] Result<> searchChannel(const TraceWork &work, const QString &channel,
                                     scan::SourceCoverage &coverage);
/// Whether the Security log, which is no source, was cleared: it keeps that of itself.
[[nodiscard]] Result<> searchSecurityLog(const TraceWork &work, scan::SourceCoverage &coverage);
/// What was changed in the configuration of IIS, where a channel keeps that, which is off unless
/// somebody switched it on.
[[nodiscard]] Result<> searchConfigurationEvents(const TraceWork &work,
                                                 scan::SourceCoverage &coverage);
/// The files of web folders; `logonPages` among them, which the next search reads.
[[nodiscard]] Result<> searchWebFolders(const TraceWork &work, scan::SourceCoverage &coverage,
                                        scan::WebFileSet &files,
                                        std::vector<FoundFile> &logonPages);
[[nodiscard]] Result<> searchLogonPages(const TraceWork &work,
                                        const std::vector<FoundFile> &logonPages,
                                        scan::SourceCoverage &coverage);
[[nodiscard]] Result<> searchDumps(const TraceWork &work, scan::SourceCoverage &coverage);
[[nodiscard]] Result<> searchArchives(const TraceWork &work, scan::SourceCoverage &coverage);

} // namespace amado
