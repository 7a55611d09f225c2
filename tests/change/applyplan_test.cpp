// SPDX-License-Identifier: MIT
#include "change/journalworld.h"
#include "model/base/enumnames.h"
#include "support/testpaths.h"

#include <QFile>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray withRules(const QByteArray &rules)
{
    return "<configuration>\r\n  <system.webServer>\r\n    <rewrite>\r\n      <rules>\r\n" + rules +
           "      </rules>\r\n    </rewrite>\r\n  </system.webServer>\r\n</configuration>\r\n";
}

const QByteArray kAcceptedByEems =
    "<rule name=\"EEMS M1.1 PowerShell - inbound\" stopProcessing=\"true\"><match url=\".*\" "
    "/><conditions>"
    "<add input=\"{UrlDecode:{REQUEST_URI}}\" pattern=\"(?=.*autodiscover)(?=.*powershell)\" />"
    "</conditions><action type=\"AbortRequest\" /></rule>\r\n";

std::string planText(const Plan &plan)
{
    QString text = u"mitigation %1\n"_s.arg(plan.mitigation);
    for (const QString &place : plan.sharedWith)
        text += u"shared with %1\n"_s.arg(place);
    for (const SideEffect &effect : plan.sideEffects)
        text += u"side effect %1\n"_s.arg(effect.id);
    for (const Step &step : plan.steps)
        text += u"\nstep %1\n"_s.arg(step.target.toString()) +
                stateDiff(step.target, step.before, step.after);
    return text.toStdString();
}

/// Rewritten only on request: AMADO_UPDATE_GOLDEN=1.
void compareGolden(const QString &name, const std::string &actual)
{
    QFile file(fixture(u"plans/"_s + name + u"-expected.txt"_s));
    if (qEnvironmentVariableIntValue("AMADO_UPDATE_GOLDEN") == 1) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(actual));
        return;
    }
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
    EXPECT_EQ(actual, file.readAll().toStdString());
}

Reason refusalOf(const JournalWorld &world, const QString &mitigation)
{
    const Result<Plan> plan = world.plan(mitigation);
    return plan ? Reason::None : plan.error().reason;
}

} // namespace

class GoldenPlans : public testing::TestWithParam<const char *>
{};

TEST_P(GoldenPlans, AreAsReviewed)
{
    JournalWorld world;
    const QString id = QString::fromLatin1(GetParam());
    const Result<Plan> plan = world.plan(id);
    ASSERT_TRUE(plan) << plan.error().detail.toStdString()
                      << enumName(plan.error().reason).toStdString();
    compareGolden(id, planText(*plan));
}

TEST_P(GoldenPlans, ChangeNothingTheSecondTime)
{
    JournalWorld world;
    const QString id = QString::fromLatin1(GetParam());
    world.apply(id);
    const Result<Plan> again = world.plan(id);
    ASSERT_TRUE(again) << again.error().detail.toStdString();
    EXPECT_TRUE(again->steps.empty());
    EXPECT_TRUE(again->sideEffects.empty());
}

INSTANTIATE_TEST_SUITE_P(ApplyPlan, GoldenPlans,
                         testing::Values("CVE-2021-26855", "CVE-2022-41040", "CVE-2026-42897",
                                         "CVE-2021-27065", "CVE-2021-26858"));

TEST(ApplyPlan, LeavesAloneWhatSomebodyElseProtectsAlready)
{
    JournalWorld world;
    world.put(wwwrootConfig(), withRules(kAcceptedByEems));
    const Result<Plan> plan = world.plan(u"CVE-2022-41040"_s);
    ASSERT_TRUE(plan);
    EXPECT_TRUE(plan->steps.empty());
}

TEST(ApplyPlan, WritesAgainWhereAChildClears)
{
    JournalWorld world;
    world.put(frontEndConfig(u"Autodiscover"_s), withRules("        <clear />\r\n"));
    world.put(wwwrootConfig(), withRules(kAcceptedByEems));
    world.apply(u"CVE-2022-41040"_s);
    EXPECT_TRUE(world.file(wwwrootConfig()).contains("Amado"));
    EXPECT_TRUE(world.file(frontEndConfig(u"Autodiscover"_s))
                    .contains("<clear />\r\n        <rule name=\"Amado"));
    EXPECT_TRUE(world.plan(u"CVE-2022-41040"_s)->steps.empty());
}

TEST(ApplyPlan, WritesIntoAChildAloneWhenOnlyThatIsMissing)
{
    JournalWorld world;
    world.apply(u"CVE-2022-41040"_s);
    const QByteArray root = world.file(wwwrootConfig());
    world.put(frontEndConfig(u"Autodiscover"_s), withRules("        <clear />\r\n"));
    world.apply(u"CVE-2022-41040"_s);
    EXPECT_EQ(world.file(wwwrootConfig()), root);
    EXPECT_TRUE(world.file(frontEndConfig(u"Autodiscover"_s)).contains("Amado"));
}

TEST(ApplyPlan, GoesInFrontOfARuleThatWouldShadowIt)
{
    JournalWorld world;
    world.put(wwwrootConfig(),
              withRules("        <rule name=\"all\" stopProcessing=\"true\"><match url=\".*\" />"
                        "<action type=\"None\" /></rule>\r\n"));
    world.apply(u"CVE-2022-41040"_s);
    const QByteArray file = world.file(wwwrootConfig());
    EXPECT_LT(file.indexOf("Amado"), file.indexOf("\"all\""));
}

QByteArray withOutbound(const QByteArray &rules)
{
    return "<configuration>\r\n  <system.webServer>\r\n    <rewrite>\r\n      <outboundRules>\r\n" +
           rules +
           "      </outboundRules>\r\n    </rewrite>\r\n  "
           "</system.webServer>\r\n</configuration>\r\n";
}

QByteArray headerRule(const QByteArray &name, const QByteArray &variable, const QByteArray &pattern,
                      const QByteArray &value, bool stops = false)
{
    return "        <rule name=\"" + name + "\" stopProcessing=\"" + (stops ? "true" : "false") +
           "\"><match serverVariable=\"" + variable + "\" pattern=\"" + pattern +
           "\" /><action type=\"Rewrite\" value=\"" + value + "\" /></rule>\r\n";
}

const QByteArray kPolicy =
    headerRule("Framing", "RESPONSE_Content_Security_Policy", ".*", "frame-ancestors 'self'");
const QByteArray kNoServer = headerRule("No Server header", "RESPONSE_Server", ".+", "", true);

TEST(ApplyPlan, GoesBehindARuleThatWouldWriteOverItsHeader)
{
    for (const QByteArray &before : {kPolicy, QByteArray(kPolicy + kNoServer)}) {
        JournalWorld world;
        world.put(owaConfig(), withOutbound(before));
        const EntryId entry = world.apply(u"CVE-2026-42897"_s);
        const QByteArray file = world.file(owaConfig());
        EXPECT_LT(file.indexOf("\"Framing\""), file.indexOf("<rule name=\"Amado"));
        if (before.contains("No Server header")) {
            EXPECT_LT(file.indexOf("<rule name=\"Amado"), file.indexOf("\"No Server header\""));
        }
        EXPECT_TRUE(world.plan(u"CVE-2026-42897"_s)->steps.empty());
        world.undo(entry);
        EXPECT_EQ(world.file(owaConfig()), withOutbound(before));
    }
}

TEST(ApplyPlan, StaysInFrontOfWhatOnlyEndsThePass)
{
    JournalWorld world;
    world.put(owaConfig(), withOutbound(kNoServer + kPolicy));
    world.apply(u"CVE-2026-42897"_s);
    const QByteArray file = world.file(owaConfig());
    EXPECT_LT(file.indexOf("<rule name=\"Amado"), file.indexOf("\"No Server header\""));
}

TEST(ApplyPlan, NamesTheRuleThatLeavesNoPlaceForIt)
{
    const QByteArray last = headerRule("Framing", "RESPONSE_Content_Security_Policy", ".*",
                                       "frame-ancestors 'self'", true);
    const std::pair<QByteArray, QByteArray> rows[] = {
        {kNoServer, {}}, // Above it: ours would never run.
        {{}, last},      // Beside it: it writes over ours and ends the pass.
    };
    for (const auto &[site, owa] : rows) {
        JournalWorld world;
        if (!site.isEmpty())
            world.put(wwwrootConfig(), withOutbound(site));
        if (!owa.isEmpty())
            world.put(owaConfig(), withOutbound(owa));
        const Result<Plan> plan = world.plan(u"CVE-2026-42897"_s);
        ASSERT_FALSE(plan);
        EXPECT_EQ(plan.error().reason, Reason::NotEffective);
        const QString name = site.isEmpty() ? u"Framing"_s : u"No Server header"_s;
        EXPECT_TRUE(plan.error().detail.contains(name)) << plan.error().detail.toStdString();
        EXPECT_EQ(plan.error().subject, site.isEmpty() ? owaConfig() : wwwrootConfig());
        EXPECT_GT(plan.error().line, 1);
    }
}

TEST(ApplyPlan, EndsWhenItIsStopped)
{
    const JournalWorld world;
    std::stop_source source;
    source.request_stop();
    const Result<Plan> plan = makePlan(*shippedCatalogs().mitigations.find(u"CVE-2022-41040"),
                                       world.server, shippedCatalogs(), source.get_token());
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, ErrorCode::Cancelled);
}

TEST(ApplyPlan, MakesAFileThatDoesNotExistAndUndoDeletesIt)
{
    JournalWorld world;
    world.server.configFiles.insert(wwwrootConfig(),
                                    Fact<QByteArray>::missing(MissingReason::NotPresent));
    const EntryId first = world.apply(u"CVE-2022-41040"_s);
    const EntryId second = world.apply(u"CVE-2021-26855"_s);
    EXPECT_TRUE(world.file(wwwrootConfig()).startsWith("<?xml"));
    world.undo(first);
    EXPECT_TRUE(world.file(wwwrootConfig()).contains("26855"));
    const Plan last = world.undo(second);
    ASSERT_EQ(last.steps.size(), 1u);
    EXPECT_EQ(last.steps[0].after, TargetState(AbsentState{}));
}

TEST(ApplyPlan, FollowsConfigSource)
{
    JournalWorld world;
    world.put(wwwrootConfig(),
              "<configuration><system.webServer><rewrite><rules configSource=\"r.config\" />"
              "</rewrite></system.webServer></configuration>");
    const QString external = u"C:\\inetpub\\wwwroot\\r.config"_s;
    world.put(external, "<rules>\r\n</rules>\r\n");
    const EntryId id = world.apply(u"CVE-2022-41040"_s);
    EXPECT_TRUE(world.file(external).contains("Amado"));
    world.put(external, world.file(external) + "<!-- theirs -->");
    world.undo(id);
    EXPECT_EQ(world.file(external), "<rules>\r\n</rules>\r\n<!-- theirs -->");
}

TEST(ApplyPlan, RefusesAndSaysWhy)
{
    const QString id = u"CVE-2022-41040"_s;
    JournalWorld world;
    world.put(wwwrootConfig(), "<configuration>\r\n<a>\r\n</configuration>");
    const Result<Plan> malformed = world.plan(id);
    ASSERT_FALSE(malformed);
    EXPECT_EQ(malformed.error().reason, Reason::MalformedXml);
    EXPECT_EQ(malformed.error().line, 3);
    EXPECT_EQ(malformed.error().subject, wwwrootConfig());

    world.put(wwwrootConfig(), "<!DOCTYPE configuration><configuration/>");
    EXPECT_EQ(refusalOf(world, id), Reason::DocTypeDeclared);

    world.put(
        wwwrootConfig(),
        withRules("<rule name=\"amado cve-2022-41040 powershell - INBOUND\"><match url=\"x\" />"
                  "<action type=\"None\" /></rule>"));
    EXPECT_EQ(refusalOf(world, id), Reason::NameInUse);

    JournalWorld child;
    child.put(
        frontEndConfig(u"Autodiscover"_s),
        withRules("<rule name=\"Amado CVE-2022-41040 PowerShell - inbound\"><match url=\"x\" />"
                  "<action type=\"None\" /></rule>"));
    EXPECT_EQ(refusalOf(child, id), Reason::NameInUse);

    JournalWorld missing;
    missing.server.configFiles.insert(wwwrootConfig(),
                                      Fact<QByteArray>::missing(MissingReason::Denied));
    EXPECT_EQ(refusalOf(missing, id), Reason::FactMissing);

    JournalWorld edge;
    edge.server.roles = {{u"Edge"_s}, u"server"_s};
    EXPECT_EQ(refusalOf(edge, id), Reason::NotApplicable);

    JournalWorld noBuild;
    noBuild.server.exchangeVersion = Fact<QString>::missing(MissingReason::Denied);
    EXPECT_EQ(refusalOf(noBuild, id), Reason::FactMissing);
    noBuild.server.exchangeVersion = {u"8.0.1.1"_s, u"ExSetup.exe"_s};
    EXPECT_EQ(refusalOf(noBuild, id), Reason::BuildUnknown);

    JournalWorld fixed;
    fixed.server.exchangeVersion = {u"15.2.1544.9"_s, u"ExSetup.exe"_s};
    EXPECT_EQ(refusalOf(fixed, id), Reason::NotApplicable);
    EXPECT_EQ(refusalOf(JournalWorld(), u"CVE-2021-26857"_s), Reason::NotApplicable);
}

TEST(ApplyPlan, RefusesWhatTheServerForbids)
{
    const QString id = u"CVE-2022-41040"_s;
    const QString host = IisConfiguration::applicationHostPath();
    JournalWorld world;
    const QByteArray original = world.file(host);
    const auto refusedWith = [&](const QByteArray &from, const QByteArray &to) {
        QByteArray changed = original;
        EXPECT_TRUE(changed.contains(from));
        world.put(host, changed.replace(from, to));
        return refusalOf(world, id);
    };
    EXPECT_EQ(refusedWith("<section name=\"rules\" overrideModeDefault=\"Allow\"",
                          "<section name=\"rules\" overrideModeDefault=\"Deny\""),
              Reason::SectionLocked);
    EXPECT_EQ(refusedWith("<add name=\"RewriteModule\" image", "<add name=\"Other\" image"),
              Reason::ModuleMissing);
    EXPECT_EQ(refusedWith("Default Web Site", "Other Site"), Reason::None);
    EXPECT_EQ(refusedWith("<site name=\"Default Web Site\"", "<no name=\"Default Web Site\""),
              Reason::MalformedXml);
    world.server.configFiles.insert(host, Fact<QByteArray>::missing(MissingReason::NotCollected));
    EXPECT_EQ(refusalOf(world, id), Reason::FactMissing);
}

TEST(ApplyPlan, RefusesWhatWouldNotTakeEffect)
{
    JournalWorld world;
    // The parent's own rule lets everything through before the application's rules are looked at.
    const QString host = IisConfiguration::applicationHostPath();
    QByteArray changed = world.file(host);
    changed.replace("</configuration>",
                    "<location path=\"Default Web "
                    "Site/Autodiscover\"><system.webServer><rewrite><rules><clear />"
                    "</rules></rewrite></system.webServer></location></configuration>");
    world.put(host, changed);
    const Result<Plan> plan = world.plan(u"CVE-2022-41040"_s);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().reason, Reason::NotEffective);
    EXPECT_FALSE(plan.error().detail.isEmpty());
}

TEST(ApplyPlan, SwitchesManagedAvailabilityOffFirst)
{
    JournalWorld world;
    const Result<Plan> plan = world.plan(u"CVE-2021-27065"_s);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->steps.size(), 3u);
    EXPECT_EQ(plan->steps[0].target.name, u"MSExchangeHM"_s);
    EXPECT_EQ(plan->steps[1].target.name, u"MSExchangeHMRecovery"_s);
    EXPECT_EQ(plan->steps[2].target.name, u"MSExchangeECPAppPool"_s);
    world.server.appPools[u"MSExchangeECPAppPool"_s] =
        Fact<AppPoolState>::missing(MissingReason::Denied);
    EXPECT_EQ(refusalOf(world, u"CVE-2021-27065"_s), Reason::FactMissing);
}
