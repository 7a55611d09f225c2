// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QStringList>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace amado {

/// All marks of a search, compiled: which lines of a block match any of them, in one pass.
/// Hyperscan looks for the rarest text that each mark requires, PCRE2 confirms the few lines that
/// have it. On processors that Hyperscan cannot use, PCRE2 does both. Immutable and shared by
/// threads; each searches with a Searcher of its own.
class MarkSet
{
public:
    enum class Engine { Best, Pcre2 };

    /// Compiles, or takes from the last few sets that were. Errors: InvalidData with the mark as
    /// subject for one that is no expression, matches the empty text or is too large.
    [[nodiscard]] static Result<std::shared_ptr<const MarkSet>> of(const QStringList &marks);
    /// Compiles with the engine named, for tests.
    [[nodiscard]] static Result<std::shared_ptr<const MarkSet>> compile(const QStringList &marks,
                                                                        Engine engine);
    ~MarkSet();
    MarkSet(const MarkSet &) = delete;
    MarkSet &operator=(const MarkSet &) = delete;

    class Searcher;

private:
    struct Parts;
    explicit MarkSet(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

/// A place in a block at which a mark may have matched: to be confirmed for the line it lies in.
struct MarkPlace
{
    uint32_t at;      ///< A byte of the line.
    uint32_t pattern; ///< What was found there.
};

/// One thread's means to search by a set. Keeps the set alive.
class MarkSet::Searcher
{
public:
    explicit Searcher(std::shared_ptr<const MarkSet> set);
    ~Searcher();
    Searcher(const Searcher &) = delete;
    Searcher &operator=(const Searcher &) = delete;

    /// A place in every line that matches, and perhaps in others, in no order. `places` is emptied
    /// first. False: the engine gave up, and every line has to be confirmed.
    [[nodiscard]] bool findPlaces(std::span<const char> block, std::vector<MarkPlace> &places);

    /// The line, without its end, that is confirmed from now on; it stays where it is meanwhile.
    void setLine(std::span<const char> line);
    /// Whether the line matches a mark that the pattern stands for. A match that takes more work
    /// than is given to one line counts: whoever judges the line decides.
    [[nodiscard]] bool confirms(uint32_t pattern);
    [[nodiscard]] bool confirmsAny();

private:
    struct Parts;
    [[nodiscard]] bool holds(uint32_t mark);
    [[nodiscard]] bool hasChoice(uint32_t choice);

    std::shared_ptr<const MarkSet> m_set;
    std::unique_ptr<Parts> m_parts;
};

} // namespace amado
