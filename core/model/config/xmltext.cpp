// SPDX-License-Identifier: MIT
#include "model/config/xmltext.h"

#include "model/config/xmlchars.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace amado {
namespace {

XmlReference readCharacterReference(std::string_view text, size_t offset)
{
    size_t at = offset + 2;
    const bool hex = at < text.size() && text[at] == 'x';
    at += hex ? 1 : 0;
    const size_t firstDigit = at;
    char32_t value = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        char32_t digit = 0;
        if (c >= '0' && c <= '9')
            digit = static_cast<char32_t>(c - '0');
        else if (hex && c >= 'a' && c <= 'f')
            digit = static_cast<char32_t>(c - 'a' + 10);
        else if (hex && c >= 'A' && c <= 'F')
            digit = static_cast<char32_t>(c - 'A' + 10);
        else
            break;
        // Saturates just past the last code point, so that no number of digits can wrap around.
        value = std::min<char32_t>(value * (hex ? 16 : 10) + digit, 0x110000);
    }
    if (at == firstDigit || at >= text.size() || text[at] != ';' || !isXmlChar(value))
        return {};
    return {value, at + 1 - offset};
}

/// True when eight bytes at `data` are all printable ASCII, the common case.
bool plainEight(const char *data)
{
    uint64_t word = 0;
    std::memcpy(&word, data, sizeof word);
    constexpr uint64_t kHigh = 0x8080808080808080u;
    const uint64_t belowBlank = (word - 0x2020202020202020u) & ~word & kHigh;
    return (word & kHigh) == 0 && belowBlank == 0;
}

} // namespace

XmlReference readXmlReference(std::string_view text, size_t offset)
{
    struct Named
    {
        std::string_view text;
        char32_t value;
    };
    static constexpr Named kNamed[] = {
        {"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}};
    const std::string_view rest = text.substr(offset);
    if (rest.starts_with("&#"))
        return readCharacterReference(text, offset);
    for (const Named &named : kNamed) {
        if (rest.starts_with(named.text))
            return {named.value, named.text.size()};
    }
    return {};
}

std::optional<XmlFault> scanCharacters(std::string_view text, std::vector<size_t> &lineStarts)
{
    lineStarts.assign(1, 0);
    size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size() && plainEight(text.data() + at)) {
            at += 8;
            continue;
        }
        const size_t stop = std::min(at + 8, text.size());
        while (at < stop) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const Utf8Char c = byte < 0x80 ? Utf8Char{byte, 1} : decodeUtf8(text, at);
            if (c.bytes == 0)
                return XmlFault{Reason::UnsupportedEncoding, at, "not valid UTF-8"};
            if (!isXmlChar(c.value))
                return XmlFault{Reason::MalformedXml, at, "a character that XML does not allow"};
            at += static_cast<size_t>(c.bytes);
            // A carriage return ends a line unless a line feed follows, which then does.
            if (c.value == '\n' || (c.value == '\r' && (at >= text.size() || text[at] != '\n')))
                lineStarts.push_back(at);
        }
    }
    return std::nullopt;
}

QString decodeAttributeValue(std::string_view raw)
{
    const auto fromUtf8 = [](std::string_view part) {
        return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
    };
    if (raw.find_first_of("&\t\r\n") == std::string_view::npos)
        return fromUtf8(raw);
    QString value;
    size_t plain = 0;
    size_t at = 0;
    const auto flush = [&] { value += fromUtf8(raw.substr(plain, at - plain)); };
    while (at < raw.size()) {
        const char c = raw[at];
        if (c == '&') {
            flush();
            const XmlReference reference = readXmlReference(raw, at);
            value += QString::fromUcs4(&reference.value, 1);
            at += std::max<size_t>(reference.bytes, 1);
            plain = at;
        } else if (c == '\t' || c == '\r' || c == '\n') {
            flush();
            value += u' ';
            at += c == '\r' && at + 1 < raw.size() && raw[at + 1] == '\n' ? 2 : 1;
            plain = at;
        } else {
            ++at;
        }
    }
    flush();
    return value;
}

} // namespace amado
