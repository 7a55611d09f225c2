// SPDX-License-Identifier: MIT
#pragma once

#include "io/scan/linereader.h"
#include "io/scan/markset.h"
#include "ports/hostsearch.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace amado {

/// The first bytes of an entry: logs open with the time.
class EntryBegin
{
public:
    EntryBegin() = default;
    explicit EntryBegin(std::string_view line);
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArray bytes() const { return {m_bytes.data(), m_size}; }
    /// Seconds since 1970 UTC; nullopt: it begins with no time.
    [[nodiscard]] std::optional<qint64> seconds() const;
    /// Whether it says more of the time than another that stands there now.
    [[nodiscard]] bool replaces(const EntryBegin &other) const
    {
        return !isEmpty() && (seconds() || !other.seconds());
    }

private:
    std::array<char, 40> m_bytes{};
    qsizetype m_size = 0;
};

/// What a search found in one stretch of a file. Lines are counted from the begin of the stretch,
/// from 0; offsets are those of the content.
struct PassResult
{
    struct Hit
    {
        qint64 offset = 0; ///< Of its line.
        qint64 line = 0;
        QByteArray text;
        EntryBegin before; ///< The last entry ahead of it in the stretch.
    };
    struct Header
    {
        qint64 offset = 0;
        QByteArray text;
    };
    struct Leap
    {
        qint64 offset = 0; ///< Of the entry behind it.
        EntryBegin from;
        EntryBegin to;
    };
    qint64 begin = 0;
    qint64 end = 0;
    qint64 lines = 0; ///< Line ends in it.
    std::vector<Hit> hits;
    std::vector<Header> headers;
    std::vector<Leap> leaps;
    EntryBegin first;
    EntryBegin last;
    std::optional<qint64> longLine;     ///< The first that was looked at in parts.
    std::optional<QByteArray> openLine; ///< The last of the file, where it has no end.
    std::optional<Error> problem;
    bool isDone = false;      ///< Everything in the stretch was looked at.
    bool isAtFileEnd = false; ///< Nothing of the file lies behind.
};

/// Limits of one pass: it may find one hit more than is wanted, which tells that there are more.
struct PassLimits
{
    qsizetype hits = 0;
    qint64 hitBytes = 0;
};

/// Looks through the lines of one stretch. One thread.
class SearchPass
{
public:
    SearchPass(MarkSet::Searcher &searcher, scan::LogFormat format, const PassLimits &limits);

    /// `reader` begins at the content's begin, behind a byte order mark, when `isFileBegin`.
    /// `isOver` is asked now and then, never before some lines were looked at.
    template<class IsOver>
    PassResult run(LineReader &reader, bool isFileBegin, const IsOver &isOver)
    {
        begin(isFileBegin);
        TextBlock block;
        while (reader.next(block)) {
            take(block);
            if (isFull() || isOver())
                return std::move(m_result);
        }
        finish(reader);
        return std::move(m_result);
    }

private:
    struct Line
    {
        uint32_t begin = 0;
        uint32_t end = 0; ///< Without the end of the line.
    };
    void begin(bool isFileBegin);
    void take(const TextBlock &block);
    void finish(const LineReader &reader);
    [[nodiscard]] bool isFull() const;

    void noteHeaders(const TextBlock &block);
    void noteHits(const TextBlock &block);
    void noteTimes(const TextBlock &block);
    void noteLeaps(const TextBlock &block, const Line &from, const Line &to);
    [[nodiscard]] Line lineAt(uint32_t place) const;
    [[nodiscard]] std::string_view textOf(const Line &line) const;
    [[nodiscard]] bool isEntry(const Line &line) const;
    [[nodiscard]] bool isHit(const Line &line, size_t &place);
    /// The first entry that begins in [from, to); the last one that does.
    [[nodiscard]] std::optional<Line> entryFrom(uint32_t from, uint32_t to) const;
    [[nodiscard]] std::optional<Line> entryBefore(uint32_t from, uint32_t to) const;

    MarkSet::Searcher &m_searcher;
    const scan::LogFormat m_format;
    const PassLimits m_limits;
    PassResult m_result;
    std::span<const char> m_text; ///< Of the block in work.
    std::vector<MarkPlace> m_places;
    qint64 m_hitBytes = 0;
    bool m_isFileBegin = false;
    uint32_t m_headerEnd =
        0; ///< Behind a plain header at the begin of the block in work; 0: there is none.
    std::optional<qint64> m_lastSeconds;
};

} // namespace amado
