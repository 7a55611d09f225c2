// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/updateplan.h"

#include <QString>
#include <QStringList>

namespace amado::cli {

// How current a server is, in lines.

/// Name, number, date and age; support; what is open.
[[nodiscard]] QStringList buildLines(const BuildFinding &build, QDate on);
/// What to do, numbered, each with its reason.
[[nodiscard]] QStringList stepLines(const BuildFinding &build, const VulnerabilityCatalog &catalog);
/// Missing updates, oldest first, with what they fix.
[[nodiscard]] QStringList missingLines(const BuildFinding &build,
                                       const VulnerabilityCatalog &catalog);
/// What is open, the worst first; beyond a few only how many more there are.
[[nodiscard]] QStringList openLines(const BuildFinding &build, const Catalogs &catalogs, QDate on);
/// What fixes that are installed need besides, and nobody can tell from here.
[[nodiscard]] QStringList followUpLines(const BuildFinding &build,
                                        const VulnerabilityCatalog &catalog);

} // namespace amado::cli
