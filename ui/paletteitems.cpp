// SPDX-License-Identifier: MIT
#include "ui/paletteitems.h"

#include "ui/actions.h"
#include "ui/text/badgelook.h"
#include "ui/text/localized.h"
#include "ui/text/origintext.h"
#include "ui/text/plaintext.h"
#include "ui/text/statetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statusbadge.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// "&Protect…" as it is read.
QString withoutMnemonic(QString text)
{
    return text.replace(u"&&"_s, u"\n"_s).remove(u'&').replace(u'\n', u'&');
}

QIcon lookIcon(const BadgeLook &look)
{
    return themedIcon(look.shape, currentTokens().tone(look.tone).ink);
}

} // namespace

std::vector<PaletteItem> paletteItems(const Actions &actions, const FleetService &fleet,
                                      const PaletteTargets &targets)
{
    std::vector<PaletteItem> items;
    const auto add = [&items](QAction *action) {
        if (action->isEnabled())
            items.push_back({withoutMnemonic(action->text()),
                             action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                             [action] { action->trigger(); }});
    };
    for (QAction *action :
         {actions.protect, actions.refresh, actions.undo, actions.scan, actions.addServer,
          actions.openFolder, actions.openLab, actions.testServer, actions.removeServer,
          actions.settings, actions.guide, actions.quit})
        add(action);
    for (QAction *page : actions.pages)
        add(page);
    for (const FleetServer &server : fleet.servers()) {
        const bool wasRead = !server.facts.name.isEmpty();
        const ProtectionState state =
            wasRead ? server.assessment.headline : ProtectionState::Unknown;
        items.push_back({shownName(server.record.name),
                         stateWord(state) + u" · "_s + originWord(server.record.kind),
                         lookIcon(badgeLook(state)),
                         [open = targets.server, id = server.record.id] { open(id); }});
    }
    for (const Mitigation &mitigation : fleet.catalogs().mitigations.mitigations()) {
        const Vulnerability *known = fleet.catalogs().vulnerabilities.find(mitigation.id);
        QString detail = localized(mitigation.title);
        if (known && !known->nicknames.isEmpty())
            detail += u" · "_s + known->nicknames.join(u", "_s);
        items.push_back({mitigation.id, detail, themedIcon(u"mitigations"_s, currentTokens().text),
                         [open = targets.mitigation, id = mitigation.id] { open(id); }});
    }
    return items;
}

} // namespace amado
