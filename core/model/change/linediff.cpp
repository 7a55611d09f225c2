// SPDX-License-Identifier: MIT
#include "model/change/linediff.h"

#include <algorithm>

namespace amado {
namespace {

constexpr int kMaxDistance = 600;

using Lines = std::span<const std::string_view>;

/// One step of the shortest script: line `a` is left out or line `b` comes in.
struct Move
{
    size_t a;
    size_t b;
    bool insertion;
};

/// For each distance, how far along `a` each diagonal k (index k + distance) reaches.
using Trace = std::vector<std::vector<int>>;

int startOf(const std::vector<int> &previous, int distance, int k)
{
    // `previous` belongs to distance - 1: diagonal k stands at index k + distance - 1.
    const auto reach = [&](int diagonal) {
        return previous[static_cast<size_t>(diagonal + distance - 1)];
    };
    if (k == -distance || (k != distance && reach(k - 1) < reach(k + 1)))
        return reach(k + 1);
    return reach(k - 1) + 1;
}

std::optional<Trace> shortestTrace(Lines a, Lines b)
{
    const int n = static_cast<int>(a.size());
    const int m = static_cast<int>(b.size());
    Trace trace;
    for (int distance = 0; distance <= kMaxDistance; ++distance) {
        std::vector<int> reached(static_cast<size_t>(2 * distance + 1), 0);
        for (int k = -distance; k <= distance; k += 2) {
            int x = distance == 0 ? 0 : startOf(trace.back(), distance, k);
            // Diagonals outside the texts are carried along without reading past an end.
            while (x < n && x - k < m && x - k >= 0 &&
                   a[static_cast<size_t>(x)] == b[static_cast<size_t>(x - k)])
                ++x;
            reached[static_cast<size_t>(k + distance)] = x;
            if (x >= n && x - k >= m) {
                trace.push_back(std::move(reached));
                return trace;
            }
        }
        trace.push_back(std::move(reached));
    }
    return std::nullopt;
}

std::vector<Move> movesOf(const Trace &trace, int n, int m)
{
    std::vector<Move> moves;
    int x = n;
    int y = m;
    for (int distance = static_cast<int>(trace.size()) - 1; distance > 0; --distance) {
        const std::vector<int> &previous = trace[static_cast<size_t>(distance - 1)];
        const int k = x - y;
        const auto reach = [&](int diagonal) {
            return previous[static_cast<size_t>(diagonal + distance - 1)];
        };
        const bool insertion = k == -distance || (k != distance && reach(k - 1) < reach(k + 1));
        const int before = insertion ? k + 1 : k - 1;
        x = reach(before);
        y = x - before;
        moves.push_back({static_cast<size_t>(x), static_cast<size_t>(y), insertion});
    }
    std::reverse(moves.begin(), moves.end());
    return moves;
}

} // namespace

std::vector<std::string_view> splitLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const size_t end = text.find_first_of("\r\n");
        size_t length = end == std::string_view::npos ? text.size() : end + 1;
        if (end != std::string_view::npos && text[end] == '\r' && length < text.size() &&
            text[length] == '\n')
            ++length;
        lines.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

std::vector<LineHunk> diffLines(Lines a, Lines b)
{
    size_t head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    size_t tail = 0;
    while (tail < a.size() - head && tail < b.size() - head &&
           a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const Lines innerA = a.subspan(head, a.size() - head - tail);
    const Lines innerB = b.subspan(head, b.size() - head - tail);
    if (innerA.empty() && innerB.empty())
        return {};
    const LineHunk whole{head, head + innerA.size(), head, head + innerB.size()};
    if (innerA.empty() || innerB.empty())
        return {whole};
    const std::optional<Trace> trace = shortestTrace(innerA, innerB);
    if (!trace)
        return {whole};
    std::vector<LineHunk> hunks;
    const auto moves =
        movesOf(*trace, static_cast<int>(innerA.size()), static_cast<int>(innerB.size()));
    for (const Move &move : moves) {
        const size_t atA = head + move.a;
        const size_t atB = head + move.b;
        if (hunks.empty() || hunks.back().aEnd != atA || hunks.back().bEnd != atB)
            hunks.push_back({atA, atA, atB, atB});
        ++(move.insertion ? hunks.back().bEnd : hunks.back().aEnd);
    }
    return hunks;
}

std::optional<std::string> mergeLines(std::string_view base, std::string_view wanted,
                                      std::string_view current)
{
    const auto baseLines = splitLines(base);
    const auto wantedLines = splitLines(wanted);
    const auto currentLines = splitLines(current);
    const auto ours = diffLines(baseLines, wantedLines);
    const auto theirs = diffLines(baseLines, currentLines);
    std::string merged;
    size_t next = 0; // In currentLines.
    const auto copyUpTo = [&](size_t end) {
        for (; next < end; ++next)
            merged += currentLines[next];
    };
    size_t foreign = 0;
    std::ptrdiff_t shift = 0; // From a base line to its line in current.
    for (const LineHunk &hunk : ours) {
        while (foreign < theirs.size() && theirs[foreign].aEnd <= hunk.aBegin &&
               !(theirs[foreign].aEnd == hunk.aBegin && hunk.aBegin == hunk.aEnd &&
                 theirs[foreign].aBegin == theirs[foreign].aEnd)) {
            shift = static_cast<std::ptrdiff_t>(theirs[foreign].bEnd) -
                    static_cast<std::ptrdiff_t>(theirs[foreign].aEnd);
            ++foreign;
        }
        if (foreign < theirs.size() &&
            (theirs[foreign].aBegin < hunk.aEnd ||
             (theirs[foreign].aBegin == hunk.aBegin && hunk.aBegin == hunk.aEnd)))
            return std::nullopt;
        copyUpTo(static_cast<size_t>(static_cast<std::ptrdiff_t>(hunk.aBegin) + shift));
        for (size_t i = hunk.bBegin; i < hunk.bEnd; ++i)
            merged += wantedLines[i];
        next += hunk.aEnd - hunk.aBegin;
    }
    copyUpTo(currentLines.size());
    return merged;
}

} // namespace amado
