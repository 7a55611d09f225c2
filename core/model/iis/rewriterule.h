// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// The vocabulary of the IIS URL Rewrite module. Defaults are those of its schema
/// (https://learn.microsoft.com/en-us/iis/extensions/url-rewrite-module/url-rewrite-module-configuration-reference).

enum class PatternSyntax { EcmaScript, Wildcard, ExactMatch };
enum class LogicalGrouping { MatchAll, MatchAny };
enum class ConditionMatchType { Pattern, IsFile, IsDirectory };
enum class ActionType { None, Rewrite, Redirect, CustomResponse, AbortRequest };

template<>
inline constexpr auto kGivenNames<PatternSyntax> = givenNames(u"ECMAScript", u"Wildcard",
                                                              u"ExactMatch");
template<>
inline constexpr auto kGivenNames<LogicalGrouping> = givenNames(u"MatchAll", u"MatchAny");
template<>
inline constexpr auto kGivenNames<ConditionMatchType> = givenNames(u"Pattern", u"IsFile",
                                                                   u"IsDirectory");
template<>
inline constexpr auto kGivenNames<ActionType> = givenNames(u"None", u"Rewrite", u"Redirect",
                                                           u"CustomResponse", u"AbortRequest");

/// Where a piece of configuration was written.
struct ConfigOrigin
{
    QString file;       ///< Windows path of the file.
    int line = 0;       ///< 1-based line of the element's start tag.
    QString configPath; ///< "" for the server, "Default Web Site", "Default Web Site/owa", …

    bool operator==(const ConfigOrigin &) const = default;
};

struct RewriteCondition
{
    QString input;
    ConditionMatchType matchType = ConditionMatchType::Pattern;
    QString pattern;
    bool ignoreCase = true;
    bool negate = false;

    bool operator==(const RewriteCondition &) const = default;
};

struct RewriteConditions
{
    LogicalGrouping grouping = LogicalGrouping::MatchAll;
    bool trackAllCaptures = false; ///< Inbound default; the reader sets true for outbound rules.
    std::vector<RewriteCondition> items;

    bool operator==(const RewriteConditions &) const = default;
};

struct ServerVariableSetting
{
    QString name;
    QString value;
    bool replace = true;

    bool operator==(const ServerVariableSetting &) const = default;
};

/// What a rule does, without its name and place: the part that is compared with the catalogue.
struct InboundRuleContent
{
    PatternSyntax patternSyntax = PatternSyntax::EcmaScript;
    bool stopProcessing = false;
    QString matchUrl;
    bool matchIgnoreCase = true;
    bool matchNegate = false;
    RewriteConditions conditions;
    std::vector<ServerVariableSetting> serverVariables;
    ActionType action = ActionType::None;
    QString actionUrl;
    bool appendQueryString = true;
    int redirectStatus = 301;
    int statusCode = 0; ///< CustomResponse only.
    int subStatusCode = 0;
    QString statusReason;
    QString statusDescription;

    bool operator==(const InboundRuleContent &) const = default;
};

struct InboundRule
{
    QString name;
    bool enabled = true;
    InboundRuleContent content;
    ConfigOrigin origin;

    bool operator==(const InboundRule &) const = default;
};

struct PreCondition
{
    QString name;
    LogicalGrouping grouping = LogicalGrouping::MatchAll;
    PatternSyntax patternSyntax = PatternSyntax::EcmaScript;
    std::vector<RewriteCondition> items;
    ConfigOrigin origin;

    bool operator==(const PreCondition &) const = default;
};

struct OutboundRuleContent
{
    PatternSyntax patternSyntax = PatternSyntax::EcmaScript;
    bool stopProcessing = false;
    QString filterByTags;   ///< As written; empty when the rule rewrites a server variable.
    QString serverVariable; ///< "RESPONSE_Content_Security_Policy"; empty for body rules.
    QString matchPattern;
    bool matchIgnoreCase = true;
    bool matchNegate = false;
    RewriteConditions conditions{.trackAllCaptures = true, .items = {}};
    ActionType action = ActionType::None; ///< None or Rewrite.
    QString actionValue;
    bool replace = true;

    bool operator==(const OutboundRuleContent &) const = default;
};

struct OutboundRule
{
    QString name;
    bool enabled = true;
    QString preCondition; ///< Name of the precondition; empty for none.
    OutboundRuleContent content;
    ConfigOrigin origin;

    bool operator==(const OutboundRule &) const = default;
};

struct RewriteMap
{
    QString name;
    QString defaultValue;
    bool ignoreCase = true;
    std::vector<std::pair<QString, QString>> entries;
    ConfigOrigin origin;

    bool operator==(const RewriteMap &) const = default;
};

} // namespace amado
