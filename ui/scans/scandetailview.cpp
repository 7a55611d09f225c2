// SPDX-License-Identifier: MIT
#include "ui/scans/scandetailview.h"

#include "ui/document/scandocument.h"
#include "ui/scans/coverageview.h"

using namespace Qt::StringLiterals;

namespace amado {

ScanDetailView::ScanDetailView(const ScanBoard &scans, QWidget *parent)
    : DetailView(parent)
    , m_scans(scans)
{
    setObjectName(u"scanSheet"_s);
    connect(this, &DetailView::actionRequested, this, [this](const RowAction &action) {
        if (action.id == "scanServer"_L1)
            Q_EMIT scanRequested(m_shown);
        else
            Q_EMIT findingChosen(m_shown, action.subject);
    });
}

void ScanDetailView::showServer(const FleetServer &server, const QDateTime &now)
{
    m_shown = server.record.id;
    const ServerScans none;
    const ServerScans *known = m_scans.scansOf(m_shown);
    const ServerScans &scans = known ? *known : none;
    showDocument(scanDocument(server.record.name, scans, m_scans.history(m_shown),
                              m_scans.detections(), now),
                 [&](const QString &, QWidget *parent) {
                     return new CoverageView(scans.traces->kept.scan, parent);
                 });
}

} // namespace amado
