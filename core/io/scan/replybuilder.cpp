// SPDX-License-Identifier: MIT
#include "io/scan/replybuilder.h"

#include "model/scan/linefields.h"

#include <algorithm>
#include <limits>

namespace amado {

using namespace Qt::StringLiterals;

ReplyBuilder::ReplyBuilder(const SearchLogs &request)
    : m_request(request)
{}

void ReplyBuilder::beginFile(const QString &path, const std::optional<SearchPosition> &position)
{
    SearchedFile searched;
    searched.path = path;
    m_reply.files.push_back(std::move(searched));
    m_header = position ? position->header : QByteArray();
    m_line = position ? position->line : 1;
    m_offset = position ? position->offset : 0;
}

void ReplyBuilder::addProblem(const QString &path, const Error &problem)
{
    SearchedFile searched;
    searched.path = path;
    searched.problem = problem;
    searched.problem->subject = path;
    m_reply.files.push_back(std::move(searched));
}

void ReplyBuilder::endBefore(const QString &path)
{
    m_reply.next = SearchPosition{path, 0, 1, {}};
}

void ReplyBuilder::endHere()
{
    m_reply.next = SearchPosition{file().path, m_offset, m_line, m_header};
}

int ReplyBuilder::headerIndex()
{
    if (m_header.isEmpty())
        return -1;
    const auto known = m_headers.constFind(m_header);
    if (known != m_headers.constEnd())
        return *known;
    const auto index = int(m_reply.headers.size());
    m_reply.headers.push_back(m_header);
    m_headers.insert(m_header, index);
    return index;
}

bool ReplyBuilder::add(PassResult &&result)
{
    const qint64 firstLine = m_line;
    auto header = result.headers.begin();
    const auto takeHeaders = [&](qint64 before) {
        for (; header != result.headers.end() && header->offset < before; ++header)
            m_header = header->text;
    };
    const qsizetype mostHits = std::max(1, m_request.maxHits);
    for (PassResult::Hit &hit : result.hits) {
        takeHeaders(hit.offset);
        const bool fits =
            qsizetype(m_reply.hits.size()) < mostHits &&
            (m_reply.hits.empty() || m_hitBytes + hit.text.size() <= m_request.maxHitBytes);
        if (!fits) {
            noteTimes(result, hit.offset, hit.before);
            noteProblems(result);
            passTo(hit.offset, hit.line);
            endHere();
            return false;
        }
        m_hitBytes += hit.text.size();
        m_reply.hits.push_back({int(m_reply.files.size()) - 1, headerIndex(), firstLine + hit.line,
                                std::move(hit.text)});
    }
    takeHeaders(std::numeric_limits<qint64>::max());
    noteTimes(result, std::nullopt, result.last);
    noteProblems(result);
    passTo(result.begin < 0 ? m_offset : result.end, result.lines);
    file().whole = result.isDone && result.isAtFileEnd && !result.problem;
    return true;
}

void ReplyBuilder::passTo(qint64 end, qint64 lines)
{
    const qint64 bytes = std::max<qint64>(0, end - m_offset);
    file().bytes += bytes;
    file().lines += lines;
    m_bytes += bytes;
    m_offset = std::max(m_offset, end);
    m_line += lines;
}

void ReplyBuilder::noteTimes(const PassResult &result, std::optional<qint64> end,
                             const EntryBegin &last)
{
    SearchedFile &searched = file();
    constexpr qint64 kLeap = 3'600;
    if (last.isEmpty()) // No entry before the end.
        return;
    const auto known = [](const QByteArray &bytes) {
        return EntryBegin({bytes.constData(), size_t(bytes.size())});
    };
    const auto before = known(searched.lastTime).seconds();
    const auto first = result.first.seconds();
    if (before && first && *first - *before > kLeap)
        searched.leaps.emplace_back(searched.lastTime, result.first.bytes());
    for (const PassResult::Leap &leap : result.leaps) {
        if (!end || leap.offset < *end)
            searched.leaps.emplace_back(leap.from.bytes(), leap.to.bytes());
    }
    const bool hasFirst = known(searched.firstTime).seconds().has_value();
    if (searched.firstTime.isEmpty() || (!hasFirst && first))
        searched.firstTime = result.first.bytes();
    if (last.replaces(known(searched.lastTime)))
        searched.lastTime = last.bytes();
}

void ReplyBuilder::noteProblems(const PassResult &result)
{
    SearchedFile &searched = file();
    const auto note = [&](const Error &problem) {
        if (!searched.problem)
            searched.problem = problem;
    };
    if (result.problem)
        searched.problem = result.problem;
    if (result.longLine) {
        note({ErrorCode::InvalidData, Reason::LineTooLong, searched.path,
              u"more than %1 bytes"_s.arg(LineReader::kLongest), int(m_line + *result.longLine)});
    }
    if (result.isDone && result.openLine &&
        scan::isCutLine(m_request.format, m_header, *result.openLine)) {
        note({ErrorCode::InvalidData,
              Reason::LastLineCut,
              searched.path,
              {},
              int(m_line + result.lines)});
    }
}

} // namespace amado
