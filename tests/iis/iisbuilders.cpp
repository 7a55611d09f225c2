// SPDX-License-Identifier: MIT
#include "iisbuilders.h"

namespace amado::test {

using namespace Qt::StringLiterals;

EffectiveRewrite emptyPlace()
{
    EffectiveRewrite place;
    place.configPath = u"Default Web Site"_s;
    place.moduleLoaded = true;
    return place;
}

InboundRule abortRule(const QString &name, const QString &matchUrl)
{
    InboundRule rule;
    rule.name = name;
    rule.origin = {u"C:\\inetpub\\wwwroot\\web.config"_s, 5, u"Default Web Site"_s};
    rule.content.stopProcessing = true;
    rule.content.matchUrl = matchUrl;
    rule.content.action = ActionType::AbortRequest;
    return rule;
}

InboundRule abortRule(const QString &name, const QString &input, const QString &pattern)
{
    InboundRule rule = abortRule(name);
    RewriteCondition condition;
    condition.input = input;
    condition.pattern = pattern;
    rule.content.conditions.items.push_back(condition);
    return rule;
}

InboundRule urlRule(const QString &name, const QString &matchUrl, ActionType action,
                    const QString &url)
{
    InboundRule rule = abortRule(name, matchUrl);
    rule.content.stopProcessing = false;
    rule.content.action = action;
    rule.content.actionUrl = url;
    return rule;
}

OutboundRule headerRule(const QString &name, const QString &variable, const QString &pattern,
                        const QString &value)
{
    OutboundRule rule;
    rule.name = name;
    rule.origin = {u"C:\\inetpub\\wwwroot\\web.config"_s, 50, u"Default Web Site"_s};
    rule.content.serverVariable = variable;
    rule.content.matchPattern = pattern;
    rule.content.action = ActionType::Rewrite;
    rule.content.actionValue = value;
    return rule;
}

RewriteCondition condition(const QString &input, const QString &pattern, bool negate)
{
    RewriteCondition result;
    result.input = input;
    result.pattern = pattern;
    result.negate = negate;
    return result;
}

InboundRule rewriteRule(const QString &matchUrl, const QString &url)
{
    return urlRule(u"rewrite"_s, matchUrl, ActionType::Rewrite, url);
}

InboundRule at(InboundRule rule, const QString &configPath)
{
    rule.origin.configPath = configPath;
    return rule;
}

InboundRule redirectRule(const QString &matchUrl, const QString &url, int status)
{
    InboundRule rule = urlRule(u"redirect"_s, matchUrl, ActionType::Redirect, url);
    rule.content.redirectStatus = status;
    return rule;
}

InboundRule responseRule(int status)
{
    InboundRule rule = urlRule(u"respond"_s, u".*"_s, ActionType::CustomResponse, {});
    rule.content.statusCode = status;
    return rule;
}

HttpRequest get(const QString &url, const HeaderList &headers)
{
    return {u"GET"_s, url, headers};
}

} // namespace amado::test
