// SPDX-License-Identifier: MIT
#include "io/scan/searchpass.h"

#include "model/scan/logtime.h"

#include <algorithm>
#include <cstring>

namespace amado {

namespace {

constexpr uint32_t kEncoded = UINT32_MAX; ///< In place of a mark: the line holds an encoded sign.
constexpr uint32_t kEveryMark = UINT32_MAX - 1;
constexpr size_t kMostLeaps = 10'000;
constexpr qint64 kLeap = 3'600;  ///< Seconds.
constexpr int kLinesTried = 200; ///< For one that begins with a time.

std::string_view withoutCarriageReturn(std::string_view line)
{
    while (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

bool isFieldsLine(std::string_view line)
{
    return QByteArrayView(line)
               .first(std::min<qsizetype>(qsizetype(line.size()), 8))
               .compare("#Fields:", Qt::CaseInsensitive) == 0;
}

/// A first line of names: no entry begins with a letter, and names are separated by commas.
bool isPlainHeader(std::string_view line)
{
    const size_t at = line.find_first_not_of("\", ");
    if (at == std::string_view::npos || line.find(',') == std::string_view::npos)
        return false;
    const char c = line[at];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

EntryBegin::EntryBegin(std::string_view line)
    : m_size(qsizetype(std::min(line.size(), m_bytes.size())))
{
    std::copy_n(line.begin(), m_size, m_bytes.begin());
}

std::optional<qint64> EntryBegin::seconds() const
{
    return scan::secondsAtBegin(QByteArrayView(m_bytes.data(), m_size));
}

SearchPass::SearchPass(MarkSet::Searcher &searcher, scan::LogFormat format,
                       const PassLimits &limits)
    : m_searcher(searcher)
    , m_format(format)
    , m_limits(limits)
{}

void SearchPass::begin(bool isFileBegin)
{
    m_result = {};
    m_result.begin = -1;
    m_isFileBegin = isFileBegin;
    m_hitBytes = 0;
    m_lastSeconds.reset();
}

bool SearchPass::isFull() const
{
    return qsizetype(m_result.hits.size()) > m_limits.hits ||
           (m_result.hits.size() > 1 && m_hitBytes > m_limits.hitBytes);
}

void SearchPass::take(const TextBlock &block)
{
    if (m_result.begin < 0)
        m_result.begin = block.offset;
    m_text = block.text;
    m_headerEnd = 0;
    if (block.isPart && !m_result.longLine)
        m_result.longLine = m_result.lines;
    if (block.beginsLine)
        noteHeaders(block);
    noteHits(block);
    if (block.beginsLine)
        noteTimes(block);
    m_result.lines += block.marks.lineEnds;
    m_result.end = block.end;
    m_isFileBegin = false;
    if (!m_text.empty() && m_text.back() != '\n' && !block.isPart)
        m_result.openLine = QByteArray(m_text.data(), qsizetype(m_text.size()));
}

void SearchPass::finish(const LineReader &reader)
{
    m_result.problem = reader.problem();
    m_result.isDone = true;
    m_result.isAtFileEnd = reader.isAtFileEnd();
}

void SearchPass::noteHeaders(const TextBlock &block)
{
    if (m_format == scan::LogFormat::PlainLines)
        return;
    const auto note = [&](const Line &line) {
        const std::string_view text = textOf(line);
        m_result.headers.push_back(
            {block.offsetOf(line.begin), QByteArray(text.data(), qsizetype(text.size()))});
    };
    if (m_isFileBegin && m_format == scan::LogFormat::Csv && !m_text.empty()) {
        const Line line = lineAt(0);
        if (isPlainHeader(textOf(line))) {
            note(line);
            m_headerEnd = line.end;
        }
    }
    for (const uint32_t at : block.marks.hashLines) {
        if (isFieldsLine({m_text.data() + at, m_text.size() - at}))
            note(lineAt(at));
    }
}

void SearchPass::noteHits(const TextBlock &block)
{
    if (!m_searcher.findPlaces(m_text, m_places)) {
        m_places.clear();
        for (uint32_t at = 0; at < m_text.size(); at = lineAt(at).end + 1)
            m_places.push_back({at, kEveryMark});
    }
    for (const uint32_t at : block.marks.encodedSigns)
        m_places.push_back({at, kEncoded});
    if (m_places.empty())
        return;
    std::stable_sort(m_places.begin(), m_places.end(),
                     [](const MarkPlace &a, const MarkPlace &b) { return a.at < b.at; });
    uint32_t counted = 0;
    qint64 line = m_result.lines;
    for (size_t place = 0; place < m_places.size();) {
        const Line found = lineAt(m_places[place].at);
        if (!isHit(found, place))
            continue;
        line += countLineEnds(m_text.subspan(counted, found.begin - counted));
        counted = found.begin;
        const std::string_view text = withoutCarriageReturn(textOf(found));
        PassResult::Hit hit{
            block.offsetOf(found.begin), line,
            QByteArray(text.data(), qsizetype(std::min<size_t>(text.size(), LineReader::kLongest))),
            m_result.last};
        const auto before = block.beginsLine ? entryBefore(0, found.begin) : std::nullopt;
        if (before && EntryBegin(textOf(*before)).replaces(hit.before))
            hit.before = EntryBegin(textOf(*before));
        m_hitBytes += hit.text.size();
        m_result.hits.push_back(std::move(hit));
        if (isFull())
            return;
    }
}

/// Moves `place` behind those that lie in the line.
bool SearchPass::isHit(const Line &line, size_t &place)
{
    const std::string_view text = withoutCarriageReturn(textOf(line));
    const bool canBe = !text.starts_with('#') && (m_headerEnd == 0 || line.begin >= m_headerEnd);
    bool hit = false;
    m_searcher.setLine(text);
    for (; place < m_places.size() && m_places[place].at <= line.end; ++place) {
        const uint32_t pattern = m_places[place].pattern;
        if (!canBe || hit)
            continue;
        hit = pattern == kEncoded ||
              (pattern == kEveryMark ? m_searcher.confirmsAny() : m_searcher.confirms(pattern));
    }
    return hit;
}

void SearchPass::noteTimes(const TextBlock &block)
{
    const auto size = uint32_t(m_text.size());
    const auto first = entryFrom(0, size);
    if (!first)
        return;
    const EntryBegin firstBegin(textOf(*first));
    if (!m_result.first.seconds() && (m_result.first.isEmpty() || firstBegin.seconds()))
        m_result.first = firstBegin;
    const auto firstSeconds = firstBegin.seconds();
    if (m_lastSeconds && firstSeconds && *firstSeconds - *m_lastSeconds > kLeap &&
        m_result.leaps.size() < kMostLeaps)
        m_result.leaps.push_back({block.offsetOf(first->begin), m_result.last, firstBegin});
    const auto last = entryBefore(0, size);
    const EntryBegin lastBegin(textOf(last ? *last : *first));
    const auto lastSeconds = lastBegin.seconds();
    if (lastBegin.replaces(m_result.last))
        m_result.last = lastBegin;
    if (firstSeconds && lastSeconds && last)
        noteLeaps(block, *first, *last);
    if (lastSeconds)
        m_lastSeconds = lastSeconds;
}

/// Both begin with a time. Halves what lies between as long as there may be a leap in it, so that
/// only quiet hours are looked at line by line.
void SearchPass::noteLeaps(const TextBlock &block, const Line &from, const Line &to)
{
    const auto secondsOf = [this](const Line &line) { return EntryBegin(textOf(line)).seconds(); };
    std::vector<std::pair<Line, Line>> open{{from, to}};
    while (!open.empty() && m_result.leaps.size() < kMostLeaps) {
        const auto [a, b] = open.back();
        open.pop_back();
        const auto start = secondsOf(a);
        const auto end = secondsOf(b);
        if (a.begin >= b.begin || !start || !end || *end - *start <= kLeap)
            continue;
        const uint32_t middle = lineAt(a.end + (b.begin - a.end) / 2).begin;
        auto between = entryFrom(std::max(middle, a.end + 1), b.begin);
        if (!between || !secondsOf(*between))
            between = entryFrom(a.end + 1, b.begin);
        if (between && secondsOf(*between)) {
            open.emplace_back(*between, b);
            open.emplace_back(a, *between);
        } else {
            m_result.leaps.push_back(
                {block.offsetOf(b.begin), EntryBegin(textOf(a)), EntryBegin(textOf(b))});
        }
    }
}

SearchPass::Line SearchPass::lineAt(uint32_t place) const
{
    const char *text = m_text.data();
    const auto at = uint32_t(std::min<size_t>(place, m_text.size()));
    const auto *before = static_cast<const char *>(::memrchr(text, '\n', at));
    const auto *end = static_cast<const char *>(std::memchr(text + at, '\n', m_text.size() - at));
    return {before ? uint32_t(before - text + 1) : 0,
            end ? uint32_t(end - text) : uint32_t(m_text.size())};
}

std::string_view SearchPass::textOf(const Line &line) const
{
    return withoutCarriageReturn({m_text.data() + line.begin, line.end - line.begin});
}

bool SearchPass::isEntry(const Line &line) const
{
    const std::string_view text = textOf(line);
    return !text.empty() && text.front() != '#' && (m_headerEnd == 0 || line.begin >= m_headerEnd);
}

/// One that begins with a time is taken rather than one that does not, as further lines of a long
/// text do.
std::optional<SearchPass::Line> SearchPass::entryFrom(uint32_t from, uint32_t to) const
{
    std::optional<Line> timeless;
    int tried = 0;
    for (uint32_t at = from; at < to && tried < kLinesTried; ++tried) {
        const Line line = lineAt(at);
        if (line.begin >= from && isEntry(line)) {
            if (EntryBegin(textOf(line)).seconds())
                return line;
            if (!timeless)
                timeless = line;
        }
        at = line.end + 1;
    }
    return timeless;
}

std::optional<SearchPass::Line> SearchPass::entryBefore(uint32_t from, uint32_t to) const
{
    std::optional<Line> timeless;
    uint32_t at = to;
    for (int tried = 0; at > from && tried < kLinesTried; ++tried) {
        const Line line = lineAt(at - 1);
        if (isEntry(line)) {
            if (EntryBegin(textOf(line)).seconds())
                return line;
            if (!timeless)
                timeless = line;
        }
        at = line.begin;
    }
    return timeless;
}

} // namespace amado
