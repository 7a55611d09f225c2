// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"

#include "model/judge/samples.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

using Standing = RuleRevision::Standing;

/// A server where nothing stands but the given rules, in the place the mitigation writes them.
class Place
{
public:
    Place() { m_effective.moduleLoaded = true; }

    void add(const RuleTemplate &rule, const RuleRevision &revision)
    {
        if (!rule.outbound) {
            m_effective.rules.push_back({rule.amadoName, true, revision.inbound, {}});
            return;
        }
        PreCondition condition = revision.preCondition;
        condition.name = rule.amadoPreConditionName;
        m_effective.preConditions.push_back(condition);
        m_effective.outboundRules.push_back(
            {rule.amadoName, true, condition.name, revision.outbound, {}});
    }
    [[nodiscard]] bool isAsWanted(const SampleRequest &sample) const
    {
        return amado::isAsWanted(
            sample, evaluateRequest(m_effective, sample.request, sample.responseHeaders));
    }
    [[nodiscard]] QStringList passingAttacks(const Mitigation &mitigation) const
    {
        return unwanted(mitigation, true);
    }
    [[nodiscard]] QStringList brokenNormals(const Mitigation &mitigation) const
    {
        return unwanted(mitigation, false);
    }

private:
    [[nodiscard]] QStringList unwanted(const Mitigation &mitigation, bool attack) const
    {
        QStringList ids;
        for (const SampleRequest &sample : mitigation.samples) {
            if (sample.attack == attack && !isAsWanted(sample))
                ids.append(sample.id);
        }
        return ids;
    }

    EffectiveRewrite m_effective;
};

class Samples : public ::testing::TestWithParam<const char *>
{
protected:
    [[nodiscard]] static const Mitigation &mitigation()
    {
        return *test::shippedCatalogs().mitigations.find(QString::fromLatin1(GetParam()));
    }
    [[nodiscard]] static QStringList attacks()
    {
        QStringList ids;
        for (const SampleRequest &sample : mitigation().samples) {
            if (sample.attack)
                ids.append(sample.id);
        }
        return ids;
    }
};

TEST_P(Samples, AreNotStoppedByAServerWithoutRules)
{
    const Place place;
    EXPECT_EQ(place.passingAttacks(mitigation()), attacks());
    EXPECT_EQ(place.brokenNormals(mitigation()), QStringList());
}

TEST_P(Samples, AreAllAsWantedUnderTheAcceptedWording)
{
    Place place;
    for (const RuleTemplate &rule : mitigation().rules)
        place.add(rule, rule.revisions.back());
    EXPECT_EQ(place.passingAttacks(mitigation()), QStringList());
    EXPECT_EQ(place.brokenNormals(mitigation()), QStringList());
}

TEST_P(Samples, PassEveryOtherWordingAtLeastOnce)
{
    for (size_t changed = 0; changed < mitigation().rules.size(); ++changed) {
        for (const RuleRevision &revision : mitigation().rules[changed].revisions) {
            if (revision.standing == Standing::Accepted)
                continue;
            Place place;
            for (size_t i = 0; i < mitigation().rules.size(); ++i) {
                const RuleTemplate &rule = mitigation().rules[i];
                place.add(rule, i == changed ? revision : rule.revisions.back());
            }
            EXPECT_FALSE(place.passingAttacks(mitigation()).isEmpty()) << qPrintable(revision.id);
            EXPECT_EQ(place.brokenNormals(mitigation()), QStringList()) << qPrintable(revision.id);
            if (revision.standing == Standing::NeverEffective) {
                EXPECT_EQ(place.passingAttacks(mitigation()), attacks());
            } else {
                EXPECT_LT(place.passingAttacks(mitigation()).size(), attacks().size())
                    << qPrintable(revision.id);
            }
        }
    }
}

TEST_P(Samples, ProveThatEveryRuleIsNeeded)
{
    for (size_t left = 0; left < mitigation().rules.size(); ++left) {
        Place place;
        for (size_t i = 0; i < mitigation().rules.size(); ++i) {
            if (i != left)
                place.add(mitigation().rules[i], mitigation().rules[i].revisions.back());
        }
        EXPECT_FALSE(place.passingAttacks(mitigation()).isEmpty())
            << qPrintable(mitigation().rules[left].id);
    }
}

TEST_P(Samples, AreHarmless)
{
    for (const SampleRequest &sample : mitigation().samples) {
        QString text = sample.request.url;
        for (const auto &header : sample.request.headers)
            text += u' ' + header.second;
        EXPECT_FALSE(text.contains(u"<script"_s, Qt::CaseInsensitive)) << qPrintable(sample.id);
        EXPECT_FALSE(text.contains(u"localhost"_s)) << qPrintable(sample.id);
        const qsizetype at = text.indexOf(u'@');
        EXPECT_TRUE(at < 0 || text.mid(at).startsWith(u"@sample.invalid"_s))
            << qPrintable(sample.id);
    }
}

INSTANTIATE_TEST_SUITE_P(All, Samples,
                         ::testing::Values("CVE-2021-26855", "CVE-2022-41040", "CVE-2026-42897"));

/// Which spellings get through which wording: the history of October 2022 as a table.
TEST(PowerShellSamples, TellTheWordingsApart)
{
    const Mitigation &mitigation = *test::shippedCatalogs().mitigations.find(u"CVE-2022-41040"_s);
    const QStringList reversed{u"reversed-order"_s, u"without-json"_s, u"encoded-reversed"_s};
    const QMap<QString, QStringList> expected{
        {u"2022-09-30"_s,
         QStringList{u"without-at"_s, u"encoded-at"_s, u"encoded-letter"_s, u"encoded-word"_s} +
             reversed},
        {u"2022-10-04"_s, QStringList{u"encoded-letter"_s, u"encoded-word"_s} + reversed},
        {u"2022-10-06"_s, reversed},
        {u"2022-10-07"_s, {}},
    };
    const RuleTemplate &rule = mitigation.rules.front();
    for (const RuleRevision &revision : rule.revisions) {
        if (revision.standing == Standing::NeverEffective)
            continue;
        Place place;
        place.add(rule, revision);
        EXPECT_EQ(place.passingAttacks(mitigation), expected.value(revision.id))
            << qPrintable(revision.id);
    }
}

TEST(OutlookSamples, ShowWhatTheFirstReleaseForgot)
{
    const Mitigation &mitigation = *test::shippedCatalogs().mitigations.find(u"CVE-2026-42897"_s);
    Place place;
    place.add(mitigation.rules.front(), mitigation.rules.front().revisions.front());
    EXPECT_EQ(place.passingAttacks(mitigation), (QStringList{u"reading-pane"_s, u"popout"_s}));
}

} // namespace
} // namespace amado
