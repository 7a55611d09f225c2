// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"
#include "judge/facts.h"
#include "judge/goldenbuilds.h"
#include "model/base/enumnames.h"

#include <gtest/gtest.h>

#include <QSet>

#include <algorithm>
#include <functional>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

QString nameOf(const BuildFinding &build)
{
    QStringList parts{enumName(*build.product), build.cumulativeUpdate, build.update};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString missingOf(const BuildFinding &build)
{
    QStringList names;
    for (const MissingUpdate &missing : build.missingUpdates)
        names.append(missing.release->update);
    return names.join(u',');
}

QString wordOf(const NextStep &step)
{
    switch (step.action) {
    case NextStep::Action::CumulativeUpdate:
        return u"CU:"_s + step.release->cumulativeUpdate;
    case NextStep::Action::SecurityUpdate:
        return QString(u"SU:"_s + step.release->update + (step.needsProgram ? u"$"_s : QString()));
    case NextStep::Action::Migrate:
        return u"MOVE:"_s + enumName(*step.product);
    case NextStep::Action::FollowUp:
        return u"FU:"_s + (step.followUp ? step.followUp->id : step.overrideName);
    case NextStep::Action::None:
        break;
    }
    return u"NONE"_s;
}

/// In order, but for the follow-ups, which have none among them.
QString stepsOf(const BuildFinding &build)
{
    QStringList words;
    for (const NextStep &step : build.nextSteps)
        words.append(wordOf(step));
    const auto isFollowUp = [](const QString &word) { return word.startsWith(u"FU:"); };
    const auto first = std::find_if(words.begin(), words.end(), isFollowUp);
    const auto last = std::find_if_not(first, words.end(), isFollowUp);
    std::sort(first, last);
    return words.join(u' ');
}

TEST(Currency, HoldsTheGoldenVerdicts)
{
    QSet<QString> builds;
    for (const test::GoldenBuild &row : test::kGoldenBuilds) {
        const QString version = QString::fromLatin1(row.version);
        const QDate day = QDate::fromString(QString::fromLatin1(row.day), Qt::ISODate);
        const Assessment assessment = assess(test::mailboxServer(version), test::shippedCatalogs(),
                                             test::on(day.year(), day.month(), day.day()));
        const BuildFinding &build = assessment.build;
        const std::string where = std::string(row.version) + " on " + row.day;
        EXPECT_EQ(nameOf(build).toStdString(), row.name) << where;
        EXPECT_EQ(enumName(build.support).toStdString(), row.support) << where;
        EXPECT_EQ(build.openVulnerabilities, row.open) << where;
        EXPECT_EQ(build.knownExploited, row.exploited) << where;
        EXPECT_EQ(missingOf(build).toStdString(), row.missing) << where;
        EXPECT_EQ(stepsOf(build).toStdString(), row.steps) << where;
        EXPECT_EQ(assessment.feed.compatibility.code().toStdString(), row.feed) << where;
        builds.insert(version);
    }
    EXPECT_GE(std::size(test::kGoldenBuilds), 80u);
    EXPECT_GE(builds.size(), 60);
}

/// The state of one vulnerability on a server.
const VulnerabilityFinding &stateOf(const BuildFinding &build, QStringView id)
{
    const VulnerabilityCatalog &catalog = test::shippedCatalogs().vulnerabilities;
    for (const VulnerabilityFinding &finding : build.vulnerabilities) {
        if (catalog.vulnerabilities()[size_t(finding.index)].id == id)
            return finding;
    }
    qFatal("nothing about %s", qPrintable(id.toString()));
}

BuildFinding buildOn(const ServerFacts &facts, int year, int month, int day)
{
    return assess(facts, test::shippedCatalogs(), test::on(year, month, day)).build;
}

TEST(Currency, NothingIsFixedFirstInABuildOfTheFuture)
{
    const ServerFacts facts = test::mailboxServer(u"15.2.2562.37"_s);
    const VulnerabilityFinding before = stateOf(buildOn(facts, 2026, 6, 8), u"CVE-2026-42897");
    EXPECT_EQ(before.state, VulnerabilityState::Open);
    EXPECT_EQ(before.firstFixed, std::nullopt);
    const VulnerabilityFinding after = stateOf(buildOn(facts, 2026, 6, 9), u"CVE-2026-42897");
    EXPECT_EQ(after.firstFixed, test::build(u"15.2.2562.43"_s));
}

TEST(Currency, WhatNoUpdateFixesIsNotToldByABuild)
{
    const BuildFinding build = buildOn(test::mailboxServer(u"15.2.2562.56"_s), 2026, 11, 22);
    EXPECT_EQ(stateOf(build, u"CVE-2018-8581").state, VulnerabilityState::Unknown);
    EXPECT_EQ(build.openVulnerabilities, 0);
}

TEST(Currency, EveryMissingUpdateSaysWhatItFixesFirst)
{
    const BuildFinding build = buildOn(test::mailboxServer(u"15.2.1544.9"_s), 2026, 11, 22);
    std::vector<int> fixed;
    for (const MissingUpdate &missing : build.missingUpdates) {
        fixed.insert(fixed.end(), missing.vulnerabilities.begin(), missing.vulnerabilities.end());
        const bool isHotfix = missing.release->kind == ReleaseKind::HotfixUpdate;
        EXPECT_TRUE(!isHotfix || missing.vulnerabilities.size() == 1u)
            << qPrintable(missing.release->update);
    }
    std::sort(fixed.begin(), fixed.end());
    EXPECT_EQ(std::adjacent_find(fixed.begin(), fixed.end()), fixed.end());
    EXPECT_EQ(int(fixed.size()), build.openVulnerabilities);
    // What came with the first edition goes with the second, which takes its place.
    const auto second = std::find_if(
        build.missingUpdates.begin(), build.missingUpdates.end(),
        [](const MissingUpdate &missing) { return missing.release->update == u"Sep26SUv2"; });
    ASSERT_NE(second, build.missingUpdates.end());
    EXPECT_EQ(second->vulnerabilities.size(), 10u);
}

TEST(Currency, AMitigationInEffectIsNoOpenVulnerability)
{
    const BuildFinding open = buildOn(test::mailboxServer(u"15.2.2562.37"_s), 2026, 5, 20);
    const BuildFinding closed =
        buildOn(test::mailboxServer(u"15.2.2562.37"_s, test::Presence::Accepted), 2026, 5, 20);
    EXPECT_EQ(open.openVulnerabilities, 1);
    EXPECT_EQ(open.knownExploited, 1);
    EXPECT_EQ(closed.openVulnerabilities, 0);
    EXPECT_EQ(closed.knownExploited, 0);
    EXPECT_EQ(closed.mitigated, 1);
    EXPECT_EQ(stateOf(closed, u"CVE-2026-42897").state, VulnerabilityState::Mitigated);
    for (const test::Presence presence : {test::Presence::Outdated, test::Presence::Disabled})
        EXPECT_EQ(buildOn(test::mailboxServer(u"15.2.2562.37"_s, presence), 2026, 5, 20).mitigated,
                  0);
}

TEST(Currency, AnEdgeServerIsOpenToWhatIsNotItsWebFrontEnd)
{
    ServerFacts facts = test::mailboxServer(u"15.2.1544.9"_s);
    facts.roles = {QStringList{u"Edge"_s}, u"server.json"_s};
    const BuildFinding build = buildOn(facts, 2026, 11, 22);
    EXPECT_EQ(stateOf(build, u"CVE-2026-42897").state, VulnerabilityState::NotAffected);
    EXPECT_EQ(stateOf(build, u"CVE-2026-70571").state, VulnerabilityState::Open);
    EXPECT_FALSE(build.missingUpdates.empty());
}

ServerFacts displayVersionServer(const QString &text)
{
    ServerFacts facts = test::mailboxServer(u"15.2.1544.9"_s);
    facts.exchangeVersion = Fact<QString>::missing(MissingReason::Denied);
    ExchangeSettings settings = *facts.exchange;
    settings.adminDisplayVersion = text;
    facts.exchange = {settings, u"exchange"_s};
    return facts;
}

TEST(Currency, ADisplayVersionSaysNothingAboutUpdates)
{
    const Assessment assessment = assess(displayVersionServer(u"Version 15.2 (Build 1544.4)"_s),
                                         test::shippedCatalogs(), test::on(2026, 11, 22));
    const BuildFinding &build = assessment.build;
    EXPECT_EQ(build.precision, BuildPrecision::CumulativeUpdate);
    EXPECT_EQ(build.build, test::build(u"15.2.1544.4"_s));
    EXPECT_EQ(build.cumulativeUpdate, u"CU14"_s);
    EXPECT_EQ(build.support, SupportState::EsuEnded);
    EXPECT_TRUE(build.missingUpdates.empty());
    EXPECT_FALSE(build.released.isValid());
    EXPECT_FALSE(build.isExact());
    EXPECT_EQ(stepsOf(build), u"MOVE:SE"_s);
    EXPECT_GT(build.vulnerabilities.size(), 150u);
    for (const VulnerabilityFinding &finding : build.vulnerabilities)
        EXPECT_EQ(finding.state, VulnerabilityState::Unknown);
    for (const ProtectionFinding &finding : assessment.protection) {
        EXPECT_EQ(finding.state, ProtectionState::Unknown);
        EXPECT_EQ(finding.missingReason, MissingReason::Denied);
    }
    EXPECT_EQ(assessment.feed.compatibility.ability, FeedAbility::Unknown);
    EXPECT_EQ(assessment.headline, ProtectionState::Unknown);
    // Whatever is installed of an old CU, it needs another one.
    const BuildFinding old = buildOn(displayVersionServer(u"15.2 (Build 1258.12)"_s), 2025, 3, 1);
    EXPECT_EQ(stepsOf(old), u"CU:CU15"_s);
    EXPECT_TRUE(buildOn(displayVersionServer(u"Version 15.2"_s), 2025, 3, 1).nextSteps.empty());
    EXPECT_FALSE(buildOn(displayVersionServer(u"Version 15.2"_s), 2025, 3, 1).place);
    // The file's own version counts more.
    ServerFacts both = displayVersionServer(u"Version 15.2 (Build 1544.4)"_s);
    both.exchangeVersion = {u"15.02.1544.009"_s, u"ExSetup.exe"_s};
    EXPECT_EQ(buildOn(both, 2026, 11, 22).update, u"Mar24SU"_s);
}

ServerFacts overriddenServer(const QString &version, const SettingOverride &setting)
{
    ServerFacts facts = test::mailboxServer(version);
    facts.fqdn = u"ex01.corp.example"_s;
    ExchangeSettings settings = *facts.exchange;
    settings.settingOverrides = std::vector<SettingOverride>{setting};
    facts.exchange = {settings, u"exchange"_s};
    return facts;
}

TEST(Currency, AnAcceptedSettingOverrideOpensTheFixAgain)
{
    const SettingOverride accepted{u"nulls"_s,
                                   u"Transport"_s,
                                   u"NonCompliantSenderSettings"_s,
                                   {u"BlockNullBytesInFromHeader=false"_s},
                                   u"Accepted"_s,
                                   {},
                                   {},
                                   {}};
    const auto changed = [&](const std::function<void(SettingOverride &)> &change) {
        SettingOverride setting = accepted;
        change(setting);
        return setting;
    };
    const struct
    {
        const char *what;
        SettingOverride setting;
        bool opens;
    } rows[] = {
        {"as it is", accepted, true},
        {"other letters", changed([](auto &s) {
             s.section = s.section.toUpper();
             s.parameters = {u" blocknullbytesinfromheader = False "_s};
         }),
         true},
        {"switched on",
         changed([](auto &s) { s.parameters = {u"BlockNullBytesInFromHeader=true"_s}; }), false},
        {"another section", changed([](auto &s) { s.section = u"Other"_s; }), false},
        {"not accepted", changed([](auto &s) { s.status = u"SyntaxError"_s; }), false},
        {"nobody said, for all", changed([](auto &s) { s.status.clear(); }), true},
        {"for this server", changed([](auto &s) {
             s.status.clear();
             s.servers = {u"EX07"_s, u"ex01"_s};
         }),
         true},
        {"for another server", changed([](auto &s) {
             s.status.clear();
             s.servers = {u"EX07"_s};
         }),
         false},
        {"for newer versions", changed([](auto &s) {
             s.status.clear();
             s.minVersion = u"15.2.2562.43"_s;
         }),
         false},
        {"for these versions", changed([](auto &s) {
             s.status.clear();
             s.minVersion = u"15.02.2562.000"_s;
             s.maxVersion = u"15.2.2562.37"_s;
         }),
         true},
        {"for older versions", changed([](auto &s) {
             s.status.clear();
             s.maxVersion = u"15.2.2562.36"_s;
         }),
         false},
    };
    for (const auto &row : rows) {
        const BuildFinding build =
            buildOn(overriddenServer(u"15.2.2562.37"_s, row.setting), 2026, 3, 1);
        EXPECT_EQ(stateOf(build, u"CVE-2025-25006").state,
                  row.opens ? VulnerabilityState::Open : VulnerabilityState::Fixed)
            << row.what;
        EXPECT_EQ(build.openVulnerabilities, int(row.opens)) << row.what;
        EXPECT_EQ(stepsOf(build), row.opens ? u"FU:nulls"_s : u"NONE"_s) << row.what;
        EXPECT_EQ(build.reopened.size(), size_t(row.opens)) << row.what;
    }
}

TEST(Currency, AnOverrideCountsWhereverTheFixIs)
{
    const auto openWith = [](const QString &version, const SettingOverride &setting,
                             QStringView id) {
        return stateOf(buildOn(overriddenServer(version, setting), 2026, 11, 22), id).state;
    };
    const auto setting = [](const QString &component, const QString &section,
                            const QString &parameter) {
        return SettingOverride{u"x"_s, component, section, {parameter}, u"Accepted"_s, {}, {}, {}};
    };
    // Records of 2024 do not list Exchange SE, which was made with the fix.
    EXPECT_EQ(openWith(u"15.2.2562.56"_s,
                       setting(u"Transport"_s, u"NonCompliantSenderSettings"_s,
                               u"AddP2FromRegexMatchHeader=false"_s),
                       u"CVE-2024-49040"),
              VulnerabilityState::Open);
    // Nor did 2013 ever get it.
    EXPECT_EQ(openWith(u"15.0.1497.48"_s,
                       setting(u"Transport"_s, u"NonCompliantSenderSettings"_s,
                               u"AddP2FromRegexMatchHeader=false"_s),
                       u"CVE-2024-49040"),
              VulnerabilityState::NotAffected);
    // Any of several settings opens CVE-2025-59248.
    for (const QString &section : {u"ParseGroupEmailAddressesInPartnerUtils"_s,
                                   u"InboundMimeHeaderParserCheckGroupAddresses"_s})
        EXPECT_EQ(
            openWith(u"15.2.1748.55"_s,
                     setting(section.startsWith(u'P') ? u"Transport"_s : u"ContentConversion"_s,
                             section, u"Enabled=false"_s),
                     u"CVE-2025-59248"),
            VulnerabilityState::Open);
    // What a follow-up asks for and an override switches off.
    EXPECT_EQ(openWith(u"15.1.2507.35"_s,
                       setting(u"Data"_s, u"EnableSerializationDataSigning"_s, u"Enabled=False"_s),
                       u"CVE-2023-36439"),
              VulnerabilityState::Open);
}

TEST(Currency, EveryDisagreementOfTheDataIsShownToSomebody)
{
    const Catalogs &catalogs = test::shippedCatalogs();
    EXPECT_EQ(catalogs.disagreements.size(), 83u);
    QSet<const SourceDisagreement *> shown;
    for (const Release &release : catalogs.builds.releases()) {
        const BuildFinding build = judgeBuild(test::mailboxServer(release.build.toString()),
                                              catalogs, QDate(2026, 11, 22));
        for (const SourceDisagreement *each : disagreementsAbout(build, catalogs))
            shown.insert(each);
    }
    for (const SourceDisagreement &each : catalogs.disagreements) {
        EXPECT_TRUE(shown.contains(&each)) << qPrintable(each.subject);
        EXPECT_FALSE(each.reason.en.isEmpty() || each.reason.ja.isEmpty())
            << qPrintable(each.subject);
        for (const QStringList &sources : {each.chosenSources, each.otherSources}) {
            EXPECT_FALSE(sources.isEmpty()) << qPrintable(each.subject);
            for (const QString &id : sources)
                EXPECT_TRUE(catalogs.source(id)) << qPrintable(id);
        }
    }
}

} // namespace
} // namespace amado
