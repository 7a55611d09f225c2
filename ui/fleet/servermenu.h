// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"
#include "engine/fleetservice.h"
#include "model/change/plan.h"

#include <QObject>

class QMenu;

namespace amado {

/// Everything that can be done with the selected servers of a table, as its menu. What concerns
/// none of them is there and disabled, so that every menu has the same order.
class ServerMenu : public QObject
{
    Q_OBJECT
public:
    ServerMenu(const FleetService &fleet, const ChangeService &changes, QObject *parent);

    void fill(QMenu &menu, const std::vector<ServerId> &servers);
    /// The newest change of each of them that can be undone.
    [[nodiscard]] std::vector<EntryId> newestChanges(const std::vector<ServerId> &servers) const;

Q_SIGNALS:
    void protectRequested(const std::vector<amado::ServerId> &servers);
    void undoRequested(const std::vector<amado::EntryId> &entries);
    void refreshRequested(const std::vector<amado::ServerId> &servers);
    void scanRequested(const std::vector<amado::ServerId> &servers);
    void reportRequested(const std::vector<amado::ServerId> &servers);
    void testRequested(const amado::ServerId &server);
    void removalRequested(const std::vector<amado::ServerId> &servers);
    void blockRequested(const std::vector<amado::ServerId> &servers, const QStringList &ids,
                        amado::ActKind kind);

private:
    void fillBlocking(QMenu &menu, const std::vector<const FleetServer *> &servers);

    const FleetService &m_fleet;
    const ChangeService &m_changes;
};

} // namespace amado
