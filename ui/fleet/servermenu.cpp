// SPDX-License-Identifier: MIT
#include "ui/fleet/servermenu.h"

#include "ui/fleet/blockacts.h"
#include "ui/text/plaintext.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QMap>
#include <QMenu>
#include <QUrl>

#include <algorithm>

namespace amado {

namespace {

bool needsProtection(const FleetServer &server)
{
    const auto &findings = server.assessment.protection;
    return std::any_of(findings.begin(), findings.end(),
                       [](const ProtectionFinding &finding) { return needsAction(finding.state); });
}

} // namespace

ServerMenu::ServerMenu(const FleetService &fleet, const ChangeService &changes, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_changes(changes)
{}

std::vector<EntryId> ServerMenu::newestChanges(const std::vector<ServerId> &servers) const
{
    const auto history = m_changes.history();
    if (!history)
        return {};
    QHash<ServerId, std::vector<JournalEntry>> ofServers;
    for (const ServerId &id : servers)
        ofServers.insert(id, {});
    for (const JournalEntry &entry : *history) {
        if (const auto of = ofServers.find(entry.serverId); of != ofServers.end())
            of->push_back(entry);
    }
    std::vector<EntryId> newest;
    for (const ServerId &id : servers) {
        if (const auto entry = newestUndoable(ofServers.value(id)))
            newest.push_back(*entry);
    }
    return newest;
}

void ServerMenu::fill(QMenu &menu, const std::vector<ServerId> &servers)
{
    std::vector<const FleetServer *> known;
    std::vector<ServerId> needing;
    for (const ServerId &id : servers) {
        const FleetServer *server = m_fleet.server(id);
        if (!server)
            continue;
        known.push_back(server);
        if (needsProtection(*server))
            needing.push_back(id);
    }
    if (known.empty())
        return;
    const int count = int(known.size());
    const FleetServer *one = count == 1 ? known.front() : nullptr;
    const auto add = [&menu, this](const QString &text, bool enabled, auto act) {
        menu.addAction(text, this, act)->setEnabled(enabled);
    };
    add(one ? tr("&Protect…") : tr("&Protect %n server(s)…", nullptr, count), !needing.empty(),
        [this, needing] { Q_EMIT protectRequested(needing); });
    const std::vector<EntryId> changes = newestChanges(servers);
    add(one ? tr("&Undo the newest change…")
            : tr("&Undo the newest change on %n server(s)…", nullptr, int(changes.size())),
        !changes.empty(), [this, changes] { Q_EMIT undoRequested(changes); });
    fillBlocking(menu, known);
    menu.addSeparator();
    add(one ? tr("&Refresh this server") : tr("&Refresh %n server(s)", nullptr, count), true,
        [this, servers] { Q_EMIT refreshRequested(servers); });
    add(one ? tr("&Scan…") : tr("&Scan %n server(s)…", nullptr, count), true,
        [this, servers] { Q_EMIT scanRequested(servers); });
    add(one ? tr("Re&port…") : tr("Re&port on %n server(s)…", nullptr, count), true,
        [this, servers] { Q_EMIT reportRequested(servers); });
    add(tr("&Test the connection…"), one && one->record.kind == ServerKind::Live,
        [this, servers] { Q_EMIT testRequested(servers.front()); });
    const QString folder =
        one && one->record.kind != ServerKind::Live ? one->record.path : QString();
    add(tr("Open &folder"), !folder.isEmpty() && QFileInfo(folder).isDir(),
        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    menu.addSeparator();
    add(tr("Re&move from the list…"), true, [this, servers] { Q_EMIT removalRequested(servers); });
}

/// Each ID once, with the servers on which the change would do something.
void ServerMenu::fillBlocking(QMenu &menu, const std::vector<const FleetServer *> &servers)
{
    QMap<std::pair<bool, QString>, std::vector<ServerId>> ids;
    for (const FleetServer *server : servers) {
        for (const BlockableId &id : blockableIds(*server, m_fleet.catalogs().mitigations))
            ids[{id.blocked, id.id}].push_back(server->record.id);
    }
    QMenu *blocking = menu.addMenu(tr("&Block in the feed"));
    blocking->setObjectName(QStringLiteral("blockMenu"));
    blocking->setEnabled(!ids.isEmpty());
    for (const auto &[key, where] : ids.asKeyValueRange()) {
        const auto &[blocked, id] = key;
        const ActKind kind = blocked ? ActKind::Unblock : ActKind::Block;
        const QString text =
            blocked ? tr("Unblock %1…").arg(buttonName(id)) : tr("Block %1…").arg(buttonName(id));
        QAction *action = blocking->addAction(
            text, this, [this, where, id, kind] { Q_EMIT blockRequested(where, {id}, kind); });
        action->setToolTip(plainToolTip(id)); // Else it would be the text as it stands.
    }
}

} // namespace amado
