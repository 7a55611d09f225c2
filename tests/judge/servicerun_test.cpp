#include "catalog/shippedcatalogs.h"
#include "judge/facts.h"
#include "model/feed/feeddocument.h"
#include "model/feed/mitigationid.h"
#include "model/feed/servicerun.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using test::Presence;
using Kind = NextRun::Kind;

const QDateTime kNow = test::on(2026, 11, 22);

QDateTime minutes(int count)
{
    return kNow.addSecs(60LL * count);
}

FeedFinding running(const QDateTime &success, const QDateTime &failure = {})
{
    FeedFinding feed;
    feed.ability = FeedAbility::Capable;
    feed.switches = SwitchState::Enabled;
    feed.service = {{u"Running"_s, u"Automatic"_s}, u"services"_s};
    feed.lastSuccess = success;
    feed.lastFailure = failure;
    return feed;
}

struct Line
{
    const char *name;
    FeedFinding feed;
    std::optional<QDateTime> start;
    Kind kind;
    int inMinutes = 0;
    bool afterStart = false;
    bool overdue = false;
};

FeedFinding with(FeedAbility ability, std::optional<Fact<ServiceState>> service = std::nullopt)
{
    FeedFinding feed = running(minutes(-20));
    feed.ability = ability;
    if (service)
        feed.service = *service;
    return feed;
}

} // namespace

TEST(NextRun, Countdown)
{
    const Line lines[] = {
        {"an hour after a success", running(minutes(-37)), {}, Kind::Expected, 23},
        {"an hour after a failure", running({}, minutes(-37)), {}, Kind::Expected, 23},
        {"after the later one", running(minutes(-50), minutes(-10)), {}, Kind::Expected, 50},
        {"after the later one, a success",
         running(minutes(-10), minutes(-50)),
         {},
         Kind::Expected,
         50},
        {"just run", running(kNow), {}, Kind::Expected, 60},
        {"ten minutes after a start", running(minutes(-37)), minutes(-3), Kind::Expected, 7, true},
        {"a start, nothing else known", running({}), minutes(-3), Kind::Expected, 7, true},
        {"a start older than the last run", running(minutes(-5)), minutes(-90), Kind::Expected, 55},
        {"the run after the start is due", running({}), minutes(-10), Kind::Expected, 60, true,
         true},
        {"due now", running(minutes(-60)), {}, Kind::Expected, 60, false, true},
        {"read long ago", running(minutes(-24 * 60 - 20)), {}, Kind::Expected, 40, false, true},
        {"from the future", running(minutes(5)), {}, Kind::Unknown},
        {"a start in the future", running(minutes(-37)), minutes(5), Kind::Expected, 23},
        {"nothing known", running({}), {}, Kind::Unknown},
        {"cut off from new lists, runs all the same",
         with(FeedAbility::CutoffB),
         {},
         Kind::Expected,
         40},
        {"no service on this build", with(FeedAbility::NoService), {}, Kind::Never},
        {"an edge server", with(FeedAbility::NotApplicable), {}, Kind::Never},
        {"service not there",
         with(FeedAbility::Capable, Fact<ServiceState>::missing(MissingReason::NotPresent)),
         {},
         Kind::Never},
        {"service not known",
         with(FeedAbility::Capable, Fact<ServiceState>::missing(MissingReason::Denied)),
         {},
         Kind::Unknown},
        {"service stopped",
         with(FeedAbility::Capable, Fact<ServiceState>({u"Stopped"_s, u"Manual"_s}, u"x"_s)),
         {},
         Kind::Never},
    };
    for (const Line &line : lines) {
        SCOPED_TRACE(line.name);
        const NextRun run = nextRun(line.feed, line.start, kNow);
        EXPECT_EQ(run.kind, line.kind);
        if (line.kind != Kind::Expected)
            continue;
        EXPECT_EQ(run.at, minutes(line.inMinutes));
        EXPECT_GT(run.at, kNow);
        EXPECT_EQ(run.afterStart, line.afterStart);
        EXPECT_EQ(run.overdue, line.overdue);
    }
}

namespace {

ServerFacts capable(Presence presence, const QStringList &applied, const QStringList &blocked)
{
    // The first build with the fix against M2; the one below it is cut off from the list.
    ServerFacts facts = test::mailboxServer(u"15.2.2562.43"_s, presence);
    facts.exchange = {{true, true, applied, blocked, QString(u""_s)}, u"exchange"_s};
    return facts;
}

std::vector<ExpectedAct> expected(const ServerFacts &facts, const QDateTime &now = kNow)
{
    const Catalogs &catalogs = test::shippedCatalogs();
    return expectedAtNextRun(assess(facts, catalogs, now), facts, catalogs.mitigations);
}

const ExpectedAct kMayApply{u"M2"_s, u"CVE-2026-42897"_s, false};

} // namespace

TEST(NextRun, AnAppliedIdWithoutItsRuleMayComeBackOnABuildWithTheFix)
{
    EXPECT_EQ(expected(capable(Presence::Nothing, {u"M2.1.0"_s}, {})), std::vector{kMayApply});
    EXPECT_TRUE(expected(capable(Presence::Nothing, {u"M2.1.0"_s}, {u"M2"_s})).empty());
    EXPECT_TRUE(expected(capable(Presence::Nothing, {u"PING1"_s}, {})).empty());
}

TEST(NextRun, AVulnerableBuildThatCanReceiveIsExpectedToBeMitigated)
{
    // Before the second cut-off this build received the list and lacked the fix.
    ServerFacts facts = capable(Presence::Nothing, {u"PING1"_s}, {});
    facts.exchangeVersion = {u"15.2.2562.41"_s, u"ExSetup.exe"_s};
    const ExpectedAct apply{u"M2"_s, u"CVE-2026-42897"_s, true};
    EXPECT_EQ(expected(facts, test::on(2026, 6, 20)), std::vector{apply});
    EXPECT_TRUE(expected(facts).empty()) << "cut off since";
    facts.mitigations.clear();
    EXPECT_TRUE(expected(facts, test::on(2026, 6, 20)).empty()) << "not known is not expected";
}

TEST(MitigationId, FamiliesAreComparedByWholeParts)
{
    EXPECT_TRUE(coversMitigation(u"M2"_s, u"M2.1.0"_s));
    EXPECT_TRUE(coversMitigation(u"M01.1"_s, u"M1.1"_s));
    EXPECT_TRUE(coversMitigation(u" m2 "_s, u"M02"_s));
    EXPECT_TRUE(coversMitigation(u"M2.01"_s, u"M2.1.0"_s));
    EXPECT_FALSE(coversMitigation(u"M2.1"_s, u"M2"_s));
    EXPECT_FALSE(coversMitigation(u"M2"_s, u"M21"_s));
    EXPECT_FALSE(coversMitigation(u"M2"_s, u"PING2"_s));
    EXPECT_FALSE(coversMitigation(u""_s, u"M2"_s));
    EXPECT_EQ(mitigationFamily(u"m02.1.0"_s), u"M2"_s);
    EXPECT_EQ(mitigationFamily(u"PING1"_s), u"PING1"_s);
    EXPECT_EQ(mitigationFamily(u"M0"_s), u"M0"_s);
    EXPECT_EQ(mitigationFamily(u"M10"_s), u"M10"_s);
    EXPECT_EQ(coveringEntry({u"M1"_s, u"M02"_s}, u"M2.1"_s), u"M02"_s);
}

TEST(MitigationId, FormIsChecked)
{
    for (const char *id : {"M2", "m02.1.0", "PING1", "M1.1"})
        EXPECT_TRUE(isMitigationId(QString::fromLatin1(id))) << id;
    for (const char *text :
         {"", "M", "2", "M2.", ".M2", "M2..1", "M2.a", "M 2", " M2", "M2 ", "M2;", "M2\n"})
        EXPECT_FALSE(isMitigationId(QString::fromLatin1(text))) << text;
    EXPECT_FALSE(isMitigationId(QString(u"M2" + QString(60, u'1'))));
}

} // namespace amado
