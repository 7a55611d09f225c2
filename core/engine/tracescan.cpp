// SPDX-License-Identifier: MIT
#include "engine/tracescan.h"

#include "engine/factcollector.h"
#include "engine/patienthost.h"
#include "engine/tracerecords.h"
#include "engine/tracework.h"
#include "model/base/enumnames.h"
#include "model/base/winpath.h"
#include "model/scan/configurationrecords.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;
using scan::Conclusion;
using scan::Source;
using scan::SourceCoverage;
using scan::SourceState;

namespace {

/// Whoever lacks these lacks nothing that a verdict needs: dumps and archives are traces where they
/// are, not records that a server keeps.
bool isRecord(Source source)
{
    return source != Source::Dumps && source != Source::Archives;
}

/// One search of one server.
class TraceScan
{
public:
    TraceScan(HostAccess &host, const scan::DetectionCatalog &detections, const Catalogs &catalogs,
              const Clock &clock, const TraceScanOptions &options, const CallContext &context,
              const ScanProgressSink &progress)
        : m_host(host, options.retryAfter)
        , m_detections(detections)
        , m_catalogs(catalogs)
        , m_clock(clock)
        , m_options(options)
        , m_context(context)
        , m_gatherer(detections, options.since, options.until)
        , m_reporter(progress, int(enumValues<Source>().size()))
    {}

    scan::ServerScan run(const QString &path)
    {
        m_scan.path = path;
        m_scan.server = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
        m_scan.startedAt = m_clock.now();
        m_scan.since = m_options.since;
        m_scan.until = m_options.until;
        m_scan.catalogRevision = m_detections.revision();
        const auto searched = search();
        if (!searched)
            noteBreak(searched.error());
        conclude();
        return std::move(m_scan);
    }

private:
    Result<> search()
    {
        m_reporter.enter(ScanProgress::Phase::Connecting);
        CollectOptions collect;
        collect.feed = false;
        auto snapshot = collectSnapshot(m_host, m_catalogs, m_context, collect);
        if (!snapshot)
            return failure(snapshot.error());
        m_snapshot = std::move(*snapshot);
        if (!m_snapshot.name.isEmpty())
            m_scan.server = m_snapshot.name;
        m_reporter.setServer(m_snapshot.name);
        m_reporter.enter(ScanProgress::Phase::ReadingConfiguration);
        TraceWork work{m_host,     m_detections, m_options, m_context, m_gatherer,
                       m_reporter, m_snapshot,   false,     {}};
        if (auto done = readMoment(work); !done)
            return done;
        return searchSources(work);
    }

    /// What a snapshot does not say: whether the server itself answers, and since when it has its
    /// build.
    Result<> readMoment(TraceWork &work)
    {
        const QString bin = joinWinPath(installFolder(m_snapshot), u"bin");
        const std::vector<HostRequest> requests{
            DescribeServer{}, InspectFiles{bin, {u"ExSetup.exe"_s}, false, false}};
        const auto replies = work.ask(requests);
        if (!replies)
            return failure(replies.error());
        const auto description = replyAs<ServerDescription>((*replies)[0]);
        work.live = description && description->live;
        const auto found = replyAs<FoundFiles>((*replies)[1]);
        if (found && !found->files.empty()) {
            const FoundFile &setup = found->files.front();
            m_buildSince =
                setup.created.isValid() ? std::max(setup.created, setup.modified) : setup.modified;
        }
        work.buildSince = builds().since();
        return {};
    }

    [[nodiscard]] BuildThen builds() const
    {
        return {m_catalogs, m_snapshot.build(), m_buildSince, m_options.builds};
    }

    Result<> searchSources(const TraceWork &work)
    {
        if (auto done = searchAllLogs(work); !done)
            return done;
        const auto management = [&work](SourceCoverage &coverage) {
            return searchChannel(work, u"MSExchange Management"_s, coverage);
        };
        if (auto done = one(Source::ManagementEvents, management); !done)
            return done;
        const auto application = [&work](SourceCoverage &coverage) {
            const auto done = searchChannel(work, u"Application"_s, coverage);
            return done ? searchSecurityLog(work, coverage) : done;
        };
        if (auto done = one(Source::ApplicationEvents, application); !done)
            return done;
        if (auto done = searchFiles(work); !done)
            return done;
        noteGaps(work);
        if (!m_gatherer.hasWeight())
            return {};
        // Archives are kept by many products; only beside something else do they tell anything.
        return one(Source::Archives,
                   [&work](SourceCoverage &coverage) { return searchArchives(work, coverage); });
    }

    Result<> searchAllLogs(const TraceWork &work)
    {
        for (const LogSource &source : logSources(m_snapshot)) {
            const auto done = one(source.source, [&](SourceCoverage &coverage) {
                return searchLogs(work, source, coverage, m_streams);
            });
            if (!done)
                return done;
        }
        return {};
    }

    Result<> searchFiles(const TraceWork &work)
    {
        scan::WebFileSet files{m_snapshot.name,
                               m_snapshot.exchangeVersion ? *m_snapshot.exchangeVersion : QString(),
                               {},
                               installFolder(m_snapshot)};
        std::vector<FoundFile> logonPages;
        auto done = one(Source::WebFolders, [&](SourceCoverage &coverage) {
            return searchWebFolders(work, coverage, files, logonPages);
        });
        if (!done)
            return done;
        if (!files.build.isEmpty() && !files.files.empty())
            m_scan.webFiles = std::move(files);
        done = one(Source::LogonPages, [&](SourceCoverage &coverage) {
            return searchLogonPages(work, logonPages, coverage);
        });
        if (!done)
            return done;
        if (done = searchConfiguration(work); !done)
            return done;
        return one(Source::Dumps,
                   [&](SourceCoverage &coverage) { return searchDumps(work, coverage); });
    }

    /// What the configuration says was read with the snapshot already.
    Result<> searchConfiguration(const TraceWork &work)
    {
        const IisConfiguration configuration(m_snapshot.configFiles, m_context.stop);
        const auto records = scan::configurationRecords(
            configuration, m_snapshot.installPath ? installFolder(m_snapshot) : QString());
        for (const Source source : {Source::VirtualDirectories, Source::IisConfiguration}) {
            const auto done = one(source, [&](SourceCoverage &coverage) -> Result<> {
                coverConfiguration(coverage);
                for (const scan::LogRecord &record : records) {
                    if (record.source == source)
                        judge(work, coverage, record, {});
                }
                if (m_context.stop.stop_requested())
                    return failure(ErrorCode::Cancelled);
                return source == Source::IisConfiguration
                           ? searchConfigurationEvents(work, coverage)
                           : Result<>();
            });
            if (!done)
                return done;
        }
        return {};
    }

    void coverConfiguration(SourceCoverage &coverage) const
    {
        const ConfigFileSet &files = m_snapshot.configFiles;
        coverage.state = SourceState::Searched;
        for (const QString &path : files.paths()) {
            const Fact<QByteArray> file = files.file(path);
            if (file) {
                ++coverage.files;
                coverage.bytes += file->size();
                continue;
            }
            const bool isMain = sameWinPath(path, IisConfiguration::applicationHostPath());
            // Not every folder has a web.config, and a copy need not tell which.
            if (!isMain && file.reason() != MissingReason::Denied &&
                file.reason() != MissingReason::Unreadable)
                continue;
            const SourceState state = stateOfMissing(file.reason());
            coverage.state = isMain ? state : SourceState::Partly;
            addProblem(coverage, {codeOfMissing(file.reason()), Reason::FactMissing, path,
                                  file.detail(), 0, 0});
            if (isMain)
                return;
        }
    }

    /// Searches a source that this server has, and keeps what is said about it in any case.
    template<class Search>
    Result<> one(Source source, const Search &search)
    {
        SourceCoverage coverage;
        coverage.source = source;
        coverage.state = SourceState::NotPresent;
        m_reporter.begin(source);
        Result<> done;
        if (hasSource(m_snapshot, source))
            done = search(coverage);
        m_scan.sources.push_back(std::move(coverage));
        m_reporter.end();
        return done;
    }

    void noteGaps(const TraceWork &work)
    {
        for (const LogGap &gap : findGaps(m_streams)) {
            if (SourceCoverage *coverage = coverageOf(gap)) {
                coverage->gaps.push_back(gap.range);
                judge(work, *coverage,
                      gapRecord(gap.source, gap.folder, gap.range.from, gap.range.to), {});
            }
        }
        for (const LogGap &outage : findOutages(m_streams)) {
            SourceCoverage *coverage = coverageOf(outage);
            if (!coverage)
                continue;
            // What other logs witness of it is said by it, too.
            std::erase_if(coverage->gaps, [&outage](const scan::TimeRange &gap) {
                return outage.range.from <= gap.from && gap.to <= outage.range.to;
            });
            coverage->gaps.push_back(outage.range);
            std::sort(coverage->gaps.begin(), coverage->gaps.end(),
                      [](const auto &a, const auto &b) { return a.from < b.from; });
        }
    }

    /// That of the gap's source; null where the gap is out of the range that was asked for.
    SourceCoverage *coverageOf(const LogGap &gap)
    {
        const auto &[from, to] = gap.range;
        if ((m_options.since.isValid() && to < m_options.since) ||
            (m_options.until.isValid() && from > m_options.until))
            return nullptr;
        const auto coverage =
            std::find_if(m_scan.sources.begin(), m_scan.sources.end(),
                         [&gap](const SourceCoverage &c) { return c.source == gap.source; });
        return coverage == m_scan.sources.end() ? nullptr : &*coverage;
    }

    void noteBreak(const Error &error)
    {
        m_brokeOff = error.code;
        if (m_context.stop.stop_requested())
            m_brokeOff = ErrorCode::Cancelled;
        else
            m_scan.error = error;
        // Everybody can see what was not come to.
        for (const Source source : enumValues<Source>()) {
            const bool known =
                std::any_of(m_scan.sources.begin(), m_scan.sources.end(),
                            [source](const SourceCoverage &c) { return c.source == source; });
            if (known || source == Source::Archives || m_scan.sources.empty())
                continue;
            SourceCoverage coverage;
            coverage.source = source;
            coverage.state = SourceState::NotCollected;
            addProblem(coverage, {*m_brokeOff, error.reason, {}, error.detail, 0, 0});
            m_scan.sources.push_back(std::move(coverage));
        }
    }

    void conclude()
    {
        const bool found = m_gatherer.hasWeight();
        if (m_gatherer.leftOut() > 0 && !m_scan.sources.empty()) {
            for (SourceCoverage &coverage : m_scan.sources) {
                if (coverage.state == SourceState::Searched)
                    coverage.state = SourceState::Partly;
            }
            addProblem(m_scan.sources.front(),
                       {ErrorCode::PreconditionFailed,
                        Reason::BeyondLimit,
                        {},
                        u"%1 more entries match than findings are kept"_s.arg(m_gatherer.leftOut()),
                        0,
                        0});
        }
        m_scan.findings = m_gatherer.takeFindings(builds());
        std::stable_sort(
            m_scan.sources.begin(), m_scan.sources.end(),
            [](const SourceCoverage &a, const SourceCoverage &b) { return a.source < b.source; });
        m_scan.conclusion = conclusion(found);
        m_scan.endedAt = m_clock.now();
        m_reporter.enter(ScanProgress::Phase::Done);
    }

    [[nodiscard]] Conclusion conclusion(bool found) const
    {
        if (m_brokeOff == ErrorCode::Cancelled)
            return Conclusion::Cancelled;
        const auto is = [](SourceState state) {
            return [state](const SourceCoverage &coverage) { return coverage.state == state; };
        };
        const auto &sources = m_scan.sources;
        const bool anySearched =
            std::any_of(sources.begin(), sources.end(), is(SourceState::Searched)) ||
            std::any_of(sources.begin(), sources.end(), is(SourceState::Partly));
        if (found)
            return Conclusion::Found;
        if (m_brokeOff)
            return anySearched ? Conclusion::Incomplete : Conclusion::Failed;
        const bool whole =
            std::all_of(sources.begin(), sources.end(), [](const SourceCoverage &coverage) {
                return coverage.state == SourceState::Searched ||
                       coverage.state == SourceState::NotPresent || !isRecord(coverage.source);
            });
        return whole ? Conclusion::NothingFound : Conclusion::Incomplete;
    }

    PatientHost m_host;
    const scan::DetectionCatalog &m_detections;
    const Catalogs &m_catalogs;
    const Clock &m_clock;
    const TraceScanOptions &m_options;
    const CallContext &m_context;
    FindingGatherer m_gatherer;
    TraceReporter m_reporter;
    ServerSnapshot m_snapshot;
    QDateTime m_buildSince;
    std::vector<LogStream> m_streams;
    scan::ServerScan m_scan;
    std::optional<ErrorCode> m_brokeOff;
};

} // namespace

scan::ServerScan scanTraces(HostAccess &host, const QString &path,
                            const scan::DetectionCatalog &detections, const Catalogs &catalogs,
                            const Clock &clock, const TraceScanOptions &options,
                            const CallContext &context, const ScanProgressSink &progress)
{
    return TraceScan(host, detections, catalogs, clock, options, context, progress).run(path);
}

} // namespace amado
