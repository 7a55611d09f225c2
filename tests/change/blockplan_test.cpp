// SPDX-License-Identifier: MIT
#include "change/journalworld.h"

#include <algorithm>
#include <numeric>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

ServerSnapshot serverWith(const QStringList &blocked, const QStringList &applied = {u"PING1"_s})
{
    ServerSnapshot server = testServer();
    ExchangeSettings settings;
    settings.mitigationsApplied = applied;
    settings.mitigationsBlocked = blocked;
    server.exchange = {settings, u"exchange"_s};
    server.services[u"MSExchangeMitigation"_s] = {{u"Running"_s, u"Automatic"_s}, u"x"_s};
    return server;
}

Result<Plan> planned(const QStringList &ids, ActKind kind, const ServerSnapshot &server)
{
    return makeBlockPlan(ids, kind, server, shippedCatalogs());
}

QStringList listOf(const JournalWorld &world)
{
    return *world.server.exchange->mitigationsBlocked;
}

void setList(JournalWorld &world, const QStringList &ids)
{
    ExchangeSettings settings = *world.server.exchange;
    settings.mitigationsBlocked = ids;
    world.server.exchange = {settings, u"exchange"_s};
}

EntryId carryOut(JournalWorld &world, const QStringList &ids, ActKind kind)
{
    const Result<Plan> plan = planned(ids, kind, world.server);
    EXPECT_TRUE(plan);
    return plan ? world.carryOut(*plan) : EntryId();
}

struct Line
{
    const char *name;
    QStringList before;
    QStringList ids;
    ActKind kind;
    QStringList after; ///< Equal to `before`: refused.
    Reason reason = Reason::None;
};

class BlockTable : public testing::TestWithParam<Line>
{};

} // namespace

TEST_P(BlockTable, WritesExactlyWhatWasChosen)
{
    const Line &line = GetParam();
    const Result<Plan> plan = planned(line.ids, line.kind, serverWith(line.before));
    if (line.reason != Reason::None) {
        ASSERT_FALSE(plan);
        EXPECT_EQ(plan.error().reason, line.reason);
        return;
    }
    ASSERT_TRUE(plan) << qPrintable(plan.error().detail);
    ASSERT_EQ(plan->steps.size(), 1u);
    EXPECT_EQ(plan->kind, line.kind);
    EXPECT_EQ(std::get<BlockedState>(plan->steps.front().before).ids, line.before);
    EXPECT_EQ(std::get<BlockedState>(plan->steps.front().after).ids, line.after);
    EXPECT_EQ(plan->steps.front().target.toString(), u"exchange:mitigationsBlocked"_s);
    EXPECT_TRUE(plan->mitigation.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    All, BlockTable,
    testing::Values(
        Line{"Family", {}, {u"M2"_s}, ActKind::Block, {u"M2"_s}},
        Line{"FullId", {}, {u"M2.1.0"_s}, ActKind::Block, {u"M2.1.0"_s}},
        Line{"SpelledAsChosen", {}, {u" m02.1 "_s}, ActKind::Block, {u"m02.1"_s}},
        Line{"BesideOthers",
             {u"M9"_s, u"M1"_s},
             {u"M2"_s},
             ActKind::Block,
             {u"M9"_s, u"M1"_s, u"M2"_s}},
        Line{"Several", {}, {u"M1"_s, u"M2.1"_s}, ActKind::Block, {u"M1"_s, u"M2.1"_s}},
        Line{
            "SeveralOneThere", {u"M1"_s}, {u"M1.1"_s, u"M2"_s}, ActKind::Block, {u"M1"_s, u"M2"_s}},
        Line{"MemberOfOneChosen", {}, {u"M2"_s, u"M2.1.0"_s}, ActKind::Block, {u"M2"_s}},
        Line{"FamilyWhereOnlyAMemberIs",
             {u"M2.1.0"_s},
             {u"M2"_s},
             ActKind::Block,
             {u"M2.1.0"_s, u"M2"_s}},
        Line{"CoveredByFamily", {u"M2"_s}, {u"M2.1.0"_s}, ActKind::Block, {}, Reason::NothingToDo},
        Line{
            "CoveredWithZeros", {u"M01.1"_s}, {u"M1.1"_s}, ActKind::Block, {}, Reason::NothingToDo},
        Line{"LongerNumberIsAnother", {u"M2"_s}, {u"M21"_s}, ActKind::Block, {u"M2"_s, u"M21"_s}},
        Line{"FreeFamily", {u"M2"_s}, {u"M2"_s}, ActKind::Unblock, {}},
        Line{"FreeFamilyTakesMembers",
             {u"M1"_s, u"M2.1.0"_s, u"m02"_s},
             {u"M2"_s},
             ActKind::Unblock,
             {u"M1"_s}},
        Line{"FreeMember", {u"M2.1.0"_s, u"M2.2"_s}, {u"M2.1"_s}, ActKind::Unblock, {u"M2.2"_s}},
        Line{"FreeMemberOfFamily",
             {u"M2"_s},
             {u"M2.1.0"_s},
             ActKind::Unblock,
             {},
             Reason::BlockedByFamily},
        Line{"FreeWhatIsNotThere", {u"M2"_s}, {u"M1"_s}, ActKind::Unblock, {}, Reason::NothingToDo},
        Line{"FreeFromEmptyList", {}, {u"M1"_s}, ActKind::Unblock, {}, Reason::NothingToDo},
        Line{"NoId", {}, {u"M"_s}, ActKind::Block, {}, Reason::MitigationIdInvalid},
        Line{"EmptyId", {}, {u""_s}, ActKind::Block, {}, Reason::MitigationIdInvalid},
        Line{"LineEndInId", {}, {u"M2\nM3"_s}, ActKind::Block, {}, Reason::MitigationIdInvalid},
        Line{"QuoteInId", {}, {u"M2'"_s}, ActKind::Unblock, {}, Reason::MitigationIdInvalid},
        Line{"DotAtTheEnd", {}, {u"M2."_s}, ActKind::Block, {}, Reason::MitigationIdInvalid}),
    [](const auto &line) { return std::string(line.param.name); });

TEST(BlockPlan, SaysWhatStaysApplied)
{
    const ServerSnapshot server = serverWith({}, {u"PING1"_s, u"M1.1"_s, u"M2.1.0"_s});
    EXPECT_EQ(planned({u"M2"_s}, ActKind::Block, server)->stillApplied, QStringList{u"M2.1.0"_s});
    EXPECT_EQ(planned({u"M2.2"_s}, ActKind::Block, server)->stillApplied, QStringList());
}

TEST(BlockPlan, RefusesWhereTheListIsNotKnownOrNobodyReadsIt)
{
    ServerSnapshot unknown = serverWith({});
    unknown.exchange = Fact<ExchangeSettings>::missing(MissingReason::NotCollected);
    EXPECT_EQ(planned({u"M2"_s}, ActKind::Block, unknown).error().reason, Reason::FactMissing);
    ServerSnapshot listless = serverWith({});
    listless.exchange = {ExchangeSettings{}, u"exchange"_s};
    EXPECT_EQ(planned({u"M2"_s}, ActKind::Block, listless).error().reason, Reason::FactMissing);
    ServerSnapshot denied = serverWith({});
    denied.exchange = Fact<ExchangeSettings>::missing(MissingReason::Denied);
    EXPECT_EQ(planned({u"M2"_s}, ActKind::Block, denied).error().code, ErrorCode::PermissionDenied);

    ServerSnapshot absent = serverWith({});
    absent.services[u"MSExchangeMitigation"_s] =
        Fact<ServiceState>::missing(MissingReason::NotPresent);
    EXPECT_EQ(planned({u"M2"_s}, ActKind::Block, absent).error().reason, Reason::NotApplicable);
    ServerSnapshot old = serverWith({});
    old.services.remove(u"MSExchangeMitigation"_s);
    old.exchangeVersion = {u"15.01.2176.002"_s, u"ExSetup.exe"_s};
    EXPECT_EQ(planned({u"M2"_s}, ActKind::Block, old).error().reason, Reason::NotApplicable);
    ServerSnapshot edge = serverWith({});
    edge.services.remove(u"MSExchangeMitigation"_s);
    edge.roles = {QStringList{u"Edge"_s}, u"server.json"_s};
    EXPECT_EQ(planned({u"M2"_s}, ActKind::Unblock, edge).error().reason, Reason::NotApplicable);
}

TEST(BlockPlan, UndoGivesTheListBackInEveryOrder)
{
    std::vector<size_t> order(4);
    std::iota(order.begin(), order.end(), 0);
    do {
        JournalWorld world(serverWith({u"M9"_s, u"M1"_s, u"M8"_s}));
        const std::vector<EntryId> entries = {carryOut(world, {u"M2"_s}, ActKind::Block),
                                              carryOut(world, {u"M1"_s}, ActKind::Unblock),
                                              carryOut(world, {u"M3.1.0"_s}, ActKind::Block),
                                              carryOut(world, {u"M8"_s}, ActKind::Unblock)};
        EXPECT_EQ(listOf(world), (QStringList{u"M9"_s, u"M2"_s, u"M3.1.0"_s}));
        for (const size_t index : order)
            world.undo(entries[index]);
        QStringList left = listOf(world);
        left.sort();
        ASSERT_EQ(left, (QStringList{u"M1"_s, u"M8"_s, u"M9"_s}));
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST(BlockPlan, UndoOfTheNewestActIsExact)
{
    JournalWorld world(serverWith({u"M9"_s, u"M1"_s, u"M8"_s}));
    const EntryId freed = carryOut(world, {u"M1"_s}, ActKind::Unblock);
    const Plan undo = world.undo(freed);
    EXPECT_EQ(listOf(world), (QStringList{u"M9"_s, u"M1"_s, u"M8"_s}));
    EXPECT_FALSE(undo.keptForeignEdits);
    EXPECT_EQ(undo.ids, QStringList{u"M1"_s});
    EXPECT_EQ(world.undoPlan(freed).error().reason, Reason::AlreadyUndone);
}

TEST(BlockPlan, UndoKeepsWhatOthersDidToTheList)
{
    JournalWorld world(serverWith({u"M1"_s}));
    const EntryId blocked = carryOut(world, {u"M2"_s}, ActKind::Block);
    setList(world, {u"M7"_s, u"M2"_s}); // Somebody freed M1 and blocked M7.
    EXPECT_TRUE(world.undo(blocked).keptForeignEdits);
    EXPECT_EQ(listOf(world), QStringList{u"M7"_s});

    const EntryId freed = carryOut(world, {u"M7"_s}, ActKind::Unblock);
    setList(world, {u"M7"_s, u"M5"_s}); // Somebody blocked it again.
    EXPECT_TRUE(world.undoPlan(freed)->steps.empty()) << "it is as the act found it";
    setList(world, {u"M5"_s});
    world.undo(freed);
    EXPECT_EQ(listOf(world), (QStringList{u"M7"_s, u"M5"_s}));
}

TEST(BlockPlan, UndoLeavesAnIdThatALaterActWantsSo)
{
    JournalWorld world(serverWith({}));
    const EntryId first = carryOut(world, {u"M2"_s}, ActKind::Block);
    setList(world, {}); // Somebody freed it; we blocked it again.
    const EntryId second = carryOut(world, {u"M2"_s}, ActKind::Block);
    EXPECT_TRUE(world.undoPlan(first)->steps.empty());
    world.undo(second);
    EXPECT_EQ(listOf(world), QStringList());

    JournalWorld freeing(serverWith({u"M2"_s}));
    const EntryId early = carryOut(freeing, {u"M2"_s}, ActKind::Unblock);
    setList(freeing, {u"M2"_s});
    const EntryId late = carryOut(freeing, {u"M2"_s}, ActKind::Unblock);
    EXPECT_TRUE(freeing.undoPlan(early)->steps.empty());
    freeing.undo(late);
    EXPECT_EQ(listOf(freeing), QStringList{u"M2"_s});
}

TEST(BlockPlan, EntriesNameTheIdsTheyChanged)
{
    JournalWorld world(serverWith({u"M1"_s}));
    carryOut(world, {u"M2.1.0"_s}, ActKind::Block);
    carryOut(world, {u"M1"_s}, ActKind::Unblock);
    EXPECT_EQ(changedIds(world.history[0]), QStringList{u"M2.1.0"_s});
    EXPECT_EQ(changedIds(world.history[1]), QStringList{u"M1"_s});
    EXPECT_TRUE(isUndoable(world.history[0], world.history));
}
