#include "model/iis/requestcontext.h"

#include "model/iis/sitereader.h"

#include <QUrl>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxDepth = 16;             ///< Nested braces; deeper ones stay as they are.
constexpr qsizetype kMaxText = 256 << 10; ///< A template that grows beyond is cut.

QString variableName(QStringView header)
{
    return header.toString().replace(u'-', u'_').toUpper();
}

QString percentDecoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// End of the token that starts behind an opening brace: the matching closing brace, or -1.
qsizetype closingBrace(const QString &text, qsizetype from)
{
    int depth = 1;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == u'{')
            ++depth;
        else if (text[i] == u'}' && --depth == 0)
            return i;
        if (depth > kMaxDepth)
            return -1;
    }
    return -1;
}

QString captureAt(const Captures &captures, QStringView index)
{
    bool isNumber = false;
    const uint number = index.toUInt(&isNumber);
    return isNumber && number < captures.size() ? captures[number] : QString();
}

} // namespace

RequestContext::RequestContext(const HttpRequest &request, HeaderList responseHeaders,
                               const EffectiveRewrite &rewrite)
    : m_rewrite(rewrite)
    , m_method(request.method)
    , m_scheme(u"https"_s)
    , m_headers(request.headers)
    , m_responseHeaders(std::move(responseHeaders))
{
    QString target = request.url;
    const qsizetype scheme = target.indexOf("://"_L1);
    if (scheme > 0 && target.left(scheme).toLower().startsWith("http"_L1)) {
        m_scheme = target.left(scheme).toLower();
        target = target.mid(scheme + 3);
        const qsizetype end = target.indexOf(u'/');
        const QString host = end < 0 ? target : target.left(end);
        target = end < 0 ? u"/"_s : target.mid(end);
        if (header(u"HTTP_HOST").isEmpty())
            m_headers.emplace_back(u"Host"_s, host);
    }
    target = target.section(u'#', 0, 0);
    setUrl(target.startsWith(u'/') ? target : QString(u'/' + target));
    m_sent = url();
}

void RequestContext::setUrl(const QString &target)
{
    const qsizetype mark = target.indexOf(u'?');
    m_path = mark < 0 ? target : target.left(mark);
    m_query = mark < 0 ? QString() : target.mid(mark + 1);
}

QString RequestContext::url() const
{
    return m_query.isEmpty() ? m_path : QString(m_path + u'?' + m_query);
}

QString RequestContext::pathRelativeTo(const QString &configPath) const
{
    const QStringList base =
        urlSegments(QStringView(configPath).mid(qMax<qsizetype>(0, configPath.indexOf(u'/'))));
    const bool isSiteOrServer = !configPath.contains(u'/');
    QString path = percentDecoded(m_path);
    path.remove(0, path.startsWith(u'/') ? 1 : 0);
    if (isSiteOrServer)
        return path;
    QString rest = path;
    for (const QString &segment : base) {
        const QString first = rest.section(u'/', 0, 0);
        if (first.compare(segment, Qt::CaseInsensitive) != 0)
            return path;
        rest = rest.mid(qMin(rest.size(), first.size() + 1));
    }
    return rest;
}

QString RequestContext::header(QStringView name) const
{
    const QStringView wanted = name.mid(5); // Behind "HTTP_".
    for (const auto &[key, value] : m_headers) {
        if (wanted.compare(variableName(key), Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString RequestContext::responseVariable(const QString &name) const
{
    const QString wanted = name.mid(9).toUpper(); // Behind "RESPONSE_".
    for (const auto &[key, value] : m_responseHeaders) {
        if (variableName(key) == wanted)
            return value;
    }
    return {};
}

void RequestContext::setResponseVariable(const QString &name, const QString &value)
{
    const QString wanted = name.mid(9).toUpper();
    const auto found =
        std::find_if(m_responseHeaders.begin(), m_responseHeaders.end(),
                     [&](const auto &entry) { return variableName(entry.first) == wanted; });
    if (found != m_responseHeaders.end() && value.isEmpty())
        m_responseHeaders.erase(found);
    else if (found != m_responseHeaders.end())
        found->second = value;
    else if (!value.isEmpty())
        m_responseHeaders.emplace_back(name.mid(9).replace(u'_', u'-'), value);
}

void RequestContext::setServerVariable(const QString &name, const QString &value)
{
    m_set.insert(name.toUpper(), value);
}

QString RequestContext::variable(const QString &name) const
{
    const QString upper = name.toUpper();
    if (const auto set = m_set.constFind(upper); set != m_set.constEnd())
        return *set;
    if (upper == u"REQUEST_URI")
        return url();
    if (upper == u"UNENCODED_URL")
        return m_sent;
    if (upper == u"URL" || upper == u"PATH_INFO" || upper == u"SCRIPT_NAME")
        return percentDecoded(m_path);
    if (upper == u"QUERY_STRING")
        return m_query;
    if (upper == u"REQUEST_METHOD")
        return m_method;
    if (upper == u"HTTPS")
        return m_scheme == u"https" ? u"on"_s : u"off"_s;
    if (upper == u"SERVER_PORT")
        return m_scheme == u"https" ? u"443"_s : u"80"_s;
    if (upper == u"SERVER_PORT_SECURE")
        return m_scheme == u"https" ? u"1"_s : u"0"_s;
    if (upper == u"SERVER_NAME")
        return header(u"HTTP_HOST").section(u':', 0, 0);
    if (upper == u"SERVER_PROTOCOL")
        return u"HTTP/1.1"_s;
    if (upper == u"CONTENT_TYPE" || upper == u"CONTENT_LENGTH")
        return header(QString(u"HTTP_"_s + upper));
    if (upper.startsWith("HTTP_"_L1))
        return header(upper);
    if (upper.startsWith("RESPONSE_"_L1))
        return responseVariable(upper);
    return {};
}

QString RequestContext::expandToken(const QString &token, const Captures &rule,
                                    const Captures &condition) const
{
    const qsizetype colon = token.indexOf(u':');
    if (colon < 0)
        return variable(token);
    const QString name = token.left(colon);
    const QString argument = token.mid(colon + 1);
    if (name == u"R")
        return captureAt(rule, argument);
    if (name == u"C")
        return captureAt(condition, argument);
    if (argument.startsWith(u' ') || argument.startsWith(u'\t'))
        return {};
    const QString value = expand(argument, rule, condition);
    if (name.compare("UrlDecode"_L1, Qt::CaseInsensitive) == 0)
        return percentDecoded(value);
    if (name.compare("UrlEncode"_L1, Qt::CaseInsensitive) == 0)
        return QString::fromLatin1(QUrl::toPercentEncoding(value));
    if (name.compare("ToLower"_L1, Qt::CaseInsensitive) == 0)
        return value.toLower();
    for (const RewriteMap &map : m_rewrite.maps) {
        if (map.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        const auto sensitivity = map.ignoreCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
        for (const auto &[key, mapped] : map.entries) {
            if (key.compare(value, sensitivity) == 0)
                return mapped;
        }
        return map.defaultValue;
    }
    return {};
}

QString RequestContext::expand(const QString &text, const Captures &rule,
                               const Captures &condition) const
{
    QString result;
    qsizetype position = 0;
    while (position < text.size() && result.size() < kMaxText) {
        const qsizetype open = text.indexOf(u'{', position);
        const qsizetype close = open < 0 ? -1 : closingBrace(text, open + 1);
        if (close < 0)
            return QString(result + text.mid(position)).left(kMaxText);
        result += QStringView(text).mid(position, open - position);
        result += expandToken(text.mid(open + 1, close - open - 1), rule, condition);
        position = close + 1;
    }
    return result.left(kMaxText);
}

} // namespace amado
