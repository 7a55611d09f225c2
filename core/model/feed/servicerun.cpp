#include "model/feed/servicerun.h"

#include "model/feed/bridge.h"
#include "model/feed/feeddocument.h"

#include <algorithm>

namespace amado {

namespace {

constexpr qint64 kBetweenRuns = 60 * 60; ///< Seconds.
constexpr qint64 kAfterStart = 10 * 60;

NextRun::Kind kindOf(const FeedFinding &feed)
{
    if (feed.ability == FeedAbility::NoService || feed.ability == FeedAbility::NotApplicable)
        return NextRun::Kind::Never;
    if (!feed.service)
        return feed.service.reason() == MissingReason::NotPresent ? NextRun::Kind::Never
                                                                  : NextRun::Kind::Unknown;
    return feed.service->isRunning() ? NextRun::Kind::Expected : NextRun::Kind::Never;
}

/// The later one; a time that is missing or lies in the future does not count.
QDateTime later(const QDateTime &known, const QDateTime &candidate, const QDateTime &now)
{
    const bool counts =
        candidate.isValid() && candidate <= now && (!known.isValid() || known < candidate);
    return counts ? candidate : known;
}

bool protectedByService(const ProtectionFinding &finding)
{
    return std::any_of(finding.rules.begin(), finding.rules.end(), [](const ObservedRule &rule) {
        return rule.writer == RuleWriter::Eems && rule.effective &&
               rule.revision == ObservedRule::Revision::Final;
    });
}

bool claimsApplied(const ServerFacts &facts, const QString &feedId)
{
    if (!facts.exchange || !facts.exchange->mitigationsApplied)
        return false;
    const QStringList &applied = *facts.exchange->mitigationsApplied;
    return std::any_of(applied.begin(), applied.end(),
                       [&](const QString &id) { return coversMitigation(feedId, id); });
}

/// Whether the build needs the mitigation; nullopt where that is not known.
std::optional<bool> isVulnerable(const ProtectionFinding &finding)
{
    switch (finding.state) {
    case ProtectionState::Exposed:
    case ProtectionState::Conflict:
    case ProtectionState::Ineffective:
    case ProtectionState::Outdated:
    case ProtectionState::Mitigated:
        return true;
    case ProtectionState::Redundant:
    case ProtectionState::Fixed:
        return false;
    case ProtectionState::Unknown:
    case ProtectionState::NotAffected:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

NextRun nextRun(const FeedFinding &feed, const std::optional<QDateTime> &serviceStart,
                const QDateTime &now)
{
    NextRun run;
    run.kind = kindOf(feed);
    if (run.kind != NextRun::Kind::Expected)
        return run;
    const QDateTime lastRun = later(later({}, feed.lastSuccess, now), feed.lastFailure, now);
    run.reckonedOn = later(lastRun, serviceStart.value_or(QDateTime()), now);
    if (!run.reckonedOn.isValid()) {
        run.kind = NextRun::Kind::Unknown;
        return run;
    }
    run.afterStart = run.reckonedOn != lastRun;
    const QDateTime first = run.reckonedOn.addSecs(run.afterStart ? kAfterStart : kBetweenRuns);
    run.overdue = first <= now;
    // It keeps running every hour whether anybody reads about it or not.
    const qint64 missed = run.overdue ? first.secsTo(now) / kBetweenRuns + 1 : 0;
    run.at = first.addSecs(missed * kBetweenRuns).toUTC();
    return run;
}

std::vector<ExpectedAct> expectedAtNextRun(const Assessment &assessment, const ServerFacts &facts,
                                           const MitigationCatalog &catalog,
                                           const std::optional<QStringList> &feedIds)
{
    std::vector<ExpectedAct> acts;
    const std::vector<BridgeItem> items = bridgeOf(assessment, facts, catalog, {}, feedIds);
    for (const ProtectionFinding &finding : assessment.protection) {
        const BridgeItem *item = bridgeItem(items, finding.vulnerability);
        if (!item || item->reach != ServiceReach::Can || protectedByService(finding))
            continue;
        const std::optional<bool> vulnerable = isVulnerable(finding);
        if (vulnerable && (*vulnerable || claimsApplied(facts, item->feedId)))
            acts.push_back({item->feedId, item->mitigation, *vulnerable});
    }
    return acts;
}

} // namespace amado
