// SPDX-License-Identifier: MIT
#include "io/lab/labfiles.h"
#include "io/lab/labserver.h"
#include "io/lab/labtracelogs.h"
#include "io/lab/labtraces.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <algorithm>
#include <map>
#include <set>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

std::map<QString, QByteArray> filesOf(LabTraces traces)
{
    std::map<QString, QByteArray> files;
    for (const LabServer &server : labServers()) {
        if (server.traces != traces)
            continue;
        for (const LabFile &file : lab::serverFiles(server)) {
            EXPECT_FALSE(files.contains(file.path)) << file.path.toStdString();
            files[file.path] = file.bytes;
        }
    }
    return files;
}

QByteArray only(const std::map<QString, QByteArray> &files, const QString &part)
{
    QByteArray found;
    for (const auto &[path, bytes] : files) {
        if (path.contains(part))
            found += bytes;
    }
    EXPECT_FALSE(found.isEmpty()) << part.toStdString();
    return found;
}

TEST(LabTraceFiles, EveryKindIsThereOnce)
{
    std::map<LabTraces, int> servers;
    for (const LabServer &server : labServers())
        ++servers[server.traces];
    EXPECT_EQ(servers.size(), size_t(LabTraces::AnsiLogs) + 1);
    for (const auto &[traces, count] : servers) {
        if (traces != LabTraces::None) {
            EXPECT_EQ(count, 1) << int(traces);
        }
    }
}

TEST(LabTraceFiles, AChainIsSeenByEveryLogInItsOwnForm)
{
    const auto files = filesOf(LabTraces::Chain);
    const QByteArray proxy = only(files, u"HttpProxy_2021030304"_s);
    EXPECT_TRUE(proxy.startsWith("DateTime,"));
    EXPECT_TRUE(proxy.contains("\r\n#Fields: DateTime,"));
    EXPECT_TRUE(
        proxy.contains(",ServerInfo~a]@osa-ex16-01.amado.example:444/ecp/proxyLogon.ecp?#,"));
    EXPECT_EQ(proxy.count("203.0.113.66"), 4);
    const QByteArray front = only(files, u"W3SVC1/u_ex210303.log"_s);
    EXPECT_EQ(front.count("#Fields:"), 2) << "the columns change in the middle";
    EXPECT_TRUE(front.contains("GET /aspnet_client/lab-chain.aspx"));
    EXPECT_TRUE(only(files, u"W3SVC2/u_ex210303.log"_s).contains("AMADO\\OSA-EX16-01$"));
    const QByteArray ecp = only(files, u"ECP/Server/"_s);
    EXPECT_TRUE(ecp.contains("S:CMD=Set-OabVirtualDirectory.ExternalUrl='"));
    EXPECT_TRUE(ecp.contains(";S:EX=;")) << "it succeeded";
    EXPECT_TRUE(
        only(files, u"MSExchange Management"_s).contains("\"data\":[\"Set-OabVirtualDirectory\""));
    EXPECT_TRUE(only(files, u"OABGeneratorLog_2021030305"_s).contains("needs to be removed"));
}

TEST(LabTraceFiles, AttemptsLieInAPackedLogAndAProxyLogOfTheOtherForm)
{
    const auto files = filesOf(LabTraces::Attempts);
    const QByteArray packed = only(files, u".log.gz"_s);
    EXPECT_TRUE(packed.startsWith("\x1f\x8b"));
    EXPECT_TRUE(packed.contains(" 401 0 0 ") && !packed.contains(" 200 0 0 "));
    EXPECT_TRUE(only(files, u"Logging/HttpProxy/Autodiscover/"_s).startsWith("#Software:"));
    if (QStandardPaths::findExecutable(u"gzip"_s).isEmpty())
        GTEST_SKIP() << "gzip is not there to say whether the file is whole";
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(packed);
    file.close();
    QProcess gzip;
    gzip.setStandardInputFile(file.fileName());
    gzip.start(u"gzip"_s, {u"-dc"_s});
    ASSERT_TRUE(gzip.waitForFinished());
    EXPECT_EQ(gzip.exitCode(), 0) << gzip.readAllStandardError().constData();
    EXPECT_TRUE(gzip.readAllStandardOutput().contains("/autodiscover/autodiscover.json"));
}

TEST(LabTraceFiles, WholeLogsReachOverTwentySevenDaysWithoutAnEmptyHour)
{
    const auto files = filesOf(LabTraces::WholeLogs);
    QByteArray last;
    std::set<QByteArray> days, hours;
    for (const auto &[path, bytes] : files) {
        if (!path.contains(u"W3SVC1/"_s))
            continue;
        for (const QByteArray &line : bytes.split('\n')) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            EXPECT_LT(last, line.first(19));
            last = line.first(19);
            days.insert(line.first(10));
            hours.insert(line.first(13));
        }
    }
    EXPECT_EQ(days.size(), 27U);
    EXPECT_EQ(hours.size(), size_t(26 * 24));
    const auto holed = filesOf(LabTraces::Hole);
    std::set<QByteArray> holedHours;
    for (const auto &[path, bytes] : holed) {
        if (!path.contains(u"W3SVC1/"_s))
            continue;
        for (const QByteArray &line : bytes.split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#'))
                holedHours.insert(line.first(13));
        }
    }
    EXPECT_LT(holedHours.size(), size_t(9 * 24 + 1 - 28));
    EXPECT_TRUE(only(holed, u"Logging/HttpProxy/Owa/"_s).contains("2026-11-15T22:"));
}

TEST(LabTraceFiles, AnAnsiLogIsInTheCodePageOfJapan)
{
    const QByteArray log = only(filesOf(LabTraces::AnsiLogs), u"W3SVC1/ex261118.log"_s);
    EXPECT_TRUE(log.contains("AMADO\\\x93\x63\x92\x86"));
    EXPECT_FALSE(QString::fromUtf8(log).toUtf8() == log) << "it is no UTF-8";
}

TEST(LabTraceFiles, WhatIsPlantedSaysWhatItIsAndHoldsNoCode)
{
    for (const LabServer &server : labServers()) {
        for (const LabFile &file : lab::traceFiles(server)) {
            const bool isPage = file.path.endsWith(u"aspx"_s) || file.path.endsWith(u"ashx"_s) ||
                                file.path.endsWith(u"htm"_s);
            if (isPage) {
                EXPECT_TRUE(file.bytes.contains("practice lab")) << file.path.toStdString();
            }
            for (const char *code : {"eval(", "Request[", "Request.", "Process.Start", "base64"})
                EXPECT_FALSE(file.bytes.contains(code)) << file.path.toStdString() << code;
        }
    }
}

TEST(LabTraceFiles, ServersOfOneBuildHaveTheSamePagesButForTheOddOne)
{
    std::map<QString, std::map<QByteArray, int>> pages;
    for (const LabServer &server : labServers()) {
        if (server.build != u"15.02.2562.056"_s || !server.hasWebSites())
            continue;
        for (const LabFile &file : lab::traceFiles(server)) {
            if (file.path.endsWith(u"/owa/auth/logon.aspx"_s))
                ++pages[u"logon"_s][file.bytes];
            if (file.path.endsWith(u"/owa/auth/signout.aspx"_s))
                ++pages[u"signout"_s][file.bytes];
        }
    }
    EXPECT_EQ(pages[u"signout"_s].size(), 1U);
    ASSERT_EQ(pages[u"logon"_s].size(), 2U);
    const auto counts = pages[u"logon"_s];
    EXPECT_TRUE(
        std::any_of(counts.begin(), counts.end(), [](const auto &one) { return one.second == 1; }));
    EXPECT_TRUE(
        std::any_of(counts.begin(), counts.end(), [](const auto &one) { return one.second > 3; }));
}

} // namespace
} // namespace amado
