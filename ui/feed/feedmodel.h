#pragma once

#include "engine/fleetservice.h"

#include <QAbstractTableModel>

namespace amado {

/// What each server's facts say about receiving mitigations from the vendor.
class FeedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Server,
        Ability,
        Switches,
        Service,
        Applied,
        Blocked,
        LastSuccess,
        LastFailure,
        ColumnCount
    };

    explicit FeedModel(FleetService &fleet, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    [[nodiscard]] const FleetServer &server(int row) const;

private:
    [[nodiscard]] QString text(const FleetServer &server, int column) const;
    [[nodiscard]] QString tooltip(const FleetServer &server, int column) const;

    FleetService &m_fleet;
    int m_rows = 0;
};

} // namespace amado
