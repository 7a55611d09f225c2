#pragma once

#include "model/iis/pattern.h"
#include "model/iis/requestexpansion.h"

#include <optional>
#include <span>

namespace amado {

/// Why a rule could not be evaluated at all: IIS answers 500 then.
struct CheckFault
{
    Reason reason = Reason::None;
    QString detail; ///< The pattern or expression.
};

/// One pattern applied to one text.
struct PatternCheck
{
    bool passed = false;  ///< Negation included.
    QStringList captures; ///< Of a match; of a negated one the whole input only.
    std::optional<CheckFault> fault;
};

/// Everything the pieces of a rule are checked against.
struct CheckContext
{
    PatternCache &patterns;
    const RequestState &state;
    std::span<const RewriteMap> maps;
};

struct PatternUse
{
    PatternSyntax syntax = PatternSyntax::EcmaScript;
    QString pattern;
    bool ignoreCase = true;
    bool negate = false;
};

[[nodiscard]] PatternCheck checkPattern(PatternCache &patterns, const PatternUse &use,
                                        const QString &input);

struct ConditionsCheck
{
    bool passed = false;
    QString input;   ///< Of the condition that decided.
    QString pattern; ///< "IsFile" and "IsDirectory" for those.
    bool fileAssumedAbsent = false;
    std::optional<CheckFault> fault;
};

struct ConditionsUse
{
    PatternSyntax syntax = PatternSyntax::EcmaScript;
    LogicalGrouping grouping = LogicalGrouping::MatchAll;
    bool trackAllCaptures = false;
    std::span<const RewriteCondition> items;
};

/// Evaluates conditions in order, as far as needed. Captures of the last condition that matched, or
/// of all of them one after the other ({C:0} stays the first one's whole match), are left in
/// `references`; a negated condition captures nothing. No condition at all passes.
/// (https://learn.microsoft.com/en-us/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference)
/// No file of the server is known here: IsFile and IsDirectory are false before negation.
[[nodiscard]] ConditionsCheck checkConditions(const CheckContext &context, const ConditionsUse &use,
                                              BackReferences &references);

} // namespace amado
