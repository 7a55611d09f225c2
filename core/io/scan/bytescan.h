// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace amado {

/// What of a block of text concerns whoever searches it, found in one pass over its bytes.
struct ByteMarks
{
    int64_t lineEnds = 0;
    bool hasNul = false;
    std::vector<uint32_t> hashLines; ///< Begins of lines that begin with '#'.
    std::vector<uint32_t>
        encodedSigns; ///< Places of '%' before an encoded sign that needs no encoding.

    void clear();
};

/// `marks` is emptied first; its memory is used again. The text begins with a line; at most 4 GB.
void scanBytes(std::span<const char> text, ByteMarks &marks);

[[nodiscard]] int64_t countLineEnds(std::span<const char> text);

/// Whether `part`, which is not empty, stands in the text. For short texts and parts faster than
/// memmem.
[[nodiscard]] bool containsPart(std::span<const char> text, std::span<const char> part);

/// Whether an unreserved sign (letters, digits, "-._~",
/// https://www.rfc-editor.org/rfc/rfc3986#section-2.3) stands percent-encoded at `text`, which
/// begins with '%': "%70", also "%2570" with the percent sign encoded in turn.
[[nodiscard]] bool isEncodedUnreserved(std::span<const char> text);

} // namespace amado
