// SPDX-License-Identifier: MIT
#include "change/journalworld.h"
#include "support/testpaths.h"

#include "model/base/winpath.h"

#include <QFile>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray recorded(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The recorded configuration in place of the made-up one.
std::optional<ServerSnapshot> recordedServer()
{
    const std::optional<QString> folder = samplesFolder(u"iis-2019"_s);
    if (!folder)
        return std::nullopt;
    ServerSnapshot server = testServer();
    server.configFiles = {};
    putFile(server, IisConfiguration::applicationHostPath(),
            recorded(*folder, u"applicationHost.config"_s));
    const IisConfiguration configuration(server.configFiles);
    const Site *site = configuration.frontEndSite();
    if (!site)
        return std::nullopt;
    const std::pair<QString, QString> files[] = {
        {u"/"_s, u"DefaultWebSite_web.config"_s},
        {u"/owa"_s, u"DefaultWebSite-OWA_web.config"_s},
        {u"/ecp"_s, u"DefaultWebSite-ECP_web.config"_s},
        {u"/EWS"_s, u"DefaultWebSite-EWS_web.config"_s},
        {u"/OAB"_s, u"DefaultWebSite-OAB_web.config"_s},
        {u"/Autodiscover"_s, u"DefaultWebSite-AutoD_web.config"_s},
        {u"/PowerShell"_s, u"DefaultWebSite-PowerShell_web.config"_s}};
    for (const auto &file : files) {
        const std::optional<QString> place = configuration.physicalFolder(*site, file.first);
        if (place)
            putFile(server, joinWinPath(*place, u"web.config"), recorded(*folder, file.second));
    }
    markRestAbsent(server);
    return server;
}

} // namespace

TEST(RecordedServer, TakesEveryMitigationAndGivesEveryByteBack)
{
    const std::optional<ServerSnapshot> server = recordedServer();
    if (!server)
        GTEST_SKIP() << "no recorded IIS files beside the project";
    JournalWorld world(*server);
    const std::string original = stateOf(world.server);
    const EntryId first = world.apply(u"CVE-2021-26855"_s);
    const EntryId second = world.apply(u"CVE-2026-42897"_s);
    const EntryId third = world.apply(u"CVE-2022-41040"_s);
    EXPECT_NE(stateOf(world.server), original);
    for (const EntryId &entry : {first, third, second})
        world.undo(entry);
    EXPECT_EQ(stateOf(world.server), original);
}

TEST(RecordedServer, NamesTheApplicationsThatShareOwasFolder)
{
    const std::optional<ServerSnapshot> server = recordedServer();
    if (!server)
        GTEST_SKIP() << "no recorded IIS files beside the project";
    const Result<Plan> plan = JournalWorld(*server).plan(u"CVE-2026-42897"_s);
    ASSERT_TRUE(plan) << plan.error().detail.toStdString();
    EXPECT_TRUE(plan->sharedWith.contains(u"Default Web Site/owa/Calendar"_s));
}
