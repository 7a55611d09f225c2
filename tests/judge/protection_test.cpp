// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"
#include "judge/facts.h"
#include "model/base/enumnames.h"

#include <gtest/gtest.h>

#include <QMap>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

using State = ProtectionState;
using Why = ProtectionReason;
using test::Presence;

const QDateTime kNow = test::on(2026, 11, 22);

const ProtectionFinding judged(const ServerFacts &facts, QStringView id)
{
    return test::findingOf(assess(facts, test::shippedCatalogs(), kNow), id);
}

struct Verdict
{
    State state;
    Why reason;
};

/// What a vulnerable build is called, by what stands there of a mitigation made of rules.
const QMap<Presence, Verdict> &vulnerableWithRules()
{
    static const QMap<Presence, Verdict> table{
        {Presence::Nothing, {State::Exposed, Why::NothingThere}},
        {Presence::Accepted, {State::Mitigated, Why::AcceptedRuleEffective}},
        {Presence::Outdated, {State::Outdated, Why::OutdatedRevision}},
        {Presence::Disabled, {State::Ineffective, Why::RuleDisabled}},
        {Presence::Incomplete, {State::Ineffective, Why::RuleIncomplete}},
        {Presence::NeverEffective, {State::Ineffective, Why::RuleNeverEffective}},
        {Presence::OtherContent, {State::Conflict, Why::SameNameOtherContent}},
        {Presence::Unrecognized, {State::Outdated, Why::UnrecognizedRuleBlocks}},
        {Presence::Unreadable, {State::Unknown, Why::FactMissing}},
    };
    return table;
}

/// A build with the fix: what is left decides between fixed and redundant; the rest is not asked.
Verdict fixedWithRules(Presence presence)
{
    const bool left = presence == Presence::Accepted || presence == Presence::Outdated ||
                      presence == Presence::Disabled || presence == Presence::Incomplete ||
                      presence == Presence::NeverEffective;
    return left ? Verdict{State::Redundant, Why::CodeFixMitigationLeft}
                : Verdict{State::Fixed, Why::CodeFix};
}

struct Line
{
    const char *vulnerability;
    const char *name;
    const char *vulnerable; ///< A build without the fix, or empty.
    const char *fixed;      ///< A build with the fix, or empty.
    const char *notListed;  ///< A build of a product no record lists, or empty.
};

const Line kLines[] = {
    {"CVE-2021-26855", "2013 CU23", "15.0.1497.10", "15.0.1497.12", ""},
    {"CVE-2021-26855", "2016 CU19", "15.1.2176.4", "15.1.2176.9", ""},
    {"CVE-2021-26855", "2016 CU22", "", "15.1.2375.7", ""},
    {"CVE-2021-26855", "2016 CU23", "", "15.1.2507.6", ""},
    {"CVE-2021-26855", "2019 CU8", "15.2.792.5", "15.2.792.10", ""},
    {"CVE-2021-26855", "2019 CU11", "", "15.2.986.5", ""},
    {"CVE-2021-26855", "2019 CU15", "", "15.2.1748.10", ""},
    {"CVE-2021-26855", "SE", "", "", "15.2.2562.17"},
    {"CVE-2022-41040", "2013 CU23", "15.0.1497.42", "15.0.1497.44", ""},
    {"CVE-2022-41040", "2016 CU22", "15.1.2375.32", "15.1.2375.37", ""},
    {"CVE-2022-41040", "2016 CU23", "15.1.2507.13", "15.1.2507.16", ""},
    {"CVE-2022-41040", "2019 CU11", "15.2.986.30", "15.2.986.36", ""},
    {"CVE-2022-41040", "2019 CU12", "15.2.1118.15", "15.2.1118.20", ""},
    {"CVE-2022-41040", "2019 CU13", "", "15.2.1258.12", ""},
    {"CVE-2022-41040", "2019 CU14", "", "15.2.1544.4", ""},
    {"CVE-2022-41040", "2019 CU15", "", "15.2.1748.10", ""},
    {"CVE-2022-41040", "SE", "", "", "15.2.2562.17"},
    {"CVE-2026-42897", "2013 CU23", "", "", "15.0.1497.48"},
    {"CVE-2026-42897", "2016 CU22", "15.1.2375.37", "", ""},
    {"CVE-2026-42897", "2016 CU23", "15.1.2507.66", "15.1.2507.69", ""},
    {"CVE-2026-42897", "2019 CU11", "15.2.986.42", "", ""},
    {"CVE-2026-42897", "2019 CU12", "15.2.1118.40", "", ""},
    {"CVE-2026-42897", "2019 CU13", "15.2.1258.39", "", ""},
    {"CVE-2026-42897", "2019 CU14", "15.2.1544.39", "15.2.1544.41", ""},
    {"CVE-2026-42897", "2019 CU15", "15.2.1748.43", "15.2.1748.46", ""},
    {"CVE-2026-42897", "SE", "15.2.2562.41", "15.2.2562.43", ""},
};

class EveryStateOnEveryLine : public ::testing::TestWithParam<Line>
{
protected:
    static void expect(const char *build, Presence presence, const Verdict &expected)
    {
        const QString version = QString::fromLatin1(build);
        if (version.isEmpty())
            return;
        const ServerFacts facts = test::mailboxServer(version, presence);
        const ProtectionFinding finding =
            judged(facts, QString::fromLatin1(GetParam().vulnerability));
        EXPECT_EQ(finding.state, expected.state)
            << build << " presence " << static_cast<int>(presence) << " is "
            << qPrintable(enumName(finding.state));
        EXPECT_EQ(finding.reason, expected.reason)
            << build << " presence " << static_cast<int>(presence) << " is "
            << qPrintable(enumName(finding.reason));
        EXPECT_EQ(finding.codeFix,
                  expected.state == State::Fixed ||
                      (expected.state == State::Redundant && *GetParam().notListed == 0));
        EXPECT_TRUE(finding.evidence.contains(QString(u"ExSetup.exe "_s + version)));
    }
};

TEST_P(EveryStateOnEveryLine, FollowsFromBuildAndPresence)
{
    const auto &table = vulnerableWithRules();
    for (auto row = table.cbegin(); row != table.cend(); ++row) {
        const Verdict fixed = fixedWithRules(row.key());
        expect(GetParam().vulnerable, row.key(), row.value());
        expect(GetParam().fixed, row.key(), fixed);
        expect(GetParam().notListed, row.key(),
               fixed.state == State::Redundant
                   ? fixed
                   : Verdict{State::NotAffected, Why::ProductNotListed});
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryStateOnEveryLine, ::testing::ValuesIn(kLines));

TEST(Components, AreJudgedByWhatIsOff)
{
    const QString v2013 = u"15.0.1497.10"_s;
    const QString v2016 = u"15.1.2176.4"_s;
    const QString v2019 = u"15.2.792.5"_s;
    const struct
    {
        QStringView id;
        QString version;
        Presence presence;
        Verdict expected;
    } rows[] = {
        {u"CVE-2021-26857", v2013, Presence::Nothing, {State::Exposed, Why::NothingThere}},
        {u"CVE-2021-26857", v2016, Presence::Accepted, {State::Mitigated, Why::ComponentsOff}},
        {u"CVE-2021-26857",
         v2016,
         Presence::Incomplete,
         {State::Ineffective, Why::ComponentsPartlyOff}},
        {u"CVE-2021-26857",
         v2019,
         Presence::Nothing,
         {State::Exposed, Why::NoMitigationForProduct}},
        {u"CVE-2021-27065", v2019, Presence::Accepted, {State::Mitigated, Why::ComponentsOff}},
        {u"CVE-2021-27065", v2019, Presence::Unreadable, {State::Unknown, Why::FactMissing}},
        {u"CVE-2021-26858", v2013, Presence::Nothing, {State::Exposed, Why::NothingThere}},
        {u"CVE-2021-26858",
         u"15.1.2176.9"_s,
         Presence::Accepted,
         {State::Redundant, Why::CodeFixMitigationLeft}},
        {u"CVE-2021-26858", u"15.1.2176.9"_s, Presence::Incomplete, {State::Fixed, Why::CodeFix}},
        {u"CVE-2021-26858",
         u"15.2.2562.17"_s,
         Presence::Nothing,
         {State::NotAffected, Why::ProductNotListed}},
    };
    for (const auto &row : rows) {
        const ProtectionFinding finding =
            judged(test::mailboxServer(row.version, row.presence), row.id);
        EXPECT_EQ(finding.state, row.expected.state) << qPrintable(row.id.toString());
        EXPECT_EQ(finding.reason, row.expected.reason) << qPrintable(row.id.toString());
    }
}

TEST(Components, ComeBackWhileManagedAvailabilityRuns)
{
    ServerFacts facts = test::mailboxServer(u"15.1.2176.4"_s, Presence::Accepted);
    for (MitigationObservation &observation : facts.mitigations)
        observation.managedAvailabilityRunning = true;
    const ProtectionFinding finding = judged(facts, u"CVE-2021-27065");
    EXPECT_EQ(finding.state, State::Ineffective);
    EXPECT_EQ(finding.reason, Why::ComponentsPartlyOff);
}

TEST(Components, ThatDoNotExistNeedNoMitigation)
{
    ServerFacts facts = test::mailboxServer(u"15.1.2176.4"_s);
    for (MitigationObservation &observation : facts.mitigations)
        observation.componentsRequired = 0;
    EXPECT_EQ(judged(facts, u"CVE-2021-26857").state, State::NotAffected);
}

TEST(Protection, PlacesABuildTheDataDoesNotKnow)
{
    const struct
    {
        QString version;
        Presence presence;
        State state; ///< Of CVE-2026-42897.
        Why reason;
        QString product;
        int missing;
        NextStep::Action next; ///< The first step.
    } rows[] = {
        // The day after a Patch Tuesday.
        {u"15.2.2562.60"_s, Presence::Nothing, State::Fixed, Why::CodeFix, u"SE"_s, 0,
         NextStep::Action::None},
        {u"15.2.1748.990"_s, Presence::Nothing, State::Fixed, Why::CodeFix, u"2019"_s, 0,
         NextStep::Action::Migrate},
        {u"15.2.1748.990"_s, Presence::Accepted, State::Redundant, Why::CodeFixMitigationLeft,
         u"2019"_s, 0, NextStep::Action::Migrate},
        // An interim update of Microsoft support between two known builds.
        {u"15.2.1544.40"_s, Presence::Nothing, State::Exposed, Why::NothingThere, u"2019"_s, 5,
         NextStep::Action::SecurityUpdate},
        {u"15.2.1544.40"_s, Presence::Accepted, State::Mitigated, Why::AcceptedRuleEffective,
         u"2019"_s, 5, NextStep::Action::SecurityUpdate},
        {u"15.2.1544.40"_s, Presence::Outdated, State::Outdated, Why::OutdatedRevision, u"2019"_s,
         5, NextStep::Action::SecurityUpdate},
        // A CU nobody listed yet, an older line, and a line between two known ones.
        {u"15.2.2700.3"_s, Presence::Nothing, State::Fixed, Why::CodeFix, u"SE"_s, 0,
         NextStep::Action::None},
        {u"15.1.2375.990"_s, Presence::Nothing, State::Exposed, Why::NothingThere, u"2016"_s, 0,
         NextStep::Action::CumulativeUpdate},
        {u"15.2.1600.1"_s, Presence::Nothing, State::Exposed, Why::NothingThere, u"2019"_s, 0,
         NextStep::Action::CumulativeUpdate},
        {u"15.0.1497.990"_s, Presence::Nothing, State::NotAffected, Why::ProductNotListed,
         u"2013"_s, 0, NextStep::Action::Migrate},
    };
    for (const auto &row : rows) {
        const Assessment assessment =
            assess(test::mailboxServer(row.version, row.presence), test::shippedCatalogs(), kNow);
        const ProtectionFinding &finding = test::findingOf(assessment, u"CVE-2026-42897");
        EXPECT_EQ(finding.state, row.state)
            << qPrintable(row.version + u' ' + enumName(finding.state));
        EXPECT_EQ(finding.reason, row.reason) << qPrintable(row.version);
        EXPECT_FALSE(assessment.build.known);
        ASSERT_TRUE(assessment.build.place);
        EXPECT_EQ(enumName(assessment.build.place->product), row.product);
        EXPECT_TRUE(assessment.build.update.isEmpty()) << "the name of another build";
        EXPECT_FALSE(assessment.build.released.isValid());
        EXPECT_EQ(int(assessment.build.missingUpdates.size()), row.missing)
            << qPrintable(row.version);
        ASSERT_FALSE(assessment.build.nextSteps.empty());
        EXPECT_EQ(assessment.build.nextSteps.front().action, row.next) << qPrintable(row.version);
        EXPECT_NE(assessment.feed.compatibility.ability, FeedAbility::Unknown);
    }
}

TEST(Protection, IsUnknownForABuildThatCannotBePlaced)
{
    for (const Presence presence : {Presence::Nothing, Presence::Accepted, Presence::Outdated}) {
        const Assessment assessment =
            assess(test::mailboxServer(u"15.3.100.1"_s, presence), test::shippedCatalogs(), kNow);
        for (const ProtectionFinding &finding : assessment.protection) {
            EXPECT_EQ(finding.state, State::Unknown);
            EXPECT_EQ(finding.reason, Why::BuildNotInData);
        }
        EXPECT_EQ(assessment.headline, State::Unknown);
        EXPECT_FALSE(assessment.build.known);
        EXPECT_FALSE(assessment.build.place);
        EXPECT_TRUE(assessment.build.nextSteps.empty());
        EXPECT_EQ(assessment.feed.compatibility.ability, FeedAbility::Unknown);
    }
}

TEST(Protection, IsNotAffectedWhereOnlyTheManagementToolsAre)
{
    const struct
    {
        QStringList roles;
        State state;
    } rows[] = {
        {{u"ManagementTools"_s}, State::NotAffected},
        {{u"Management Tools"_s}, State::NotAffected},
        {{u"None"_s}, State::NotAffected},
        {{}, State::NotAffected},
        {{u"Mailbox"_s, u"ManagementTools"_s}, State::Exposed},
        {{u"ManagementTools"_s, u"ClientAccess"_s}, State::Exposed},
        {{u"SomethingNew"_s}, State::Exposed},
    };
    for (const auto &row : rows) {
        ServerFacts facts = test::mailboxServer(u"15.2.1544.9"_s);
        facts.roles = {row.roles, u"server.json"_s};
        const Assessment assessment = assess(facts, test::shippedCatalogs(), kNow);
        const bool tools = row.state == State::NotAffected;
        EXPECT_EQ(test::findingOf(assessment, u"CVE-2026-42897").state, row.state)
            << qPrintable(row.roles.join(u','));
        EXPECT_EQ(assessment.headline, row.state) << qPrintable(row.roles.join(u','));
        EXPECT_EQ(assessment.feed.compatibility.ability == FeedAbility::NotApplicable, tools);
        if (!tools)
            continue;
        EXPECT_TRUE(assessment.feed.causes().empty());
        for (const ProtectionFinding &finding : assessment.protection)
            EXPECT_EQ(finding.reason, Why::ManagementToolsOnly);
        EXPECT_EQ(assessment.build.update, u"Mar24SU"_s) << "its build still counts";
        EXPECT_GT(assessment.build.openVulnerabilities, 30);
        EXPECT_EQ(assessment.build.nextSteps.front().action, NextStep::Action::SecurityUpdate);
        facts.roles = Fact<QStringList>::missing(MissingReason::NotCollected);
        EXPECT_EQ(assess(facts, test::shippedCatalogs(), kNow).headline, State::Exposed)
            << "not knowing the roles is no reason to think that nothing is served";
    }
}

TEST(Protection, IsNotAffectedOnAnEdgeServer)
{
    ServerFacts facts = test::mailboxServer(u"15.2.1544.4"_s);
    facts.roles = {QStringList{u"Edge"_s}, u"server.json"_s};
    facts.services.clear();
    facts.exchange = {};
    const Assessment assessment = assess(facts, test::shippedCatalogs(), kNow);
    for (const ProtectionFinding &finding : assessment.protection) {
        EXPECT_EQ(finding.state, State::NotAffected);
        EXPECT_EQ(finding.reason, Why::RoleNotAffected);
    }
    EXPECT_EQ(assessment.headline, State::NotAffected);
    EXPECT_EQ(assessment.feed.compatibility.ability, FeedAbility::NotApplicable);
    EXPECT_TRUE(assessment.feed.causes().empty());
    EXPECT_TRUE(assessment.unknowns.empty());
}

TEST(Protection, CountsDisputedFixesAsVulnerable)
{
    // No published mitigation concerns a disputed fix, so one is made up for this test.
    Catalogs catalogs = test::shippedCatalogs();
    QByteArray json = test::shippedDocuments().mitigations;
    json.replace("\"CVE-2022-41040\"", "\"CVE-2023-21709\"");
    catalogs.mitigations = *MitigationCatalog::parse(json);
    const Assessment assessment = assess(test::mailboxServer(u"15.2.1258.23"_s), catalogs, kNow);
    const ProtectionFinding &finding = test::findingOf(assessment, u"CVE-2023-21709");
    EXPECT_TRUE(finding.sourcesDisagree);
    EXPECT_FALSE(finding.codeFix);
    EXPECT_EQ(finding.firstFixed, test::build(u"15.2.1258.25"_s));
    EXPECT_EQ(finding.state, State::Unknown) << "the facts hold nothing about it";
}

TEST(Protection, GivesTheAdviceForTheBuildOnTheDay)
{
    using enum VendorAdvice::Kind;
    const struct
    {
        QString version;
        QDateTime now;
        QString vulnerability;
        std::optional<VendorAdvice::Kind> advice;
    } rows[] = {
        {u"15.2.1748.46"_s, test::on(2026, 6, 30), u"CVE-2026-42897"_s, Keep},
        {u"15.2.1748.46"_s, test::on(2026, 7, 14), u"CVE-2026-42897"_s, Keep}, // still Jun26SU
        {u"15.2.1748.47"_s, kNow, u"CVE-2026-42897"_s, Keep},
        {u"15.2.1748.48"_s, kNow, u"CVE-2026-42897"_s, Remove},
        {u"15.2.1748.990"_s, kNow, u"CVE-2026-42897"_s, Remove},
        {u"15.2.2562.43"_s, kNow, u"CVE-2026-42897"_s, Keep},
        {u"15.2.2562.45"_s, kNow, u"CVE-2026-42897"_s, Remove},
        {u"15.2.2700.1"_s, kNow, u"CVE-2026-42897"_s, Remove}, // a newer line than any listed
        {u"15.0.1497.48"_s, kNow, u"CVE-2026-42897"_s, std::nullopt}, // never vulnerable
        {u"15.2.1544.43"_s, kNow, u"CVE-2022-41040"_s, Remove},
        {u"15.2.2562.17"_s, kNow, u"CVE-2022-41040"_s, Remove},
    };
    for (const auto &row : rows) {
        const Assessment assessment = assess(test::mailboxServer(row.version, Presence::Accepted),
                                             test::shippedCatalogs(), row.now);
        const ProtectionFinding &finding = test::findingOf(assessment, row.vulnerability);
        EXPECT_EQ(finding.state, State::Redundant) << qPrintable(row.version);
        EXPECT_EQ(finding.advice ? std::optional(finding.advice->kind) : std::nullopt, row.advice)
            << qPrintable(row.version + u' ' + row.vulnerability);
        EXPECT_EQ(finding.mayBeRemoved(), row.advice == Remove);
    }
    EXPECT_FALSE(
        judged(test::mailboxServer(u"15.2.1748.43"_s, Presence::Accepted), u"CVE-2026-42897")
            .advice);
}

TEST(Protection, CitesRulesAndRequestsThatGotThrough)
{
    const ProtectionFinding finding =
        judged(test::mailboxServer(u"15.2.1748.43"_s, Presence::Outdated), u"CVE-2026-42897");
    EXPECT_TRUE(finding.evidence.contains(
        u"C:\\inetpub\\wwwroot\\web.config:12 Amado CVE-2026-42897 OWA CSP - outbound"_s));
    EXPECT_TRUE(finding.evidence.contains(u"sample popout not stopped"_s));
    EXPECT_EQ(finding.rules.size(), 1u);
    const ProtectionFinding fixed =
        judged(test::mailboxServer(u"15.2.1748.46"_s), u"CVE-2026-42897");
    EXPECT_EQ(fixed.evidence, QStringList{u"ExSetup.exe 15.2.1748.46"_s});
}

} // namespace
} // namespace amado
