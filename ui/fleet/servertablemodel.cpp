#include "ui/fleet/servertablemodel.h"

#include "ui/fleet/serverlabel.h"
#include "ui/i18n/retranslate.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>

#include <QSet>

#include <algorithm>

namespace amado {

ServerTableModel::ServerTableModel(FleetService &fleet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
    , m_rows(int(fleet.servers().size()))
    , m_twins(twinNames(fleet))
{
    connect(&fleet, &FleetService::serversReset, this, [this] {
        beginResetModel();
        forget(std::nullopt);
        m_rows = int(m_fleet.servers().size());
        m_twins = twinNames(m_fleet);
        endResetModel();
    });
    connect(&fleet, &FleetService::serversChanged, this, &ServerTableModel::serversChanged);
}

int ServerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

const FleetServer &ServerTableModel::server(int row) const
{
    return m_fleet.servers()[size_t(row)];
}

void ServerTableModel::forget(const std::optional<ServerId> &) {}

void ServerTableModel::everythingChanged()
{
    forget(std::nullopt);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ServerTableModel::serversChanged(const std::vector<ServerId> &ids)
{
    for (const ServerId &id : ids)
        forget(id);
    const QSet<ServerId> changed(ids.begin(), ids.end());
    int first = m_rows;
    int last = -1;
    for (int row = 0; row < m_rows; ++row) {
        if (!changed.contains(server(row).record.id))
            continue;
        first = std::min(first, row);
        last = row;
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

QVariant ServerTableModel::nameCell(int row, int role) const
{
    return labelCell(labelOf(server(row), m_twins), headerData(0, Qt::Horizontal).toString(), role);
}

void fitTwinRows(TableView &table, const ServerTableModel &model)
{
    const auto fit = [&table, &model] {
        table.verticalHeader()->setDefaultSectionSize(model.hasTwins() ? measure::kRowTwoLines
                                                                       : measure::kRow);
    };
    QObject::connect(&model, &QAbstractItemModel::modelReset, &table, fit);
    fit();
}

} // namespace amado
