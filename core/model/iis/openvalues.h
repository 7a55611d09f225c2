// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/conditioncheck.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado {

/// The answers given on one way through the rules to what is asked about values that nobody stated:
/// who sends a request chooses its Host header, so a condition on it may pass or fail. Answers on
/// one way agree with each other as far as this can be told from the patterns; where it cannot,
/// both count as possible, so that nothing that may get through is overlooked. Not thread-safe.
class OpenAnswers
{
public:
    /// A question that can be answered both ways here.
    struct Choice
    {
        QStringList variables; ///< Names of the values it is about.
        bool answer = false;
    };

    /// `given` are the answers to the first choices; what is asked beyond them is answered as if
    /// the value were absent.
    explicit OpenAnswers(std::vector<bool> given)
        : m_given(std::move(given))
    {}

    /// Whether the text matches the pattern, negation left aside.
    [[nodiscard]] bool matches(PatternCache &patterns, const RewriteText &text,
                               const PatternUse &use, JudgingBudget *budget);
    /// Whether a file or a folder of that path exists.
    [[nodiscard]] bool exists(ConditionMatchType type, const RewriteText &path);
    /// In the order they were made.
    [[nodiscard]] const std::vector<Choice> &choices() const { return m_choices; }

private:
    /// What was answered about one expression.
    struct Answer
    {
        QString subject;
        PatternUse use;
        bool matched = false;
    };

    [[nodiscard]] bool choose(const QStringList &variables, bool otherwise);
    [[nodiscard]] bool agrees(PatternCache &patterns, const QString &subject, const QString &value,
                              bool exactCase, JudgingBudget *budget) const;

    std::vector<bool> m_given;
    std::vector<Choice> m_choices;
    std::vector<Answer> m_answers;
};

/// True for a pattern that matches every text, whatever its spelling among the usual ones: ".*",
/// "^(.*)$" and the like.
[[nodiscard]] bool matchesEverything(PatternSyntax syntax, const QString &pattern);
/// The one text an anchored pattern without wildcards matches ("^mail\.corp\.example$"), letters of
/// either case where the pattern ignores it; nullopt for any other pattern.
[[nodiscard]] std::optional<QString> onlyMatch(PatternSyntax syntax, const QString &pattern);

} // namespace amado
