#pragma once

#include "engine/fleetservice.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace amado {

class TableView;

/// A row for each server of the fleet, in its order; a derived class says what the columns show.
class ServerTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ServerTableModel(FleetService &fleet, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] const FleetServer &server(int row) const;
    /// Some servers have the same name.
    [[nodiscard]] bool hasTwins() const { return !m_twins.isEmpty(); }

protected:
    [[nodiscard]] FleetService &fleet() const { return m_fleet; }
    /// Every cell may show something else now.
    void everythingChanged();
    /// Called before a change of one server, or of all, is announced: what was worked out of them
    /// no longer holds.
    virtual void forget(const std::optional<ServerId> &id);

    /// The cell with the server's name and origin; invalid for a role it says nothing about.
    [[nodiscard]] QVariant nameCell(int row, int role) const;

private:
    void serversChanged(const std::vector<ServerId> &ids);

    FleetService &m_fleet;
    int m_rows = 0;
    QSet<QString> m_twins; ///< twinNames() when the list was made.
};

/// Gives every row room for the path under its name while some servers have the same one.
void fitTwinRows(TableView &table, const ServerTableModel &model);

} // namespace amado
