// SPDX-License-Identifier: MIT
#include "change/journalworld.h"

#include <algorithm>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kAll = {u"CVE-2021-26855"_s, u"CVE-2022-41040"_s, u"CVE-2026-42897"_s,
                          u"CVE-2021-27065"_s, u"CVE-2021-26858"_s};

QString serviceText(const JournalWorld &world, const QString &name)
{
    return world.server.services.value(name)->state + u'/' +
           world.server.services.value(name)->startType;
}

} // namespace

TEST(UndoPlan, GivesTheServerBackInEveryOrder)
{
    std::vector<int> order = {0, 1, 2, 3, 4};
    do {
        JournalWorld world;
        const std::string original = stateOf(world.server);
        std::vector<EntryId> entries;
        for (const QString &id : kAll)
            entries.push_back(world.apply(id));
        for (const int index : order)
            world.undo(entries[static_cast<size_t>(index)]);
        ASSERT_EQ(stateOf(world.server), original);
    } while (std::next_permutation(order.begin(), order.end()) && !testing::Test::HasFailure() &&
             !(order[0] == 1 && order[1] > 0));
}

TEST(UndoPlan, KeepsManagedAvailabilityOffUntilTheLastActGoes)
{
    JournalWorld world;
    world.server.services[u"MSExchangeHMRecovery"_s] = {{u"Stopped"_s, u"Manual"_s}, u"x"_s};
    const EntryId ecp = world.apply(u"CVE-2021-27065"_s);
    const EntryId oab = world.apply(u"CVE-2021-26858"_s);
    world.undo(ecp);
    EXPECT_EQ(serviceText(world, u"MSExchangeHM"_s), u"Stopped/Disabled"_s);
    EXPECT_EQ(world.server.appPools.value(u"MSExchangeECPAppPool"_s)->startMode,
              u"AlwaysRunning"_s);
    const Plan last = world.undo(oab);
    EXPECT_EQ(serviceText(world, u"MSExchangeHM"_s), u"Running/Automatic"_s);
    EXPECT_EQ(serviceText(world, u"MSExchangeHMRecovery"_s), u"Stopped/Manual"_s);
    EXPECT_EQ(last.steps.front().target.name, u"MSExchangeOABAppPool"_s);
    EXPECT_FALSE(last.keptForeignEdits);
}

TEST(UndoPlan, KeepsAStateSomebodySetSince)
{
    JournalWorld world;
    const EntryId id = world.apply(u"CVE-2021-27065"_s);
    world.server.appPools[u"MSExchangeECPAppPool"_s] = {{u"Stopped"_s, false, u"Special"_s},
                                                        u"x"_s};
    const Plan plan = world.undo(id);
    EXPECT_TRUE(plan.keptForeignEdits);
    const AppPoolState pool = *world.server.appPools.value(u"MSExchangeECPAppPool"_s);
    EXPECT_EQ(pool, (AppPoolState{u"Started"_s, true, u"Special"_s}));
}

TEST(UndoPlan, KeepsForeignEditsAndSaysSo)
{
    JournalWorld world;
    const QByteArray original = world.file(owaConfig());
    const EntryId id = world.apply(u"CVE-2026-42897"_s);
    QByteArray edited = world.file(owaConfig());
    world.put(owaConfig(), edited.replace("<appSettings>", "<!-- theirs --><appSettings>"));
    const Plan plan = world.undo(id);
    EXPECT_TRUE(plan.keptForeignEdits);
    QByteArray expected = original;
    EXPECT_EQ(world.file(owaConfig()),
              expected.replace("<appSettings>", "<!-- theirs --><appSettings>"));
}

TEST(UndoPlan, LeavesAContainerSomebodyElseUsesNow)
{
    JournalWorld world;
    const EntryId id = world.apply(u"CVE-2022-41040"_s);
    QByteArray edited = world.file(wwwrootConfig());
    const QByteArray theirs =
        "\r\n        <rule name=\"Theirs\"><match url=\"x\" /><action type=\"None\" /></rule>";
    world.put(wwwrootConfig(),
              edited.replace("\r\n      </rules>", QByteArray(theirs + "\r\n      </rules>")));
    world.undo(id);
    EXPECT_TRUE(world.file(wwwrootConfig())
                    .contains(QByteArray("<rules>" + theirs + "\r\n      </rules>")));
    EXPECT_FALSE(world.file(wwwrootConfig()).contains("Amado"));
}

TEST(UndoPlan, LosesNoCommentSomebodyWroteIntoOurRule)
{
    JournalWorld world;
    const EntryId id = world.apply(u"CVE-2022-41040"_s);
    QByteArray edited = world.file(wwwrootConfig());
    world.put(wwwrootConfig(), edited.replace("<match url", "<!-- why? --><match url"));
    EXPECT_EQ(world.undoPlan(id).error().reason, Reason::RuleChanged);
}

TEST(UndoPlan, LeavesAChangedRuleToAPerson)
{
    JournalWorld world;
    const EntryId id = world.apply(u"CVE-2022-41040"_s);
    QByteArray edited = world.file(wwwrootConfig());
    world.put(wwwrootConfig(), edited.replace("stopProcessing=\"true\"", "enabled=\"false\""));
    const Result<Plan> plan = world.undoPlan(id);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().reason, Reason::RuleChanged);
    EXPECT_GT(plan.error().line, 1);
}

TEST(UndoPlan, HasNothingToDoWhereOurRuleIsGone)
{
    JournalWorld world;
    const QByteArray original = world.file(wwwrootConfig());
    const EntryId id = world.apply(u"CVE-2022-41040"_s);
    world.put(wwwrootConfig(), original + "<!-- theirs -->");
    const Result<Plan> plan = world.undoPlan(id);
    ASSERT_TRUE(plan);
    EXPECT_TRUE(plan->steps.empty());
}

TEST(UndoPlan, IsRefusedTwiceAndForNothing)
{
    JournalWorld world;
    const EntryId id = world.apply(u"CVE-2022-41040"_s);
    world.undo(id);
    EXPECT_EQ(world.undoPlan(id).error().reason, Reason::AlreadyUndone);
    world.history.front().result = EntryResult::InDoubt;
    EXPECT_EQ(world.undoPlan(id).error().reason, Reason::TargetInDoubt);
    world.history.front().result = EntryResult::Refused;
    world.history.front().steps[0].state = StepState::Refused;
    world.history.pop_back();
    EXPECT_EQ(world.undoPlan(id).error().reason, Reason::EntryNotUndoable);
}

TEST(UndoPlan, RefusesAFileThatCannotBeRead)
{
    JournalWorld world;
    const EntryId id = world.apply(u"CVE-2022-41040"_s);
    world.put(wwwrootConfig(), "<configuration>");
    EXPECT_EQ(world.undoPlan(id).error().reason, Reason::MalformedXml);
    world.server.configFiles.insert(wwwrootConfig(),
                                    Fact<QByteArray>::missing(MissingReason::Denied));
    EXPECT_EQ(world.undoPlan(id).error().reason, Reason::FactMissing);
}
