// SPDX-License-Identifier: MIT
#include "engine/factcollector.h"
#include "engine/tracescan.h"
#include "io/folder/directoryhost.h"
#include "io/lab/labfiles.h"
#include "io/lab/labserver.h"
#include "io/script/localshell.h"
#include "model/base/enumnames.h"
#include "remote/scriptworld.h"
#include "remote/sshserver.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

QByteArray catalogue(const QString &name)
{
    QFile file(sourcePath(u"resources/catalogs"_s) + u'/' + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

class StandingClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    }
};

/// A server of the lab with an attack in its logs, as a real one that PowerShell answers for.
class SearchServerTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (const auto why = noPowerShell())
            GTEST_SKIP() << *why;
    }

    static const LabServer &attacked()
    {
        static const std::vector<LabServer> servers = labServers();
        return *std::find_if(servers.begin(), servers.end(), [](const LabServer &server) {
            return server.traces == LabTraces::Chain;
        });
    }

    /// Also what is no file in a copy: registry and events.
    static void plant(ScriptWorld &world)
    {
        QJsonArray events;
        for (const LabFile &file : lab::serverFiles(attacked())) {
            world.put(file.path, file.bytes);
            if (!file.path.startsWith(u"events/"_s))
                continue;
            const QString log = file.path.section(u'/', -1).chopped(6);
            for (const QByteArray &line : file.bytes.split('\n')) {
                QJsonObject event = QJsonDocument::fromJson(line).object();
                event.insert(u"log"_s, log);
                if (event.contains(u"at"_s))
                    events.append(event);
            }
        }
        world.change([&](QJsonObject &state) { state[u"events"_s] = events; });
    }

    static HostWorld standing()
    {
        HostWorld world;
        world.name = attacked().name;
        world.registry[kSetupKey][u"MsiInstallPath"_s] = attacked().install;
        return world;
    }

    scan::ServerScan searched(HostAccess &host)
    {
        TraceScanOptions options;
        options.retryAfter = std::chrono::milliseconds(1);
        return scanTraces(host, u"server"_s, m_detections, m_catalogs, m_clock, options, {});
    }

    /// Of events the number in their log is another than in a copy.
    static std::vector<scan::Finding> comparable(const scan::ServerScan &scan)
    {
        std::vector<scan::Finding> findings = scan.findings;
        for (scan::Finding &finding : findings) {
            if (finding.source == scan::Source::ManagementEvents ||
                finding.source == scan::Source::ApplicationEvents)
                finding.lines.clear();
            finding.buildWasVulnerable.reset();
        }
        std::sort(findings.begin(), findings.end(),
                  [](const scan::Finding &a, const scan::Finding &b) {
                      return std::tie(a.indicator, a.file, a.outcome, a.client, a.first) <
                             std::tie(b.indicator, b.file, b.outcome, b.client, b.first);
                  });
        return findings;
    }

    void expectSameFindings(ScriptHostUnderTest &server)
    {
        plant(server.world());
        DirectoryHost native(server.world().path());
        const std::vector<scan::Finding> expected = comparable(searched(native));
        const scan::ServerScan live = searched(server.host());
        const std::vector<scan::Finding> found = comparable(live);
        EXPECT_GE(expected.size(), 10U);
        ASSERT_EQ(found.size(), expected.size());
        for (size_t i = 0; i < found.size(); ++i)
            EXPECT_EQ(found[i], expected[i])
                << expected[i].indicator.toStdString() << ' ' << expected[i].file.toStdString()
                << ' ' << found[i].text.toStdString() << " | " << expected[i].text.toStdString();
        EXPECT_EQ(live.conclusion, scan::Conclusion::Found);
        for (const scan::SourceCoverage &coverage : live.sources)
            EXPECT_TRUE(coverage.state == scan::SourceState::Searched ||
                        coverage.state == scan::SourceState::NotPresent)
                << enumName(coverage.source).toStdString() << ' '
                << enumName(coverage.state).toStdString() << ' '
                << (coverage.problems.empty() ? QString() : coverage.problems[0].detail)
                       .toStdString();
    }

    scan::DetectionCatalog m_detections =
        scan::DetectionCatalog::parse(catalogue(u"detections.json"_s)).value();
    Catalogs m_catalogs =
        parseCatalogs({catalogue(u"builds.json"_s), catalogue(u"vulnerabilities.json"_s),
                       catalogue(u"mitigations.json"_s), catalogue(u"cutoffs.json"_s)})
            .value();
    StandingClock m_clock;
};

TEST_F(SearchServerTest, FindsByTheScriptWhatIsFoundInAFolder)
{
    ScriptHostUnderTest server(
        standing(),
        [](const ScriptWorld &) { return std::make_unique<LocalShell>(standInProgram()); },
        [](const ScriptWorld &) { return std::make_unique<LocalShell>(QString()); });
    server.world().enter();
    expectSameFindings(server);
}

TEST_F(SearchServerTest, FindsOverSshWhatIsFoundInAFolder)
{
    if (const auto why = SshServer::missing())
        GTEST_SKIP() << *why;
    ScriptHostUnderTest server(
        standing(),
        [](const ScriptWorld &made) {
            made.enter();
            SshServer::shared().configure(made.sshSettings());
            return SshServer::shared().shell();
        },
        [](const ScriptWorld &) { return std::make_unique<LocalShell>(QString()); });
    expectSameFindings(server);
}

/// A whole log comes to its end, and how fast; with AMADO_SCRIPT_MB=200 and alone it says more.
TEST_F(SearchServerTest, TellsItsSpeed)
{
    const int megabytes = std::max(10, qEnvironmentVariableIntValue("AMADO_SCRIPT_MB"));
    ScriptHostUnderTest server(
        HostWorld{},
        [](const ScriptWorld &) { return std::make_unique<LocalShell>(standInProgram()); },
        [](const ScriptWorld &) { return std::make_unique<LocalShell>(QString()); });
    server.world().enter();
    QByteArray day =
        "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username "
        "c-ip cs(User-Agent) cs(Referer) sc-status time-taken\r\n";
    const QList<QByteArray> paths{"/owa/",
                                  "/mapi/emsmdb/",
                                  "/EWS/Exchange.asmx",
                                  "/rpc/rpcproxy.dll",
                                  "/Microsoft-Server-ActiveSync/default.eas",
                                  "/ecp/"};
    for (int i = 0; day.size() < (10 << 20); ++i) {
        const QByteArray number = QByteArray::number(i * 7919 % 1'000'003);
        // Of a hundred requests two concern /ecp.
        const QByteArray &path = i % 50 == 0 ? paths.last() : paths[i % (paths.size() - 1)];
        day += QTime(0, 0).addSecs(i * 2).toString(u"'2026-11-01 'HH:mm:ss"_s).toLatin1() +
               " 192.0.2.25 POST " + path + " Cmd=Sync&User=u" + number +
               "%40contoso.example&DeviceId=" + number + number +
               "&CorrelationID=<empty>;&cafeReqId=" + number + "-4f1c; 443 AMADO\\u" + number +
               " 203.0.113.7 Mozilla/5.0+(Windows+NT+10.0;+Win64;+x64) - 200 31\r\n";
    }
    for (int i = 0; i < megabytes / 10; ++i)
        server.world().put(u"C:\\logs\\u_ex2611%1.log"_s.arg(i + 1, 2, 10, QChar(u'0')), day);
    SearchLogs search;
    search.folder = u"C:\\logs"_s;
    search.names = QStringList{u"*.log"_s};
    search.marks = m_detections.marksOf(scan::Source::IisLogs, {});
    const HostRequest request = search;
    CallContext context = patience();
    context.deadline = std::chrono::minutes(10);
    QElapsedTimer timer;
    timer.start();
    const auto replies = server.host().run(std::span(&request, 1), context);
    ASSERT_TRUE(replies);
    const auto reply = replyAs<SearchReply>(replies->front());
    ASSERT_TRUE(reply);
    EXPECT_FALSE(reply->next);
    EXPECT_TRUE(reply->hits.empty()) << reply->hits.front().text.toStdString();
    ASSERT_EQ(int(reply->files.size()), megabytes / 10);
    EXPECT_TRUE(reply->files.front().whole);
    EXPECT_EQ(reply->files.front().bytes, day.size());
    std::cout << megabytes << " MB in " << timer.elapsed() << " ms, "
              << double(megabytes) * 1000 / double(timer.elapsed()) << " MB/s\n";
}

} // namespace
} // namespace amado::test
