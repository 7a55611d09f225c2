// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/mitigationcatalog.h"
#include "model/iis/requestways.h"

namespace amado {

/// Everything that may become of a sample at a site; `isLeftOut` passes rules over.
[[nodiscard]] RequestWays
trySample(const SampleRequest &sample, const IisConfiguration &configuration, const Site &site,
          JudgingBudget &budget, const std::function<bool(const RuleReference &)> &isLeftOut = {});
/// The same on an already effective configuration.
[[nodiscard]] RequestWays trySample(const SampleRequest &sample, const EffectiveRewrite &place,
                                    JudgingBudget &budget);

/// True when the attack does not get through: an inbound rule answers instead of Exchange (cuts the
/// connection, gives an answer of its own or sends the client elsewhere), or the response carries
/// the protecting directive in force, by a value that nobody else decides. An error is no
/// protection.
[[nodiscard]] bool isStopped(const SampleRequest &sample, const RequestEvaluation &evaluation);
/// True when a normal request is served and its response headers are what they were.
[[nodiscard]] bool isServedUnchanged(const SampleRequest &sample,
                                     const RequestEvaluation &evaluation);
/// The wanted fate of the sample, whichever kind it is.
[[nodiscard]] bool isAsWanted(const SampleRequest &sample, const RequestEvaluation &evaluation);
/// The same for every way; ways that are not complete prove nothing.
[[nodiscard]] bool isAsWanted(const SampleRequest &sample, const RequestWays &ways);

/// The rule that made the sample's fate: of a served one that needs a header the last that wrote
/// this header, else the one that let no other follow. Null when no rule decided.
[[nodiscard]] std::optional<RuleReference> deciderOf(const SampleRequest &sample,
                                                     const RequestEvaluation &evaluation);
/// The way that speaks for all: the first that is not as wanted, else the first.
[[nodiscard]] const RequestEvaluation &decisiveWay(const SampleRequest &sample,
                                                   const RequestWays &ways);
/// Path of the sample's URL, without query, as IIS chooses the configuration by it.
[[nodiscard]] QString samplePath(const SampleRequest &sample);

} // namespace amado
