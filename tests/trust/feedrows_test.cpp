// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "trust/healthyfeed.h"

#include <gtest/gtest.h>

#include <functional>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using test::at;
using test::fail;
using test::flag;
using test::healthyServer;

std::vector<FeedCheck> rowsOf(const ServerFacts &facts, const FeedContext &context = {})
{
    return assess(facts, test::shippedCatalogs(), test::judgedAt(), context).feed.rows();
}

QString written(const FeedCheck &row)
{
    return enumName(*row.verdict) + u' ' + row.reason();
}

TEST(FeedRows, OneOfEachKindInOrder)
{
    const auto rows = rowsOf(healthyServer());
    ASSERT_EQ(rows.size(), 10u);
    const QString expected[] = {
        u"ok capable"_s,    u"ok bothOn"_s,       u"ok running"_s,
        u"ok succeeding"_s, u"ok vendorChain"_s,  u"ok serverAcceptsSignature"_s,
        u"ok noProxy"_s,    u"ok rootsPresent"_s, u"ok protocolsReady"_s,
        u"ok clockRight"_s,
    };
    for (size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(int(rows[i].kind), int(i));
        EXPECT_EQ(written(rows[i]), expected[i]);
    }
}

TEST(FeedRows, WhatIsNotKnownIsNeverInOrder)
{
    ServerFacts nothing;
    for (const FeedCheck &row : rowsOf(nothing))
        EXPECT_EQ(row.verdict, RowVerdict::Unknown) << qPrintable(enumName(row.kind));
    ServerFacts old = healthyServer();
    old.feed = {};
    for (const FeedCheck &row : rowsOf(old)) {
        if (row.kind == FeedCheckKind::Endpoint || row.kind >= FeedCheckKind::Proxy) {
            EXPECT_EQ(row.verdict, RowVerdict::Unknown) << qPrintable(enumName(row.kind));
        }
    }
}

TEST(FeedRows, WithoutAServiceNothingApplies)
{
    for (const QString &build : {u"15.2.2562.56"_s, u"15.1.2176.2"_s}) {
        ServerFacts facts = healthyServer(build);
        const bool edge = build.endsWith(u"56");
        if (edge)
            facts.roles = {QStringList{u"Edge"_s}, {}};
        const auto rows = rowsOf(facts);
        ASSERT_EQ(rows.size(), 10u);
        EXPECT_EQ(written(rows[0]), edge ? u"notApplicable edgeRole"_s : u"bad noService"_s);
        for (size_t i = 1; i < rows.size(); ++i)
            EXPECT_EQ(rows[i].verdict, RowVerdict::NotApplicable);
    }
}

TEST(FeedRows, EachVerdictHasItsFact)
{
    using enum FeedCheckKind;
    const struct
    {
        FeedCheckKind kind;
        QString expected;
        std::function<void(ServerFacts &)> edit;
    } rows[] = {
        {Fetches, u"bad failingSince"_s, [](auto &f) { fail(f, FetchFailure::TimedOut); }},
        {Fetches, u"attention stale"_s,
         [](auto &f) {
             f.lastFeedSuccess = {at(18, 8), u"A"_s};
             f.feed.log = {EemsDigest{}, u"L"_s};
         }},
        {Fetches, u"attention neverSucceeded"_s,
         [](auto &f) {
             f.lastFeedSuccess = Fact<QDateTime>::missing(MissingReason::NotPresent);
             f.feed.log = Fact<EemsDigest>::missing(MissingReason::NotCollected);
         }},
        {Endpoint, u"bad notReached"_s,
         [](auto &f) {
             f.feed.tls = {TlsObservation{{}, {}, u"refused"_s}, u"T"_s};
         }},
        {Endpoint, u"bad chainRefused"_s,
         [](auto &f) {
             f.feed.tls = {TlsObservation{test::vendorChain(), {}, u"expired"_s}, u"T"_s};
         }},
        {Endpoint, u"attention unknownRoot"_s,
         [](auto &f) {
             f.feed.tls = {TlsObservation{test::gatewayChain(), {}, {}}, u"T"_s};
         }},
        {Endpoint, u"bad inspected"_s,
         [](auto &f) {
             f.feed.tls = {TlsObservation{test::gatewayChain(), {}, {}}, u"T"_s};
             fail(f, FetchFailure::ChainInvalid);
         }},
        {Signature, u"bad serverRefusesSignature"_s,
         [](auto &f) { fail(f, FetchFailure::XmlNotSafe); }},
        {Proxy, u"bad proxyDoesNotAnswer"_s, [](auto &f) { fail(f, FetchFailure::ProxyFailed); }},
        {Proxy, u"attention onlyWinHttpProxy"_s,
         [](auto &f) {
             f.feed.winHttpProxy = {WinHttpProxy{false, u"p:1"_s, {}}, u"W"_s};
         }},
        {Roots, u"attention rootUpdateOff"_s,
         [](auto &f) { f.feed.disableRootAutoUpdate = flag(u"R"_s, 1); }},
        {Roots, u"ok rootsUpdatable"_s,
         [](auto &f) {
             f.feed.roots = {RootPresence{{}, {u"microsoft-root-2011"_s}}, u"C"_s};
         }},
        {Roots, u"bad rootsMissing"_s,
         [](auto &f) {
             f.feed.roots = {RootPresence{{}, {u"microsoft-root-2011"_s}}, u"C"_s};
             f.feed.disableRootAutoUpdate = flag(u"R"_s, 1);
         }},
        {Roots, u"bad revocationFails"_s, [](auto &f) { fail(f, FetchFailure::RevocationFailed); }},
        {Protocols, u"bad tls12Off"_s,
         [](auto &f) { f.feed.tls12ClientEnabled = flag(u"E"_s, 0); }},
        {Protocols, u"attention strongCryptoOff"_s,
         [](auto &f) { f.feed.strongCrypto32 = flag(u"S"_s, 0); }},
        {Clock, u"attention clockOff"_s,
         [](auto &f) {
             f.feed.clockOffset = {-400, u"clock"_s};
         }},
        {Clock, u"unknown notAsked"_s,
         [](auto &f) { f.feed.clockOffset = Fact<int>::missing(MissingReason::NotCollected); }},
    };
    for (const auto &row : rows) {
        ServerFacts facts = healthyServer();
        row.edit(facts);
        EXPECT_EQ(written(rowsOf(facts)[size_t(row.kind)]).toStdString(),
                  row.expected.toStdString());
    }
}

TEST(FeedRows, SetTheServersViewAgainstTheConsoles)
{
    FeedContext context;
    context.tls = TlsObservation{test::vendorChain(), {}, {}};
    ServerFacts facts = healthyServer();
    const auto endpoint = [&] { return written(rowsOf(facts, context)[4]); };
    EXPECT_EQ(endpoint(), u"ok vendorChain"_s);
    facts.feed.tls = {TlsObservation{test::gatewayChain(), {}, {}}, u"T"_s};
    EXPECT_EQ(endpoint(), u"bad otherThanConsole"_s);
    context.tls->chain = test::gatewayChain();
    EXPECT_EQ(endpoint(), u"attention sameAsConsole"_s);
}

} // namespace
} // namespace amado
