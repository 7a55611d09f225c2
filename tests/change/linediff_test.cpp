// SPDX-License-Identifier: MIT
#include "model/change/linediff.h"

#include "model/change/plan.h"

#include <gtest/gtest.h>

#include <random>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

std::string joined(const std::vector<std::string_view> &lines)
{
    std::string text;
    for (const std::string_view line : lines)
        text += line;
    return text;
}

/// Applies the hunks: what a reader of the diff would do.
std::string patched(const std::vector<std::string_view> &a, const std::vector<std::string_view> &b,
                    const std::vector<LineHunk> &hunks)
{
    std::string text;
    size_t at = 0;
    for (const LineHunk &hunk : hunks) {
        for (; at < hunk.aBegin; ++at)
            text += a[at];
        for (size_t i = hunk.bBegin; i < hunk.bEnd; ++i)
            text += b[i];
        at = hunk.aEnd;
    }
    for (; at < a.size(); ++at)
        text += a[at];
    return text;
}

const StepTarget kFile{TargetKind::File, u"C:\\w\\web.config"_s};

} // namespace

TEST(LineDiff, SplitsAtEveryKindOfLineEnd)
{
    const auto lines = splitLines("a\r\nb\nc\r\rd");
    EXPECT_EQ(lines, (std::vector<std::string_view>{"a\r\n", "b\n", "c\r", "\r", "d"}));
    EXPECT_EQ(joined(lines), "a\r\nb\nc\r\rd");
    EXPECT_TRUE(splitLines("").empty());
}

TEST(LineDiff, LeadsFromOneTextToTheOther)
{
    std::mt19937 random(20260301);
    for (int run = 0; run < 3000; ++run) {
        std::string a, b;
        for (std::string *text : {&a, &b}) {
            for (auto n = random() % 12; n > 0; --n)
                *text += std::string(1, static_cast<char>('a' + random() % 4)) + '\n';
        }
        const auto linesA = splitLines(a);
        const auto linesB = splitLines(b);
        ASSERT_EQ(patched(linesA, linesB, diffLines(linesA, linesB)), b) << a << "---\n" << b;
    }
}

TEST(LineDiff, StaysBoundedWhenEverythingDiffers)
{
    std::string a, b;
    for (int i = 0; i < 20'000; ++i) {
        a += "a" + std::to_string(i) + '\n';
        b += "b" + std::to_string(i) + '\n';
    }
    const auto linesA = splitLines(a);
    const auto linesB = splitLines(b);
    EXPECT_EQ(diffLines(linesA, linesB), (std::vector<LineHunk>{{0, 20'000, 0, 20'000}}));
}

TEST(LineDiff, MergesEditsAtDifferentLines)
{
    EXPECT_EQ(mergeLines("1\n2\n3\n4\n", "1\n2\n4\n", "0\n1\n2\n3\n4\n5\n"), "0\n1\n2\n4\n5\n");
    EXPECT_EQ(mergeLines("1\n2\n3\n", "1\nx\n2\n3\n", "1\n2\n3\n4\n"), "1\nx\n2\n3\n4\n");
    EXPECT_EQ(mergeLines("1\n2\n", "1\n2\n", "1\ny\n"), "1\ny\n");
}

TEST(LineDiff, RefusesToMergeEditsOfTheSameLines)
{
    EXPECT_EQ(mergeLines("1\n2\n3\n", "1\n3\n", "1\n2b\n3\n"), std::nullopt);
    EXPECT_EQ(mergeLines("1\n2\n", "1\nx\n2\n", "1\ny\n2\n"), std::nullopt);
}

TEST(StateDiff, ShowsAFileAsUnifiedDiff)
{
    const FileState before{"1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n8\r\n9"};
    const FileState after{"1\r\n2\r\n3\r\n4\r\nx\r\n5\r\n6\r\n7\r\n8\r\n9\r\n"};
    EXPECT_EQ(
        stateDiff(kFile, before, after).toStdString(),
        "--- a/C:\\w\\web.config\n+++ b/C:\\w\\web.config\n@@ -2,8 +2,9 @@\n 2\n 3\n 4\n+x\n 5\n "
        "6\n 7\n 8\n-9\n\\ No newline at end of file\n+9\n");
    EXPECT_EQ(stateDiff(kFile, before, before), QString());
    EXPECT_EQ(stateDiff(kFile, AbsentState{}, FileState{"a\n"}).toStdString(),
              "--- /dev/null\n+++ b/C:\\w\\web.config\n@@ -0,0 +1 @@\n+a\n");
    EXPECT_EQ(stateDiff(kFile, FileState{"a\n"}, AbsentState{}).toStdString(),
              "--- a/C:\\w\\web.config\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");
}

TEST(StateDiff, KeepsFarHunksApart)
{
    QByteArray before, after;
    for (int i = 1; i <= 20; ++i) {
        before += QByteArray::number(i) + '\n';
        after += (i == 3 || i == 17 ? QByteArray("x") : QByteArray::number(i)) + '\n';
    }
    const QString diff = stateDiff(kFile, FileState{before}, FileState{after});
    EXPECT_EQ(diff.count(u"@@ -"), 2);
    EXPECT_TRUE(diff.contains(u"@@ -1,6 +1,6 @@"_s));
    EXPECT_TRUE(diff.contains(u"@@ -14,7 +14,7 @@"_s));
}

TEST(StateDiff, ShowsPropertiesThatChange)
{
    const StepTarget service{TargetKind::Service, u"MSExchangeUM"_s};
    EXPECT_EQ(stateDiff(service, ServiceState{u"Running"_s, u"Automatic"_s},
                        ServiceState{u"Stopped"_s, u"Automatic"_s}),
              u"-state: Running\n+state: Stopped\n"_s);
    const StepTarget blocked{TargetKind::BlockedMitigations, {}};
    EXPECT_EQ(stateDiff(blocked, BlockedState{{u"M1"_s}}, BlockedState{{u"M1"_s, u"M2"_s}}),
              u"+blocked: M2\n"_s);
}
