// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "words/words.h"

#include "ui/text/scantext.h"

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

class ScanWords : public amado::test::Words
{};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, ScanWords,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(ScanWords, EveryWordOfAScanIsThereAndItsOwn)
{
    expectWordsOfAll<scan::Kind>(kindWord, "kind");
    expectWordsOfAll<scan::Source>(sourceWord, "source");
    expectWordsOfAll<scan::SourceState>(sourceStateWord, "state of a source");
    expectWordsOfAll<scan::SourceState>(sourceStateMeaning, "meaning of a source's state");
    expectWordsOfAll<scan::Severity>(severityWord, "severity");
    expectWordsOfAll<scan::Severity>(severityMeaning, "meaning of a severity");
    expectWordsOfAll<scan::Confidence>(confidenceWord, "confidence");
    expectWordsOfAll<scan::Conclusion>(conclusionWord, "conclusion");
    expectWordsOfAll<scan::ScannerMode>(scannerModeWord, "mode");
    expectWordsOfAll<scan::LogVerdict>(logVerdictWord, "log says");
    expectWordsOfAll<scan::CodeVerdict>(codeVerdictWord, "code says");
    expectWordsOfAll<scan::ThreatResult>(threatResultWord, "result of a threat");
    expectWordsOfAll<scan::ResourceKind>(resourceKindWord, "kind of resource");
    expectSentence(differentAnswersSentence(), "different answers");
}

TEST_P(ScanWords, AScanNeverSaysThatAServerIsClean)
{
    const scan::DetectionCatalog none;
    for (const auto kind : enumValues<scan::Kind>()) {
        for (const auto conclusion : enumValues<scan::Conclusion>()) {
            scan::ServerScan scan;
            scan.kind = kind;
            scan.conclusion = conclusion;
            scan.error = Error{ErrorCode::Unreachable, Reason::None, {}, {}};
            const QString sentence = headlineSentence(scan, none);
            expectSentence(sentence, "headline", int(conclusion));
            EXPECT_FALSE(sentence.contains(u"clean"_s, Qt::CaseInsensitive));
        }
    }
}

TEST_P(ScanWords, ThatNothingWasFoundSaysInHowManyDaysAndThatOlderLogsAreGone)
{
    const scan::DetectionCatalog none;
    scan::ServerScan scan;
    scan.conclusion = scan::Conclusion::NothingFound;
    const QDateTime to(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);
    scan.sources = {{scan::Source::IisLogs,
                     scan::SourceState::Searched,
                     27,
                     1 << 20,
                     to.addDays(-26),
                     to,
                     {},
                     {},
                     {}}};
    const QString alone = headlineSentence(scan, none);
    expectSentence(alone, "nothing found");
    EXPECT_TRUE(alone.contains(u"27"_s) && alone.contains(u"2026-11-04"_s)) << alone.toStdString();
    const bool isEnglish = GetParam() == Language::English;
    EXPECT_EQ(alone.contains(u"gone"_s), isEnglish) << alone.toStdString();

    scan.sources.push_back({scan::Source::ManagementEvents,
                            scan::SourceState::Searched,
                            1,
                            9,
                            to.addDays(-2),
                            to,
                            {{to.addDays(-1), to}},
                            {},
                            {}});
    const QString unequal = headlineSentence(scan, none);
    expectSentence(unequal, "unequal logs");
    EXPECT_TRUE(unequal.contains(u"27"_s) && unequal.contains(u"3"_s)) << unequal.toStdString();
    EXPECT_EQ(unequal.contains(u"gaps"_s), isEnglish) << unequal.toStdString();

    scan.since = to.addDays(-26);
    EXPECT_FALSE(headlineSentence(scan, none).contains(u"gone"_s));
    for (const scan::SourceCoverage &coverage : scan.sources)
        expectSentence(coverageSentence(coverage), "coverage");
}

TEST_P(ScanWords, WhatWasFoundIsSaidByItsHeaviestTrace)
{
    const scan::DetectionCatalog none;
    scan::ServerScan scan;
    scan.conclusion = scan::Conclusion::Found;
    std::set<QString> headlines, advice;
    for (const auto severity : enumValues<scan::Severity>()) {
        scan::Finding finding;
        finding.indicator = u"anIndicator"_s;
        finding.severity = severity;
        finding.first = finding.last = QDateTime(QDate(2021, 3, 3), QTime(12, 0), Qt::UTC);
        scan.findings.insert(scan.findings.begin(), finding);
        expectSentence(headlineSentence(scan, none), "found", int(severity));
        headlines.insert(headlineSentence(scan, none));
        advice.insert(adviceSentence(scan));
    }
    EXPECT_EQ(headlines.size(), 4u);
    EXPECT_EQ(advice.size(), 4u);
    EXPECT_TRUE(headlineSentence(scan, none).contains(u"2021-03-03"_s));
    scan.sources = {{scan::Source::IisLogs, scan::SourceState::Denied, 0, 0, {}, {}, {}, {}, {}}};
    const QString open = headlineSentence(scan, none);
    expectSentence(open, "found, but not searched whole");
    EXPECT_TRUE(open.contains(sourceWord(scan::Source::IisLogs))) << open.toStdString();
}

TEST(CoveredDays, LeavesOutDaysThatLieWholeInAGap)
{
    // At noon, so that the day is the same in every zone that tests run in.
    const auto noon = [](int year, int month, int day) {
        return QDateTime(QDate(year, month, day), QTime(12, 0));
    };
    const scan::TimeRange month{noon(2026, 11, 1), noon(2026, 11, 30)};
    EXPECT_EQ(coveredDays(month, {}), 30);
    EXPECT_EQ(coveredDays(month, {{noon(2026, 11, 10), noon(2026, 11, 11)}}), 30) << "hours only";
    EXPECT_EQ(coveredDays(month, {{noon(2026, 11, 10), noon(2026, 11, 14)}}), 27);
    EXPECT_EQ(coveredDays(month, {{noon(2026, 11, 10), noon(2026, 11, 14)},
                                  {noon(2026, 11, 12), noon(2026, 11, 16)},
                                  {noon(2026, 11, 11), noon(2026, 11, 13)}}),
              25)
        << "overlapping ones count once";
    EXPECT_EQ(coveredDays(month, {{noon(2026, 10, 1), noon(2026, 11, 3)}}), 28);
    EXPECT_EQ(coveredDays({noon(2021, 3, 3), noon(2026, 11, 19)},
                          {{noon(2021, 3, 3), noon(2026, 11, 19)}}),
              2);
    EXPECT_EQ(coveredDays({}, {}), 0);
}
