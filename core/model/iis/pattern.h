#pragma once

#include "model/base/result.h"
#include "model/iis/rewriterule.h"

#include <QHash>
#include <QString>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace amado {

/// What a pattern captured: [0] the whole match, then the groups; an unset group is empty.
using Captures = std::vector<QString>;

/// A compiled pattern of the URL Rewrite module. ECMAScript patterns run on PCRE2 in its
/// ECMAScript-compatible mode; what ECMAScript 3 does not know (look-behind, named and atomic
/// groups, possessive quantifiers, inline flags, Perl's own escapes) is refused, as IIS refuses it.
/// A wildcard pattern covers the whole subject and captures what each '*' stands for. Immutable;
/// safe to use from any thread.
class Pattern
{
public:
    /// Errors: InvalidRule, with the engine's message as detail.
    [[nodiscard]] static Result<Pattern> compile(PatternSyntax syntax, const QString &text,
                                                 bool ignoreCase);

    Pattern(Pattern &&) noexcept;
    Pattern &operator=(Pattern &&) noexcept;
    ~Pattern();

    /// Captures when the pattern is found in `subject`, nullopt when it is not. Errors:
    /// PatternTooCostly when the work limit is hit or the subject is over 64 K characters.
    [[nodiscard]] Result<std::optional<Captures>> match(const QString &subject) const;

private:
    struct Data;
    explicit Pattern(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// Patterns compiled once and shared by every request of one configuration. Thread-safe.
class PatternCache
{
public:
    [[nodiscard]] std::shared_ptr<const Result<Pattern>> get(PatternSyntax syntax,
                                                             const QString &text, bool ignoreCase);

private:
    std::mutex m_mutex;
    QHash<QString, std::shared_ptr<const Result<Pattern>>> m_patterns;
};

} // namespace amado
