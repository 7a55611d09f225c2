// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/document.h"
#include "ui/text/changejson.h"

#include <QDateTime>

namespace amado {

/// One change as a report tells it.
struct ReportItem
{
    ChangeRecord record;
    QString what;   ///< The change in words.
    QDateTime at;   ///< Invalid when nothing was recorded.
    QString person; ///< Empty when nothing was recorded.
    QString server; ///< The server in words, told from others of its name.
};

/// A recorded change of a server that is named as the journal does.
[[nodiscard]] ReportItem reportItem(const JournalEntry &entry);

/// Everything about a change, with the difference of each step, below the title of a section.
void addChange(Document &document, const ReportItem &item);
/// `made`: the time the document carries; `dataDate`: the age of the catalogues.
[[nodiscard]] Document changesDocument(const std::vector<ReportItem> &items, const QDateTime &made,
                                       const QDate &dataDate);

} // namespace amado
