// SPDX-License-Identifier: MIT
#include "io/scan/logsearch.h"

#include "io/scan/filewalk.h"
#include "io/scan/logorder.h"
#include "io/scan/replybuilder.h"
#include "model/base/winpath.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <limits>
#include <mutex>
#include <thread>

#include <sys/stat.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr qint64 kStretch = 8 << 20; ///< Of a large file, that one thread takes at a time.
constexpr size_t kMostAhead = 8;     ///< Stretches that wait for one before them.
constexpr qint64 kWorthTwoThreads = 4 << 20;
constexpr qint64 kEndless = std::numeric_limits<qint64>::max();

/// A file while stretches of it are in work.
struct OpenedLog
{
    QString path;
    FileDescriptor file;
    qint64 size = 0; ///< When it was opened.
    LogHead head;    ///< Of a packed file only that of its packed bytes.
    bool isPacked = false;
};

/// A stretch of a file for one thread, or a file that cannot be searched.
struct Stretch
{
    QString path;
    std::optional<Error> problem;
    std::shared_ptr<const OpenedLog> log;
    LineReader::Stretch lines;
    bool isFirst = false;                   ///< Of its file in this call.
    std::optional<SearchPosition> position; ///< Where the file is gone on with.
    bool isDone = false;
    PassResult result;
};

/// One search. Threads take stretches in order; whoever ends one adds all that are next in order to
/// the reply.
class LogSearch
{
public:
    LogSearch(const SearchLogs &request, const SearchLimits &limits, std::vector<WalkedFile> files,
              std::shared_ptr<const MarkSet> marks)
        : m_request(request)
        , m_limits(limits)
        , m_files(std::move(files))
        , m_marks(std::move(marks))
        , m_reply(request)
    {
        if (request.maxMs > 0)
            m_until = SteadyClock::now() + std::chrono::milliseconds(request.maxMs);
    }

    SearchReply run()
    {
        qint64 size = 0;
        for (const WalkedFile &file : m_files)
            size += file.size;
        {
            std::optional<std::jthread> second;
            if (size >= kWorthTwoThreads)
                second.emplace([this] { work(); });
            work();
        }
        if (!m_isEnded && m_log)
            m_reply.endHere();
        else if (!m_isEnded && m_nextFile < m_files.size())
            m_reply.endBefore(m_files[m_nextFile].path);
        return m_reply.take();
    }

private:
    [[nodiscard]] bool isOver() const { return isOverAt(m_until); }
    [[nodiscard]] bool isOverAt(SteadyClock::time_point until) const
    {
        return m_isEnded.load(std::memory_order_relaxed) || m_limits.stop.stop_requested() ||
               SteadyClock::now() >= std::min(until, m_limits.deadline);
    }

    void work()
    {
        MarkSet::Searcher searcher(m_marks);
        while (const auto stretch = takeStretch()) {
            if (!stretch->problem)
                search(*stretch, searcher);
            finish(*stretch);
        }
    }

    void search(Stretch &stretch, MarkSet::Searcher &searcher) const
    {
        const OpenedLog &log = *stretch.log;
        LogHead head = log.head;
        std::unique_ptr<ByteSource> source;
        if (log.isPacked) {
            head = headOf(*unpackedBytes(log.file, log.path, m_limits.stop));
            source = unpackedBytes(log.file, log.path, m_limits.stop);
            stretch.lines.begin = std::max<qint64>(stretch.lines.begin, head.markBytes);
        } else {
            source = plainBytes(log.file, stretch.lines.sourceOffset, log.size, log.path);
        }
        if (head.isBinary) {
            stretch.result.begin = -1;
            stretch.result.isDone = true;
            stretch.result.problem =
                Error{ErrorCode::Unsupported, Reason::FileBinary, log.path, {}};
            return;
        }
        LineReader reader(std::move(source), head, stretch.lines);
        SearchPass pass(searcher, m_request.format,
                        {std::max(1, m_request.maxHits), m_request.maxHitBytes});
        // Before a packed file is gone on with, what lies before has to be unpacked again. As much
        // time goes to what is new then, or a large one would never come to its end.
        const auto begin = SteadyClock::now();
        std::optional<SteadyClock::time_point> until;
        stretch.result = pass.run(reader, stretch.lines.begin == head.markBytes, [&] {
            const auto now = SteadyClock::now();
            if (!until)
                until = log.isPacked ? std::max(m_until, now + (now - begin)) : m_until;
            return isOverAt(*until);
        });
        if (!log.isPacked)
            stretch.result.isAtFileEnd = stretch.lines.end >= log.size;
        // A stop request is no problem of the file.
        if (stretch.result.problem && stretch.result.problem->code == ErrorCode::Cancelled) {
            stretch.result.problem.reset();
            stretch.result.isDone = false;
        }
    }

    static LogHead headOf(ByteSource &content)
    {
        std::array<char, size_t(LogHead::kBytes)> begin{};
        qint64 size = 0;
        while (size < LogHead::kBytes) {
            const qint64 count = content.read(begin.data() + size, LogHead::kBytes - size);
            if (count == 0)
                break;
            size += count;
        }
        return LogHead::of({begin.data(), size_t(size)});
    }

    std::shared_ptr<Stretch> takeStretch()
    {
        std::unique_lock lock(m_mutex);
        // A limit of bytes has to know how many a packed file held.
        m_moved.wait(lock, [this] {
            return m_isEnded || (m_isSizeUnknown ? m_queue.empty() : m_queue.size() < kMostAhead);
        });
        // However short the time, something is looked at, so that a search that is gone on with
        // ends.
        if (m_isEnded || (m_hasBegun && isOver()))
            return nullptr;
        m_hasBegun = true;
        m_isSizeUnknown = false;
        auto stretch = nextStretch();
        if (stretch)
            m_queue.push_back(stretch);
        return stretch;
    }

    /// Null at the end of the last file, or when as many bytes as were asked for are in work.
    std::shared_ptr<Stretch> nextStretch()
    {
        if (m_request.maxBytes > 0 && m_planned >= m_request.maxBytes)
            return nullptr;
        auto stretch = std::make_shared<Stretch>();
        if (!m_log) {
            if (m_nextFile == m_files.size())
                return nullptr;
            open(m_files[m_nextFile++], *stretch);
            if (stretch->problem)
                return stretch;
        }
        const qint64 room = m_request.maxBytes > 0 ? m_request.maxBytes - m_planned : kEndless;
        stretch->path = m_log->path;
        stretch->log = m_log;
        stretch->lines.begin = m_offset;
        if (m_log->isPacked) {
            stretch->lines.end = room == kEndless ? kEndless : m_offset + room;
            m_isSizeUnknown = m_request.maxBytes > 0;
            m_log.reset();
            return stretch;
        }
        stretch->lines.beginsLine = stretch->isFirst;
        stretch->lines.sourceOffset =
            stretch->isFirst ? m_offset : m_offset - LineReader::kLookBack;
        // Lines of UTF-16 can be told apart from the begin on only.
        const qint64 most = m_log->head.form == LogHead::Form::EightBit ? kStretch : kEndless;
        const qint64 size = std::min({room, most, m_log->size - m_offset});
        m_offset += size;
        m_planned += size;
        stretch->lines.end = m_offset;
        if (m_offset >= m_log->size)
            m_log.reset();
        return stretch;
    }

    void open(const WalkedFile &file, Stretch &stretch)
    {
        stretch.path = file.path;
        stretch.isFirst = true;
        auto opened = openWalked(file);
        if (!opened) {
            stretch.problem = opened.error();
            return;
        }
        auto log = std::make_shared<OpenedLog>();
        log->path = file.path;
        log->file = std::move(*opened);
        struct stat info = {};
        if (::fstat(log->file.get(), &info) != 0) {
            stretch.problem = errorFromErrno(errno, file.path);
            return;
        }
        log->size = info.st_size;
        std::array<char, 3> begin{};
        const qint64 size = plainBytes(log->file, 0, log->size, log->path)
                                ->read(begin.data(), qint64(begin.size()));
        log->isPacked = isGzip(begin.data(), size);
        if (!log->isPacked)
            log->head = headOf(*plainBytes(log->file, 0, log->size, log->path));
        m_offset = log->head.markBytes;
        const std::optional<SearchPosition> &from = m_request.from;
        if (from && from->offset > 0 && sameWinPath(from->file, file.path)) {
            stretch.position = from;
            m_offset = std::max(m_offset, from->offset);
        }
        if (!log->isPacked && m_offset > log->size) {
            stretch.problem = Error{ErrorCode::InvalidData, Reason::FileShrank, file.path,
                                    u"%1 of %2 bytes"_s.arg(log->size).arg(m_offset)};
            return;
        }
        m_log = std::move(log);
    }

    void finish(Stretch &stretch)
    {
        const std::lock_guard lock(m_mutex);
        stretch.isDone = true;
        for (; !m_isEnded && !m_queue.empty() && m_queue.front()->isDone; m_queue.pop_front())
            add(*m_queue.front());
        m_moved.notify_all();
    }

    void add(Stretch &stretch)
    {
        if (stretch.problem) {
            m_reply.addProblem(stretch.path, *stretch.problem);
            return;
        }
        if (stretch.isFirst)
            m_reply.beginFile(stretch.path, stretch.position);
        PassResult &result = stretch.result;
        const bool isFileDone = result.isDone && (result.isAtFileEnd || result.problem);
        const bool isHalf = !result.isDone || (stretch.log->isPacked && !isFileDone);
        if (!m_reply.add(std::move(result))) {
            m_isEnded = true;
        } else if (isHalf) {
            m_reply.endHere();
            m_isEnded = true;
        }
        if (stretch.log->isPacked)
            m_planned = m_reply.bytes();
    }

    const SearchLogs &m_request;
    const SearchLimits &m_limits;
    const std::vector<WalkedFile> m_files; ///< In order.
    const std::shared_ptr<const MarkSet> m_marks;
    SteadyClock::time_point m_until = SteadyClock::time_point::max(); ///< By the request.
    std::atomic<bool> m_isEnded = false;                              ///< The reply is complete.

    std::mutex m_mutex; ///< Guards what follows.
    std::condition_variable m_moved;
    std::deque<std::shared_ptr<Stretch>> m_queue; ///< In work, in order.
    ReplyBuilder m_reply;
    std::shared_ptr<const OpenedLog> m_log; ///< Of which stretches are left.
    size_t m_nextFile = 0;
    qint64 m_offset = 0;  ///< Where the next of them begins.
    qint64 m_planned = 0; ///< Bytes in work or done; less than that while m_isSizeUnknown.
    bool m_isSizeUnknown = false;
    bool m_hasBegun = false;
};

/// In order, without those that were looked at before.
Result<std::vector<WalkedFile>> filesOf(const ServerFolder &root, const SearchLogs &request,
                                        const std::stop_token &stop)
{
    WalkOptions options;
    options.names = request.names;
    options.packedToo = true;
    auto walked = walkFiles(root, request.folder, options, stop);
    if (!walked)
        return failure(walked.error());
    std::vector<WalkedFile> files = std::move(walked->files);
    if (request.since.isValid()) {
        const qint64 since = request.since.toMSecsSinceEpoch();
        std::erase_if(files, [since](const WalkedFile &file) {
            return !file.problem && file.modified < since;
        });
    }
    std::sort(files.begin(), files.end(),
              [](const WalkedFile &a, const WalkedFile &b) { return isOlderLog(a.path, b.path); });
    if (request.from) {
        const QString &from = request.from->file;
        const auto isBefore = [&](const WalkedFile &file) {
            return isOlderLog(file.path, from) && !sameWinPath(file.path, from);
        };
        files.erase(files.begin(), std::find_if_not(files.begin(), files.end(), isBefore));
    }
    if (!walked->complete) {
        WalkedFile more;
        more.path = normalizeWinPath(request.folder);
        more.problem = Error{ErrorCode::InvalidData, Reason::FileTooLarge, more.path,
                             u"more than %1 files"_s.arg(options.maxFiles)};
        files.push_back(std::move(more));
    }
    return files;
}

} // namespace

Result<SearchReply> searchLogs(const ServerFolder &root, const SearchLogs &request,
                               const SearchLimits &limits)
{
    auto marks = MarkSet::of(request.marks);
    if (!marks)
        return failure(marks.error());
    auto files = filesOf(root, request, limits.stop);
    if (!files)
        return failure(files.error());
    return LogSearch(request, limits, std::move(*files), std::move(*marks)).run();
}

} // namespace amado
