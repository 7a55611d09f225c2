// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/iisconfiguration.h"
#include "model/iis/judgingbudget.h"

#include <QString>

#include <utility>
#include <vector>

namespace amado {

using HeaderList = std::vector<std::pair<QString, QString>>; ///< Names compare without case.

struct HttpRequest
{
    QString method = QStringLiteral("GET");
    /// As sent on the request line, escapes in place: "/owa/auth/x.js?a=b". A full URL
    /// ("https://mail/owa/") is accepted; its host becomes the Host header unless one is given.
    QString url;
    HeaderList headers;

    bool operator==(const HttpRequest &) const = default;
};

enum class RequestOutcome { Allow, Abort, CustomResponse, Redirect, Rewrite, Error };

/// One rule looked at, in order.
struct EvaluationStep
{
    /// What came of it.
    enum class Why {
        Matched,
        Disabled,
        PatternDiffers,
        ConditionFailed,
        PreConditionFailed,
        OutsideScope, ///< An earlier rule rewrote the URL away from the place of this one.
        BodyRule,     ///< It changes the page's content, which is not applied here.
        // The request failed here, for the reason of the same name.
        VariableNotAllowed,
        InvalidRule,
        NotExpandable,
        PatternTooCostly,
        BeyondLimit,
    };
    QString rule;
    ConfigOrigin origin;
    bool outbound = false;
    bool matched = false;
    Why why = Why::Disabled;
    QString input;   ///< What the deciding pattern was applied to.
    QString pattern; ///< The pattern that decided; "IsFile" or "IsDirectory" for those conditions.
    /// A condition asked whether a file or folder exists; it was taken as absent, nobody looked.
    bool fileAssumedAbsent = false;
};

/// A rule by its place.
struct RuleReference
{
    QString name;
    ConfigOrigin origin;

    bool operator==(const RuleReference &) const = default;
};

/// An outbound rule gave a response header another value, or took it away.
struct HeaderChange
{
    QString header;
    RuleReference rule;

    bool operator==(const HeaderChange &) const = default;
};

struct RequestEvaluation
{
    RequestOutcome outcome = RequestOutcome::Allow;
    int status = 0;   ///< CustomResponse, Redirect, Error; otherwise 0.
    QString location; ///< Redirect target.
    QString url;      ///< The URL after rewriting (as sent when nothing rewrote it).
    /// The inbound rule that ended the request, rewrote it last or ended the pass; where there is
    /// none the outbound rule that changed a header last; empty when no rule did anything.
    QString decidedBy;
    ConfigOrigin decidedAt;
    std::vector<EvaluationStep> steps;
    HeaderList responseHeaders; ///< After outbound rules; those given, in order, changed or added.
    std::vector<HeaderChange> headerChanges; ///< In order: for each header the last writer counts.
    QStringList openHeaders; ///< Response headers whose value depends on what nobody stated.
    std::optional<RuleReference> outboundEnded; ///< The outbound rule that let no other follow.
    std::vector<ConfigProblem>
        problems; ///< Why the outcome is Error, and patterns that were too costly.
};

/// Runs one request through the effective rules, then, when the request is served, the response
/// headers through the outbound rules. Pure; patterns run on PCRE2 in the ECMAScript dialect under
/// a match limit, so a catastrophic pattern ends as PatternTooCostly and outcome Error; so does
/// IIS.
///
/// Semantics are those of the module's configuration reference
/// (https://learn.microsoft.com/en-us/iis/extensions/url-rewrite-module/url-rewrite-module-configuration-reference
/// and …-20-configuration-reference). Where it is unresponsive:
/// - `match url` sees the path as HTTP.sys decodes it, {REQUEST_URI} what was sent, also after a
/// rewrite.
/// - A request without scheme came by https; addresses of client and server are empty, and what
///   else nobody states is absent (evaluateEveryWay() takes it as unknown).
/// - A URL and headers of together more than 64 K characters end as Error 414.
/// - Global rules may set any server variable, others only those in allowedServerVariables (else
/// 500).
/// - Redirect, CustomResponse and AbortRequest end the evaluation; outbound rules run for the rest.
/// - An outbound rule looks at each header of its name by itself.
/// - An expression that cannot be expanded ends as Error 500 (IIS: 500.52) when it is reached.
[[nodiscard]] RequestEvaluation evaluateRequest(const IisConfiguration &configuration,
                                                const Site &site, const HttpRequest &request,
                                                const HeaderList &responseHeaders = {});

/// The same on an already effective configuration; `siteName` and paths come from `rewrite`.
[[nodiscard]] RequestEvaluation evaluateRequest(const EffectiveRewrite &rewrite,
                                                const HttpRequest &request,
                                                const HeaderList &responseHeaders = {});

} // namespace amado
