// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amado {

/// Lines with their ends; "\r\n", "\n" and a lone "\r" end a line.
[[nodiscard]] std::vector<std::string_view> splitLines(std::string_view text);

/// Lines [aBegin, aEnd) of one text stand where lines [bBegin, bEnd) of the other stand.
struct LineHunk
{
    size_t aBegin = 0;
    size_t aEnd = 0;
    size_t bBegin = 0;
    size_t bEnd = 0;

    bool operator==(const LineHunk &) const = default;
};

/// The differences in order, shortest script (Myers, "An O(ND) Difference Algorithm and Its
/// Variations", 1986). Texts that differ in more than a few hundred places come back as one hunk:
/// work and memory stay bounded.
[[nodiscard]] std::vector<LineHunk> diffLines(std::span<const std::string_view> a,
                                              std::span<const std::string_view> b);

/// Makes the change from `base` to `wanted` in `current`, which others changed from `base` too;
/// nullopt where both touched the same lines.
[[nodiscard]] std::optional<std::string> mergeLines(std::string_view base, std::string_view wanted,
                                                    std::string_view current);

} // namespace amado
