#include "model/feed/nextrun.h"

#include "model/base/enumnames.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using enum NextRunEffect;

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
                    const FeedSubject &subject, const Catalogs &catalogs)
        : m_facts(facts)
        , m_assessment(assessment)
        , m_catalogs(catalogs)
    {
        const FeedFinding &feed = assessment.feed;
        m_twin = wouldAccept(assessment.build.build, roleGroupOf(facts.roles), subject,
                             assessment.asOf.toUTC().date(), catalogs.cutoffs);
        for (const FeedCause &cause : feed.causes) {
            const bool aboutBuild = cause.kind == FeedCauseKind::TooOldForEndpoint ||
                                    cause.kind == FeedCauseKind::TooOldForSigner;
            const bool aboutSwitch = cause.kind == FeedCauseKind::OrgDisabled ||
                                     cause.kind == FeedCauseKind::ServerDisabled;
            if (cause.severity == CauseSeverity::Blocking && !aboutBuild && !aboutSwitch)
                m_obstacles.append(cause.code());
        }
    }

    NextRunItem item(const FeedConfig &config) const
    {
        NextRunItem item{config.id, {}, NotKnown, {}};
        const Mitigation *mitigation = mitigationOf(config.id, m_catalogs.mitigations);
        if (mitigation)
            item.mitigation = mitigation->id;
        decide(config, mitigation, item);
        return item;
    }

private:
    void decide(const FeedConfig &config, const Mitigation *mitigation, NextRunItem &item) const
    {
        if (!m_twin.accepts()) {
            item.effect = m_twin.ability == FeedAbility::Unknown ? NotKnown : NotDelivered;
            item.evidence = m_twin.evidence;
            item.evidence.append(enumName(m_twin.rule));
            return;
        }
        if (!m_obstacles.isEmpty()) {
            item.effect = NotDelivered;
            item.evidence = m_obstacles;
            return;
        }
        const SwitchState switches = m_assessment.feed.switches;
        if (switches == SwitchState::Unknown || !m_facts.exchange)
            return;
        if (switches != SwitchState::Enabled) {
            item.effect = SwitchedOff;
            item.evidence.append(enumName(switches));
            return;
        }
        if (const auto &blocked = m_facts.exchange->mitigationsBlocked) {
            for (const QString &id : *blocked) {
                if (!coversMitigation(id, config.id))
                    continue;
                item.effect = Blocked;
                item.evidence.append(u"MitigationsBlocked="_s + id);
                return;
            }
        }
        if (isHeartbeat(config)) {
            item.effect = Nothing;
            return;
        }
        if (mitigation)
            decideRule(config, *mitigation, item);
    }

    void decideRule(const FeedConfig &config, const Mitigation &mitigation, NextRunItem &item) const
    {
        const auto finding = std::find_if(
            m_assessment.protection.begin(), m_assessment.protection.end(),
            [&](const ProtectionFinding &each) { return each.vulnerability == mitigation.id; });
        if (finding == m_assessment.protection.end())
            return;
        if (finding->state == ProtectionState::NotAffected || finding->codeFix) {
            item.effect = NotForBuild;
            item.evidence = finding->evidence;
            return;
        }
        const auto observation =
            std::find_if(m_facts.mitigations.begin(), m_facts.mitigations.end(),
                         [&](const auto &each) { return each.mitigation == mitigation.id; });
        const std::optional<QStringList> &applied = m_facts.exchange->mitigationsApplied;
        if (observation == m_facts.mitigations.end() || !observation->missing.empty() || !applied)
            return;
        const bool listed = std::any_of(applied->begin(), applied->end(), [&](const QString &id) {
            return coversMitigation(mitigation.feedId, id);
        });
        const auto own =
            std::find_if(observation->rules.begin(), observation->rules.end(),
                         [](const auto &rule) { return rule.writer == RuleWriter::Eems; });
        if (own != observation->rules.end())
            item.evidence.append(u"%1:%2 %3"_s.arg(own->file).arg(own->line).arg(own->name));
        if (listed)
            item.evidence.append(u"MitigationsApplied "_s + config.id);
        const bool present = own != observation->rules.end();
        item.effect = listed ? (present ? StaysApplied : PutsBack) : Applies;
    }

    const ServerFacts &m_facts;
    const Assessment &m_assessment;
    const Catalogs &m_catalogs;
    TwinVerdict m_twin;
    QStringList m_obstacles; ///< Codes of what keeps the document from getting there.
};

} // namespace

std::vector<NextRunItem> nextRun(const ServerFacts &facts, const Assessment &assessment,
                                 const FeedDocument &feed, const FeedSubject &subject,
                                 const Catalogs &catalogs)
{
    const NextRunForecast run(facts, assessment, subject, catalogs);
    std::vector<NextRunItem> items;
    items.reserve(feed.configs.size());
    for (const FeedConfig &config : feed.configs)
        items.push_back(run.item(config));
    return items;
}

} // namespace amado
