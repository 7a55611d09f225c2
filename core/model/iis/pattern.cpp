#include "model/iis/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxSubject = 64 << 10;
constexpr qsizetype kMaxPattern = 16 << 10;
constexpr uint32_t kMatchLimit = 200'000;
constexpr uint32_t kDepthLimit = 20'000;
constexpr uint32_t kHeapLimitKib = 16 << 10;

/// What PCRE2 would accept although ECMAScript 3 has no such thing; empty when there is nothing.
QString foreignConstruct(const QString &text)
{
    static const QString kEscapes = u"dDwWsSbBtnvfrcxu"_s;
    bool inClass = false;
    bool afterQuantifier = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (c == u'\\') {
            if (next.isLetter() && !kEscapes.contains(next))
                return QString(u'\\') + next;
            ++i;
            afterQuantifier = false;
            continue;
        }
        if (inClass) {
            if (c == u']')
                inClass = false;
            else if (c == u'[' && (next == u':' || next == u'.' || next == u'='))
                return u"[:"_s;
            continue;
        }
        if (c == u'+' && afterQuantifier)
            return u"possessive quantifier"_s;
        if (c == u'[')
            inClass = true;
        if (c == u'(' && next == u'*')
            return u"(*"_s;
        if (c == u'(' && next == u'?') {
            const QChar kind = i + 2 < text.size() ? text[i + 2] : QChar();
            if (kind != u':' && kind != u'=' && kind != u'!')
                return u"(?"_s + kind;
        }
        afterQuantifier = c == u'*' || c == u'+' || c == u'?' || c == u'}';
        if (c == u'(' && next == u'?')
            ++i;
    }
    return {};
}

/// "\v" is the one escape both know and read differently.
QString toPcre(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 >= text.size()) {
            result += text[i];
            continue;
        }
        ++i;
        result += text[i] == u'v' ? u"\\x0b"_s : QString(text.mid(i - 1, 2));
    }
    return result;
}

QString wildcardToPcre(const QString &text)
{
    QString result = u"^"_s;
    for (const QChar c : text) {
        if (c == u'*')
            result += u"(.*)"_s;
        else if (c.isLetterOrNumber() || c.unicode() > 127)
            result += c;
        else
            result += QString(u'\\') + c;
    }
    return result + u'$';
}

QString engineMessage(int code)
{
    PCRE2_UCHAR16 buffer[256];
    const int length = pcre2_get_error_message_16(code, buffer, 256);
    return length > 0 ? QString(reinterpret_cast<const QChar *>(buffer), length) : QString();
}

} // namespace

struct Pattern::Data
{
    struct CodeDeleter
    {
        void operator()(pcre2_code_16 *code) const { pcre2_code_free_16(code); }
    };
    struct ContextDeleter
    {
        void operator()(pcre2_match_context_16 *context) const
        {
            pcre2_match_context_free_16(context);
        }
    };
    std::unique_ptr<pcre2_code_16, CodeDeleter> code; ///< Null for an exact match.
    std::unique_ptr<pcre2_match_context_16, ContextDeleter> context;
    QString exact;
    Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive;
};

Pattern::Pattern(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{}
Pattern::Pattern(Pattern &&) noexcept = default;
Pattern &Pattern::operator=(Pattern &&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::compile(PatternSyntax syntax, const QString &text, bool ignoreCase)
{
    auto data = std::make_unique<Data>();
    data->exact = text;
    data->sensitivity = ignoreCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    if (syntax == PatternSyntax::ExactMatch)
        return Pattern(std::move(data));
    if (text.size() > kMaxPattern)
        return failure(ErrorCode::InvalidData, Reason::InvalidRule, text.left(80),
                       u"pattern longer than %1 characters"_s.arg(kMaxPattern));
    const bool ecma = syntax == PatternSyntax::EcmaScript;
    if (const QString foreign = ecma ? foreignConstruct(text) : QString(); !foreign.isEmpty())
        return failure(ErrorCode::InvalidData, Reason::InvalidRule, text,
                       u"not ECMAScript: "_s + foreign);
    const QString source = ecma ? toPcre(text) : wildcardToPcre(text);
    uint32_t options = PCRE2_DOLLAR_ENDONLY | PCRE2_ALT_BSUX | PCRE2_MATCH_UNSET_BACKREF |
                       PCRE2_ALLOW_EMPTY_CLASS | PCRE2_NEVER_BACKSLASH_C;
    if (ignoreCase)
        options |= PCRE2_CASELESS;
    int error = 0;
    PCRE2_SIZE offset = 0;
    data->code.reset(pcre2_compile_16(reinterpret_cast<PCRE2_SPTR16>(source.utf16()),
                                      static_cast<PCRE2_SIZE>(source.size()), options, &error,
                                      &offset, nullptr));
    if (!data->code)
        return failure(ErrorCode::InvalidData, Reason::InvalidRule, text, engineMessage(error));
    data->context.reset(pcre2_match_context_create_16(nullptr));
    pcre2_set_match_limit_16(data->context.get(), kMatchLimit);
    pcre2_set_depth_limit_16(data->context.get(), kDepthLimit);
    pcre2_set_heap_limit_16(data->context.get(), kHeapLimitKib);
    return Pattern(std::move(data));
}

Result<std::optional<Captures>> Pattern::match(const QString &subject) const
{
    if (!m_data->code) {
        if (subject.compare(m_data->exact, m_data->sensitivity) != 0)
            return std::optional<Captures>();
        return std::optional<Captures>(Captures{subject});
    }
    if (subject.size() > kMaxSubject)
        return failure(ErrorCode::Unsupported, Reason::PatternTooCostly, m_data->exact,
                       u"subject longer than %1 characters"_s.arg(kMaxSubject));
    const std::unique_ptr<pcre2_match_data_16, decltype(&pcre2_match_data_free_16)> matched(
        pcre2_match_data_create_from_pattern_16(m_data->code.get(), nullptr),
        &pcre2_match_data_free_16);
    const int count = pcre2_match_16(
        m_data->code.get(), reinterpret_cast<PCRE2_SPTR16>(subject.utf16()),
        static_cast<PCRE2_SIZE>(subject.size()), 0, 0, matched.get(), m_data->context.get());
    if (count == PCRE2_ERROR_NOMATCH)
        return std::optional<Captures>();
    if (count < 0)
        return failure(ErrorCode::Unsupported, Reason::PatternTooCostly, m_data->exact,
                       engineMessage(count));
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer_16(matched.get());
    const uint32_t groups = pcre2_get_ovector_count_16(matched.get());
    Captures captures(groups);
    for (uint32_t group = 0; group < groups; ++group) {
        const PCRE2_SIZE begin = offsets[2 * group];
        const PCRE2_SIZE end = offsets[2 * group + 1];
        if (begin != PCRE2_UNSET && end >= begin)
            captures[group] =
                subject.mid(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin));
    }
    return std::optional<Captures>(std::move(captures));
}

std::shared_ptr<const Result<Pattern>> PatternCache::get(PatternSyntax syntax, const QString &text,
                                                         bool ignoreCase)
{
    const QString key =
        QString::number(static_cast<int>(syntax)) + (ignoreCase ? u'i' : u'c') + text;
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const Result<Pattern>> &cached = m_patterns[key];
    if (!cached)
        cached =
            std::make_shared<const Result<Pattern>>(Pattern::compile(syntax, text, ignoreCase));
    return cached;
}

} // namespace amado
