// SPDX-License-Identifier: MIT
#include "model/judge/serverfacts.h"

#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const QDateTime kNoon{QDate(2026, 11, 20), QTime(12, 0, 0, 123), Qt::UTC};

FeedFacts fullFeed()
{
    const FeedMoment moment{kNoon, u"text; 'x'"_s, u"C:\\a.log"_s, 42};
    CertificateInfo certificate;
    certificate.subject = u"CN=officeclient.microsoft.com"_s;
    certificate.issuer = u"CN=CA"_s;
    certificate.commonName = u"officeclient.microsoft.com"_s;
    certificate.issuerCommonName = u"CA"_s;
    certificate.serial = u"01"_s;
    certificate.notBefore = kNoon.addYears(-1);
    certificate.notAfter = kNoon.addYears(1);
    certificate.sha1 = u"AA"_s;
    certificate.sha256 = u"bb"_s;
    certificate.keySha256 = u"cc"_s;
    certificate.subjectKeyId = u"DD"_s;
    certificate.authorityKeyId = u"EE"_s;
    certificate.extendedKeyUsages = {u"1.3.6.1.5.5.7.3.1"_s};
    certificate.dnsNames = {u"officeclient.microsoft.com"_s};
    certificate.isCa = true;
    certificate.keyText = u"RSA 2048"_s;
    certificate.signatureAlgorithm = u"sha256WithRSAEncryption"_s;
    FeedFacts feed;
    EemsDigest digest;
    digest.from = kNoon.addDays(-1);
    digest.to = kNoon;
    digest.lines = 7;
    digest.unreadable = 1;
    digest.started = digest.asked = digest.succeeded = digest.failingSince = moment;
    digest.failed = FailedFetch{FetchFailure::ChainInvalid, moment};
    digest.failuresInARow = 3;
    digest.proxy = u"http://192.0.2.1/"_s;
    feed.log = {digest, u"C:\\Logging"_s};
    feed.eventFailure = {FailedFetch{FetchFailure::NameNotResolved, moment}, u"Application"_s};
    feed.endpoint = u"officeclient.microsoft.com:443"_s;
    feed.tls = {TlsObservation{{certificate, {}}, u"TLSv1.3"_s, u"refused"_s}, u"TLS"_s};
    feed.roots = {RootPresence{{u"a"_s}, {u"b"_s}}, u"Root"_s};
    feed.disableRootAutoUpdate = {1, u"HKLM"_s};
    feed.tls12ClientEnabled = {std::nullopt, u"HKLM"_s};
    feed.tls12ClientDisabledByDefault = {0, u"HKLM"_s};
    feed.strongCrypto64 = RegistryFlag::missing(MissingReason::Denied, u"HKLM"_s, u"denied"_s);
    feed.strongCrypto32 = {1, u"HKLM"_s};
    feed.systemTlsVersions64 = {-1, u"HKLM"_s};
    feed.systemTlsVersions32 = {std::nullopt, u"HKLM"_s};
    feed.winHttpProxy = {WinHttpProxy{false, u"p:1"_s, u"<local>"_s}, u"W"_s};
    feed.clockOffset = {-301, u"clock"_s};
    return feed;
}

/// Every field holds something other than its default.
ServerFacts fullFacts()
{
    ServerFacts facts;
    facts.name = u"東京-EX01"_s;
    facts.fqdn = u"ex01.corp.example"_s;
    facts.site = u"東京"_s;
    facts.path = u"/evidence/EX01"_s;
    facts.collectedAt = kNoon;
    facts.capturedAt = kNoon.addDays(-2);
    facts.roles = {{u"Mailbox"_s, u"ClientAccess"_s}, u"server.json"_s};
    facts.operatingSystem = {u"Windows Server 2019"_s, u"server.json"_s};
    facts.availabilityGroup = {u"DAG1"_s, u"HKLM\\Cluster"_s};
    facts.osLanguage =
        Fact<QString>::missing(MissingReason::Denied, u"server.json"_s, u"access denied"_s);
    facts.exchangeVersion = {u"15.02.1544.009"_s, u"C:\\…\\ExSetup.exe"_s};
    facts.rewriteModuleVersion = Fact<QString>::missing(MissingReason::NotPresent);
    facts.services.insert(u"MSExchangeHM"_s, {{u"Running"_s, u"Automatic"_s}, u"services"_s});
    facts.services.insert(u"MSExchangeUM"_s,
                          Fact<ServiceState>::missing(MissingReason::TooOld, u"services"_s));
    facts.appPools.insert(u"MSExchangeECPAppPool"_s,
                          {{u"Stopped"_s, false, u"OnDemand"_s}, u"appPools"_s});
    facts.appPools.insert(u"MSExchangeOABAppPool"_s,
                          Fact<AppPoolState>::missing(MissingReason::Unreadable));
    facts.exchange = {{false, true, QStringList{u"PING1"_s}, QStringList{}, QString(u""_s)},
                      u"exchange"_s};
    facts.lastFeedSuccess = {kNoon.addDays(-30), u"Application"_s};
    facts.lastFeedFailure = {
        {kNoon.addDays(-1), 1008, u"MSExchange Mitigation Service"_s, u"Error"_s, u"line\n\"x\""_s},
        u"Application"_s};
    facts.lastServiceError = {
        {kNoon.addDays(-2), 1008, u"MSExchange Mitigation Service"_s, u"Error"_s, u"other"_s},
        u"Application"_s};
    facts.feed = fullFeed();
    MitigationObservation observation;
    observation.mitigation = u"CVE-2026-42897"_s;
    for (const auto revision :
         {ObservedRule::Revision::Final, ObservedRule::Revision::Outdated,
          ObservedRule::Revision::NeverEffective, ObservedRule::Revision::Unknown})
        observation.rules.push_back({u"EEMS M2.1 OWA CSP - outbound"_s, RuleWriter::Eems,
                                     u"C:\\owa\\web.config"_s, 42, revision, true, true,
                                     ObservedRule::Why::Shadowed, u"other"_s});
    observation.samples.push_back({u"start"_s, true, true, u"rule"_s});
    observation.samples.push_back({u"image"_s, false, false, {}});
    observation.components.emplace_back(u"MSExchangeUM"_s, u"Stopped/Disabled"_s);
    observation.componentsOff = 1;
    observation.componentsTouched = 2;
    observation.componentsRequired = 3;
    observation.managedAvailabilityRunning = true;
    observation.missing.emplace_back(u"applicationHost.config"_s, MissingReason::Unreadable);
    facts.mitigations = {observation, {}};
    facts.mitigations.back().mitigation = u"CVE-2022-41040"_s;
    facts.configProblems.push_back(
        {Reason::MalformedXml, u"C:\\x.config"_s, 3, 4, u"tag"_s, u"Default Web Site/owa"_s});
    facts.problems.push_back({ErrorCode::InvalidData, Reason::WrongJsonType, u"server.json"_s,
                              u"name: text is expected"_s, 7, 9});
    facts.unreachable = Error{ErrorCode::Unreachable, Reason::None, u"EX01"_s, {}, 0, 0};
    return facts;
}

QJsonObject asObject(const ServerFacts &facts)
{
    return QJsonDocument::fromJson(serializeFacts(facts)).object();
}

TEST(FactsJson, ReadsBackExactlyWhatWasWritten)
{
    const ServerFacts facts = fullFacts();
    const Result<ServerFacts> back = parseFacts(serializeFacts(facts));
    ASSERT_TRUE(back) << qPrintable(back.error().detail);
    EXPECT_EQ(*back, facts);
    EXPECT_EQ(serializeFacts(*back), serializeFacts(facts));
}

TEST(FactsJson, ReadsBackFactsThatWereNeverCollected)
{
    const Result<ServerFacts> back = parseFacts(serializeFacts({}));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, ServerFacts{});
}

/// Written by an earlier version; stores hold it.
TEST(FactsJson, ReadsWhatEarlierVersionsWrote)
{
    QFile file(test::fixture(u"protocol/facts.json"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const Result<ServerFacts> back = parseFacts(file.readAll());
    ASSERT_TRUE(back) << qPrintable(back.error().detail);
    EXPECT_EQ(*back, fullFacts());
}

TEST(FactsJson, AReasonOfANewerProgramIsNoError)
{
    QByteArray json = serializeFacts(fullFacts());
    json.replace("\"why\":\"shadowed\"", "\"why\":\"eclipsed\"");
    const Result<ServerFacts> back = parseFacts(json);
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->mitigations.front().rules.front().why);
}

TEST(FactsJson, TellsAnUnknownSettingFromAnEmptyOne)
{
    ServerFacts facts;
    facts.exchange = {ExchangeSettings{}, u"exchange"_s};
    const Result<ServerFacts> back = parseFacts(serializeFacts(facts));
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->exchange->mitigationsBlocked);
    EXPECT_FALSE(back->exchange->internetWebProxy);
    EXPECT_FALSE(back->exchange->serverMitigationsEnabled);
}

TEST(FactsJson, IgnoresKeysOfANewerProgram)
{
    QJsonObject object = asObject(fullFacts());
    object.insert(u"somethingNew"_s, QJsonArray{1, 2});
    const Result<ServerFacts> back = parseFacts(QJsonDocument(object).toJson());
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, fullFacts());
}

struct WrongType
{
    const char *key;
    QJsonValue value;
};

class FactsJsonWrongTypes : public ::testing::TestWithParam<WrongType>
{};

TEST_P(FactsJsonWrongTypes, AreRefusedByTheNameOfTheKey)
{
    QJsonObject object = asObject(fullFacts());
    const QString key = QString::fromLatin1(GetParam().key);
    object.insert(key, GetParam().value);
    const Result<ServerFacts> back = parseFacts(QJsonDocument(object).toJson());
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().reason, Reason::WrongJsonType);
    EXPECT_TRUE(back.error().detail.startsWith(key)) << qPrintable(back.error().detail);
}

INSTANTIATE_TEST_SUITE_P(
    All, FactsJsonWrongTypes,
    ::testing::Values(WrongType{"name", 7}, WrongType{"schema", u"amado.facts/2"_s},
                      WrongType{"capturedAt", u"yesterday"_s}, WrongType{"roles", u"Mailbox"_s},
                      WrongType{"services", QJsonArray{}}, WrongType{"mitigations", QJsonObject{}},
                      WrongType{"mitigations", QJsonArray{1}}, WrongType{"unreachable", true},
                      WrongType{"exchangeVersion", QJsonObject{{u"missing"_s, u"because"_s}}}));

TEST(FactsJson, SaysWhereTextThatIsNoJsonBreaks)
{
    const Result<ServerFacts> back = parseFacts("{\n  \"name\": \n}");
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().reason, Reason::MalformedJson);
    EXPECT_EQ(back.error().line, 3);
}

TEST(FactsJson, AStoreOfBeforeStillReads)
{
    ServerFacts facts = fullFacts();
    QJsonObject object = asObject(facts);
    ASSERT_TRUE(object.contains(u"feed"_s));
    object.remove(u"feed"_s);
    const Result<ServerFacts> back =
        parseFacts(QJsonDocument(object).toJson(QJsonDocument::Compact));
    ASSERT_TRUE(back);
    facts.feed = {};
    EXPECT_EQ(*back, facts);
    EXPECT_EQ(back->feed.tls.reason(), MissingReason::NotCollected);
    EXPECT_EQ(back->feed.clockOffset.reason(), MissingReason::NotCollected);
}

TEST(FactsJson, WordsAndTypesOfTheFeedsFactsAreChecked)
{
    for (const char *broken :
         {R"({"eventFailure":{"kind":"sometimes"}})", R"({"log":{"lines":"many"}})",
          R"({"tls":{"chain":1}})", R"({"clockOffset":{"value":"late"}})", R"([])"}) {
        QJsonObject object = asObject(fullFacts());
        const QJsonDocument feed = QJsonDocument::fromJson(broken);
        object.insert(u"feed"_s, feed.isArray() ? QJsonValue(feed.array()) : feed.object());
        EXPECT_FALSE(parseFacts(QJsonDocument(object).toJson(QJsonDocument::Compact))) << broken;
    }
}

} // namespace
} // namespace amado
