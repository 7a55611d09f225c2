// SPDX-License-Identifier: MIT
#include "support/lab.h"

#include "ui/fleet/fleetfilter.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/errortext.h"
#include "ui/text/statetext.h"
#include "ui/widgets/badgedelegate.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QFile>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class Fleet : public testing::Test
{
protected:
    void SetUp() override
    {
        m_languages.setLanguage(Language::English);
        ASSERT_TRUE(m_lab.isOpen());
    }

    LanguageSwitcher m_languages;
    Lab m_lab;
};

QStringList names(const FleetFilter &filter)
{
    QStringList list;
    for (int row = 0; row < filter.rowCount(); ++row)
        list.append(filter.at(row).record.name);
    return list;
}

} // namespace

TEST_F(Fleet, ModelsKeepTheRulesOfModels)
{
    FleetModel model(m_lab.fleet(), m_lab.scanBoard());
    FleetFilter filter(model);
    QAbstractItemModelTester modelTester(&model,
                                         QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester filterTester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), int(m_lab.fleet().servers().size()));
    filter.setSearch(u"ex16"_s);
    filter.sort(FleetModel::Server, Qt::DescendingOrder);
    filter.setState(ProtectionState::Exposed);
    filter.setState(std::nullopt);
    filter.setSearch({});
    m_lab.fleet().refresh({m_lab.fleet().servers().front().record.id});
    ASSERT_TRUE(m_lab.settle());
    EXPECT_EQ(filter.rowCount(), model.rowCount());
}

TEST_F(Fleet, NewsOfAServerMayComeWhileTheListIsBeingReplaced)
{
    ScanBoard board;
    // Before the model, as the window's own follower of scans is.
    QObject::connect(&m_lab.fleet(), &FleetService::serversReset, &board, [&] {
        for (const FleetServer &server : m_lab.fleet().servers())
            Q_EMIT board.changed(server.record.id);
    });
    FleetModel model(m_lab.fleet(), board);
    FleetFilter filter(model);
    filter.sort(FleetModel::Server);
    while (!m_lab.fleet().servers().empty()) {
        ASSERT_TRUE(m_lab.fleet().removeServer(m_lab.fleet().servers().front().record.id));
        ASSERT_EQ(filter.rowCount(), int(m_lab.fleet().servers().size()));
        ASSERT_EQ(model.rowCount(), filter.rowCount());
    }
}

TEST_F(Fleet, WorstServersComeFirstAndUnknownIsAmongThem)
{
    FleetModel model(m_lab.fleet(), m_lab.scanBoard());
    FleetFilter filter(model);
    filter.sort(FleetModel::Protection);
    int rank = 1'000;
    for (int row = 0; row < filter.rowCount(); ++row) {
        const FleetServer &server = filter.at(row);
        const int here = severity(server.facts.name.isEmpty() ? ProtectionState::Unknown
                                                              : server.assessment.headline);
        EXPECT_LE(here, rank) << server.record.name.toStdString();
        rank = here;
    }
}

TEST_F(Fleet, WhenTheLastServerIsReadTheOrderIsRightAtOnce)
{
    FleetModel model(m_lab.fleet(), m_lab.scanBoard());
    FleetFilter filter(model);
    filter.sort(FleetModel::Protection);
    const QString server = u"TYO-EXSE-01"_s;
    const auto place = [&] { return names(filter).indexOf(server); };
    const auto fixedPlace = place();
    QFile json(m_lab.folder() + u'/' + server + u"/server.json"_s);
    ASSERT_TRUE(json.open(QIODevice::ReadWrite));
    QByteArray text = json.readAll();
    ASSERT_TRUE(text.contains("15.02.2562.056"));
    text.replace("15.02.2562.056", "15.02.2562.017"); // Years of updates gone: exposed.
    json.seek(0);
    json.write(text);
    json.close();

    qsizetype placeWhenFinished = -1;
    QObject::connect(&m_lab.fleet(), &FleetService::refreshFinished, &filter,
                     [&] { placeWhenFinished = place(); });
    m_lab.fleet().refresh({m_lab.id(server)});
    ASSERT_TRUE(m_lab.settle());
    ASSERT_EQ(m_lab.state(server, u"CVE-2026-42897"_s), ProtectionState::Exposed);
    EXPECT_LT(placeWhenFinished, fixedPlace);
}

TEST_F(Fleet, SearchFoldsWidthAndCase)
{
    FleetModel model(m_lab.fleet(), m_lab.scanBoard());
    FleetFilter filter(model);
    filter.setSearch(u"osa-ex16-02"_s);
    EXPECT_EQ(names(filter), QStringList{u"OSA-EX16-02"_s});
    filter.setSearch(u"ＯＳＡ－ＥＸ１６－０２"_s);
    EXPECT_EQ(names(filter), QStringList{u"OSA-EX16-02"_s});
    filter.setSearch(u"no such server"_s);
    EXPECT_EQ(filter.rowCount(), 0);
    filter.setSearch(u"  "_s);
    EXPECT_EQ(filter.rowCount(), model.rowCount());
}

TEST_F(Fleet, StateFilterShowsOnlyThatState)
{
    FleetModel model(m_lab.fleet(), m_lab.scanBoard());
    FleetFilter filter(model);
    int all = 0;
    for (int value = 0; value <= int(ProtectionState::NotAffected); ++value) {
        filter.setState(ProtectionState(value));
        for (int row = 0; row < filter.rowCount(); ++row) {
            const FleetServer &shown = model.server(filter.mapToSource(filter.index(row, 0)).row());
            EXPECT_EQ(shown.assessment.headline, ProtectionState(value));
            // A mitigation that is to be kept has a word of its own.
            EXPECT_EQ(filter.index(row, FleetModel::Protection).data().toString(),
                      stateWord(shown.assessment));
        }
        all += filter.rowCount();
    }
    EXPECT_EQ(all, model.rowCount());
}

TEST_F(Fleet, CellsSpeakColumnAndWord)
{
    FleetModel model(m_lab.fleet(), m_lab.scanBoard());
    const QModelIndex cell =
        model.index(model.rowOf(m_lab.id(u"OSA-EX16-02"_s)), FleetModel::Protection);
    const QString english = cell.data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(english.startsWith(u"Protection: Exposed"_s)) << english.toStdString();
    EXPECT_TRUE(cell.data(BadgeRole).isValid());
    m_languages.setLanguage(Language::Japanese);
    const QString japanese = cell.data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(japanese.startsWith(u"保護: 無防備"_s)) << japanese.toStdString();
}

TEST_F(Fleet, ABrokenFileIsNamedWithItsLineWhereTheReasonStands)
{
    ServerFacts facts;
    facts.name = u"EX"_s;
    Assessment assessment;
    assessment.headlineReason = ProtectionReason::FactMissing;
    assessment.headlineVulnerability = u"CVE-2022-41040"_s;
    ProtectionFinding finding;
    finding.vulnerability = u"CVE-2022-41040"_s;
    finding.reason = ProtectionReason::FactMissing;
    finding.missingFact = u"C:\\inetpub\\wwwroot\\web.config"_s;
    finding.missingReason = MissingReason::Unreadable;
    assessment.protection = {finding};
    EXPECT_FALSE(unreadablePlace(assessment, facts));
    ConfigProblem problem;
    problem.reason = Reason::MalformedXml;
    problem.file = u"c:\\inetpub\\wwwroot\\web.config"_s;
    problem.line = 44;
    problem.column = 3;
    facts.configProblems = {problem};
    const auto broken = unreadablePlace(assessment, facts);
    ASSERT_TRUE(broken);
    EXPECT_TRUE(errorPlace(*broken).contains(u"44"_s)) << qPrintable(errorPlace(*broken));
    assessment.headlineReason = ProtectionReason::CodeFix;
    assessment.protection.front().reason = ProtectionReason::CodeFix;
    EXPECT_FALSE(unreadablePlace(assessment, facts)) << "the headline stands on something else";
}
