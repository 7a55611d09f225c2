// SPDX-License-Identifier: MIT
#include "model/scan/recordfields.h"

#include "model/iis/requesturl.h"

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDecodingRounds = 3;

QString firstOf(const LogRecord &record, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        if (QString value = record.value(name); !value.isEmpty())
            return value;
    }
    return {};
}

QStringList urlsOf(const LogRecord &record)
{
    QString query = firstOf(record, {u"cs-uri-query", u"urlquery"});
    if (query.startsWith(u'?'))
        query.remove(0, 1);
    QString url = firstOf(record, {u"cs-uri-stem", u"urlstem"});
    if (!query.isEmpty())
        url += u'?' + query;
    QStringList urls{url};
    for (int round = 0; round < kDecodingRounds && urls.last().contains(u'%'); ++round) {
        QString decoded = percentDecoded(urls.last(), true);
        if (decoded == urls.last())
            break;
        urls.append(std::move(decoded));
    }
    return urls;
}

} // namespace

QString asciiLower(QString text)
{
    for (QChar &c : text) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    }
    return text;
}

QString foldedAgent(const QString &agent)
{
    QString folded;
    folded.reserve(agent.size());
    for (const QChar c : agent) {
        if (c != u' ' && c != u'+' && c != u',')
            folded += c;
        else if (!folded.isEmpty() && !folded.endsWith(u' '))
            folded += u' ';
    }
    return folded.trimmed();
}

QStringList valuesOf(const LogRecord &record, const QString &field)
{
    if (field == "url"_L1)
        return urlsOf(record);
    if (field == "urlpath"_L1) {
        QStringList paths = urlsOf(record);
        for (QString &path : paths)
            path.truncate(
                std::max<qsizetype>(0, path.indexOf(u'?') < 0 ? path.size() : path.indexOf(u'?')));
        return paths;
    }
    if (field == "useragent"_L1)
        return {foldedAgent(firstOf(record, {u"useragent", u"cs(user-agent)"}))};
    QString value = record.value(field);
    if (value.isEmpty() && field == "text"_L1)
        value = record.text;
    return {value};
}

} // namespace amado::scan
