// SPDX-License-Identifier: MIT
#include "change/testserver.h"
#include "model/change/returnedrules.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const QString kRule = u"EEMS M2.1 OWA CSP - outbound"_s;
const QDateTime kRemoved(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);

JournalEntry removal(EntryResult result = EntryResult::Verified)
{
    JournalEntry entry;
    entry.id = EntryId{u"1"_s};
    entry.at = kRemoved;
    entry.server = u"EX01"_s;
    entry.kind = ActKind::Undo;
    entry.rule = kRule;
    entry.result = result;
    return entry;
}

ServerFacts factsWithRule(const QDateTime &seen, const QStringList &blocked)
{
    ServerFacts facts;
    facts.name = u"ex01"_s;
    facts.collectedAt = seen;
    ExchangeSettings exchange;
    exchange.mitigationsBlocked = blocked;
    facts.exchange = {exchange, u"exchange"_s};
    MitigationObservation observation;
    observation.mitigation = u"CVE-2026-42897"_s;
    ObservedRule rule;
    rule.name = kRule.toUpper();
    rule.writer = RuleWriter::Eems;
    observation.rules.push_back(rule);
    facts.mitigations.push_back(observation);
    return facts;
}

} // namespace

TEST(ReturnedRules, ARuleSeenAfterItsRemovalIsBackAndTheOpenIdIsNamed)
{
    const auto returned = rulesThatReturned({removal()}, factsWithRule(kRemoved.addSecs(3600), {}),
                                            test::shippedCatalogs().mitigations);
    ASSERT_EQ(returned.size(), 1u);
    EXPECT_EQ(returned.front().mitigation, u"CVE-2026-42897"_s);
    EXPECT_EQ(returned.front().removedAt, kRemoved);
    EXPECT_TRUE(returned.front().idNotBlocked);
}

TEST(ReturnedRules, ABlockedFamilyOrFullIdIsNotCalledOpen)
{
    for (const QString &id : {u"M2"_s, u"m2.1.0"_s}) {
        const auto returned =
            rulesThatReturned({removal()}, factsWithRule(kRemoved.addSecs(3600), {id}),
                              test::shippedCatalogs().mitigations);
        ASSERT_EQ(returned.size(), 1u) << id.toStdString();
        EXPECT_FALSE(returned.front().idNotBlocked) << id.toStdString();
    }
}

TEST(ReturnedRules, SessionsBeforeTheRemovalAndRemovalsThatFailedDoNotCount)
{
    const auto &catalog = test::shippedCatalogs().mitigations;
    EXPECT_TRUE(rulesThatReturned({removal()}, factsWithRule(kRemoved, {}), catalog).empty());
    EXPECT_TRUE(rulesThatReturned({removal(EntryResult::Refused)},
                                  factsWithRule(kRemoved.addSecs(3600), {}), catalog)
                    .empty());
}

TEST(ReturnedRules, FamiliesCoverTheirMembersOnly)
{
    EXPECT_TRUE(coversMitigationId({u" M2 "_s}, u"M2.1.0"));
    EXPECT_TRUE(coversMitigationId({u"M2.1.0"_s}, u"M2"));
    EXPECT_FALSE(coversMitigationId({u"M2"_s}, u"M21"));
    EXPECT_FALSE(coversMitigationId({u""_s}, u"M2"));
}
