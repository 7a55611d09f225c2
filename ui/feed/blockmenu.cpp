// SPDX-License-Identifier: MIT
#include "ui/feed/blockmenu.h"

#include "ui/fleet/blockacts.h"
#include "ui/text/plaintext.h"

#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace amado {

BlockMenu::BlockMenu(FleetService &fleet, QTableView &table,
                     std::function<std::optional<ServerId>()> current)
    : QObject(&table)
    , m_fleet(fleet)
    , m_table(table)
    , m_current(std::move(current))
{
    m_table.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_table, &QWidget::customContextMenuRequested, this, &BlockMenu::open);
}

void BlockMenu::open(const QPoint &place)
{
    const std::optional<ServerId> id = m_current();
    const FleetServer *server = id ? m_fleet.server(*id) : nullptr;
    if (!server)
        return;
    auto *menu = new QMenu(&m_table);
    menu->setObjectName(u"blockMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const BlockableId &blockable : blockableIds(*server, m_fleet.catalogs().mitigations)) {
        const ActKind kind = blockable.blocked ? ActKind::Unblock : ActKind::Block;
        QAction *action = menu->addAction(
            blockable.blocked ? tr("Unblock %1…").arg(buttonName(blockable.id))
                              : tr("Block %1…").arg(buttonName(blockable.id)),
            this, [this, name = blockable.id, kind] { Q_EMIT requested({name}, kind); });
        action->setToolTip(plainToolTip(blockable.id)); // Else it would be the text as it stands.
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing can be blocked on this server"))->setEnabled(false);
    menu->popup(m_table.viewport()->mapToGlobal(place));
}

} // namespace amado
