// SPDX-License-Identifier: MIT
#include "model/iis/pattern.h"

#include "model/iis/ecmascriptpattern.h"

#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMaxPatternUnits = 16 * 1024;
constexpr qsizetype kLongestForJit = 2048;
constexpr uint32_t kDepthLimit = 100'000;
constexpr uint32_t kHeapLimitKib = 16 * 1024;

struct CodeDeleter
{
    void operator()(pcre2_code *code) const { pcre2_code_free(code); }
};
struct MatchDataDeleter
{
    void operator()(pcre2_match_data *data) const { pcre2_match_data_free(data); }
};
struct MatchContextDeleter
{
    void operator()(pcre2_match_context *context) const { pcre2_match_context_free(context); }
};
struct CompileContextDeleter
{
    void operator()(pcre2_compile_context *context) const { pcre2_compile_context_free(context); }
};
using CodePointer = std::unique_ptr<pcre2_code, CodeDeleter>;
using MatchDataPointer = std::unique_ptr<pcre2_match_data, MatchDataDeleter>;
using MatchContextPointer = std::unique_ptr<pcre2_match_context, MatchContextDeleter>;
using CompileContextPointer = std::unique_ptr<pcre2_compile_context, CompileContextDeleter>;

PCRE2_SPTR units(const QString &text)
{
    return reinterpret_cast<PCRE2_SPTR>(text.utf16());
}

/// Steps the interpreter may take from one starting point. It counts each backtrack, and every
/// position of the text is a starting point, so the whole search stays within 20 million.
uint32_t interpreterLimit(qsizetype length)
{
    return static_cast<uint32_t>(std::min<qsizetype>(500'000, 20'000'000 / (length + 1)));
}

/// The compiled code counts coarser: one count may stand for a walk over the whole text.
uint32_t jitLimit(qsizetype length)
{
    return static_cast<uint32_t>(
        std::clamp<qsizetype>(20'000'000 / (length * length + 1), 16, 100'000));
}

/// The engine does not tell what a match took. So it is tried under a low limit first, which is
/// enough for what patterns of rules usually do, then under ever higher ones, and what counts is
/// the most that each of them allows.
constexpr uint32_t kFirstLimit = 256;
constexpr uint32_t kLimitGrowth = 16;
constexpr qint64 kStepsOfCheapMatch = 8; ///< A unit of the text.
constexpr qint64 kMostSteps = 20'000'000;

qint64 stepsUnder(uint32_t limit, qsizetype length)
{
    return std::min<qint64>(kMostSteps, qint64(limit) * (length + 8));
}

Result<QString> toPcre(PatternSyntax syntax, const QString &text)
{
    switch (syntax) {
    case PatternSyntax::EcmaScript:
        return translateEcmaScript(text);
    case PatternSyntax::Wildcard: {
        QString result = u"\\A"_s;
        for (const QChar c : text) {
            if (c == u'*')
                result += u"([\\s\\S]*?)"_s;
            else if (c == u'?')
                result += u"[\\s\\S]"_s;
            else
                result += u"\\x{"_s + QString::number(c.unicode(), 16) + u'}';
        }
        return QString(result + u"\\z"_s);
    }
    case PatternSyntax::ExactMatch:
        break;
    }
    return QString();
}

tl::unexpected<Error> refused(const QString &text, const QString &detail)
{
    return failure(ErrorCode::InvalidData, Reason::InvalidRule, text, detail);
}

Result<CodePointer> compileCode(const QString &expression, bool ignoreCase, const QString &text)
{
    const CompileContextPointer context(pcre2_compile_context_create(nullptr));
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_ANYCRLF);
    const uint32_t options = PCRE2_MATCH_UNSET_BACKREF | PCRE2_DOLLAR_ENDONLY |
                             PCRE2_ALLOW_EMPTY_CLASS | PCRE2_NEVER_UTF | PCRE2_NEVER_UCP |
                             PCRE2_NEVER_BACKSLASH_C | (ignoreCase ? PCRE2_CASELESS : 0u);
    int code = 0;
    PCRE2_SIZE offset = 0;
    CodePointer compiled(pcre2_compile(units(expression), static_cast<size_t>(expression.size()),
                                       options, &code, &offset, context.get()));
    if (compiled)
        return compiled;
    char16_t message[128] = {};
    pcre2_get_error_message(code, reinterpret_cast<PCRE2_UCHAR *>(message), std::size(message));
    return refused(text, QString::fromUtf16(message));
}

} // namespace

struct Pattern::Data
{
    PatternSyntax syntax = PatternSyntax::EcmaScript;
    QString text; ///< ExactMatch only.
    Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive;
    CodePointer code;
    std::once_flag
        jitOnce; ///< Machine code is made when first matched: most patterns are only read.
    bool jit = false;

    [[nodiscard]] int run(const QString &subject, uint32_t limit, uint32_t options,
                          pcre2_match_data *data) const
    {
        const MatchContextPointer context(pcre2_match_context_create(nullptr));
        pcre2_set_match_limit(context.get(), limit);
        pcre2_set_depth_limit(context.get(), kDepthLimit);
        pcre2_set_heap_limit(context.get(), kHeapLimitKib);
        return pcre2_match(code.get(), units(subject), static_cast<size_t>(subject.size()), 0,
                           options, data, context.get());
    }
};

Pattern::Pattern(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{}
Pattern::Pattern(Pattern &&) noexcept = default;
Pattern &Pattern::operator=(Pattern &&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::compile(PatternSyntax syntax, const QString &text, bool ignoreCase)
{
    if (text.isEmpty())
        return refused(text, u"empty pattern"_s);
    if (static_cast<size_t>(text.size()) > kMaxPatternUnits)
        return refused(text.left(64), u"pattern too long"_s);
    auto data = std::make_unique<Data>();
    data->syntax = syntax;
    data->sensitivity = ignoreCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    if (syntax == PatternSyntax::ExactMatch) {
        data->text = text;
        return Pattern(std::move(data));
    }
    const Result<QString> expression = toPcre(syntax, text);
    if (!expression)
        return refused(text, expression.error().detail);
    Result<CodePointer> code = compileCode(*expression, ignoreCase, text);
    if (!code)
        return failure(code.error());
    data->code = std::move(*code);
    return Pattern(std::move(data));
}

PatternMatch Pattern::match(const QString &text, JudgingBudget *budget) const
{
    const auto mayGoOn = [&](qint64 steps) { return !budget || budget->spend(steps); };
    if (!mayGoOn(kStepsOfCheapMatch * (text.size() + 8)))
        return {PatternMatch::Outcome::TooCostly, {}};
    if (m_data->syntax == PatternSyntax::ExactMatch) {
        if (text.compare(m_data->text, m_data->sensitivity) != 0)
            return {};
        return {PatternMatch::Outcome::Match, {text}};
    }
    std::call_once(m_data->jitOnce, [this] {
        m_data->jit = pcre2_jit_compile(m_data->code.get(), PCRE2_JIT_COMPLETE) == 0;
    });
    const MatchDataPointer data(pcre2_match_data_create_from_pattern(m_data->code.get(), nullptr));
    const bool jit = m_data->jit && text.size() <= kLongestForJit;
    const uint32_t most = jit ? jitLimit(text.size()) : interpreterLimit(text.size());
    const uint32_t mode = jit ? 0 : PCRE2_NO_JIT;
    const auto isCutShort = [](int result) {
        return result == PCRE2_ERROR_MATCHLIMIT || result == PCRE2_ERROR_JIT_STACKLIMIT;
    };
    uint32_t limit = std::min(kFirstLimit, most);
    int count = m_data->run(text, limit, mode, data.get());
    while (isCutShort(count) && limit < most) {
        limit = std::min(limit * kLimitGrowth, most);
        if (!mayGoOn(stepsUnder(limit, text.size())))
            break;
        count = m_data->run(text, limit, mode, data.get());
    }
    const uint32_t last = interpreterLimit(text.size());
    if (isCutShort(count) && jit && mayGoOn(stepsUnder(last, text.size())))
        count = m_data->run(text, last, PCRE2_NO_JIT, data.get());
    if (count == PCRE2_ERROR_NOMATCH)
        return {};
    if (count <= 0)
        return {PatternMatch::Outcome::TooCostly, {}};
    PatternMatch match{PatternMatch::Outcome::Match, {}};
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(data.get());
    for (uint32_t i = 0; i < pcre2_get_ovector_count(data.get()); ++i) {
        const PCRE2_SIZE begin = offsets[2 * i];
        const PCRE2_SIZE end = offsets[2 * i + 1];
        const bool set = static_cast<int>(i) < count && begin != PCRE2_UNSET && begin <= end;
        match.captures.append(
            set ? text.mid(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin))
                : QString());
    }
    return match;
}

int Pattern::groupCount() const
{
    uint32_t count = 0;
    if (m_data->code)
        pcre2_pattern_info(m_data->code.get(), PCRE2_INFO_CAPTURECOUNT, &count);
    return static_cast<int>(count);
}

const Result<Pattern> &PatternCache::get(PatternSyntax syntax, const QString &text, bool ignoreCase)
{
    const QString key = QChar(u'0' + static_cast<int>(syntax) * 2 + (ignoreCase ? 1 : 0)) + text;
    const std::scoped_lock lock(m_mutex);
    const auto found = m_patterns.find(key);
    if (found != m_patterns.end())
        return found->second;
    return m_patterns.emplace(key, Pattern::compile(syntax, text, ignoreCase)).first->second;
}

} // namespace amado
