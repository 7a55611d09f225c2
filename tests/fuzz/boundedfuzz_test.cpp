// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <random>

// A bounded, repeatable run of the fuzz harnesses: a broken promise aborts.

namespace {

constexpr unsigned kSeed = 20261125;

std::vector<std::string> corpus(const QString &name)
{
    std::vector<std::string> seeds;
    const QDir folder(amado::test::sourcePath(u"tests/fuzz/corpus/") + name);
    for (const QString &file : folder.entryList(QDir::Files, QDir::Name)) {
        QFile input(folder.filePath(file));
        if (input.open(QIODevice::ReadOnly))
            seeds.push_back(input.readAll().toStdString());
    }
    return seeds;
}

/// What breaks parsers: markup out of place, cut sequences, doubled and missing parts.
void mutate(std::string &text, const std::vector<std::string> &seeds, std::mt19937 &random)
{
    static const std::string kBits[] = {"<",
                                        ">",
                                        "/>",
                                        "\"",
                                        "'",
                                        "&",
                                        "&#x0;",
                                        "&lt;",
                                        "<!--",
                                        "-->",
                                        "<![CDATA[",
                                        "]]>",
                                        "<!DOCTYPE",
                                        "\r",
                                        "\n",
                                        "\t",
                                        "\xC3",
                                        "\xED\xA0\x80",
                                        std::string(1, '\0'),
                                        "{",
                                        "}",
                                        "{R:1}",
                                        "(",
                                        "(a+)+$",
                                        "\\",
                                        "%",
                                        "=",
                                        ":",
                                        "configSource",
                                        "<clear/>",
                                        "</rules>",
                                        "<rules/>"};
    const auto below = [&](size_t limit) {
        return std::uniform_int_distribution<size_t>(0, limit - 1)(random);
    };
    const size_t at = below(text.size() + 1);
    const size_t length = std::min(below(24) + 1, text.size() - at);
    switch (below(5)) {
    case 0:
        text.insert(at, kBits[below(std::size(kBits))]);
        break;
    case 1:
        text.erase(at, length);
        break;
    case 2:
        text.insert(below(text.size() + 1), text.substr(at, length));
        break;
    case 3:
        if (at < text.size())
            text[at] = static_cast<char>(below(256));
        break;
    default: {
        const std::string &other = seeds[below(seeds.size())];
        text = text.substr(0, at) + other.substr(below(other.size() + 1));
    }
    }
}

void drive(const QString &name, void (*harness)(std::string_view), int runs)
{
    const std::vector<std::string> seeds = corpus(name);
    ASSERT_FALSE(seeds.empty());
    std::cout << "seed " << kSeed << ", " << runs << " runs\n";
    std::mt19937 random(kSeed);
    for (const std::string &seed : seeds)
        harness(seed);
    for (int run = 0; run < runs; ++run) {
        std::string text = seeds[static_cast<size_t>(run) % seeds.size()];
        for (auto edits = 1 + random() % 4; edits > 0; --edits)
            mutate(text, seeds, random);
        harness(text);
    }
}

} // namespace

TEST(BoundedFuzz, XmlReader)
{
    drive(QStringLiteral("xml"), amado::fuzz::readXml, 60'000);
}

TEST(BoundedFuzz, Editor)
{
    drive(QStringLiteral("xml"), amado::fuzz::editConfig, 60'000);
}

TEST(BoundedFuzz, Transcript)
{
    drive(QStringLiteral("transcript"), amado::fuzz::readTranscript, 5'000);
}

TEST(BoundedFuzz, StoredScan)
{
    drive(QStringLiteral("scan"), amado::fuzz::readScan, 20'000);
}

TEST(BoundedFuzz, Evaluator)
{
    drive(QStringLiteral("evaluator"), amado::fuzz::evaluate, 5'000);
}

TEST(BoundedFuzz, SignedFeed)
{
    drive(QStringLiteral("feed"), amado::fuzz::readFeed, 4'000);
}

TEST(BoundedFuzz, TimestampToken)
{
    drive(QStringLiteral("timestamp"), amado::fuzz::readTimestamp, 4'000);
}

TEST(BoundedFuzz, MitigationServiceLog)
{
    drive(QStringLiteral("eemslog"), amado::fuzz::readEemsLog, 20'000);
}

TEST(BoundedFuzz, MitigationServiceEvents)
{
    drive(QStringLiteral("feedevents"), amado::fuzz::readFeedEvents, 5'000);
}

TEST(BoundedFuzz, WinHttpSettings)
{
    drive(QStringLiteral("winhttp"), amado::fuzz::readWinHttp, 50'000);
}

TEST(BoundedFuzz, ScriptReplies)
{
    drive(QStringLiteral("reply"), amado::fuzz::readReplies, 4'000);
}

TEST(BoundedFuzz, SoapReply)
{
    drive(QStringLiteral("soap"), amado::fuzz::readSoapReply, 30'000);
}

TEST(BoundedFuzz, SealedBody)
{
    drive(QStringLiteral("sealed"), amado::fuzz::readSealedBody, 60'000);
}

TEST(BoundedFuzz, Detections)
{
    drive(QStringLiteral("detections"), amado::fuzz::judgeRecords, 20'000);
}

TEST(BoundedFuzz, ScannerLog)
{
    drive(QStringLiteral("scannerlog"), amado::fuzz::readScannerLog, 20'000);
}

TEST(BoundedFuzz, SignedProgram)
{
    drive(QStringLiteral("program"), amado::fuzz::readProgram, 20'000);
}

TEST(BoundedFuzz, ConfigurationRecords)
{
    drive(QStringLiteral("apphost"), amado::fuzz::readConfigurationRecords, 5'000);
}

TEST(BoundedFuzz, LogRecord)
{
    drive(QStringLiteral("logrecord"), amado::fuzz::readLogRecord, 8'000);
}

TEST(BoundedFuzz, LogLines)
{
    drive(QStringLiteral("loglines"), amado::fuzz::readLogLines, 8'000);
}
