// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/iis/judgingbudget.h"
#include "model/iis/rewriterule.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>
#include <mutex>
#include <unordered_map>

namespace amado {

struct PatternMatch
{
    enum class Outcome { NoMatch, Match, TooCostly };
    Outcome outcome = Outcome::NoMatch;
    /// [0] is what matched, then the groups (ECMAScript) or asterisks (Wildcard); a group that took
    /// no part is empty.
    QStringList captures;
};

/// A compiled pattern of a rewrite rule. Works on UTF-16 units as ECMAScript does; letters outside
/// ASCII are compared with case. An ECMAScript pattern is searched for, the other two must cover
/// the whole text. Immutable; safe to use from any thread.
class Pattern
{
public:
    /// Errors: InvalidData/InvalidRule for an empty pattern and one IIS refuses.
    [[nodiscard]] static Result<Pattern> compile(PatternSyntax syntax, const QString &text,
                                                 bool ignoreCase);
    Pattern(Pattern &&) noexcept;
    Pattern &operator=(Pattern &&) noexcept;
    ~Pattern();

    /// TooCostly when the engine's work exceeds a limit that depends on the text's length only, so
    /// the same question always gets the same answer; also when it would exceed the budget, against
    /// which it is counted.
    [[nodiscard]] PatternMatch match(const QString &text, JudgingBudget *budget = nullptr) const;
    /// How many groups (ECMAScript) or asterisks (Wildcard) it captures.
    [[nodiscard]] int groupCount() const;

private:
    struct Data;
    explicit Pattern(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// Patterns compiled once for every request that meets them. Thread-safe.
class PatternCache
{
public:
    [[nodiscard]] const Result<Pattern> &get(PatternSyntax syntax, const QString &text,
                                             bool ignoreCase);

private:
    std::mutex m_mutex;
    std::unordered_map<QString, Result<Pattern>> m_patterns;
};

} // namespace amado
