// SPDX-License-Identifier: MIT
#include "model/judge/observerules.h"

#include "model/judge/rulecandidates.h"

#include <QMultiHash>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

ObservedRule::Revision revisionOf(const RuleRevision *revision)
{
    if (!revision)
        return ObservedRule::Revision::Unknown;
    switch (revision->standing) {
    case RuleRevision::Standing::Accepted:
        return ObservedRule::Revision::Final;
    case RuleRevision::Standing::Outdated:
        return ObservedRule::Revision::Outdated;
    case RuleRevision::Standing::NeverEffective:
        return ObservedRule::Revision::NeverEffective;
    }
    Q_UNREACHABLE();
}

/// The sites at which a sample is tried: those where a front end answers at its path.
struct Trial
{
    const SampleRequest *sample = nullptr;
    const Site *site = nullptr;
};

std::vector<Trial> trialsOf(const Mitigation &mitigation, const IisConfiguration &configuration)
{
    std::vector<Trial> trials;
    for (const SampleRequest &sample : mitigation.samples) {
        for (const Site *site : configuration.sitesServing(samplePath(sample)))
            trials.push_back({&sample, site});
    }
    return trials;
}

/// The sites that attacks go to, in the order of the trials.
std::vector<const Site *> attackedSites(const std::vector<Trial> &trials)
{
    std::vector<const Site *> sites;
    std::unordered_set<const Site *> known;
    for (const Trial &trial : trials) {
        if (trial.sample->attack && known.insert(trial.site).second)
            sites.push_back(trial.site);
    }
    return sites;
}

/// The samples tried at each site.
using SamplesBySite = std::unordered_map<const Site *, std::vector<const SampleRequest *>>;

SamplesBySite samplesBySite(const std::vector<Trial> &trials)
{
    SamplesBySite samples;
    for (const Trial &trial : trials)
        samples[trial.site].push_back(trial.sample);
    return samples;
}

/// What one mitigation's rules are looked at with.
struct Observing
{
    const Mitigation &mitigation;
    const IisConfiguration &configuration;
    JudgingBudget &budget;
    std::vector<Candidate> candidates;
    CandidateIndex index;
    std::vector<PreCondition> preConditions;
    std::vector<Trial> trials;
    std::vector<const Site *> attacked;
    SamplesBySite samples;

    [[nodiscard]] const std::vector<const SampleRequest *> &samplesAt(const Site &site) const
    {
        static const std::vector<const SampleRequest *> kNone;
        const auto found = samples.find(&site);
        return found == samples.end() ? kNone : found->second;
    }
};

/// True when the rule stands at this site: written for it or above it, or in a file that it reads
/// too.
bool standsAt(const WrittenRule &written, const Site &site, const Observing &observing)
{
    const QString &place = written.origin.configPath;
    if (place.isEmpty() || isWithin(site.name, place))
        return true;
    const auto &samples = observing.samplesAt(site);
    return std::any_of(samples.begin(), samples.end(), [&](const SampleRequest *sample) {
        return isListed(observing.configuration.effective(site, samplePath(*sample)), written);
    });
}

ObservedRule observeRule(const Candidate &candidate, const Site &site, const Observing &observing)
{
    const WrittenRule &written = *candidate.written;
    ObservedRule observed{.name = written.name,
                          .writer = writerOf(candidate.rule, written.name),
                          .file = written.origin.file,
                          .line = written.origin.line,
                          .revision = revisionOf(candidate.revision),
                          .byNameOnly = !candidate.revision,
                          .effective = false,
                          .why = {},
                          .decidedBy = {},
                          .sites = {site.name}};
    bool stopsAny = false;
    for (const SampleRequest *tried : observing.samplesAt(site)) {
        const SampleRequest &sample = *tried;
        if (!sample.attack)
            continue;
        const EffectiveRewrite &place = observing.configuration.effective(site, samplePath(sample));
        if (!place.isKnown() ||
            !stopsAlone(candidate, sample, place, observing.preConditions, observing.budget))
            continue;
        stopsAny = true;
        // Of the mitigation's own candidates only this one: two copies of one protection must not
        // make each other look idle.
        const auto isOther = [&](const RuleReference &rule) {
            return !isSameRule(written, rule.name, rule.origin) &&
                   isCandidate(observing.index, rule);
        };
        const RequestWays ways =
            trySample(sample, observing.configuration, site, observing.budget, isOther);
        if (!isAsWanted(sample, ways)) {
            explainFailure(candidate, observing.configuration, place, sample,
                           decisiveWay(sample, ways), observed);
            return observed;
        }
    }
    observed.effective = stopsAny;
    if (!stopsAny) {
        if (!written.enabled)
            observed.why = ObservedRule::Why::Disabled;
        else
            observed.why = candidate.revision ? ObservedRule::Why::NeverEffective
                                              : ObservedRule::Why::ContentDiffers;
    }
    return observed;
}

/// One entry for sites where the rule fares alike, so that a rule of the whole server is not told
/// once a site.
void addRule(ObservedRule rule, std::vector<ObservedRule> &rules)
{
    const QStringList sites = std::exchange(rule.sites, {});
    for (ObservedRule &known : rules) {
        QStringList knownSites = std::exchange(known.sites, {});
        const bool isSame = known == rule;
        known.sites = std::move(knownSites);
        if (isSame) {
            known.sites += sites;
            return;
        }
    }
    rule.sites = sites;
    rules.push_back(std::move(rule));
}

/// Each rule at every attacked site it stands at. One that stands at none of them is looked at from
/// the first, to say why it does nothing.
void observeCandidates(const Observing &observing, std::vector<ObservedRule> &rules)
{
    std::vector<const Site *> sites = observing.attacked;
    if (sites.empty())
        sites.push_back(observing.configuration.frontEndSite());
    for (const Candidate &candidate : observing.candidates) {
        if (observing.budget.isOver())
            return;
        std::vector<ObservedRule> observed;
        for (const Site *site : sites) {
            if (sites.size() == 1 || standsAt(*candidate.written, *site, observing))
                addRule(observeRule(candidate, *site, observing), observed);
        }
        if (observed.empty())
            observed.push_back(observeRule(candidate, *sites.front(), observing));
        rules.insert(rules.end(), observed.begin(), observed.end());
    }
}

void addMissing(MitigationObservation &observation, const QString &fact, MissingReason reason)
{
    const auto entry = std::pair(fact, reason);
    if (std::find(observation.missing.begin(), observation.missing.end(), entry) ==
        observation.missing.end())
        observation.missing.push_back(entry);
}

bool isUnreadableFile(Reason reason)
{
    return reason == Reason::MalformedXml || reason == Reason::DocTypeDeclared ||
           reason == Reason::UnsupportedEncoding || reason == Reason::FileTooLarge ||
           reason == Reason::TooDeep || reason == Reason::FileUnreadable;
}

void noteMissing(const EffectiveRewrite &place, MitigationObservation &observation)
{
    for (const auto &[file, reason] : place.missing)
        addMissing(observation, file, reason);
    for (const ConfigProblem &problem : place.fatal) {
        if (isUnreadableFile(problem.reason))
            addMissing(observation, problem.file, MissingReason::Unreadable);
    }
}

/// Rules of unknown wording that decided about attacks at one site.
struct ForeignDeciders
{
    bool stopsAll =
        true; ///< No attack got through, and no rule of the mitigation was needed for it.
    std::vector<RuleReference> rules;
};

void noteDeciders(const Observing &observing, const SampleRequest &sample, const RequestWays &ways,
                  ForeignDeciders &foreign)
{
    foreign.stopsAll = foreign.stopsAll && isAsWanted(sample, ways);
    for (const RequestEvaluation &way : ways.ways) {
        const std::optional<RuleReference> decider = deciderOf(sample, way);
        if (!decider || isCandidate(observing.index, *decider))
            foreign.stopsAll = false;
        else if (std::find(foreign.rules.begin(), foreign.rules.end(), *decider) ==
                 foreign.rules.end())
            foreign.rules.push_back(*decider);
    }
}

/// Rules of unknown wording are worth showing where they stand for the mitigation: every attack
/// ends at one of them, whatever it does not state. One that only touched an answer, or that stops
/// some, is not named.
void addForeign(const ForeignDeciders &foreign, const Site &site,
                MitigationObservation &observation)
{
    if (!foreign.stopsAll)
        return;
    for (const RuleReference &rule : foreign.rules) {
        addRule({.name = rule.name,
                 .writer = writerOf(nullptr, rule.name),
                 .file = rule.origin.file,
                 .line = rule.origin.line,
                 .revision = ObservedRule::Revision::Unknown,
                 .byNameOnly = false,
                 .effective = true,
                 .why = {},
                 .decidedBy = {},
                 .sites = {site.name}},
                observation.rules);
    }
}

void tryOut(const Observing &observing, const Trial &trial, ForeignDeciders &foreign,
            MitigationObservation &observation)
{
    const SampleRequest &sample = *trial.sample;
    const EffectiveRewrite &place =
        observing.configuration.effective(*trial.site, samplePath(sample));
    // What becomes of attacks makes the verdict; a normal request is tried where its place is
    // known.
    if (sample.attack)
        noteMissing(place, observation);
    else if (!place.isKnown())
        return;
    const RequestWays ways =
        trySample(sample, observing.configuration, *trial.site, observing.budget);
    if (sample.attack && !ways.complete)
        addMissing(observation, u"rewriteRules"_s, MissingReason::BeyondLimit);
    if (sample.attack)
        noteDeciders(observing, sample, ways, foreign);
    const std::optional<RuleReference> decider = deciderOf(sample, decisiveWay(sample, ways));
    observation.samples.push_back({.sample = sample.id,
                                   .attack = sample.attack,
                                   .asWanted = isAsWanted(sample, ways),
                                   .decidedBy = decider ? decider->name : QString(),
                                   .site = trial.site->name});
}

} // namespace

void observeRules(const Mitigation &mitigation, const IisConfiguration &configuration,
                  JudgingBudget &budget, MitigationObservation &observation)
{
    if (!configuration.sites()) {
        addMissing(observation, u"applicationHost.config"_s, configuration.sites().reason());
        return;
    }
    if (configuration.frontEndSites().empty()) {
        addMissing(observation, u"frontEndSite"_s, MissingReason::NotPresent);
        return;
    }
    Observing observing{.mitigation = mitigation,
                        .configuration = configuration,
                        .budget = budget,
                        .candidates = findCandidates(mitigation, configuration),
                        .index = {},
                        .preConditions = writtenPreConditions(configuration),
                        .trials = trialsOf(mitigation, configuration),
                        .attacked = {},
                        .samples = {}};
    observing.attacked = attackedSites(observing.trials);
    observing.samples = samplesBySite(observing.trials);
    for (const Candidate &candidate : observing.candidates)
        observing.index.insert(candidate.written->name, candidate.written);
    observeCandidates(observing, observation.rules);
    std::unordered_map<const Site *, ForeignDeciders> foreign;
    for (const Trial &trial : observing.trials) {
        if (budget.isOver()) {
            addMissing(observation, u"rewriteRules"_s, MissingReason::BeyondLimit);
            return;
        }
        tryOut(observing, trial, foreign[trial.site], observation);
    }
    for (const Site *site : observing.attacked)
        addForeign(foreign[site], *site, observation);
}

} // namespace amado
