// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/updateplan.h"

#include <QJsonArray>
#include <QJsonObject>

namespace amado::cli {

/// How current a server is: `build` of amado.assess/1.
[[nodiscard]] QJsonObject buildJson(const BuildFinding &build, const Catalogs &catalogs, QDate on);

/// One entry of `nextSteps`.
[[nodiscard]] QJsonObject stepJson(const NextStep &step, const BuildFinding &build,
                                   const VulnerabilityCatalog &catalog);
/// A release as updates to fetch name it.
[[nodiscard]] QJsonObject releaseJson(const Release &release);

/// Both sides with their sources and dates, and why the choice is as it is.
[[nodiscard]] QJsonObject disagreementJson(const SourceDisagreement &disagreement,
                                           const Catalogs &catalogs);

} // namespace amado::cli
