// SPDX-License-Identifier: MIT
#include "model/scan/scannerlog.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

#include <chrono>

namespace amado::scan {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kRule87(87, '-');

QByteArray banner(const QByteArray &version = "1.405",
                  const QByteArray &started = "Thu Feb 22 13:33:34 2024")
{
    return kRule87 + "\r\nMicrosoft Safety Scanner v" + version + ", (build " + version +
           ".445.0)\r\nStarted On " + started +
           "\r\n\r\nEngine: 1.1.24010.10\r\nSignatures: " + version +
           ".445.0\r\nMpGear: 1.1.16330.1\r\nRun Mode: Scan Run in Quiet Mode\r\n\r\n";
}

QByteArray results(const QByteArray &body, const QByteArray &heading = "Quick Scan Results:")
{
    return heading + "\r\n" + QByteArray(heading.size(), '-') + "\r\n" + body + "\r\n";
}

QByteArray finished(const QByteArray &code)
{
    QByteArray end =
        "Successfully Submitted MAPS Report\r\nSuccessfully Submitted Heartbeat Report\r\n"
        "Microsoft Safety Scanner Finished On Thu Feb 22 13:38:04 2024\r\n\r\n\r\n";
    if (!code.isEmpty())
        end += "Return code: " + code + "\r\n";
    return end;
}

QByteArray threat(const QByteArray &name, const QByteArray &end, const QByteArray &action,
                  const QByteArray &resource = "file://C:\\inetpub\\wwwroot\\aspnet_client\\x.aspx")
{
    return "Threat Detected: " + name + end + "\r\n  Action: " + action + "\r\n    " + resource +
           "\r\n        SigSeq: 0x0000055555A13F3B\r\n";
}

QByteArray clean(const QByteArray &code = "0 (0x0)")
{
    return banner() + results("") +
           "Results Summary:\r\n----------------\r\nNo infection found.\r\n" + finished(code);
}

QByteArray found(const QByteArray &code = "7 (0x7)")
{
    return banner() +
           results(threat("Backdoor:ASP/Chopper.F!dha", ", not removed.",
                          "NoAction, Result: 0x00000000")) +
           "Results Summary:\r\n----------------\r\nFound Backdoor:ASP/Chopper.F!dha, not "
           "removed.\r\n" +
           finished(code);
}

QByteArray removed(const QByteArray &code = "6 (0x6)")
{
    return banner() +
           results(threat("Backdoor:ASP/Chopper.F!dha", " and Removed!",
                          "Remove, Result: 0x00000000")) +
           "Results Summary:\r\n----------------\r\nFound Backdoor:ASP/Chopper.F!dha and "
           "Removed!\r\n" +
           finished(code);
}

QByteArray utf16(const QByteArray &text, bool bigEndian = false, bool mark = true)
{
    QByteArray bytes = mark ? QByteArray(bigEndian ? "\xFE\xFF" : "\xFF\xFE") : QByteArray();
    for (const QChar c : QString::fromUtf8(text)) {
        const char low = static_cast<char>(c.cell());
        const char high = static_cast<char>(c.row());
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

ScannerReport read(const QByteArray &log, std::optional<int> code = std::nullopt)
{
    const auto report = readScannerLog(log, code);
    EXPECT_TRUE(report) << report.error().detail.toStdString();
    return report.value_or(ScannerReport{});
}

TEST(ScannerLog, ReadsARunThatFoundNothing)
{
    const ScannerReport report = read(clean());
    EXPECT_EQ(report.version, u"1.405"_s);
    EXPECT_EQ(report.engine, u"1.1.24010.10"_s);
    EXPECT_EQ(report.signatures, u"1.405.445.0"_s);
    EXPECT_EQ(report.mode, ScannerMode::Quick);
    EXPECT_FALSE(report.removes);
    // As the log has it: no zone is put to it.
    EXPECT_EQ(report.startedAt.toString(Qt::ISODate), u"2024-02-22T13:33:34"_s);
    EXPECT_EQ(report.endedAt.toString(Qt::ISODate), u"2024-02-22T13:38:04"_s);
    EXPECT_EQ(report.returnCode, 0);
    EXPECT_TRUE(report.submittedTelemetry);
    EXPECT_EQ(report.earlierRuns, 0);
    EXPECT_EQ(report.logSays, LogVerdict::Clean);
    EXPECT_EQ(report.codeSays, CodeVerdict::Clean);
    EXPECT_TRUE(report.agree);
    EXPECT_TRUE(report.threats.empty());
}

TEST(ScannerLog, ReadsTheSameInEveryEncoding)
{
    const QByteArray text =
        banner() +
        results(threat("Trojan:Win32/Kyte", ", not removed.", "NoAction, Result: 0x00000000",
                       "file://C:\\共有\\ਊ《\\página.aspx")) +
        finished("7 (0x7)");
    const ScannerReport plain = read(text);
    ASSERT_EQ(plain.threats.size(), 1U);
    ASSERT_EQ(plain.threats[0].resources.size(), 1U);
    EXPECT_EQ(plain.threats[0].resources[0].value, u"C:\\共有\\ਊ《\\página.aspx"_s);
    EXPECT_EQ(read("\xEF\xBB\xBF" + text), plain);
    EXPECT_EQ(read(utf16(text)), plain);
    EXPECT_EQ(read(utf16(text, false, false)), plain);
    EXPECT_EQ(read(utf16(text, true)), plain);
    EXPECT_EQ(read(utf16(text, true, false)), plain);
    // With line feeds alone, as an editor leaves them.
    QByteArray unixEnds = text;
    unixEnds.replace("\r\n", "\n");
    EXPECT_EQ(read(unixEnds), plain);
    EXPECT_EQ(read(utf16(unixEnds)), plain);
}

TEST(ScannerLog, ReadsNamesOfTheAnsiPageWithoutLosingTheLine)
{
    const ScannerReport report =
        read(banner() +
             results(threat("A", ", not removed.", "NoAction, Result: 0x00000000",
                            "file://C:\\p\xE1gina\\x.aspx")) +
             finished("7 (0x7)"));
    ASSERT_EQ(report.threats.size(), 1U);
    EXPECT_EQ(report.threats[0].resources[0].value, u"C:\\página\\x.aspx"_s);
}

TEST(ScannerLog, ReadsNamesOfTheServersOwnAnsiPage)
{
    const auto report =
        readScannerLog(banner() +
                           results(threat("A", ", not removed.", "NoAction, Result: 0x00000000",
                                          "file://C:\\\x8b\xa4\x97\x4c\\\x83\x5c.aspx")) +
                           finished("7 (0x7)"),
                       std::nullopt, 932);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->threats.at(0).resources.at(0).value, u"C:\\共有\\ソ.aspx"_s);
}

TEST(ScannerLog, TakesSeveralEncodingsInOneFile)
{
    const QByteArray ansi = clean();
    const QByteArray wide = found();
    for (const QByteArray &log : std::initializer_list<QByteArray>{
             ansi + utf16(wide), ansi + utf16(wide, false, false), utf16(ansi) + wide,
             utf16(ansi, true) + wide, utf16(ansi) + utf16(wide, true),
             // The earlier log broke off in the middle of a line.
             utf16(ansi).chopped(24) + wide, ansi.chopped(9) + utf16(wide)}) {
        const ScannerReport report = read(log);
        EXPECT_EQ(report.earlierRuns, 1) << log.toHex().left(80).toStdString();
        EXPECT_EQ(report.logSays, LogVerdict::Found);
        EXPECT_EQ(report.returnCode, 7);
        ASSERT_EQ(report.threats.size(), 1U);
        EXPECT_EQ(report.threats[0].name, u"Backdoor:ASP/Chopper.F!dha"_s);
    }
}

TEST(ScannerLog, TheLastRunCountsAndInheritsNothing)
{
    ScannerReport report = read(found() + removed() + clean());
    EXPECT_EQ(report.earlierRuns, 2);
    EXPECT_EQ(report.logSays, LogVerdict::Clean);
    EXPECT_TRUE(report.threats.empty());
    EXPECT_FALSE(report.removes);

    // A run without an end does not take over that of the one before it.
    report = read(clean() + banner("1.455", "Sun Nov 29 03:00:00 2026"));
    EXPECT_EQ(report.earlierRuns, 1);
    EXPECT_EQ(report.version, u"1.455"_s);
    EXPECT_EQ(report.logSays, LogVerdict::Unfinished);
    EXPECT_EQ(report.returnCode, std::nullopt);
    EXPECT_EQ(report.codeSays, CodeVerdict::Unknown);
    EXPECT_FALSE(report.submittedTelemetry);
    EXPECT_FALSE(report.endedAt.isValid());
    EXPECT_TRUE(report.agree);
}

TEST(ScannerLog, TheLineOfModesBelongsToTheRunBehindIt)
{
    const QByteArray detect =
        "reboot-mode: 0, quiet-mode: 1, detect-only-mode: 1, full-scan-mode: 0, wu-mode: 0\r\n";
    const QByteArray remove =
        "reboot-mode: 0, quiet-mode: 1, detect-only-mode: 0, full-scan-mode: 1, wu-mode: 0\r\n";
    ScannerReport report = read(detect + clean() + remove + clean());
    EXPECT_EQ(report.earlierRuns, 1);
    EXPECT_EQ(report.mode, ScannerMode::Full);
    EXPECT_TRUE(report.removes);
    EXPECT_EQ(report.logSays, LogVerdict::Clean);
    EXPECT_EQ(report.returnCode, 0);
    report = read(remove + clean() + detect + clean());
    EXPECT_EQ(report.mode, ScannerMode::Quick);
    EXPECT_FALSE(report.removes);
    // The other tool's modes are not the scanner's.
    const QByteArray other =
        kRule87 + "\r\nMicrosoft Windows Malicious Software Removal Tool v5.120, (build "
                  "5.120.1.2)\r\nStarted On Thu Feb 22 12:00:00 2024\r\nReturn code: 7 (0x7)\r\n";
    report = read(remove + other + clean());
    EXPECT_EQ(report.mode, ScannerMode::Quick);
    EXPECT_EQ(report.earlierRuns, 0);
    // A run that ended right behind it is the last one all the same.
    report = read(clean() + detect);
    EXPECT_EQ(report.earlierRuns, 1);
    EXPECT_EQ(report.logSays, LogVerdict::Unfinished);
}

TEST(ScannerLog, TheSisterToolIsNotTheScanner)
{
    const QByteArray sister =
        kRule87 +
        "\r\nMicrosoft Windows Malicious Software Removal Tool v5.68, January 2019 (build "
        "5.68.15679.1)\r\nStarted On Wed Jan  9 12:01:27 2019\r\n" +
        results(threat("HackTool:Win32/AutoKMS", " and Removed!", "Remove, Result: 0x00000000")) +
        "Microsoft Windows Malicious Software Removal Tool Finished On Wed Jan  9 12:06:14 2019\r\n"
        "\r\n\r\nReturn code: 6 (0x6)\r\n";
    const auto alone = readScannerLog(sister);
    ASSERT_FALSE(alone);
    EXPECT_EQ(alone.error().reason, Reason::ScannerLogForeign);
    EXPECT_TRUE(alone.error().detail.contains(u"Malicious Software Removal Tool"));

    for (const QByteArray &log : {QByteArray(sister + clean()), QByteArray(clean() + sister)}) {
        const ScannerReport report = read(log);
        EXPECT_EQ(report.earlierRuns, 0);
        EXPECT_EQ(report.logSays, LogVerdict::Clean);
        EXPECT_EQ(report.returnCode, 0);
        EXPECT_TRUE(report.threats.empty());
    }
}

TEST(ScannerLog, WhatIsNoLogIsRefused)
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("\r\n\r\n"), QByteArray(1000, '\0'), QByteArray("\xFF\xFE"),
          QByteArray("Return code: 0 (0x0)\r\nNo infection found.\r\n"),
          QByteArray("Microsoft Safety Scanner Finished On Thu Feb 22 13:38:04 2024\r\n"),
          QByteArray("The Microsoft Safety Scanner v1.405 was run.\r\n")}) {
        const auto report = readScannerLog(bytes);
        ASSERT_FALSE(report) << bytes.toStdString();
        EXPECT_EQ(report.error().reason, Reason::ScannerLogForeign);
    }
    EXPECT_EQ(readScannerLog(QByteArray(kMaxScannerLog + 1, 'x')).error().reason,
              Reason::FileTooLarge);
}

struct Verdicts
{
    const char *name;
    QByteArray log;
    std::optional<int> given;
    LogVerdict log_says;
    CodeVerdict code_says;
    bool agree;
};

void PrintTo(const Verdicts &row, std::ostream *out)
{
    *out << row.name;
}

QByteArray partly(const QByteArray &code)
{
    return banner() +
           results(threat("A", " and Removed!", "Remove, Result: 0x00000000") +
                   threat("B", ", not removed.", "Remove, Result: 0x80070005")) +
           finished(code);
}

QByteArray cut(QByteArray log)
{
    return log.first(log.indexOf("Successfully"));
}

class ScannerVerdicts : public testing::TestWithParam<Verdicts>
{};

TEST_P(ScannerVerdicts, TextAndCodeAreHeldAgainstEachOther)
{
    const auto &row = GetParam();
    const ScannerReport report = read(row.log, row.given);
    EXPECT_EQ(report.logSays, row.log_says);
    EXPECT_EQ(report.codeSays, row.code_says);
    EXPECT_EQ(report.agree, row.agree);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ScannerVerdicts,
    testing::Values(
        Verdicts{"clean0", clean(), {}, LogVerdict::Clean, CodeVerdict::Clean, true},
        Verdicts{"clean7", clean("7 (0x7)"), {}, LogVerdict::Clean, CodeVerdict::Found, false},
        Verdicts{"clean6", clean("6 (0x6)"), {}, LogVerdict::Clean, CodeVerdict::Removed, false},
        Verdicts{"cleanNone", clean(""), {}, LogVerdict::Clean, CodeVerdict::Unknown, true},
        Verdicts{"clean13", clean("13 (0xd)"), {}, LogVerdict::Clean, CodeVerdict::Unknown, true},
        Verdicts{"clean1", clean("1 (0x1)"), {}, LogVerdict::Clean, CodeVerdict::Unknown, true},
        Verdicts{"cleanError",
                 clean("-2142207965 (0x80508023)"),
                 {},
                 LogVerdict::Clean,
                 CodeVerdict::Error,
                 false},
        Verdicts{"cleanUnsignedError",
                 clean("2152759331 (0x80508023)"),
                 {},
                 LogVerdict::Clean,
                 CodeVerdict::Error,
                 false},
        Verdicts{"cleanGarbled", clean("seven"), {}, LogVerdict::Clean, CodeVerdict::Unknown, true},
        Verdicts{"cleanGiven0", clean(""), 0, LogVerdict::Clean, CodeVerdict::Clean, true},
        Verdicts{"cleanGiven7", clean(), 7, LogVerdict::Clean, CodeVerdict::Found, false},
        Verdicts{"cleanGiven13", clean(), 13, LogVerdict::Clean, CodeVerdict::Unknown, true},
        // The line in the log and the process contradict each other.
        Verdicts{"cleanLine7Given0", clean("7 (0x7)"), 0, LogVerdict::Clean, CodeVerdict::Clean,
                 false},
        Verdicts{"found7", found(), {}, LogVerdict::Found, CodeVerdict::Found, true},
        Verdicts{"found0", found("0 (0x0)"), {}, LogVerdict::Found, CodeVerdict::Clean, false},
        Verdicts{"found6", found("6 (0x6)"), {}, LogVerdict::Found, CodeVerdict::Removed, false},
        Verdicts{"foundGiven0", found(), 0, LogVerdict::Found, CodeVerdict::Clean, false},
        Verdicts{"foundNone", found(""), {}, LogVerdict::Found, CodeVerdict::Unknown, true},
        Verdicts{"removed6", removed(), {}, LogVerdict::Removed, CodeVerdict::Removed, true},
        Verdicts{
            "removed7", removed("7 (0x7)"), {}, LogVerdict::Removed, CodeVerdict::Found, false},
        Verdicts{
            "removed0", removed("0 (0x0)"), {}, LogVerdict::Removed, CodeVerdict::Clean, false},
        Verdicts{
            "partly7", partly("7 (0x7)"), {}, LogVerdict::PartlyRemoved, CodeVerdict::Found, true},
        Verdicts{"partly6",
                 partly("6 (0x6)"),
                 {},
                 LogVerdict::PartlyRemoved,
                 CodeVerdict::Removed,
                 false},
        Verdicts{"cutClean", cut(clean()), {}, LogVerdict::Unfinished, CodeVerdict::Unknown, true},
        Verdicts{"cutClean0", cut(clean()), 0, LogVerdict::Unfinished, CodeVerdict::Clean, false},
        Verdicts{"cutFound7", cut(found()), 7, LogVerdict::Unfinished, CodeVerdict::Found, true},
        Verdicts{"killed", cut(found()), -1, LogVerdict::Unfinished, CodeVerdict::Error, true},
        Verdicts{"aborted",
                 banner() + results("") + "Scan was aborted.\r\n" + finished(""),
                 {},
                 LogVerdict::Aborted,
                 CodeVerdict::Unknown,
                 true},
        Verdicts{"aborted0",
                 banner() + "The scan has been cancelled by the user\r\n" + finished("0 (0x0)"),
                 {},
                 LogVerdict::Aborted,
                 CodeVerdict::Clean,
                 false},
        // An end without a result is not a clean one.
        Verdicts{"noResult",
                 banner() + results("") + finished("0 (0x0)"),
                 {},
                 LogVerdict::Unfinished,
                 CodeVerdict::Clean,
                 false}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(ScannerLog, ComesToAConclusionThatIsNeverCleanByAccident)
{
    EXPECT_EQ(conclusionOf(read(clean())), Conclusion::NothingFound);
    EXPECT_EQ(conclusionOf(read(clean(""))), Conclusion::NothingFound);
    EXPECT_EQ(conclusionOf(read(clean(), 7)), Conclusion::Disagree);
    EXPECT_EQ(conclusionOf(read(found())), Conclusion::Found);
    EXPECT_EQ(conclusionOf(read(removed())), Conclusion::Found);
    EXPECT_EQ(conclusionOf(read(cut(found()))), Conclusion::Found);
    EXPECT_EQ(conclusionOf(read(cut(clean()))), Conclusion::Incomplete);
    EXPECT_EQ(conclusionOf(read(banner() + "Scan was aborted.\r\n" + finished(""))),
              Conclusion::Incomplete);
}

TEST(ScannerLog, TellsEachThreatWithItsActionAndResources)
{
    const ScannerReport report = read(
        banner() +
        results(
            "Threat Detected: Exploit:ASP/CVE-2021-27065, not removed.\r\n"
            "  Action: NoAction, Result: 0x00000000\r\n"
            "    file://C:\\inetpub\\wwwroot\\aspnet_client\\supp0rt.aspx->(UTF-8)\r\n"
            "        SigSeq: 0x0000055555A13F3B\r\n"
            "    containerfile://C:\\Temp\\a.zip\r\n"
            "    file://C:\\Temp\\a.zip->b.cab->c.aspx\r\n"
            "Threat Detected: Trojan:Win32/Agent and Removed!\r\n"
            "  Action: Remove, Result: 0x00000000\r\n"
            "    process://pid:4123,ProcessStart:133536488136553226\r\n"
            "    regkeyvalue://HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run\\\\svc\r\n"
            "    webfile://C:\\x.htm|http://203.0.113.9/x|pid:1\r\n"
            "Threat Detected: VirTool:Win32/DefenderTamperingRestore, not removed.\r\n"
            "  Action: Remove, Result: 0x80070005\r\n"
            "    HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\\\DisableAntiSpyware\r\n"
            "Threat Detected: Contradictory and Removed!\r\n"
            "  Action: NoAction, Result: 0x00000000\r\n"
            "Threat Detected: Half, partially removed.\r\n"
            "Threat Detected: Odd wording\r\n",
            "Extended Scan Results:") +
        "Results Summary:\r\n----------------\r\nFound Exploit:ASP/CVE-2021-27065, not removed.\r\n"
        "Found Trojan:Win32/Agent, not removed.\r\nFound OnlyHere, not removed.\r\n" +
        finished("7 (0x7)"));
    EXPECT_EQ(report.mode, ScannerMode::Full);
    EXPECT_TRUE(report.removes);
    ASSERT_EQ(report.threats.size(), 7U);
    const auto &threats = report.threats;
    using R = ThreatResource;
    EXPECT_EQ(threats[0],
              (Threat{u"Exploit:ASP/CVE-2021-27065"_s,
                      ThreatResult::NotRemoved,
                      u"NoAction"_s,
                      {R{ResourceKind::File, u"C:\\inetpub\\wwwroot\\aspnet_client\\supp0rt.aspx"_s,
                         u"(UTF-8)"_s},
                       R{ResourceKind::Container, u"C:\\Temp\\a.zip"_s, {}},
                       R{ResourceKind::File, u"C:\\Temp\\a.zip"_s, u"b.cab->c.aspx"_s}}}));
    // The summary calls it not removed: the worse one counts.
    EXPECT_EQ(
        threats[1],
        (Threat{u"Trojan:Win32/Agent"_s,
                ThreatResult::NotRemoved,
                u"Remove"_s,
                {R{ResourceKind::Process, u"pid:4123,ProcessStart:133536488136553226"_s, {}},
                 R{ResourceKind::Registry,
                   u"HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run\\\\svc"_s,
                   {}},
                 R{ResourceKind::File, u"webfile://C:\\x.htm|http://203.0.113.9/x|pid:1"_s, {}}}}));
    EXPECT_EQ(threats[2].result, ThreatResult::Failed);
    ASSERT_EQ(threats[2].resources.size(), 1U);
    EXPECT_EQ(threats[2].resources[0].kind, ResourceKind::Registry);
    EXPECT_EQ(threats[3].result, ThreatResult::NotRemoved);
    EXPECT_EQ(threats[4].name, u"Half"_s);
    EXPECT_EQ(threats[4].result, ThreatResult::NotRemoved);
    EXPECT_EQ(threats[5].name, u"Odd wording"_s);
    EXPECT_EQ(threats[6].name, u"OnlyHere"_s);
    EXPECT_EQ(report.logSays, LogVerdict::Found);
}

TEST(ScannerLog, ForeignLinesChangeNothing)
{
    QByteArray noisy = clean();
    noisy.replace("\r\n", "\r\nnote of somebody: aborted the backup file://C:\\x\r\n\x01\x02\r\n");
    EXPECT_EQ(read(noisy), read(clean()));
    // A file whose name has the words of an end.
    const ScannerReport report =
        read(banner() +
             results(threat("A", ", not removed.", "NoAction, Result: 0x00000000",
                            "file://C:\\scan aborted\\Return code: 0 (0x0)")) +
             finished("7 (0x7)"));
    EXPECT_EQ(report.logSays, LogVerdict::Found);
    EXPECT_EQ(report.returnCode, 7);
}

TEST(ScannerLog, TimesOfOneDigitAreRead)
{
    const ScannerReport report = read(banner("1.455", "Sun Nov  1 03:04:05 2026") + finished(""));
    EXPECT_EQ(report.startedAt.toString(Qt::ISODate), u"2026-11-01T03:04:05"_s);
    EXPECT_FALSE(read(banner("1.455", "gestern")).startedAt.isValid());
}

TEST(ScannerLog, HostileInputStaysWithinLimits)
{
    const auto begun = std::chrono::steady_clock::now();
    const QByteArray big =
        banner() + QByteArray(4 << 20, ' ') + "removed" + QByteArray(4 << 20, ',');
    (void)read(big);
    (void)read(banner() + "Threat Detected: " + QByteArray(4 << 20, ',') + " removed\r\n");
    QByteArray many = banner();
    for (int i = 0; i < 30'000; ++i)
        many += "Threat Detected: T" + QByteArray::number(i) +
                ", not removed.\r\n file://x\r\nFound T" + QByteArray::number(i) +
                " and Removed!\r\n";
    EXPECT_EQ(read(many).threats.size(), 10'000U);
    QByteArray resources = banner() + "Threat Detected: A, not removed.\r\n";
    resources += QByteArray("file://x\r\n").repeated(150'000);
    EXPECT_EQ(read(resources).threats.at(0).resources.size(), 100'000U);
    // Two-byte text that never ends a line, full of what looks like the begin of another.
    (void)readScannerLog(QByteArray("A\0--------------------\n", 23).repeated(200'000));
    (void)readScannerLog(QByteArray("A\0", 2).repeated(4'000'000));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(60));
}

} // namespace
} // namespace amado::scan
