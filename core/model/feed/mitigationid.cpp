#include "model/feed/mitigationid.h"

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

/// "M02" as "M2": letters in upper case, the number without leading zeros.
QString normalPart(QStringView part)
{
    const auto digits = std::find_if(part.begin(), part.end(), isDigit);
    const qsizetype letters = digits - part.begin();
    QStringView number = part.sliced(letters);
    while (number.size() > 1 && number.startsWith(u'0'))
        number = number.sliced(1);
    return part.first(letters).toString().toUpper() + number;
}

QStringList normalParts(QStringView id)
{
    QStringList parts;
    for (const QStringView part : id.trimmed().split(u'.'))
        parts.append(normalPart(part));
    return parts;
}

} // namespace

bool isMitigationId(QStringView text)
{
    if (text.isEmpty() || text.size() > kLongest)
        return false;
    const QList<QStringView> parts = text.split(u'.');
    const QStringView first = parts.front();
    const auto number = std::find_if_not(first.begin(), first.end(), isLetter);
    const bool isFamily =
        number != first.begin() && number != first.end() && std::all_of(number, first.end(), isDigit);
    return isFamily && std::all_of(parts.begin() + 1, parts.end(), [](QStringView part) {
               return !part.isEmpty() && std::all_of(part.begin(), part.end(), isDigit);
           });
}

bool coversMitigation(QStringView family, QStringView id)
{
    if (family.trimmed().isEmpty())
        return false;
    const QStringList prefix = normalParts(family);
    const QStringList parts = normalParts(id);
    return prefix.size() <= parts.size() && parts.first(prefix.size()) == prefix;
}

std::optional<QString> coveringEntry(const QStringList &list, QStringView id)
{
    const auto found = std::find_if(list.begin(), list.end(), [id](const QString &entry) {
        return coversMitigation(entry, id);
    });
    return found == list.end() ? std::nullopt : std::optional(*found);
}

QString mitigationFamily(QStringView id)
{
    return normalParts(id).front();
}

} // namespace amado
