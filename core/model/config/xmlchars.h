// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace amado {

/// White space of XML: blank, tab, line feed, carriage return.
[[nodiscard]] constexpr bool isXmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The characters a document may contain at all (production Char).
[[nodiscard]] constexpr bool isXmlChar(char32_t c)
{
    if (c < 0x20)
        return c == 0x9 || c == 0xA || c == 0xD;
    return c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// Production NameStartChar.
[[nodiscard]] constexpr bool isXmlNameStart(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
    return (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x37D) ||
           (c >= 0x37F && c <= 0x1FFF) || (c >= 0x200C && c <= 0x200D) ||
           (c >= 0x2070 && c <= 0x218F) || (c >= 0x2C00 && c <= 0x2FEF) ||
           (c >= 0x3001 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) ||
           (c >= 0xFDF0 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0xEFFFF);
}

/// Production NameChar.
[[nodiscard]] constexpr bool isXmlNameChar(char32_t c)
{
    if (c < 0x80)
        return isXmlNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    return isXmlNameStart(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) || c == 0x203F ||
           c == 0x2040;
}

/// One code point of UTF-8 text and the number of its bytes; zero bytes where the text is not
/// UTF-8.
struct Utf8Char
{
    char32_t value = 0;
    int bytes = 0;
};

/// Strict: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] Utf8Char decodeUtf8(std::string_view text, size_t offset);

/// The part of a qualified name behind its prefix.
[[nodiscard]] constexpr std::string_view localPart(std::string_view name)
{
    const size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace amado
