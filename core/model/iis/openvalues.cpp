// SPDX-License-Identifier: MIT
#include "model/iis/openvalues.h"

#include <algorithm>
#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Spellings of "is not empty", the opposite of "^$".
bool matchesAnythingThere(const PatternUse &use)
{
    static constexpr std::array kSpellings = {u".",      u".+",    u"(.+)",  u"^.+$",
                                              u"^(.+)$", u"(.+)$", u"^(.+)", u"^.+",
                                              u".+$",    u"^.",    u"(.)"};
    if (use.syntax != PatternSyntax::EcmaScript)
        return false;
    return std::any_of(kSpellings.begin(), kSpellings.end(),
                       [&](const char16_t *text) { return use.pattern == QStringView(text); });
}

bool hasLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

bool isMeta(QChar c)
{
    return QStringView(u"\\^$.|?*+()[]{}").contains(c);
}

} // namespace

bool matchesEverything(PatternSyntax syntax, const QString &pattern)
{
    static constexpr std::array kSpellings = {u".*",    u"(.*)", u"^.*$",  u"^(.*)$", u"^.*",
                                              u"^(.*)", u".*$",  u"(.*)$", u"^",      u"$",
                                              u"(.*)?", u".*?",  u"(.*?)", u"()",     u"(?:.*)"};
    if (syntax == PatternSyntax::Wildcard)
        return !pattern.isEmpty() && pattern.count(u'*') == pattern.size();
    return syntax == PatternSyntax::EcmaScript &&
           std::any_of(kSpellings.begin(), kSpellings.end(),
                       [&](const char16_t *text) { return pattern == QStringView(text); });
}

std::optional<QString> onlyMatch(PatternSyntax syntax, const QString &pattern)
{
    if (syntax == PatternSyntax::ExactMatch)
        return pattern;
    if (syntax == PatternSyntax::Wildcard) {
        const bool plain = !pattern.contains(u'*') && !pattern.contains(u'?');
        return plain ? std::optional(pattern) : std::nullopt;
    }
    if (pattern.size() < 2 || !pattern.startsWith(u'^') || !pattern.endsWith(u'$'))
        return std::nullopt;
    QString text;
    for (qsizetype at = 1; at < pattern.size() - 1; ++at) {
        QChar c = pattern[at];
        if (c == u'\\') {
            // An escaped sign stands for itself; an escaped letter or digit for a class.
            ++at;
            if (at == pattern.size() - 1 || pattern[at].isLetterOrNumber())
                return std::nullopt;
            c = pattern[at];
        } else if (isMeta(c)) {
            return std::nullopt;
        }
        text += c;
    }
    return text;
}

bool OpenAnswers::choose(const QStringList &variables, bool otherwise)
{
    const size_t index = m_choices.size();
    const bool answer = index < m_given.size() ? m_given[index] : otherwise;
    m_choices.push_back({variables, answer});
    return answer;
}

/// Whether the subject may be `value` after all that was answered about it.
bool OpenAnswers::agrees(PatternCache &patterns, const QString &subject, const QString &value,
                         bool exactCase, JudgingBudget *budget) const
{
    return std::all_of(m_answers.begin(), m_answers.end(), [&](const Answer &answer) {
        if (answer.subject != subject || (!exactCase && !answer.use.ignoreCase))
            return true;
        const PatternCheck check = checkPattern(patterns, answer.use, value, budget);
        return check.fault || check.passed == answer.matched;
    });
}

bool OpenAnswers::matches(PatternCache &patterns, const RewriteText &text, const PatternUse &asked,
                          JudgingBudget *budget)
{
    if (matchesEverything(asked.syntax, asked.pattern))
        return true;
    const bool opposite = matchesAnythingThere(asked);
    PatternUse use = asked;
    use.negate = false;
    if (opposite)
        use.pattern = u"^$"_s;
    const QString &subject = text.text;
    std::optional<bool> known;
    for (const Answer &answer : m_answers) {
        if (answer.subject != subject)
            continue;
        if (answer.use.pattern == use.pattern && answer.use.syntax == use.syntax &&
            answer.use.ignoreCase == use.ignoreCase)
            known = answer.matched;
        // What matched a pattern for one text alone is that text.
        const std::optional<QString> value =
            answer.matched ? onlyMatch(answer.use.syntax, answer.use.pattern) : std::nullopt;
        const bool sameCase =
            value && (!answer.use.ignoreCase || use.ignoreCase || !hasLetters(*value));
        if (sameCase && !known)
            known = checkPattern(patterns, use, *value, budget).passed;
    }
    if (known)
        return *known != opposite;
    bool matched = false;
    const std::optional<QString> value = onlyMatch(use.syntax, use.pattern);
    const bool exactCase = value && (!use.ignoreCase || !hasLetters(*value));
    if (!value || agrees(patterns, subject, *value, exactCase, budget)) {
        const bool ofNothing = checkPattern(patterns, use, QString(), budget).passed;
        const bool nothing = agrees(patterns, subject, QString(), true, budget);
        matched = choose(text.open, ofNothing && nothing);
    }
    m_answers.push_back({subject, use, matched});
    return matched != opposite;
}

bool OpenAnswers::exists(ConditionMatchType type, const RewriteText &path)
{
    // No path is a file and a folder; the names of the two questions are no patterns of a rule.
    const auto about = [&](ConditionMatchType of) {
        return of == ConditionMatchType::IsFile ? u"IsFile"_s : u"IsDirectory"_s;
    };
    const QString subject = u"\u0000exists "_s + path.text;
    for (const Answer &answer : m_answers) {
        if (answer.subject != subject)
            continue;
        if (answer.use.pattern == about(type))
            return answer.matched;
        if (answer.matched)
            return false;
    }
    const bool there = choose(path.open.isEmpty() ? QStringList{about(type)} : path.open, false);
    m_answers.push_back({subject, {PatternSyntax::ExactMatch, about(type), false, false}, there});
    return there;
}

} // namespace amado
