// SPDX-License-Identifier: MIT
#include "engine/safetyscan.h"
#include "io/script/localshell.h"
#include "io/script/scripthost.h"
#include "model/scan/scannerlog.h"
#include "remote/scriptworld.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using scan::Conclusion;

const QString kScanner = u"C:\\Tools\\msert.exe"_s;
const QString kDebug = u"C:\\Windows\\debug\\"_s;
const QString kWindows = u"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"_s;

/// A program that behaves like the scanner: it notes that it began, plays its part, and leaves its
/// exit code where the stand-in for Windows looks for it.
QByteArray scannerProgram(const QByteArray &part)
{
    return "#!/bin/sh\nroot=\"$(dirname \"$0\")/../..\"\nlog=\"$root/C/Windows/debug/msert.log\"\n"
           "say() { printf '%s\\r\\n' \"$@\" >> \"$log\"; }\n"
           "leave() { echo $1 > \"$root/exit.$$\"; exit $1; }\n"
           "begin() { say '----------' 'Microsoft Safety Scanner v1.455, (build 1.455.120.0)' "
           "\"Started On $(LC_ALL=C date -u '+%a %b %d %H:%M:%S %Y')\" '' 'Engine: 1.1.26100.3' "
           "'Signatures: 1.455.120.0' 'Run Mode: Scan Run in Quiet Mode' '' 'Quick Scan Results:'; "
           "}\n"
           "end() { say 'Successfully Submitted Heartbeat Report' \"Microsoft Safety Scanner "
           "Finished "
           "On $(LC_ALL=C date -u '+%a %b %d %H:%M:%S %Y')\" '' \"Return code: $1 (0x$1)\"; leave "
           "$1; }\n" +
           part;
}

const QByteArray kClean = "begin\nsay 'Results Summary:' 'No infection found.'\nend 0\n";
const QByteArray kFound =
    "begin\nsay 'Threat Detected: Backdoor:ASP/Practice.A, not removed.' "
    "'  Action: NoAction, Result: 0x00000000' '    file://C:\\inetpub\\x.aspx'\nend 7\n";
/// Without end for a test, not for the machine of a test that was broken off.
const QByteArray kEndless = "begin\nfor i in $(seq 1200); do sleep 0.1; done\n";

class TestTime : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

class ScannerScriptTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (const auto why = noPowerShell())
            GTEST_SKIP() << *why;
        m_server = std::make_unique<ScriptHostUnderTest>(
            HostWorld::standard(),
            [](const ScriptWorld &) { return std::make_unique<LocalShell>(standInProgram()); },
            [](const ScriptWorld &) { return std::make_unique<LocalShell>(QString()); });
        world().enter();
        world().put(kDebug + u"note.txt"_s, "");
        world().put(u"C:\\Program Files\\note.txt"_s, "");
        m_options.program = kScanner;
        m_options.telemetryAccepted = true;
        m_options.pollEvery = 200ms;
        m_options.waitForOthers = 0ms;
    }

    ScriptWorld &world() { return m_server->world(); }

    void install(const QByteArray &part)
    {
        world().put(kScanner, scannerProgram(part));
        ASSERT_TRUE(QFile::setPermissions(world().native(kScanner),
                                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    scan::ServerScan run()
    {
        return runSafetyScan(m_server->host(), u"test"_s, m_options, m_clock, patience(),
                             [this](const SafetyScanRun &started) { m_run = started; });
    }

    template<class T>
    Result<T> ask(const HostRequest &request)
    {
        auto replies = m_server->host().run({&request, 1}, patience());
        if (!replies)
            return failure(replies.error());
        return replyAs<T>(replies->front());
    }

    void setWindows(const QString &version, const QString &build)
    {
        world().change([&](QJsonObject &state) {
            QJsonObject registry = state[u"registry"_s].toObject();
            const auto text = [](const QString &value) {
                return QJsonObject{{u"kind"_s, u"String"_s}, {u"data"_s, value}};
            };
            registry.insert(kWindows, QJsonObject{{u"ProductName"_s, text(u"Windows Server"_s)},
                                                  {u"CurrentVersion"_s, text(version)},
                                                  {u"CurrentBuildNumber"_s, text(build)}});
            state[u"registry"_s] = registry;
        });
    }

    std::unique_ptr<ScriptHostUnderTest> m_server;
    SafetyScanOptions m_options;
    SafetyScanRun m_run;
    TestTime m_clock;
};

TEST_F(ScannerScriptTest, LooksAtEverythingBeforeTheStart)
{
    install(kClean);
    world().change([&](QJsonObject &state) {
        state.insert(u"fileVersions"_s, QJsonObject{{kScanner, u"1.455.120.0"_s}});
    });
    setWindows(u"6.3"_s, u"9600"_s);
    auto check = ask<ToolCheck>(CheckTool{HostTool::SafetyScanner, kScanner});
    ASSERT_TRUE(check) << check.error().detail.toStdString();
    EXPECT_TRUE(check->trusted);
    EXPECT_EQ(check->signatureState, u"Valid"_s);
    EXPECT_EQ(check->version, u"1.455.120.0"_s);
    EXPECT_LT(std::abs(check->fileDate.secsTo(QDateTime::currentDateTimeUtc())), 600);
    EXPECT_LT(std::abs(check->at.secsTo(QDateTime::currentDateTimeUtc())), 600);
    EXPECT_GT(check->freeBytes, 0);
    EXPECT_TRUE(check->running.isEmpty());
    EXPECT_EQ(check->operatingSystem, u"Windows Server"_s);
    EXPECT_EQ(check->systemVersion, u"6.3.9600"_s);
    EXPECT_EQ(check->readsSha2, true);
    EXPECT_EQ(check->logFile, kDebug + u"msert.log"_s);

    setWindows(u"6.1"_s, u"7601"_s);
    EXPECT_EQ(ask<ToolCheck>(CheckTool{HostTool::SafetyScanner, kScanner})->readsSha2, false);
    world().change(
        [&](QJsonObject &state) { state.insert(u"hotFixes"_s, QJsonArray{u"KB4474419"_s}); });
    EXPECT_EQ(ask<ToolCheck>(CheckTool{HostTool::SafetyScanner, kScanner})->readsSha2, true);

    world().put(kScanner, "unsigned");
    check = ask<ToolCheck>(CheckTool{HostTool::SafetyScanner, kScanner});
    EXPECT_FALSE(check->trusted);
    EXPECT_EQ(check->signatureState, u"NotSigned"_s);
    EXPECT_EQ(
        ask<ToolCheck>(CheckTool{HostTool::SafetyScanner, u"C:\\none\\msert.exe"_s}).error().code,
        ErrorCode::NotFound);
}

TEST_F(ScannerScriptTest, ARunIsToldWithItsLogAndItsExitCode)
{
    world().put(kDebug + u"msert.log"_s, "earlier");
    install(kFound);
    const scan::ServerScan found = run();
    EXPECT_EQ(found.conclusion, Conclusion::Found)
        << (found.error ? found.error->detail.toStdString() : "");
    ASSERT_TRUE(found.scanner);
    EXPECT_EQ(found.scanner->earlierRuns, 0);
    EXPECT_EQ(found.scanner->returnCode, 7);
    EXPECT_EQ(found.scanner->threats.size(), 1U);
    ASSERT_FALSE(m_run.run.archivedLog.isEmpty());
    EXPECT_EQ(world().content(m_run.run.archivedLog), QByteArray("earlier"));

    install(kClean);
    const scan::ServerScan clean = run();
    EXPECT_EQ(clean.conclusion, Conclusion::NothingFound)
        << (clean.error ? clean.error->detail.toStdString() : "");
    // Text and process contradict each other: watched to its end, so that the code is known.
    install("begin\nsay 'Results Summary:' 'No infection found.'\n"
            "tries=0\nwhile [ ! -e \"$root/watched.$$\" ] && [ $tries -lt 600 ]; do\n"
            "  sleep 0.1; tries=$((tries + 1))\ndone\n"
            "say 'Microsoft Safety Scanner Finished On Thu Feb 22 13:38:04 2024'\nleave 7\n");
    m_options.pollEvery = 15s;
    EXPECT_EQ(run().conclusion, Conclusion::Disagree);
}

TEST_F(ScannerScriptTest, ARunThatEndsBeforeItsTimeIsAskedIsToldToo)
{
    install(kFound);
    // A process that has ended between two questions about it tells no time.
    world().change([](QJsonObject &state) { state.insert(u"endsAtOnce"_s, true); });
    const scan::ServerScan found = run();
    EXPECT_EQ(found.conclusion, Conclusion::Found)
        << (found.error ? found.error->detail.toStdString() : "");
    EXPECT_LT(std::abs(m_run.run.startedAt.secsTo(QDateTime::currentDateTimeUtc())), 600);
}

TEST_F(ScannerScriptTest, ARunWithoutEndIsLeftAndEnded)
{
    install(kEndless);
    m_options.longest = 300ms;
    EXPECT_EQ(run().conclusion, Conclusion::Running);
    EXPECT_EQ(run().error.value().reason, Reason::ToolRunning);
    ASSERT_TRUE(cancelSafetyScan(m_server->host(), m_run, patience()));
    ASSERT_TRUE(cancelSafetyScan(m_server->host(), m_run, patience()));
    const auto ended =
        followSafetyScan(m_server->host(), u"test"_s, m_run, true, m_options, m_clock, patience());
    EXPECT_EQ(ended.conclusion, Conclusion::Incomplete);
    EXPECT_EQ(ended.scanner.value().logSays, scan::LogVerdict::Unfinished);
}

TEST_F(ScannerScriptTest, AScannerKilledInTheMiddleIsNoCleanOne)
{
    install("begin\nkill -9 $$\n");
    const scan::ServerScan killed = run();
    EXPECT_EQ(killed.conclusion, Conclusion::Incomplete);
    EXPECT_EQ(killed.notices.size(), 1U);
    // Nothing at all was written.
    install("exit 0\n");
    EXPECT_EQ(run().error.value().reason, Reason::ScannerLogMissing);
}

TEST_F(ScannerScriptTest, NothingButTheScannerIsEverEnded)
{
    QProcess other;
    other.start(u"/bin/sleep"_s, {u"100"_s});
    ASSERT_TRUE(other.waitForStarted());
    const ToolRun run{other.processId(), QDateTime::currentDateTimeUtc()};
    const auto stopped = ask<Done>(StopTool{HostTool::SafetyScanner, run});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::PreconditionFailed);
    EXPECT_EQ(other.state(), QProcess::Running);
    ToolRun earlier = run;
    earlier.startedAt = run.startedAt.addSecs(-3600);
    EXPECT_TRUE(ask<Done>(StopTool{HostTool::SafetyScanner, earlier}));
    EXPECT_EQ(other.state(), QProcess::Running);
    other.kill();
    other.waitForFinished();
}

TEST_F(ScannerScriptTest, AProgramArrivesInPartsAndIsWholeOrNothing)
{
    QByteArray bytes(PutToolPart::kMaxPart + 1000, 'x');
    bytes.replace(0, 2, "MZ");
    const QString sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QBuffer device(&bytes);
    ASSERT_TRUE(device.open(QIODevice::ReadOnly));
    const auto program = sendScannerProgram(m_server->host(), device, sha256, {}, patience());
    ASSERT_TRUE(program) << program.error().detail.toStdString();
    EXPECT_EQ(*program, u"C:\\Program Files\\Amado\\Tools\\msert.exe"_s);
    EXPECT_EQ(world().content(*program), bytes);

    const PutToolPart part{HostTool::SafetyScanner, 0, "abcd", 8, sha256};
    EXPECT_EQ(ask<ToolFile>(part)->received, 4);
    PutToolPart gap = part;
    gap.offset = 6;
    gap.content = "zz";
    const auto refused = ask<ToolFile>(gap);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::PreconditionChanged);
    EXPECT_EQ(refused.error().detail, u"4"_s);
    PutToolPart last = part;
    last.offset = 4;
    EXPECT_EQ(ask<ToolFile>(last).error().reason, Reason::TransferDamaged);
    EXPECT_EQ(world().content(*program), bytes);
    PutToolPart tooLarge = part;
    tooLarge.totalSize = 2;
    EXPECT_FALSE(ask<ToolFile>(tooLarge));
    PutToolPart noHash = part;
    noHash.sha256 = u"..\\x"_s;
    EXPECT_FALSE(ask<ToolFile>(noHash));

    ASSERT_TRUE(removeScannerProgram(m_server->host(), patience()));
    EXPECT_FALSE(QDir(world().native(u"C:\\Program Files\\Amado"_s)).exists());
    EXPECT_TRUE(removeScannerProgram(m_server->host(), patience()));
}

} // namespace
} // namespace amado::test
