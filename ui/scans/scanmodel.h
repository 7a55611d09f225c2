#pragma once

#include "ui/fleet/servertablemodel.h"
#include "ui/scans/scanboard.h"

namespace amado {

/// Servers down, what their scans came to across.
class ScanModel : public ServerTableModel
{
    Q_OBJECT
public:
    /// What a column is sorted by; ascending puts first what has to be looked at.
    enum { SortRole = Qt::UserRole };
    enum Column { Server, Outcome, Findings, Covered, Scanner, Scanned, ColumnCount };

    ScanModel(FleetService &fleet, const ScanBoard &scans, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void serverChanged(const ServerId &id);
    [[nodiscard]] QString text(const FleetServer &server, int column) const;
    [[nodiscard]] QString sentence(const FleetServer &server, int column) const;
    [[nodiscard]] QVariant sortKey(const FleetServer &server, int column) const;
    [[nodiscard]] QVariant badge(const FleetServer &server, int column) const;

    const ScanBoard &m_scans;
};

} // namespace amado
