// SPDX-License-Identifier: MIT
#include "model/config/textencoding.h"

#include "model/config/xmlchars.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace amado {

using namespace Qt::StringLiterals;

Utf8Char decodeUtf8(std::string_view text, size_t offset)
{
    const auto byte = [&](size_t i) {
        return offset + i < text.size() ? static_cast<uint8_t>(text[offset + i]) : uint8_t{0};
    };
    const auto tail = [&](size_t i) { return static_cast<char32_t>(byte(i) & 0x3F); };
    const auto isTail = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const char32_t first = byte(0);
    if (offset >= text.size())
        return {};
    if (first < 0x80)
        return {first, 1};
    if (first >= 0xC2 && first <= 0xDF && isTail(1))
        return {(first & 0x1F) << 6 | tail(1), 2};
    if ((first & 0xF0) == 0xE0 && isTail(1) && isTail(2)) {
        const char32_t value = (first & 0x0F) << 12 | tail(1) << 6 | tail(2);
        return value < 0x800 || (value >= 0xD800 && value <= 0xDFFF) ? Utf8Char{}
                                                                     : Utf8Char{value, 3};
    }
    if (first >= 0xF0 && first <= 0xF4 && isTail(1) && isTail(2) && isTail(3)) {
        const char32_t value = (first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
        return value < 0x10000 || value > 0x10FFFF ? Utf8Char{} : Utf8Char{value, 4};
    }
    return {};
}

namespace {

void appendUtf8(std::string &out, char32_t c)
{
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

/// nullopt where the bytes are not UTF-16.
std::optional<std::string> fromUtf16(std::string_view bytes, bool bigEndian)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    const auto unit = [&](size_t i) {
        const auto high = static_cast<uint8_t>(bytes[bigEndian ? i : i + 1]);
        const auto low = static_cast<uint8_t>(bytes[bigEndian ? i + 1 : i]);
        return static_cast<char32_t>(high << 8 | low);
    };
    std::string out;
    out.reserve(bytes.size() / 2 + bytes.size() / 16);
    for (size_t i = 0; i < bytes.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xD800 && c <= 0xDFFF) {
            const char32_t low = i + 2 < bytes.size() ? unit(i + 2) : 0;
            if (c > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
                return std::nullopt;
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        }
        appendUtf8(out, c);
    }
    return out;
}

std::string fromLatin1(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 16);
    for (const char byte : bytes)
        appendUtf8(out, static_cast<uint8_t>(byte));
    return out;
}

/// What Windows-1252 has from 80 to 9F. Five of them are not assigned; Windows reads them as the
/// control characters of their number, and so they come back as they were.
/// https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WindowsBestFit/bestfit1252.txt
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::string fromWindows1252(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 16);
    for (const char byte : bytes) {
        const auto value = static_cast<uint8_t>(byte);
        const bool own = value >= 0x80 && value <= 0x9F;
        appendUtf8(out, own ? kWindows1252[value - 0x80] : value);
    }
    return out;
}

/// nullopt for a character that Windows-1252 does not have.
std::optional<uint8_t> toWindows1252(char32_t c)
{
    if (c < 0x80 || (c >= 0xA0 && c <= 0xFF))
        return static_cast<uint8_t>(c);
    const auto *const at = std::find(kWindows1252.begin(), kWindows1252.end(), c);
    if (at == kWindows1252.end())
        return std::nullopt;
    return static_cast<uint8_t>(0x80 + (at - kWindows1252.begin()));
}

/// The encoding named in the XML declaration, lower case; empty without one. A declaration that is
/// not well-formed is left to the parser.
std::string declaredEncoding(std::string_view text)
{
    if (!text.starts_with("<?xml") || text.size() < 6 || !isXmlSpace(text[5]))
        return {};
    const std::string_view declaration = text.substr(0, text.find("?>"));
    size_t at = declaration.find("encoding");
    if (at == std::string_view::npos)
        return {};
    at = declaration.find_first_of("'\"", at);
    if (at == std::string_view::npos)
        return {};
    const size_t end = declaration.find(declaration[at], at + 1);
    if (end == std::string_view::npos)
        return {};
    std::string name(declaration.substr(at + 1, end - at - 1));
    for (char &c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return name;
}

tl::unexpected<Error> unsupported(const QString &subject, const QString &detail)
{
    return failure(ErrorCode::Unsupported, Reason::UnsupportedEncoding, subject, detail);
}

QString quoted(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

Result<DecodedText> decodeUtf16(std::string_view bytes, bool bigEndian, bool hasMark,
                                const QString &subject)
{
    std::optional<std::string> text = fromUtf16(bytes.substr(hasMark ? 2 : 0), bigEndian);
    if (!text)
        return unsupported(subject, u"not valid UTF-16"_s);
    const std::string declared = declaredEncoding(*text);
    const std::string_view exact = bigEndian ? "utf-16be" : "utf-16le";
    if (!declared.empty() && declared != "utf-16" && declared != exact)
        return unsupported(subject, u"UTF-16 text declared as "_s + quoted(declared));
    const TextEncoding encoding =
        bigEndian ? TextEncoding::Utf16BigEndian : TextEncoding::Utf16LittleEndian;
    return DecodedText{std::move(*text), {encoding, hasMark, TextForm::Repertoire::Unicode}};
}

Result<DecodedText> decodeSingleBytes(std::string_view bytes, const QString &subject)
{
    const std::string declared = declaredEncoding(bytes);
    const auto has = [&](uint8_t from, uint8_t to) {
        for (const char byte : bytes) {
            if (static_cast<uint8_t>(byte) >= from && static_cast<uint8_t>(byte) <= to)
                return true;
        }
        return false;
    };
    using Repertoire = TextForm::Repertoire;
    if (declared.empty() || declared == "utf-8")
        return DecodedText{std::string(bytes), {TextEncoding::Utf8, false, Repertoire::Unicode}};
    if (declared == "us-ascii" || declared == "ascii") {
        if (has(0x80, 0xFF))
            return unsupported(subject, u"not ASCII as declared"_s);
        return DecodedText{std::string(bytes), {TextEncoding::Utf8, false, Repertoire::Ascii}};
    }
    if (declared == "iso-8859-1" || declared == "latin1")
        return DecodedText{fromLatin1(bytes), {TextEncoding::Latin1, false, Repertoire::Latin1}};
    if (declared == "windows-1252" || declared == "cp1252") {
        return DecodedText{fromWindows1252(bytes),
                           {TextEncoding::Latin1, false, Repertoire::Windows1252}};
    }
    return unsupported(subject, u"encoding "_s + quoted(declared));
}

/// The one byte of a character; nullopt where the encoding has none for it.
std::optional<uint8_t> narrowByte(TextForm::Repertoire repertoire, char32_t c)
{
    switch (repertoire) {
    case TextForm::Repertoire::Unicode: // never written in single bytes
    case TextForm::Repertoire::Ascii:
        return c < 0x80 ? std::optional(static_cast<uint8_t>(c)) : std::nullopt;
    case TextForm::Repertoire::Latin1:
        return c <= 0xFF ? std::optional(static_cast<uint8_t>(c)) : std::nullopt;
    case TextForm::Repertoire::Windows1252:
        return toWindows1252(c);
    }
    return std::nullopt;
}

QByteArray characterReference(char32_t c)
{
    return "&#x" + QByteArray::number(static_cast<uint>(c), 16).toUpper() + ';';
}

QByteArray toNarrow(std::string_view text, const TextForm &form)
{
    QByteArray out;
    out.reserve(static_cast<qsizetype>(text.size()));
    for (size_t i = 0; i < text.size();) {
        const Utf8Char c = decodeUtf8(text, i);
        if (const auto byte = narrowByte(form.repertoire, c.value))
            out.append(static_cast<char>(*byte));
        else
            out.append(characterReference(c.value));
        i += static_cast<size_t>(std::max(c.bytes, 1));
    }
    return out;
}

QByteArray toUtf16(std::string_view text, const TextForm &form)
{
    const bool bigEndian = form.encoding == TextEncoding::Utf16BigEndian;
    QByteArray out;
    out.reserve(static_cast<qsizetype>(text.size() * 2 + 2));
    const auto put = [&](char32_t unit) {
        const char high = static_cast<char>(unit >> 8 & 0xFF);
        const char low = static_cast<char>(unit & 0xFF);
        out.append(bigEndian ? high : low);
        out.append(bigEndian ? low : high);
    };
    if (form.hasMark)
        put(0xFEFF);
    for (size_t i = 0; i < text.size();) {
        const Utf8Char c = decodeUtf8(text, i);
        if (c.value >= 0x10000) {
            put(0xD800 + ((c.value - 0x10000) >> 10));
            put(0xDC00 + ((c.value - 0x10000) & 0x3FF));
        } else {
            put(c.value);
        }
        i += static_cast<size_t>(std::max(c.bytes, 1));
    }
    return out;
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &subject)
{
    const std::string_view view(bytes.constData(), static_cast<size_t>(bytes.size()));
    if (view.starts_with("\xEF\xBB\xBF")) {
        const std::string_view text = view.substr(3);
        const std::string declared = declaredEncoding(text);
        if (!declared.empty() && declared != "utf-8")
            return unsupported(subject, u"UTF-8 text declared as "_s + quoted(declared));
        return DecodedText{std::string(text),
                           {TextEncoding::Utf8WithBom, true, TextForm::Repertoire::Unicode}};
    }
    using namespace std::string_view_literals;
    if (view.starts_with("\xFF\xFE"))
        return decodeUtf16(view, false, true, subject);
    if (view.starts_with("\xFE\xFF"))
        return decodeUtf16(view, true, true, subject);
    if (view.starts_with("<\0"sv))
        return decodeUtf16(view, false, false, subject);
    if (view.starts_with("\0<"sv))
        return decodeUtf16(view, true, false, subject);
    return decodeSingleBytes(view, subject);
}

QByteArray encodeText(std::string_view text, const TextForm &form)
{
    switch (form.encoding) {
    case TextEncoding::Utf8:
        if (form.repertoire == TextForm::Repertoire::Ascii)
            return toNarrow(text, form);
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    case TextEncoding::Utf8WithBom: {
        QByteArray out;
        out.reserve(static_cast<qsizetype>(text.size() + 3));
        out.append("\xEF\xBB\xBF");
        out.append(text.data(), static_cast<qsizetype>(text.size()));
        return out;
    }
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian:
        return toUtf16(text, form);
    case TextEncoding::Latin1:
        return toNarrow(text, form);
    }
    return {};
}

} // namespace amado
