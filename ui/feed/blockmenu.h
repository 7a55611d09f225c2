// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "model/change/plan.h"

#include <QObject>

#include <functional>
#include <optional>

class QMenu;

namespace amado {

class TableView;

/// Blocking and unblocking on the menu of a table of servers.
class BlockMenu : public QObject
{
    Q_OBJECT
public:
    /// `current`: the server of the table's current row.
    BlockMenu(FleetService &fleet, TableView &table,
              std::function<std::optional<ServerId>()> current);

Q_SIGNALS:
    void requested(const QStringList &ids, amado::ActKind kind);

private:
    void fill(QMenu &menu);

    FleetService &m_fleet;
    std::function<std::optional<ServerId>()> m_current;
};

} // namespace amado
