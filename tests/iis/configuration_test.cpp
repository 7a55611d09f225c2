// SPDX-License-Identifier: MIT
// Sites, files, problems and the questions an editor asks.
#include "iisbuilders.h"
#include "serverfiles.h"

#include "support/testpaths.h"

#include <QFile>

#include <algorithm>
#include <thread>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

struct ModuleCase
{
    const char *id;
    ServerFiles files;
    QString url;
    bool loaded;
};

class Modules : public testing::TestWithParam<ModuleCase>
{};

TEST_P(Modules, DecideWhetherRulesRun)
{
    const IisConfiguration configuration(GetParam().files.files());
    EXPECT_EQ(configuration.effective(*configuration.site(u"Default Web Site"), GetParam().url)
                  .moduleLoaded,
              GetParam().loaded)
        << GetParam().id;
}

const QString kModules = QStringLiteral("<location path=\"\"><system.webServer><modules>"
                                        "<add name=\"RewriteModule\" /><add name=\"X\" />"
                                        "</modules></system.webServer></location>");

INSTANTIATE_TEST_SUITE_P(
    All, Modules,
    testing::Values(
        ModuleCase{"installed", {}, u"/"_s, true},
        ModuleCase{"listed", ServerFiles().host(kModules), u"/owa/"_s, true},
        ModuleCase{"not installed", ServerFiles().globalModules(u"<add name=\"X\" />"_s), u"/"_s,
                   false},
        ModuleCase{"not listed",
                   ServerFiles().host(webServerXml(u"<modules><add name=\"X\" /></modules>"_s)),
                   u"/"_s, false},
        ModuleCase{
            "removed below",
            ServerFiles().host(kModules).web(
                u"owa"_s, webServerXml(u"<modules><remove name=\"rewritemodule\" /></modules>"_s)),
            u"/owa/"_s, false},
        ModuleCase{
            "removed beside",
            ServerFiles().host(kModules).web(
                u"owa"_s, webServerXml(u"<modules><remove name=\"RewriteModule\" /></modules>"_s)),
            u"/ecp/"_s, true},
        ModuleCase{"cleared below",
                   ServerFiles().host(kModules).web(
                       u"owa"_s, webServerXml(u"<modules><clear /></modules>"_s)),
                   u"/owa/"_s, false},
        ModuleCase{"others removed",
                   ServerFiles().host(kModules).web(
                       u"owa"_s, webServerXml(u"<modules><remove name=\"X\" /></modules>"_s)),
                   u"/owa/"_s, true}));

TEST(ConfigSource, IsReadFromTheFileBesideIt)
{
    ServerFiles server;
    server.web(
        u"root"_s,
        webServerXml(u"<rewrite><rules configSource=\"parts\\rules.config\" /></rewrite>"_s));
    const QString part = u"C:\\inetpub\\wwwroot\\parts\\rules.config"_s;
    EXPECT_TRUE(IisConfiguration::missingFiles(server.files()).contains(part));
    const auto place = [&](ServerFiles files) {
        const IisConfiguration configuration(files.files());
        return configuration.effective(*configuration.site(u"Default Web Site"), u"/owa/");
    };
    const EffectiveRewrite read = place(ServerFiles(server).file(
        part, (u"<rules>\n"_s + ruleXml(u"p"_s) + u"</rules>"_s).toUtf8()));
    ASSERT_EQ(read.rules.size(), 1u);
    EXPECT_EQ(read.rules[0].origin.file, part);
    EXPECT_EQ(read.rules[0].origin.line, 2);
    EXPECT_EQ(read.rules[0].origin.configPath, u"Default Web Site"_s);
    const EffectiveRewrite absent =
        place(ServerFiles(server).missing(part, MissingReason::NotPresent));
    ASSERT_EQ(absent.fatal.size(), 1u);
    EXPECT_EQ(absent.fatal[0].reason, Reason::ConfigSourceMissing);
    const EffectiveRewrite denied = place(ServerFiles(server).missing(part, MissingReason::Denied));
    EXPECT_FALSE(denied.isKnown());
    const EffectiveRewrite broken = place(ServerFiles(server).file(part, "<rules>"));
    ASSERT_EQ(broken.fatal.size(), 1u);
    EXPECT_EQ(broken.fatal[0].reason, Reason::MalformedXml);
}

TEST(BrokenFiles, BreakTheirOwnPlaceOnly)
{
    const IisConfiguration configuration(
        ServerFiles()
            .web(u"root"_s, rulesXml(ruleXml(u"site"_s)))
            .file(ServerFiles::pathOf(u"owa"_s), "<configuration>\n  <a></b>\n</configuration>")
            .files());
    const Site &site = *configuration.site(u"Default Web Site");
    const EffectiveRewrite &owa = configuration.effective(site, u"/owa/auth/x");
    ASSERT_FALSE(owa.fatal.empty());
    EXPECT_EQ(owa.fatal[0].reason, Reason::MalformedXml);
    EXPECT_EQ(owa.fatal[0].line, 2);
    EXPECT_GT(owa.fatal[0].column, 0);
    EXPECT_EQ(owa.fatal[0].file, ServerFiles::pathOf(u"owa"_s));
    EXPECT_EQ(evaluateRequest(configuration, site, get(u"/owa/"_s)).outcome, RequestOutcome::Error);
    EXPECT_TRUE(configuration.effective(site, u"/ecp/").fatal.empty());
    EXPECT_EQ(evaluateRequest(configuration, site, get(u"/ecp/"_s)).decidedBy, u"site"_s);
    ASSERT_EQ(configuration.problems().size(), 1u);
    EXPECT_EQ(configuration.problems()[0].reason, Reason::MalformedXml);
}

TEST(MissingFiles, MakeTheirPlaceUnknown)
{
    const IisConfiguration configuration(
        ServerFiles()
            .missing(ServerFiles::pathOf(u"owa"_s), MissingReason::Denied)
            .missing(ServerFiles::pathOf(u"ecp"_s), MissingReason::NotCollected)
            .files());
    const Site &site = *configuration.site(u"Default Web Site");
    EXPECT_TRUE(configuration.effective(site, u"/").isKnown());
    const EffectiveRewrite &owa = configuration.effective(site, u"/owa/x");
    ASSERT_FALSE(owa.missing.empty());
    EXPECT_EQ(owa.missing[0].first, ServerFiles::pathOf(u"owa"_s));
    EXPECT_EQ(owa.missing[0].second, MissingReason::Denied);
    EXPECT_EQ(configuration.effective(site, u"/ecp/").missing.at(0).second,
              MissingReason::NotCollected);
}

TEST(MissingFiles, AreAskedForStepByStep)
{
    ConfigFileSet files;
    QStringList wanted = IisConfiguration::missingFiles(files);
    EXPECT_EQ(wanted.size(), 2);
    EXPECT_TRUE(wanted.contains(IisConfiguration::applicationHostPath()));
    const ConfigFileSet all = ServerFiles().files();
    files.insert(IisConfiguration::applicationHostPath(),
                 all.file(IisConfiguration::applicationHostPath()));
    wanted = IisConfiguration::missingFiles(files, {u"/owa/auth/logon.aspx"_s});
    EXPECT_TRUE(wanted.contains(ServerFiles::pathOf(u"root"_s), Qt::CaseInsensitive));
    EXPECT_TRUE(wanted.contains(ServerFiles::pathOf(u"inner"_s), Qt::CaseInsensitive));
    EXPECT_TRUE(wanted.contains(ServerFiles::pathOf(u"exchange"_s), Qt::CaseInsensitive));
    EXPECT_TRUE(wanted.contains(ServerFiles::pathOf(u"auth"_s), Qt::CaseInsensitive));
    for (const QString &path : wanted)
        files.insert(path, Fact<QByteArray>::missing(MissingReason::NotPresent));
    EXPECT_TRUE(IisConfiguration::missingFiles(files, {u"/owa/auth/logon.aspx"_s}).isEmpty());
}

TEST(Redirection, MakesEverythingUnknown)
{
    const QString path = u"C:\\Windows\\System32\\inetsrv\\config\\redirection.config"_s;
    const auto text = [](const char *enabled) -> QByteArray {
        return QByteArray("<configuration><configurationRedirection enabled=\"") + enabled +
               "\" path=\"\\\\share\\iis\" /></configuration>";
    };
    const IisConfiguration redirected(ServerFiles().file(path, text("true")).files());
    EXPECT_FALSE(redirected.sites());
    EXPECT_EQ(redirected.frontEndSite(), nullptr);
    ASSERT_EQ(redirected.problems().size(), 1u);
    EXPECT_EQ(redirected.problems()[0].reason, Reason::ConfigRedirected);
    EXPECT_TRUE(IisConfiguration(ServerFiles().file(path, text("false")).files()).sites());
}

TEST(Sites, AreUnknownWithoutApplicationHost)
{
    EXPECT_EQ(IisConfiguration({}).sites().reason(), MissingReason::NotCollected);
    const IisConfiguration broken(
        ServerFiles().file(IisConfiguration::applicationHostPath(), "<configuration>").files());
    EXPECT_FALSE(broken.sites());
    EXPECT_EQ(broken.sites().reason(), MissingReason::Unreadable);
    EXPECT_EQ(broken.problems().at(0).reason, Reason::MalformedXml);
}

TEST(Sites, SayWhereThingsAre)
{
    const IisConfiguration configuration(ServerFiles().files());
    ASSERT_EQ(configuration.sites()->size(), 2u);
    const Site *site = configuration.frontEndSite();
    ASSERT_TRUE(site);
    EXPECT_EQ(site->name, u"Default Web Site"_s);
    EXPECT_EQ(site->id, 1);
    EXPECT_EQ(site->applications.size(), 5u);
    EXPECT_EQ(site->applications[1].applicationPool, u"OwaPool"_s);
    EXPECT_EQ(configuration.physicalFolder(*site, u"/"), u"C:\\inetpub\\wwwroot"_s);
    EXPECT_EQ(configuration.physicalFolder(*site, u"/exchange/a"), u"C:\\ex\\exchange\\a"_s);
    EXPECT_EQ(configuration.applicationsSharingFolder(*site, u"/owa"),
              QStringList{u"Default Web Site/owa/Calendar"_s});
    EXPECT_TRUE(configuration.applicationsSharingFolder(*site, u"/ecp").isEmpty());
    EXPECT_EQ(configuration.site(u"exchange back end")->id, 2);
    EXPECT_EQ(configuration.site(u"none"), nullptr);
}

TEST(WriteObstacle, NamesTheLock)
{
    const IisConfiguration configuration(
        ServerFiles()
            .host(u"<location path=\"Default Web Site/owa\" overrideMode=\"Deny\">"_s +
                  rulesXml({}) + u"</location>"_s)
            .files());
    const Site &site = *configuration.site(u"Default Web Site");
    const QString rules = u"system.webServer/rewrite/rules"_s;
    EXPECT_EQ(configuration.writeObstacle(site, u"/", rules), std::nullopt);
    const std::optional<ConfigProblem> locked = configuration.writeObstacle(site, u"/owa", rules);
    ASSERT_TRUE(locked);
    EXPECT_EQ(locked->reason, Reason::SectionLocked);
    EXPECT_EQ(locked->file, IisConfiguration::applicationHostPath());
    EXPECT_GT(locked->line, 0);
    EXPECT_EQ(configuration.writeObstacle(site, u"/owa", u"system.webServer/rewrite/outboundRules")
                  .has_value(),
              false);
    EXPECT_EQ(
        configuration.writeObstacle(site, u"/", u"system.webServer/rewrite/globalRules")->reason,
        Reason::SectionNotAllowed);
    EXPECT_EQ(
        IisConfiguration(ServerFiles().sections(u"<section name=\"outboundRules\" />"_s).files())
            .writeObstacle(site, u"/", rules)
            ->reason,
        Reason::SectionUndeclared);
}

TEST(WrittenRules, AreListedWhereTheyStand)
{
    const IisConfiguration configuration(
        ServerFiles()
            .host(webServerXml(u"<rewrite><globalRules>"_s + ruleXml(u"g"_s) +
                               u"</globalRules></rewrite>"_s))
            .web(u"root"_s, u"<location path=\"ecp\" inheritInChildApplications=\"false\">\n"_s +
                                rulesXml(ruleXml(u"e"_s, u"enabled=\"false\""_s)) +
                                u"</location>\n"_s + rulesXml(ruleXml(u"r"_s)))
            .web(u"owa"_s, outboundXml(preConditionXml() + outboundRuleXml({}, headerMatch())))
            .files());
    const auto find = [&](const QString &name) {
        const auto &all = configuration.writtenRules();
        return *std::find_if(all.begin(), all.end(),
                             [&](const WrittenRule &rule) { return rule.name == name; });
    };
    EXPECT_EQ(configuration.writtenRules().size(), 5u);
    EXPECT_EQ(find(u"g"_s).kind, WrittenRule::Kind::Global);
    EXPECT_EQ(find(u"g"_s).origin.configPath, QString());
    EXPECT_FALSE(find(u"e"_s).enabled);
    EXPECT_FALSE(find(u"e"_s).inheritsToChildren);
    EXPECT_EQ(find(u"e"_s).origin.configPath, u"Default Web Site/ecp"_s);
    EXPECT_EQ(find(u"e"_s).origin.line, 3);
    EXPECT_TRUE(find(u"r"_s).inheritsToChildren);
    EXPECT_EQ(find(u"o"_s).kind, WrittenRule::Kind::Outbound);
    EXPECT_EQ(find(u"o"_s).origin.configPath, u"Default Web Site/owa"_s);
    EXPECT_EQ(find(u"html"_s).kind, WrittenRule::Kind::PreCondition);
    EXPECT_EQ(find(u"html"_s).preCondition->items.size(), 1u);
}

TEST(Evaluation, RunsGlobalRulesAndFollowsTheirRewrite)
{
    const QString global = u"<rule name=\"g\"><match url=\"^old/(.*)\" /><action type=\"Rewrite\" "
                           "url=\"/owa/{R:1}\" /></rule>"_s;
    const IisConfiguration configuration(
        ServerFiles()
            .host(
                webServerXml(u"<rewrite><globalRules>"_s + global + u"</globalRules></rewrite>"_s))
            .web(u"owa"_s, rulesXml(u"<rule name=\"o\"><match url=\"^x$\" />"
                                    "<action type=\"AbortRequest\" /></rule>"_s))
            .files());
    const Site &site = *configuration.site(u"Default Web Site");
    const RequestEvaluation result = evaluateRequest(configuration, site, get(u"/old/x"_s));
    EXPECT_EQ(result.outcome, RequestOutcome::Abort);
    EXPECT_EQ(result.decidedBy, u"o"_s);
    EXPECT_EQ(result.steps.size(), 2u);
    EXPECT_EQ(evaluateRequest(configuration, site, get(u"/owa/x?q"_s)).outcome,
              RequestOutcome::Abort);
    EXPECT_EQ(evaluateRequest(configuration, site, get(u"https://m/owa/y"_s)).outcome,
              RequestOutcome::Allow);
}

TEST(Evaluation, MayRunInManyThreads)
{
    const IisConfiguration configuration(ServerFiles()
                                             .web(u"root"_s, rulesXml(ruleXml(u"site"_s)))
                                             .web(u"owa"_s, rulesXml(u"<clear />"_s))
                                             .files());
    const Site &site = *configuration.site(u"Default Web Site");
    std::vector<std::thread> threads;
    std::vector<int> wrong(4, 0);
    for (size_t i = 0; i < wrong.size(); ++i) {
        threads.emplace_back([&, i] {
            for (int n = 0; n < 200; ++n) {
                const QString url = n % 2 ? u"/owa/%1"_s.arg(n % 7) : u"/ecp/%1"_s.arg(n % 7);
                const RequestOutcome expected =
                    n % 2 ? RequestOutcome::Allow : RequestOutcome::Abort;
                wrong[i] += evaluateRequest(configuration, site, get(url)).outcome != expected;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(wrong, std::vector<int>(4, 0));
}

TEST(RecordedServer, IsReadWithoutAProblem)
{
    const std::optional<QString> folder = samplesFolder(u"iis-2019"_s);
    if (!folder)
        GTEST_SKIP() << "recorded material iis-2019 is not beside the project";
    const auto bytes = [&](const QString &name) -> QByteArray {
        QFile file(*folder + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    };
    ConfigFileSet files;
    const auto place = [&](const QString &path, const QString &name) {
        files.insert(path, {bytes(name), path});
    };
    place(IisConfiguration::applicationHostPath(), u"applicationHost.config"_s);
    place(u"C:\\inetpub\\wwwroot\\web.config"_s, u"DefaultWebSite_web.config"_s);
    const QString exchange = u"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\"_s;
    const QString proxy = exchange + u"FrontEnd\\HttpProxy\\"_s;
    place(proxy + u"owa\\web.config"_s, u"DefaultWebSite-OWA_web.config"_s);
    place(proxy + u"ecp\\web.config"_s, u"DefaultWebSite-ECP_web.config"_s);
    place(proxy + u"EWS\\web.config"_s, u"DefaultWebSite-EWS_web.config"_s);
    place(proxy + u"OAB\\web.config"_s, u"DefaultWebSite-OAB_web.config"_s);
    place(proxy + u"PowerShell\\web.config"_s, u"DefaultWebSite-PowerShell_web.config"_s);
    place(proxy + u"Autodiscover\\web.config"_s, u"DefaultWebSite-AutoD_web.config"_s);
    place(exchange + u"ClientAccess\\owa\\web.config"_s, u"ExchangeBackEnd-OWA_web.config"_s);
    place(exchange + u"ClientAccess\\ecp\\web.config"_s, u"ExchangeBackEnd-ECP_web.config"_s);
    place(exchange + u"ClientAccess\\exchweb\\EWS\\web.config"_s,
          u"ExchangeBackEnd-EWS_web.config"_s);
    for (const QString &path : IisConfiguration::missingFiles(files, {u"/owa/auth/x.js"_s}))
        files.insert(path, Fact<QByteArray>::missing(MissingReason::NotPresent));
    const IisConfiguration configuration(files);
    ASSERT_TRUE(configuration.sites());
    ASSERT_EQ(configuration.sites()->size(), 2u);
    EXPECT_EQ(configuration.sites()->at(0).applications.size(), 14u);
    EXPECT_EQ(configuration.sites()->at(1).applications.size(), 16u);
    EXPECT_TRUE(configuration.problems().empty())
        << configuration.problems().front().file.toStdString() << ": "
        << configuration.problems().front().detail.toStdString();
    const Site *site = configuration.frontEndSite();
    ASSERT_TRUE(site);
    EXPECT_EQ(site->name, u"Default Web Site"_s);
    EXPECT_EQ(configuration.applicationsSharingFolder(*site, u"/owa").size(), 3);
    const EffectiveRewrite &owa = configuration.effective(*site, u"/owa/auth/x.js");
    EXPECT_TRUE(owa.moduleLoaded);
    EXPECT_TRUE(owa.isKnown());
    const HttpRequest attack =
        get(u"/autodiscover/autodiscover.json?@evil.example/owa/&Email=autodiscover/"
            "autodiscover.json?@evil.example&Protocol=%50owerShell"_s);
    EXPECT_EQ(evaluateRequest(configuration, *site, attack).outcome, RequestOutcome::Allow);
    QByteArray mitigated = bytes(u"DefaultWebSite_web.config"_s);
    mitigated.replace("</configuration>",
                      "<system.webServer><rewrite><rules><rule name=\"M\" stopProcessing=\"true\">"
                      "<match url=\".*\" /><conditions><add input=\"{UrlDecode:{REQUEST_URI}}\" "
                      "pattern=\"(?=.*autodiscover)(?=.*powershell)\" /></conditions>"
                      "<action type=\"AbortRequest\" /></rule></rules></rewrite>"
                      "</system.webServer></configuration>");
    files.insert(u"C:\\inetpub\\wwwroot\\web.config"_s, {mitigated, QString()});
    const IisConfiguration protectedServer(files);
    EXPECT_TRUE(protectedServer.problems().empty());
    EXPECT_EQ(evaluateRequest(protectedServer, *protectedServer.frontEndSite(), attack).outcome,
              RequestOutcome::Abort);
    EXPECT_EQ(evaluateRequest(configuration, *site, get(u"/owa/auth/logon.aspx"_s)).outcome,
              RequestOutcome::Allow);
}

} // namespace
} // namespace amado::test
