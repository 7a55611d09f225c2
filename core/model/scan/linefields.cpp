// SPDX-License-Identifier: MIT
#include "model/scan/linefields.h"

#include <algorithm>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

/// Without "#Fields:" in front.
QString namesOf(const QString &header)
{
    const QString text = header.trimmed();
    constexpr QLatin1StringView mark("#Fields:");
    return text.startsWith(mark, Qt::CaseInsensitive) ? text.sliced(mark.size()).trimmed() : text;
}

/// Where a quoted value that begins at `at` ends, which is its closing quote; -1: it is never
/// closed.
qsizetype closingQuote(const QString &line, qsizetype at)
{
    for (qsizetype i = at + 1; i < line.size(); ++i) {
        if (line[i] != u'"')
            continue;
        if (i + 1 < line.size() && line[i + 1] == u'"') {
            ++i;
            continue;
        }
        // A quote in the middle of the value that nobody doubled is no end of it.
        if (i + 1 == line.size() || line[i + 1] == u',')
            return i;
    }
    return -1;
}

bool isKeySign(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ||
           c == u'_' || c == u'.';
}

/// The length of "S:KEY=" at `at`; 0 where there is none.
qsizetype keyLength(const QString &text, qsizetype at)
{
    if (at + 3 > text.size() || (text[at] != u'S' && text[at] != u's') || text[at + 1] != u':')
        return 0;
    qsizetype end = at + 2;
    while (end < text.size() && isKeySign(text[end]))
        ++end;
    return end > at + 2 && end < text.size() && text[end] == u'=' ? end + 1 - at : 0;
}

} // namespace

QStringList w3cColumns(const QString &header)
{
    return namesOf(header).toLower().split(u' ', Qt::SkipEmptyParts);
}

QStringList csvColumns(const QString &header)
{
    QStringList names;
    for (const CsvValue &name : csvValues(namesOf(header)))
        names.append(name.text.trimmed().toLower());
    return names;
}

QStringList w3cValues(const QString &line)
{
    return line.split(u' ');
}

std::vector<CsvValue> csvValues(const QString &line, qsizetype most)
{
    std::vector<CsvValue> values;
    bool closes =
        true; // Looked for once only, so that a line of open quotes costs no square of its length.
    for (qsizetype at = 0;;) {
        if (closes && at < line.size() && line[at] == u'"') {
            const qsizetype end = closingQuote(line, at);
            const bool tooMany =
                most > 0 && qsizetype(values.size()) + 1 == most && end + 1 < line.size();
            closes = end > at;
            if (end > at && !tooMany) {
                QString text = line.sliced(at + 1, end - at - 1);
                text.replace(u"\"\""_s, u"\""_s);
                values.push_back({text, true});
                if (end + 1 >= line.size())
                    return values;
                at = end + 2;
                continue;
            }
        }
        const bool isLast = most > 0 && qsizetype(values.size()) + 1 == most;
        const qsizetype comma = isLast ? -1 : line.indexOf(u',', at);
        values.push_back({line.sliced(at, (comma < 0 ? line.size() : comma) - at), false});
        if (comma < 0)
            return values;
        at = comma + 1;
    }
}

std::vector<CsvValue> csvRow(const QString &line, qsizetype columns)
{
    std::vector<CsvValue> values = csvValues(line);
    if (qsizetype(values.size()) == columns || line.count(u',') + 1 != columns)
        return values;
    values.clear();
    for (const QString &text : line.split(u',')) {
        const bool quoted = text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"');
        values.push_back({quoted ? text.sliced(1, text.size() - 2) : text, quoted});
    }
    return values;
}

std::vector<std::pair<QString, QString>> eventDataParts(const QString &eventData)
{
    std::vector<std::pair<QString, QString>> parts;
    const auto keep = [&parts](const QString &key, const QString &value) {
        const auto same = std::find_if(parts.begin(), parts.end(),
                                       [&](const auto &part) { return part.first == key; });
        if (same != parts.end())
            same->second = value;
        else
            parts.emplace_back(key, value);
    };
    QString key;
    qsizetype valueAt = 0;
    for (qsizetype at = 0; at < eventData.size(); ++at) {
        if (at > 0 && eventData[at - 1] != u';')
            continue;
        const qsizetype length = keyLength(eventData, at);
        if (length == 0)
            continue;
        if (!key.isEmpty())
            keep(key, eventData.sliced(valueAt, at - 1 - valueAt));
        key = eventData.sliced(at, length - 1).toLower();
        valueAt = at + length;
        at = valueAt - 1;
    }
    if (!key.isEmpty())
        keep(key, eventData.sliced(valueAt));
    return parts;
}

bool isCutLine(LogFormat format, const QByteArray &header, const QByteArray &line)
{
    if (format == LogFormat::PlainLines)
        return false;
    if (line.startsWith('#') || header.isEmpty())
        return true;
    const QString names = QString::fromUtf8(header);
    const QString text = QString::fromUtf8(line);
    if (format == LogFormat::W3c)
        return w3cValues(text).size() < w3cColumns(names).size();
    return qsizetype(csvValues(text).size()) < csvColumns(names).size();
}

} // namespace amado::scan
