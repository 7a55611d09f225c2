// SPDX-License-Identifier: MIT
#include "model/judge/nextrun.h"

#include "model/base/enumnames.h"
#include "model/feed/mitigationid.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using enum NextRunEffect;

constexpr qint64 kBetweenRuns = 60 * 60; ///< Seconds.
constexpr qint64 kAfterStart = 10 * 60;

NextRun::Kind kindOf(const FeedFinding &feed)
{
    const FeedAbility ability = feed.compatibility.ability;
    if (ability == FeedAbility::NoService || ability == FeedAbility::NotApplicable)
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

const Mitigation *mitigationOf(const QString &id, const MitigationCatalog &catalog)
{
    const auto &all = catalog.mitigations();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Mitigation &mitigation) {
        return coversMitigation(mitigation.feedId, id);
    });
    return found == all.end() ? nullptr : &*found;
}

bool isHeartbeat(const FeedConfig &config)
{
    return !config.actions.empty() && config.unknown.isEmpty() &&
           std::all_of(config.actions.begin(), config.actions.end(), [](const FeedAction &action) {
               return action.known && action.type == u"DoNothing"_s;
           });
}

class NextRunForecast
{
public:
    NextRunForecast(const ServerFacts &facts, const Assessment &assessment,
                    const std::optional<FeedSubject> &subject, const Catalogs &catalogs)
        : m_facts(facts)
        , m_assessment(assessment)
        , m_catalogs(catalogs)
        , m_compatibility(subject ? wouldAccept(assessment.build.exactBuild(),
                                                roleGroupOf(facts.roles), subject,
                                                assessment.asOf.toUTC().date(), catalogs.cutoffs)
                                  : assessment.feed.compatibility)
    {
        // Whether the build accepts it depends on the document, and switches do not keep it away.
        for (const FeedCheck &check : assessment.feed.checks) {
            if (check.severity == CauseSeverity::Blocking && check.kind != FeedCheckKind::Ability &&
                check.kind != FeedCheckKind::Switches)
                m_obstacles.append(check.code());
        }
    }

    NextRunItem item(const FeedConfig &config) const
    {
        NextRunItem item{config.id, {}};
        const Mitigation *mitigation = mitigationOf(config.id, m_catalogs.mitigations);
        if (mitigation)
            item.mitigation = mitigation->id;
        decide(config, mitigation, item);
        return item;
    }

private:
    void decide(const FeedConfig &config, const Mitigation *mitigation, NextRunItem &item) const
    {
        if (!m_compatibility.accepts()) {
            item.effect = m_compatibility.ability == FeedAbility::Unknown ? NotKnown : NotDelivered;
            item.evidence = m_compatibility.evidence;
            item.evidence.append(enumName(m_compatibility.rule));
            return;
        }
        if (!m_obstacles.isEmpty()) {
            item.effect = NotDelivered;
            item.evidence = m_obstacles;
            return;
        }
        const SwitchState switches = m_assessment.feed.switches;
        if (switches == SwitchState::Unknown || !m_facts.exchange || !m_assessment.feed.service)
            return;
        if (switches != SwitchState::Enabled) {
            item.effect = SwitchedOff;
            item.evidence.append(enumName(switches));
            return;
        }
        const std::optional<QStringList> &blocked = m_facts.exchange->mitigationsBlocked;
        if (const auto entry = blocked ? touchingEntry(*blocked, config.id) : std::nullopt) {
            item.effect = Blocked;
            item.evidence.append(u"MitigationsBlocked="_s + *entry);
        } else if (isHeartbeat(config)) {
            item.effect = Nothing;
        } else if (mitigation) {
            decideRule(*mitigation, item);
        }
    }

    void decideRule(const Mitigation &mitigation, NextRunItem &item) const
    {
        const ProtectionFinding *finding = m_assessment.findingOf(mitigation.id);
        const std::optional<QStringList> &applied = m_facts.exchange->mitigationsApplied;
        if (!finding)
            return;
        const bool fixed = finding->state == ProtectionState::NotAffected || finding->codeFix;
        const auto observation =
            std::find_if(m_facts.mitigations.begin(), m_facts.mitigations.end(),
                         [&](const auto &each) { return each.mitigation == mitigation.id; });
        const bool isSeen =
            observation != m_facts.mitigations.end() && observation->missing.empty() && applied;
        const bool isListed =
            applied && std::any_of(applied->begin(), applied->end(), [&](const QString &id) {
                return coversMitigation(mitigation.feedId, id);
            });
        const ObservedRule *own = isSeen ? ownRule(*observation) : nullptr;
        if (fixed &&
            (!isSeen || !isListed || own || finding->state == ProtectionState::NotAffected)) {
            item.effect = NotForBuild;
            item.evidence = finding->evidence;
            return;
        }
        if (!isSeen || finding->state == ProtectionState::Unknown ||
            !m_facts.exchange->mitigationsBlocked)
            return;
        if (own)
            item.evidence.append(u"%1:%2 %3"_s.arg(own->file).arg(own->line).arg(own->name));
        if (isListed)
            item.evidence.append(u"MitigationsApplied "_s + item.id);
        const bool inForce =
            own && own->effective && own->revision == ObservedRule::Revision::Final;
        item.effect = own && (isListed || inForce) ? StaysApplied : isListed ? PutsBack : Applies;
        item.certain = !fixed;
    }

    /// The rule of the service, one that protects before any other.
    static const ObservedRule *ownRule(const MitigationObservation &observation)
    {
        const ObservedRule *own = nullptr;
        for (const ObservedRule &rule : observation.rules) {
            if (rule.writer == RuleWriter::Eems && (!own || (rule.effective && !own->effective)))
                own = &rule;
        }
        return own;
    }

    const ServerFacts &m_facts;
    const Assessment &m_assessment;
    const Catalogs &m_catalogs;
    CompatibilityVerdict m_compatibility;
    QStringList m_obstacles; ///< Codes of what keeps every document from getting there.
};

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

std::vector<NextRunItem> nextRunEffects(const ServerFacts &facts, const Assessment &assessment,
                                        const FeedDocument &feed,
                                        const std::optional<FeedSubject> &subject,
                                        const Catalogs &catalogs)
{
    const NextRunForecast run(facts, assessment, subject, catalogs);
    std::vector<NextRunItem> items;
    items.reserve(feed.configs.size());
    for (const FeedConfig &config : feed.configs)
        items.push_back(run.item(config));
    return items;
}

std::vector<NextRunItem> nextRunEffects(const ServerFacts &facts, const Assessment &assessment,
                                        const FeedContext &context, const Catalogs &catalogs,
                                        const QDateTime &now)
{
    if (listedToday(context, now))
        return nextRunEffects(facts, assessment, context.held->document,
                              subjectOf(context.held->proof), catalogs);
    FeedDocument families;
    for (const ProtectionFinding &finding : assessment.protection) {
        if (!finding.feedId.isEmpty()) {
            families.configs.emplace_back();
            families.configs.back().id = finding.feedId;
        }
    }
    return nextRunEffects(facts, assessment, families, std::nullopt, catalogs);
}

} // namespace amado
