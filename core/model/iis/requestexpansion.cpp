// SPDX-License-Identifier: MIT
#include "model/iis/requestexpansion.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxNesting = 16;
constexpr qsizetype kMaxExpanded = 64 * 1024;

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

RewriteText openValue(const QString &name)
{
    return {u'{' + name + u'}', {name}};
}

/// Variables that tell of the connection, the account or the server's own set-up, which no request
/// states (https://learn.microsoft.com/previous-versions/iis/6.0-sdk/ms524602(v=vs.90)).
bool isUnstatedByNature(const QString &name)
{
    static constexpr std::array kPrefixes = {"REMOTE_"_L1, "LOCAL_"_L1, "AUTH_"_L1,    "CERT_"_L1,
                                             "HTTPS_"_L1,  "APPL_"_L1,  "INSTANCE_"_L1};
    static constexpr std::array kNames = {
        "ALL_HTTP"_L1,          "ALL_RAW"_L1,           "APP_POOL_ID"_L1,
        "APP_POOL_CONFIG"_L1,   "LOGON_USER"_L1,        "UNMAPPED_REMOTE_USER"_L1,
        "GATEWAY_INTERFACE"_L1, "HTTP_VERSION"_L1,      "SERVER_PROTOCOL"_L1,
        "SERVER_SOFTWARE"_L1,   "SSI_EXEC_DISABLED"_L1, "URL_PATH_INFO"_L1};
    return std::any_of(kPrefixes.begin(), kPrefixes.end(),
                       [&](QLatin1StringView prefix) { return name.startsWith(prefix); }) ||
           std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

std::optional<RewriteText> urlVariable(const RequestState &state, const QString &name)
{
    const auto current = [&](const QString &text) { return RewriteText{text, state.openUrl}; };
    if (name == u"REQUEST_URI" || name == u"HTTP_URL")
        return current(state.current.sent);
    if (name == u"UNENCODED_URL")
        return RewriteText{state.original.sent, {}};
    if (name == u"HTTP_X_ORIGINAL_URL" && state.current.sent != state.original.sent)
        return RewriteText{percentDecoded(state.original.sent, true), {}};
    if (name == u"URL" || name == u"PATH_INFO" || name == u"SCRIPT_NAME")
        return current(state.current.path);
    if (name == u"QUERY_STRING")
        return current(state.current.query);
    if (name == u"REQUEST_FILENAME" || name == u"PATH_TRANSLATED" || name == u"SCRIPT_FILENAME")
        return current(state.physicalPath);
    return std::nullopt;
}

std::optional<RewriteText> addressVariable(const RequestState &state, const QString &name)
{
    const std::optional<QString> host = headerValue(state.request.headers, u"HOST"_s);
    const bool hostOpen = state.unstatedIsOpen && !host;
    const bool portOpen = state.unstatedIsOpen && state.original.host.isEmpty();
    const QString server = withoutPort(host.value_or(QString()));
    if (name == u"SERVER_NAME")
        return hostOpen ? openValue(name) : RewriteText{server, {}};
    if (name == u"SERVER_PORT")
        return portOpen ? openValue(name) : RewriteText{portOf(state.original), {}};
    if (name == u"SERVER_PORT_SECURE")
        return RewriteText{state.original.secure ? u"1"_s : u"0"_s, {}};
    if (name == u"HTTPS")
        return RewriteText{state.original.secure ? u"on"_s : u"off"_s, {}};
    if (name != u"CACHE_URL")
        return std::nullopt;
    if (hostOpen || portOpen)
        return openValue(name);
    return RewriteText{(state.original.secure ? u"https://"_s : u"http://"_s) + server + u':' +
                           portOf(state.original) + state.current.sent,
                       state.openUrl};
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

QStringView nameOf(Function function)
{
    switch (function) {
    case Function::UrlDecode:
        return u"UrlDecode";
    case Function::UrlEncode:
        return u"UrlEncode";
    case Function::ToLower:
        return u"ToLower";
    case Function::None:
        break;
    }
    return {};
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
             const BackReferences &references, JudgingBudget *budget)
        : m_state(state)
        , m_maps(maps)
        , m_references(references)
        , m_budget(budget)
    {}

    [[nodiscard]] std::optional<RewriteText> expand(QStringView text, int depth) const
    {
        if (depth > kMaxNesting || !spend(text.size()))
            return std::nullopt;
        RewriteText result;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype open = text.indexOf(u'{', at);
            result.text += text.mid(at, open < 0 ? -1 : open - at);
            if (open < 0)
                break;
            // A brace that nothing closes ends the whole, so it is looked for once.
            const qsizetype end = closingBrace(text, open);
            if (end < 0)
                return std::nullopt;
            const std::optional<RewriteText> value =
                token(text.mid(open + 1, end - open - 1), depth);
            if (!value || result.text.size() + value->text.size() > kMaxExpanded)
                return std::nullopt;
            result.text += value->text;
            result.open += value->open;
            at = end + 1;
        }
        result.open.removeDuplicates();
        return result;
    }

private:
    /// Value of what stands between one pair of braces.
    [[nodiscard]] std::optional<RewriteText> token(QStringView inner, int depth) const
    {
        if (inner.trimmed().isEmpty())
            return std::nullopt;
        const qsizetype colon = inner.indexOf(u':');
        if (colon < 0)
            return m_state.variable(inner.toString());
        const QStringView name = inner.left(colon);
        const QStringView argument = inner.mid(colon + 1);
        if (name == u"R")
            return reference(inner, m_references.rule, m_references.openRule, argument);
        if (name == u"C")
            return reference(inner, m_references.condition, m_references.openCondition, argument);
        const Function function = functionOf(name);
        if (function != Function::None)
            return applied(function, argument, depth);
        if (!spend(static_cast<qint64>(m_maps.size())))
            return std::nullopt;
        const auto map = std::find_if(m_maps.begin(), m_maps.end(), [&](const RewriteMap &each) {
            return name.compare(each.name, Qt::CaseInsensitive) == 0;
        });
        return map == m_maps.end() ? std::nullopt : lookedUp(*map, argument, depth);
    }

    [[nodiscard]] std::optional<RewriteText> applied(Function function, QStringView argument,
                                                     int depth) const
    {
        if (!argument.isEmpty() && argument.front().isSpace())
            return RewriteText{};
        std::optional<RewriteText> value = expand(argument, depth + 1);
        if (value && value->isKnown())
            value->text = applyFunction(function, value->text);
        else if (value)
            value->text = u'{' + nameOf(function).toString() + u':' + value->text + u'}';
        return value;
    }

    [[nodiscard]] std::optional<RewriteText> lookedUp(const RewriteMap &map, QStringView argument,
                                                      int depth) const
    {
        std::optional<RewriteText> key = expand(argument, depth + 1);
        if (!key || !spend(static_cast<qint64>(map.entries.size())))
            return std::nullopt;
        key->text = key->isKnown() ? lookUp(map, key->text)
                                   : QString(u'{' + map.name + u':' + key->text + u'}');
        return key;
    }

    [[nodiscard]] static std::optional<RewriteText> reference(QStringView inner,
                                                              const QStringList &captures,
                                                              const QStringList &open,
                                                              QStringView number)
    {
        bool valid = false;
        const int index = number.toInt(&valid);
        if (!valid || index < 0 || index >= captures.size())
            return std::nullopt;
        if (!open.isEmpty())
            return RewriteText{u'{' + inner.toString() + u'}', open};
        return RewriteText{captures[index], {}};
    }

    [[nodiscard]] bool spend(qint64 steps) const { return !m_budget || m_budget->spend(steps); }

    const RequestState &m_state;
    std::span<const RewriteMap> m_maps;
    const BackReferences &m_references;
    JudgingBudget *m_budget;
};

} // namespace

bool RequestState::isResponseVariable(const QString &name)
{
    return name.startsWith("RESPONSE_"_L1, Qt::CaseInsensitive);
}

RewriteText RequestState::variable(const QString &name) const
{
    const QString upper = name.toUpper();
    if (const auto set = setVariables.constFind(upper); set != setVariables.constEnd())
        return *set;
    if (const std::optional<RewriteText> ofUrl = urlVariable(*this, upper))
        return *ofUrl;
    if (const std::optional<RewriteText> address = addressVariable(*this, upper))
        return *address;
    if (upper == u"REQUEST_METHOD" || upper == u"HTTP_METHOD")
        return {request.method, {}};
    if (upper == u"RESPONSE_STATUS")
        return {u"200"_s, {}};
    if (unstatedIsOpen && isUnstatedByNature(upper))
        return openValue(upper);
    if (upper == u"SERVER_PROTOCOL" || upper == u"HTTP_VERSION")
        return {u"HTTP/1.1"_s, {}};
    if (upper == u"ALL_HTTP" || upper == u"ALL_RAW")
        return {allHeaders(request.headers, upper == u"ALL_RAW"), {}};
    if (isResponseVariable(upper))
        return responseHeader(headerKey(headerOfResponseVariable(upper)), upper);
    const bool isHeader = upper.startsWith("HTTP_"_L1);
    if (!isHeader && upper != u"CONTENT_TYPE" && upper != u"CONTENT_LENGTH")
        return {};
    const std::optional<QString> value =
        headerValue(request.headers, isHeader ? upper.mid(5) : upper);
    return value || !unstatedIsOpen ? RewriteText{value.value_or(QString()), {}} : openValue(upper);
}

RewriteText RequestState::responseHeader(const QString &key, const QString &variable) const
{
    const std::optional<QString> value = headerValue(responseHeaders, key);
    if (value)
        return {*value, openResponseHeaders.value(key)};
    const bool stated = !unstatedIsOpen || removedResponseHeaders.contains(key) ||
                        std::any_of(absentResponseHeaders.begin(), absentResponseHeaders.end(),
                                    [&](const QString &each) { return headerKey(each) == key; });
    return stated ? RewriteText{} : openValue(variable);
}

QString headerKey(const QString &name)
{
    return QString(name).replace(u'-', u'_').toUpper();
}

QString headerOfResponseVariable(const QString &name)
{
    return name.mid(9).replace(u'_', u'-');
}

bool isSameHeader(const QString &a, const QString &b)
{
    return headerKey(a) == headerKey(b);
}

std::optional<RewriteText> expandText(const QString &text, const RequestState &state,
                                      std::span<const RewriteMap> maps,
                                      const BackReferences &references, JudgingBudget *budget)
{
    return Expander(state, maps, references, budget).expand(text, 0);
}

} // namespace amado
