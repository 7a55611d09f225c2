// SPDX-License-Identifier: MIT
#include "io/script/scriptsearch.h"

#include "io/scan/blockmark.h"
#include "io/script/scriptreply.h"
#include "io/script/scriptvalue.h"
#include "model/base/enumnames.h"
#include "model/base/winpath.h"
#include "model/scan/linefields.h"

#include <QJsonArray>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

// More than any real server gives; beyond, the answer is not believed.
constexpr qsizetype kMostFiles = 200'001; ///< And a word that there are more.
constexpr qsizetype kMostHeaders = 20'000;
constexpr qsizetype kMostLeaps = 10'000;
constexpr qsizetype kLongestPath = 4'000;
constexpr qsizetype kLongestLine = 64 << 10;
constexpr qsizetype kLongestBegin = 40;
constexpr qsizetype kMostData = 200;
constexpr qsizetype kLongestCell = 256 << 10;

tl::unexpected<Error> unusableTable(const QString &detail)
{
    return failure(ErrorCode::InvalidData, Reason::AnswerUnusable, {}, detail);
}

/// One row, whose cells are taken in order. The first that is not as it should be makes the whole
/// table unusable.
class Cells
{
public:
    explicit Cells(const QByteArrayList &cells)
        : m_cells(cells)
    {}

    [[nodiscard]] QByteArray raw()
    {
        return m_next < m_cells.size() ? m_cells[m_next++] : QByteArray();
    }
    [[nodiscard]] qint64 number(qint64 from, qint64 to)
    {
        bool isNumber = false;
        const qint64 value = raw().toLongLong(&isNumber);
        if (!isNumber || value < from || value > to)
            m_isGood = false;
        return value;
    }
    [[nodiscard]] bool flag() { return number(0, 1) == 1; }
    [[nodiscard]] QByteArray bytes(qsizetype most)
    {
        const auto decoded =
            QByteArray::fromBase64Encoding(raw(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || (*decoded).size() > most)
            m_isGood = false;
        return decoded ? *decoded : QByteArray();
    }
    [[nodiscard]] QString text(qsizetype most) { return QString::fromUtf8(bytes(most)); }
    [[nodiscard]] QDateTime time(bool required)
    {
        const QByteArray cell = raw();
        const QDateTime at = QDateTime::fromString(QString::fromLatin1(cell), Qt::ISODateWithMs);
        if (!at.isValid() && (required || !cell.isEmpty()))
            m_isGood = false;
        return at.toUTC();
    }
    /// Code, reason and detail.
    [[nodiscard]] std::optional<Error> problem(const QString &subject)
    {
        const QString code = QString::fromLatin1(raw());
        const QString reason = QString::fromLatin1(raw());
        const QString detail = plainText(text(kLongestCell));
        if (code.isEmpty())
            return std::nullopt;
        const auto known = replyErrorCode(code);
        if (!known)
            m_isGood = false;
        return Error{known.value_or(ErrorCode::InvalidData),
                     enumFrom<Reason>(reason).value_or(Reason::None),
                     subject,
                     detail,
                     0,
                     0};
    }
    void refuse() { m_isGood = false; }
    [[nodiscard]] bool isGood() const { return m_isGood && m_next == m_cells.size(); }

private:
    const QByteArrayList &m_cells;
    qsizetype m_next = 0;
    bool m_isGood = true;
};

/// The rows of a table, given one by one to `take(Cells &)`. Error: AnswerUnusable.
template<class Take>
Result<> readRows(const JsonReader &value, const QString &key, const QByteArrayList &contents,
                  qsizetype columns, qsizetype most, const Take &take)
{
    constexpr int kNoRows = -1;
    const int index = value.number(key, kNoRows);
    if (!value.has(key) || index < kNoRows || index >= contents.size())
        return unusableTable(key + u" are missing"_s);
    if (index == kNoRows)
        return {};
    const QByteArrayList rows = contents[index].split('\n');
    if (rows.size() > most)
        return unusableTable(u"more %1 than were asked for"_s.arg(key));
    for (const QByteArray &row : rows) {
        const QByteArrayList list = row.split('\t');
        Cells cells(list);
        if (list.size() != columns)
            return unusableTable(u"a row of %1 has other columns"_s.arg(key));
        take(cells);
        if (!cells.isGood())
            return unusableTable(u"a row of %1 is not as it should be"_s.arg(key));
    }
    return {};
}

bool isInFolder(const QString &path, const QString &folder)
{
    return sameWinPath(path, folder) ||
           winPathKey(path).startsWith(winPathKey(folder) +
                                       (winPathKey(folder).endsWith(u'\\') ? u""_s : u"\\"_s));
}

SearchedFile searchedFile(const SearchLogs &request, Cells &cells)
{
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    SearchedFile file;
    file.path = cells.text(kLongestPath);
    if (!isInFolder(file.path, request.folder))
        cells.refuse();
    file.bytes = cells.number(0, kMost);
    file.lines = cells.number(0, kMost);
    file.firstTime = cells.bytes(kLongestBegin);
    file.lastTime = cells.bytes(kLongestBegin);
    file.whole = cells.flag();
    file.problem = cells.problem(file.path);
    const auto problemLine = int(cells.number(0, std::numeric_limits<int>::max()));
    if (file.problem)
        file.problem->line = problemLine;
    const QByteArray leaps = cells.raw();
    const QByteArrayList pairs = leaps.isEmpty() ? QByteArrayList() : leaps.split(',');
    if (pairs.size() > kMostLeaps)
        cells.refuse();
    for (const QByteArray &pair : pairs.first(std::min(pairs.size(), kMostLeaps))) {
        const QByteArrayList both = pair.split(':');
        Cells times(both);
        const QByteArray from = times.bytes(kLongestBegin);
        const QByteArray to = times.bytes(kLongestBegin);
        if (both.size() != 2 || !times.isGood())
            cells.refuse();
        file.leaps.emplace_back(from, to);
    }
    const qint64 lastLine = cells.number(1, kMost);
    const QByteArray header = cells.bytes(kLongestLine);
    const QByteArray openLine = cells.bytes(kLongestLine);
    if (!openLine.isEmpty() && !file.problem && scan::isCutLine(request.format, header, openLine))
        file.problem = Error{ErrorCode::InvalidData,
                             Reason::LastLineCut,
                             file.path,
                             {},
                             int(std::min<qint64>(lastLine, std::numeric_limits<int>::max())),
                             0};
    return file;
}

SearchHit searchHit(const SearchReply &reply, Cells &cells)
{
    SearchHit hit;
    hit.file = int(cells.number(0, qint64(reply.files.size()) - 1));
    hit.header = int(cells.number(-1, qint64(reply.headers.size()) - 1));
    hit.line = cells.number(1, std::numeric_limits<qint64>::max());
    hit.text = cells.bytes(kLongestLine);
    return hit;
}

FoundFile foundFile(const InspectFiles &request, Cells &cells)
{
    FoundFile file;
    file.path = cells.text(kLongestPath);
    if (!isInFolder(file.path, request.folder))
        cells.refuse();
    file.size = cells.number(0, std::numeric_limits<qint64>::max());
    file.created = cells.time(false);
    file.modified = cells.time(false);
    constexpr int kHidden = 2; // As System.IO.FileAttributes counts.
    constexpr int kSystem = 4;
    const auto attributes = int(cells.number(0, kHidden | kSystem));
    file.hidden = (attributes & kHidden) != 0;
    file.system = (attributes & kSystem) != 0;
    file.sha256 = QString::fromLatin1(cells.raw());
    const bool isHash =
        file.sha256.isEmpty() ||
        (file.sha256.size() == 64 &&
         QByteArray::fromHex(file.sha256.toLatin1()).toHex() == file.sha256.toLatin1());
    if (!isHash)
        cells.refuse();
    file.signer = plainText(cells.text(kLongestCell));
    const QByteArray valid = cells.raw();
    if (!valid.isEmpty())
        file.signatureValid = valid == "1";
    file.problem = cells.problem(file.path);
    return file;
}

FoundEvent foundEvent(Cells &cells)
{
    FoundEvent event;
    event.at = cells.time(true);
    event.id = int(cells.number(0, std::numeric_limits<int>::max()));
    event.level = QString::fromLatin1(cells.raw());
    const QByteArray number = cells.raw();
    event.line = number.toLongLong();
    event.provider = cells.text(kLongestPath);
    event.message = cells.text(kLongestCell);
    const QByteArray data = cells.raw();
    const QByteArrayList parts = data.isEmpty() ? QByteArrayList() : data.split(',');
    for (const QByteArray &part : parts.first(std::min(parts.size(), kMostData))) {
        const auto decoded =
            QByteArray::fromBase64Encoding(part, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || (*decoded).size() > kLongestCell)
            cells.refuse();
        event.data.append(decoded ? QString::fromUtf8(*decoded) : QString());
    }
    return event;
}

} // namespace

void addBlockMarks(QJsonObject &arguments, const SearchLogs &request)
{
    QStringList marks;
    for (const QString &mark : request.marks)
        marks.append(QString::fromUtf8(blockMark(mark.toUtf8())));
    arguments.insert(u"blockMarks"_s, scriptTexts(marks));
}

Result<HostReply> readSearchReply(const SearchLogs &request, const JsonReader &value,
                                  const QByteArrayList &contents)
{
    SearchReply reply;
    auto read = readRows(value, u"files"_s, contents, 14, kMostFiles, [&](Cells &cells) {
        reply.files.push_back(searchedFile(request, cells));
    });
    if (!read)
        return failure(read.error());
    read = readRows(value, u"headers"_s, contents, 1, kMostHeaders,
                    [&](Cells &cells) { reply.headers.push_back(cells.bytes(kLongestLine)); });
    if (!read)
        return failure(read.error());
    qint64 bytes = 0;
    // A line that is too long may give more than one.
    const qsizetype mostHits = std::max<qsizetype>(1, request.maxHits) + 1'000;
    read = readRows(value, u"hits"_s, contents, 4, mostHits, [&](Cells &cells) {
        reply.hits.push_back(searchHit(reply, cells));
        bytes += reply.hits.back().text.size();
    });
    if (!read)
        return failure(read.error());
    if (bytes > std::max<qint64>(request.maxHitBytes, 0) + (16 << 20))
        return unusableTable(u"more was found than was asked for"_s);
    read = readRows(value, u"next"_s, contents, 4, 1, [&](Cells &cells) {
        SearchPosition next;
        next.file = cells.text(kLongestPath);
        if (!isInFolder(next.file, request.folder))
            cells.refuse();
        next.offset = cells.number(0, std::numeric_limits<qint64>::max());
        next.line = cells.number(1, std::numeric_limits<qint64>::max());
        next.header = cells.bytes(kLongestLine);
        reply.next = std::move(next);
    });
    if (!read)
        return failure(read.error());
    return reply;
}

Result<HostReply> readSearchReply(const InspectFiles &request, const JsonReader &value,
                                  const QByteArrayList &contents)
{
    FoundFiles found;
    const qsizetype most = std::max(0, request.maxFiles) + kMostFiles;
    const auto read = readRows(value, u"files"_s, contents, 11, most, [&](Cells &cells) {
        found.files.push_back(foundFile(request, cells));
    });
    if (!read)
        return failure(read.error());
    found.complete = value.flag(u"complete"_s, false);
    return found;
}

Result<HostReply> readSearchReply(const SearchEvents &request, const JsonReader &value,
                                  const QByteArrayList &contents)
{
    FoundEvents found;
    const auto read = readRows(value, u"events"_s, contents, 7, std::max(1, request.maxCount),
                               [&](Cells &cells) { found.events.push_back(foundEvent(cells)); });
    if (!read)
        return failure(read.error());
    if (!value.text(u"oldest"_s).isEmpty()) { // It may hold none.
        found.oldest = value.dateTime(u"oldest"_s);
        found.newest = value.dateTime(u"newest"_s);
    }
    found.complete = value.flag(u"complete"_s, false);
    return found;
}

} // namespace amado
