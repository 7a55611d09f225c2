#pragma once

#include "model/judge/assessment.h"

#include <QString>

namespace amado {

/// "Exchange 2019", "Exchange SE".
[[nodiscard]] QString productName(Product product);
/// "Exchange 2019 CU14 Mar24SU"; the bare version for a build that is not in the data.
[[nodiscard]] QString buildName(const BuildFinding &build);
/// "3 updates behind", "up to date", "not known".
[[nodiscard]] QString currencyWord(const BuildFinding &build);
[[nodiscard]] QString supportWord(SupportState state);
/// Support state with its date, as a sentence.
[[nodiscard]] QString supportSentence(const BuildFinding &build);
/// What to install next, as a sentence.
[[nodiscard]] QString nextStepSentence(const BuildFinding &build);
/// Known vulnerabilities the build leaves open, as a sentence.
[[nodiscard]] QString openVulnerabilitiesSentence(const BuildFinding &build);

} // namespace amado
