// SPDX-License-Identifier: MIT
#include "engine/effectproof.h"

#include "engine/factcollector.h"
#include "model/base/enumnames.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// What speaks against the mitigation being in effect; empty when nothing does.
QStringList objections(const MitigationObservation &observation)
{
    QStringList found;
    // What somebody else's rule does to normal requests it did before, too.
    const auto isOurs = [&](const SampleOutcome &sample) {
        return std::any_of(observation.rules.begin(), observation.rules.end(),
                           [&](const ObservedRule &rule) { return rule.name == sample.decidedBy; });
    };
    for (const SampleOutcome &sample : observation.samples) {
        if (!sample.asWanted && (sample.attack || isOurs(sample)))
            found.append(u"%1 at %2 decided by %3"_s.arg(
                sample.sample, sample.site,
                sample.decidedBy.isEmpty() ? u"nothing"_s : sample.decidedBy));
    }
    for (const auto &missing : observation.missing)
        found.append(missing.first + u' ' + enumName(missing.second));
    if (observation.componentsOff < observation.componentsRequired)
        found.append(u"%1 of %2 components off"_s.arg(observation.componentsOff)
                         .arg(observation.componentsRequired));
    return found;
}

} // namespace

Result<> proveEffect(const QString &mitigation, HostAccess &host, const Catalogs &catalogs,
                     const CallContext &context, const QStringList &remembered,
                     const ProgressSink &progress)
{
    const auto notEffective = [&mitigation](const QString &evidence) {
        return failure(ErrorCode::PreconditionFailed, Reason::NotEffective, mitigation, evidence);
    };
    CollectOptions options;
    options.feed = false;
    options.remembered = remembered;
    const auto snapshot = collectSnapshot(host, catalogs, context, options, progress);
    if (!snapshot)
        return failure(snapshot.error());
    const ServerFacts facts = observe(*snapshot, catalogs.mitigations, context.stop);
    if (context.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    const auto observation = std::find_if(
        facts.mitigations.begin(), facts.mitigations.end(),
        [&](const MitigationObservation &seen) { return seen.mitigation == mitigation; });
    if (observation == facts.mitigations.end())
        return notEffective(u"not in the catalogue"_s);
    const QStringList against = objections(*observation);
    if (!against.isEmpty())
        return notEffective(against.join(u"; "));
    return {};
}

} // namespace amado
