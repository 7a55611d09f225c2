#pragma once

#include "model/iis/requesturl.h"
#include "model/iis/rewriteevaluator.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace amado {

/// One request on its way through the rules: what its server variables say at this moment.
struct RequestState
{
    HttpRequest request;
    HeaderList responseHeaders;
    RequestUrl original;                  ///< As sent: UNENCODED_URL, HTTP_X_ORIGINAL_URL.
    RequestUrl current;                   ///< After rewriting: REQUEST_URI, URL, QUERY_STRING.
    QString physicalPath;                 ///< REQUEST_FILENAME, PATH_TRANSLATED.
    QHash<QString, QString> setVariables; ///< By upper-case name, as rules set them.

    /// Value of a server variable by its name, compared without case; nullopt when there is none.
    [[nodiscard]] std::optional<QString> variable(const QString &name) const;
    /// True when rules may change the header this variable stands for: "RESPONSE_…".
    [[nodiscard]] static bool isResponseVariable(const QString &name);
};

/// "Content-Security-Policy" for "RESPONSE_Content_Security_Policy".
[[nodiscard]] QString headerOfResponseVariable(const QString &name);
/// The header of that name; '-' and '_' are the same here, as in server variables.
[[nodiscard]] bool isSameHeader(const QString &a, const QString &b);

/// What `{R:n}` and `{C:n}` may refer to.
struct BackReferences
{
    QStringList rule;
    QStringList condition;
};

/// Replaces server variables, back-references, functions and rewrite maps in `text`. An unknown
/// variable is empty. A blank behind a function's colon ("{UrlDecode: {REQUEST_URI}}", the revision
/// of 5 October 2022) makes the whole brace such an unknown variable: that revision never matched
/// in the field. Names compare without case. nullopt where IIS answers 500.50 "cannot be expanded":
/// a back-reference to a group that does not exist; also for results over 64 K characters.
/// {UrlDecode:} replaces percent escapes once and leaves "%uXXXX" and "+" alone.
[[nodiscard]] std::optional<QString> expandText(const QString &text, const RequestState &state,
                                                std::span<const RewriteMap> maps,
                                                const BackReferences &references);

} // namespace amado
