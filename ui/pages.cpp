// SPDX-License-Identifier: MIT
#include "ui/pages.h"

#include "ui/actions.h"
#include "ui/change/historypage.h"
#include "ui/feed/feedpage.h"
#include "ui/fleet/fleetpage.h"
#include "ui/mitigations/mitigationspage.h"
#include "ui/scans/scanspage.h"
#include "ui/updates/updatespage.h"
#include "ui/windowdialogs.h"

#include <algorithm>

namespace amado {

namespace {

QWidget *makeServers(const PageTools &tools)
{
    return new FleetPage(tools.services.fleet, tools.services.changes, tools.scans, tools.parent);
}

QWidget *makeMitigations(const PageTools &tools)
{
    return new MitigationsPage(tools.services.fleet, tools.parent);
}

QWidget *makeFeed(const PageTools &tools)
{
    auto *page = new FeedPage(tools.services.fleet, tools.services.feed, tools.services.prompter,
                              systemSaveDialog(), tools.parent);
    QObject::connect(
        page, &FeedPage::blockRequested, &tools.dialogs,
        [&dialogs = tools.dialogs](const ServerId &server, const QStringList &ids, ActKind kind) {
            dialogs.block({server}, ids, kind);
        });
    return page;
}

QWidget *makeScans(const PageTools &tools)
{
    return new ScansPage(tools.services.fleet, tools.scans, tools.parent);
}

QWidget *makeHistory(const PageTools &tools)
{
    return new HistoryPage(tools.services.fleet, tools.services.changes, tools.parent);
}

QWidget *makeUpdates(const PageTools &tools)
{
    return new UpdatesPage(tools.services.fleet, tools.parent);
}

constexpr PageSpec kPages[] = {
    {Page::Servers, u"servers", [] { return Actions::tr("Servers", "page"); }, makeServers, true},
    {Page::Mitigations, u"mitigations", [] { return Actions::tr("Mitigations", "page"); },
     makeMitigations, true},
    {Page::Feed, u"feed", [] { return Actions::tr("Feed", "page"); }, makeFeed, true},
    {Page::Scans, u"scans", [] { return Actions::tr("Scans", "page"); }, makeScans},
    {Page::History, u"history", [] { return Actions::tr("History", "page"); }, makeHistory},
    {Page::Updates, u"updates", [] { return Actions::tr("Updates", "page"); }, makeUpdates, true},
};
static_assert(std::ranges::is_sorted(kPages, {}, &PageSpec::page));

} // namespace

std::span<const PageSpec> pageSpecs()
{
    return kPages;
}

} // namespace amado
