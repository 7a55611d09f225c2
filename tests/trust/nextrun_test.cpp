// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "model/judge/nextrun.h"
#include "trust/healthyfeed.h"

#include <gtest/gtest.h>

#include <functional>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using test::healthyServer;

FeedConfig config(const QString &id, const QString &type, bool known)
{
    FeedConfig result;
    result.id = id;
    FeedAction action;
    action.type = type;
    action.known = known;
    result.actions = {action};
    return result;
}

FeedDocument feed()
{
    FeedDocument document;
    document.configs = {
        config(u"PING1"_s, u"DoNothing"_s, true), config(u"M1.1"_s, u"Rewrite"_s, false),
        config(u"M2.1.0"_s, u"Rewrite"_s, false), config(u"M77"_s, u"Rewrite"_s, false)};
    return document;
}

/// Effects of the four entries above, after a change to the server.
QString effects(const QString &build, const std::function<void(ServerFacts &)> &edit = {},
                const FeedSubject &subject = {})
{
    ServerFacts facts = healthyServer(build);
    if (edit)
        edit(facts);
    const Assessment assessment = assess(facts, test::shippedCatalogs(), test::judgedAt());
    QStringList words;
    for (const NextRunItem &item :
         nextRunEffects(facts, assessment, feed(), subject, test::shippedCatalogs()))
        words.append(enumName(item.effect));
    return words.join(u' ');
}

void setSettings(ServerFacts &facts, const std::function<void(ExchangeSettings &)> &edit)
{
    ExchangeSettings settings = *facts.exchange;
    edit(settings);
    facts.exchange = {settings, u"exchange"_s};
}

/// Capable only of documents published before July 2026, and vulnerable to CVE-2026-42897.
const QString kFrozen = u"15.2.1748.43"_s;
const FeedSubject kOldDocument{u"Microsoft Code Signing PCA 2011"_s,
                               QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC)};

TEST(NextRun, AFixedServerIsGivenNothing)
{
    EXPECT_EQ(effects(u"15.2.2562.56"_s), u"nothing notForBuild notForBuild notKnown"_s);
}

TEST(NextRun, WhatTheBuildDoesNotAcceptIsNotDelivered)
{
    EXPECT_EQ(effects(kFrozen), u"notDelivered notDelivered notDelivered notDelivered"_s);
    EXPECT_EQ(effects(u"15.2.2562.42"_s), u"notDelivered notDelivered notDelivered notDelivered"_s);
    EXPECT_EQ(effects(u"15.3.1.1"_s), u"notKnown notKnown notKnown notKnown"_s);
    EXPECT_EQ(effects(u"15.1.2176.2"_s), u"notDelivered notDelivered notDelivered notDelivered"_s);
}

TEST(NextRun, AppliesWhatIsMissingAndPutsBackWhatWasTakenAway)
{
    EXPECT_EQ(effects(kFrozen, {}, kOldDocument), u"nothing notForBuild applies notKnown"_s);
    const auto listed = [](ServerFacts &facts) {
        setSettings(facts, [](auto &s) {
            s.mitigationsApplied = QStringList{u"PING1"_s, u"M2.1.0"_s};
        });
    };
    EXPECT_EQ(effects(kFrozen, listed, kOldDocument), u"nothing notForBuild putsBack notKnown"_s);
    const auto present = [&](ServerFacts &facts) {
        listed(facts);
        for (MitigationObservation &observation : facts.mitigations) {
            if (observation.mitigation != u"CVE-2026-42897"_s)
                continue;
            ObservedRule rule;
            rule.writer = RuleWriter::Eems;
            rule.name = u"EEMS M2.1 OWA CSP - outbound"_s;
            rule.effective = true;
            observation.rules.push_back(rule);
        }
    };
    EXPECT_EQ(effects(kFrozen, present, kOldDocument),
              u"nothing notForBuild staysApplied notKnown"_s);
}

TEST(NextRun, SwitchesAndBlockedFamiliesKeepThingsOff)
{
    const auto off = [](ServerFacts &facts) {
        setSettings(facts, [](auto &s) { s.serverMitigationsEnabled = false; });
    };
    EXPECT_EQ(effects(kFrozen, off, kOldDocument),
              u"switchedOff switchedOff switchedOff switchedOff"_s);
    for (const QString &id : {u"M2"_s, u"M2.1"_s, u"M02.1.0"_s}) {
        const auto blocked = [&id](ServerFacts &facts) {
            setSettings(facts, [&id](auto &s) { s.mitigationsBlocked = QStringList{id}; });
        };
        EXPECT_EQ(effects(kFrozen, blocked, kOldDocument),
                  u"nothing notForBuild blocked notKnown"_s)
            << qPrintable(id);
    }
}

TEST(NextRun, AStoppedServiceOrAFailingFetchDeliversNothing)
{
    const auto stopped = [](ServerFacts &facts) {
        facts.services[u"MSExchangeMitigation"_s] = {{u"Stopped"_s, u"Manual"_s}, {}};
    };
    EXPECT_EQ(effects(u"15.2.2562.56"_s, stopped),
              u"notDelivered notDelivered notDelivered notDelivered"_s);
    const auto failing = [](ServerFacts &facts) {
        test::fail(facts, FetchFailure::NameNotResolved);
    };
    EXPECT_EQ(effects(u"15.2.2562.56"_s, failing),
              u"notDelivered notDelivered notDelivered notDelivered"_s);
}

} // namespace
} // namespace amado
