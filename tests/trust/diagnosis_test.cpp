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

using Edit = std::function<void(ServerFacts &)>;

/// Codes with a mark for severity: ! blocking, ~ attention, . note, ? not known.
QString written(const std::vector<FeedCheck> &causes)
{
    QStringList words;
    for (const FeedCheck &cause : causes) {
        const QString marks = u"!~.?"_s;
        words.append(marks[int(*cause.severity)] + cause.code());
        EXPECT_FALSE(cause.evidence.isEmpty()) << qPrintable(cause.code());
        for (const QString &line : cause.evidence)
            EXPECT_FALSE(line.trimmed().isEmpty()) << qPrintable(cause.code());
    }
    return words.join(u' ');
}

std::vector<FeedCheck> causesOf(const ServerFacts &facts, const FeedContext &context = {})
{
    return assess(facts, test::shippedCatalogs(), test::judgedAt(), context).feed.causes();
}

struct Row
{
    QString what;
    Edit edit;
    QString causes;
};

void check(const std::vector<Row> &rows, const QString &build = u"15.2.2562.56"_s)
{
    for (const Row &row : rows) {
        ServerFacts facts = healthyServer(build);
        row.edit(facts);
        EXPECT_EQ(written(causesOf(facts)).toStdString(), row.causes.toStdString())
            << qPrintable(row.what);
    }
}

void setProxies(ServerFacts &facts, const QString &exchange, const QString &winHttp)
{
    ExchangeSettings settings = *facts.exchange;
    settings.internetWebProxy = exchange;
    facts.exchange = {settings, u"exchange"_s};
    facts.feed.winHttpProxy = {WinHttpProxy{winHttp.isEmpty(), winHttp, {}}, u"WinHttpSettings"_s};
}

void setService(ServerFacts &facts, const QString &state, const QString &startType)
{
    facts.services[u"MSExchangeMitigation"_s] = {{state, startType}, u"services"_s};
}

void setSettings(ServerFacts &facts, const std::function<void(ExchangeSettings &)> &edit)
{
    ExchangeSettings settings = *facts.exchange;
    edit(settings);
    facts.exchange = {settings, u"exchange"_s};
}

void setTls(ServerFacts &facts, const CertificateChain &chain, const QString &error = {})
{
    facts.feed.tls = {TlsObservation{chain, {}, error}, u"TLS"_s};
}

void lackRoot(ServerFacts &facts, const QString &id)
{
    RootPresence roots = *facts.feed.roots;
    roots.present.removeAll(id);
    roots.absent.append(id);
    facts.feed.roots = {roots, u"Cert:\\LocalMachine\\Root"_s};
}

void startedAt(ServerFacts &facts, const QDateTime &time)
{
    EemsDigest digest = *facts.feed.log;
    digest.started = FeedMoment{time, u"Started MSExchangeMitigation"_s, u"C:\\e.log"_s, 50};
    facts.feed.log = {digest, u"C:\\Logging"_s};
    facts.lastFeedSuccess = Fact<QDateTime>::missing(MissingReason::NotPresent);
}

TEST(Diagnosis, NothingSpeaksAgainstAHealthyServer)
{
    EXPECT_EQ(written(causesOf(healthyServer())), QString());
}

TEST(Diagnosis, EveryCauseByItself)
{
    using enum FetchFailure;
    check({
        {u"organization"_s,
         [](auto &f) { setSettings(f, [](auto &s) { s.organizationMitigationsEnabled = false; }); },
         u"!orgDisabled"_s},
        {u"server"_s,
         [](auto &f) { setSettings(f, [](auto &s) { s.serverMitigationsEnabled = false; }); },
         u"!serverDisabled"_s},
        {u"stopped"_s, [](auto &f) { setService(f, u"Stopped"_s, u"Automatic"_s); },
         u"!serviceStopped"_s},
        {u"disabled"_s, [](auto &f) { setService(f, u"Stopped"_s, u"Disabled"_s); },
         u"!serviceDisabled"_s},
        {u"service gone"_s,
         [](auto &f) {
             f.services[u"MSExchangeMitigation"_s] =
                 Fact<ServiceState>::missing(MissingReason::NotPresent, u"services/x"_s);
         },
         u"!serviceStopped"_s},
        {u"clock ahead"_s,
         [](auto &f) {
             f.feed.clockOffset = {301, u"clock"_s};
         },
         u"~clockWrong"_s},
        {u"clock behind"_s,
         [](auto &f) {
             f.feed.clockOffset = {-3600, u"clock"_s};
         },
         u"~clockWrong"_s},
        {u"clock within tolerance"_s,
         [](auto &f) {
             f.feed.clockOffset = {-300, u"clock"_s};
         },
         {}},
        {u"name"_s, [](auto &f) { fail(f, NameNotResolved); },
         u"!nameNotResolved .lastFetchFailed"_s},
        {u"proxy"_s, [](auto &f) { fail(f, ProxyFailed); },
         u"!proxyUnreachable .lastFetchFailed"_s},
        {u"connection"_s, [](auto &f) { fail(f, ConnectFailed); },
         u"!endpointUnreachable .lastFetchFailed"_s},
        {u"time"_s, [](auto &f) { fail(f, TimedOut); }, u"!endpointUnreachable .lastFetchFailed"_s},
        {u"connection behind a proxy"_s,
         [](auto &f) {
             setProxies(f, u"http://p:8080"_s, u"p:8080"_s);
             fail(f, TimedOut);
         },
         u"!proxyUnreachable .lastFetchFailed"_s},
        {u"same proxy, other spelling"_s,
         [](auto &f) { setProxies(f, u"http://P.corp:8080/"_s, u"http=p.corp:8080;https=x:1"_s); },
         {}},
        {u"proxies differ"_s, [](auto &f) { setProxies(f, u"http://a:1"_s, u"b:1"_s); },
         u"~proxyMismatch"_s},
        {u"only Exchange"_s, [](auto &f) { setProxies(f, u"http://a:1"_s, {}); },
         u"~proxyMismatch"_s},
        {u"only Windows"_s, [](auto &f) { setProxies(f, {}, u"a:1"_s); }, u"~proxyMismatch"_s},
        {u"TLS 1.2 not enabled"_s, [](auto &f) { f.feed.tls12ClientEnabled = flag(u"E"_s, 0); },
         u"~tls12Disabled"_s},
        {u"TLS 1.2 off by default"_s,
         [](auto &f) { f.feed.tls12ClientDisabledByDefault = flag(u"D"_s, 1); },
         u"~tls12Disabled"_s},
        {u"strong crypto 0"_s, [](auto &f) { f.feed.strongCrypto64 = flag(u"S"_s, 0); },
         u"~strongCryptoOff"_s},
        {u"strong crypto absent"_s, [](auto &f) { f.feed.strongCrypto64 = flag(u"S"_s); }, {}},
        {u"strong crypto absent and no handshake"_s,
         [](auto &f) {
             f.feed.strongCrypto64 = flag(u"S"_s);
             fail(f, HandshakeFailed);
         },
         u"!strongCryptoOff .lastFetchFailed"_s},
        {u"revocation"_s, [](auto &f) { fail(f, RevocationFailed); },
         u"!revocationUnreachable .lastFetchFailed"_s},
        {u"roots may not be updated"_s,
         [](auto &f) { f.feed.disableRootAutoUpdate = flag(u"R"_s, 1); }, u"~rootUpdateDisabled"_s},
        {u"a root that Windows can fetch"_s,
         [](auto &f) { lackRoot(f, u"digicert-global-root-g2"_s); },
         {}},
        {u"chain refused, all else in order"_s, [](auto &f) { fail(f, ChainInvalid); },
         u"!endpointNotTrusted .lastFetchFailed"_s},
        {u"other identity than the vendor's, never seen"_s,
         [](auto &f) {
             f.feed.tls = Fact<TlsObservation>::missing(MissingReason::NotCollected);
             fail(f, UntrustedEndpoint);
         },
         u"!inspectedOnTheWay .lastFetchFailed"_s},
        {u"signature refused, all else in order"_s, [](auto &f) { fail(f, XmlNotSafe); },
         u"!signerNotTrusted .lastFetchFailed"_s},
        {u"an answer that is an error"_s, [](auto &f) { fail(f, HttpStatus); },
         u"!lastFetchFailed"_s},
        {u"nothing but silence"_s,
         [](auto &f) {
             f.lastFeedSuccess = {at(17, 8), u"Application"_s};
             f.feed.log = {EemsDigest{}, u"C:\\Logging"_s};
         },
         u"~noRecentSuccess"_s},
        {u"just started"_s, [](auto &f) { startedAt(f, at(20, 8, 50)); }, u".firstPollPending"_s},
        {u"started long ago and never asked"_s,
         [](auto &f) {
             startedAt(f, at(20, 8, 40));
             EemsDigest digest = *f.feed.log;
             digest.succeeded.reset();
             f.feed.log = {digest, u"C:\\Logging"_s};
         },
         u"~noRecentSuccess"_s},
        {u"blocked"_s,
         [](auto &f) {
             setSettings(f, [](auto &s) { s.mitigationsBlocked = QStringList{u"M1"_s}; });
         },
         u"~blockedIds"_s},
        {u"applied, rule gone"_s,
         [](auto &f) {
             setSettings(f, [](auto &s) { s.mitigationsApplied = QStringList{u"M2.1.0"_s}; });
         },
         u"~appliedButRuleMissing"_s},
    });
}

TEST(Diagnosis, ABuildThatIsTooOldSaysSoFirst)
{
    using enum FetchFailure;
    const auto none = [](auto &) {};
    check({{u"no service"_s, none, u"!noService"_s}}, u"15.1.2176.2"_s);
    check({{u"A"_s, [](auto &f) { fail(f, UntrustedEndpoint); },
            u"!tooOldForEndpoint .lastFetchFailed"_s},
           {u"A without a failure known"_s, none, u"!tooOldForEndpoint"_s},
           {u"A and stopped"_s, [](auto &f) { setService(f, u"Stopped"_s, u"Automatic"_s); },
            u"!tooOldForEndpoint !serviceStopped"_s}},
          u"15.1.2507.17"_s);
    check({{u"B"_s, [](auto &f) { fail(f, XmlNotSafe); }, u"!tooOldForSigner .lastFetchFailed"_s},
           {u"B and switched off"_s,
            [](auto &f) {
                setSettings(f, [](auto &s) {
                    s.serverMitigationsEnabled = false;
                    s.organizationMitigationsEnabled = false;
                });
            },
            u"!tooOldForSigner !orgDisabled !serverDisabled"_s},
           {u"B and a proxy in one place only"_s,
            [](auto &f) {
                setProxies(f, u"http://a:1"_s, {});
                fail(f, XmlNotSafe);
            },
            u"!tooOldForSigner ~proxyMismatch .lastFetchFailed"_s}},
          u"15.2.1544.39"_s);
    ServerFacts edge = healthyServer();
    edge.roles = {QStringList{u"Edge"_s}, {}};
    EXPECT_TRUE(causesOf(edge).empty());
}

TEST(Diagnosis, SeveralCausesHoldAtOnce)
{
    using enum FetchFailure;
    check({
        {u"hidden failure and proxies that differ"_s,
         [](auto &f) {
             setProxies(f, u"http://a:1"_s, {});
             fail(f, Unspecific);
         },
         u"!proxyMismatch .lastFetchFailed"_s},
        {u"handshake with everything off"_s,
         [](auto &f) {
             f.feed.tls12ClientEnabled = flag(u"E"_s, 0);
             f.feed.strongCrypto64 = flag(u"S"_s, 0);
             fail(f, HandshakeFailed);
         },
         u"!tls12Disabled !strongCryptoOff .lastFetchFailed"_s},
        {u"signer's root gone and not to be fetched"_s,
         [](auto &f) {
             f.feed.disableRootAutoUpdate = flag(u"R"_s, 1);
             lackRoot(f, u"microsoft-root-2011"_s);
             fail(f, XmlNotSafe);
         },
         u"!rootMissing ~rootUpdateDisabled .lastFetchFailed"_s},
        {u"endpoint's root gone, fetching it allowed, chain refused"_s,
         [](auto &f) {
             lackRoot(f, u"digicert-global-root-g2"_s);
             fail(f, ChainInvalid);
         },
         u"!rootMissing .lastFetchFailed"_s},
        {u"root gone, nothing failing yet"_s,
         [](auto &f) {
             f.feed.disableRootAutoUpdate = flag(u"R"_s, 1);
             lackRoot(f, u"digicert-global-root-g2"_s);
         },
         u"~rootMissing ~rootUpdateDisabled"_s},
        {u"chain refused and the clock a day off"_s,
         [](auto &f) {
             f.feed.clockOffset = {86'400, u"clock"_s};
             fail(f, ChainInvalid);
         },
         u"!clockWrong .lastFetchFailed"_s},
        {u"inspected, and refused by the service"_s,
         [](auto &f) {
             setTls(f, test::gatewayChain());
             fail(f, ChainInvalid);
         },
         u"!inspectedOnTheWay .lastFetchFailed"_s},
        {u"a strange root, yet fetches succeed"_s, [](auto &f) { setTls(f, test::gatewayChain()); },
         u"~inspectedOnTheWay"_s},
        {u"the console's attempt fails, the service's do not"_s,
         [](auto &f) { setTls(f, {}, u"No such host is known"_s); }, u"~nameNotResolved"_s},
        {u"the console's attempt says what the log hides"_s,
         [](auto &f) {
             fail(f, Unspecific);
             setTls(f, {}, u"No such host is known"_s);
         },
         u"!nameNotResolved .lastFetchFailed"_s},
        {u"failing, restarted, blocked"_s,
         [](auto &f) {
             fail(f, NameNotResolved);
             startedAt(f, at(20, 8, 50));
             setSettings(f, [](auto &s) { s.mitigationsBlocked = QStringList{u"M2.1.0"_s}; });
         },
         u"!nameNotResolved ~blockedIds .lastFetchFailed .firstPollPending"_s},
    });
}

TEST(Diagnosis, WhatTheConsoleSeesDecidesAboutInspection)
{
    ServerFacts facts = healthyServer();
    setTls(facts, test::gatewayChain());
    FeedContext context;
    context.tls = TlsObservation{test::vendorChain(), {}, {}};
    const auto causes = causesOf(facts, context);
    EXPECT_EQ(written(causes), u"~inspectedOnTheWay"_s) << "the service still fetches";
    EXPECT_EQ(causes[0].details, (QStringList{u"Gateway CA"_s, u"Gateway CA"_s}))
        << "names who inspects";
    EXPECT_TRUE(causes[0].evidence.join(u'\n').contains(u"console: "_s));

    context.tls->chain = test::gatewayChain();
    EXPECT_EQ(written(causesOf(facts, context)), QString())
        << "the same for both: nothing tells them apart";
    EXPECT_EQ(written(causesOf(healthyServer(), context)), QString())
        << "the console is inspected, the server is not";
}

TEST(Diagnosis, AHeldFeedThatIsNotTrustedIsACause)
{
    FeedContext context;
    context.held = KnownFeed{u"feed.xml"_s, at(20, 8), {}, {}};
    context.held->proof.verdict = FeedVerdict::ChainRefused;
    context.held->proof.rule = TrustRule::RootNotPinned;
    EXPECT_EQ(written(causesOf(healthyServer(), context)), u"~signerNotTrusted"_s);
    context.held->proof.verdict = FeedVerdict::Trusted;
    EXPECT_EQ(written(causesOf(healthyServer(), context)), QString());
}

TEST(Diagnosis, SaysWhatIsMissingWhenItCannotTell)
{
    ServerFacts nothing;
    nothing.name = u"EX01"_s;
    const auto causes = causesOf(nothing);
    EXPECT_EQ(written(causes), u"?cantTell"_s);
    EXPECT_EQ(causes[0].details,
              (QStringList{u"exchangeVersion"_s, u"exchange"_s, u"services/MSExchangeMitigation"_s,
                           u"events/Application"_s, u"Logging/MitigationService"_s}));

    ServerFacts old = healthyServer(); // stored by a program that did not ask about the feed
    old.feed = {};
    EXPECT_EQ(written(causesOf(old)), QString());
    old.lastFeedFailure = {
        EventRecord{at(20, 8, 30), 1008, u"p"_s, u"Error"_s, u"One or more errors occurred."_s},
        u"Application"_s};
    const auto hidden = causesOf(old);
    EXPECT_EQ(written(hidden), u"!lastFetchFailed ?cantTell"_s);
    EXPECT_EQ(hidden[1].details,
              (QStringList{u"tls"_s, u"winHttpProxy"_s, u"certificateStores"_s}));

    ServerFacts unknownBuild = healthyServer(u"15.3.1.42"_s);
    EXPECT_EQ(written(causesOf(unknownBuild)), u"?cantTell"_s);
    fail(unknownBuild, FetchFailure::UntrustedEndpoint);
    EXPECT_EQ(written(causesOf(unknownBuild)), u"!endpointNotTrusted .lastFetchFailed ?cantTell"_s)
        << "cut-off or inspection: without the build nobody can say";
}

TEST(Diagnosis, AnErrorThatIsNotAboutFetchingIsShownAsSuch)
{
    ServerFacts facts = healthyServer();
    const auto errorAt = [&](const QDateTime &when) {
        facts.lastServiceError = {EventRecord{when, 1008, u"p"_s, u"Error"_s,
                                              u"while applying mitigation M2 : access denied"_s},
                                  u"Application"_s};
        return causesOf(facts);
    };
    const auto causes = errorAt(facts.capturedAt.addSecs(-600));
    EXPECT_EQ(written(causes), u"~serviceError"_s);
    EXPECT_TRUE(causes[0].evidence.value(0).contains(u"applying mitigation M2"_s));
    EXPECT_EQ(written(errorAt(facts.capturedAt.addDays(-3))), QString());
    fail(facts, FetchFailure::TimedOut);
    EXPECT_EQ(written(errorAt(facts.capturedAt.addSecs(-600))),
              u"!endpointUnreachable ~serviceError .lastFetchFailed"_s);
}

TEST(Diagnosis, ARuleOfSomebodyElseCountsAsAManualEquivalent)
{
    ServerFacts facts = test::mailboxServer(u"15.2.2562.56"_s, test::Presence::Accepted);
    const ServerFacts healthy = healthyServer();
    facts.feed = healthy.feed;
    facts.lastFeedSuccess = healthy.lastFeedSuccess;
    facts.capturedAt = healthy.capturedAt;
    EXPECT_EQ(written(causesOf(facts)), u".appliedOutOfBand .appliedOutOfBand"_s);
}

TEST(Diagnosis, WhatLiesAfterTheDayOfJudgingIsNotUsed)
{
    ServerFacts facts = healthyServer();
    fail(facts, FetchFailure::NameNotResolved);
    const Assessment before = assess(facts, test::shippedCatalogs(), at(19, 21));
    EXPECT_FALSE(before.feed.lastFailure.isValid());
    for (const FeedCheck &cause : before.feed.causes())
        EXPECT_NE(cause.result, CheckResult::NameNotResolved);
}

TEST(Diagnosis, CodesAreStable)
{
    const QStringList expected{u"noService"_s,
                               u"tooOldForEndpoint"_s,
                               u"tooOldForSigner"_s,
                               u"orgDisabled"_s,
                               u"serverDisabled"_s,
                               u"serviceDisabled"_s,
                               u"serviceStopped"_s,
                               u"clockWrong"_s,
                               u"nameNotResolved"_s,
                               u"proxyUnreachable"_s,
                               u"proxyMismatch"_s,
                               u"endpointUnreachable"_s,
                               u"tls12Disabled"_s,
                               u"strongCryptoOff"_s,
                               u"inspectedOnTheWay"_s,
                               u"rootMissing"_s,
                               u"rootUpdateDisabled"_s,
                               u"revocationUnreachable"_s,
                               u"endpointNotTrusted"_s,
                               u"signerNotTrusted"_s,
                               u"lastFetchFailed"_s,
                               u"serviceError"_s,
                               u"noRecentSuccess"_s,
                               u"firstPollPending"_s,
                               u"appliedButRuleMissing"_s,
                               u"blockedIds"_s,
                               u"appliedOutOfBand"_s,
                               u"cantTell"_s};
    QStringList codes;
    for (const CheckResult result : enumValues<CheckResult>()) {
        FeedCheck check;
        check.result = result;
        if (expected.contains(check.code()) && !codes.contains(check.code()))
            codes.append(check.code());
    }
    EXPECT_EQ(codes, expected) << "in the order of fixing";
}

} // namespace
} // namespace amado
