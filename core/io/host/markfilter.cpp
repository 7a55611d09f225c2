#include "io/host/markfilter.h"

#include <algorithm>
#include <set>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostTexts = 64;
constexpr qsizetype kLongestText = 24;
constexpr qsizetype kShortest = 3; ///< A literal that is shorter stands in every other line.

using Texts = std::set<QString>;

/// What is known of the texts that a part of an expression matches.
struct Part
{
    bool exact = false; ///< `prefixes` are all of them.
    Texts prefixes;     ///< Each begins with one of these.
    Texts suffixes;     ///< Each ends with one of these.
    Texts holds;        ///< Each holds one of these; empty: not known.

    static Part of(Texts texts) { return {true, texts, texts, texts}; }
    static Part anything() { return {false, {QString()}, {QString()}, {}}; }
};

/// In nearly every line: a method of HTTP, and what stands behind each.
bool isCommon(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && !text[end - 1].isLetterOrNumber())
        --end;
    const QStringView word = QStringView(text).first(end);
    return word == u"post" || word == u"get" || word == u"http" || word.isEmpty();
}

qsizetype scoreOf(const Texts &texts)
{
    if (texts.empty() || texts.size() > kMostTexts)
        return -1;
    qsizetype shortest = kLongestText;
    for (const QString &text : texts) {
        shortest = std::min(shortest, isCommon(text) ? 1 : text.size());
    }
    return shortest;
}

const Texts &better(const Texts &a, const Texts &b)
{
    const qsizetype left = scoreOf(a);
    const qsizetype right = scoreOf(b);
    return right > left || (right == left && b.size() < a.size() && !b.empty()) ? b : a;
}

std::optional<Texts> product(const Texts &a, const Texts &b)
{
    if (a.size() * b.size() > kMostTexts)
        return std::nullopt;
    Texts texts;
    for (const QString &left : a) {
        for (const QString &right : b) {
            if (left.size() + right.size() > kLongestText)
                return std::nullopt;
            texts.insert(left + right);
        }
    }
    return texts;
}

Texts held(const Part &part)
{
    return better(better(part.holds, part.prefixes), part.suffixes);
}

Part joined(const Part &a, const Part &b)
{
    const auto both = product(a.suffixes, b.prefixes);
    if (a.exact && b.exact && both)
        return Part::of(*both);
    Part part;
    part.holds = better(held(a), held(b));
    if (both)
        part.holds = better(part.holds, *both);
    part.prefixes = a.exact && both ? *both : a.prefixes;
    part.suffixes = b.exact && both ? *both : b.suffixes;
    return part;
}

Part oneOf(const std::vector<Part> &parts)
{
    Part part{true, {}, {}, {}};
    bool allHold = true;
    for (const Part &choice : parts) {
        part.exact = part.exact && choice.exact;
        part.prefixes.insert(choice.prefixes.begin(), choice.prefixes.end());
        part.suffixes.insert(choice.suffixes.begin(), choice.suffixes.end());
        const Texts texts = held(choice);
        allHold = allHold && !texts.empty();
        part.holds.insert(texts.begin(), texts.end());
    }
    if (!allHold)
        part.holds.clear();
    if (part.prefixes.size() > kMostTexts || part.suffixes.size() > kMostTexts) {
        const Texts holds = part.holds.size() <= kMostTexts ? part.holds : Texts();
        part = Part::anything();
        part.holds = holds;
    }
    return part;
}

/// Reads an expression; gives up at what it does not know.
class MarkReader
{
public:
    explicit MarkReader(const QString &mark)
        : m_text(mark)
    {}

    std::optional<Part> read()
    {
        Part part = choices();
        if (!m_understood || m_at != m_text.size())
            return std::nullopt;
        return part;
    }

private:
    [[nodiscard]] QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool take(QChar c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    Part choices()
    {
        std::vector<Part> parts{sequence()};
        while (m_understood && take(u'|'))
            parts.push_back(sequence());
        return parts.size() == 1 ? parts.front() : oneOf(parts);
    }

    Part sequence()
    {
        Part part = Part::of({QString()});
        while (m_understood && m_at < m_text.size() && peek() != u'|' && peek() != u')')
            part = joined(part, repeated(atom()));
        return part;
    }

    Part repeated(Part part)
    {
        if (take(u'*')) {
            part = Part::anything();
        } else if (take(u'+')) {
            part.holds = held(part);
            part.exact = false;
        } else if (take(u'?')) {
            part = oneOf({part, Part::of({QString()})});
        } else if (peek() == u'{') {
            const qsizetype end = m_text.indexOf(u'}', m_at);
            if (end < 0) {
                m_understood = false;
                return part;
            }
            const bool mayLack = m_text[m_at + 1] == u'0';
            m_at = end + 1;
            part.holds = held(part);
            part.exact = false;
            if (mayLack)
                part = Part::anything();
        } else {
            return part;
        }
        if (!take(u'?'))
            take(u'+');
        return part;
    }

    Part atom()
    {
        const QChar c = m_text[m_at++];
        switch (c.unicode()) {
        case u'(':
            return group();
        case u'[':
            return signsOfClass();
        case u'.':
            return Part::anything();
        case u'^':
        case u'$':
            return Part::of({QString()});
        case u'\\':
            return escaped();
        case u'*':
        case u'+':
        case u'?':
            m_understood = false;
            return Part::anything();
        default:
            return Part::of({QString(c.toLower())});
        }
    }

    Part group()
    {
        if (take(u'?') && !take(u':'))
            m_understood = false;
        Part part = choices();
        m_understood = m_understood && take(u')');
        return part;
    }

    Part escaped()
    {
        const QChar c = m_at < m_text.size() ? m_text[m_at++] : QChar();
        if (c == u'b' || c == u'B')
            return Part::of({QString()});
        if (c == u't')
            return Part::of({u"\t"_s});
        if (u"dDwWsS"_s.contains(c))
            return Part::anything();
        if (c.isNull() || c.isLetterOrNumber())
            m_understood = false;
        return Part::of({QString(c.toLower())});
    }

    /// A class of few signs is that many texts.
    Part signsOfClass()
    {
        const qsizetype begin = m_at;
        const bool isNegated = take(u'^');
        Texts signs;
        bool isSmall = !isNegated;
        for (bool isFirst = true; m_at < m_text.size() && (isFirst || peek() != u']');
             isFirst = false) {
            QChar c = m_text[m_at++];
            if (c == u'\\') {
                c = m_at < m_text.size() ? m_text[m_at++] : QChar();
                if (c == u't')
                    c = u'\t';
                else if (c.isLetterOrNumber())
                    isSmall = false;
            }
            signs.insert(QString(c.toLower()));
            if (peek() == u'-' && m_at + 1 < m_text.size() && m_text[m_at + 1] != u']')
                isSmall = false;
        }
        if (!take(u']') || m_at - begin > 200)
            m_understood = false;
        return isSmall && signs.size() <= 8 ? Part::of(signs) : Part::anything();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    bool m_understood = true;
};

} // namespace

std::optional<QStringList> requiredLiterals(const QString &mark)
{
    const auto part = MarkReader(mark).read();
    if (!part)
        return std::nullopt;
    const Texts texts = held(*part);
    if (scoreOf(texts) < kShortest)
        return std::nullopt;
    return QStringList(texts.begin(), texts.end());
}

LineFilter lineFilter(const QStringList &marks)
{
    Texts literals;
    LineFilter filter;
    for (const QString &mark : marks) {
        if (const auto required = requiredLiterals(mark))
            literals.insert(required->begin(), required->end());
        else
            filter.others.append(mark);
    }
    // Where a part of it is looked for, it is found by that.
    for (const QString &literal : literals) {
        const bool isCovered = std::any_of(literals.begin(), literals.end(), [&](const QString &o) {
            return o.size() < literal.size() && literal.contains(o);
        });
        if (!isCovered)
            filter.literals.append(literal);
    }
    return filter;
}

} // namespace amado
