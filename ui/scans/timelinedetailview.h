// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/scans/scanstanding.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// Findings by day and client as a drawing, then the same day by day in words; where there are too
/// many, the heaviest.
class TimelineDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit TimelineDetailView(const FleetService &fleet, QWidget *parent = nullptr);

    void showFindings(std::vector<KnownFinding> findings, const QDateTime &now);

private:
    const FleetService &m_fleet;
};

} // namespace amado
