// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/judgingbudget.h"
#include "model/iis/requesturl.h"
#include "model/iis/rewriteevaluator.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace amado {

/// A text as far as it is known.
struct RewriteText
{
    QString text;     ///< What is not known stands there as its expression: "{HTTP_HOST}".
    QStringList open; ///< Names of the values it depends on that nobody stated; empty: known.

    [[nodiscard]] bool isKnown() const { return open.isEmpty(); }
    bool operator==(const RewriteText &) const = default;
};

/// One request on its way through the rules: what its server variables say at this moment.
struct RequestState
{
    HttpRequest request;
    HeaderList responseHeaders;
    RequestUrl original;                      ///< As sent: UNENCODED_URL, HTTP_X_ORIGINAL_URL.
    RequestUrl current;                       ///< After rewriting: REQUEST_URI, URL, QUERY_STRING.
    QString physicalPath;                     ///< REQUEST_FILENAME, PATH_TRANSLATED.
    QHash<QString, RewriteText> setVariables; ///< By upper-case name, as rules set them.
    /// Values that nobody stated are unknown; else they count as absent.
    bool unstatedIsOpen = false;
    QStringList absentResponseHeaders;               ///< Stated to be absent from the answer.
    QStringList openUrl;                             ///< What the current URL depends on.
    QHash<QString, QStringList> openResponseHeaders; ///< What changed ones depend on, by headerKey.
    QSet<QString> removedResponseHeaders;            ///< Those that rules took away, by headerKey.

    /// Value of a server variable by its name, compared without case; empty when there is none.
    [[nodiscard]] RewriteText variable(const QString &name) const;
    /// True when rules may change the header this variable stands for: "RESPONSE_…".
    [[nodiscard]] static bool isResponseVariable(const QString &name);

private:
    [[nodiscard]] RewriteText responseHeader(const QString &key, const QString &variable) const;
};

/// "Content-Security-Policy" for "RESPONSE_Content_Security_Policy".
[[nodiscard]] QString headerOfResponseVariable(const QString &name);
/// The name as server variables spell it: upper case, '_' for '-'.
[[nodiscard]] QString headerKey(const QString &name);
/// The header of that name; '-' and '_' are the same here, as in server variables.
[[nodiscard]] bool isSameHeader(const QString &a, const QString &b);

/// What `{R:n}` and `{C:n}` may refer to.
struct BackReferences
{
    QStringList rule;
    QStringList condition;
    QStringList openRule = {};      ///< What the captures depend on that nobody stated.
    QStringList openCondition = {}; ///< The same for those of conditions.
};

/// Replaces server variables, back-references, functions and rewrite maps in `text`. An unknown
/// variable is empty. A blank behind a function's colon ("{UrlDecode: {REQUEST_URI}}", the revision
/// of 5 October 2022) makes the whole brace such an unknown variable: that revision never matched
/// in the field. Names compare without case. nullopt where IIS answers 500.52 "cannot be expanded":
/// a brace that nothing closes, braces without content, a back-reference without its number or to a
/// group that does not exist, a rewrite map that is not there; also for results over 64 K
/// characters. {UrlDecode:} replaces percent escapes once and leaves "%uXXXX" and "+" alone. The
/// work is linear in the text and counted against the budget where there is one.
[[nodiscard]] std::optional<RewriteText> expandText(const QString &text, const RequestState &state,
                                                    std::span<const RewriteMap> maps,
                                                    const BackReferences &references,
                                                    JudgingBudget *budget = nullptr);

} // namespace amado
