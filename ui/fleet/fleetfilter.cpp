// SPDX-License-Identifier: MIT
#include "ui/fleet/fleetfilter.h"

#include <algorithm>
#include <numeric>

namespace amado {

FleetFilter::FleetFilter(FleetModel &fleet, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_fleet(fleet)
{
    setSourceModel(&fleet);
    connect(&fleet, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&fleet, &QAbstractItemModel::modelReset, this, [this] {
        sortAll();
        place(visibleRows());
        endResetModel();
    });
    connect(&fleet, &QAbstractItemModel::dataChanged, this, &FleetFilter::takeChange);
    connect(&fleet, &QAbstractItemModel::headerDataChanged, this,
            &QAbstractItemModel::headerDataChanged);
    sortAll();
    show(visibleRows());
}

void FleetFilter::setSearch(const QString &text)
{
    m_needle = FleetModel::foldForSearch(text.trimmed());
    show(visibleRows());
}

void FleetFilter::setState(std::optional<ProtectionState> state)
{
    m_state = state;
    show(visibleRows());
}

void FleetFilter::sort(int column, Qt::SortOrder order)
{
    m_column = std::max(column, 0);
    m_order = order;
    sortAll();
    show(visibleRows());
}

QModelIndex FleetFilter::indexOf(const ServerId &id) const
{
    const int row = m_fleet.rowOf(id);
    return row < 0 ? QModelIndex() : mapFromSource(m_fleet.index(row, 0));
}

void FleetFilter::sortAll()
{
    m_sorted.resize(size_t(m_fleet.rowCount()));
    std::iota(m_sorted.begin(), m_sorted.end(), 0);
    std::stable_sort(m_sorted.begin(), m_sorted.end(), [this](int left, int right) {
        return m_order == Qt::AscendingOrder ? m_fleet.lessThan(m_column, left, right)
                                             : m_fleet.lessThan(m_column, right, left);
    });
}

std::vector<int> FleetFilter::visibleRows() const
{
    std::vector<int> rows;
    rows.reserve(m_sorted.size());
    for (const int row : m_sorted) {
        const FleetServer &server = m_fleet.server(row);
        const ProtectionState state =
            server.facts.name.isEmpty() ? ProtectionState::Unknown : server.assessment.headline;
        if ((!m_state || state == *m_state) &&
            (m_needle.isEmpty() || m_fleet.searchKey(row).contains(m_needle)))
            rows.push_back(row);
    }
    return rows;
}

void FleetFilter::show(std::vector<int> rows)
{
    if (rows == m_visible && m_place.size() == m_sorted.size())
        return;
    beginResetModel();
    place(std::move(rows));
    endResetModel();
}

void FleetFilter::place(std::vector<int> rows)
{
    m_visible = std::move(rows);
    m_place.assign(m_sorted.size(), -1);
    for (size_t row = 0; row < m_visible.size(); ++row)
        m_place[size_t(m_visible[row])] = int(row);
}

void FleetFilter::takeChange(const QModelIndex &first, const QModelIndex &last)
{
    sortAll();
    if (std::vector<int> rows = visibleRows(); rows != m_visible) {
        show(std::move(rows));
        return;
    }
    if (m_visible.empty())
        return;
    int low = rowCount();
    int high = -1;
    for (int row = first.row(); row <= last.row(); ++row) {
        const int place = m_place[size_t(row)];
        if (place >= 0) {
            low = std::min(low, place);
            high = std::max(high, place);
        }
    }
    if (high >= 0)
        Q_EMIT dataChanged(index(low, 0), index(high, columnCount() - 1));
}

int FleetFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.size());
}

int FleetFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_fleet.columnCount();
}

QModelIndex FleetFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex FleetFilter::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex FleetFilter::mapToSource(const QModelIndex &proxy) const
{
    return proxy.isValid() && proxy.row() < rowCount()
               ? m_fleet.index(m_visible[size_t(proxy.row())], proxy.column())
               : QModelIndex();
}

QModelIndex FleetFilter::mapFromSource(const QModelIndex &source) const
{
    if (!source.isValid() || size_t(source.row()) >= m_place.size())
        return {};
    const int row = m_place[size_t(source.row())];
    return row < 0 ? QModelIndex() : index(row, source.column());
}

} // namespace amado
