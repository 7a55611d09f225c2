// SPDX-License-Identifier: MIT
#include "engine/factcollector.h"
#include "io/connect/directoryconnector.h"
#include "io/lab/labgenerator.h"
#include "io/lab/labserver.h"
#include "model/base/enumnames.h"
#include "model/change/plan.h"
#include "model/judge/assessment.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <set>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

QByteArray catalogue(const QString &name)
{
    QFile file(amado::test::sourcePath(u"resources/catalogs/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

/// The lab as the program judges it on its own day; made once for all tests.
class LabVerdict : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        const QTemporaryDir folder;
        ASSERT_TRUE(createLab(folder.path()));
        auto catalogs =
            parseCatalogs({catalogue(u"builds.json"_s), catalogue(u"vulnerabilities.json"_s),
                           catalogue(u"mitigations.json"_s), catalogue(u"cutoffs.json"_s)});
        ASSERT_TRUE(catalogs) << catalogs.error().detail.toStdString();
        s_catalogs = std::make_unique<Catalogs>(std::move(*catalogs));
        DirectoryConnector connector;
        for (const LabServer &server : labServers()) {
            auto host = connector.connect(folder.filePath(server.name));
            ASSERT_TRUE(host);
            auto snapshot = collectSnapshot(**host, *s_catalogs, {});
            ServerFacts facts;
            if (snapshot)
                facts = observe(*snapshot, s_catalogs->mitigations);
            else
                facts.unreachable = snapshot.error();
            s_problems[server.name] = facts.problems;
            s_verdicts.emplace(server.name, assess(facts, *s_catalogs, labTime()));
            if (snapshot)
                s_snapshots.emplace(server.name, std::move(*snapshot));
        }
    }

    static void TearDownTestSuite()
    {
        s_verdicts.clear();
        s_snapshots.clear();
        s_catalogs.reset();
    }

    static const ProtectionFinding &finding(const QString &server, const QString &vulnerability)
    {
        const auto &all = s_verdicts.at(server).protection;
        return *std::find_if(all.begin(), all.end(),
                             [&](const auto &one) { return one.vulnerability == vulnerability; });
    }

    static inline std::unique_ptr<Catalogs> s_catalogs;
    static inline std::map<QString, ServerSnapshot> s_snapshots;
    static inline std::map<QString, Assessment> s_verdicts;
    static inline std::map<QString, std::vector<Error>> s_problems;
};

TEST_F(LabVerdict, EveryServerIsJudgedAsItWasMadeToBe)
{
    struct Expected
    {
        QString server;
        ProtectionState headline;
        QString feed; ///< As JSON says it.
    };
    const Expected table[] = {
        {u"TYO-EX13-01"_s, ProtectionState::Outdated, u"noService"_s},
        {u"OSA-EX16-01"_s, ProtectionState::Exposed, u"noService"_s},
        {u"OSA-EX16-02"_s, ProtectionState::Exposed, u"cutoffA"_s},
        {u"TYO-EX16-03"_s, ProtectionState::Ineffective, u"cutoffA"_s},
        {u"TYO-EX16-04"_s, ProtectionState::Mitigated, u"cutoffB"_s},
        {u"SIN-EX19-01"_s, ProtectionState::Conflict, u"cutoffB"_s},
        {u"TYO-EX19-02"_s, ProtectionState::Redundant, u"capable"_s},
        {u"SIN-EX19-03"_s, ProtectionState::Unknown, u"cutoffB"_s},
        {u"OSA-EX19-04"_s, ProtectionState::Unknown, u"unknown"_s},
        {u"TYO-EXSE-01"_s, ProtectionState::Fixed, u"capable"_s},
        {u"TYO-EXSE-02"_s, ProtectionState::Fixed, u"capable"_s},
        {u"OSA-EXSE-03"_s, ProtectionState::Fixed, u"capable"_s},
        {u"SIN-EXSE-04"_s, ProtectionState::Fixed, u"capable"_s},
        {u"TYO-EXSE-05"_s, ProtectionState::Fixed, u"capable"_s},
        {u"OSA-EXSE-06"_s, ProtectionState::Fixed, u"capable"_s},
        {u"TYO-EXSE-07"_s, ProtectionState::Exposed, u"cutoffB"_s},
        {u"OSA-EXSE-08"_s, ProtectionState::Ineffective, u"cutoffB"_s},
        {u"SIN-EXSE-09"_s, ProtectionState::Exposed, u"cutoffB"_s},
        {u"TYO-EXSE-12"_s, ProtectionState::Ineffective, u"cutoffB"_s},
        {u"OSA-EX16-05"_s, ProtectionState::Exposed, u"cutoffA"_s},
        {u"DMZ-EDGE-01"_s, ProtectionState::NotAffected, u"notApplicable"_s},
        {u"OSA-EX19-05"_s, ProtectionState::Mitigated, u"cutoffB"_s},
        {u"TYO-EX19-06"_s, ProtectionState::Redundant, u"capable"_s},
        {u"TYO-EXSE-10"_s, ProtectionState::Fixed, u"capable"_s},
        {u"SIN-EXSE-11"_s, ProtectionState::Fixed, u"capable"_s},
        {u"ADM-TOOLS-01"_s, ProtectionState::NotAffected, u"notApplicable"_s},
    };
    EXPECT_EQ(std::size(table), s_verdicts.size());
    for (const Expected &expected : table) {
        const Assessment &verdict = s_verdicts.at(expected.server);
        EXPECT_EQ(enumName(verdict.headline), enumName(expected.headline))
            << expected.server.toStdString() << ": "
            << enumName(verdict.headlineReason).toStdString() << " "
            << verdict.headlineVulnerability.toStdString();
        EXPECT_EQ(verdict.feed.compatibility.code(), expected.feed)
            << expected.server.toStdString();
    }
}

TEST_F(LabVerdict, ThePartsOfAVerdictHaveTheirReasons)
{
    struct Expected
    {
        QString server;
        QString vulnerability;
        ProtectionState state;
        ProtectionReason reason;
    };
    const Expected table[] = {
        {u"OSA-EX16-01"_s, u"CVE-2021-26855"_s, ProtectionState::Mitigated,
         ProtectionReason::AcceptedRuleEffective},
        {u"OSA-EX16-01"_s, u"CVE-2021-26857"_s, ProtectionState::Mitigated,
         ProtectionReason::ComponentsOff},
        {u"OSA-EX16-01"_s, u"CVE-2021-27065"_s, ProtectionState::Mitigated,
         ProtectionReason::ComponentsOff},
        {u"OSA-EX16-01"_s, u"CVE-2021-26858"_s, ProtectionState::Ineffective,
         ProtectionReason::ComponentsPartlyOff},
        {u"OSA-EX16-01"_s, u"CVE-2022-41040"_s, ProtectionState::Exposed,
         ProtectionReason::NothingThere},
        {u"TYO-EX16-03"_s, u"CVE-2022-41040"_s, ProtectionState::Ineffective,
         ProtectionReason::RuleCleared},
        {u"TYO-EX16-03"_s, u"CVE-2026-42897"_s, ProtectionState::Ineffective,
         ProtectionReason::RuleDisabled},
        {u"TYO-EX16-04"_s, u"CVE-2026-42897"_s, ProtectionState::Mitigated,
         ProtectionReason::AcceptedRuleEffective},
        {u"SIN-EX19-01"_s, u"CVE-2026-42897"_s, ProtectionState::Conflict,
         ProtectionReason::SameNameOtherContent},
        {u"SIN-EX19-01"_s, u"CVE-2022-41040"_s, ProtectionState::Redundant,
         ProtectionReason::CodeFixMitigationLeft},
        {u"TYO-EX19-02"_s, u"CVE-2026-42897"_s, ProtectionState::Redundant,
         ProtectionReason::CodeFixMitigationLeft},
        {u"SIN-EX19-03"_s, u"CVE-2022-41040"_s, ProtectionState::Fixed, ProtectionReason::CodeFix},
        {u"TYO-EXSE-07"_s, u"CVE-2026-42897"_s, ProtectionState::Exposed,
         ProtectionReason::SiteUnprotected},
        {u"OSA-EXSE-08"_s, u"CVE-2026-42897"_s, ProtectionState::Ineffective,
         ProtectionReason::ConfigurationBroken},
        {u"SIN-EXSE-09"_s, u"CVE-2026-42897"_s, ProtectionState::Exposed,
         ProtectionReason::NothingThere},
        {u"TYO-EXSE-12"_s, u"CVE-2026-42897"_s, ProtectionState::Ineffective,
         ProtectionReason::RuleShadowed},
        {u"OSA-EX16-05"_s, u"CVE-2022-41040"_s, ProtectionState::Exposed,
         ProtectionReason::NothingThere},
        {u"DMZ-EDGE-01"_s, u"CVE-2026-42897"_s, ProtectionState::NotAffected,
         ProtectionReason::RoleNotAffected},
        {u"OSA-EX19-04"_s, u"CVE-2026-42897"_s, ProtectionState::Unknown,
         ProtectionReason::Unreachable},
        {u"OSA-EX19-05"_s, u"CVE-2026-42897"_s, ProtectionState::Mitigated,
         ProtectionReason::AcceptedRuleEffective},
        {u"OSA-EX19-05"_s, u"CVE-2022-41040"_s, ProtectionState::Fixed, ProtectionReason::CodeFix},
        {u"TYO-EXSE-10"_s, u"CVE-2026-42897"_s, ProtectionState::Fixed, ProtectionReason::CodeFix},
        {u"ADM-TOOLS-01"_s, u"CVE-2026-42897"_s, ProtectionState::NotAffected,
         ProtectionReason::ManagementToolsOnly},
    };
    for (const Expected &expected : table) {
        const ProtectionFinding &found = finding(expected.server, expected.vulnerability);
        const std::string where =
            QString(expected.server + u' ' + expected.vulnerability).toStdString();
        EXPECT_EQ(enumName(found.state), enumName(expected.state)) << where;
        EXPECT_EQ(enumName(found.reason), enumName(expected.reason)) << where;
    }
}

TEST_F(LabVerdict, EveryStateAndEveryFeedAbilityOccurs)
{
    std::set<ProtectionState> states;
    std::set<QString> abilities;
    for (const auto &[server, verdict] : s_verdicts) {
        abilities.insert(verdict.feed.compatibility.code());
        for (const ProtectionFinding &one : verdict.protection)
            states.insert(one.state);
    }
    EXPECT_EQ(states.size(), 9U);
    EXPECT_EQ(abilities.size(), 6U);
}

TEST_F(LabVerdict, EveryServerSaysWhyItDoesNotReceive)
{
    // ! keeps mitigations away now, ~ should be fixed, . worth knowing, ? cannot be told
    const std::pair<QString, QString> table[] = {
        {u"TYO-EX13-01"_s, u"!noService"_s},
        {u"OSA-EX16-01"_s, u"!noService"_s},
        {u"OSA-EX16-02"_s, u"!tooOldForEndpoint .lastFetchFailed"_s},
        {u"TYO-EX16-03"_s, u"!tooOldForEndpoint ~rootUpdateDisabled .lastFetchFailed"_s},
        {u"TYO-EX16-04"_s, u"!tooOldForSigner .lastFetchFailed"_s},
        {u"SIN-EX19-01"_s, u"!tooOldForSigner ~proxyMismatch .lastFetchFailed .appliedOutOfBand"_s},
        {u"TYO-EX19-02"_s, {}},
        {u"SIN-EX19-03"_s, u"!tooOldForSigner !serverDisabled .lastFetchFailed"_s},
        {u"OSA-EX19-04"_s, u"?cantTell"_s},
        {u"TYO-EXSE-01"_s, {}},
        {u"TYO-EXSE-02"_s, u"!inspectedOnTheWay .lastFetchFailed"_s},
        {u"OSA-EXSE-03"_s, u"!tls12Disabled !strongCryptoOff .lastFetchFailed"_s},
        {u"SIN-EXSE-04"_s, u"!rootMissing ~rootUpdateDisabled .lastFetchFailed"_s},
        {u"TYO-EXSE-05"_s, u"!serviceDisabled ~appliedButRuleMissing ~blockedIds"_s},
        {u"OSA-EXSE-06"_s, u"!nameNotResolved !proxyMismatch .lastFetchFailed .firstPollPending"_s},
        {u"TYO-EXSE-07"_s, u"!tooOldForSigner .lastFetchFailed"_s},
        {u"OSA-EXSE-08"_s, u"!tooOldForSigner .lastFetchFailed"_s},
        {u"SIN-EXSE-09"_s, u"!tooOldForSigner .lastFetchFailed"_s},
        {u"TYO-EXSE-12"_s, u"!tooOldForSigner .lastFetchFailed"_s},
        {u"OSA-EX16-05"_s, u"!tooOldForEndpoint .lastFetchFailed"_s},
        {u"DMZ-EDGE-01"_s, {}},
        {u"OSA-EX19-05"_s, u"!tooOldForSigner .lastFetchFailed"_s},
        {u"TYO-EX19-06"_s, {}},
        {u"TYO-EXSE-10"_s, {}},
        {u"SIN-EXSE-11"_s, u"~serviceError"_s},
        {u"ADM-TOOLS-01"_s, {}},
    };
    EXPECT_EQ(std::size(table), s_verdicts.size());
    std::set<RowVerdict> verdicts;
    for (const auto &[server, expected] : table) {
        QStringList words;
        for (const FeedCheck &cause : s_verdicts.at(server).feed.causes())
            words.append(u"!~.?"_s[int(*cause.severity)] + cause.code());
        EXPECT_EQ(words.join(u' ').toStdString(), expected.toStdString()) << server.toStdString();
        for (const FeedCheck &row : s_verdicts.at(server).feed.rows())
            verdicts.insert(*row.verdict);
    }
    EXPECT_EQ(verdicts.size(), 5U);
}

TEST_F(LabVerdict, ASiteWithoutTheRuleIsNamedAndPlannedAlone)
{
    const ProtectionFinding &found = finding(u"TYO-EXSE-07"_s, u"CVE-2026-42897"_s);
    EXPECT_EQ(found.site, u"OWA Partners"_s);
    const auto plan = makePlan(*s_catalogs->mitigations.find(u"CVE-2026-42897"),
                               s_snapshots.at(u"TYO-EXSE-07"_s), *s_catalogs);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->steps.size(), 1U);
    EXPECT_EQ(plan->places.first(), QStringList{u"OWA Partners/owa"_s});
}

TEST_F(LabVerdict, ARuleInTheWayIsNamedAndOneBesideTheMatterIsNot)
{
    const ProtectionFinding &shadowed = finding(u"TYO-EXSE-12"_s, u"CVE-2026-42897"_s);
    ASSERT_EQ(shadowed.rules.size(), 1U);
    EXPECT_EQ(shadowed.rules.front().decidedBy, u"Remove Server header"_s);
    const auto plan = makePlan(*s_catalogs->mitigations.find(u"CVE-2026-42897"),
                               s_snapshots.at(u"TYO-EXSE-12"_s), *s_catalogs);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().reason, Reason::NotEffective);
    EXPECT_TRUE(plan.error().detail.contains(u"Remove Server header"_s));
    for (const ProtectionFinding &open : s_verdicts.at(u"OSA-EX16-05"_s).protection)
        EXPECT_TRUE(open.rules.empty()) << open.vulnerability.toStdString();
}

TEST_F(LabVerdict, WhatIisWouldNotLoadIsNotWritten)
{
    const std::pair<QString, Reason> table[] = {
        {u"OSA-EXSE-08"_s, Reason::UnknownAttribute},
        {u"SIN-EXSE-09"_s, Reason::ConfigOverLimit},
    };
    for (const auto &[server, reason] : table) {
        const auto plan = makePlan(*s_catalogs->mitigations.find(u"CVE-2026-42897"),
                                   s_snapshots.at(server), *s_catalogs);
        ASSERT_FALSE(plan) << server.toStdString();
        EXPECT_EQ(enumName(plan.error().reason), enumName(reason)) << server.toStdString();
        EXPECT_TRUE(plan.error().subject.endsWith(u"owa\\web.config"_s));
    }
}

TEST_F(LabVerdict, ALeftMitigationIsTakenBackWhereMicrosoftSaysSo)
{
    EXPECT_TRUE(finding(u"TYO-EX19-06"_s, u"CVE-2026-42897"_s).mayBeRemoved());
    EXPECT_FALSE(finding(u"TYO-EX19-02"_s, u"CVE-2026-42897"_s).mayBeRemoved()) << "June 2026";
    EXPECT_TRUE(finding(u"SIN-EX19-01"_s, u"CVE-2022-41040"_s).mayBeRemoved());
}

TEST_F(LabVerdict, BuildsTheDataDoesNotKnowStandWhereTheirNumberSays)
{
    const BuildFinding &newer = s_verdicts.at(u"TYO-EXSE-10"_s).build;
    EXPECT_FALSE(newer.known);
    EXPECT_TRUE(newer.place->isNewerThanData());
    const BuildFinding &between = s_verdicts.at(u"OSA-EX19-05"_s).build;
    EXPECT_FALSE(between.known);
    EXPECT_EQ(between.place->below->update, u"Feb26SU"_s);
    EXPECT_EQ(between.place->above->update, u"Jun26SU"_s);
    EXPECT_EQ(s_verdicts.at(u"ADM-TOOLS-01"_s).build.update, u"Jun26SU"_s);
}

TEST_F(LabVerdict, WhatNeedsActionCanBePlanned)
{
    const QStringList refused{u"OSA-EXSE-08"_s, u"SIN-EXSE-09"_s, u"TYO-EXSE-12"_s};
    int planned = 0;
    for (const auto &[server, verdict] : s_verdicts) {
        for (const ProtectionFinding &one : verdict.protection) {
            if (!needsAction(one.state) || refused.contains(server))
                continue;
            const Mitigation *mitigation = s_catalogs->mitigations.find(one.vulnerability);
            ASSERT_NE(mitigation, nullptr);
            const auto plan = makePlan(*mitigation, s_snapshots.at(server), *s_catalogs);
            const std::string where = QString(server + u' ' + one.vulnerability).toStdString();
            if (!plan) {
                ADD_FAILURE() << where << ": " << enumName(plan.error().reason).toStdString() << " "
                              << plan.error().detail.toStdString();
                continue;
            }
            EXPECT_FALSE(plan->steps.empty()) << where;
            ++planned;
        }
    }
    EXPECT_GE(planned, 6);
}

TEST_F(LabVerdict, NothingInTheLabIsBrokenUnawares)
{
    for (const auto &[server, problems] : s_problems) {
        for (const Error &problem : problems)
            ADD_FAILURE() << server.toStdString() << ": " << problem.subject.toStdString() << " "
                          << problem.detail.toStdString();
    }
}

} // namespace
} // namespace amado
