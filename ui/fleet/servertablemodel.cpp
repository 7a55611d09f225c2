// SPDX-License-Identifier: MIT
#include "ui/fleet/servertablemodel.h"

#include "ui/fleet/serverlabel.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>

#include <algorithm>

namespace amado {

ServerTableModel::ServerTableModel(FleetService &fleet, QObject *parent)
    : ColumnModel(parent)
    , m_fleet(fleet)
{
    readList();
    connect(&fleet, &FleetService::serversReset, this, [this] {
        beginResetModel();
        readList();
        forget(std::nullopt);
        endResetModel();
    });
    connect(&fleet, &FleetService::serversChanged, this, &ServerTableModel::serversChanged);
}

void ServerTableModel::readList()
{
    m_rowOf.clear();
    m_names.clear();
    for (const FleetServer &server : m_fleet.servers()) {
        m_rowOf.insert(server.record.id, int(m_names.size()));
        m_names.append(server.record.name);
    }
    m_namesakes = namesakeNames(m_fleet);
}

int ServerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

const FleetServer &ServerTableModel::server(int row) const
{
    return m_fleet.servers()[size_t(row)];
}

void ServerTableModel::forget(const std::optional<ServerId> &) {}

void ServerTableModel::everythingChanged()
{
    forget(std::nullopt);
    ColumnModel::everythingChanged();
}

void ServerTableModel::serversChanged(const std::vector<ServerId> &ids)
{
    // Somebody may tell of a server while the list has just been replaced, before this model heard
    // of that: everything is read then anyway.
    if (m_fleet.servers().size() != size_t(rowCount()))
        return;
    int first = rowCount();
    int last = -1;
    bool renamed = false;
    for (const ServerId &id : ids) {
        const int row = rowOf(id);
        if (row < 0 || server(row).record.id != id)
            continue;
        forget(id);
        renamed = renamed || m_names[row] != server(row).record.name;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (renamed)
        readList();
    rowsChanged(first, last);
}

ServerLabel ServerTableModel::label(int row) const
{
    return labelOf(server(row), m_namesakes);
}

QVariant ServerTableModel::nameCell(int row, int role) const
{
    return labelCell(label(row), headerData(0, Qt::Horizontal).toString(), role);
}

void fitNamesakeRows(TableView &table, const ServerTableModel &model)
{
    const auto fit = [&table, &model] {
        table.verticalHeader()->setDefaultSectionSize(model.hasNamesakes() ? measure::kRowTwoLines
                                                                           : measure::kRow);
    };
    QObject::connect(&model, &QAbstractItemModel::modelReset, &table, fit);
    fit();
}

} // namespace amado
