// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"
#include "judge/facts.h"
#include "model/base/enumnames.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

using State = ProtectionState;
using Why = ProtectionReason;
using test::Presence;

const QDateTime kNow = test::on(2026, 11, 22);

Assessment judged(const ServerFacts &facts, const QDateTime &now = kNow)
{
    return assess(facts, test::shippedCatalogs(), now);
}

QStringList unknownFacts(const Assessment &assessment)
{
    QStringList names;
    for (const UnknownFact &unknown : assessment.unknowns)
        names.append(QString(unknown.fact + u' ' + enumName(unknown.reason)));
    return names;
}

QStringList causeCodes(const Assessment &assessment)
{
    QStringList codes;
    for (const FeedCheck &cause : assessment.feed.causes()) {
        codes.append(cause.code());
        EXPECT_FALSE(cause.evidence.isEmpty());
    }
    return codes;
}

TEST(Severity, NeverRanksUnknownBetterThanExposed)
{
    EXPECT_EQ(severity(State::Unknown), severity(State::Exposed));
    const State order[] = {State::Exposed,  State::Conflict,   State::Ineffective,
                           State::Outdated, State::Mitigated,  State::Redundant,
                           State::Fixed,    State::NotAffected};
    for (size_t i = 1; i < std::size(order); ++i)
        EXPECT_GT(severity(order[i - 1]), severity(order[i]));
    EXPECT_FALSE(needsAction(State::Unknown));
    EXPECT_FALSE(needsAction(State::Redundant));
    EXPECT_TRUE(needsAction(State::Outdated));
}

TEST(Headline, IsTheWorstFinding)
{
    const struct
    {
        QString version;
        Presence presence;
        State state;
        QString vulnerability;
    } rows[] = {
        {u"15.2.2562.56"_s, Presence::Nothing, State::Fixed, u"CVE-2026-42897"_s},
        {u"15.2.1748.46"_s, Presence::Accepted, State::Redundant, u"CVE-2021-26855"_s},
        {u"15.2.1544.39"_s, Presence::Nothing, State::Exposed, u"CVE-2026-42897"_s},
        {u"15.1.2507.13"_s, Presence::Nothing, State::Exposed, u"CVE-2022-41040"_s},
        {u"15.1.2507.13"_s, Presence::Unreadable, State::Unknown, u"CVE-2022-41040"_s},
        {u"15.0.1497.48"_s, Presence::Nothing, State::Fixed, u"CVE-2021-26855"_s},
    };
    for (const auto &row : rows) {
        const Assessment assessment = judged(test::mailboxServer(row.version, row.presence));
        EXPECT_EQ(assessment.headline, row.state) << qPrintable(row.version);
        EXPECT_EQ(assessment.headlineVulnerability, row.vulnerability) << qPrintable(row.version);
        EXPECT_EQ(assessment.protection.size(), 6u);
    }
}

TEST(Headline, PrefersWhatCanBeActedOn)
{
    ServerFacts facts = test::mailboxServer(u"15.1.2507.13"_s);
    const Mitigation &first = *test::shippedCatalogs().mitigations.find(u"CVE-2022-41040");
    facts.mitigations[4] = test::observation(first, Presence::Unreadable);
    const Assessment assessment = judged(facts);
    EXPECT_EQ(assessment.headline, State::Exposed);
    EXPECT_EQ(assessment.headlineVulnerability, u"CVE-2026-42897"_s);
}

TEST(Assessment, IsPure)
{
    const ServerFacts facts = test::mailboxServer(u"15.2.1544.9"_s, Presence::Outdated);
    const ServerFacts before = facts;
    const Assessment first = judged(facts);
    const Assessment second = judged(facts);
    EXPECT_EQ(facts, before);
    EXPECT_EQ(first.headline, second.headline);
    EXPECT_EQ(first.build.vulnerabilities, second.build.vulnerabilities);
    ASSERT_EQ(first.protection.size(), second.protection.size());
    for (size_t i = 0; i < first.protection.size(); ++i) {
        EXPECT_EQ(first.protection[i].state, second.protection[i].state);
        EXPECT_EQ(first.protection[i].evidence, second.protection[i].evidence);
    }
    EXPECT_EQ(first.asOf, kNow);
}

TEST(Protection, NothingIsJudgedThatWasNotPublishedOnTheDay)
{
    const ServerFacts facts = test::mailboxServer(u"15.1.2375.24"_s);
    const auto judgedOn = [&facts](int year, int month, int day) {
        const Assessment assessment = judged(facts, test::on(year, month, day));
        QStringList ids;
        for (const ProtectionFinding &finding : assessment.protection)
            ids.append(finding.vulnerability);
        EXPECT_TRUE(ids.isEmpty() || ids.contains(assessment.headlineVulnerability));
        return ids;
    };
    EXPECT_FALSE(judgedOn(2022, 9, 1).contains(u"CVE-2022-41040"_s));
    EXPECT_TRUE(judgedOn(2022, 9, 1).contains(u"CVE-2021-26855"_s));
    EXPECT_TRUE(judgedOn(2022, 12, 1).contains(u"CVE-2022-41040"_s));
    EXPECT_FALSE(judgedOn(2025, 12, 1).contains(u"CVE-2026-42897"_s));
    EXPECT_TRUE(judgedOn(2020, 1, 1).isEmpty());
    EXPECT_EQ(judged(facts, test::on(2020, 1, 1)).headline, ProtectionState::Unknown);
}

TEST(Build, CountsWhatWasKnownOnTheDay)
{
    const ServerFacts facts = test::mailboxServer(u"15.2.1544.9"_s);
    const BuildFinding today = judged(facts).build;
    const BuildFinding then = judged(facts, test::on(2024, 4, 1)).build;
    EXPECT_EQ(today.update, u"Mar24SU"_s);
    EXPECT_EQ(today.released, QDate(2024, 3, 12));
    EXPECT_EQ(today.openVulnerabilities,
              int(std::count_if(today.vulnerabilities.begin(), today.vulnerabilities.end(),
                                [](const VulnerabilityFinding &each) { return each.isOpen(); })));
    EXPECT_GT(today.openVulnerabilities, 30);
    EXPECT_GE(today.knownExploited, 1);
    EXPECT_EQ(then.knownExploited, 0);
    EXPECT_EQ(then.newestOfLine, test::build(u"15.2.1544.9"_s));
    EXPECT_TRUE(then.missingUpdates.empty());
    const auto &all = test::shippedCatalogs().vulnerabilities.vulnerabilities();
    for (size_t i = 1; i < today.vulnerabilities.size(); ++i)
        EXPECT_GE(all[size_t(today.vulnerabilities[i - 1].index)].published,
                  all[size_t(today.vulnerabilities[i].index)].published);
    EXPECT_FALSE(disagreementsAbout(today, test::shippedCatalogs()).empty());
}

TEST(Feed, NamesEveryCauseWithItsEvidence)
{
    ServerFacts facts = test::mailboxServer(u"15.1.2507.17"_s);
    facts.services[u"MSExchangeMitigation"_s] = {{u"Stopped"_s, u"Disabled"_s}, u"services"_s};
    facts.exchange = {{false, false, QStringList{}, QStringList{u"M1"_s}, {}}, u"exchange"_s};
    facts.lastFeedFailure = {{test::on(2026, 7, 20), 1008, u"MSExchange Mitigation Service"_s,
                              u"Error"_s, u"Connection attempted against untrusted endpoint"_s},
                             u"Application"_s};
    const Assessment assessment = judged(facts);
    EXPECT_EQ(assessment.feed.compatibility.code(), u"cutoffA"_s);
    EXPECT_EQ(assessment.feed.switches, SwitchState::Disabled);
    EXPECT_EQ(causeCodes(assessment),
              (QStringList{u"tooOldForEndpoint"_s, u"orgDisabled"_s, u"serverDisabled"_s,
                           u"serviceDisabled"_s, u"blockedIds"_s, u"lastFetchFailed"_s}));
    EXPECT_EQ(assessment.feed.lastSuccess, test::on(2026, 6, 20));
    EXPECT_EQ(assessment.feed.lastFailure, test::on(2026, 7, 20));
}

TEST(Feed, FollowsBuildRoleAndDay)
{
    const struct
    {
        QString version;
        QDateTime now;
        QString ability;
        QStringList causes;
    } rows[] = {
        {u"15.0.1497.48"_s, kNow, u"noService"_s, {u"noService"_s}},
        {u"15.2.922.27"_s, kNow, u"noService"_s, {u"noService"_s}},
        {u"15.1.2375.37"_s, kNow, u"cutoffA"_s, {u"tooOldForEndpoint"_s}},
        {u"15.1.2375.37"_s, test::on(2024, 1, 1), u"capable"_s, {}},
        {u"15.2.1544.39"_s, kNow, u"cutoffB"_s, {u"tooOldForSigner"_s}},
        {u"15.2.1544.39"_s, test::on(2026, 6, 30), u"capable"_s, {}},
        {u"15.2.1544.41"_s, kNow, u"capable"_s, {u"noRecentSuccess"_s}},
        {u"15.2.2562.56"_s, kNow, u"capable"_s, {u"noRecentSuccess"_s}},
    };
    for (const auto &row : rows) {
        const Assessment assessment = judged(test::mailboxServer(row.version), row.now);
        EXPECT_EQ(assessment.feed.compatibility.code(), row.ability) << qPrintable(row.version);
        EXPECT_EQ(causeCodes(assessment), row.causes) << qPrintable(row.version);
        EXPECT_EQ(assessment.feed.switches, SwitchState::Enabled);
    }
}

TEST(Feed, CombinesBothSwitches)
{
    const std::optional<bool> unset;
    const struct
    {
        std::optional<bool> organization, server;
        SwitchState state;
    } rows[] = {
        {true, true, SwitchState::Enabled},       {true, false, SwitchState::ServerDisabled},
        {false, true, SwitchState::OrgDisabled},  {false, false, SwitchState::Disabled},
        {false, unset, SwitchState::OrgDisabled}, {true, unset, SwitchState::Unknown},
        {unset, false, SwitchState::Unknown},     {unset, unset, SwitchState::Unknown},
    };
    for (const auto &row : rows) {
        ServerFacts facts = test::mailboxServer(u"15.2.2562.56"_s);
        facts.exchange = {{row.organization, row.server, {}, {}, {}}, u"exchange"_s};
        EXPECT_EQ(judged(facts).feed.switches, row.state);
    }
}

TEST(Feed, IgnoresWhatHappenedLater)
{
    const Assessment assessment =
        judged(test::mailboxServer(u"15.2.2562.41"_s), test::on(2026, 6, 1));
    EXPECT_FALSE(assessment.feed.lastSuccess.isValid());
}

TEST(Unknowns, NameEachMissingFactWithItsReason)
{
    const struct
    {
        const char *what;
        std::function<void(ServerFacts &)> remove;
        QString unknown;
        std::optional<Why> reason; ///< Of CVE-2026-42897; nothing: its verdict does not need it.
    } rows[] = {
        {"version",
         [](ServerFacts &facts) {
             facts.exchangeVersion = Fact<QString>::missing(MissingReason::Denied);
         },
         u"exchangeVersion denied"_s, Why::BuildMissing},
        {"version text",
         [](ServerFacts &facts) {
             facts.exchangeVersion = {u"15.2"_s, u"ExSetup.exe"_s};
         },
         u"exchangeVersion unreadable"_s, Why::BuildMissing},
        {"roles", [](ServerFacts &facts) { facts.roles = {}; }, u"roles notCollected"_s, {}},
        {"settings",
         [](ServerFacts &facts) {
             facts.exchange = Fact<ExchangeSettings>::missing(MissingReason::Unreadable);
         },
         u"exchange unreadable"_s,
         {}},
        {"service",
         [](ServerFacts &facts) { facts.services.clear(); },
         u"services/MSExchangeMitigation notCollected"_s,
         {}},
        {"events",
         [](ServerFacts &facts) {
             facts.lastFeedSuccess = Fact<QDateTime>::missing(MissingReason::Denied);
         },
         u"events/Application denied"_s,
         {}},
        {"web.config",
         [](ServerFacts &facts) {
             const Mitigation &owa = *test::shippedCatalogs().mitigations.find(u"CVE-2026-42897");
             facts.mitigations.back() = test::observation(owa, Presence::Unreadable);
         },
         u"C:\\inetpub\\wwwroot\\web.config unreadable"_s, Why::FactMissing},
    };
    for (const auto &row : rows) {
        ServerFacts facts = test::mailboxServer(u"15.2.1544.39"_s, Presence::Accepted);
        row.remove(facts);
        const Assessment assessment = judged(facts);
        EXPECT_EQ(unknownFacts(assessment), QStringList{row.unknown}) << row.what;
        const ProtectionFinding &finding = test::findingOf(assessment, u"CVE-2026-42897");
        if (row.reason) {
            EXPECT_EQ(finding.state, State::Unknown) << row.what;
            EXPECT_EQ(finding.reason, *row.reason) << row.what;
            EXPECT_FALSE(finding.missingFact.isEmpty()) << row.what;
        } else {
            EXPECT_EQ(finding.state, State::Mitigated) << row.what;
        }
    }
}

TEST(Unknowns, CoverAServerThatNeverAnswered)
{
    ServerFacts facts;
    facts.name = u"EX09"_s;
    facts.unreachable = Error{ErrorCode::Unreachable, Reason::None, u"EX09"_s, {}, 0, 0};
    const Assessment assessment = judged(facts);
    EXPECT_EQ(assessment.headline, State::Unknown);
    EXPECT_EQ(assessment.headlineReason, Why::Unreachable);
    EXPECT_EQ(assessment.feed.compatibility.ability, FeedAbility::Unknown);
    EXPECT_EQ(assessment.build.support, SupportState::Unknown);
    EXPECT_FALSE(assessment.unknowns.empty());
}

TEST(Unknowns, KeepTheVerdictOfFactsReadBeforeTheServerWentAway)
{
    ServerFacts facts = test::mailboxServer(u"15.2.1544.39"_s);
    facts.unreachable = Error{ErrorCode::Unreachable, Reason::None, u"EX01"_s, {}, 0, 0};
    EXPECT_EQ(judged(facts).headline, State::Exposed);
}

} // namespace
} // namespace amado
