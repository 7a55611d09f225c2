// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "model/change/plan.h"

#include <QObject>

#include <functional>
#include <optional>

class QPoint;
class QTableView;

namespace amado {

/// Blocking and unblocking on the menu of a table of servers; opened by the right mouse button and
/// by the menu key.
class BlockMenu : public QObject
{
    Q_OBJECT
public:
    /// `current`: the server of the table's current row.
    BlockMenu(FleetService &fleet, QTableView &table,
              std::function<std::optional<ServerId>()> current);

Q_SIGNALS:
    void requested(const QStringList &ids, amado::ActKind kind);

private:
    void open(const QPoint &place);

    FleetService &m_fleet;
    QTableView &m_table;
    std::function<std::optional<ServerId>()> m_current;
};

} // namespace amado
