#include "io/scan/markset.h"

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

/// The mark for a search in many lines at once: what is not meant to leave its line does not, and
/// the end of a line may have a carriage return before it.
QByteArray forBlocks(const QByteArray &mark)
{
    QByteArray out;
    bool inClass = false;
    for (qsizetype i = 0; i < mark.size(); ++i) {
        const char c = mark[i];
        if (c == '\\' && i + 1 < mark.size()) {
            out += c;
            out += mark[++i];
        } else if (inClass) {
            inClass = c != ']';
            out += c;
        } else if (c == '[') {
            inClass = true;
            out += c;
            if (i + 1 < mark.size() && mark[i + 1] == '^') {
                out += '^';
                ++i;
            }
            const bool negated = out.endsWith('^');
            if (i + 1 < mark.size() && mark[i + 1] == ']') { // The first one is a sign like others.
                out += "\\]";
                ++i;
            }
            if (negated)
                out += "\\n\\r";
        } else if (c == '$') {
            out += "\\r?$";
        } else {
            out += c;
        }
    }
    return out;
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

/// The line in which a mark was found last.
struct LastPlace
{
    uint32_t at = 1;
    uint32_t lineEnd = 0;
};

struct Found
{
    std::span<const char> block;
    std::vector<MarkPlace> &places;
    std::vector<LastPlace> &last; ///< By mark.
};

int notePlace(unsigned mark, unsigned long long, unsigned long long to, unsigned, void *context)
{
    const auto &found = *static_cast<Found *>(context);
    const uint32_t at = byteBefore(to);
    LastPlace &last = found.last[mark];
    if (at >= last.at &&
        at < last.lineEnd) // One place in each line is enough, and a mark may end everywhere.
        return 0;
    found.places.push_back({at, mark});
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
        CodePointer block; ///< Only where there is no database.
    };
    std::vector<Mark> marks;
    DatabasePointer database; ///< Null: PCRE2 alone.
    ScratchPointer scratch;   ///< Copied by each searcher.
};

MarkSet::MarkSet(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

MarkSet::~MarkSet() = default;

namespace {

/// Null when the marks are too many or too involved for Hyperscan even as a prefilter.
DatabasePointer compileDatabase(const std::vector<QByteArray> &expressions)
{
    std::vector<const char *> texts;
    std::vector<unsigned> ids;
    for (const QByteArray &expression : expressions) {
        ids.push_back(unsigned(texts.size()));
        texts.push_back(expression.constData());
    }
    std::vector<unsigned> flags(texts.size(), HS_FLAG_CASELESS | HS_FLAG_MULTILINE);
    while (true) {
        hs_database_t *database = nullptr;
        hs_compile_error_t *error = nullptr;
        const hs_error_t result =
            hs_compile_multi(texts.data(), flags.data(), ids.data(), unsigned(texts.size()),
                             HS_MODE_BLOCK, nullptr, &database, &error);
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
    std::vector<QByteArray> expressions;
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
            pcre2_match_data_create_from_pattern(code->get(), nullptr));
        if (pcre2_match(code->get(), reinterpret_cast<PCRE2_SPTR>(""), 0, 0, 0, data.get(),
                        nullptr) >= 0)
            return unusable(mark, u"matches the empty text"_s);
        parts->marks.push_back({std::move(*code), nullptr});
        expressions.push_back(forBlocks(expression));
    }
    if (engine == Engine::Best && hs_valid_platform() == HS_SUCCESS && !expressions.empty())
        parts->database = compileDatabase(expressions);
    if (parts->database) {
        hs_scratch_t *scratch = nullptr;
        if (hs_alloc_scratch(parts->database.get(), &scratch) != HS_SUCCESS)
            parts->database.reset();
        parts->scratch.reset(scratch);
    }
    for (size_t i = 0; !parts->database && i < parts->marks.size(); ++i) {
        auto code = compileCode(marks[qsizetype(i)], expressions[i]);
        if (!code)
            return failure(code.error());
        parts->marks[i].block = std::move(*code);
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
    ScratchPointer scratch;
    std::unique_ptr<pcre2_match_context, FreeMatchContext> context;
    std::unique_ptr<pcre2_match_data, FreeMatchData> data;
    std::vector<LastPlace> last;
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

uint32_t MarkSet::Searcher::markCount() const
{
    return uint32_t(m_set->m_parts->marks.size());
}

bool MarkSet::Searcher::findPlaces(std::span<const char> block, std::vector<MarkPlace> &places)
{
    places.clear();
    const MarkSet::Parts &set = *m_set->m_parts;
    if (set.marks.empty() || block.empty())
        return true;
    if (set.database) {
        m_parts->last.assign(set.marks.size(), {});
        Found found{block, places, m_parts->last};
        return m_parts->scratch &&
               hs_scan(set.database.get(), block.data(), unsigned(block.size()), 0,
                       m_parts->scratch.get(), notePlace, &found) == HS_SUCCESS;
    }
    for (uint32_t mark = 0; mark < set.marks.size(); ++mark) {
        size_t at = 0;
        while (at < block.size()) {
            const int found =
                pcre2_match(set.marks[mark].block.get(), reinterpret_cast<PCRE2_SPTR>(block.data()),
                            block.size(), at, 0, m_parts->data.get(), m_parts->context.get());
            if (found == PCRE2_ERROR_NOMATCH)
                break;
            if (found < 0)
                return false;
            const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(m_parts->data.get());
            const size_t start = ends[0];
            places.push_back({uint32_t(std::min(start, block.size() - 1)), mark});
            places.push_back({byteBefore(ends[1]), mark});
            // On with the line after the one it begins in: one place in each is enough.
            at = size_t(std::find(block.begin() + ptrdiff_t(start), block.end(), '\n') -
                        block.begin()) +
                 1;
        }
    }
    return true;
}

bool MarkSet::Searcher::confirms(std::span<const char> line, uint32_t mark)
{
    const int found = pcre2_match(m_set->m_parts->marks[mark].line.get(),
                                  reinterpret_cast<PCRE2_SPTR>(line.data()), line.size(), 0, 0,
                                  m_parts->data.get(), m_parts->context.get());
    return found != PCRE2_ERROR_NOMATCH;
}

} // namespace amado
