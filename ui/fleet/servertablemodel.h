// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/widgets/columnmodel.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace amado {

struct ServerLabel;
class TableView;

/// A row for each server of the fleet, in its order; a derived class says what the columns show.
class ServerTableModel : public ColumnModel
{
    Q_OBJECT
public:
    explicit ServerTableModel(FleetService &fleet, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] const FleetServer &server(int row) const;
    /// -1 when the server is not listed.
    [[nodiscard]] int rowOf(const ServerId &id) const { return m_rowOf.value(id, -1); }
    /// Some servers have the same name.
    [[nodiscard]] bool hasNamesakes() const { return !m_namesakes.isEmpty(); }

protected:
    [[nodiscard]] FleetService &fleet() const { return m_fleet; }
    void everythingChanged() override;
    void serversChanged(const std::vector<ServerId> &ids);
    /// Called before a change of one server, or of all, is announced: what was worked out of them
    /// no longer holds.
    virtual void forget(const std::optional<ServerId> &id);

    [[nodiscard]] ServerLabel label(int row) const;
    /// The cell with the server's name and origin; invalid for a role it says nothing about.
    [[nodiscard]] QVariant nameCell(int row, int role) const;

private:
    void readList();

    FleetService &m_fleet;
    QHash<ServerId, int> m_rowOf;
    QStringList m_names;       ///< By row, as they were when the namesakes were looked for.
    QSet<QString> m_namesakes; ///< namesakeNames()
};

/// Gives every row room for the path under its name while some servers have the same one.
void fitNamesakeRows(TableView &table, const ServerTableModel &model);

} // namespace amado
