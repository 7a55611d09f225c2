// SPDX-License-Identifier: MIT
#include "io/redaction/secretscan.h"
#include "io/redaction/secretwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxName = 128;
constexpr qsizetype kMaxTag = 8 << 10;
constexpr qsizetype kMaxElement = 64 << 10;
constexpr qsizetype kMaxLine = 8 << 10;
constexpr auto kCdata = "![CDATA["_L1;

bool isNameChar(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u'$';
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == SecretView::kDouble || c == SecretView::kSingle;
}

bool isLess(QChar c)
{
    return c == u'<' || c == SecretView::kLess;
}

bool isGreater(QChar c)
{
    return c == u'>' || c == SecretView::kGreater;
}

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// Part of a longer name, wherever it stands in it.
const QRegularExpression &secretWords()
{
    static const QRegularExpression pattern(secretNameWords().join(u'|'),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// Names that hold such a word and are no secrets: assembly names, and the rules of a membership
/// provider (https://learn.microsoft.com/dotnet/api/system.web.security.membershipprovider).
bool isHarmless(const QString &name)
{
    static const QStringList names = {u"publickeytoken"_s,
                                      u"passwordformat"_s,
                                      u"maxinvalidpasswordattempts"_s,
                                      u"passwordattemptwindow"_s,
                                      u"minrequiredpasswordlength"_s,
                                      u"passwordstrengthregularexpression"_s,
                                      u"passwordstrengthregexoptions"_s,
                                      u"enablepasswordretrieval"_s,
                                      u"enablepasswordreset"_s,
                                      u"sharedaccesskeyname"_s};
    return names.contains(name.toLower());
}

/// "authorization" and "signature" are also ordinary words: only the whole name counts, the latter
/// also as the end of one.
bool isSecretName(const QString &word, const QString &name)
{
    if (word.compare("authorization"_L1, Qt::CaseInsensitive) == 0)
        return name.compare("authorization"_L1, Qt::CaseInsensitive) == 0 ||
               name.compare("proxy-authorization"_L1, Qt::CaseInsensitive) == 0;
    if (word.compare("signature"_L1, Qt::CaseInsensitive) == 0)
        return name.endsWith("accesssignature"_L1, Qt::CaseInsensitive);
    return !isHarmless(name);
}

/// Values that say how a secret comes about and are none.
bool isPlainValue(QStringView value)
{
    for (const auto plain : {"AutoGenerate"_L1, "AutoGenerate,IsolateApps"_L1,
                             "AutoGenerate,IsolateByAppId"_L1, "true"_L1, "false"_L1}) {
        if (value.trimmed().compare(plain, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

struct Range
{
    qsizetype from = 0;
    qsizetype to = 0;
};

class NameScan
{
public:
    explicit NameScan(SecretView &view)
        : m_view(view)
        , m_text(view.text())
    {}

    void run()
    {
        for (const auto &match : m_view.matches(SecretPattern::Name, secretWords())) {
            const Range name = nameAround({match.capturedStart(), match.capturedEnd()});
            if (!isSecretName(match.captured(), m_text.sliced(name.from, name.to - name.from)))
                continue;
            takeAssigned(name);
            takeElement(name);
            takeKeyed(name);
            takeOption(name);
        }
    }

private:
    [[nodiscard]] QChar at(qsizetype i) const
    {
        return i >= 0 && i < m_text.size() ? m_text.at(i) : QChar();
    }

    [[nodiscard]] Range nameAround(Range word) const
    {
        const Range most{std::max<qsizetype>(0, word.from - kMaxName),
                         std::min(m_text.size(), word.to + kMaxName)};
        while (word.from > most.from && isNameChar(m_text.at(word.from - 1)))
            --word.from;
        while (word.to < most.to && isNameChar(m_text.at(word.to)))
            ++word.to;
        return word;
    }

    [[nodiscard]] qsizetype skipSpaces(qsizetype i, bool alsoBreaks = false) const
    {
        const qsizetype most = std::min(m_text.size(), i + kMaxName);
        while (i < most && m_text.at(i).isSpace() && (alsoBreaks || !isBreak(m_text.at(i))))
            ++i;
        return i;
    }

    /// The first of these characters from `from` on, at most `most` further; -1: none.
    template<class Test>
    [[nodiscard]] qsizetype find(qsizetype from, qsizetype most, const Test &test) const
    {
        const qsizetype end = std::min(m_text.size(), from + most);
        for (qsizetype i = from; i < end; ++i) {
            if (test(m_text.at(i)))
                return i;
        }
        return -1;
    }

    [[nodiscard]] qsizetype lineEnd(qsizetype from) const
    {
        const qsizetype end = find(from, kMaxElement, isBreak);
        return end < 0 ? std::min(m_text.size(), from + kMaxElement) : end;
    }

    /// The quote that closes the one before `from`; a doubled one stands for itself. A value may go
    /// over lines as long as no tag begins in it; -1: it is not closed.
    [[nodiscard]] qsizetype closing(qsizetype from, QChar quote) const
    {
        bool isOneLine = true;
        bool hasTag = false;
        const qsizetype end = std::min(m_text.size(), from + kMaxElement);
        for (qsizetype i = from; i < end; ++i) {
            const QChar c = m_text.at(i);
            if (c == quote && at(i + 1) == quote)
                ++i;
            else if (c == quote)
                return i;
            isOneLine = isOneLine && !isBreak(c);
            hasTag = hasTag || c == u'<';
            // What is written as a reference stands within one value.
            if (hasTag && (!isOneLine || quote == SecretView::kDouble))
                return -1;
        }
        return -1;
    }

    void mark(Range value)
    {
        if (value.to > value.from &&
            !isPlainValue(QStringView(m_text).sliced(value.from, value.to - value.from)))
            m_view.mark(value.from, value.to);
    }

    /// name="value", name=value; "name": "value", name: value.
    void takeAssigned(Range name)
    {
        qsizetype i = name.to;
        if (isQuote(at(i)))
            ++i;
        if (at(i) == u']')
            ++i;
        i = skipSpaces(i, true);
        const QChar sign = at(i);
        if (sign != u'=' && sign != u':')
            return;
        ++i;
        if (at(i) == u'=' || (sign == u'=' && isGreater(at(i)) && at(i + 1) == u' '))
            ++i;
        if (const qsizetype quoted = skipSpaces(i, true); isQuote(at(quoted))) {
            // The end of the text around it follows the name of an empty setting.
            if (enclosing(quoted) != at(quoted))
                takeQuoted(quoted, name, sign);
        } else {
            takeBare(skipSpaces(i), name, sign);
        }
    }

    void takeQuoted(qsizetype opening, Range name, QChar sign)
    {
        const qsizetype end = closing(opening + 1, at(opening));
        if (end >= 0)
            mark({pastScheme(opening + 1, name), end});
        else // Not closed: an apostrophe that belongs to the value, or a text that was cut off.
            takeBare(opening, name, sign);
    }

    /// Behind the name of a way to sign on, which is no secret.
    [[nodiscard]] qsizetype pastScheme(qsizetype from, Range name) const
    {
        static const QRegularExpression scheme(u"\\G(?:Basic|Bearer|Negotiate|NTLM|Kerberos) +"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        if (!QStringView(m_text)
                 .sliced(name.from, name.to - name.from)
                 .endsWith("authorization"_L1, Qt::CaseInsensitive))
            return from;
        const auto match = scheme.match(m_text, from, QRegularExpression::NormalMatch,
                                        QRegularExpression::DontCheckSubjectStringMatchOption);
        return match.hasMatch() ? match.capturedEnd() : from;
    }

    /// The quote that a place on its line stands between; none when it is not closed behind it.
    [[nodiscard]] QChar enclosing(qsizetype place) const
    {
        qsizetype from = place;
        const qsizetype least = std::max<qsizetype>(0, place - kMaxLine);
        while (from > least && !isBreak(m_text.at(from - 1)) && m_text.at(from - 1) != u'<')
            --from;
        QChar open;
        for (qsizetype i = from; i < place; ++i) {
            const QChar c = m_text.at(i);
            if (c == open)
                open = {};
            else if (open.isNull() && (c == u'"' || (c == u'\'' && !isNameChar(at(i - 1)))))
                open = c; // An apostrophe within a word opens nothing.
        }
        const bool isClosed =
            !open.isNull() && find(place, kMaxElement, [open](QChar c) { return c == open; }) >= 0;
        return isClosed ? open : QChar();
    }

    void takeBare(qsizetype from, Range name, QChar sign)
    {
        const QChar before = at(name.from - 1);
        if (sign == u'=' && (before == u'?' || before == u'&')) {
            const qsizetype end = find(from, kMaxElement, [](QChar c) {
                return c == u'&' || c.isSpace() || isQuote(c) || isLess(c) || isGreater(c);
            });
            mark({from, end < 0 ? lineEnd(from) : end});
            return;
        }
        from = pastScheme(from, name);
        const bool isHeader =
            sign == u':' && QStringView(m_text)
                                .sliced(name.from, name.to - name.from)
                                .endsWith("authorization"_L1, Qt::CaseInsensitive);
        const QChar quote = enclosing(from);
        const qsizetype line = lineEnd(from);
        // Settings of a connection string may hold spaces; elsewhere a word is the value.
        const qsizetype semicolon = find(from, line - from, [](QChar c) { return c == u';'; });
        const bool isSetting =
            sign == u'=' && (!quote.isNull() || semicolon >= 0 || before == u';' ||
                             (before == u' ' && at(name.from - 2) == u';'));
        const bool isJson = isQuote(at(name.to));
        qsizetype end = from;
        for (; end < line; ++end) {
            const QChar c = m_text.at(end);
            if (c == quote || (quote.isNull() && (closesElement(end) || (isJson && c == u'"'))) ||
                (isSetting ? c == u';' : !isHeader && c.isSpace()))
                break;
        }
        mark({from, end});
    }

    /// The tag that closes the element whose text this is.
    [[nodiscard]] bool closesElement(qsizetype i) const
    {
        if (at(i) != u'<' || at(i + 1) != u'/')
            return false;
        const qsizetype name = i + 2;
        i = name;
        while (isNameChar(at(i)) || at(i) == u':')
            ++i;
        return i > name && (at(i).isSpace() || at(i) == u'>');
    }

    /// <name>value</name>, also with elements or a CDATA section within.
    void takeElement(Range name)
    {
        qsizetype before = name.from - 1;
        if (at(before) == u':') {
            do
                --before;
            while (isNameChar(at(before)));
        }
        if (!isLess(at(before)))
            return;
        const QChar less = at(before);
        const QChar greater = less == u'<' ? QChar(u'>') : SecretView::kGreater;
        const qsizetype end = find(name.to, kMaxTag, [greater](QChar c) { return c == greater; });
        if (end < 0 || at(end - 1) == u'/')
            return;
        const QString last = QString(less) + u'/' + m_text.sliced(before + 1, name.to - before - 1);
        const qsizetype most = std::min(m_text.size(), end + kMaxElement);
        const qsizetype closed = QStringView(m_text).first(most).indexOf(last, end);
        takeTexts({end + 1, closed < 0 ? nextLess(end + 1, less) : closed}, less, greater);
    }

    [[nodiscard]] qsizetype nextLess(qsizetype from, QChar less) const
    {
        const qsizetype next = find(from, kMaxElement, [less](QChar c) { return c == less; });
        return next < 0 ? lineEnd(from) : next;
    }

    /// What stands between the tags of a range.
    void takeTexts(Range range, QChar less, QChar greater)
    {
        for (qsizetype i = range.from; i < range.to;) {
            if (m_text.at(i) != less) {
                const qsizetype end = std::min(nextLess(i, less), range.to);
                mark({i, end});
                i = std::max(end, i + 1);
            } else if (QStringView(m_text).sliced(i + 1).startsWith(kCdata)) {
                const qsizetype from = i + 1 + kCdata.size();
                const qsizetype end = QStringView(m_text).first(range.to).indexOf(u"]]", from);
                mark({from, end < 0 ? range.to : end});
                i = end < 0 ? range.to : end + 3;
            } else {
                const qsizetype end = find(i, kMaxTag, [greater](QChar c) { return c == greater; });
                i = end < 0 ? range.to : end + 1;
            }
        }
    }

    /// <add key="name" value="…"> and {"name": "…", "value": "…"}, in any order, and the element's
    /// text.
    void takeKeyed(Range name)
    {
        qsizetype i = name.from - 1;
        const qsizetype least = std::max<qsizetype>(0, i - kMaxName);
        while (i > least && !isQuote(at(i)) && !isBreak(at(i)))
            --i;
        if (!isQuote(at(i)) || i == 0)
            return;
        --i;
        while (i > least && at(i).isSpace())
            --i;
        if (at(i) != u'=' && at(i) != u':')
            return;
        --i;
        while (i > least && (at(i).isSpace() || isQuote(at(i))))
            --i;
        static const QRegularExpression naming(u"(?:^|\\W)(?:key|name)$"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        if (!naming
                 .match(m_text.sliced(std::max<qsizetype>(0, i - 4),
                                      i + 1 - std::max<qsizetype>(0, i - 4)))
                 .hasMatch())
            return;
        takeTag(i);
    }

    /// A tag or an object, whichever it is: a bracket before the place may also stand in a value.
    void takeTag(qsizetype place)
    {
        const std::array<std::pair<QChar, QChar>, 3> brackets = {
            std::pair{QChar(u'<'), QChar(u'>')}, std::pair{SecretView::kLess, SecretView::kGreater},
            std::pair{QChar(u'{'), QChar(u'}')}};
        const qsizetype least = std::max<qsizetype>(0, place - kMaxTag);
        for (const auto &[opening, last] : brackets) {
            qsizetype from = place;
            while (from > least && at(from) != opening)
                --from;
            if (at(from) == opening)
                takeValues(from, opening, last);
        }
    }

    void takeValues(qsizetype from, QChar opening, QChar last)
    {
        const qsizetype to = tagEnd(from + 1, last);
        static const QRegularExpression value(
            u"\\b(?:value|connectionString)[\"'\\x{E022}\\x{E027}]?\\s{0,64}[=:]\\s{0,64}"
            "([\"'\\x{E022}\\x{E027}])"_s,
            QRegularExpression::CaseInsensitiveOption);
        const QString tag = m_text.sliced(from, to - from);
        for (auto found = value.globalMatch(tag); found.hasNext();) {
            const qsizetype opened = from + found.next().capturedStart(1);
            const qsizetype end = closing(opened + 1, at(opened));
            mark({opened + 1, end < 0 ? lineEnd(opened) : end});
        }
        if (opening == u'{' || at(to - 1) == u'/' || at(to) != last)
            return;
        takeText(to + 1, opening, last);
    }

    /// The text of an element that begins here, or of the <value> in it.
    void takeText(qsizetype from, QChar less, QChar greater)
    {
        const qsizetype next = nextLess(from, less);
        const QStringView inner = QStringView(m_text).sliced(std::min(next + 1, m_text.size()));
        const bool isValue = inner.startsWith("value"_L1, Qt::CaseInsensitive);
        qsizetype to = next;
        if (isValue || inner.startsWith(kCdata)) {
            to = QStringView(m_text).indexOf(QString(QString(less) + u'/'), next);
            if (to < 0 || to - next > kMaxElement)
                to = std::min(m_text.size(), next + kMaxElement);
        }
        takeTexts({from, to}, less, greater);
    }

    /// The end of a tag, past brackets that stand between quotes.
    [[nodiscard]] qsizetype tagEnd(qsizetype from, QChar last) const
    {
        QChar open;
        const qsizetype end = std::min(m_text.size(), from + kMaxTag);
        for (qsizetype i = from; i < end; ++i) {
            const QChar c = m_text.at(i);
            if (c == open)
                open = {};
            else if (open.isNull() && (c == u'"' || c == u'\''))
                open = c;
            else if (open.isNull() && c == last)
                return i;
        }
        return end;
    }

    /// -Password value, --token "value", /p:value is an assignment.
    void takeOption(Range name)
    {
        const QChar first = at(name.from);
        const bool isOption = first == u'-' || at(name.from - 1) == u'/';
        if (!isOption || !(at(name.to) == u' ' || at(name.to) == u'\t'))
            return;
        const qsizetype from = skipSpaces(name.to);
        if (at(from) == u'-' || at(from) == u'=' || at(from) == u':')
            return;
        if (isQuote(at(from))) {
            const qsizetype end = closing(from + 1, at(from));
            mark({from + 1, end < 0 ? lineEnd(from) : end});
            return;
        }
        const qsizetype end = find(from, kMaxElement, [](QChar c) { return c.isSpace(); });
        mark({from, end < 0 ? lineEnd(from) : end});
    }

    SecretView &m_view;
    const QString &m_text;
};

} // namespace

void markNamedSecrets(SecretView &view)
{
    NameScan(view).run();
}

} // namespace amado
