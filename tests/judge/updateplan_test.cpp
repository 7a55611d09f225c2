// SPDX-License-Identifier: MIT
#include "model/judge/updateplan.h"

#include "catalog/shippedcatalogs.h"
#include "judge/facts.h"

#include <gtest/gtest.h>

#include <deque>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

/// Servers of some builds, judged on one day.
class Fleet
{
public:
    void add(const QString &name, const QString &version, const std::optional<QString> &group)
    {
        ServerFacts facts = test::mailboxServer(version);
        m_findings.push_back(judgeBuild(facts, test::shippedCatalogs(), QDate(2025, 3, 1)));
        m_servers.push_back({name, nullptr, group});
    }
    [[nodiscard]] UpdatePlan plan()
    {
        for (size_t i = 0; i < m_servers.size(); ++i)
            m_servers[i].finding = &m_findings[i];
        return planUpdates(m_servers);
    }
    [[nodiscard]] QString text(const UpdatePlan &plan) const
    {
        QStringList rounds;
        for (const std::vector<UpdatePlan::Turn> &round : plan.rounds) {
            QStringList turns;
            for (const UpdatePlan::Turn &turn : round)
                turns.append(m_servers[turn.server].name);
            turns.sort();
            rounds.append(turns.join(u' '));
        }
        return rounds.join(u" | ");
    }

private:
    std::deque<BuildFinding> m_findings;
    std::vector<ServerToUpdate> m_servers;
};

TEST(UpdatePlan, FetchesEachUpdateOnceForAllWhoNeedIt)
{
    Fleet fleet;
    fleet.add(u"a"_s, u"15.2.1258.12"_s, u""_s); // CU13: out of support since CU15.
    fleet.add(u"b"_s, u"15.2.1544.9"_s, u""_s);
    fleet.add(u"c"_s, u"15.2.1544.11"_s, u""_s);
    fleet.add(u"d"_s, u"15.2.1748.10"_s, u""_s); // Current.
    fleet.add(u"e"_s, u"none"_s, u""_s);
    const UpdatePlan plan = fleet.plan();
    ASSERT_EQ(plan.downloads.size(), 2u);
    EXPECT_EQ(plan.downloads[0].release->update, u"Nov24SUv2"_s);
    EXPECT_EQ(plan.downloads[0].servers, (std::vector<size_t>{1, 2}));
    EXPECT_EQ(plan.downloads[1].release->cumulativeUpdate, u"CU15"_s);
    EXPECT_EQ(plan.downloads[1].servers, std::vector<size_t>{0});
    EXPECT_EQ(plan.nothingMissing, std::vector<size_t>{3});
    EXPECT_EQ(plan.unknown, std::vector<size_t>{4});
    EXPECT_TRUE(plan.toMove.empty());
    EXPECT_EQ(fleet.text(plan), u"a b c"_s);
}

TEST(UpdatePlan, TakesMembersOfAGroupOneAfterAnother)
{
    Fleet fleet;
    fleet.add(u"a1"_s, u"15.2.1544.11"_s, u"DAG1"_s);
    fleet.add(u"a2"_s, u"15.2.1544.9"_s, u"dag1"_s);  // Worse off, so it comes first.
    fleet.add(u"a3"_s, u"15.2.1544.14"_s, u"DAG1"_s); // Needs nothing and holds nobody up.
    fleet.add(u"b1"_s, u"15.2.1544.9"_s, u"DAG2"_s);
    fleet.add(u"b2"_s, u"15.2.1544.9"_s, u"DAG2"_s);
    fleet.add(u"c"_s, u"15.2.1544.9"_s, u""_s);
    fleet.add(u"d"_s, u"15.2.1544.9"_s, u""_s);
    EXPECT_EQ(fleet.text(fleet.plan()), u"a2 b1 c d | a1 b2"_s);
}

TEST(UpdatePlan, TakesServersOfUnknownGroupsOneAfterAnother)
{
    Fleet fleet;
    fleet.add(u"a"_s, u"15.2.1544.9"_s, std::nullopt);
    fleet.add(u"b"_s, u"15.2.1544.9"_s, std::nullopt);
    fleet.add(u"c"_s, u"15.2.1544.9"_s, u""_s);
    EXPECT_EQ(fleet.text(fleet.plan()), u"a c | b"_s);
    EXPECT_TRUE(planUpdates({}).rounds.empty());
}

TEST(UpdatePlan, MeasuresTheDistance)
{
    const struct
    {
        QString version;
        QDate day;
        UpdateDistance distance;
    } rows[] = {
        {u"15.2.2562.56"_s, QDate(2026, 11, 22), UpdateDistance::Current},
        {u"15.2.2562.99"_s, QDate(2026, 11, 22), UpdateDistance::Current},
        {u"15.2.2562.53"_s, QDate(2026, 11, 22), UpdateDistance::OneUpdate},
        {u"15.2.2562.49"_s, QDate(2026, 11, 22), UpdateDistance::FewUpdates},
        {u"15.2.2562.43"_s, QDate(2026, 11, 22), UpdateDistance::ManyUpdates},
        {u"15.2.1258.39"_s, QDate(2026, 11, 22), UpdateDistance::OldCumulative},
        {u"15.3.1.1"_s, QDate(2026, 11, 22), UpdateDistance::Unknown},
    };
    for (const auto &row : rows) {
        const BuildFinding build =
            judgeBuild(test::mailboxServer(row.version), test::shippedCatalogs(), row.day);
        EXPECT_EQ(distanceOf(build), row.distance) << qPrintable(row.version);
    }
}

} // namespace
} // namespace amado
