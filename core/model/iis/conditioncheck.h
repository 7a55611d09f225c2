// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/knownpaths.h"
#include "model/iis/pattern.h"
#include "model/iis/requestexpansion.h"

#include <optional>
#include <span>

namespace amado {

class OpenAnswers;

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
    QStringList open;     ///< What the captures depend on that nobody stated.
    std::optional<CheckFault> fault;
};

/// Everything the pieces of a rule are checked against.
struct CheckContext
{
    PatternCache &patterns;
    const RequestState &state;
    std::span<const RewriteMap> maps;
    const KnownPaths &paths;
    JudgingBudget *budget = nullptr;
    OpenAnswers *answers = nullptr; ///< Null: nothing is open, and no file exists.
};

struct PatternUse
{
    PatternSyntax syntax = PatternSyntax::EcmaScript;
    QString pattern;
    bool ignoreCase = true;
    bool negate = false;
};

[[nodiscard]] PatternCheck checkPattern(PatternCache &patterns, const PatternUse &use,
                                        const QString &input, JudgingBudget *budget);
/// The same for a text that may be open: then the answers decide.
[[nodiscard]] PatternCheck checkPattern(const CheckContext &context, const PatternUse &use,
                                        const RewriteText &input);

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
/// IsFile and IsDirectory are answered from the paths known of the server, else from the answers; a
/// condition that fails whatever is open before it is found without asking.
[[nodiscard]] ConditionsCheck checkConditions(const CheckContext &context, const ConditionsUse &use,
                                              BackReferences &references);

} // namespace amado
