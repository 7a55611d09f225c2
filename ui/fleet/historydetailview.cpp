// SPDX-License-Identifier: MIT
#include "ui/fleet/historydetailview.h"

#include "ui/document/historydocument.h"
#include "ui/text/errortext.h"

using namespace Qt::StringLiterals;

namespace amado {

HistoryDetailView::HistoryDetailView(const ChangeService &changes, const MitigationCatalog &catalog,
                                     QWidget *parent)
    : DetailView(parent)
    , m_changes(changes)
    , m_catalog(catalog)
{
    setObjectName(u"historySheet"_s);
    connect(this, &DetailView::actionRequested, this,
            [this](const RowAction &action) { Q_EMIT undoRequested(EntryId{action.subject}); });
}

void HistoryDetailView::showServer(const FleetServer &server)
{
    const auto history = m_changes.historyOf(server.record.id);
    if (history) {
        showDocument(
            historyDocument(*history, rulesThatReturned(*history, server.facts, m_catalog)));
        return;
    }
    Document document;
    document.addText(errorLine(history.error()));
    showDocument(document);
}

} // namespace amado
