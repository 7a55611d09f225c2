#pragma once

#include "model/iis/iisconfiguration.h"

#include <QString>

#include <utility>
#include <vector>

namespace amado {

using HeaderList = std::vector<std::pair<QString, QString>>; ///< Names compare without case.

struct HttpRequest {
    QString method = QStringLiteral("GET");
    /// As sent on the request line, escapes in place: "/owa/auth/x.js?a=b". A full URL
    /// ("https://mail/owa/") is accepted; its host becomes the Host header unless one is given.
    QString url;
    HeaderList headers;

    bool operator==(const HttpRequest &) const = default;
};

enum class RequestOutcome { Allow, Abort, CustomResponse, Redirect, Rewrite, Error };

/// One rule looked at, in order.
struct EvaluationStep {
    QString rule;
    ConfigOrigin origin;
    bool outbound = false;
    bool matched = false;
    /// Why: "disabled", "patternDiffers", "conditionFailed", "preConditionFailed", "matched", "variableNotAllowed".
    QString why;
    QString input;   ///< What the deciding pattern was applied to.
    QString pattern; ///< The pattern that decided.
};

struct RequestEvaluation {
    RequestOutcome outcome = RequestOutcome::Allow;
    int status = 0;        ///< CustomResponse, Redirect, Error; otherwise 0.
    QString location;      ///< Redirect target.
    QString url;           ///< The URL after rewriting (as sent when nothing rewrote it).
    QString decidedBy;     ///< Name of the rule that decided; empty for Allow.
    ConfigOrigin decidedAt;
    std::vector<EvaluationStep> steps;
    HeaderList responseHeaders; ///< After outbound rules; those given, in order, changed or added.
    std::vector<ConfigProblem> problems; ///< Why the outcome is Error, and patterns that were too costly.
};

/// Runs one request through the effective rules, then, when the request is served, the response headers
/// through the outbound rules. Pure; patterns run on PCRE2 in its ECMAScript-compatible mode under a match
/// limit, so a catastrophic pattern ends as PatternTooCostly and outcome Error.
[[nodiscard]] RequestEvaluation evaluateRequest(const IisConfiguration &configuration, const Site &site,
                                                const HttpRequest &request,
                                                const HeaderList &responseHeaders = {});

/// The same on an already effective configuration; `siteName` and paths come from `rewrite`.
[[nodiscard]] RequestEvaluation evaluateRequest(const EffectiveRewrite &rewrite,
                                                const HttpRequest &request,
                                                const HeaderList &responseHeaders = {});

/// Stable name used in JSON: "allow", "abort", "customResponse", "redirect", "rewrite", "error".
[[nodiscard]] QString toString(RequestOutcome outcome);

} // namespace amado
