// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fleet/servertablemodel.h"
#include "ui/scans/scanboard.h"

namespace amado {

/// Servers down, what their scans came to across. Sorted upwards, what has to be looked at is
/// first.
class ScanModel : public ServerTableModel
{
    Q_OBJECT
public:
    enum Column { Server, Outcome, Findings, Covered, Scanner, Scanned };

    ScanModel(FleetService &fleet, const ScanBoard &scans, QObject *parent = nullptr);

private:
    /// Empty: never scanned, and no scan runs.
    [[nodiscard]] const ServerScans &scansOf(int row) const;

    const ScanBoard &m_scans;
};

} // namespace amado
