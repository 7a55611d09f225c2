// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fleet/fleetmodel.h"

#include <QAbstractProxyModel>

#include <optional>
#include <vector>

namespace amado {

/// Search, state filter and order over the fleet. Keeps all rows sorted once, so that a keystroke
/// costs one walk over prepared keys even with ten thousand servers.
class FleetFilter : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit FleetFilter(FleetModel &fleet, QObject *parent = nullptr);

    void setSearch(const QString &text);
    void setState(std::optional<ProtectionState> state);
    [[nodiscard]] std::optional<ProtectionState> state() const { return m_state; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Invalid when the filters hide the server.
    [[nodiscard]] QModelIndex indexOf(const ServerId &id) const;
    [[nodiscard]] const FleetServer &at(int row) const
    {
        return m_fleet.server(m_visible[size_t(row)]);
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex mapToSource(const QModelIndex &proxy) const override;
    QModelIndex mapFromSource(const QModelIndex &source) const override;

private:
    void sortAll();
    [[nodiscard]] std::vector<int> visibleRows() const;
    void show(std::vector<int> rows);
    void place(std::vector<int> rows);
    void takeChange(const QModelIndex &first, const QModelIndex &last);

    FleetModel &m_fleet;
    QString m_needle;
    std::optional<ProtectionState> m_state;
    int m_column = FleetModel::Protection;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<int> m_sorted;  ///< Every source row in order.
    std::vector<int> m_visible; ///< Source row of each row shown.
    std::vector<int> m_place;   ///< Row shown of each source row; -1 when hidden.
};

} // namespace amado
