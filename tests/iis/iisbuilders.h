// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"
#include "model/iis/rewriteevaluator.h"

#include <gtest/gtest.h>

#include <ostream>

namespace amado {

/// Readable values in failure messages.
inline void PrintTo(RequestOutcome outcome, std::ostream *out)
{
    *out << enumName(outcome).toStdString();
}

} // namespace amado

namespace amado::test {

/// An effective configuration at "Default Web Site" with the module loaded and no rule.
[[nodiscard]] EffectiveRewrite emptyPlace();

/// A rule at the site that aborts what its URL pattern matches.
[[nodiscard]] InboundRule abortRule(const QString &name,
                                    const QString &matchUrl = QStringLiteral(".*"));

/// The same with one condition.
[[nodiscard]] InboundRule abortRule(const QString &name, const QString &input,
                                    const QString &pattern);

/// A rule at the site with an action that has a URL.
[[nodiscard]] InboundRule urlRule(const QString &name, const QString &matchUrl, ActionType action,
                                  const QString &url);

/// An outbound rule that sets a response header.
[[nodiscard]] OutboundRule headerRule(const QString &name, const QString &variable,
                                      const QString &pattern, const QString &value);

[[nodiscard]] InboundRule rewriteRule(const QString &matchUrl, const QString &url);
[[nodiscard]] InboundRule redirectRule(const QString &matchUrl, const QString &url,
                                       int status = 301);
[[nodiscard]] InboundRule responseRule(int status);
[[nodiscard]] RewriteCondition condition(const QString &input, const QString &pattern,
                                         bool negate = false);
/// The rule as if written at another place.
[[nodiscard]] InboundRule at(InboundRule rule, const QString &configPath);

/// A copy with something changed, for tables.
template<class Rule, class Change>
[[nodiscard]] Rule changed(Rule rule, Change change)
{
    change(rule);
    return rule;
}

[[nodiscard]] HttpRequest get(const QString &url, const HeaderList &headers = {});

} // namespace amado::test
