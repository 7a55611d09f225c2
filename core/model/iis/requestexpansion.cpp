#include "model/iis/requestexpansion.h"

#include <QUrl>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxNesting = 16;
constexpr qsizetype kMaxExpanded = 64 * 1024;

QString headerKey(const QString &name)
{
    return QString(name).replace(u'-', u'_').toUpper();
}

std::optional<QString> headerValue(const HeaderList &headers, const QString &key)
{
    const QString separator = key == u"COOKIE"_s ? u"; "_s : u", "_s;
    std::optional<QString> value;
    for (const auto &[name, text] : headers) {
        if (headerKey(name) == key)
            value = value ? QString(*value + separator + text) : text;
    }
    return value;
}

QString withoutPort(const QString &host)
{
    const qsizetype colon = host.lastIndexOf(u':');
    return colon < 0 || host.endsWith(u']') ? host : host.left(colon);
}

QString portOf(const RequestUrl &url)
{
    const QString port = url.host.mid(withoutPort(url.host).size() + 1);
    if (!port.isEmpty())
        return port;
    return url.secure ? u"443"_s : u"80"_s;
}

QString allHeaders(const HeaderList &headers, bool raw)
{
    QString text;
    for (const auto &[name, value] : headers)
        text += (raw ? QString(name + u": "_s) : QString(u"HTTP_"_s + headerKey(name) + u':')) +
                value + u"\r\n"_s;
    return text;
}

std::optional<QString> addressVariable(const RequestState &state, const QString &name)
{
    const QString host = headerValue(state.request.headers, u"HOST"_s).value_or(QString());
    if (name == u"REQUEST_URI" || name == u"HTTP_URL")
        return state.current.sent;
    if (name == u"UNENCODED_URL")
        return state.original.sent;
    if (name == u"HTTP_X_ORIGINAL_URL" && state.current.sent != state.original.sent)
        return percentDecoded(state.original.sent, true);
    if (name == u"URL" || name == u"PATH_INFO" || name == u"SCRIPT_NAME")
        return state.current.path;
    if (name == u"QUERY_STRING")
        return state.current.query;
    if (name == u"REQUEST_FILENAME" || name == u"PATH_TRANSLATED" || name == u"SCRIPT_FILENAME")
        return state.physicalPath;
    if (name == u"SERVER_NAME")
        return withoutPort(host);
    if (name == u"SERVER_PORT")
        return portOf(state.original);
    if (name == u"SERVER_PORT_SECURE")
        return state.original.secure ? u"1"_s : u"0"_s;
    if (name == u"HTTPS")
        return state.original.secure ? u"on"_s : u"off"_s;
    if (name == u"CACHE_URL")
        return QString((state.original.secure ? u"https://"_s : u"http://"_s) + withoutPort(host) +
                       u':' + portOf(state.original) + state.current.sent);
    return std::nullopt;
}

enum class Function { None, UrlDecode, UrlEncode, ToLower };

Function functionOf(QStringView name)
{
    if (name.compare("UrlDecode"_L1, Qt::CaseInsensitive) == 0)
        return Function::UrlDecode;
    if (name.compare("UrlEncode"_L1, Qt::CaseInsensitive) == 0)
        return Function::UrlEncode;
    if (name.compare("ToLower"_L1, Qt::CaseInsensitive) == 0)
        return Function::ToLower;
    return Function::None;
}

QString applyFunction(Function function, const QString &argument)
{
    switch (function) {
    case Function::UrlDecode:
        return percentDecoded(argument, false);
    case Function::UrlEncode:
        return QString::fromLatin1(QUrl::toPercentEncoding(argument));
    case Function::ToLower:
        return argument.toLower();
    case Function::None:
        break;
    }
    return argument;
}

QString lookUp(const RewriteMap &map, const QString &key)
{
    const Qt::CaseSensitivity sensitivity =
        map.ignoreCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    const auto found = std::find_if(map.entries.begin(), map.entries.end(), [&](const auto &entry) {
        return entry.first.compare(key, sensitivity) == 0;
    });
    return found == map.entries.end() ? map.defaultValue : found->second;
}

/// Offset of the brace that closes the one at `open`, or -1.
qsizetype closingBrace(QStringView text, qsizetype open)
{
    int depth = 0;
    for (qsizetype at = open; at < text.size(); ++at) {
        if (text[at] == u'{')
            ++depth;
        else if (text[at] == u'}' && --depth == 0)
            return at;
    }
    return -1;
}

class Expander
{
public:
    Expander(const RequestState &state, std::span<const RewriteMap> maps,
             const BackReferences &references)
        : m_state(state)
        , m_maps(maps)
        , m_references(references)
    {}

    [[nodiscard]] std::optional<QString> expand(QStringView text, int depth) const
    {
        if (depth > kMaxNesting)
            return std::nullopt;
        QString result;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype end = text[at] == u'{' ? closingBrace(text, at) : -1;
            if (end < 0) {
                result += text[at++];
                continue;
            }
            const std::optional<QString> value = token(text.mid(at + 1, end - at - 1), depth);
            if (!value || result.size() + value->size() > kMaxExpanded)
                return std::nullopt;
            result += *value;
            at = end + 1;
        }
        return result;
    }

private:
    /// Value of what stands between one pair of braces.
    [[nodiscard]] std::optional<QString> token(QStringView inner, int depth) const
    {
        const qsizetype colon = inner.indexOf(u':');
        if (colon < 0)
            return m_state.variable(inner.toString()).value_or(QString());
        const QStringView name = inner.left(colon);
        const QStringView argument = inner.mid(colon + 1);
        if (name == u"R")
            return reference(m_references.rule, argument);
        if (name == u"C")
            return reference(m_references.condition, argument);
        const Function function = functionOf(name);
        if (function != Function::None) {
            if (!argument.isEmpty() && argument.front().isSpace())
                return QString();
            const std::optional<QString> value = expand(argument, depth + 1);
            return value ? std::optional(applyFunction(function, *value)) : std::nullopt;
        }
        const auto map = std::find_if(m_maps.begin(), m_maps.end(), [&](const RewriteMap &each) {
            return name.compare(each.name, Qt::CaseInsensitive) == 0;
        });
        if (map == m_maps.end())
            return QString();
        const std::optional<QString> key = expand(argument, depth + 1);
        return key ? std::optional(lookUp(*map, *key)) : std::nullopt;
    }

    [[nodiscard]] static std::optional<QString> reference(const QStringList &captures,
                                                          QStringView number)
    {
        bool valid = false;
        const int index = number.toInt(&valid);
        if (!valid || index < 0 || index >= captures.size())
            return std::nullopt;
        return captures[index];
    }

    const RequestState &m_state;
    std::span<const RewriteMap> m_maps;
    const BackReferences &m_references;
};

} // namespace

bool RequestState::isResponseVariable(const QString &name)
{
    return name.startsWith("RESPONSE_"_L1, Qt::CaseInsensitive);
}

std::optional<QString> RequestState::variable(const QString &name) const
{
    const QString upper = name.toUpper();
    if (const auto set = setVariables.constFind(upper); set != setVariables.constEnd())
        return *set;
    if (const std::optional<QString> address = addressVariable(*this, upper))
        return address;
    if (upper == u"REQUEST_METHOD" || upper == u"HTTP_METHOD")
        return request.method;
    if (upper == u"SERVER_PROTOCOL" || upper == u"HTTP_VERSION")
        return u"HTTP/1.1"_s;
    if (upper == u"CONTENT_TYPE" || upper == u"CONTENT_LENGTH")
        return headerValue(request.headers, upper);
    if (upper == u"ALL_HTTP" || upper == u"ALL_RAW")
        return allHeaders(request.headers, upper == u"ALL_RAW");
    if (upper == u"RESPONSE_STATUS")
        return u"200"_s;
    if (isResponseVariable(upper))
        return headerValue(responseHeaders, headerKey(headerOfResponseVariable(upper)));
    if (upper.startsWith("HTTP_"_L1))
        return headerValue(request.headers, upper.mid(5));
    return std::nullopt;
}

QString headerOfResponseVariable(const QString &name)
{
    return name.mid(9).replace(u'_', u'-');
}

bool isSameHeader(const QString &a, const QString &b)
{
    return headerKey(a) == headerKey(b);
}

std::optional<QString> expandText(const QString &text, const RequestState &state,
                                  std::span<const RewriteMap> maps,
                                  const BackReferences &references)
{
    return Expander(state, maps, references).expand(text, 0);
}

} // namespace amado
