// SPDX-License-Identifier: MIT
#include "ui/text/plaintext.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr qsizetype kLongestShownName = 60;
constexpr qsizetype kLongestButtonName = 28;
constexpr qsizetype kToolTipColumns = 100;
constexpr qsizetype kToolTipLines = 20;
/// Takes no room and joins two characters; after “<” or “&” it makes sure that no tag and no entity
/// begins there.
constexpr QChar kWordJoiner = u'\u2060';

bool isHarmful(QChar character)
{
    const bool turnsDirection = (character >= u'\u202A' && character <= u'\u202E') ||
                                (character >= u'\u2066' && character <= u'\u2069') ||
                                character == u'\u200E' || character == u'\u200F' ||
                                character == u'\u061C';
    const bool endsLine =
        character == QChar::ParagraphSeparator || character == QChar::LineSeparator;
    return turnsDirection || endsLine ||
           (character.category() == QChar::Other_Control && character != u'\t' &&
            character != u'\n');
}

/// The middle goes: the beginnings and the ends of names tell them apart.
QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype head = (most - 1) / 2;
    qsizetype tail = most - 1 - head;
    if (text[head - 1].isHighSurrogate())
        --head;
    if (text[text.size() - tail].isLowSurrogate())
        --tail;
    return text.first(head) + u'…' + text.last(tail);
}

/// Breaks at a blank where there is one near the end of the line.
void fold(QStringView line, QStringList &lines)
{
    while (line.size() > kToolTipColumns) {
        qsizetype end = line.first(kToolTipColumns).lastIndexOf(u' ');
        end = end > kToolTipColumns / 2 ? end + 1 : kToolTipColumns;
        if (line[end - 1].isHighSurrogate())
            --end;
        lines.append(line.first(end).toString());
        line = line.sliced(end);
    }
    lines.append(line.toString());
}

} // namespace

QString harmless(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    for (QChar &character : text) {
        if (isHarmful(character))
            character = QChar::ReplacementCharacter;
    }
    return text;
}

QString oneLine(const QString &text, qsizetype most)
{
    QString line = harmless(shortened(text, most));
    line.replace(u'\n', u' ');
    line.replace(u'\t', u' ');
    return line;
}

QString shownName(const QString &name)
{
    return oneLine(name, kLongestShownName);
}

QString shownNames(const QStringList &names)
{
    QStringList shown;
    std::transform(names.begin(), names.end(), std::back_inserter(shown), shownName);
    return shown.join(QStringLiteral(", "));
}

QString buttonName(const QString &name)
{
    return buttonText(oneLine(name, kLongestButtonName));
}

QString buttonText(const QString &text)
{
    return oneLine(text).replace(u'&', u"&&"_s);
}

QString plainToolTip(const QString &text)
{
    QStringList lines;
    for (const QString &line :
         harmless(shortened(text, kToolTipColumns * kToolTipLines)).split(u'\n'))
        fold(line, lines);
    if (lines.size() > kToolTipLines) {
        lines.resize(kToolTipLines);
        lines.append(u"…"_s);
    }
    QString tip = lines.join(u'\n');
    tip.replace(u'<', u"<"_s + kWordJoiner);
    return tip.replace(u"&lt;"_s, u"&"_s + kWordJoiner + u"lt;"_s);
}

} // namespace amado
