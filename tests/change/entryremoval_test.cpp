// SPDX-License-Identifier: MIT
#include "change/journalworld.h"

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kHost = IisConfiguration::applicationHostPath();
const QByteArray kDirectory =
    "    <application path=\"/help\">\r\n      <virtualDirectory path=\"/\" "
    "physicalPath=\"C:\\Windows\\Temp\\help\" />\r\n    </application>\r\n";
const QByteArray kAlias =
    "<virtualDirectory path=\"/img\" physicalPath=\"C:\\Windows\\Temp\\img\" />";
const QByteArray kModule = "<add name=\"HelperModule\" image=\"C:\\Windows\\Temp\\helper.dll\" />";

/// A world whose applicationHost.config has `added` before the first `before`.
JournalWorld worldWith(const QByteArray &before, const QByteArray &added)
{
    JournalWorld world;
    QByteArray host = world.file(kHost);
    host.insert(host.indexOf(before), added);
    world.put(kHost, host);
    return world;
}

int lineOf(const QByteArray &file, const QByteArray &text)
{
    return int(file.left(file.indexOf(text)).count('\n')) + 1;
}

Result<Plan> removal(const JournalWorld &world, const QByteArray &tag)
{
    const ConfigEntry entry{kHost, lineOf(world.file(kHost), tag), QString::fromUtf8(tag)};
    return makeRemovalPlan(entry, world.server, shippedCatalogs());
}

} // namespace

TEST(EntryRemoval, TakesAnApplicationAwayAndBringsItBackByteForByte)
{
    JournalWorld world = worldWith("  </site>", kDirectory);
    const std::string before = stateOf(world.server);
    const auto plan = removal(world, "<application path=\"/help\">");
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->steps.size(), 1u);
    EXPECT_EQ(plan->kind, ActKind::Undo);
    EXPECT_EQ(plan->rule, u"<application path=\"/help\">"_s);
    EXPECT_TRUE(isEntryTag(plan->rule));
    const EntryId id = world.carryOut(*plan);
    EXPECT_FALSE(world.file(kHost).contains("/help"));
    EXPECT_EQ(world.file(kHost), JournalWorld().file(kHost));
    world.undo(id);
    EXPECT_EQ(stateOf(world.server), before);
}

TEST(EntryRemoval, AnApplicationIsKnownByItsRootDirectoryToo)
{
    JournalWorld world = worldWith("  </site>", kDirectory);
    const auto plan =
        removal(world, "<virtualDirectory path=\"/\" physicalPath=\"C:\\Windows\\Temp\\help\" />");
    ASSERT_TRUE(plan);
    world.carryOut(*plan);
    EXPECT_EQ(world.file(kHost), JournalWorld().file(kHost));
    const auto site = removal(
        world, "<virtualDirectory path=\"/\" physicalPath=\"%SystemDrive%\\inetpub\\wwwroot\" />");
    ASSERT_FALSE(site);
    EXPECT_EQ(site.error().code, ErrorCode::Unsupported);
}

TEST(EntryRemoval, ComesBackAmongEditsOfOthers)
{
    JournalWorld world = worldWith("  </site>", kDirectory);
    const EntryId id = world.carryOut(*removal(world, "<application path=\"/help\">"));
    QByteArray host = world.file(kHost);
    host.replace("<modules>", "<modules><!-- ours -->");
    world.put(kHost, host);
    const Plan undo = world.undo(id);
    EXPECT_TRUE(undo.keptForeignEdits);
    EXPECT_TRUE(world.file(kHost).contains("<!-- ours -->"));
    EXPECT_TRUE(world.file(kHost).contains(kDirectory));
}

TEST(EntryRemoval, FindsTheEntryThoughItsLineMoved)
{
    JournalWorld world = worldWith("</application>", kAlias);
    const QByteArray host = world.file(kHost);
    const ConfigEntry seen{kHost, lineOf(host, kAlias) + 7, QString::fromUtf8(kAlias)};
    const auto plan = makeRemovalPlan(seen, world.server, shippedCatalogs());
    ASSERT_TRUE(plan);
    world.carryOut(*plan);
    EXPECT_FALSE(world.file(kHost).contains("/img"));
}

TEST(EntryRemoval, RefusesWhatIsNotThereAnyMoreOrCannotBeTold)
{
    JournalWorld gone;
    const auto missing = removal(gone, kAlias);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().reason, Reason::FileChanged);

    JournalWorld twice = worldWith("</application>", kAlias);
    QByteArray host = twice.file(kHost);
    host.insert(host.lastIndexOf("</application>"), kAlias);
    twice.put(kHost, host);
    const auto elsewhere = makeRemovalPlan(ConfigEntry{kHost, 1, QString::fromUtf8(kAlias)},
                                           twice.server, shippedCatalogs());
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error().reason, Reason::FileChanged);
    EXPECT_TRUE(makeRemovalPlan(ConfigEntry{kHost, lineOf(host, kAlias), QString::fromUtf8(kAlias)},
                                twice.server, shippedCatalogs()));
}

TEST(EntryRemoval, TouchesNothingButTheKindsItKnows)
{
    const JournalWorld world;
    const QByteArray host = world.file(kHost);
    for (const QByteArray &text : {QByteArray("<configSections>"), QByteArray("<section name=")}) {
        const auto plan = makeRemovalPlan(ConfigEntry{kHost, lineOf(host, text), {}}, world.server,
                                          shippedCatalogs());
        ASSERT_FALSE(plan) << text.toStdString();
        EXPECT_EQ(plan.error().code, ErrorCode::Unsupported);
    }
    const auto root = removal(world, "<application path=\"/\">");
    ASSERT_FALSE(root);
    EXPECT_EQ(root.error().code, ErrorCode::Unsupported);
    const auto file =
        makeRemovalPlan(ConfigEntry{u"C:\\none.config"_s, 1, {}}, world.server, shippedCatalogs());
    EXPECT_FALSE(file);
}

TEST(EntryRemoval, AGlobalModuleGoesWithTheLinesThatSwitchItOn)
{
    JournalWorld world = worldWith("<add name=\"RewriteModule\" image", kModule);
    QByteArray host = world.file(kHost);
    host.insert(host.lastIndexOf("<add name=\"RewriteModule\" />"),
                "<add name=\"helpermodule\" /><add name=\"HelperModule\" type=\"A.B\" />");
    world.put(kHost, host);
    const std::string before = stateOf(world.server);
    const auto plan = removal(world, kModule);
    ASSERT_TRUE(plan) << plan.error().detail.toStdString();
    const EntryId id = world.carryOut(*plan);
    EXPECT_FALSE(world.file(kHost).contains("helper.dll"));
    EXPECT_FALSE(world.file(kHost).contains("\"helpermodule\""));
    EXPECT_TRUE(world.file(kHost).contains("type=\"A.B\"")); // a managed one of that name
    EXPECT_TRUE(world.file(kHost).contains("rewrite.dll"));
    world.undo(id);
    EXPECT_EQ(stateOf(world.server), before);
}

TEST(EntryRemoval, RefusesAModuleThatSomethingElseRunsIn)
{
    JournalWorld handler = worldWith("<add name=\"RewriteModule\" image", kModule);
    QByteArray host = handler.file(kHost);
    host.insert(host.indexOf("</modules>") + 10,
                "<handlers><add name=\"Pages\" path=\"*.x\" verb=\"*\" "
                "modules=\"IsapiModule, HelperModule\" /></handlers>");
    handler.put(kHost, host);
    const auto used = removal(handler, kModule);
    ASSERT_FALSE(used);
    EXPECT_EQ(used.error().reason, Reason::NameInUse);
    EXPECT_EQ(used.error().detail, u"Pages"_s);

    JournalWorld child = worldWith("<add name=\"RewriteModule\" image", kModule);
    child.put(owaConfig(), "<configuration><system.webServer><modules><add name=\"HelperModule\" />"
                           "</modules></system.webServer></configuration>");
    const auto switchedOn = removal(child, kModule);
    ASSERT_FALSE(switchedOn);
    EXPECT_EQ(switchedOn.error().subject, owaConfig());
}

TEST(EntryRemoval, ARuleGoesTheWayOfRules)
{
    JournalWorld world;
    const QByteArray rule = "<rule name=\"Odd\">";
    world.put(wwwrootConfig(), "<configuration><system.webServer><rewrite><rules>\r\n" + rule +
                                   "<match url=\"^x$\" /><action type=\"Rewrite\" url=\"y\" />"
                                   "</rule>\r\n</rules></rewrite></system.webServer>"
                                   "</configuration>");
    const auto plan = makeRemovalPlan(ConfigEntry{wwwrootConfig(), 2, QString::fromUtf8(rule)},
                                      world.server, shippedCatalogs());
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->rule, u"Odd"_s);
    world.carryOut(*plan);
    EXPECT_FALSE(world.file(wwwrootConfig()).contains("Odd"));
}

TEST(EntryRemoval, ALogThatIsSwitchedOffIsSwitchedOnAgain)
{
    struct Case
    {
        QByteArray before;
        QByteArray tag;
        QByteArray after;
    };
    for (const Case &each : {
             Case{"</site>", "<logFile logFormat=\"W3C\" enabled=\"false\" />",
                  "<logFile logFormat=\"W3C\" enabled=\"true\" />"},
             Case{"</site>", "<logFile enabled=\"False\" logTargetW3C=\"ETW\">",
                  "<logFile enabled=\"true\" logTargetW3C=\"File\">"},
             Case{"<modules>", "<httpLogging dontLog=\"true\" selectiveLogging=\"LogAll\" />",
                  "<httpLogging dontLog=\"false\" selectiveLogging=\"LogAll\" />"},
         }) {
        const bool isOpen = !each.tag.endsWith("/>");
        JournalWorld world = worldWith(each.before, each.tag + (isOpen ? "</logFile>" : ""));
        const std::string before = stateOf(world.server);
        EXPECT_TRUE(isLoggingOffTag(QString::fromUtf8(each.tag))) << each.tag.toStdString();
        const auto plan = removal(world, each.tag);
        ASSERT_TRUE(plan) << each.tag.toStdString();
        ASSERT_EQ(plan->steps.size(), 1u);
        EXPECT_TRUE(isEntryTag(plan->rule));
        const EntryId id = world.carryOut(*plan);
        EXPECT_TRUE(world.file(kHost).contains(each.after)) << world.file(kHost).toStdString();
        EXPECT_FALSE(world.file(kHost).contains(each.tag));
        world.undo(id);
        EXPECT_EQ(stateOf(world.server), before);
    }
}

TEST(EntryRemoval, ALogThatIsKeptIsLeftAlone)
{
    for (const char16_t *tag :
         {u"<logFile enabled=\"true\" />", u"<logFile logTargetW3C=\"File,ETW\" />", u"<logFile />",
          u"<httpLogging dontLog=\"false\" />", u"<httpLogging />", u"<log enabled=\"false\" />",
          u"logFile enabled=\"false\"", u"<logFile enabled="})
        EXPECT_FALSE(isLoggingOffTag(QStringView(tag)))
            << QStringView(tag).toString().toStdString();
    JournalWorld world = worldWith("</site>", "<logFile logFormat=\"NCSA\" />");
    const auto plan = removal(world, "<logFile logFormat=\"NCSA\" />");
    ASSERT_FALSE(plan);
    EXPECT_NE(plan.error().code, ErrorCode::Internal);
}
