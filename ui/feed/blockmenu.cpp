// SPDX-License-Identifier: MIT
#include "ui/feed/blockmenu.h"

#include "ui/fleet/blockacts.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/tableview.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace amado {

BlockMenu::BlockMenu(FleetService &fleet, TableView &table,
                     std::function<std::optional<ServerId>()> current)
    : QObject(&table)
    , m_fleet(fleet)
    , m_current(std::move(current))
{
    connect(&table, &TableView::menuAboutToShow, this, [this](QMenu *menu) { fill(*menu); });
}

void BlockMenu::fill(QMenu &menu)
{
    const std::optional<ServerId> id = m_current();
    const FleetServer *server = id ? m_fleet.server(*id) : nullptr;
    if (!server)
        return;
    for (const BlockableId &blockable : blockableIds(*server, m_fleet.catalogs().mitigations)) {
        const ActKind kind = blockable.blocked ? ActKind::Unblock : ActKind::Block;
        QAction *action = menu.addAction(
            blockable.blocked ? tr("Unblock %1…").arg(buttonName(blockable.id))
                              : tr("Block %1…").arg(buttonName(blockable.id)),
            this, [this, name = blockable.id, kind] { Q_EMIT requested({name}, kind); });
        action->setToolTip(plainToolTip(blockable.id)); // Else it would be the text as it stands.
    }
    if (menu.isEmpty())
        menu.addAction(tr("Nothing can be blocked on this server"))->setEnabled(false);
}

} // namespace amado
