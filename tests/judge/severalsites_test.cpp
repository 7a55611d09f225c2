// SPDX-License-Identifier: MIT
#include "change/journalworld.h"
#include "judge/observed.h"
#include "model/base/winpath.h"
#include "model/judge/assessment.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using test::JournalWorld;
using test::observed;
using test::testServer;

const QString kOwaPolicy = u"CVE-2026-42897"_s;
const QString kProxyNotShell = u"CVE-2022-41040"_s;
const QString kCopy = u"E:\\second\\"_s;

QByteArray siteXml(const QByteArray &name, const QByteArray &root, const QByteArray &owa)
{
    return "<site name=\"" + name +
           "\" id=\"9\"><application path=\"/\"><virtualDirectory path=\"/\" "
           "physicalPath=\"" +
           root +
           "\" /></application><application path=\"/owa\" "
           "applicationPool=\"MSExchangeOWAAppPool\"><virtualDirectory path=\"/\" physicalPath=\"" +
           owa + "\" /></application></site>";
}

ServerSnapshot withSite(ServerSnapshot server, const QByteArray &site)
{
    const QString path = IisConfiguration::applicationHostPath();
    QByteArray host = test::fileOf(server, path);
    host.replace("</sites>", QByteArray(site + "</sites>"));
    test::putFile(server, path, host);
    test::markRestAbsent(server);
    return server;
}

/// A second site for OWA on copies of the folders, as Exchange's documentation has it.
ServerSnapshot withCopy(ServerSnapshot server = testServer())
{
    test::putFile(server, kCopy + u"web.config"_s, "<configuration>\r\n</configuration>\r\n");
    test::putFile(server, kCopy + u"owa\\web.config"_s, "<configuration>\r\n</configuration>\r\n");
    return withSite(std::move(server),
                    siteXml("OWA for partners", "E:\\second", "E:\\second\\owa"));
}

ProtectionFinding findingOf(const ServerSnapshot &server, const QString &vulnerability)
{
    const ServerFacts facts = observe(server, test::shippedCatalogs().mitigations);
    const Assessment verdict =
        assess(facts, test::shippedCatalogs(), QDateTime({2026, 11, 30}, {}, Qt::UTC));
    const auto found =
        std::find_if(verdict.protection.begin(), verdict.protection.end(),
                     [&](const auto &one) { return one.vulnerability == vulnerability; });
    return *found;
}

TEST(SeveralSites, OneWithoutTheRuleIsNamedAndTheServerNotMitigated)
{
    JournalWorld world;
    world.apply(kOwaPolicy);
    EXPECT_EQ(findingOf(world.server, kOwaPolicy).state, ProtectionState::Mitigated);
    const ProtectionFinding finding = findingOf(withCopy(world.server), kOwaPolicy);
    EXPECT_EQ(finding.state, ProtectionState::Exposed);
    EXPECT_EQ(finding.reason, ProtectionReason::SiteUnprotected);
    EXPECT_EQ(finding.site, u"OWA for partners"_s);
    EXPECT_TRUE(finding.evidence.contains(u"sample start not stopped at OWA for partners"_s));
    ASSERT_EQ(finding.rules.size(), 1U);
    EXPECT_TRUE(finding.rules.front().effective);
    EXPECT_EQ(finding.rules.front().sites, QStringList{u"Default Web Site"_s});
}

TEST(SeveralSites, OneThatReadsTheSameFolderIsProtectedWithIt)
{
    JournalWorld world;
    world.apply(kOwaPolicy);
    const ServerSnapshot server = withSite(
        world.server,
        siteXml("Same folder", "E:\\empty",
                "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\owa"));
    const ProtectionFinding finding = findingOf(server, kOwaPolicy);
    EXPECT_EQ(finding.state, ProtectionState::Mitigated);
    EXPECT_TRUE(finding.site.isEmpty());
    ASSERT_EQ(finding.rules.size(), 1U);
    EXPECT_EQ(finding.rules.front().sites, (QStringList{u"Default Web Site"_s, u"Same folder"_s}));
}

TEST(SeveralSites, OneWithoutAutodiscoverIsNotAskedForItsRule)
{
    JournalWorld world(withCopy());
    const Result<Plan> plan = world.plan(kProxyNotShell);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->steps.size(), 1U);
    EXPECT_TRUE(sameWinPath(plan->steps.front().target.name, test::wwwrootConfig()));
    world.carryOut(*plan);
    EXPECT_EQ(findingOf(world.server, kProxyNotShell).state, ProtectionState::Mitigated);
}

TEST(SeveralSites, AreAllPlannedNamedAndUndoneByteForByte)
{
    JournalWorld world(withCopy());
    const std::string before = test::stateOf(world.server);
    const Result<Plan> plan = world.plan(kOwaPolicy);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->steps.size(), 2U);
    EXPECT_EQ(plan->places.value(kCopy + u"owa\\web.config"_s),
              QStringList{u"OWA for partners/owa"_s});
    EXPECT_EQ(plan->places.value(test::owaConfig()),
              (QStringList{u"Default Web Site/owa"_s, u"Default Web Site/owa/Calendar"_s}));
    const EntryId entry = world.carryOut(*plan);
    const ProtectionFinding finding = findingOf(world.server, kOwaPolicy);
    EXPECT_EQ(finding.state, ProtectionState::Mitigated);
    EXPECT_EQ(finding.rules.size(), 2U);
    EXPECT_TRUE(world.plan(kOwaPolicy)->steps.empty()) << "a second time there is nothing to do";
    EXPECT_FALSE(world.undo(entry).places.isEmpty());
    EXPECT_EQ(test::stateOf(world.server), before);
}

TEST(SeveralSites, OnlyTheOpenOneIsWritten)
{
    JournalWorld world;
    world.apply(kOwaPolicy);
    world.server = withCopy(world.server);
    const Result<Plan> plan = world.plan(kOwaPolicy);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->steps.size(), 1U);
    EXPECT_EQ(plan->steps.front().target.name, kCopy + u"owa\\web.config"_s);
}

TEST(SeveralSites, OneThatCannotBeReadMakesTheVerdictUnknown)
{
    JournalWorld world;
    world.apply(kOwaPolicy);
    ServerSnapshot server = withCopy(world.server);
    server.configFiles.insert(kCopy + u"owa\\web.config"_s,
                              Fact<QByteArray>::missing(MissingReason::Denied));
    EXPECT_EQ(findingOf(server, kOwaPolicy).state, ProtectionState::Unknown);
}

QByteArray padded(const QByteArray &text, qsizetype size)
{
    QByteArray result = text;
    const qsizetype at = result.lastIndexOf("</configuration>");
    return result.insert(at, "<!--" + QByteArray(size - text.size() - 7, '.') + "-->");
}

TEST(SizeLimit, RefusesAPlanThatWouldPassItAndSaysTheSizes)
{
    JournalWorld world;
    const QByteArray full = padded(test::fileOf(world.server, test::owaConfig()), 255'990);
    ASSERT_EQ(full.size(), 255'990);
    world.put(test::owaConfig(), full);
    const Result<Plan> plan = world.plan(kOwaPolicy);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().reason, Reason::ConfigOverLimit);
    EXPECT_EQ(plan.error().subject, test::owaConfig());
    EXPECT_TRUE(plan.error().detail.startsWith("now 255990 bytes, planned 25"_L1))
        << plan.error().detail.toStdString();
    EXPECT_TRUE(plan.error().detail.endsWith(" bytes, limit 256000 bytes"_L1));
    world.server.configFiles.sizeLimit = Fact<int>(300, u"registry"_s);
    EXPECT_TRUE(world.plan(kOwaPolicy));
}

TEST(SizeLimit, AFileAboveItProtectsNothing)
{
    JournalWorld world;
    world.apply(kOwaPolicy);
    world.put(test::owaConfig(), padded(world.file(test::owaConfig()), 256'001));
    const ProtectionFinding finding = findingOf(world.server, kOwaPolicy);
    EXPECT_EQ(finding.state, ProtectionState::Ineffective);
    EXPECT_EQ(finding.reason, ProtectionReason::ConfigurationBroken);
}

} // namespace
} // namespace amado
