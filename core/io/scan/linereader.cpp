// SPDX-License-Identifier: MIT
#include "io/scan/linereader.h"

#include <algorithm>
#include <cstring>

namespace amado {

namespace {

using Form = LogHead::Form;

/// Signs of UTF-16 become up to three bytes each.
constexpr qint64 kLongestWide = LineReader::kLongest / 3 * 2 & ~qint64(1);
constexpr qint64 kFormWindow = 64; ///< Bytes of a line that tell its form.

struct Zeros
{
    qint64 even = 0;
    qint64 odd = 0;
};

Zeros countZeros(std::span<const char> bytes)
{
    Zeros zeros;
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\0')
            ++(i % 2 == 0 ? zeros.even : zeros.odd);
    }
    return zeros;
}

bool isPlainText(std::span<const char> bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return (c >= ' ' && c <= '~') || c == '\t' || c == '\r' || c == '\n';
    });
}

bool looksBinary(std::span<const char> begin)
{
    // A log whose end was never written is filled up with zeros.
    while (!begin.empty() && begin.back() == '\0')
        begin = begin.first(begin.size() - 1);
    const auto isControl = [](char c) {
        return (c >= 0 && c < ' ' && c != '\t' && c != '\r' && c != '\n') || c == '\x7F';
    };
    const auto controls = std::count_if(begin.begin(), begin.end(), isControl);
    const auto lineEnd = std::find(begin.begin(), begin.end(), '\n');
    const bool inFirstLine = std::find(begin.begin(), lineEnd, '\0') != lineEnd;
    return inFirstLine || size_t(controls) * 10 > begin.size();
}

void appendUtf8(std::vector<char> &out, char32_t sign)
{
    if (sign < 0x80) {
        out.push_back(char(sign));
    } else if (sign < 0x800) {
        out.push_back(char(0xC0 | (sign >> 6)));
        out.push_back(char(0x80 | (sign & 0x3F)));
    } else if (sign < 0x10000) {
        out.push_back(char(0xE0 | (sign >> 12)));
        out.push_back(char(0x80 | ((sign >> 6) & 0x3F)));
        out.push_back(char(0x80 | (sign & 0x3F)));
    } else {
        out.push_back(char(0xF0 | (sign >> 18)));
        out.push_back(char(0x80 | ((sign >> 12) & 0x3F)));
        out.push_back(char(0x80 | ((sign >> 6) & 0x3F)));
        out.push_back(char(0x80 | (sign & 0x3F)));
    }
}

char16_t unitAt(const char *bytes, Form form)
{
    const auto first = uint8_t(bytes[0]);
    const auto second = uint8_t(bytes[1]);
    return char16_t(form == Form::Utf16Le ? first | (second << 8) : (first << 8) | second);
}

bool isHigh(char16_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLow(char16_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

} // namespace

LogHead LogHead::of(std::span<const char> begin)
{
    const std::string_view text(begin.data(), begin.size());
    if (text.starts_with("\xFF\xFE"))
        return {Form::Utf16Le, 2, false};
    if (text.starts_with("\xFE\xFF"))
        return {Form::Utf16Be, 2, false};
    if (text.starts_with("\xEF\xBB\xBF"))
        return {Form::EightBit, 3, looksBinary(begin.subspan(3))};
    const Zeros zeros = countZeros(begin);
    const auto pairs = qint64(begin.size() / 2);
    // Even a log in Japanese is in the Latin script for the most part.
    if (zeros.odd * 4 >= pairs && zeros.odd > zeros.even * 20)
        return {Form::Utf16Le, 0, false};
    if (zeros.even * 4 >= pairs && zeros.even > zeros.odd * 20)
        return {Form::Utf16Be, 0, false};
    return {Form::EightBit, 0, looksBinary(begin)};
}

qint64 TextBlock::offsetOf(uint32_t line) const
{
    if (lines.empty())
        return offset + line;
    const auto found = std::lower_bound(lines.begin(), lines.end(), line,
                                        [](const Line &a, uint32_t at) { return a.at < at; });
    return found == lines.end() ? end : found->offset;
}

LineReader::LineReader(std::unique_ptr<ByteSource> source, const LogHead &head,
                       const Stretch &stretch)
    : m_source(std::move(source))
    , m_head(head)
    , m_stretch(stretch)
    , m_buffer(size_t(kBlock))
    , m_offset(stretch.sourceOffset)
{}

void LineReader::consume(qint64 size)
{
    m_begin += size;
    m_offset += size;
}

void LineReader::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, size_t(available()));
        m_size -= m_begin;
        m_begin = 0;
    }
    // Up to the end of the stretch; behind it only as much as its last line needs.
    const qint64 before = m_size;
    while (m_size < kBlock && !m_isSourceAtEnd) {
        const qint64 at = m_offset + m_size;
        qint64 wanted = kBlock - m_size;
        if (at < m_stretch.end)
            wanted = std::min(wanted, m_stretch.end - at);
        else if (m_size > before)
            break;
        else
            wanted = std::min(wanted, kLongest / 8);
        const qint64 count = m_source->read(m_buffer.data() + m_size, wanted);
        m_isSourceAtEnd = count == 0;
        m_size += count;
    }
}

/// False: no line begins in the stretch.
bool LineReader::skipToBegin()
{
    if (m_stretch.beginsLine) {
        while (m_offset < m_stretch.begin) {
            if (available() == 0) {
                if (m_isSourceAtEnd)
                    return false;
                fill();
            }
            consume(std::min(available(), m_stretch.begin - m_offset));
        }
        return true;
    }
    bool afterNul = false;
    while (m_offset < m_stretch.end) {
        if (available() < 2 && !m_isSourceAtEnd) {
            fill();
            continue;
        }
        if (available() == 0)
            return false;
        const char *begin = m_buffer.data() + m_begin;
        const auto *end = static_cast<const char *>(
            std::memchr(begin, '\n', size_t(std::max<qint64>(1, available() - 1))));
        if (!end) {
            const qint64 size = std::max<qint64>(1, available() - 1);
            afterNul = begin[size - 1] == '\0';
            consume(size);
            continue;
        }
        // The end of a line of UTF-16 among others is two bytes.
        const bool isWide = (end > begin ? end[-1] == '\0' : afterNul) &&
                            end + 1 < m_buffer.data() + m_size && end[1] == '\0';
        consume(end - begin + (isWide ? 2 : 1));
        afterNul = isWide;
        if (m_offset >= m_stretch.begin)
            return m_offset < m_stretch.end;
    }
    return false;
}

bool LineReader::next(TextBlock &block)
{
    block.lines.clear();
    if (!m_isPlaced && !skipToBegin())
        return false;
    m_isPlaced = true;
    while (m_isInLine || m_offset < m_stretch.end) {
        if (available() == 0) {
            if (m_isSourceAtEnd)
                return false;
            fill();
            continue;
        }
        qint64 size = 1; // One line or part.
        if (m_head.form != Form::EightBit) {
            size = available();
        } else if (const qint64 whole = m_isInLine ? 0 : wholeLines(); whole > 0) {
            size = whole;
            block.text = {m_buffer.data() + m_begin, size_t(size)};
            scanBytes(block.text, block.marks);
            if (!block.marks.hasNul) {
                block.offset = m_offset;
                block.end = m_offset + size;
                block.beginsLine = true;
                block.isPart = false;
                consume(size);
                return true;
            }
        }
        if (convert(size, block))
            return true;
        fill();
    }
    return false;
}

/// The bytes of whole lines of the stretch that are in the buffer, none of them too long.
qint64 LineReader::wholeLines() const
{
    const char *begin = m_buffer.data() + m_begin;
    const auto *last = static_cast<const char *>(::memrchr(begin, '\n', size_t(available())));
    if (!last)
        return 0;
    const char *end = last + 1;
    if (m_offset + (end - begin) > m_stretch.end) {
        const char *lastByte = begin + (m_stretch.end - 1 - m_offset);
        end = static_cast<const char *>(std::memchr(lastByte, '\n', size_t(end - lastByte))) + 1;
    }
    const char *at = begin;
    while (end - at > kLongest) {
        const auto *found = static_cast<const char *>(::memrchr(at, '\n', size_t(kLongest) + 1));
        if (!found)
            return at - begin;
        at = found + 1;
    }
    return end - begin;
}

std::optional<Form> LineReader::formAt(qint64 at) const
{
    if (m_isInLine)
        return m_lineForm;
    if (m_size - at < kFormWindow + 1 && !m_isSourceAtEnd)
        return std::nullopt;
    std::span<const char> window(m_buffer.data() + at, size_t(std::min(kFormWindow, m_size - at)));
    if (std::string_view(window.data(), window.size()).starts_with("\xFF\xFE"))
        return Form::Utf16Le;
    if (std::string_view(window.data(), window.size()).starts_with("\xFE\xFF"))
        return Form::Utf16Be;
    const auto lineEnd = std::find(window.begin(), window.end(), '\n');
    if (lineEnd != window.end()) {
        size_t size = size_t(lineEnd - window.begin()) + 1;
        if (at + qint64(size) < m_size && window.data()[size] == '\0')
            ++size; // The other half of the end of a line.
        window = {window.data(), size};
    }
    const Zeros zeros = countZeros(window);
    const auto pairs = qint64(std::max<size_t>(1, window.size() / 2));
    if (zeros.even == 0 && zeros.odd * 2 >= pairs)
        return Form::Utf16Le;
    if (zeros.odd == 0 && zeros.even * 2 >= pairs)
        return Form::Utf16Be;
    if (zeros.even + zeros.odd == 0 && isPlainText(window))
        return Form::EightBit;
    return m_head.form;
}

LineReader::Part LineReader::partAt(qint64 at, Form form) const
{
    const char *begin = m_buffer.data() + at;
    const qint64 there = m_size - at;
    const qint64 longest = form == Form::EightBit ? kLongest : kLongestWide;
    const qint64 step = form == Form::EightBit ? 1 : 2;
    if (form == Form::EightBit) {
        const auto *end = static_cast<const char *>(
            std::memchr(begin, '\n', size_t(std::min(there, longest + 1))));
        if (end)
            return {end - begin + 1, true, false};
    } else {
        for (qint64 i = 0; i + 2 <= std::min(there, longest + 2); i += 2) {
            if (unitAt(begin + i, form) == u'\n')
                return {i + 2, true, false};
        }
    }
    if (there >= longest + step)
        return {longest, false, false};
    if (m_isSourceAtEnd)
        return {there, false, true};
    return {};
}

/// Lines that begin in the first `size` bytes of the buffer, as UTF-8 and without NUL. False: more
/// bytes are needed.
bool LineReader::convert(qint64 size, TextBlock &block)
{
    block.lines.clear();
    block.offset = m_offset;
    block.beginsLine = !m_isInLine;
    block.isPart = false;
    m_text.clear();
    const qint64 first = m_begin;
    const qint64 limit = m_begin + size;
    while (m_begin < limit && qint64(m_text.size()) < kBlock &&
           (m_isInLine || m_offset < m_stretch.end)) {
        const auto form = formAt(m_begin);
        const Part part = form ? partAt(m_begin, *form) : Part{};
        if (part.size == 0)
            break;
        const bool isAlone = m_isInLine || !part.endsLine;
        if (isAlone && m_begin > first)
            break;
        block.lines.push_back({uint32_t(m_text.size()), m_offset});
        append(m_begin, part.size, *form);
        block.isPart = m_isInLine || (!part.endsLine && !part.endsFile);
        m_lineForm = *form;
        m_isInLine = !part.endsLine && !part.endsFile;
        consume(part.size);
        if (isAlone)
            break;
    }
    if (m_begin == first)
        return false;
    block.end = m_offset;
    block.text = m_text;
    scanBytes(block.text, block.marks);
    return true;
}

void LineReader::append(qint64 at, qint64 size, Form form)
{
    const char *bytes = m_buffer.data() + at;
    if (form == Form::EightBit) {
        std::copy_if(bytes, bytes + size, std::back_inserter(m_text),
                     [](char c) { return c != '\0'; });
        return;
    }
    constexpr char32_t kReplacement = 0xFFFD;
    constexpr char16_t kByteOrderMark = 0xFEFF;
    for (qint64 i = 0; i + 2 <= size; i += 2) {
        const char16_t unit = unitAt(bytes + i, form);
        if (unit == 0 || (i == 0 && unit == kByteOrderMark))
            continue;
        if (isHigh(unit) && i + 4 <= size && isLow(unitAt(bytes + i + 2, form))) {
            const char16_t low = unitAt(bytes + i + 2, form);
            appendUtf8(m_text, 0x10000 + ((char32_t(unit) - 0xD800) << 10) + (low - 0xDC00));
            i += 2;
        } else {
            appendUtf8(m_text, isHigh(unit) || isLow(unit) ? kReplacement : unit);
        }
    }
}

} // namespace amado
