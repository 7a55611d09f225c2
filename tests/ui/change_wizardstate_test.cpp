// SPDX-License-Identifier: MIT
#include "ui/wizard/wizardstate.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);

ServerChoice server(const QString &name, const QStringList &chosen)
{
    ServerChoice choice{ServerId{name}, name, ProtectionState::Exposed, {}, true};
    for (const QString &id : chosen)
        choice.mitigations.push_back(
            {id, ProtectionState::Exposed, ProtectionReason::NothingThere, true, true, {}});
    return choice;
}

ActRecord planned(const QString &server, int steps)
{
    Plan plan;
    plan.server = server;
    plan.steps.resize(static_cast<size_t>(steps));
    ActRecord change;
    change.server.id = ServerId{server};
    change.server.name = server;
    change.plan = plan;
    return change;
}

ChangeOutcome outcome(const QString &entry, EntryResult result)
{
    ChangeOutcome made;
    made.entry = EntryId{entry};
    made.result = result;
    return made;
}

WizardState reviewed()
{
    WizardState state;
    state.step = WizardStep::Review;
    state.planned = {planned(u"EX01"_s, 1), planned(u"EX01"_s, 2), planned(u"EX02"_s, 0)};
    state.planned.push_back(planned(u"EX03"_s, 0));
    state.planned.back().plan = failure(ErrorCode::PreconditionFailed, Reason::SectionLocked);
    state.plannedAt = kNow;
    state.consent = true;
    return state;
}

} // namespace

TEST(WizardState, EveryChosenServerIsPlannedWithWhatWasChosenThere)
{
    WizardState state;
    state.choices = {server(u"EX01"_s, {u"A"_s, u"B"_s}), server(u"EX02"_s, {u"A"_s}),
                     server(u"EX03"_s, {u"A"_s, u"B"_s}), server(u"EX04"_s, {})};
    const std::vector<ServerRequests> asked = chosenRequests(state);
    ASSERT_EQ(asked.size(), 3u);
    EXPECT_EQ(asked[0].requests.size(), 2u);
    EXPECT_EQ(asked[1].server, ServerId{u"EX02"_s});
    ASSERT_EQ(asked[1].requests.size(), 1u);
    EXPECT_EQ(mitigationOf(asked[1].requests.front()), u"A"_s);
    EXPECT_EQ(chosenServers(state), 3) << "a server without a mitigation is none";
    state.choices[0].chosen = false;
    EXPECT_EQ(chosenServers(state), 2);
}

TEST(WizardState, ApplyNeedsConsentFreshPlansAndSomethingToDo)
{
    EXPECT_TRUE(canApply(reviewed(), kNow));
    EXPECT_EQ(serversToChange(reviewed()), 1) << "refused and empty plans count for nothing";
    EXPECT_TRUE(canApply(reviewed(), kNow.addSecs(kPlanLifetimeSeconds)));
    EXPECT_FALSE(canApply(reviewed(), kNow.addSecs(kPlanLifetimeSeconds + 1)));
    WizardState state = reviewed();
    state.consent = false;
    EXPECT_FALSE(canApply(state, kNow));
    state = reviewed();
    state.step = WizardStep::Check;
    EXPECT_FALSE(canApply(state, kNow));
    state = reviewed();
    state.planned = {planned(u"EX01"_s, 0)};
    EXPECT_FALSE(canApply(state, kNow));
    state = reviewed();
    state.applying = true;
    EXPECT_FALSE(canApply(state, kNow));
}

TEST(WizardState, OutcomesStandBesideTheirPlansAndTheNewestIsUndoneFirst)
{
    WizardState state = reviewed();
    auto records = runnableChanges(state.planned);
    ASSERT_EQ(records.size(), 2u);
    records[0].outcome = outcome(u"1"_s, EntryResult::Verified);
    records[1].outcome = outcome(u"2"_s, EntryResult::Diverged);
    records.push_back(planned(u"EX04"_s, 1));
    state.applied = carriedOut(records);
    ASSERT_EQ(state.applied.size(), 2u);
    EXPECT_EQ(state.applied[1].plan->steps.size(), 2u);
    const std::vector<EntryId> undo = undoableEntries(state);
    ASSERT_EQ(undo.size(), 2u);
    EXPECT_EQ(undo.front().value, u"2"_s);
    EXPECT_FALSE(needsNewPlan(state.applied));
    state.applied[0].outcome->error =
        Error{ErrorCode::PreconditionChanged, Reason::FileChanged, {}, {}};
    EXPECT_TRUE(needsNewPlan(state.applied));
}

TEST(WizardState, StepsTellHowTheyStand)
{
    WizardState state = reviewed();
    EXPECT_EQ(markOf(state, WizardStep::Choose), StepMark::Done);
    EXPECT_EQ(markOf(state, WizardStep::Check), StepMark::Problem);
    EXPECT_EQ(markOf(state, WizardStep::Review), StepMark::Current);
    EXPECT_EQ(markOf(state, WizardStep::Apply), StepMark::Ahead);
    // Passed over on the way to the summary; it is still to be done.
    state.step = WizardStep::Summary;
    EXPECT_EQ(markOf(state, WizardStep::Verify), StepMark::Done);
    EXPECT_EQ(markOf(state, WizardStep::Scan), StepMark::Ahead);
    state.offeredScan = true;
    EXPECT_EQ(markOf(state, WizardStep::Scan), StepMark::Done);
}
