#pragma once

#include "model/catalog/mitigationcatalog.h"
#include "model/iis/rewriteevaluator.h"

namespace amado {

/// True when the attack does not get through: an inbound rule answers instead of Exchange, or the
/// response carries the protecting header. A configuration error is no protection.
[[nodiscard]] bool isStopped(const SampleRequest &sample, const RequestEvaluation &evaluation);
/// True when a normal request is served and its response headers are what they were.
[[nodiscard]] bool isServedUnchanged(const SampleRequest &sample,
                                     const RequestEvaluation &evaluation);
/// The wanted fate of the sample, whichever kind it is.
[[nodiscard]] bool isAsWanted(const SampleRequest &sample, const RequestEvaluation &evaluation);
/// Path of the sample's URL, without query, as IIS chooses the configuration by it.
[[nodiscard]] QString samplePath(const SampleRequest &sample);

} // namespace amado
