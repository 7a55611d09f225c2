// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/assessment.h"

#include <QString>

namespace amado {

/// "Exchange 2019", "Exchange SE".
[[nodiscard]] QString productName(Product product);
/// "CU14 Mar24SU".
[[nodiscard]] QString releaseName(const Release &release);
/// "Exchange 2019 CU14 Mar24SU"; for a build that is not in the data where it stands: "Exchange
/// 2019 CU14, between Sep26SU and Sep26SUv2"; the bare version where no product has it.
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
