#pragma once

#include "engine/fleetservice.h"

#include <QAbstractTableModel>

#include <optional>

namespace amado {

/// A row for each server of the fleet, in its order; a derived class says what the columns show.
class ServerTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ServerTableModel(FleetService &fleet, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] const FleetServer &server(int row) const;

protected:
    [[nodiscard]] FleetService &fleet() const { return m_fleet; }
    /// Every cell may show something else now.
    void everythingChanged();
    /// Called before a change of one server, or of all, is announced: what was worked out of them
    /// no longer holds.
    virtual void forget(const std::optional<ServerId> &id);

private:
    void serversChanged(const std::vector<ServerId> &ids);

    FleetService &m_fleet;
    int m_rows = 0;
};

} // namespace amado
