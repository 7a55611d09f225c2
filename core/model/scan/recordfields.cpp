#include "model/scan/recordfields.h"

#include <optional>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDecodingRounds = 3;

std::optional<uint> hexValue(QStringView text)
{
    bool valid = text.size() == 2 || text.size() == 4;
    for (const QChar c : text)
        valid = valid && c.unicode() < 0x80 &&
                (c.isDigit() || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'));
    return valid ? std::optional(text.toUInt(nullptr, 16)) : std::nullopt;
}

/// One round; what is no escape stays. Takes the form "%u0041" too, which IIS understands.
QString percentDecoded(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    const QStringView in(text);
    for (qsizetype i = 0; i < in.size(); ++i) {
        if (in[i] == u'%') {
            if (const auto byte = hexValue(in.mid(i + 1, 2))) {
                bytes += static_cast<char>(*byte);
                i += 2;
                continue;
            }
            const bool wide = i + 1 < in.size() && (in[i + 1] == u'u' || in[i + 1] == u'U');
            if (const auto unit = hexValue(wide ? in.mid(i + 2, 4) : QStringView())) {
                bytes += QString(QChar(*unit)).toUtf8();
                i += 5;
                continue;
            }
        }
        const bool pair = in[i].isHighSurrogate() && i + 1 < in.size();
        bytes += in.mid(i, pair ? 2 : 1).toUtf8();
        i += pair ? 1 : 0;
    }
    return QString::fromUtf8(bytes);
}

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
        QString decoded = percentDecoded(urls.last());
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
