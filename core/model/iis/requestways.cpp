// SPDX-License-Identifier: MIT
#include "model/iis/requestways.h"

#include "model/iis/rewriterun.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace amado {

namespace {

/// Far more than rules of a server make; a hundred conditions that nothing ties together would
/// otherwise be asked in every combination.
constexpr size_t kMaxWays = 256;

/// What a request does to the server, the most letting through first. An Error serves nobody, but
/// stops nothing on purpose.
int rankOf(RequestOutcome outcome)
{
    switch (outcome) {
    case RequestOutcome::Allow:
        return 0;
    case RequestOutcome::Rewrite:
        return 1;
    case RequestOutcome::Redirect:
        return 2;
    case RequestOutcome::CustomResponse:
        return 3;
    case RequestOutcome::Error:
        return 4;
    case RequestOutcome::Abort:
        return 5;
    }
    Q_UNREACHABLE();
}

using Outcomes =
    std::set<RequestOutcome,
             decltype([](RequestOutcome a, RequestOutcome b) { return rankOf(a) < rankOf(b); })>;

/// One way with the choices that led to it.
struct Way
{
    std::vector<OpenAnswers::Choice> choices;
    RequestOutcome outcome = RequestOutcome::Allow;
};

/// Outcomes of the ways that share their first `depth` choices; notes the values that make a
/// difference.
Outcomes outcomesOf(const std::vector<const Way *> &ways, size_t depth,
                    std::map<QString, Outcomes> &deciding)
{
    Outcomes all;
    std::vector<const Way *> yes;
    std::vector<const Way *> no;
    for (const Way *way : ways) {
        if (way->choices.size() <= depth)
            all.insert(way->outcome);
        else
            (way->choices[depth].answer ? yes : no).push_back(way);
    }
    if (yes.empty() && no.empty())
        return all;
    const QStringList variables = (yes.empty() ? no : yes).front()->choices[depth].variables;
    const Outcomes ofYes = yes.empty() ? Outcomes() : outcomesOf(yes, depth + 1, deciding);
    const Outcomes ofNo = no.empty() ? Outcomes() : outcomesOf(no, depth + 1, deciding);
    all.insert(ofYes.begin(), ofYes.end());
    all.insert(ofNo.begin(), ofNo.end());
    if (!yes.empty() && !no.empty() && ofYes != ofNo) {
        for (const QString &variable : variables)
            deciding[variable].insert(all.begin(), all.end());
    }
    return all;
}

std::vector<OpenValue> decidingValues(const std::vector<Way> &ways)
{
    std::vector<const Way *> all;
    std::transform(ways.begin(), ways.end(), std::back_inserter(all),
                   [](const Way &way) { return &way; });
    std::map<QString, Outcomes> deciding;
    (void)outcomesOf(all, 0, deciding);
    std::vector<OpenValue> values;
    for (const auto &[variable, outcomes] : deciding)
        values.push_back({variable, {outcomes.begin(), outcomes.end()}});
    return values;
}

/// Thousands of rules on hundreds of ways are too much to keep, and one way is shown: that of
/// mostOpen(). The last way of `result` is new.
void keepStepsOfOne(RequestWays &result)
{
    if (result.ways.size() < 2)
        return;
    const RequestEvaluation *shown = &result.mostOpen();
    for (RequestEvaluation &way : result.ways) {
        if (&way != shown && !way.steps.empty())
            way.steps = {};
    }
}

/// Goes every way: after each the last choices are turned round one by one.
template<class Evaluate>
RequestWays goEveryWay(const WaysSetup &setup, Evaluate evaluate)
{
    RequestWays result;
    if (!setup.unstatedIsOpen) {
        result.ways.push_back(evaluate(RunSetup{{}, setup.isLeftOut, setup.budget, nullptr}));
        result.complete = !setup.budget || !setup.budget->isOver();
        return result;
    }
    std::vector<Way> ways;
    std::vector<std::vector<bool>> todo = {{}};
    while (!todo.empty()) {
        const std::vector<bool> given = std::move(todo.back());
        todo.pop_back();
        OpenAnswers answers(given);
        result.ways.push_back(evaluate(
            RunSetup{setup.absentResponseHeaders, setup.isLeftOut, setup.budget, &answers}));
        ways.push_back({answers.choices(), result.ways.back().outcome});
        keepStepsOfOne(result);
        const std::vector<OpenAnswers::Choice> &choices = ways.back().choices;
        for (size_t i = given.size(); i < choices.size(); ++i) {
            std::vector<bool> other;
            for (size_t before = 0; before < i; ++before)
                other.push_back(choices[before].answer);
            other.push_back(!choices[i].answer);
            todo.push_back(std::move(other));
        }
        const bool over = setup.budget && setup.budget->isOver();
        if (over || (result.ways.size() >= kMaxWays && !todo.empty())) {
            result.complete = false;
            break;
        }
    }
    result.openValues = decidingValues(ways);
    return result;
}

} // namespace

const RequestEvaluation &RequestWays::mostOpen() const
{
    return *std::min_element(ways.begin(), ways.end(), [](const auto &a, const auto &b) {
        return rankOf(a.outcome) < rankOf(b.outcome);
    });
}

RequestWays evaluateEveryWay(const IisConfiguration &configuration, const Site &site,
                             const HttpRequest &request, const HeaderList &responseHeaders,
                             const WaysSetup &setup)
{
    return goEveryWay(setup, [&](const RunSetup &run) {
        return runRequest(configuration, site, request, responseHeaders, run);
    });
}

RequestWays evaluateEveryWay(const EffectiveRewrite &rewrite, const HttpRequest &request,
                             const HeaderList &responseHeaders, const WaysSetup &setup)
{
    return goEveryWay(setup, [&](const RunSetup &run) {
        return runRequest(rewrite, request, responseHeaders, run);
    });
}

} // namespace amado
