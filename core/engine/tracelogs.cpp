// SPDX-License-Identifier: MIT
#include "engine/tracework.h"

#include "model/base/winpath.h"

#include <QSet>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;
using scan::SourceCoverage;
using scan::SourceState;

namespace {

/// Of one call: short in a folder on this machine, where a call costs nothing; on a server long
/// enough to be worth the start of a program there.
constexpr int kMsHere = 2'000;
constexpr int kMsThere = 20'000;
constexpr int kDeepest = 4;
constexpr size_t kMostFolders = 500;

/// One search of one source.
class LogSearch
{
public:
    LogSearch(const TraceWork &work, const LogSource &source, SourceCoverage &coverage,
              std::vector<LogStream> &streams)
        : m_work(work)
        , m_source(source)
        , m_coverage(coverage)
        , m_streams(streams)
        , m_codePage(ansiCodePage(work.snapshot.osLanguage ? *work.snapshot.osLanguage : QString()))
    {}

    Result<> run()
    {
        for (const LogRoot &root : m_source.roots) {
            if (auto done = searchRoot(root); !done) {
                settle(true);
                return done;
            }
        }
        settle(false);
        return {};
    }

private:
    Result<> searchRoot(const LogRoot &root)
    {
        std::vector<QString> folders{root.folder};
        if (m_source.dividedByFolder) {
            auto found = foldersBelow(root);
            if (!found)
                return failure(found.error());
            folders = std::move(*found);
        }
        for (const QString &folder : folders) {
            if (auto done = searchFolder(root, folder); !done)
                return done;
        }
        return {};
    }

    /// The folders that hold files, from the root on. The root itself when it cannot be listed: the
    /// search says why.
    Result<std::vector<QString>> foldersBelow(const LogRoot &root)
    {
        std::vector<QString> holding;
        std::vector<QString> level{root.folder};
        for (int depth = 0; depth < kDeepest && !level.empty(); ++depth) {
            std::vector<HostRequest> requests;
            for (const QString &folder : level)
                requests.emplace_back(ListDirectory{folder});
            const auto replies = m_work.ask(requests);
            if (!replies)
                return failure(replies.error());
            std::vector<QString> next;
            for (size_t i = 0; i < level.size(); ++i) {
                const auto listing = replyAs<DirectoryListing>((*replies)[i]);
                const bool isLast = depth + 1 == kDeepest;
                if (!listing || !listing->files.isEmpty() || isLast) {
                    holding.push_back(level[i]);
                    continue;
                }
                for (const QString &name : listing->folders)
                    next.push_back(joinWinPath(level[i], name));
            }
            if (holding.size() + next.size() > kMostFolders)
                return std::vector<QString>{root.folder};
            level = std::move(next);
        }
        if (holding.empty())
            holding.push_back(root.folder);
        std::sort(holding.begin(), holding.end());
        return holding;
    }

    /// Path of a folder below the root of the source, as detections name it.
    static QString below(const LogRoot &root, const QString &folder)
    {
        const QString prefix = winPathKey(root.folder) + u'\\';
        return winPathKey(folder).startsWith(prefix) ? normalizeWinPath(folder).mid(prefix.size())
                                                     : QString();
    }

    Result<> searchFolder(const LogRoot &root, const QString &folder)
    {
        SearchLogs request;
        request.folder = folder;
        request.names = m_source.names;
        request.format = m_source.format;
        request.marks = m_work.detections.marksOf(m_source.source, below(root, folder));
        request.since = m_work.options.since;
        request.maxMs = m_work.live ? kMsThere : kMsHere;
        LogStream stream(m_source.source, folder);
        QSet<QString> left; ///< Files that a position has passed.
        while (true) {
            const auto reply = m_work.askOne(request);
            if (!reply)
                return keep(std::move(stream), failure(reply.error()));
            auto found = replyAs<SearchReply>(*reply);
            if (!found) {
                noteFailure(root, folder, found.error());
                break;
            }
            m_foundAnyFolder = true;
            take(root, request, *found, stream);
            if (!found->next)
                break;
            if (!goesOn(request.from, *found->next, left)) {
                noteFailure(root, folder,
                            {ErrorCode::InvalidData, Reason::AnswerUnusable, folder,
                             u"the search does not come forward"_s, 0, 0});
                break;
            }
            request.from = std::move(found->next);
        }
        return keep(std::move(stream), {});
    }

    Result<> keep(LogStream stream, Result<> result)
    {
        m_streams.push_back(std::move(stream));
        return result;
    }

    /// A position behind the last one; whatever a server answers, a search comes to an end.
    static bool goesOn(const std::optional<SearchPosition> &from, const SearchPosition &next,
                       QSet<QString> &left)
    {
        const QString file = winPathKey(next.file);
        if (left.contains(file))
            return false;
        if (!from)
            return true;
        if (winPathKey(from->file) == file)
            return next.offset > from->offset;
        left.insert(winPathKey(from->file));
        return true;
    }

    void take(const LogRoot &root, const SearchLogs &request, const SearchReply &reply,
              LogStream &stream)
    {
        qint64 bytes = 0;
        for (const SearchedFile &file : reply.files) {
            const bool continued =
                request.from && winPathKey(request.from->file) == winPathKey(file.path);
            if (!continued || m_coverage.files == 0)
                ++m_coverage.files;
            bytes += file.bytes;
            stream.add(file);
            if (file.problem)
                noteProblem(file);
            else if (file.bytes > 0 || file.whole)
                ++m_read;
        }
        m_coverage.bytes += bytes;
        for (const SearchHit &hit : reply.hits) {
            if (hit.file < 0 || size_t(hit.file) >= reply.files.size() ||
                hit.header >= int(reply.headers.size()))
                continue;
            const QString &path = reply.files[size_t(hit.file)].path;
            scan::LogRecord record =
                scan::readRecord(m_source.source, m_source.format,
                                 hit.header < 0 ? QByteArray() : reply.headers[size_t(hit.header)],
                                 hit.text, m_codePage);
            record.source = m_source.source;
            record.file = path;
            record.line = hit.line;
            judge(m_work, m_coverage, std::move(record),
                  below(root, path.left(path.lastIndexOf(u'\\'))));
        }
        m_work.reporter.looked(reply.files.empty() ? QString() : reply.files.back().path, bytes,
                               m_work.gatherer.count());
    }

    void noteProblem(const SearchedFile &file)
    {
        Error problem = *file.problem;
        problem.subject = file.path;
        if (problem.code == ErrorCode::PermissionDenied)
            m_denied = true;
        // A line that was cut is said; nothing else of that file is missing.
        if (file.whole)
            ++m_read;
        else
            m_partly = true;
        addProblem(m_coverage, std::move(problem));
    }

    void noteFailure(const LogRoot &root, const QString &folder, const Error &error)
    {
        if (error.code == ErrorCode::NotFound && !root.required)
            return;
        m_partly = true;
        m_denied = m_denied || error.code == ErrorCode::PermissionDenied;
        m_failure = m_failure.value_or(stateAfter(error));
        Error problem = error;
        problem.subject = folder;
        addProblem(m_coverage, std::move(problem));
    }

    /// The state that the whole of it leaves the source in.
    void settle(bool brokeOff)
    {
        for (const LogStream &stream : m_streams) {
            if (stream.source() != m_source.source)
                continue;
            const auto covered = stream.covered();
            if (!covered.empty())
                cover(m_coverage, m_work.options, covered.front().from, covered.back().to);
        }
        if (m_source.state == SourceState::NotSearchable) {
            m_coverage.state = m_source.state;
        } else if (m_read == 0) {
            m_coverage.state = stateWithoutFiles();
        } else {
            const bool whole = !brokeOff && !m_partly && m_source.state == SourceState::Searched;
            m_coverage.state = whole ? SourceState::Searched : SourceState::Partly;
        }
    }

    SourceState stateWithoutFiles()
    {
        if (m_denied)
            return SourceState::Denied;
        if (m_source.state != SourceState::Searched)
            return m_source.state;
        if (m_failure)
            return *m_failure;
        if (m_coverage.files > 0)
            return SourceState::Unreadable;
        // Older files are left out on purpose.
        if (m_foundAnyFolder && m_work.options.since.isValid())
            return SourceState::Searched;
        const QString folder = m_source.roots.empty() ? QString() : m_source.roots.front().folder;
        addProblem(m_coverage,
                   {ErrorCode::NotFound, Reason::None, folder, u"no log is there"_s, 0, 0});
        return SourceState::NotCollected;
    }

    const TraceWork &m_work;
    const LogSource &m_source;
    SourceCoverage &m_coverage;
    std::vector<LogStream> &m_streams;
    int m_codePage;
    int m_read = 0; ///< Files of which something was read.
    bool m_partly = false;
    bool m_denied = false;
    bool m_foundAnyFolder = false;
    std::optional<SourceState> m_failure; ///< What the first folder that could not be read says.
};

} // namespace

Result<> searchLogs(const TraceWork &work, const LogSource &source, SourceCoverage &coverage,
                    std::vector<LogStream> &streams)
{
    coverage.state = source.state;
    for (const Error &problem : source.problems)
        addProblem(coverage, problem);
    if (source.state == SourceState::NotPresent)
        return {};
    return LogSearch(work, source, coverage, streams).run();
}

} // namespace amado
