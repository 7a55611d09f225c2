// SPDX-License-Identifier: MIT
#include "ui/fleet/protectiondetailview.h"

using namespace Qt::StringLiterals;

namespace amado {

ProtectionDetailView::ProtectionDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"protectionSheet"_s);
    connect(this, &DetailView::actionRequested, this, [this](const RowAction &action) {
        if (action.id == "undoOurs"_L1)
            Q_EMIT entryUndoRequested(EntryId{action.subject});
        else
            Q_EMIT ruleRemovalRequested(action.subject);
    });
}

void ProtectionDetailView::showServer(const FleetServer &server, const Catalogs &catalogs,
                                      const ProtectionContext &context)
{
    showDocument(
        protectionDocument(server.assessment, server.facts, catalogs.mitigations, context));
}

} // namespace amado
