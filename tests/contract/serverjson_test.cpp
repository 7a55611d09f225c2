// SPDX-License-Identifier: MIT
#include "io/folder/serverjson.h"

#include <gtest/gtest.h>

#include <random>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kOdd = "\xEF\xBB\xBF{\r\n\t\"zebra\" : 1.50e+2 ,\"services\":{\r\n  "
                        "\"MSExchangeUM\": { \"note\":\"keep\", "
                        "\"startType\":\"Automatic\" , \"state\" :\"Running\" },\"x\":7},\r\n"
                        "  \"appPools\": {\"P\":{\"startMode\":\"OnDemand\",\"autoStart\" : "
                        "true,\"state\":\"Started\"}},\r\n"
                        "  \"exchange\": {\"server\": {\"mitigationsBlocked\": [ ], \"later\": "
                        "{\"b\":2,\"a\":1}}}\r\n}\r\n\r\n";

ServerJson parsed(const QByteArray &bytes)
{
    auto json = ServerJson::parse(bytes);
    EXPECT_TRUE(json);
    return std::move(*json);
}

TEST(ServerJson, ChangesTouchTheValuesConcernedAndComeBackByteForByte)
{
    const ServiceState on{u"Running"_s, u"Automatic"_s};
    const ServiceState off{u"Stopped"_s, u"Disabled"_s};
    const QByteArray stopped = *parsed(kOdd).withService({u"msexchangeum"_s, on, off});
    EXPECT_EQ(stopped, QByteArray(kOdd)
                           .replace("\"Automatic\"", "\"Disabled\"")
                           .replace("\"Running\"", "\"Stopped\""));
    EXPECT_EQ(*parsed(stopped).withService({u"MSExchangeUM"_s, off, on}), kOdd);

    const AppPoolState started{u"Started"_s, true, u"OnDemand"_s};
    const AppPoolState poolOff{u"Stopped"_s, false, u"OnDemand"_s};
    const QByteArray poolStopped = *parsed(kOdd).withAppPool({u"P"_s, started, poolOff});
    EXPECT_EQ(poolStopped,
              QByteArray(kOdd).replace(": true", ": false").replace("\"Started\"", "\"Stopped\""));
    EXPECT_EQ(*parsed(poolStopped).withAppPool({u"P"_s, poolOff, started}), kOdd);

    const QByteArray blocked = *parsed(kOdd).withBlocked({{}, {u"M2"_s}});
    EXPECT_EQ(blocked, QByteArray(kOdd).replace("[ ]", "[\"M2\" ]"));
    EXPECT_EQ(*parsed(blocked).withBlocked({{u"M2"_s}, {}}), kOdd);
}

TEST(ServerJson, AWrongTypeConcernsOneFactAndNamesFileKeyAndExpectation)
{
    const ServerJson json = parsed(R"({
        "name": 7, "roles": ["Mailbox", 1], "os": {"product": "Windows Server 2019", "language": false},
        "services": {"A": {"state": "Running", "startType": 2}, "B": {"state": "Running", "startType": "Manual"}, "C": []},
        "appPools": 3, "capturedAt": "yesterday",
        "exchange": {"server": {"mitigationsEnabled": "yes", "mitigationsBlocked": ["M1"]}, "organization": []}
    })");
    const ServerDescription description = json.description(u"folder"_s);
    EXPECT_EQ(description.name, u"folder"_s);
    EXPECT_EQ(description.roles.reason(), MissingReason::Unreadable);
    EXPECT_EQ(*description.operatingSystem, u"Windows Server 2019"_s);
    EXPECT_EQ(description.osLanguage.reason(), MissingReason::Unreadable);
    QStringList details;
    for (const Error &problem : description.problems) {
        EXPECT_EQ(problem.reason, Reason::WrongJsonType);
        EXPECT_EQ(problem.subject, u"server.json"_s);
        details.append(problem.detail);
    }
    EXPECT_EQ(details,
              (QStringList{
                  u"name: expected text, found number"_s,
                  u"roles: expected list of texts, found number"_s,
                  u"os.language: expected text, found true or false"_s,
                  u"capturedAt: expected ISO 8601 time, found text"_s,
                  u"exchange.organization: expected object, found list"_s,
                  u"exchange.server.mitigationsEnabled: expected true or false, found text"_s,
              }));
    EXPECT_EQ(json.service(u"A").error().detail,
              u"services.A.startType: expected text, found number"_s);
    EXPECT_TRUE(json.service(u"B"));
    EXPECT_EQ(json.service(u"C").error().reason, Reason::WrongJsonType);
    EXPECT_EQ(json.appPool(u"P").error().detail, u"appPools: expected object, found number"_s);
    EXPECT_EQ(json.exchange()->mitigationsBlocked, QStringList{u"M1"_s});
    EXPECT_EQ(json.exchange()->serverMitigationsEnabled, std::nullopt);
}

TEST(ServerJson, AbsentIsNotCollectedAndNullDoesNotExist)
{
    const ServerJson empty = parsed("{}");
    EXPECT_EQ(empty.description({}).roles.reason(), MissingReason::NotCollected);
    EXPECT_EQ(empty.service(u"A").error().reason, Reason::FactMissing);
    EXPECT_EQ(empty.exchange().error().reason, Reason::FactMissing);
    EXPECT_TRUE(empty.isReachable());
    const ServerJson json = parsed(R"({"services": {"A": null}, "fileVersions": {"C:\\a.dll": null},
        "exchange": {"server": {"internetWebProxy": null}}, "registry": {"HKEY_LOCAL_MACHINE\\K": {"V": 1}}})");
    EXPECT_EQ(json.service(u"A").error().reason, Reason::None);
    EXPECT_EQ(json.fileVersion(u"c:/A.DLL").error().reason, Reason::None);
    EXPECT_EQ(json.exchange()->internetWebProxy, QString(u""_s));
    EXPECT_EQ(*json.registryValue(u"HKLM:\\k", u"v"), u"1"_s);
    EXPECT_EQ(json.registryValue(u"HKLM\\K", u"Other").error().reason, Reason::None);
    EXPECT_EQ(parsed(R"({"exchange": null})").exchange().error().reason, Reason::None);
    EXPECT_TRUE(parsed(R"({"exchange": null})").description({}).problems.empty());
    EXPECT_EQ(json.withBlocked({{}, {u"M1"_s}}).error().reason, Reason::FactMissing);
}

TEST(ServerJson, HoldsItsPromiseOnDamagedText)
{
    std::mt19937 random(20261120);
    const auto below = [&random](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<unsigned long>(limit));
    };
    const QByteArray alphabet = "{}[]\",:ut0-9.eE \r\n\xE6";
    const ServiceState off{u"Stopped"_s, u"Disabled"_s};
    int changed = 0;
    for (int run = 0; run < 5000; ++run) {
        QByteArray text = kOdd;
        for (qsizetype edits = below(4); edits >= 0; --edits)
            text[below(text.size())] = alphabet[below(alphabet.size())];
        const auto json = ServerJson::parse(text);
        const auto state = json ? json->service(u"MSExchangeUM") : failure(ErrorCode::NotFound);
        if (!state)
            continue;
        // Whatever else stands in the file: there and back changes no byte, unless escapes were
        // used in the value.
        const auto there = json->withService({u"MSExchangeUM"_s, *state, off});
        ASSERT_TRUE(there);
        const auto back = parsed(*there).withService({u"MSExchangeUM"_s, off, *state});
        ASSERT_TRUE(back);
        EXPECT_EQ(*parsed(*back).service(u"MSExchangeUM"), *state);
        EXPECT_EQ(*back, text);
        ++changed;
    }
    EXPECT_GT(changed, 500);
}

TEST(ServerJson, AListIsNoServer)
{
    EXPECT_EQ(ServerJson::parse("[]").error().reason, Reason::WrongJsonType);
}

TEST(ServerJson, ReadsSettingOverridesInTheirForms)
{
    const auto json = parsed(R"({"settingOverrides": [
        {"name": "a", "component": "OAuth", "section": "S", "parameters": ["Enabled=false", "B=1"],
         "server": null, "minVersion": null, "maxVersion": "15.2.1.2"},
        {"name": "b", "component": "Cafe", "section": "T", "parameters": "Enabled=true",
         "server": ["EX01", "EX02"], "status": "Accepted"}]})");
    const auto settings = json.exchange();
    ASSERT_TRUE(settings);
    EXPECT_FALSE(settings->hasSwitches());
    const std::vector<SettingOverride> expected{
        {u"a"_s, u"OAuth"_s, u"S"_s, {u"Enabled=false"_s, u"B=1"_s}, {}, {}, {}, u"15.2.1.2"_s},
        {u"b"_s,
         u"Cafe"_s,
         u"T"_s,
         {u"Enabled=true"_s},
         u"Accepted"_s,
         {u"EX01"_s, u"EX02"_s},
         {},
         {}}};
    EXPECT_EQ(settings->settingOverrides, expected);
    const auto broken = parsed(R"({"settingOverrides": [{"name": 1}], "exchange": {}})");
    EXPECT_EQ(broken.exchange()->settingOverrides, std::nullopt);
    ASSERT_EQ(broken.description(u"x"_s).problems.size(), 1u);
    EXPECT_EQ(broken.description(u"x"_s).problems[0].detail,
              u"settingOverrides[0].name: expected text, found number"_s);
}

} // namespace
} // namespace amado
