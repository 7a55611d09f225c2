// SPDX-License-Identifier: MIT
#include "engine/safetyscan.h"

#include "engine/logsources.h"
#include "model/scan/scannerlog.h"

#include <QFile>

#include <array>
#include <condition_variable>
#include <mutex>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using scan::Conclusion;
using scan::ServerScan;

constexpr qint64 kTailBytes = 4 << 10;
/// A server holds an answer back at most so long, which leaves time within the deadline of a call.
constexpr int kMostHeldMs = 15'000;
/// Verifying a signature of hundreds of megabytes takes a server longer than a question does.
constexpr std::chrono::seconds kLeastDeadline(120);
/// How often a lost connection or a log in use is tried again.
constexpr int kPatience = 5;

/// False when the wait was ended by a stop request.
bool waitFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock lock(mutex);
    ended.wait_for(lock, stop, time, [&stop] { return stop.stop_requested(); });
    return !stop.stop_requested();
}

template<class T>
Result<T> valueOf(const Result<HostReply> &reply)
{
    if (!reply)
        return failure(reply.error());
    if (const T *value = std::get_if<T>(&*reply))
        return *value;
    return failure(ErrorCode::InvalidData, Reason::AnswerUnusable);
}

/// One run on one server, from the first look to the report.
class Scanner
{
public:
    Scanner(HostAccess &host, const QString &path, const SafetyScanOptions &options,
            const Clock &clock, const CallContext &context, const ScanProgressSink &progress)
        : m_host(host)
        , m_options(options)
        , m_clock(clock)
        , m_context(context)
        , m_sink(progress)
    {
        m_context.deadline = std::max<std::chrono::milliseconds>(context.deadline, kLeastDeadline);
        m_scan.kind = scan::Kind::SafetyScanner;
        m_scan.path = path;
        m_scan.startedAt = clock.now();
        m_progress.kind = scan::Kind::SafetyScanner;
    }

    ServerScan start(const std::function<void(const SafetyScanRun &)> &started)
    {
        if (!m_options.telemetryAccepted)
            return failed({ErrorCode::PreconditionFailed, Reason::TelemetryNotAccepted, {}, {}});
        const auto begun = prepare();
        if (!begun) {
            // Whoever does not know whether it runs leaves it in place.
            if (m_sent && !outcomeUnknown(begun.error().code))
                takeAway();
            return failed(begun.error());
        }
        const SafetyScanRun run{*begun, m_options.full, m_options.remove, m_program, m_sent};
        if (started)
            started(run);
        if (m_options.detach)
            return concluded(Conclusion::Running);
        return follow(run, false);
    }

    ServerScan follow(const SafetyScanRun &run, bool onlyLook)
    {
        m_waitingSince = m_clock.now();
        int lost = 0;
        while (true) {
            const auto polledAt = std::chrono::steady_clock::now();
            const auto state = poll(run, onlyLook);
            if (!state) {
                const bool again = isRetryable(state.error().code) && !onlyLook &&
                                   ++lost < kPatience &&
                                   waitFor(m_options.pollEvery, m_context.stop);
                if (again)
                    continue;
                return unreached(state.error());
            }
            lost = 0;
            if (!state->running)
                return readResult(run, *state);
            const bool waitedLong = std::chrono::milliseconds(
                                        m_waitingSince.msecsTo(m_clock.now())) >= m_options.longest;
            if (onlyLook || waitedLong)
                return concluded(Conclusion::Running);
            const auto held = std::chrono::duration_cast<std::chrono::milliseconds>(
                std::chrono::steady_clock::now() - polledAt);
            if (!waitFor(std::max(m_options.pollEvery - held, std::chrono::milliseconds(0)),
                         m_context.stop))
                return concluded(Conclusion::Running);
        }
    }

private:
    using Phase = ScanProgress::Phase;

    /// Everything up to the moment at which the scanner runs.
    Result<ToolRun> prepare()
    {
        report(Phase::Checking);
        if (auto sent = send(); !sent)
            return failure(sent.error());
        if (auto ready = waitUntilReady(); !ready)
            return failure(ready.error());
        const StartTool request{HostTool::SafetyScanner, m_program, m_options.full,
                                m_options.remove};
        auto replies = ask(std::array<HostRequest, 1>{request});
        if (!replies)
            return failure(replies.error());
        return valueOf<ToolRun>(replies->front());
    }

    /// The program of this machine, where there is one, to the server.
    Result<> send()
    {
        m_program = m_options.program;
        if (m_options.localProgram.isEmpty())
            return {};
        QFile file(m_options.localProgram);
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::InvalidData, Reason::FileUnreadable, m_options.localProgram,
                           file.errorString());
        }
        auto program = sendScannerProgram(m_host, file, m_options.localSha256, m_options.limits,
                                          m_context, [this](qint64 sent, qint64) {
                                              m_progress.bytes = sent;
                                              report(Phase::Checking);
                                          });
        if (!program)
            return failure(program.error());
        m_program = std::move(*program);
        m_sent = true;
        return {};
    }

    /// Nothing depends on it: a program left behind is found and replaced by the next one.
    void takeAway() { (void)removeScannerProgram(m_host, m_context); }

    Result<> waitUntilReady()
    {
        const QDateTime since = m_clock.now();
        while (true) {
            const auto replies = ask(std::array<HostRequest, 2>{
                DescribeServer{}, CheckTool{HostTool::SafetyScanner, m_program}});
            if (!replies)
                return failure(replies.error());
            takeName((*replies)[0]);
            const auto check = valueOf<ToolCheck>((*replies)[1]);
            if (!check)
                return failure(check.error());
            if (auto error = objection(*check))
                return failure(*error);
            if (check->running.isEmpty()) {
                notice(*check);
                return {};
            }
            const bool waitedLong =
                std::chrono::milliseconds(since.msecsTo(m_clock.now())) >= m_options.waitForOthers;
            if (waitedLong) {
                return failure(ErrorCode::PreconditionFailed, Reason::ToolRunning, m_program,
                               check->running.join(u", "_s));
            }
            if (!waitFor(std::min(m_options.pollEvery, m_options.waitForOthers), m_context.stop))
                return failure(ErrorCode::Cancelled);
        }
    }

    /// What forbids the start for good.
    [[nodiscard]] std::optional<Error> objection(const ToolCheck &check) const
    {
        const auto refuse = [this](Reason reason, const QString &detail) {
            return Error{ErrorCode::PreconditionFailed, reason, m_program, detail};
        };
        if (!check.trusted)
            return refuse(Reason::ToolNotTrusted, check.signatureState);
        if (check.readsSha2 == false)
            return refuse(Reason::SystemUnsupported, check.operatingSystem);
        const qint64 life = qint64(m_options.limits.lifeDays) * 24 * 60 * 60;
        if (check.fileDate.isValid() && check.at.isValid() &&
            check.fileDate.secsTo(check.at) > life)
            return refuse(Reason::ScannerExpired, check.fileDate.toString(Qt::ISODate));
        if (check.freeBytes >= 0 && check.freeBytes < m_options.limits.freeBytes) {
            return refuse(
                Reason::SpaceLow,
                u"%1 bytes, needed %2"_s.arg(check.freeBytes).arg(m_options.limits.freeBytes));
        }
        return std::nullopt;
    }

    void notice(const ToolCheck &check)
    {
        const QStringList &listed = m_options.limits.listedSystems;
        if (!listed.isEmpty() && !check.systemVersion.isEmpty() &&
            !listed.contains(check.systemVersion)) {
            m_scan.notices.push_back({ErrorCode::Unsupported, Reason::SystemNotListed,
                                      check.operatingSystem, check.systemVersion});
        }
    }

    Result<ToolState> poll(const SafetyScanRun &run, bool onlyLook)
    {
        PollTool request{HostTool::SafetyScanner, run.run};
        if (!onlyLook)
            request.waitMs = int(std::min<qint64>(m_options.pollEvery.count(), kMostHeldMs));
        std::vector<HostRequest> requests{request};
        if (m_scan.server.isEmpty())
            requests.emplace_back(DescribeServer{});
        else if (!m_logFile.isEmpty())
            requests.emplace_back(ReadFileTail{m_logFile, kTailBytes});
        const auto replies = ask(requests);
        if (!replies)
            return failure(replies.error());
        const auto state = valueOf<ToolState>(replies->front());
        if (!state)
            return failure(state.error());
        m_logFile = state->logFile;
        if (replies->size() > 1) {
            takeName((*replies)[1]);
            takeTail((*replies)[1]);
        }
        const QDateTime now = state->at.isValid() ? state->at : m_clock.now();
        m_progress.elapsedMs = std::max<qint64>(0, run.run.startedAt.msecsTo(now));
        report(Phase::Scanning);
        return *state;
    }

    ServerScan readResult(const SafetyScanRun &run, const ToolState &state)
    {
        report(Phase::ReadingResult);
        if (run.wasSent)
            takeAway();
        const auto bytes = readLog();
        if (!bytes)
            return failed(bytes.error());
        auto report = scan::readScannerLog(*bytes, state.exitCode, m_codePage);
        if (!report) {
            Error error = report.error();
            error.subject = m_logFile;
            return failed(error);
        }
        if (!belongsTo(*report, run.run)) {
            return failed(
                {ErrorCode::NotFound, Reason::ScannerLogMissing, m_logFile,
                 u"the last run in it began %1"_s.arg(report->startedAt.toString(Qt::ISODate))});
        }
        // What it was started with, which the log of a run that found nothing does not say.
        report->mode = run.full ? scan::ScannerMode::Full : scan::ScannerMode::Quick;
        report->removes = run.remove;
        if (report->logSays == scan::LogVerdict::Unfinished ||
            report->logSays == scan::LogVerdict::Aborted) {
            m_scan.notices.push_back(
                {ErrorCode::InvalidData, Reason::ScannerStopped, m_logFile, {}});
        }
        const Conclusion conclusion = scan::conclusionOf(*report);
        m_scan.scanner = std::move(*report);
        return concluded(conclusion);
    }

    /// A log in use is tried again: whoever looks at it does so for a moment.
    Result<QByteArray> readLog()
    {
        for (int attempt = 1;; ++attempt) {
            const auto replies =
                ask(std::array<HostRequest, 1>{ReadFileTail{m_logFile, scan::kMaxScannerLog}});
            const auto bytes = replies ? valueOf<FileBytes>(replies->front())
                                       : Result<FileBytes>(failure(replies.error()));
            if (bytes)
                return bytes->bytes;
            const Error &error = bytes.error();
            if (error.code == ErrorCode::NotFound) {
                return failure(ErrorCode::NotFound, Reason::ScannerLogMissing, m_logFile,
                               error.detail);
            }
            const bool held =
                error.reason == Reason::FileUnreadable || error.reason == Reason::FileInUse;
            const bool again = (held || isRetryable(error.code)) && attempt < kPatience;
            if (!again || !waitFor(m_options.pollEvery, m_context.stop)) {
                if (held) {
                    return failure(ErrorCode::PermissionDenied, Reason::FileInUse, m_logFile,
                                   error.detail);
                }
                return failure(error);
            }
        }
    }

    /// Whether a log can be of this run. It tells the time of the server's zone, which lies between
    /// 12 hours behind and 14 ahead of UTC; the scanner unpacks itself before it writes.
    static bool belongsTo(const scan::ScannerReport &report, const ToolRun &run)
    {
        if (!report.startedAt.isValid())
            return true;
        constexpr qint64 kHourInSeconds = 60 * 60;
        const QDateTime written(report.startedAt.date(), report.startedAt.time(), Qt::UTC);
        const qint64 ahead = run.startedAt.toUTC().secsTo(written);
        return ahead >= -12 * kHourInSeconds - 60 && ahead <= 15 * kHourInSeconds;
    }

    void takeName(const Result<HostReply> &reply)
    {
        if (const auto description = valueOf<ServerDescription>(reply)) {
            m_scan.server = description->name;
            if (description->osLanguage)
                m_codePage = ansiCodePage(*description->osLanguage);
        }
        m_progress.server = m_scan.server;
    }

    void takeTail(const Result<HostReply> &reply)
    {
        const auto tail = valueOf<FileBytes>(reply);
        if (!tail)
            return;
        QStringList lines;
        scan::forEachScannerLogLine(
            tail->bytes,
            [&lines](const QString &line) {
                if (!line.trimmed().isEmpty())
                    lines.append(line);
            },
            m_codePage);
        // The first one may be cut.
        if (tail->bytes.size() >= kTailBytes && lines.size() > 1)
            lines.removeFirst();
        m_progress.logTail = lines.mid(std::max<qsizetype>(0, lines.size() - 20)).join(u'\n');
    }

    Result<std::vector<Result<HostReply>>> ask(std::span<const HostRequest> requests)
    {
        auto replies = m_host.run(requests, m_context);
        if (replies && replies->size() != requests.size())
            return failure(ErrorCode::InvalidData, Reason::AnswerUnusable);
        return replies;
    }

    void report(Phase phase)
    {
        m_progress.phase = phase;
        if (m_sink)
            m_sink(m_progress);
    }

    /// The scanner goes on, or not; nobody can tell at the moment.
    ServerScan unreached(const Error &error)
    {
        if (!isRetryable(error.code) && error.code != ErrorCode::Cancelled)
            return failed(error);
        if (error.code != ErrorCode::Cancelled)
            m_scan.error = error;
        return concluded(Conclusion::Running);
    }

    ServerScan failed(const Error &error)
    {
        if (error.code == ErrorCode::Cancelled)
            return concluded(Conclusion::Cancelled);
        m_scan.error = error;
        return concluded(Conclusion::Failed);
    }

    ServerScan concluded(Conclusion conclusion)
    {
        m_scan.conclusion = conclusion;
        m_scan.endedAt = m_clock.now();
        report(Phase::Done);
        return std::move(m_scan);
    }

    HostAccess &m_host;
    const SafetyScanOptions &m_options;
    const Clock &m_clock;
    CallContext m_context;
    const ScanProgressSink &m_sink;
    ServerScan m_scan;
    ScanProgress m_progress;
    QString m_program; ///< Windows path.
    bool m_sent = false;
    QString m_logFile;
    int m_codePage = 1252; ///< Of the server.
    QDateTime m_waitingSince;
};

} // namespace

ServerScan runSafetyScan(HostAccess &host, const QString &path, const SafetyScanOptions &options,
                         const Clock &clock, const CallContext &context,
                         const std::function<void(const SafetyScanRun &)> &started,
                         const ScanProgressSink &progress)
{
    return Scanner(host, path, options, clock, context, progress).start(started);
}

ServerScan followSafetyScan(HostAccess &host, const QString &path, const SafetyScanRun &run,
                            bool onlyLook, const SafetyScanOptions &options, const Clock &clock,
                            const CallContext &context, const ScanProgressSink &progress)
{
    return Scanner(host, path, options, clock, context, progress).follow(run, onlyLook);
}

Result<> cancelSafetyScan(HostAccess &host, const SafetyScanRun &run, const CallContext &context)
{
    const std::array<HostRequest, 1> request{StopTool{HostTool::SafetyScanner, run.run}};
    const auto replies = host.run(request, context);
    if (!replies)
        return failure(replies.error());
    if (replies->empty())
        return failure(ErrorCode::InvalidData, Reason::AnswerUnusable);
    if (!replies->front())
        return failure(replies->front().error());
    return {};
}

} // namespace amado
