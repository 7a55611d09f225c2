// SPDX-License-Identifier: MIT
#include "engine/factcollector.h"
#include "io/folder/directoryhost.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const QString kConfig = u"C/Windows/System32/inetsrv/config/"_s;
const QByteArray kSites =
    R"(<configuration><system.applicationHost><sites><site name="Default Web Site" id="1">
  <application path="/"><virtualDirectory path="/" physicalPath="C:\inetpub\wwwroot" /></application>
</site></sites></system.applicationHost></configuration>)";

/// Passes requests on to a folder and lets a test step in between.
class WatchedHost : public HostAccess
{
public:
    explicit WatchedHost(const QString &path)
        : m_host(path)
    {}

    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override
    {
        ++batches;
        auto replies = m_host.run(requests, context);
        for (size_t i = 0; replies && answer && i < requests.size(); ++i) {
            if (auto other = answer(requests[i]))
                (*replies)[i] = std::move(*other);
        }
        return replies;
    }

    int batches = 0;
    std::function<std::optional<Result<HostReply>>(const HostRequest &)> answer;

private:
    DirectoryHost m_host;
};

class FactCollectorTest : public testing::Test
{
protected:
    void put(const QString &path, const QByteArray &content) const
    {
        const QString local = m_folder.filePath(path);
        QDir().mkpath(QFileInfo(local).path());
        QFile file(local);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    Result<ServerSnapshot> collect(const CallContext &context = {},
                                   const ProgressSink &progress = {})
    {
        return collectSnapshot(m_host, Catalogs{}, context, {}, progress);
    }

    QTemporaryDir m_folder;
    WatchedHost m_host{m_folder.path()};
};

TEST_F(FactCollectorTest, ReadsIdentityVersionsStatesAndConfiguration)
{
    put(u"server.json"_s,
        R"({"name": "EX01", "fqdn": "ex01.corp.example", "roles": ["Mailbox"], "site": "東京",
        "os": {"product": "Windows Server 2019", "language": "ja-JP"}, "capturedAt": "2026-11-20T18:00:00+09:00",
        "fileVersions": {"D:\\Ex\\bin\\ExSetup.exe": "15.02.1544.009", "C:\\Windows\\System32\\inetsrv\\rewrite.dll": "7.1.1993.2351"},
        "registry": {"HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup": {"MsiInstallPath": "D:\\Ex\\"},
            "HKLM\\SOFTWARE\\Microsoft\\InetStp\\Configuration": {"MaxWebConfigFileSizeInKB": 400},
            "HKLM\\SOFTWARE\\Wow6432Node\\Microsoft\\InetStp\\Configuration": {"MaxWebConfigFileSizeInKB": "no number"}},
        "services": {"MSExchangeMitigation": {"state": "Running", "startType": "Automatic"}, "W3SVC": null},
        "exchange": {"organization": {"mitigationsEnabled": true}}})");
    put(kConfig + u"applicationHost.config"_s, kSites);
    put(kConfig + u"IISManagementRestoreCmdlets-CVE-2022-41040.json"_s, "[]");
    put(kConfig + u"IISManagementRestoreCmdlets-CVE-2021-26855.bak"_s, "[]");
    put(u"C/inetpub/wwwroot/web.config"_s, "<configuration />");
    put(u"events/Application.jsonl"_s,
        R"({"at":"2026-11-20T08:00:00Z","id":1008,"provider":"MSExchange Mitigation Service","message":"m"})"
        "\nbroken\n");
    const auto snapshot = collect();
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->name, u"EX01"_s);
    EXPECT_EQ(snapshot->site, u"東京"_s);
    EXPECT_EQ(snapshot->capturedAt, QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
    EXPECT_EQ(*snapshot->roles, QStringList{u"Mailbox"_s});
    EXPECT_EQ(*snapshot->exchangeVersion, u"15.02.1544.009"_s)
        << "where the registry says Exchange is installed";
    EXPECT_EQ(*snapshot->rewriteModuleVersion, u"7.1.1993.2351"_s);
    ASSERT_TRUE(snapshot->configFiles.sizeLimit);
    EXPECT_EQ(*snapshot->configFiles.sizeLimit, 400);
    EXPECT_EQ(snapshot->configFiles.maxFileBytes(false), 400 * 1024);
    EXPECT_EQ(snapshot->configFiles.sizeLimit32.reason(), MissingReason::Unreadable);
    EXPECT_EQ(snapshot->configFiles.maxFileBytes(true), 250 * 1024);
    EXPECT_TRUE(snapshot->services[u"MSExchangeMitigation"_s]->isRunning());
    EXPECT_EQ(snapshot->services[u"W3SVC"_s].reason(), MissingReason::NotPresent);
    EXPECT_EQ(snapshot->services[u"MSExchangeHM"_s].reason(), MissingReason::NotCollected);
    EXPECT_EQ(snapshot->exchange->organizationMitigationsEnabled, true);
    ASSERT_TRUE(snapshot->mitigationEvents);
    EXPECT_EQ(snapshot->mitigationEvents->size(), 1U);
    EXPECT_EQ(
        snapshot->eomtBackups,
        QStringList{
            u"C:\\Windows\\System32\\inetsrv\\config\\IISManagementRestoreCmdlets-CVE-2022-41040.json"_s});
    EXPECT_TRUE(snapshot->configFiles.file(u"C:\\inetpub\\wwwroot\\web.config"_s));
    EXPECT_EQ(
        snapshot->configFiles.file(u"C:\\Windows\\System32\\inetsrv\\config\\redirection.config"_s)
            .reason(),
        MissingReason::NotPresent);
    ASSERT_EQ(snapshot->problems.size(), 1U)
        << "the broken line of the event log, and nothing else";
    EXPECT_EQ(snapshot->problems[0].line, 2);
    EXPECT_LE(m_host.batches, 5);
}

TEST_F(FactCollectorTest, AnEmptyCopyGivesReasonsAndNeverDefaults)
{
    put(u"C/inetpub/wwwroot/web.config"_s, "<configuration />");
    const auto snapshot = collect();
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->name, QFileInfo(m_folder.path()).fileName());
    EXPECT_EQ(snapshot->roles.reason(), MissingReason::NotCollected);
    EXPECT_EQ(snapshot->exchangeVersion.reason(), MissingReason::NotCollected);
    EXPECT_EQ(snapshot->exchangeVersion.source(),
              u"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\bin\\ExSetup.exe"_s);
    EXPECT_EQ(snapshot->exchange.reason(), MissingReason::NotCollected);
    EXPECT_EQ(snapshot->mitigationEvents.reason(), MissingReason::NotCollected);
    EXPECT_EQ(snapshot->configFiles.file(IisConfiguration::applicationHostPath()).reason(),
              MissingReason::NotCollected);
    EXPECT_TRUE(snapshot->problems.empty());
}

TEST_F(FactCollectorTest, RolesComeFromTheRegistryWhenNobodyWroteThemDown)
{
    put(u"server.json"_s,
        R"({"registry": {"HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\EdgeTransportRole":
        {"ConfiguredVersion": "15.2.2562.56"}}})");
    EXPECT_EQ(*collect()->roles, QStringList{u"Edge"_s});
}

TEST_F(FactCollectorTest, ABrokenAnswerConcernsItsOwnFactAndIsReportedOnce)
{
    put(u"server.json"_s, R"({"name": "EX01", "roles": 3, "services": {"W3SVC": 1}})");
    put(kConfig + u"applicationHost.config"_s, kSites);
    m_host.answer = [](const HostRequest &request) -> std::optional<Result<HostReply>> {
        const auto *file = std::get_if<ReadFile>(&request);
        if (!file || !file->path.endsWith(u"applicationHost.config"_s))
            return std::nullopt;
        return Result<HostReply>(
            failure(ErrorCode::PermissionDenied, Reason::FileUnreadable, file->path));
    };
    const auto snapshot = collect();
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->roles.reason(), MissingReason::Unreadable);
    EXPECT_EQ(snapshot->services[u"W3SVC"_s].reason(), MissingReason::Unreadable);
    EXPECT_EQ(snapshot->configFiles.file(IisConfiguration::applicationHostPath()).reason(),
              MissingReason::Denied);
    ASSERT_EQ(snapshot->problems.size(), 3U);
    EXPECT_EQ(snapshot->problems[0].detail, u"roles: expected list of texts, found number"_s);
    EXPECT_EQ(snapshot->problems[1].detail, u"services.W3SVC: expected object, found number"_s);
    EXPECT_EQ(snapshot->problems[2].code, ErrorCode::PermissionDenied);
}

TEST_F(FactCollectorTest, StopsBetweenBatches)
{
    put(u"server.json"_s, "{}");
    std::stop_source stop;
    m_host.answer = [&stop](const HostRequest &) -> std::optional<Result<HostReply>> {
        stop.request_stop();
        return std::nullopt;
    };
    const auto snapshot = collect(CallContext{stop.get_token(), std::chrono::seconds(30), {}});
    ASSERT_FALSE(snapshot);
    EXPECT_EQ(snapshot.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(m_host.batches, 1);
}

TEST_F(FactCollectorTest, OnlyTheConnectionIsAnError)
{
    put(u"server.json"_s, R"({"reachable": false})");
    const auto snapshot = collect();
    ASSERT_FALSE(snapshot);
    EXPECT_EQ(snapshot.error().code, ErrorCode::Unreachable);
}

TEST_F(FactCollectorTest, TellsWhereItStands)
{
    put(u"server.json"_s, R"({"name": "EX01"})");
    QStringList steps;
    ASSERT_TRUE(collect({}, [&steps](const Progress &progress) {
        steps.append(progress.server + u'/' + QString::number(static_cast<int>(progress.phase)));
    }));
    EXPECT_EQ(steps.front(),
              u"/"_s + QString::number(static_cast<int>(Progress::Phase::Connecting)));
    EXPECT_EQ(steps.back(),
              u"EX01/"_s + QString::number(static_cast<int>(Progress::Phase::Collecting)));
}

const QByteArray kFeedServer = R"({"name": "EX01",
    "registry": {
        "HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup": {"MsiInstallPath": "D:\\Ex\\"},
        "HKLM\\SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\AuthRoot": {"DisableRootAutoUpdate": 1},
        "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client": {},
        "HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319": {"SchUseStrongCrypto": "yes"},
        "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections":
            {"WinHttpSettings": "2800000000000000030000000A00000070726F78793A3830383000000000"}},
    "certificateStores": {"Root": []},
    "tlsProbes": {"feed.example:8443": {"chain": null, "error": "refused"}}})";

TEST_F(FactCollectorTest, ReadsWhatTheFeedNeedsInTheSameBatches)
{
    put(u"server.json"_s, kFeedServer);
    const QString logs = u"D/Ex/Logging/MitigationService/"_s;
    for (const QString &name :
         {u"x-1.log"_s, u"x-9.log"_s, u"x-10.log"_s, u"x-11.LOG"_s, u"y.txt"_s})
        put(logs + name, "S:Message=" + name.toUtf8() + "\n");
    CollectOptions options;
    options.endpoint = {u"feed.example"_s, 8443};
    const auto snapshot = collectSnapshot(m_host, Catalogs{}, {}, options);
    ASSERT_TRUE(snapshot);
    const FeedSnapshot &feed = snapshot->feed;
    EXPECT_EQ(feed.disableRootAutoUpdate, (RegistryFlag(1, feed.disableRootAutoUpdate.source())));
    ASSERT_TRUE(feed.tls12ClientEnabled) << "the key was collected: the value does not exist";
    EXPECT_FALSE(*feed.tls12ClientEnabled);
    EXPECT_EQ(feed.strongCrypto64.reason(), MissingReason::Unreadable);
    EXPECT_EQ(feed.strongCrypto32.reason(), MissingReason::NotCollected);
    ASSERT_TRUE(feed.winHttpProxy);
    EXPECT_EQ(feed.winHttpProxy->proxy, u"proxy:8080"_s);
    EXPECT_EQ(feed.endpoint, u"feed.example:8443"_s);
    ASSERT_TRUE(feed.tls);
    EXPECT_EQ(feed.tls->error, u"refused"_s);
    EXPECT_TRUE(feed.roots);
    ASSERT_TRUE(feed.logFiles);
    QStringList names;
    for (const EemsLogFile &file : *feed.logFiles)
        names.append(file.path.section(u'\\', -1));
    EXPECT_EQ(names, (QStringList{u"x-9.log"_s, u"x-10.log"_s, u"x-11.LOG"_s}))
        << "the newest three, oldest first, numbers as numbers";
    EXPECT_LE(m_host.batches, 4);
    EXPECT_EQ(feed.clockOffset.reason(), MissingReason::NotCollected) << "a copy has no clock";
}

TEST_F(FactCollectorTest, AsksAboutTheFeedOnlyWhereItMatters)
{
    put(u"server.json"_s, R"({"name": "EDGE", "roles": ["Edge"]})");
    int asked = 0;
    m_host.answer = [&](const HostRequest &request) -> std::optional<Result<HostReply>> {
        asked += std::holds_alternative<ProbeTls>(request) ||
                         std::holds_alternative<ReadCertificateStore>(request)
                     ? 1
                     : 0;
        return std::nullopt;
    };
    CollectOptions options;
    options.endpoint = {u"feed.example"_s, 443};
    ASSERT_TRUE(collectSnapshot(m_host, Catalogs{}, {}, options));
    EXPECT_EQ(asked, 0) << "an edge server has no mitigation service";
    put(u"server.json"_s, R"({"name": "EX01"})");
    options.feed = false;
    ASSERT_TRUE(collectSnapshot(m_host, Catalogs{}, {}, options));
    EXPECT_EQ(asked, 0);
    options.feed = true;
    ASSERT_TRUE(collectSnapshot(m_host, Catalogs{}, {}, options));
    EXPECT_EQ(asked, 3);
}

class FixedClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return {QDate(2026, 11, 20), QTime(9, 0), Qt::UTC};
    }
};

TEST_F(FactCollectorTest, ComparesALiveServersClockWithTheConsoles)
{
    put(u"server.json"_s, R"({"name": "EX01"})");
    ServerDescription live;
    live.name = u"EX01"_s;
    live.live = true;
    m_host.answer = [&](const HostRequest &request) -> std::optional<Result<HostReply>> {
        if (std::holds_alternative<DescribeServer>(request))
            return Result<HostReply>(HostReply(live));
        return std::nullopt;
    };
    const FixedClock clock;
    CollectOptions options;
    options.clock = &clock;
    for (const int seconds : {0, 301, -7200}) {
        live.capturedAt = clock.now().addSecs(seconds);
        const auto snapshot = collectSnapshot(m_host, Catalogs{}, {}, options);
        ASSERT_TRUE(snapshot && snapshot->feed.clockOffset);
        EXPECT_EQ(*snapshot->feed.clockOffset, seconds);
    }
    live.live = false;
    EXPECT_FALSE(collectSnapshot(m_host, Catalogs{}, {}, options)->feed.clockOffset);
}

} // namespace
} // namespace amado
