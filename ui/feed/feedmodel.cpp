// SPDX-License-Identifier: MIT
#include "ui/feed/feedmodel.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/agetext.h"
#include "ui/text/facttext.h"
#include "ui/text/feedtext.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/badgedelegate.h"

using namespace Qt::StringLiterals;

namespace amado {

FeedModel::FeedModel(FleetService &fleet, FeedService &feed, QObject *parent)
    : ServerTableModel(fleet, parent)
    , m_feed(feed)
{
    connect(&feed, &FeedService::changed, this, &FeedModel::everythingChanged);
    retranslate(this, [this] { everythingChanged(); });
}

int FeedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void FeedModel::forget(const std::optional<ServerId> &id)
{
    if (id)
        m_nextRuns.remove(*id);
    else
        m_nextRuns.clear();
}

const std::vector<NextRunItem> &FeedModel::nextRunOf(const FleetServer &server) const
{
    const ServerId &id = server.record.id;
    if (const auto known = m_nextRuns.constFind(id); known != m_nextRuns.cend())
        return *known;
    const std::optional<HeldFeed> &held = m_feed.held();
    std::vector<NextRunItem> items;
    if (held && held->document && !server.facts.name.isEmpty())
        items = nextRunEffects(server.facts, server.assessment, *held->document,
                               subjectOf(held->proof), fleet().catalogs());
    return *m_nextRuns.insert(id, std::move(items));
}

QString FeedModel::text(const FleetServer &server, int column) const
{
    const FeedFinding &feed = server.assessment.feed;
    const Fact<ExchangeSettings> &exchange = server.facts.exchange;
    const auto listed = [&](const std::optional<QStringList> ExchangeSettings::*member) {
        if (!exchange || !((*exchange).*member))
            return tr("Not known");
        const QStringList &ids = *((*exchange).*member);
        return ids.isEmpty() ? tr("None") : ids.join(u", "_s);
    };
    switch (Column(column)) {
    case Server:
        return server.record.name;
    case Ability:
        return feedWord(feed);
    case NextRun:
        return m_feed.held() ? nextRunSummary(nextRunOf(server)) : tr("No feed stored");
    case Switches:
        return switchWord(feed.switches);
    case Service:
        if (!feed.service)
            return missingWord(feed.service.reason());
        return feed.service->isRunning() ? tr("Running", "service") : tr("Not running", "service");
    case Applied:
        return listed(&ExchangeSettings::mitigationsApplied);
    case Blocked:
        return listed(&ExchangeSettings::mitigationsBlocked);
    case LastSuccess:
        return feed.lastSuccess.isValid() ? ageText(feed.lastSuccess, fleet().now())
                                          : tr("None on record");
    case LastFailure:
        return feed.lastFailure.isValid() ? ageText(feed.lastFailure, fleet().now())
                                          : tr("None on record");
    case ColumnCount:
        break;
    }
    return {};
}

QString FeedModel::tooltip(const FleetServer &server, int column) const
{
    const FeedFinding &feed = server.assessment.feed;
    switch (Column(column)) {
    case Ability:
        return abilitySentence(feed);
    case NextRun: {
        QStringList lines;
        for (const NextRunItem &item : nextRunOf(server))
            lines.append(tr("%1: %2", "entry of the feed: what happens with it")
                             .arg(item.id, effectSentence(item)));
        return lines.join(u'\n');
    }
    case Switches:
        return switchSentence(feed.switches);
    case Service:
        return serviceSentence(feed.service);
    case LastSuccess:
        return exactTime(feed.lastSuccess);
    case LastFailure:
        return exactTime(feed.lastFailure);
    case Server:
    case Applied:
    case Blocked:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FeedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == Server)
        return nameCell(index.row(), role);
    const FleetServer &shown = server(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case BadgeRole:
        return index.column() == Ability ? QVariant::fromValue(badgeLook(shown.assessment.feed))
                                         : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(tooltip(shown, index.column()));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column: value, read aloud")
            .arg(headerData(index.column(), Qt::Horizontal).toString(),
                 text(shown, index.column()));
    default:
        return {};
    }
}

QVariant FeedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Server:
        return tr("Server");
    case Ability:
        return tr("Receives");
    case NextRun:
        return tr("Next run");
    case Switches:
        return tr("Settings");
    case Service:
        return tr("Service");
    case Applied:
        return tr("Applied");
    case Blocked:
        return tr("Blocked");
    case LastSuccess:
        return tr("Last success");
    case LastFailure:
        return tr("Last failure");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace amado
