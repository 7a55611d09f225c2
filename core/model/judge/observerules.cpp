#include "model/judge/observerules.h"

#include "model/base/winpath.h"
#include "model/config/xmldocument.h"
#include "model/judge/ruleidentity.h"
#include "model/judge/samples.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// A written rule that belongs to the mitigation, with what it was recognised as.
struct Candidate
{
    const WrittenRule *written = nullptr;
    const RuleTemplate *rule = nullptr;
    const RuleRevision *revision = nullptr; ///< Null: by name only.
};

std::vector<PreCondition> writtenPreConditions(const IisConfiguration &configuration)
{
    std::vector<PreCondition> all;
    for (const WrittenRule &written : configuration.writtenRules()) {
        if (written.preCondition)
            all.push_back(*written.preCondition);
    }
    return all;
}

std::vector<Candidate> findCandidates(const Mitigation &mitigation,
                                      const IisConfiguration &configuration)
{
    const std::vector<PreCondition> preConditions = writtenPreConditions(configuration);
    std::vector<Candidate> found;
    for (const WrittenRule &written : configuration.writtenRules()) {
        for (const RuleTemplate &rule : mitigation.rules) {
            if (rule.outbound ? !written.outbound : !written.inbound)
                continue;
            const RuleRevision *revision = identifyRevision(rule, written, preConditions);
            if (revision || claimsToBe(rule, written.name)) {
                found.push_back({&written, &rule, revision});
                break;
            }
        }
    }
    return found;
}

bool isSameRule(const ConfigOrigin &a, const ConfigOrigin &b)
{
    return a.line == b.line && sameWinPath(a.file, b.file);
}

/// Everything effective at the place, but of the mitigation's own candidates only this one: two
/// copies of one protection must not make each other look idle.
EffectiveRewrite withoutOthers(const EffectiveRewrite &effective, const Candidate &kept,
                               const std::vector<Candidate> &candidates)
{
    EffectiveRewrite result = effective;
    const auto isOther = [&](const auto &rule) {
        if (isSameRule(rule.origin, kept.written->origin))
            return false;
        return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate &candidate) {
            return isSameRule(rule.origin, candidate.written->origin);
        });
    };
    std::erase_if(result.rules, isOther);
    std::erase_if(result.outboundRules, isOther);
    return result;
}

bool isWithin(QStringView configPath, QStringView place)
{
    return configPath.isEmpty() || place.compare(configPath, Qt::CaseInsensitive) == 0 ||
           (place.startsWith(configPath, Qt::CaseInsensitive) && place.size() > configPath.size() &&
            place[configPath.size()] == u'/');
}

/// Would this rule stop the sample if nothing else stood in its way? One that was written elsewhere
/// is tried as if it stood here.
bool stopsAlone(const Candidate &candidate, const SampleRequest &sample,
                const EffectiveRewrite &place, const std::vector<PreCondition> &preConditions)
{
    EffectiveRewrite alone;
    alone.configPath = place.configPath;
    alone.moduleLoaded = true;
    alone.maps = place.maps;
    const auto put = [&](auto rule, auto &rules) {
        rule.enabled = true;
        if (!isWithin(rule.origin.configPath, place.configPath))
            rule.origin.configPath = place.configPath;
        rules.push_back(std::move(rule));
    };
    if (candidate.written->inbound) {
        put(*candidate.written->inbound, alone.rules);
    } else {
        put(*candidate.written->outbound, alone.outboundRules);
        alone.preConditions = preConditions;
    }
    return isStopped(sample, evaluateRequest(alone, sample.request, sample.responseHeaders));
}

bool isListed(const EffectiveRewrite &effective, const ConfigOrigin &origin)
{
    const auto same = [&](const auto &rule) { return isSameRule(rule.origin, origin); };
    return std::any_of(effective.rules.begin(), effective.rules.end(), same) ||
           std::any_of(effective.outboundRules.begin(), effective.outboundRules.end(), same) ||
           std::any_of(effective.globalRules.begin(), effective.globalRules.end(), same);
}

/// True when some file takes this very name out of an inherited collection.
bool isRemovedByName(const IisConfiguration &configuration, const QString &name)
{
    for (const QString &path : configuration.files().paths()) {
        const Fact<QByteArray> content = configuration.files().file(path);
        if (!content || !content->contains("<remove"))
            continue;
        const Result<XmlDocument> document = XmlDocument::parse(*content, path);
        if (!document)
            continue;
        const std::span<const XmlElement> elements = document->elements();
        for (size_t i = 0; i < elements.size(); ++i) {
            if (elements[i].localName() != "remove" || elements[i].parent == XmlElement::kNone)
                continue;
            const std::string_view parent = document->element(elements[i].parent).localName();
            if (parent != "rules" && parent != "outboundRules")
                continue;
            const std::optional<QString> removed = document->attribute(static_cast<int>(i), "name");
            if (removed && removed->compare(name, Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

/// The rule that decided instead: the one that answered, else the last that matched and ended the
/// pass.
QString deciderOf(const RequestEvaluation &evaluation)
{
    if (!evaluation.decidedBy.isEmpty())
        return evaluation.decidedBy;
    const auto last = std::find_if(evaluation.steps.rbegin(), evaluation.steps.rend(),
                                   [](const EvaluationStep &step) { return step.matched; });
    return last == evaluation.steps.rend() ? QString() : last->rule;
}

void explainFailure(const Candidate &candidate, const IisConfiguration &configuration,
                    const EffectiveRewrite &effective, const RequestEvaluation &evaluation,
                    ObservedRule &observed)
{
    const WrittenRule &written = *candidate.written;
    if (!written.enabled) {
        observed.why = u"disabled"_s;
    } else if (!effective.fatal.empty()) {
        observed.why = u"configurationError"_s;
    } else if (!effective.moduleLoaded) {
        observed.why = u"moduleMissing"_s;
    } else if (isListed(effective, written.origin)) {
        observed.why = u"shadowed"_s;
        observed.decidedBy = deciderOf(evaluation);
    } else if (!isWithin(written.origin.configPath, effective.configPath)) {
        observed.why = u"wrongPlace"_s;
    } else if (!written.inheritsToChildren) {
        observed.why = u"notInherited"_s;
    } else {
        observed.why = isRemovedByName(configuration, written.name) ? u"removed"_s : u"cleared"_s;
    }
}

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

/// The sites that attacks go to.
std::vector<const Site *> attackedSites(const std::vector<Trial> &trials)
{
    std::vector<const Site *> sites;
    for (const Trial &trial : trials) {
        if (trial.sample->attack &&
            std::find(sites.begin(), sites.end(), trial.site) == sites.end())
            sites.push_back(trial.site);
    }
    return sites;
}

/// What one mitigation's rules are looked at with.
struct Observing
{
    const Mitigation &mitigation;
    const IisConfiguration &configuration;
    std::vector<Candidate> candidates;
    std::vector<PreCondition> preConditions;
    std::vector<Trial> trials;
};

/// True when the rule stands at this site: written for it or above it, or in a file that it reads
/// too.
bool standsAt(const WrittenRule &written, const Site &site, const Observing &observing)
{
    const QString &place = written.origin.configPath;
    if (place.isEmpty() || isWithin(site.name, place))
        return true;
    return std::any_of(observing.trials.begin(), observing.trials.end(), [&](const Trial &trial) {
        return trial.site == &site &&
               isListed(observing.configuration.effective(site, samplePath(*trial.sample)),
                        written.origin);
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
    for (const Trial &trial : observing.trials) {
        const SampleRequest &sample = *trial.sample;
        if (!sample.attack || trial.site != &site)
            continue;
        const EffectiveRewrite &place = observing.configuration.effective(site, samplePath(sample));
        if (!place.isKnown() || !stopsAlone(candidate, sample, place, observing.preConditions))
            continue;
        stopsAny = true;
        const RequestEvaluation evaluation =
            evaluateRequest(withoutOthers(place, candidate, observing.candidates), sample.request,
                            sample.responseHeaders);
        if (!isStopped(sample, evaluation)) {
            explainFailure(candidate, observing.configuration, place, evaluation, observed);
            return observed;
        }
    }
    observed.effective = stopsAny;
    if (!stopsAny) {
        if (!written.enabled)
            observed.why = u"disabled"_s;
        else
            observed.why = candidate.revision ? u"neverEffective"_s : u"contentDiffers"_s;
    }
    return observed;
}

/// One entry for sites where the rule fares alike, so that a rule of the whole server is not told
/// once a site.
void addRule(ObservedRule rule, std::vector<ObservedRule> &rules)
{
    for (ObservedRule &known : rules) {
        ObservedRule same = rule;
        same.sites = known.sites;
        if (same == known) {
            known.sites += rule.sites;
            return;
        }
    }
    rules.push_back(std::move(rule));
}

/// Each rule at every attacked site it stands at. One that stands at none of them is looked at from
/// the first, to say why it does nothing.
void observeCandidates(const Observing &observing, std::vector<ObservedRule> &rules)
{
    std::vector<const Site *> sites = attackedSites(observing.trials);
    if (sites.empty())
        sites.push_back(observing.configuration.frontEndSite());
    for (const Candidate &candidate : observing.candidates) {
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

/// A rule of unknown wording that stopped a sample is worth showing; it is no candidate.
void noteUnrecognized(const RequestEvaluation &evaluation, const Site &site,
                      MitigationObservation &observation)
{
    if (evaluation.decidedBy.isEmpty() || evaluation.outcome == RequestOutcome::Error)
        return;
    const auto known = [&](const ObservedRule &rule) {
        return rule.line == evaluation.decidedAt.line &&
               sameWinPath(rule.file, evaluation.decidedAt.file) && rule.sites.contains(site.name);
    };
    if (std::any_of(observation.rules.begin(), observation.rules.end(), known))
        return;
    addRule({.name = evaluation.decidedBy,
             .writer = writerOf(nullptr, evaluation.decidedBy),
             .file = evaluation.decidedAt.file,
             .line = evaluation.decidedAt.line,
             .revision = ObservedRule::Revision::Unknown,
             .byNameOnly = false,
             .effective = true,
             .why = {},
             .decidedBy = {},
             .sites = {site.name}},
            observation.rules);
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
    const Observing observing{mitigation, configuration, findCandidates(mitigation, configuration),
                              writtenPreConditions(configuration),
                              trialsOf(mitigation, configuration)};
    observeCandidates(observing, observation.rules);
    for (const auto &[sample, site] : observing.trials) {
        if (budget.isOver())
            return;
        const EffectiveRewrite &place = configuration.effective(*site, samplePath(*sample));
        // What becomes of attacks makes the verdict; a normal request is tried where its place is
        // known.
        if (sample->attack)
            noteMissing(place, observation);
        else if (!place.isKnown())
            continue;
        const RequestEvaluation evaluation =
            evaluateRequest(place, sample->request, sample->responseHeaders);
        const bool asWanted = isAsWanted(*sample, evaluation);
        observation.samples.push_back({.sample = sample->id,
                                       .attack = sample->attack,
                                       .asWanted = asWanted,
                                       .decidedBy = evaluation.decidedBy,
                                       .site = site->name});
        if (sample->attack && asWanted)
            noteUnrecognized(evaluation, *site, observation);
    }
}

} // namespace amado
