// SPDX-License-Identifier: MIT
#include "ui/text/buildtext.h"
#include "ui/text/updatetext.h"
#include "words/words.h"

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

/// What is said about updates, vulnerabilities and the sources of both.
class UpdateWords : public amado::test::Words
{};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, UpdateWords,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(UpdateWords, EveryStepSaysWhatToDoAndWhy)
{
    Release release;
    release.cumulativeUpdate = u"CU15"_s;
    release.update = u"Oct26SU"_s;
    for (const NextStep::Reason reason : enumValues<NextStep::Reason>()) {
        BuildFinding build;
        build.place.emplace();
        build.product = Product::Exchange2019;
        NextStep step;
        step.reason = reason;
        step.action = NextStep::Action::SecurityUpdate;
        step.release = step.lastPublic = &release;
        step.needsProgram = true;
        build.nextSteps.push_back(step);
        expectSentence(nextStepSentence(build), "next step", int(reason));
        expectSentence(stepReason(step, build, {}), "reason of a step", int(reason));
    }
    for (const NextStep::Action action : enumValues<NextStep::Action>()) {
        NextStep step;
        step.action = action;
        step.overrideName = u"x"_s;
        expectSentence(stepSentence(step), "step", int(action));
    }
    expectSentence(nextStepSentence({}), "no build");
}

TEST_P(UpdateWords, StatesDistancesAndFieldsHaveWords)
{
    expectWordsOfAll<VulnerabilityState>(vulnerabilityStateWord, "vulnerability");
    expectWordsOfAll<UpdateDistance>(distanceWord, "distance");
    expectWordsOfAll<SourceDisagreement::Field>(disagreementField, "disagreement");
}
