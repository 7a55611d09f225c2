// SPDX-License-Identifier: MIT
#include "support/lab.h"
#include "support/scans.h"

#include "ui/document/csvform.h"
#include "ui/document/fleetreport.h"
#include "ui/document/htmlform.h"
#include "ui/document/textform.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/text/statetext.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class FleetReport : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        m_languages.setLanguage(GetParam());
        ASSERT_TRUE(m_lab.isOpen());
        ASSERT_TRUE(m_lab.settle());
        for (const FleetServer &server : m_lab.fleet().servers()) {
            ReportedServer told{server.record.name, server.record.path};
            told.origin = server.record.kind;
            told.facts = &server.facts;
            told.assessment = &server.assessment;
            told.wasRead = !server.facts.name.isEmpty();
            told.failure = server.lastError;
            m_servers.push_back(std::move(told));
        }
    }

    [[nodiscard]] ReportSubject subject()
    {
        return {m_lab.fleet().catalogs(), m_feed,   m_detections,
                m_lab.fleet().judgedAt(), labDay(), u"9.9"_s};
    }
    /// Servers in the state, as the report counts them.
    [[nodiscard]] int count(ProtectionState state) const
    {
        return int(std::count_if(m_servers.begin(), m_servers.end(),
                                 [state](const ReportedServer &server) {
                                     return state == (server.wasRead ? server.assessment->headline
                                                                     : ProtectionState::Unknown);
                                 }));
    }

    LanguageSwitcher m_languages;
    Lab m_lab;
    FeedContext m_feed;
    scan::DetectionCatalog m_detections;
    std::vector<ReportedServer> m_servers;
};

/// The rows of the section that follows the head of the report.
const DocumentSection &summaryOf(const Document &document)
{
    return document.sections.at(1);
}

/// A strict reader of RFC 4180: lines of cells; a failure where the text breaks its rules.
std::vector<QStringList> readCsv(const QString &text)
{
    std::vector<QStringList> lines(1);
    QString cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (isQuoted) {
            if (character != u'"')
                cell += character;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                isQuoted = false;
        } else if (character == u'"') {
            EXPECT_TRUE(cell.isEmpty());
            isQuoted = true;
        } else if (character == u',') {
            lines.back().append(std::exchange(cell, {}));
        } else if (character == u'\r') {
            EXPECT_EQ(text.mid(i, 2), u"\r\n"_s);
            ++i;
            lines.back().append(std::exchange(cell, {}));
            lines.emplace_back();
        } else {
            EXPECT_NE(character, u'\n');
            cell += character;
        }
    }
    EXPECT_TRUE(lines.back().isEmpty() && cell.isEmpty()) << "the last line ends as the others do";
    lines.pop_back();
    return lines;
}

} // namespace

TEST_P(FleetReport, CountsEveryServerOnceAndNeverTheUnknownAsProtected)
{
    const Document report = fleetReport(m_servers, subject());
    int open = 0;
    for (const ProtectionState state : kStatesByWeight)
        open += needsAction(state) ? count(state) : 0;
    const int unknown = count(ProtectionState::Unknown);
    ASSERT_GT(open, 0);
    ASSERT_GT(unknown, 0);
    const auto &rows = summaryOf(report).rows;
    const auto starts = [&](size_t row, int number) {
        return rows.at(row).sentence.startsWith(QString::number(number));
    };
    EXPECT_TRUE(starts(0, int(m_servers.size()) - open - unknown)) << qPrintable(rows[0].sentence);
    EXPECT_TRUE(starts(1, open)) << qPrintable(rows[1].sentence);
    EXPECT_TRUE(starts(2, unknown)) << qPrintable(rows[2].sentence);
}

TEST_P(FleetReport, NamesAtMostThreeStepsTheOpenOnesFirst)
{
    const Document report = fleetReport(m_servers, subject());
    const auto &steps = report.sections.at(2).rows;
    ASSERT_EQ(steps.size(), 4u) << "three, and how many more there are";
    EXPECT_TRUE(steps[0].sentence.contains(u"CVE-"_s));
}

TEST_P(FleetReport, TellsEachServerWithItsEvidenceTheWorstFirst)
{
    const Document report = fleetReport(m_servers, subject());
    int rank = 100;
    int servers = 0;
    for (const DocumentSection &section : report.sections) {
        if (section.level != 1 || section.word.isEmpty())
            continue;
        ++servers;
        for (const ReportedServer &server : m_servers) {
            if (server.name != section.title)
                continue;
            const int now =
                severity(server.wasRead ? server.assessment->headline : ProtectionState::Unknown);
            EXPECT_LE(now, rank);
            rank = now;
        }
    }
    EXPECT_EQ(servers, int(m_servers.size()));
    const QString text = documentText(report);
    for (const ReportedServer &server : m_servers) {
        if (!server.wasRead)
            continue;
        for (const ProtectionFinding &finding : server.assessment->protection) {
            for (const QString &line : finding.evidence)
                EXPECT_TRUE(text.contains(line)) << qPrintable(line);
        }
    }
}

TEST_P(FleetReport, SaysWhyAServerIsNotKnown)
{
    ReportedServer never{u"EX99"_s, u"winrm://ex99:5986"_s};
    never.failure = Error{ErrorCode::Unreachable, Reason::PortClosed, u"ex99"_s, {}};
    const Document report = fleetReport({never}, subject());
    EXPECT_TRUE(summaryOf(report).rows.at(0).sentence.startsWith(u'0'));
    EXPECT_TRUE(summaryOf(report).rows.at(2).sentence.startsWith(u'1'));
    const QString text = documentText(report);
    EXPECT_TRUE(text.contains(stateWord(ProtectionState::Unknown)));
    EXPECT_TRUE(text.contains(u"winrm://ex99:5986"_s));
}

TEST_P(FleetReport, IsInOneLanguageAndNamesIt)
{
    const QString html = QString::fromUtf8(documentHtml(fleetReport(m_servers, subject())));
    EXPECT_TRUE(html.contains(u"<html lang=\"%1\">"_s.arg(languageCode(GetParam()))));
    EXPECT_EQ(html.contains(u"次にすること"_s), GetParam() == Language::Japanese);
    EXPECT_TRUE(html.contains(u"Amado 9.9"_s));
    EXPECT_LT(html.size() / m_servers.size(), 100'000u);
}

TEST_P(FleetReport, CsvKeepsItsFormAndNoCellIsComputed)
{
    m_servers.front().name = u"=HYPERLINK(\"http://evil.example\",\"a\")"_s;
    m_servers.back().name = u"＋1, \"x\"\r\ny"_s;
    const QString text = QString::fromUtf8(reportCsv(m_servers, false));
    const std::vector<QStringList> lines = readCsv(text);
    ASSERT_GT(lines.size(), m_servers.size());
    QSet<QString> names;
    for (const QStringList &line : lines) {
        EXPECT_EQ(line.size(), lines.front().size());
        names.insert(line.front());
        for (const QString &cell : line)
            EXPECT_FALSE(!cell.isEmpty() && u"=+-@\t\r＝＋－＠"_s.contains(cell.front()))
                << qPrintable(cell);
    }
    EXPECT_TRUE(names.contains(u"'=HYPERLINK(\"http://evil.example\",\"a\")"_s));
    EXPECT_TRUE(names.contains(u"'＋1, \"x\"\r\ny"_s));
    EXPECT_TRUE(reportCsv(m_servers, true).startsWith("\xEF\xBB\xBF"));
    EXPECT_FALSE(reportCsv(m_servers, false).startsWith("\xEF\xBB\xBF"));
}

INSTANTIATE_TEST_SUITE_P(Languages, FleetReport,
                         testing::Values(Language::English, Language::Japanese));
