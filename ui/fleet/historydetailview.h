// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// Every change that Amado made on one server.
class HistoryDetailView : public DetailView
{
    Q_OBJECT
public:
    HistoryDetailView(const ChangeService &changes, const MitigationCatalog &catalog,
                      QWidget *parent = nullptr);
    void showServer(const FleetServer &server);

Q_SIGNALS:
    void undoRequested(const amado::EntryId &entry);

private:
    const ChangeService &m_changes;
    const MitigationCatalog &m_catalog;
};

} // namespace amado
