// SPDX-License-Identifier: MIT
#include "model/iis/requesturl.h"

#include <QStringDecoder>
#include <QStringList>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

int hexDigit(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    const char16_t lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

/// Value of `count` hexadecimal digits at `at`, or -1.
int hexAt(QStringView text, qsizetype at, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const int digit = at + i < text.size() ? hexDigit(text[at + i]) : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

void flush(QByteArray &bytes, QString &result)
{
    if (bytes.isEmpty())
        return;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    result += utf8.hasError() ? QString::fromLatin1(bytes) : text;
    bytes.clear();
}

} // namespace

QString percentDecoded(QStringView text, bool alsoUnicodeEscapes)
{
    QString result;
    result.reserve(text.size());
    QByteArray bytes;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == u'%') {
            if (const int byte = hexAt(text, at + 1, 2); byte >= 0) {
                bytes.append(static_cast<char>(byte));
                at += 3;
                continue;
            }
            const bool wide = alsoUnicodeEscapes && at + 1 < text.size() &&
                              (text[at + 1] == u'u' || text[at + 1] == u'U');
            if (const int unit = wide ? hexAt(text, at + 2, 4) : -1; unit >= 0) {
                flush(bytes, result);
                result += QChar(unit);
                at += 6;
                continue;
            }
        }
        flush(bytes, result);
        result += text[at++];
    }
    flush(bytes, result);
    return result;
}

/// Most paths are spelled in the canonical way already; anything that might not be is worked
/// through.
static bool isCanonical(QStringView path)
{
    if (!path.startsWith(u'/'))
        return false;
    qsizetype begin = 1;
    for (qsizetype i = 1; i <= path.size(); ++i) {
        const QChar c = i == path.size() ? QChar(u'/') : path[i];
        if (c == u'%' || c == u'\\')
            return false;
        if (c != u'/')
            continue;
        const QStringView part = path.sliced(begin, i - begin);
        // An empty one is a doubled slash, unless it ends the path.
        if ((part.isEmpty() && i < path.size()) || part == u"." || part == u"..")
            return false;
        begin = i + 1;
    }
    return true;
}

QString canonicalUrlPath(QStringView sentPath)
{
    if (isCanonical(sentPath))
        return sentPath.toString();
    QString decoded = percentDecoded(sentPath, true);
    decoded.replace(u'\\', u'/');
    const bool folder =
        decoded.endsWith(u'/') || decoded.endsWith("/."_L1) || decoded.endsWith("/.."_L1);
    QStringList kept;
    for (const QString &part : decoded.split(u'/', Qt::SkipEmptyParts)) {
        if (part == u"."_s)
            continue;
        if (part != u".."_s)
            kept.append(part);
        else if (!kept.isEmpty())
            kept.removeLast();
    }
    QString path = u'/' + kept.join(u'/');
    if (folder && !kept.isEmpty())
        path += u'/';
    return path;
}

RequestUrl parseRequestUrl(const QString &url)
{
    RequestUrl parsed;
    QStringView rest = url;
    const qsizetype scheme = rest.indexOf("://"_L1);
    const bool absolute =
        scheme > 0 && rest.left(scheme).indexOf(u'/') < 0 && rest.left(scheme).indexOf(u'?') < 0;
    if (absolute) {
        parsed.secure = rest.left(scheme).compare("http"_L1, Qt::CaseInsensitive) != 0;
        rest = rest.mid(scheme + 3);
        qsizetype end = 0;
        while (end < rest.size() && rest[end] != u'/' && rest[end] != u'?')
            ++end;
        parsed.host = rest.left(end).toString();
        rest = rest.mid(end);
    }
    parsed.sent = rest.startsWith(u'/') ? rest.toString() : QString(u'/' + rest.toString());
    const qsizetype query = parsed.sent.indexOf(u'?');
    parsed.path =
        canonicalUrlPath(QStringView(parsed.sent).left(query < 0 ? parsed.sent.size() : query));
    if (query >= 0)
        parsed.query = parsed.sent.mid(query + 1);
    return parsed;
}

QString urlPathOf(const QString &configPath)
{
    const qsizetype slash = configPath.indexOf(u'/');
    return slash < 0 ? QString() : configPath.mid(slash);
}

std::optional<QString> relativeTo(const QString &configPath, const QString &path)
{
    const QString base = urlPathOf(configPath);
    if (!path.startsWith(base, Qt::CaseInsensitive))
        return std::nullopt;
    const QString rest = path.mid(base.size());
    if (!rest.isEmpty() && !rest.startsWith(u'/'))
        return std::nullopt;
    return rest.mid(1);
}

} // namespace amado
