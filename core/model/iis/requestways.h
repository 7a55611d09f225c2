// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/rewriteevaluator.h"

#include <functional>

namespace amado {

/// A value that nobody stated and that decides what becomes of a request.
struct OpenValue
{
    QString variable;                     ///< Name of the server variable: "REMOTE_ADDR".
    std::vector<RequestOutcome> outcomes; ///< What it may end as, the most letting through first.

    bool operator==(const OpenValue &) const = default;
};

/// Everything that may become of a request whose other values are open.
struct RequestWays
{
    /// At least one; the first takes what is open as absent. Only mostOpen() keeps its steps.
    std::vector<RequestEvaluation> ways;
    std::vector<OpenValue> openValues; ///< Those that decide, by name.
    /// False when there are more ways than are looked at, or the budget is used up: what the ways
    /// have in common then proves nothing.
    bool complete = true;

    /// The way that lets most through, the first of them where several do: Allow before Rewrite,
    /// Redirect, CustomResponse, Error and Abort.
    [[nodiscard]] const RequestEvaluation &mostOpen() const;
};

struct WaysSetup
{
    QStringList absentResponseHeaders; ///< Stated to be absent from the answer.
    /// Rules that are passed over as if they were not there.
    std::function<bool(const RuleReference &)> isLeftOut = {};
    JudgingBudget *budget = nullptr;
    /// False: what is not stated is absent, and there is one way only.
    bool unstatedIsOpen = true;
};

/// Runs a request that states only what it must: a Host header, the client's address, the port,
/// user agent, forwarded and other headers that it does not carry are open, for the sender or
/// chance decides on them. A condition on an open value is taken both ways, one on the same value
/// again as it was taken before. Whether a file exists is open where nobody looked. The path, the
/// query, the method, the scheme and the headers given are stated; response headers that are not
/// given are open for conditions, and for a rule that would end the pass. Semantics else as
/// evaluateRequest().
[[nodiscard]] RequestWays evaluateEveryWay(const IisConfiguration &configuration, const Site &site,
                                           const HttpRequest &request,
                                           const HeaderList &responseHeaders = {},
                                           const WaysSetup &setup = {});
/// The same on an already effective configuration.
[[nodiscard]] RequestWays evaluateEveryWay(const EffectiveRewrite &rewrite,
                                           const HttpRequest &request,
                                           const HeaderList &responseHeaders = {},
                                           const WaysSetup &setup = {});

} // namespace amado
