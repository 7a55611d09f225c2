// SPDX-License-Identifier: MIT
#include "model/feed/mitigationid.h"

#include "model/feed/feeddocument.h"

#include <algorithm>

namespace amado {

namespace {

constexpr qsizetype kLongest = 40; ///< Characters; real ids have fewer than ten.

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

} // namespace

bool isMitigationId(QStringView text)
{
    if (text.isEmpty() || text.size() > kLongest)
        return false;
    const QList<QStringView> parts = text.split(u'.');
    const QStringView first = parts.front();
    const auto number = std::find_if_not(first.begin(), first.end(), isLetter);
    const bool isFamily = number != first.begin() && number != first.end() &&
                          std::all_of(number, first.end(), isDigit);
    return isFamily && std::all_of(parts.begin() + 1, parts.end(), [](QStringView part) {
               return !part.isEmpty() && std::all_of(part.begin(), part.end(), isDigit);
           });
}

std::optional<QString> coveringEntry(const QStringList &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&id](const QString &entry) {
        return coversMitigation(entry, id);
    });
    return found == list.end() ? std::nullopt : std::optional(*found);
}

std::optional<QString> touchingEntry(const QStringList &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&id](const QString &entry) {
        return coversMitigation(entry, id) || coversMitigation(id, entry);
    });
    return found == list.end() ? std::nullopt : std::optional(*found);
}

QString mitigationFamily(const QString &id)
{
    const QString first = id.trimmed().section(u'.', 0, 0).toUpper();
    const auto digits = std::find_if(first.begin(), first.end(), isDigit);
    const auto number = std::find_if(digits, first.end(), [](QChar c) { return c != u'0'; });
    const QString letters = first.left(digits - first.begin());
    return digits != first.end() && number == first.end()
               ? QString(letters + u'0')
               : QString(letters + first.mid(number - first.begin()));
}

} // namespace amado
