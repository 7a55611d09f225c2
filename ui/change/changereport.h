// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/changedocument.h"
#include "ui/fleet/serverlabel.h"

#include <QByteArray>

namespace amado {

// `label`: which server it is; without it the name has to do.
[[nodiscard]] ReportItem reportItem(const JournalEntry &entry,
                                    const std::optional<ServerLabel> &label);
/// Carried out, or not: planning failed.
[[nodiscard]] ReportItem reportItem(const ActRecord &act,
                                    const std::optional<ServerLabel> &label = {});

enum class ReportFormat { Text, Html, Json };

/// Everything in the current language, UTF-8. HTML is one file without outside parts and prints on
/// paper; JSON is `amado.change/1` and the same in every language. `made` is the time the report
/// carries, `dataDate` the age of the catalogues.
[[nodiscard]] QByteArray makeReport(const std::vector<ReportItem> &items, ReportFormat format,
                                    const QDateTime &made, const QDate &dataDate);

} // namespace amado
