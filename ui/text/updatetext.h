// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/updateplan.h"

#include <QString>
#include <QStringList>

namespace amado {

// Words about updates, vulnerabilities and the sources of both.

[[nodiscard]] QString vulnerabilityStateWord(VulnerabilityState state);
[[nodiscard]] QString distanceWord(UpdateDistance distance);

/// What a step is about: "CU15", "Oct26SU", "Exchange SE", the name of an override.
[[nodiscard]] QString stepTarget(const NextStep &step);
/// What to do, as a sentence: "Install CU15."
[[nodiscard]] QString stepSentence(const NextStep &step);
/// Why, as sentences; needs the build the step is for.
[[nodiscard]] QString stepReason(const NextStep &step, const BuildFinding &build,
                                 const VulnerabilityCatalog &catalog);
/// "CVE-2026-1, CVE-2026-2 and 3 more"
[[nodiscard]] QString vulnerabilityList(const std::vector<int> &indices,
                                        const VulnerabilityCatalog &catalog);
/// Score, known exploitation, first fix, switched-off fix: the parts of one line.
[[nodiscard]] QStringList vulnerabilityParts(const VulnerabilityFinding &finding,
                                             const BuildFinding &build, const Catalogs &catalogs,
                                             QDate on);

[[nodiscard]] QString disagreementField(SourceDisagreement::Field field);
/// What one side says, with its sources and their dates: "KB4012178 (Microsoft Learn, 2026-08-20)".
[[nodiscard]] QString disagreementSide(const LocalizedText &value, const QStringList &sources,
                                       const Catalogs &catalogs);
/// Subject, field, both sides, and why: one line.
[[nodiscard]] QString disagreementSentence(const SourceDisagreement &disagreement,
                                           const Catalogs &catalogs);

} // namespace amado
