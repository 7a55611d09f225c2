// SPDX-License-Identifier: MIT
#include "support/scans.h"

#include "ui/fleet/fleetmodel.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/scans/findingtimeline.h"
#include "ui/scans/findingwords.h"
#include "ui/scans/scanlooks.h"
#include "ui/scans/scansentences.h"
#include "ui/text/scantext.h"
#include "ui/widgets/badgedelegate.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kFirst = u"TYO-EX16-03"_s;
const QString kSecond = u"TYO-EX19-02"_s;
const QString kThird = u"OSA-EX16-02"_s; ///< Never scanned.

/// What is made of scans, without a page.
class ScanWords : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override { m_languages.setLanguage(GetParam()); }
    [[nodiscard]] static ServerScans only(KnownScan traces)
    {
        return {std::move(traces), std::nullopt, {}};
    }

    LanguageSwitcher m_languages;
    ScanStory m_story;
    scan::DetectionCatalog m_noDetections;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, ScanWords,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(ScanWords, ASuccessThatTheBuildSpeaksAgainstIsTold)
{
    scan::Finding finding;
    finding.severity = scan::Severity::Attempted;
    EXPECT_EQ(buildThenSentence(finding), QString());
    finding.buildWasVulnerable = false;
    const QString attempt = buildThenSentence(finding);
    finding.severity = scan::Severity::Compromised;
    const QString success = buildThenSentence(finding);
    EXPECT_FALSE(attempt.isEmpty() || success.isEmpty());
    EXPECT_NE(success, attempt) << "not one that says the contrary of the finding";
    finding.buildWasVulnerable = true;
    EXPECT_NE(buildThenSentence(finding), success);
}

TEST_P(ScanWords, TheHeaviestUnexplainedFindingGivesTheStanding)
{
    EXPECT_EQ(standingOf(ServerScans()), ScanStanding::NotScanned);
    EXPECT_EQ(standingOf(only(m_story.nothing(kFirst))), ScanStanding::NothingFound);
    EXPECT_EQ(standingOf(only(m_story.incomplete(kFirst))), ScanStanding::Incomplete);
    KnownScan found = m_story.compromised(kFirst);
    EXPECT_EQ(standingOf(only(found)), ScanStanding::Compromised);
    for (KnownFinding &one : found.findings) {
        if (one.finding.severity == scan::Severity::Compromised)
            one.explanation = m_story.explanation(one);
    }
    EXPECT_EQ(standingOf(only(found)), ScanStanding::Attempted);
    for (KnownFinding &one : found.findings)
        one.explanation = m_story.explanation(one);
    EXPECT_EQ(standingOf(only(found)), ScanStanding::NothingFound);
    // What could not be searched stays open, whatever is explained.
    found.kept.scan.sources.front().state = scan::SourceState::Unreadable;
    EXPECT_EQ(standingOf(only(found)), ScanStanding::Incomplete);
}

TEST_P(ScanWords, TheScannerCountsBesideTheSearch)
{
    ServerScans scans = only(m_story.nothing(kFirst));
    scans.scanner = m_story.scanner(kFirst, scan::Conclusion::Found);
    EXPECT_EQ(standingOf(scans), ScanStanding::MalwareFound);
    scans.scanner->kept.scan.scanner->threats.front().result = scan::ThreatResult::Removed;
    EXPECT_EQ(standingOf(scans), ScanStanding::MalwareRemoved);
    scans.scanner = m_story.scanner(kFirst, scan::Conclusion::Disagree);
    EXPECT_EQ(standingOf(scans), ScanStanding::Disagree);
    scans.scanner = m_story.scanner(kFirst, scan::Conclusion::Running);
    EXPECT_EQ(standingOf(scans), ScanStanding::NothingFound) << "it has said nothing yet";
    scans.traces.reset();
    EXPECT_EQ(standingOf(scans), ScanStanding::NotScanned);
}

TEST_P(ScanWords, OnlyOneOfTheTwoFindingSomethingIsExplainedAndIsNoDisagreement)
{
    ServerScans scans = only(m_story.nothing(kFirst));
    scans.scanner = m_story.scanner(kFirst, scan::Conclusion::NothingFound);
    EXPECT_TRUE(differenceSentence(scans).isEmpty());
    scans.scanner = m_story.scanner(kFirst, scan::Conclusion::Found);
    EXPECT_FALSE(differenceSentence(scans).isEmpty());
    EXPECT_NE(standingOf(scans), ScanStanding::Disagree);
    scans.traces = m_story.compromised(kFirst);
    EXPECT_TRUE(differenceSentence(scans).isEmpty());
}

TEST_P(ScanWords, ChainsComeFirstInTheOrderOfTheAttack)
{
    const KnownScan found = m_story.compromised(kFirst);
    ASSERT_EQ(found.findings.size(), 5U);
    for (size_t i = 0; i < 3; ++i)
        EXPECT_EQ(found.findings[i].finding.chain, u"1"_s) << i;
    // The attempt opens the chain, though single findings of its severity come later.
    EXPECT_EQ(found.findings[0].finding.severity, scan::Severity::Attempted);
    EXPECT_LT(found.findings[1].finding.first, found.findings[2].finding.first);
    EXPECT_EQ(found.findings[3].finding.client, ScanStory::kScanner);
    EXPECT_EQ(found.findings[4].finding.severity, scan::Severity::Information);
    EXPECT_TRUE(chainWords(found.findings, 1).contains(u'2'));
    EXPECT_TRUE(chainWords(found.findings, 1).contains(u'3'));
    EXPECT_TRUE(chainWords(found.findings, 3).isEmpty());
}

TEST_P(ScanWords, ChainsOfTwoServersAreNotMixedUp)
{
    std::vector<KnownFinding> findings = {
        m_story.finding(kSecond, u"attempt"_s, ScanStory::kScanner, ScanStory::breakIn(), u"1"_s),
        m_story.finding(kFirst, u"write"_s, ScanStory::kAttacker, ScanStory::breakIn(), u"1"_s)};
    sortFindings(findings);
    EXPECT_EQ(findings.front().server, ServerId{kFirst});
    EXPECT_TRUE(chainWords(findings, 0).contains(u'1'));
    EXPECT_FALSE(chainWords(findings, 0).contains(u'2'));
}

TEST_P(ScanWords, ExplainedFindingsStayInTheListAtItsEnd)
{
    KnownScan found = m_story.compromised(kFirst);
    const QString key = found.findings.front().key;
    found.findings.front().explanation = m_story.explanation(found.findings.front());
    sortFindings(found.findings);
    EXPECT_EQ(found.findings.size(), 5U);
    EXPECT_EQ(found.findings.back().key, key);
    EXPECT_EQ(badgeLook(found.findings.back()).tone, Tone::Neutral);
    EXPECT_TRUE(findingsWords(found.findings).contains(u'1'));
    EXPECT_TRUE(explanationSentence(found.findings.back()).contains(u"Sato"_s));
}

TEST_P(ScanWords, NothingFoundAlwaysSaysHowFarBackTheLogsReach)
{
    const KnownScan nothing = m_story.nothing(kFirst, 27);
    EXPECT_EQ(coveredDays(nothing.kept.scan), 27) << "the shorter of the web logs";
    EXPECT_TRUE(tracesSentence(nothing, m_noDetections).contains(u"27"_s))
        << tracesSentence(nothing, m_noDetections).toStdString();
    EXPECT_TRUE(coveredWords(nothing.kept.scan).contains(u"2026-10-27"_s));
    EXPECT_NE(badgeLook(ScanStanding::NothingFound).tone, Tone::Good);
    const ServerScans scans = only(nothing);
    const QString headline = fleetHeadline({{kFirst, &scans}, {kSecond, nullptr}});
    EXPECT_TRUE(headline.contains(u"27"_s)) << headline.toStdString();
    EXPECT_TRUE(fleetRest({{kFirst, &scans}, {kSecond, nullptr}}).contains(u'1'))
        << "one server was not scanned";
}

TEST_P(ScanWords, TheHeadlineNamesTheServersWhereSomebodyGotIn)
{
    const ServerScans bad = only(m_story.compromised(kFirst));
    const ServerScans good = only(m_story.nothing(kSecond));
    const QString headline = fleetHeadline({{kSecond, &good}, {kFirst, &bad}});
    EXPECT_TRUE(headline.contains(kFirst)) << headline.toStdString();
    EXPECT_FALSE(headline.contains(kSecond));
    EXPECT_NE(fleetHeadline({{kFirst, nullptr}}), fleetHeadline({{kSecond, &good}}));
    EXPECT_TRUE(tracesSentence(bad.traces, m_noDetections).contains(u"write"_s))
        << "names what got in";
}

TEST_P(ScanWords, WhatCouldNotBeSearchedIsNamed)
{
    const KnownScan known = m_story.incomplete(kFirst);
    EXPECT_TRUE(tracesSentence(known, m_noDetections).contains(u"IIS"_s))
        << tracesSentence(known, m_noDetections).toStdString();
    const QString gaps = coverageSentence(known.kept.scan.sources[0]);
    EXPECT_TRUE(gaps.contains(u"2026-10-30"_s)) << gaps.toStdString();
    EXPECT_FALSE(coverageSentence(known.kept.scan.sources[1]).isEmpty());
    KnownScan failed = m_story.nothing(kFirst);
    failed.kept.scan.conclusion = scan::Conclusion::Failed;
    failed.kept.scan.sources.clear();
    failed.kept.scan.error = Error{ErrorCode::Unreachable, Reason::NameNotResolved, kFirst, {}};
    EXPECT_TRUE(tracesSentence(failed, m_noDetections).contains(kFirst))
        << tracesSentence(failed, m_noDetections).toStdString();
    EXPECT_EQ(standingOf(only(failed)), ScanStanding::Incomplete);
}

TEST_P(ScanWords, TwoSearchesAreComparedByTheirKeys)
{
    const KnownScan before = m_story.compromised(kFirst);
    KnownScan now = before;
    now.findings.erase(now.findings.begin());
    now.findings.push_back(
        m_story.finding(kFirst, u"attempt"_s, ScanStory::kScanner, ScanStory::breakIn()));
    const ScanComparison comparison = compareScans(now, before);
    ASSERT_EQ(comparison.added.size(), 1U);
    EXPECT_EQ(comparison.added.front().key, now.findings.back().key);
    ASSERT_EQ(comparison.gone.size(), 1U);
    EXPECT_EQ(comparison.gone.front().key, before.findings.front().key);
}

TEST_P(ScanWords, TheFleetTableSortsByWeightAndSaysNotScannedHonestly)
{
    ListedFleet listed;
    ASSERT_TRUE(listed.isOpen());
    listed.board().put(ServerId{kFirst}, only(m_story.compromised(kFirst)));
    listed.board().put(ServerId{kSecond}, only(m_story.nothing(kSecond)));
    const FleetModel model(listed.fleet(), listed.board());
    const auto row = [&](const QString &server) { return model.rowOf(ServerId{server}); };
    EXPECT_TRUE(model.lessThan(FleetModel::LastScan, row(kFirst), row(kThird)));
    EXPECT_TRUE(model.lessThan(FleetModel::LastScan, row(kThird), row(kSecond)))
        << "what nobody looked at comes before what held nothing";
    const auto cell = [&](const QString &server, int role) {
        return model.data(model.index(row(server), FleetModel::LastScan), role);
    };
    EXPECT_EQ(cell(kThird, Qt::DisplayRole).toString(), standingWord(ScanStanding::NotScanned));
    EXPECT_EQ(cell(kThird, BadgeRole).value<BadgeLook>().tone, Tone::Unknown);
    EXPECT_EQ(cell(kFirst, BadgeRole).value<BadgeLook>().tone, Tone::Bad);
    EXPECT_FALSE(cell(kFirst, SecondLineRole).toString().isEmpty()) << "its age";
}

TEST(FindingTimelines, DaysTooCloseToTellApartShareAMark)
{
    ScanStory story;
    std::vector<KnownFinding> findings;
    const QDateTime first = storyDay().addDays(-400);
    for (const int day : {0, 1, 1, 2, 3, 120, 399})
        findings.push_back(
            story.finding(u"TYO-EX16-03"_s, u"attempt"_s, ScanStory::kScanner, first.addDays(day)));
    FindingTimeline line;
    line.resize(900, 80);
    line.setFindings(findings, storyDay());
    const auto marks = line.drawnMarks(0);
    ASSERT_EQ(marks.size(), 3U);
    EXPECT_EQ(marks[0].findings, 5) << "days 0 to 3";
    EXPECT_EQ(marks[0].lines.size(), 5);
    EXPECT_EQ(marks[1].findings, 1);
    for (size_t i = 1; i < marks.size(); ++i)
        EXPECT_GT(marks[i].area.left(), marks[i - 1].area.right());
    // With more room than days each has its own.
    findings.clear();
    for (const int day : {-9, -5, -1})
        findings.push_back(story.finding(u"TYO-EX16-03"_s, u"attempt"_s, ScanStory::kScanner,
                                         storyDay().addDays(day)));
    line.setFindings(findings, storyDay());
    EXPECT_EQ(line.drawnMarks(0).size(), 3U);
}
