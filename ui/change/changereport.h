#pragma once

#include "model/change/journalentry.h"
#include "ui/change/plannedchanges.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

namespace amado {

/// One act as a report tells it.
struct ReportItem
{
    QString server;
    QString path;
    QString what; ///< The act in words.
    QString mitigation;
    std::optional<EntryId> entry;
    QDateTime at;   ///< Invalid when nothing was recorded.
    QString person; ///< Empty when nothing was recorded.
    EntryResult result = EntryResult::Unchanged;
    std::optional<Error> error;
    std::vector<JournalStep> steps;
};

[[nodiscard]] ReportItem reportItem(const JournalEntry &entry);
[[nodiscard]] ReportItem reportItem(const AppliedChange &applied);
/// A plan that was refused.
[[nodiscard]] ReportItem reportItem(const PlannedChange &refused);

enum class ReportFormat { Text, Html, Json };

/// Everything in the current language, UTF-8. HTML is one file without outside parts and prints on
/// paper; JSON is `amado.change/1` and the same in every language. `made` is the time the report
/// carries, `dataDate` the age of the catalogues.
[[nodiscard]] QByteArray makeReport(const std::vector<ReportItem> &items, ReportFormat format,
                                    const QDateTime &made, const QDate &dataDate);

} // namespace amado
