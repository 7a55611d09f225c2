// SPDX-License-Identifier: MIT
#include "cli/parsevalues.h"

#include <QUrl>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

bool isControl(QChar character)
{
    return character < u' ' || character == QChar(0x7f);
}

} // namespace

std::optional<QDateTime> parsePointInTime(const QString &text)
{
    if (!text.contains(u'T')) { // reading a date alone would pass over a time that follows
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? std::optional(date.startOfDay(Qt::UTC)) : std::nullopt;
    }
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

bool isHttpToken(QStringView text)
{
    const auto allowed = [](QChar character) {
        const char16_t c = character.unicode();
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') ||
               QStringView(u"!#$%&'*+-.^_`|~").contains(character);
    };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), allowed);
}

bool isRequestUrl(const QString &text)
{
    const auto forbidden = [](QChar c) { return c == u' ' || isControl(c); };
    if (std::any_of(text.begin(), text.end(), forbidden))
        return false;
    if (text.startsWith(u'/'))
        return true;
    const QUrl url(text, QUrl::TolerantMode);
    return (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

tl::expected<HeaderList, QString> parseHeaders(const QStringList &lines)
{
    HeaderList headers;
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.left(std::max<qsizetype>(colon, 0));
        const QString value = line.mid(colon + 1).trimmed();
        if (!isHttpToken(name) || std::any_of(value.begin(), value.end(), isControl))
            return tl::unexpected<QString>(line);
        headers.emplace_back(name, value);
    }
    return headers;
}

} // namespace amado::cli
