// SPDX-License-Identifier: MIT
#include "change/journalworld.h"

#include <QStringEncoder>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHead = "<configuration>\r\n  <appSettings />\r\n";
const QByteArray kTail = "</configuration>\r\n";

QByteArray inbound(const QByteArray &name)
{
    return "        <rule name=\"" + name +
           "\" stopProcessing=\"true\">\r\n          <match url=\".*\" />\r\n          "
           "<conditions>\r\n            "
           "<add input=\"{UrlDecode:{REQUEST_URI}}\" "
           "pattern=\"(?=.*autodiscover)(?=.*powershell)\" />\r\n          "
           "</conditions>\r\n          <action type=\"AbortRequest\" />\r\n        </rule>\r\n";
}

QByteArray withRules(const QByteArray &rules)
{
    return kHead + "  <system.webServer>\r\n    <rewrite>\r\n      <rules>\r\n" + rules +
           "      </rules>\r\n    </rewrite>\r\n  </system.webServer>\r\n" + kTail;
}

const QByteArray kOutbound =
    "  <system.webServer>\r\n    <rewrite>\r\n      <outboundRules>\r\n        <preConditions>\r\n "
    "         "
    "<preCondition name=\"EEMS M2.1 OWA SPA HTML shell - precondition\">\r\n            <add "
    "input=\"{RESPONSE_CONTENT_TYPE}\" pattern=\"^text/html\" />\r\n          </preCondition>\r\n  "
    "      "
    "</preConditions>\r\n        <rule name=\"EEMS M2.1 OWA CSP - outbound\" preCondition=\"EEMS "
    "M2.1 OWA SPA HTML shell "
    "- precondition\">\r\n          <match serverVariable=\"RESPONSE_Content_Security_Policy\" "
    "pattern=\"(.*)\" />\r\n   "
    "       <action type=\"Rewrite\" value=\"{R:1}; script-src-attr 'none'\" />\r\n        "
    "</rule>\r\n      "
    "</outboundRules>\r\n    </rewrite>\r\n  </system.webServer>\r\n";

const QString kBackup =
    u"C:\\Windows\\System32\\inetsrv\\config\\IISManagementRestoreCmdlets-CVE-2022-41040.json"_s;

} // namespace

TEST(RuleRemoval, BlocksTheIdBeforeAServiceRuleGoes)
{
    JournalWorld world;
    world.put(wwwrootConfig(), withRules(inbound("EEMS M1.1 PowerShell - inbound")));
    const std::string before = stateOf(world.server);
    const Result<Plan> plan = world.removal(u"eems m1.1 PowerShell - inbound"_s);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->steps.size(), 2u);
    EXPECT_EQ(plan->mitigation, u"CVE-2022-41040"_s);
    EXPECT_EQ(plan->rule, u"EEMS M1.1 PowerShell - inbound"_s);
    EXPECT_EQ(plan->steps[0].after, TargetState(BlockedState{{u"M1.1"_s}}));
    const EntryId id = world.carryOut(*plan);
    EXPECT_EQ(world.file(wwwrootConfig()), kHead + kTail);
    world.undo(id);
    EXPECT_EQ(stateOf(world.server), before);
}

TEST(RuleRemoval, TakesThePreConditionNobodyElseUses)
{
    JournalWorld world;
    world.put(owaConfig(), kHead + kOutbound + kTail);
    const Result<Plan> plan = world.removal(u"EEMS M2.1 OWA CSP - outbound"_s);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->steps[0].after, TargetState(BlockedState{{u"M2"_s}}));
    world.carryOut(*plan);
    EXPECT_EQ(world.file(owaConfig()), kHead + kTail);
}

TEST(RuleRemoval, LeavesForeignRulesAndPutsBackAmongLaterEdits)
{
    JournalWorld world;
    const QByteArray both = withRules(inbound("PowerShell - inbound") + inbound("Theirs"));
    world.put(wwwrootConfig(), both);
    const Result<Plan> plan = world.removal(u"PowerShell - inbound"_s);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->steps.size(), 1u);
    const EntryId id = world.carryOut(*plan);
    EXPECT_EQ(world.file(wwwrootConfig()), withRules(inbound("Theirs")));
    world.put(wwwrootConfig(), world.file(wwwrootConfig()) + "<!-- later -->\r\n");
    const Plan undo = world.undo(id);
    EXPECT_TRUE(undo.keptForeignEdits);
    EXPECT_EQ(world.file(wwwrootConfig()), both + "<!-- later -->\r\n");
}

TEST(RuleRemoval, IsNotTakenBackOverARuleThatReturned)
{
    JournalWorld world;
    world.put(wwwrootConfig(), withRules(inbound("PowerShell - inbound") + inbound("Theirs")));
    const EntryId id = world.carryOut(*world.removal(u"PowerShell - inbound"_s));
    world.put(wwwrootConfig(), withRules(inbound("Theirs") + inbound("PowerShell - inbound")));
    const Result<Plan> plan = world.undoPlan(id);
    ASSERT_FALSE(plan);
    EXPECT_TRUE(plan.error().reason == Reason::NameInUse ||
                plan.error().reason == Reason::FileChanged);
}

TEST(RuleRemoval, FollowsTheToolsOwnBackupAndSetsItAside)
{
    JournalWorld world;
    QByteArray file = withRules(inbound("PowerShell - inbound") + inbound("Theirs"));
    world.put(wwwrootConfig(), file);
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray json = encoder.encode(uR"([
      {"Cmdlet":"Clear-WebConfiguration","Parameters":{"PSPath":"IIS:\\Sites\\Default Web Site",
       "Filter":"system.webServer/rewrite/rules/rule[@name='PowerShell - inbound']"}},
      {"Cmdlet":"Set-WebConfigurationProperty","Parameters":{"PSPath":"IIS:\\Sites\\Default Web Site",
       "Filter":"system.webServer/rewrite/rules/rule[@name='Theirs']","Name":"enabled","Value":false}}])"_s);
    const QString aside = QString(kBackup).replace(u".json"_s, u".bak"_s);
    world.server.eomtBackups = {kBackup};
    world.server.otherFiles.insert(kBackup, Fact<QByteArray>(json, kBackup));
    world.server.otherFiles.insert(aside,
                                   Fact<QByteArray>::missing(MissingReason::NotPresent, aside));
    const Result<Plan> plan = world.removal(u"PowerShell - inbound"_s);
    ASSERT_TRUE(plan) << plan.error().detail.toStdString();
    ASSERT_EQ(plan->steps.size(), 3u);
    EXPECT_EQ(plan->steps[1].target.name, aside);
    EXPECT_EQ(plan->steps[1].after, TargetState(FileState{json}));
    EXPECT_EQ(plan->steps[2].after, TargetState(AbsentState{}));
    const EntryId id = world.carryOut(*plan);
    QByteArray expected = withRules(inbound("Theirs"));
    EXPECT_EQ(
        world.file(wwwrootConfig()),
        expected.replace("stopProcessing=\"true\"", "stopProcessing=\"true\" enabled=\"false\""));
    world.undo(id);
    EXPECT_EQ(world.file(wwwrootConfig()), file);
    EXPECT_TRUE(world.server.otherFiles.file(kBackup).isKnown());
    EXPECT_FALSE(world.server.otherFiles.file(aside).isKnown());
}

TEST(RuleRemoval, RefusesABackupItDoesNotUnderstand)
{
    JournalWorld world;
    world.put(wwwrootConfig(), withRules(inbound("PowerShell - inbound")));
    world.server.eomtBackups = {kBackup};
    world.server.otherFiles.insert(kBackup, Fact<QByteArray>(QByteArray("{"), kBackup));
    world.server.otherFiles.insert(QString(kBackup).replace(u".json"_s, u".bak"_s),
                                   Fact<QByteArray>::missing(MissingReason::NotPresent));
    EXPECT_EQ(world.removal(u"PowerShell - inbound"_s).error().reason, Reason::MalformedJson);
}

TEST(RuleRemoval, TakesTheGuardWithOurOwnRule)
{
    JournalWorld world;
    const QByteArray original = world.file(owaConfig());
    world.apply(u"CVE-2026-42897"_s);
    EXPECT_TRUE(world.file(owaConfig()).contains("<remove name=\"Amado"));
    const QString rule = shippedCatalogs().mitigations.find(u"CVE-2026-42897")->rules[0].amadoName;
    world.carryOut(*world.removal(rule));
    EXPECT_EQ(world.file(owaConfig()), original);
}

TEST(RuleRemoval, SaysWhenThereIsNoSuchRule)
{
    JournalWorld world;
    EXPECT_EQ(world.removal(u"Nobody's"_s).error().reason, Reason::RuleNotFound);
    world.put(owaConfig(), "<configuration>");
    EXPECT_EQ(world.removal(u"Nobody's"_s).error().reason, Reason::MalformedXml);
}
