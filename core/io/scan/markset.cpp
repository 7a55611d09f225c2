// SPDX-License-Identifier: MIT
#include "io/scan/markset.h"

#include "io/scan/blockmark.h"
#include "io/scan/bytescan.h"
#include "io/scan/requiredtext.h"

#include <QMutex>

#include <algorithm>
#include <cstring>
#include <list>

#include <hs.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kSetsKept = 16;
constexpr qsizetype kMostMarks = 2'000;
constexpr qsizetype kLongestMark = 4'096;
constexpr uint32_t kWorkPerLine = 200'000; ///< Steps of PCRE2.

struct FreeCode
{
    void operator()(pcre2_code *code) const { pcre2_code_free(code); }
};
struct FreeMatchData
{
    void operator()(pcre2_match_data *data) const { pcre2_match_data_free(data); }
};
struct FreeMatchContext
{
    void operator()(pcre2_match_context *context) const { pcre2_match_context_free(context); }
};
struct FreeDatabase
{
    void operator()(hs_database_t *database) const { hs_free_database(database); }
};
struct FreeScratch
{
    void operator()(hs_scratch_t *scratch) const { hs_free_scratch(scratch); }
};
using CodePointer = std::unique_ptr<pcre2_code, FreeCode>;
using DatabasePointer = std::unique_ptr<hs_database_t, FreeDatabase>;
using ScratchPointer = std::unique_ptr<hs_scratch_t, FreeScratch>;

/// What all texts of a choice have in common, where that is enough to tell: one text is looked for
/// faster than its variants ("ecp" instead of "/ecp/", "2fecp/", …).
TextChoice sharedPart(const TextChoice &choice)
{
    constexpr qsizetype kEnough = 3;
    const QByteArray &first = choice.front();
    for (qsizetype size = first.size(); size >= kEnough; --size) {
        for (qsizetype at = 0; at + size <= first.size(); ++at) {
            const QByteArray part = first.sliced(at, size);
            if (std::all_of(choice.begin(), choice.end(),
                            [&part](const QByteArray &text) { return text.contains(part); }))
                return {part};
        }
    }
    return choice;
}

QByteArray literally(const QByteArray &text)
{
    return "\\x" + text.toHex(',').replace(",", "\\x");
}

tl::unexpected<Error> unusable(const QString &mark, const QString &why)
{
    return failure(ErrorCode::InvalidData, Reason::InvalidRule, mark.left(200), why);
}

Result<CodePointer> compileCode(const QString &mark, const QByteArray &expression)
{
    int error = 0;
    PCRE2_SIZE at = 0;
    CodePointer code(pcre2_compile(
        reinterpret_cast<PCRE2_SPTR>(expression.constData()), PCRE2_SIZE(expression.size()),
        PCRE2_CASELESS | PCRE2_MULTILINE | PCRE2_NEVER_UTF, &error, &at, nullptr));
    if (!code) {
        PCRE2_UCHAR text[160] = {};
        pcre2_get_error_message(error, text, sizeof text);
        return unusable(
            mark,
            u"%1 at %2"_s.arg(QString::fromLatin1(reinterpret_cast<char *>(text))).arg(qint64(at)));
    }
    pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE); // Where there is none, it goes without.
    return code;
}

/// A place of which no line can be said, because it lies behind the end of the last one, is the
/// last byte's.
uint32_t byteBefore(unsigned long long end)
{
    return end == 0 ? 0 : uint32_t(end - 1);
}

/// The line in which a pattern was found last.
struct LastPlace
{
    uint32_t at = 1;
    uint32_t lineEnd = 0;
};

struct Found
{
    std::span<const char> block;
    std::vector<MarkPlace> &places;
    std::vector<LastPlace> &last; ///< By pattern.
};

int notePlace(unsigned pattern, unsigned long long, unsigned long long to, unsigned, void *context)
{
    const auto &found = *static_cast<Found *>(context);
    const uint32_t at = byteBefore(to);
    LastPlace &last = found.last[pattern];
    if (at >= last.at &&
        at < last.lineEnd) // One place in each line is enough, and a mark may end everywhere.
        return 0;
    found.places.push_back({at, pattern});
    const auto *end = static_cast<const char *>(
        std::memchr(found.block.data() + at, '\n', found.block.size() - at));
    last = {at, end ? uint32_t(end - found.block.data()) : uint32_t(found.block.size())};
    return 0;
}

} // namespace

struct MarkSet::Parts
{
    struct Mark
    {
        CodePointer line;
        std::vector<uint32_t> choices; ///< Indexes of those that it requires.
    };
    struct Pattern
    {
        QByteArray expression;
        std::vector<uint32_t> marks; ///< That match nowhere else.
        CodePointer block;           ///< Only where there is no database.
    };
    std::vector<Mark> marks;
    std::vector<Pattern> patterns;
    std::vector<TextChoice> choices;
    DatabasePointer database; ///< Null: PCRE2 alone.
    ScratchPointer scratch;   ///< Copied by each searcher.

    void addPattern(const QByteArray &expression, uint32_t mark)
    {
        const auto known =
            std::find_if(patterns.begin(), patterns.end(),
                         [&](const Pattern &pattern) { return pattern.expression == expression; });
        if (known == patterns.end())
            patterns.push_back({expression, {mark}, nullptr});
        else
            known->marks.push_back(mark);
    }

    uint32_t addChoice(const TextChoice &choice)
    {
        const auto known = std::find(choices.begin(), choices.end(), choice);
        if (known != choices.end())
            return uint32_t(known - choices.begin());
        choices.push_back(choice);
        return uint32_t(choices.size() - 1);
    }

    /// What to look for, so that the mark is not missed in any line.
    void addPatterns(const QByteArray &expression, uint32_t mark)
    {
        const std::vector<TextChoice> required = requiredTexts(expression);
        if (required.empty()) {
            addPattern(blockMark(expression), mark);
            return;
        }
        for (const QByteArray &text : required.front())
            addPattern(literally(text), mark);
        for (size_t i = 1; i < required.size(); ++i)
            marks[mark].choices.push_back(addChoice(sharedPart(required[i])));
    }
};

MarkSet::MarkSet(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

MarkSet::~MarkSet() = default;

namespace {

/// Null when the marks are too many or too involved for Hyperscan even as a prefilter.
template<class Pattern>
DatabasePointer compileDatabase(const std::vector<Pattern> &patterns)
{
    std::vector<const char *> texts;
    std::vector<unsigned> ids;
    for (const Pattern &pattern : patterns) {
        ids.push_back(unsigned(texts.size()));
        texts.push_back(pattern.expression.constData());
    }
    std::vector<unsigned> flags(texts.size(), HS_FLAG_CASELESS | HS_FLAG_MULTILINE);
    // What Hyperscan does for many short texts on any processor is faster for logs than what it
    // does where there are wide registers: measured with tests/bench/scan-against-ripgrep.sh, 2.5
    // GB/s against 1.6.
    constexpr hs_platform_info_t kAnyProcessor = {};
    while (true) {
        hs_database_t *database = nullptr;
        hs_compile_error_t *error = nullptr;
        const hs_error_t result =
            hs_compile_multi(texts.data(), flags.data(), ids.data(), unsigned(texts.size()),
                             HS_MODE_BLOCK, &kAnyProcessor, &database, &error);
        if (result == HS_SUCCESS)
            return DatabasePointer(database);
        const int refused = error ? error->expression : -1;
        if (error)
            hs_free_compile_error(error);
        const bool canRelax = refused >= 0 && size_t(refused) < flags.size() &&
                              (flags[size_t(refused)] & HS_FLAG_PREFILTER) == 0;
        if (!canRelax)
            return nullptr;
        flags[size_t(refused)] |= HS_FLAG_PREFILTER;
    }
}

} // namespace

Result<std::shared_ptr<const MarkSet>> MarkSet::compile(const QStringList &marks, Engine engine)
{
    auto parts = std::make_unique<Parts>();
    if (marks.size() > kMostMarks)
        return unusable({}, u"%1 marks, limit %2"_s.arg(marks.size()).arg(kMostMarks));
    for (const QString &mark : marks) {
        const QByteArray expression = mark.toUtf8();
        if (expression.size() > kLongestMark)
            return unusable(mark, u"longer than %1"_s.arg(kLongestMark));
        if (expression.contains('\0'))
            return unusable(mark, u"holds NUL"_s);
        auto code = compileCode(mark, expression);
        if (!code)
            return failure(code.error());
        const std::unique_ptr<pcre2_match_data, FreeMatchData> data(
            pcre2_match_data_create(1, nullptr));
        if (pcre2_match(code->get(), reinterpret_cast<PCRE2_SPTR>(""), 0, 0, 0, data.get(),
                        nullptr) >= 0)
            return unusable(mark, u"matches the empty text"_s);
        parts->marks.push_back({std::move(*code), {}});
        if (engine == Engine::Best && hs_valid_platform() == HS_SUCCESS)
            parts->addPatterns(expression, uint32_t(parts->marks.size() - 1));
    }
    if (!parts->patterns.empty())
        parts->database = compileDatabase(parts->patterns);
    if (parts->database) {
        hs_scratch_t *scratch = nullptr;
        if (hs_alloc_scratch(parts->database.get(), &scratch) != HS_SUCCESS)
            parts->database.reset();
        parts->scratch.reset(scratch);
    }
    if (!parts->database) {
        parts->patterns.clear();
        for (uint32_t i = 0; i < parts->marks.size(); ++i) {
            const QString &mark = marks[qsizetype(i)];
            const QByteArray expression = blockMark(mark.toUtf8());
            auto code = compileCode(mark, expression);
            if (!code)
                return failure(code.error());
            parts->patterns.push_back({expression, {i}, std::move(*code)});
        }
    }
    return std::shared_ptr<const MarkSet>(new MarkSet(std::move(parts)));
}

Result<std::shared_ptr<const MarkSet>> MarkSet::of(const QStringList &marks)
{
    struct Kept
    {
        QStringList marks;
        std::shared_ptr<const MarkSet> set;
    };
    static QMutex mutex;
    static std::list<Kept> kept; // The last used first.
    {
        const QMutexLocker lock(&mutex);
        const auto found = std::find_if(kept.begin(), kept.end(),
                                        [&](const Kept &entry) { return entry.marks == marks; });
        if (found != kept.end()) {
            kept.splice(kept.begin(), kept, found);
            return found->set;
        }
    }
    // Not under the lock: other sets are searched with meanwhile.
    auto set = compile(marks, Engine::Best);
    if (!set)
        return failure(set.error());
    const QMutexLocker lock(&mutex);
    kept.push_front({marks, *set});
    if (kept.size() > kSetsKept)
        kept.pop_back();
    return *set;
}

struct MarkSet::Searcher::Parts
{
    enum class Answer : char { Unknown, No, Yes };

    ScratchPointer scratch;
    std::unique_ptr<pcre2_match_context, FreeMatchContext> context;
    std::unique_ptr<pcre2_match_data, FreeMatchData> data;
    std::vector<LastPlace> last;
    // Of the line in work.
    std::span<const char> line;
    std::vector<char> lower; ///< Empty: not needed yet.
    std::vector<Answer> choices;
    std::vector<Answer> marks;
};

MarkSet::Searcher::Searcher(std::shared_ptr<const MarkSet> set)
    : m_set(std::move(set))
    , m_parts(std::make_unique<Parts>())
{
    if (m_set->m_parts->database) {
        hs_scratch_t *scratch = nullptr;
        if (hs_clone_scratch(m_set->m_parts->scratch.get(), &scratch) == HS_SUCCESS)
            m_parts->scratch.reset(scratch);
    }
    m_parts->context.reset(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(m_parts->context.get(), kWorkPerLine);
    m_parts->data.reset(pcre2_match_data_create(1, nullptr));
}

MarkSet::Searcher::~Searcher() = default;

bool MarkSet::Searcher::findPlaces(std::span<const char> block, std::vector<MarkPlace> &places)
{
    places.clear();
    const MarkSet::Parts &set = *m_set->m_parts;
    if (set.marks.empty() || block.empty())
        return true;
    if (set.database) {
        m_parts->last.assign(set.patterns.size(), {});
        Found found{block, places, m_parts->last};
        return m_parts->scratch &&
               hs_scan(set.database.get(), block.data(), unsigned(block.size()), 0,
                       m_parts->scratch.get(), notePlace, &found) == HS_SUCCESS;
    }
    for (uint32_t pattern = 0; pattern < set.patterns.size(); ++pattern) {
        size_t at = 0;
        while (at < block.size()) {
            const int found = pcre2_match(set.patterns[pattern].block.get(),
                                          reinterpret_cast<PCRE2_SPTR>(block.data()), block.size(),
                                          at, 0, m_parts->data.get(), m_parts->context.get());
            if (found == PCRE2_ERROR_NOMATCH)
                break;
            if (found < 0)
                return false;
            const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(m_parts->data.get());
            const size_t start = ends[0];
            places.push_back({uint32_t(std::min(start, block.size() - 1)), pattern});
            places.push_back({byteBefore(ends[1]), pattern});
            // On with the line after the one it begins in: one place in each is enough.
            at = size_t(std::find(block.begin() + ptrdiff_t(start), block.end(), '\n') -
                        block.begin()) +
                 1;
        }
    }
    return true;
}

void MarkSet::Searcher::setLine(std::span<const char> line)
{
    const MarkSet::Parts &set = *m_set->m_parts;
    m_parts->line = line;
    m_parts->lower.clear();
    m_parts->choices.assign(set.choices.size(), Parts::Answer::Unknown);
    m_parts->marks.assign(set.marks.size(), Parts::Answer::Unknown);
}

bool MarkSet::Searcher::hasChoice(uint32_t choice)
{
    Parts::Answer &answer = m_parts->choices[choice];
    if (answer != Parts::Answer::Unknown)
        return answer == Parts::Answer::Yes;
    std::vector<char> &lower = m_parts->lower;
    if (lower.empty()) {
        lower.resize(m_parts->line.size());
        std::transform(m_parts->line.begin(), m_parts->line.end(), lower.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
    }
    const TextChoice &texts = m_set->m_parts->choices[choice];
    const bool found = std::any_of(texts.begin(), texts.end(), [&](const QByteArray &text) {
        return containsPart(lower, {text.constData(), size_t(text.size())});
    });
    answer = found ? Parts::Answer::Yes : Parts::Answer::No;
    return found;
}

bool MarkSet::Searcher::holds(uint32_t mark)
{
    Parts::Answer &answer = m_parts->marks[mark];
    if (answer != Parts::Answer::Unknown)
        return answer == Parts::Answer::Yes;
    const MarkSet::Parts::Mark &wanted = m_set->m_parts->marks[mark];
    bool found = std::all_of(wanted.choices.begin(), wanted.choices.end(),
                             [this](uint32_t choice) { return hasChoice(choice); });
    if (found) {
        const std::span<const char> line = m_parts->line;
        found =
            pcre2_match(wanted.line.get(), reinterpret_cast<PCRE2_SPTR>(line.data()), line.size(),
                        0, 0, m_parts->data.get(), m_parts->context.get()) != PCRE2_ERROR_NOMATCH;
    }
    answer = found ? Parts::Answer::Yes : Parts::Answer::No;
    return found;
}

bool MarkSet::Searcher::confirms(uint32_t pattern)
{
    const auto &marks = m_set->m_parts->patterns[pattern].marks;
    return std::any_of(marks.begin(), marks.end(), [this](uint32_t mark) { return holds(mark); });
}

bool MarkSet::Searcher::confirmsAny()
{
    for (uint32_t mark = 0; mark < m_set->m_parts->marks.size(); ++mark) {
        if (holds(mark))
            return true;
    }
    return false;
}

} // namespace amado
