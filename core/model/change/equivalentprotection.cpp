// SPDX-License-Identifier: MIT
#include "model/change/equivalentprotection.h"

#include "model/base/enumnames.h"
#include "model/feed/mitigationid.h"

#include <algorithm>

namespace amado {

namespace {

/// What of the whole server stands in the way of the service, as the sentence about it wants it:
/// the build, the service, the switches; what lies between server and feed comes last.
std::vector<FeedCheck> obstacles(const FeedFinding &feed)
{
    const auto rank = [](const FeedCheck &check) {
        switch (check.kind) {
        case FeedCheckKind::Ability:
            return 0;
        case FeedCheckKind::Service:
            return 1;
        case FeedCheckKind::Switches:
            return 2;
        default:
            return 3;
        }
    };
    std::vector<FeedCheck> checks;
    std::copy_if(feed.checks.begin(), feed.checks.end(), std::back_inserter(checks),
                 [](const FeedCheck &check) {
                     return check.severity == CauseSeverity::Blocking ||
                            check.result == CheckResult::ServiceAbsent;
                 });
    std::stable_sort(checks.begin(), checks.end(),
                     [&](const FeedCheck &a, const FeedCheck &b) { return rank(a) < rank(b); });
    return checks;
}

/// What stands in the way of this mitigation alone.
void addId(const QString &feedId, const ServerFacts &facts,
           const std::optional<QStringList> &feedIds, std::vector<FeedCheck> &causes)
{
    const auto add = [&](FeedCheckKind kind, CheckResult result) {
        causes.push_back({kind, result, std::nullopt, CauseSeverity::Blocking, {}});
    };
    const ExchangeSettings *exchange = facts.exchange ? &*facts.exchange : nullptr;
    if (exchange && exchange->mitigationsBlocked &&
        touchingEntry(*exchange->mitigationsBlocked, feedId))
        add(FeedCheckKind::Switches, CheckResult::IdBlocked);
    const bool listed =
        !feedIds || std::any_of(feedIds->begin(), feedIds->end(),
                                [&](const QString &id) { return coversMitigation(feedId, id); });
    if (!listed)
        add(FeedCheckKind::Fetches, CheckResult::NotInFeed);
}

bool isUnknown(const FeedFinding &feed, const ServerFacts &facts)
{
    const bool aboutServer =
        std::any_of(feed.checks.begin(), feed.checks.end(), [](const FeedCheck &check) {
            return check.verdict == RowVerdict::Unknown && check.kind <= FeedCheckKind::Service &&
                   check.result != CheckResult::ServiceAbsent;
        });
    return aboutServer || !facts.exchange || !facts.exchange->mitigationsBlocked;
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
                   const std::vector<JournalEntry> &history, EquivalentProtection &item)
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

std::vector<EquivalentProtection> equivalentProtectionOf(const Assessment &assessment,
                                                         const ServerFacts &facts,
                                                         const MitigationCatalog &catalog,
                                                         const std::vector<JournalEntry> &history,
                                                         const std::optional<QStringList> &feedIds)
{
    std::vector<EquivalentProtection> items;
    const FeedFinding &feed = assessment.feed;
    if (facts.name.isEmpty() || feed.compatibility.ability == FeedAbility::NotApplicable)
        return items;
    const std::vector<FeedCheck> general = obstacles(feed);
    // A server without the service has nothing else to say about it.
    const bool hasService = feed.compatibility.ability != FeedAbility::NoService;
    for (const ProtectionFinding &finding : assessment.protection) {
        const Mitigation *mitigation = catalog.find(finding.vulnerability);
        if (!mitigation || mitigation->feedId.isEmpty())
            continue;
        EquivalentProtection item;
        item.mitigation = mitigation->id;
        item.feedId = mitigation->feedId;
        item.causes = general;
        if (hasService)
            addId(item.feedId, facts, feedIds, item.causes);
        item.reach = !item.causes.empty()     ? ServiceReach::Cannot
                     : isUnknown(feed, facts) ? ServiceReach::Unknown
                                              : ServiceReach::Can;
        item.needed = item.reach == ServiceReach::Cannot && needsAction(finding.state) &&
                      finding.reason != ProtectionReason::NoMitigationForProduct;
        addRedundancy(finding, facts, history, item);
        items.push_back(std::move(item));
    }
    return items;
}

QString equivalentCode(const FeedCheck &cause)
{
    if (cause.result == CheckResult::ServiceAbsent)
        return enumName(CheckResult::NoService);
    return cause.kind == FeedCheckKind::Ability ? cause.reason() : cause.code();
}

const EquivalentProtection *equivalentProtection(const std::vector<EquivalentProtection> &items,
                                                 QStringView mitigation)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const EquivalentProtection &item) {
            return item.mitigation == mitigation;
        });
    return found == items.end() ? nullptr : &*found;
}

} // namespace amado
