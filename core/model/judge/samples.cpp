// SPDX-License-Identifier: MIT
#include "model/judge/samples.h"

#include "model/judge/contentpolicy.h"

#include <algorithm>

namespace amado {

namespace {

bool isServed(const RequestEvaluation &evaluation)
{
    return evaluation.outcome == RequestOutcome::Allow ||
           evaluation.outcome == RequestOutcome::Rewrite;
}

/// An attacker chooses what an attack does not need; a normal request is one example of many and
/// says all there is to say. The header that the mitigation writes is stated to be absent where the
/// sample does not give it: other samples give it.
WaysSetup setupFor(const SampleRequest &sample, JudgingBudget &budget)
{
    QStringList absent;
    if (!sample.headerName.isEmpty())
        absent.append(sample.headerName);
    return {.absentResponseHeaders = absent, .budget = &budget, .unstatedIsOpen = sample.attack};
}

} // namespace

RequestWays trySample(const SampleRequest &sample, const IisConfiguration &configuration,
                      const Site &site, JudgingBudget &budget,
                      const std::function<bool(const RuleReference &)> &isLeftOut)
{
    WaysSetup setup = setupFor(sample, budget);
    setup.isLeftOut = isLeftOut;
    return evaluateEveryWay(configuration, site, sample.request, sample.responseHeaders, setup);
}

RequestWays trySample(const SampleRequest &sample, const EffectiveRewrite &place,
                      JudgingBudget &budget)
{
    return evaluateEveryWay(place, sample.request, sample.responseHeaders,
                            setupFor(sample, budget));
}

bool isStopped(const SampleRequest &sample, const RequestEvaluation &evaluation)
{
    if (evaluation.outcome == RequestOutcome::Error)
        return false;
    if (!isServed(evaluation))
        return true;
    if (sample.headerName.isEmpty())
        return false;
    const auto isOpen = [&](const QString &name) {
        return name.compare(sample.headerName, Qt::CaseInsensitive) == 0;
    };
    return std::none_of(evaluation.openHeaders.begin(), evaluation.openHeaders.end(), isOpen) &&
           isDirectiveInForce(evaluation.responseHeaders, sample.headerName, sample.directive);
}

bool isServedUnchanged(const SampleRequest &sample, const RequestEvaluation &evaluation)
{
    return evaluation.outcome == RequestOutcome::Allow &&
           evaluation.responseHeaders == sample.responseHeaders;
}

bool isAsWanted(const SampleRequest &sample, const RequestEvaluation &evaluation)
{
    return sample.attack ? isStopped(sample, evaluation) : isServedUnchanged(sample, evaluation);
}

bool isAsWanted(const SampleRequest &sample, const RequestWays &ways)
{
    return ways.complete &&
           std::all_of(ways.ways.begin(), ways.ways.end(),
                       [&](const RequestEvaluation &way) { return isAsWanted(sample, way); });
}

std::optional<RuleReference> deciderOf(const SampleRequest &sample,
                                       const RequestEvaluation &evaluation)
{
    if (!sample.headerName.isEmpty() && isServed(evaluation)) {
        const auto &changes = evaluation.headerChanges;
        const auto last =
            std::find_if(changes.rbegin(), changes.rend(), [&](const HeaderChange &change) {
                return change.header.compare(sample.headerName, Qt::CaseInsensitive) == 0;
            });
        return last == changes.rend() ? evaluation.outboundEnded : std::optional(last->rule);
    }
    if (evaluation.decidedBy.isEmpty())
        return std::nullopt;
    return RuleReference{evaluation.decidedBy, evaluation.decidedAt};
}

const RequestEvaluation &decisiveWay(const SampleRequest &sample, const RequestWays &ways)
{
    const auto unwanted =
        std::find_if(ways.ways.begin(), ways.ways.end(),
                     [&](const RequestEvaluation &way) { return !isAsWanted(sample, way); });
    return unwanted == ways.ways.end() ? ways.ways.front() : *unwanted;
}

QString samplePath(const SampleRequest &sample)
{
    const QString &url = sample.request.url;
    const qsizetype query = url.indexOf(u'?');
    return query < 0 ? url : url.left(query);
}

} // namespace amado
