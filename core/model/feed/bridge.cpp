#include "model/feed/bridge.h"

#include "model/feed/feeddocument.h"

#include <algorithm>

namespace amado {

namespace {

/// What stands in the way of the service, as far as it is known.
struct Reachability
{
    std::vector<BridgeCause> causes;
    bool unknown = false; ///< Some fact is missing that could hold another cause.
};

void addAbility(FeedAbility ability, Reachability &service)
{
    switch (ability) {
    case FeedAbility::NoService:
        service.causes.push_back(BridgeCause::NoService);
        return;
    case FeedAbility::CutoffA:
        service.causes.push_back(BridgeCause::CutoffA);
        return;
    case FeedAbility::CutoffB:
        service.causes.push_back(BridgeCause::CutoffB);
        return;
    case FeedAbility::Unknown:
        service.unknown = true;
        return;
    case FeedAbility::Capable:
    case FeedAbility::NotApplicable:
        return;
    }
    Q_UNREACHABLE();
}

void addRunState(const Fact<ServiceState> &state, Reachability &service)
{
    if (!state) {
        if (state.reason() == MissingReason::NotPresent)
            service.causes.push_back(BridgeCause::NoService);
        else
            service.unknown = true;
    } else if (state->isDisabled()) {
        service.causes.push_back(BridgeCause::ServiceDisabled);
    } else if (!state->isRunning()) {
        service.causes.push_back(BridgeCause::ServiceStopped);
    }
}

void addSwitches(SwitchState switches, Reachability &service)
{
    switch (switches) {
    case SwitchState::OrgDisabled:
        service.causes.push_back(BridgeCause::OrgDisabled);
        return;
    case SwitchState::ServerDisabled:
        service.causes.push_back(BridgeCause::ServerDisabled);
        return;
    case SwitchState::Disabled:
        service.causes.push_back(BridgeCause::OrgDisabled);
        service.causes.push_back(BridgeCause::ServerDisabled);
        return;
    case SwitchState::Unknown:
        service.unknown = true;
        return;
    case SwitchState::Enabled:
        return;
    }
    Q_UNREACHABLE();
}

Reachability serviceOf(const FeedFinding &feed)
{
    Reachability service;
    addAbility(feed.ability, service);
    // A server without the service has neither its switches nor its state to say anything about.
    if (feed.ability == FeedAbility::NoService)
        return service;
    addRunState(feed.service, service);
    addSwitches(feed.switches, service);
    return service;
}

void addId(const QString &feedId, const ServerFacts &facts,
           const std::optional<QStringList> &feedIds, Reachability &service)
{
    if (facts.exchange && facts.exchange->mitigationsBlocked) {
        const QStringList &blocked = *facts.exchange->mitigationsBlocked;
        const bool touched = std::any_of(blocked.begin(), blocked.end(), [&](const QString &entry) {
            return coversMitigation(entry, feedId) || coversMitigation(feedId, entry);
        });
        if (touched)
            service.causes.push_back(BridgeCause::IdBlocked);
    } else {
        service.unknown = true;
    }
    const bool listed =
        !feedIds || std::any_of(feedIds->begin(), feedIds->end(),
                                [&](const QString &id) { return coversMitigation(feedId, id); });
    if (!listed)
        service.causes.push_back(BridgeCause::NotInFeed);
}

/// The newest entry still in force that wrote a rule of ours for this mitigation.
std::optional<EntryId> writerOf(const QString &mitigation, const ServerFacts &facts,
                                const std::vector<JournalEntry> &history)
{
    std::optional<EntryId> newest;
    for (const JournalEntry &entry : history) {
        const bool wrote = entry.kind == ActKind::Apply && entry.mitigation == mitigation &&
                           entry.server.compare(facts.name, Qt::CaseInsensitive) == 0 &&
                           (facts.path.isEmpty() || entry.path == facts.path) &&
                           isUndoable(entry, history);
        if (wrote && (!newest || *newest < entry.id))
            newest = entry.id;
    }
    return newest;
}

void addRedundancy(const ProtectionFinding &finding, const ServerFacts &facts,
                   const std::vector<JournalEntry> &history, BridgeItem &item)
{
    item.redundantRules = finding.oursBesideService;
    if (item.redundantRules.isEmpty())
        return;
    for (const ObservedRule &rule : finding.rules) {
        if (rule.writer == RuleWriter::Eems && rule.effective)
            item.serviceRules.append(rule.name);
    }
    item.writtenBy = writerOf(item.mitigation, facts, history);
}

} // namespace

std::vector<BridgeItem> bridgeOf(const Assessment &assessment, const ServerFacts &facts,
                                 const MitigationCatalog &catalog,
                                 const std::vector<JournalEntry> &history,
                                 const std::optional<QStringList> &feedIds)
{
    std::vector<BridgeItem> items;
    if (facts.name.isEmpty() || assessment.feed.ability == FeedAbility::NotApplicable)
        return items;
    const Reachability general = serviceOf(assessment.feed);
    for (const ProtectionFinding &finding : assessment.protection) {
        const Mitigation *mitigation = catalog.find(finding.vulnerability);
        if (!mitigation || mitigation->feedId.isEmpty())
            continue;
        Reachability service = general;
        if (assessment.feed.ability != FeedAbility::NoService)
            addId(mitigation->feedId, facts, feedIds, service);
        BridgeItem item;
        item.mitigation = mitigation->id;
        item.feedId = mitigation->feedId;
        item.reach = !service.causes.empty() ? ServiceReach::Cannot
                     : service.unknown       ? ServiceReach::Unknown
                                             : ServiceReach::Can;
        item.causes = std::move(service.causes);
        item.needed = item.reach == ServiceReach::Cannot && needsAction(finding.state) &&
                      finding.reason != ProtectionReason::NoMitigationForProduct;
        addRedundancy(finding, facts, history, item);
        items.push_back(std::move(item));
    }
    return items;
}

const BridgeItem *bridgeItem(const std::vector<BridgeItem> &items, QStringView mitigation)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const BridgeItem &item) {
        return item.mitigation == mitigation;
    });
    return found == items.end() ? nullptr : &*found;
}

} // namespace amado
