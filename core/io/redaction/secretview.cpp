// SPDX-License-Identifier: MIT
#include "io/redaction/secretview.h"

#include <algorithm>
#include <utility>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kUnknown = 0xFFFD;

/// What a reference stands for, its name without "&" and ";".
QChar charOf(QStringView name)
{
    char32_t code = 0;
    if (name == u"quot")
        code = u'"';
    else if (name == u"apos")
        code = u'\'';
    else if (name == u"lt")
        code = u'<';
    else if (name == u"gt")
        code = u'>';
    else if (name == u"amp")
        code = u'&';
    else if (name.startsWith(u"#x"))
        code = name.mid(2).toUInt(nullptr, 16);
    else
        code = name.mid(1).toUInt();
    switch (code) {
    case U'"':
        return SecretView::kDouble;
    case U'\'':
        return SecretView::kSingle;
    case U'<':
        return SecretView::kLess;
    case U'>':
        return SecretView::kGreater;
    default:
        // A line break that is written so ends no line of the text.
        return code > 0xFFFF || code < 0x20 || QChar::isSurrogate(code) ? QChar(kUnknown)
                                                                        : QChar(char16_t(code));
    }
}

/// Patterns match nothing at all in a text with half a character in it.
QString withWholeCharacters(QString text)
{
    const auto isSurrogate = [](QChar c) { return c.isSurrogate(); };
    if (std::none_of(text.cbegin(), text.cend(), isSurrogate))
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            text[i] = QChar(kUnknown);
    }
    return text;
}

} // namespace

SecretView::SecretView(const QString &source)
    : m_source(source)
    , m_text(withWholeCharacters(source))
    , m_starts({})
{
    if (m_text.contains(u'&') || m_text.contains(u"\\\""))
        readReferences();
    m_starts = SecretStarts(m_text);
}

void SecretView::readReferences()
{
    // Also references within references, as in configuration that was put into a message.
    static const QRegularExpression reference(
        u"&(?:amp;){0,4}(quot|apos|lt|gt|amp|#x[0-9a-fA-F]{1,6}|#[0-9]{1,7});|\\\\\""_s);
    const QString text = std::exchange(m_text, {});
    m_text.reserve(text.size());
    m_places.reserve(size_t(text.size()) + 1);
    qsizetype at = 0;
    for (auto found = reference.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        for (; at < match.capturedStart(); ++at)
            add(text.at(at), at);
        const QStringView name = match.capturedView(1);
        add(name.isEmpty() ? kDouble : charOf(name), at);
        at = match.capturedEnd();
    }
    for (; at < text.size(); ++at)
        add(text.at(at), at);
    m_places.push_back(text.size());
}

void SecretView::add(QChar shown, qsizetype place)
{
    m_text.append(shown);
    m_places.push_back(place);
}

std::vector<QRegularExpressionMatch> SecretView::matches(SecretPattern pattern,
                                                         const QRegularExpression &expression) const
{
    std::vector<QRegularExpressionMatch> found;
    qsizetype from = 0;
    for (const qsizetype start : m_starts.of(pattern)) {
        if (start < from)
            continue;
        QRegularExpressionMatch match =
            expression.match(m_text, start, QRegularExpression::NormalMatch,
                             QRegularExpression::AnchorAtOffsetMatchOption |
                                 QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.hasMatch())
            continue;
        from = match.capturedEnd();
        found.push_back(std::move(match));
    }
    return found;
}

void SecretView::mark(qsizetype from, qsizetype to)
{
    to = std::min(to, m_text.size());
    while (from < to && m_text.at(from).isSpace())
        ++from;
    while (from < to && m_text.at(to - 1).isSpace())
        --to;
    if (m_marked.empty())
        m_marked.resize(size_t(m_text.size()), false);
    for (qsizetype i = from; i < to; ++i) {
        if (m_text.at(i) != u'\n' && m_text.at(i) != u'\r')
            m_marked[size_t(i)] = true;
    }
}

QString SecretView::blanked() const
{
    QString result = m_source;
    for (size_t i = 0; i < m_marked.size(); ++i) {
        for (qsizetype at = placeOf(i); m_marked[i] && at < placeOf(i + 1); ++at)
            result[at] = u'x';
    }
    return result;
}

} // namespace amado
