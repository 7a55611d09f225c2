// SPDX-License-Identifier: MIT
#include "model/judge/rulecandidates.h"

#include "model/base/winpath.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The rule that decided instead of this one: the one that made the sample's fate, else the one
/// that ended the pass before it.
QString deciderInstead(const SampleRequest &sample, const RequestEvaluation &evaluation)
{
    if (const std::optional<RuleReference> decider = deciderOf(sample, evaluation))
        return decider->name;
    return evaluation.decidedBy;
}

} // namespace

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

bool isSameRule(const WrittenRule &written, const QString &name, const ConfigOrigin &origin)
{
    return written.origin.line == origin.line && written.name == name &&
           sameWinPath(written.origin.file, origin.file);
}

bool isCandidate(const CandidateIndex &index, const RuleReference &rule)
{
    const auto [begin, end] = index.equal_range(rule.name);
    return std::any_of(begin, end, [&](const WrittenRule *written) {
        return isSameRule(*written, rule.name, rule.origin);
    });
}

bool isWithin(QStringView configPath, QStringView place)
{
    return configPath.isEmpty() || place.compare(configPath, Qt::CaseInsensitive) == 0 ||
           (place.startsWith(configPath, Qt::CaseInsensitive) && place.size() > configPath.size() &&
            place[configPath.size()] == u'/');
}

bool stopsAlone(const Candidate &candidate, const SampleRequest &sample,
                const EffectiveRewrite &place, const std::vector<PreCondition> &preConditions,
                JudgingBudget &budget)
{
    EffectiveRewrite alone;
    alone.configPath = place.configPath;
    alone.moduleLoaded = true;
    alone.maps = place.maps;
    alone.patterns = place.patterns;
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
    return isAsWanted(sample, trySample(sample, alone, budget));
}

bool isListed(const EffectiveRewrite &effective, const WrittenRule &written)
{
    const auto same = [&](const auto &rule) { return isSameRule(written, rule.name, rule.origin); };
    return std::any_of(effective.rules.begin(), effective.rules.end(), same) ||
           std::any_of(effective.outboundRules.begin(), effective.outboundRules.end(), same) ||
           std::any_of(effective.globalRules.begin(), effective.globalRules.end(), same);
}

void explainFailure(const Candidate &candidate, const IisConfiguration &configuration,
                    const EffectiveRewrite &effective, const SampleRequest &sample,
                    const RequestEvaluation &evaluation, ObservedRule &observed)
{
    const WrittenRule &written = *candidate.written;
    if (!written.enabled) {
        observed.why = ObservedRule::Why::Disabled;
    } else if (!effective.fatal.empty()) {
        observed.why = ObservedRule::Why::ConfigurationError;
    } else if (!effective.moduleLoaded) {
        observed.why = ObservedRule::Why::ModuleMissing;
    } else if (isListed(effective, written)) {
        observed.why = ObservedRule::Why::Shadowed;
        observed.decidedBy = deciderInstead(sample, evaluation);
    } else if (!isWithin(written.origin.configPath, effective.configPath)) {
        observed.why = ObservedRule::Why::WrongPlace;
    } else if (!written.inheritsToChildren) {
        observed.why = ObservedRule::Why::NotInherited;
    } else {
        observed.why = configuration.removesRule(written.name) ? ObservedRule::Why::Removed
                                                               : ObservedRule::Why::Cleared;
    }
}

} // namespace amado
