// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "io/scan/linereader.h"
#include "io/scan/requiredtext.h"
#include "model/scan/logrecord.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace amado::fuzz {

namespace {

/// Bytes in memory, given out in pieces of changing size.
class MemoryBytes : public ByteSource
{
public:
    MemoryBytes(std::string_view bytes, qint64 offset)
        : m_bytes(bytes)
        , m_at(size_t(offset))
    {}

    qint64 read(char *to, qint64 size) override
    {
        m_piece = m_piece * 7 % 1021 + 1;
        const size_t count = std::min({size_t(size), m_bytes.size() - m_at, m_piece});
        std::memcpy(to, m_bytes.data() + m_at, count);
        m_at += count;
        return qint64(count);
    }

private:
    std::string_view m_bytes;
    size_t m_at;
    size_t m_piece = 3;
};

struct Line
{
    qint64 offset;
    std::string text;

    bool operator==(const Line &) const = default;
};

/// Lines that begin in a stretch; every byte of `bytes` belongs to one.
std::vector<Line> linesOf(std::string_view bytes, const LogHead &head, qint64 begin, qint64 end,
                          bool beginsLine)
{
    const qint64 source = beginsLine ? begin : begin - LineReader::kLookBack;
    LineReader reader(std::make_unique<MemoryBytes>(bytes, source), head,
                      {begin, end, beginsLine, source});
    std::vector<Line> lines;
    TextBlock block;
    qint64 at = -1;
    while (reader.next(block)) {
        require(at < 0 || block.offset == at);
        require(block.end > block.offset || block.text.empty());
        at = block.end;
        int64_t lineEnds = 0;
        for (size_t from = 0; from < block.text.size();) {
            const char *text = block.text.data();
            const auto *found =
                static_cast<const char *>(std::memchr(text + from, '\n', block.text.size() - from));
            const size_t to = found ? size_t(found - text) : block.text.size();
            lineEnds += found ? 1 : 0;
            lines.push_back({block.offsetOf(uint32_t(from)), std::string(text + from, to - from)});
            from = to + 1;
        }
        require(lineEnds == block.marks.lineEnds);
    }
    return lines;
}

} // namespace

void readLogLines(std::string_view input)
{
    constexpr qint64 kEnd = qint64(1) << 40;
    const auto size = qint64(input.size());
    const LogHead head = LogHead::of(input.substr(0, size_t(LogHead::kBytes)));
    const qint64 begin = std::min<qint64>(head.markBytes, size);
    const std::vector<Line> whole = linesOf(input, head, begin, kEnd, true);
    for (qint64 part = 1; part < 8; ++part) {
        const qint64 cut = begin + (size - begin) * part / 8;
        std::vector<Line> lines = linesOf(input, head, begin, cut, true);
        if (head.form == LogHead::Form::EightBit && cut >= LineReader::kLookBack) {
            const std::vector<Line> rest = linesOf(input, head, cut, kEnd, false);
            lines.insert(lines.end(), rest.begin(), rest.end());
            // A line of UTF-16 among others can be begun with only where it begins.
            if (input.find('\0') == std::string_view::npos)
                require(lines == whole);
            continue;
        }
        const size_t count = lines.size();
        require(count <= whole.size() && std::equal(lines.begin(), lines.end(), whole.begin()));
        if (count == whole.size())
            continue;
        const std::vector<Line> rest = linesOf(input, head, whole[count].offset, kEnd, true);
        require(
            std::equal(rest.begin(), rest.end(), whole.begin() + ptrdiff_t(count), whole.end()));
    }
}

void readLogRecord(std::string_view input)
{
    using namespace scan;
    static constexpr std::pair<Source, LogFormat> kLogs[] = {
        {Source::IisLogs, LogFormat::W3c},
        {Source::HttpProxyLogs, LogFormat::Csv},
        {Source::EcpServerLogs, LogFormat::Csv},
        {Source::CmdletLogs, LogFormat::Csv},
        {Source::OabGeneratorLogs, LogFormat::PlainLines},
    };
    const size_t lineEnd = std::min(input.find('\n'), input.size());
    const QByteArray header = bytesOf(input.substr(0, lineEnd));
    const QByteArray line = bytesOf(input.substr(std::min(lineEnd + 1, input.size())));
    for (const auto &[source, format] : kLogs) {
        const LogRecord record = readRecord(source, format, header, line, 932);
        require(!record.fields.empty() && record.fields.back().first == u"text");
        require(record.fields.back().second == record.text);
        require(!record.at.isValid() || record.at.timeSpec() == Qt::UTC);
        for (size_t i = 0; i < record.fields.size(); ++i) {
            const QString &name = record.fields[i].first;
            require(!name.isEmpty() && name == name.toLower());
            require(record.fields[i].second.size() <= record.text.size() + 4);
            require(record.value(name) == record.fields[i].second);
        }
    }
    // Any text may be an expression too.
    for (const TextChoice &choice : requiredTexts(header)) {
        require(!choice.empty());
        for (const QByteArray &text : choice)
            require(!text.isEmpty() && text == text.toLower());
    }
}

} // namespace amado::fuzz
