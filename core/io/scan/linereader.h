// SPDX-License-Identifier: MIT
#pragma once

#include "io/scan/bytescan.h"
#include "io/scan/bytesource.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <vector>

namespace amado {

/// How a log is written, told from its first bytes.
struct LogHead
{
    enum class Form { EightBit, Utf16Le, Utf16Be };
    static constexpr qint64 kBytes = 4096; ///< That are looked at.

    Form form = Form::EightBit; ///< Of most of it; lines of another form are told one by one.
    int markBytes = 0;          ///< Of the byte order mark.
    bool isBinary = false;      ///< Holds no text.

    [[nodiscard]] static LogHead of(std::span<const char> begin);
};

/// Whole lines of a log, as its bytes or, of UTF-16, as UTF-8. Or one part of a line that is longer
/// than LineReader::kLongest.
struct TextBlock
{
    std::span<const char> text; ///< The last line of the file may lack its end.
    ByteMarks marks;            ///< Of `text`.
    qint64 offset = 0;          ///< Of its first byte in the content.
    qint64 end = 0;             ///< Behind its last.
    bool beginsLine = true;     ///< False: a further part of a long line.
    bool isPart = false;        ///< Of a line that is too long.

    /// Where in the content a line of the block begins.
    [[nodiscard]] qint64 offsetOf(uint32_t line) const;

    struct Line
    {
        uint32_t at;
        qint64 offset;
    };
    std::vector<Line>
        lines; ///< All lines; empty where the text is the bytes of the file themselves.
};

/// Cuts a stretch of a file into blocks of whole lines. Where a block ends, what is a line and
/// where it begins follow from the bytes of the file alone, wherever reading begins, so that every
/// way to divide a search finds the same. One thread; memory is bounded whatever the file holds.
class LineReader
{
public:
    static constexpr qint64 kLongest = 64 << 10; ///< Bytes of a line that are looked at together.
    static constexpr qint64 kBlock = 256 << 10;  ///< Fits into the cache of a processor.

    struct Stretch
    {
        qint64 begin = 0; ///< Of content.
        qint64 end = 0;   ///< Lines that begin before it belong to the stretch.
        bool beginsLine =
            true; ///< False: `begin` lies anywhere, the lines that begin at or behind it are meant.
        /// Where `source` stands; at most begin; begin - kLookBack at most where beginsLine is
        /// false.
        qint64 sourceOffset = 0;
    };
    static constexpr qint64 kLookBack = 2;

    LineReader(std::unique_ptr<ByteSource> source, const LogHead &head, const Stretch &stretch);

    /// False at the end. What `block` shows is valid until the next call.
    [[nodiscard]] bool next(TextBlock &block);
    [[nodiscard]] const std::optional<Error> &problem() const { return m_source->problem(); }
    /// The end of the file was reached, and not only that of the stretch.
    [[nodiscard]] bool isAtFileEnd() const { return m_isSourceAtEnd && available() == 0; }

private:
    /// One line, or one part of a long one.
    struct Part
    {
        qint64 size = 0; ///< 0: more bytes are needed to tell.
        bool endsLine = false;
        bool endsFile = false;
    };
    [[nodiscard]] qint64 available() const { return m_size - m_begin; }
    void fill();
    [[nodiscard]] bool skipToBegin();
    [[nodiscard]] qint64 wholeLines() const;
    [[nodiscard]] Part partAt(qint64 at, LogHead::Form form) const;
    [[nodiscard]] std::optional<LogHead::Form> formAt(qint64 at) const;
    [[nodiscard]] bool convert(qint64 size, TextBlock &block);
    void append(qint64 at, qint64 size, LogHead::Form form);
    void consume(qint64 size);

    std::unique_ptr<ByteSource> m_source;
    const LogHead m_head;
    const Stretch m_stretch;
    std::vector<char> m_buffer;
    qint64 m_begin = 0;
    qint64 m_size = 0;
    qint64 m_offset = 0; ///< Of m_buffer[m_begin] in the content.
    bool m_isSourceAtEnd = false;
    bool m_isPlaced = false; ///< At the first line of the stretch.
    bool m_isInLine = false; ///< In the middle of a long line.
    LogHead::Form m_lineForm = LogHead::Form::EightBit;
    std::vector<char> m_text; ///< Converted.
};

} // namespace amado
