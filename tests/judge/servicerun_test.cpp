// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"
#include "judge/facts.h"
#include "model/change/equivalentprotection.h"
#include "model/feed/feeddocument.h"
#include "model/feed/mitigationid.h"
#include "model/judge/nextrun.h"

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
    feed.compatibility.ability = FeedAbility::Capable;
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
    feed.compatibility.ability = ability;
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
         with(FeedAbility::CutOff),
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

/// What the next run is expected to write, of what is published today.
std::vector<NextRunItem> expected(const ServerFacts &facts, const QDateTime &now = kNow)
{
    const Catalogs &catalogs = test::shippedCatalogs();
    std::vector<NextRunItem> items;
    for (NextRunItem &item :
         nextRunEffects(facts, assess(facts, catalogs, now), FeedContext(), catalogs, now)) {
        item.evidence.clear();
        if (item.effect == NextRunEffect::Applies || item.effect == NextRunEffect::PutsBack)
            items.push_back(item);
    }
    return items;
}

const QString kOwa = u"CVE-2026-42897"_s;
const NextRunItem kMayApply{u"M2"_s, kOwa, NextRunEffect::PutsBack, false};

} // namespace

TEST(NextRun, AnAppliedIdWithoutItsRuleMayComeBackOnABuildWithTheFix)
{
    EXPECT_EQ(expected(capable(Presence::Nothing, {u"M2.1.0"_s}, {})), std::vector{kMayApply});
    EXPECT_TRUE(expected(capable(Presence::Nothing, {u"M2.1.0"_s}, {u"M2"_s})).empty());
    EXPECT_TRUE(expected(capable(Presence::Nothing, {u"M2.1.0"_s}, {u"M2.1.0"_s})).empty());
    EXPECT_TRUE(expected(capable(Presence::Nothing, {u"PING1"_s}, {})).empty());
}

TEST(NextRun, AVulnerableBuildThatCanReceiveIsExpectedToBeMitigated)
{
    // Before the second cut-off this build received the list and lacked the fix.
    ServerFacts facts = capable(Presence::Nothing, {u"PING1"_s}, {});
    facts.exchangeVersion = {u"15.2.2562.41"_s, u"ExSetup.exe"_s};
    const NextRunItem apply{u"M2"_s, kOwa, NextRunEffect::Applies, true};
    EXPECT_EQ(expected(facts, test::on(2026, 6, 20)), std::vector{apply});
    EXPECT_TRUE(expected(facts).empty()) << "cut off since";
    facts.mitigations.clear();
    EXPECT_TRUE(expected(facts, test::on(2026, 6, 20)).empty()) << "not known is not expected";
}

TEST(NextRun, OnAnInspectedConnectionNothingIsExpectedAndTheEquivalentProtectionIsOffered)
{
    const QDateTime now = test::on(2026, 6, 20);
    ServerFacts facts = capable(Presence::Nothing, {u"PING1"_s}, {});
    facts.exchangeVersion = {u"15.2.2562.41"_s, u"ExSetup.exe"_s};
    CertificateInfo root;
    root.subject = root.issuer = u"CN=Gateway CA"_s;
    root.commonName = root.issuerCommonName = u"Gateway CA"_s;
    const Catalogs &catalogs = test::shippedCatalogs();
    facts.lastFeedSuccess = {now.addSecs(-2 * 3600), u"Application"_s};
    for (const bool isRefused : {false, true}) {
        facts.feed.tls = {TlsObservation{{root}, {}, {}}, u"TLS"_s};
        EemsDigest digest;
        if (isRefused)
            digest.failed = FailedFetch{FetchFailure::ChainInvalid,
                                        {now.addSecs(-600), u"refused"_s, u"C:\\e.log"_s, 7}};
        facts.feed.log = {digest, u"C:\\Logging"_s};
        const Assessment assessment = assess(facts, catalogs, now);
        const auto equivalent = equivalentProtectionOf(assessment, facts, catalogs.mitigations);
        const EquivalentProtection *owa = equivalentProtection(equivalent, kOwa);
        ASSERT_NE(owa, nullptr);
        QStringList codes;
        for (const FeedCheck &cause : owa->causes)
            codes.append(equivalentCode(cause));
        EXPECT_EQ(codes, isRefused ? QStringList{u"inspectedOnTheWay"_s} : QStringList());
        EXPECT_EQ(owa->needed, isRefused);
        // Both pages: the document that is held, and what is published today.
        FeedDocument held;
        held.configs.emplace_back();
        held.configs.back().id = u"M2.1.0"_s;
        held.configs.back().actions = {FeedAction()};
        const auto ofHeld = nextRunEffects(facts, assessment, held, FeedSubject(), catalogs);
        const auto expectedEffect =
            isRefused ? NextRunEffect::NotDelivered : NextRunEffect::Applies;
        EXPECT_EQ(ofHeld.front().effect, expectedEffect);
        for (const NextRunItem &item :
             nextRunEffects(facts, assessment, FeedContext(), catalogs, now)) {
            if (item.mitigation == kOwa) {
                EXPECT_EQ(item.effect, expectedEffect);
            }
        }
        EXPECT_EQ(expected(facts, now).empty(), isRefused);
    }
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
