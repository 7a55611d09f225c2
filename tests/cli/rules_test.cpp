// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const QJsonValue &rules)
{
    QStringList list;
    for (const QJsonValue &rule : rules.toArray())
        list.append(rule["name"_L1].toString());
    return list;
}

} // namespace

TEST(Rules, ListsWhatIsInForceWithItsOrigin)
{
    const LabFixture lab;
    const QString server = lab.server(u"SIN-EX19-01"_s);
    const CliAnswer answer = askCli({u"rules"_s, server});
    EXPECT_EQ(answer.exitCode, 0);
    EXPECT_EQ(answer.json["site"_L1].toString(), u"Default Web Site"_s);
    EXPECT_EQ(answer.json["vdir"_L1].toString(), u"/"_s);
    EXPECT_EQ(answer.json["moduleLoaded"_L1], QJsonValue(true));
    EXPECT_EQ(names(answer.json["inbound"_L1]),
              QStringList({u"Redirect old addresses"_s, u"RequestBlockingRule1"_s}));
    const QJsonObject rule = answer.json["inbound"_L1][0].toObject();
    EXPECT_EQ(rule["kind"_L1].toString(), u"inbound"_s);
    EXPECT_EQ(rule["file"_L1].toString(), u"C/inetpub/wwwroot/web.config"_s);
    EXPECT_GT(rule["line"_L1].toInt(), 1);
    EXPECT_EQ(rule["match"_L1]["pattern"_L1].toString(), u"^(mail|webmail)/?$"_s);
    EXPECT_EQ(rule["action"_L1]["type"_L1].toString(), u"Redirect"_s);
    EXPECT_EQ(rule["action"_L1]["status"_L1].toInt(), 301);
    EXPECT_EQ(rule["conditions"_L1]["items"_L1][0]["input"_L1].toString(),
              u"{Old addresses:{URL}}"_s);
}

TEST(Rules, FollowsInheritanceAndShowsOutboundRulesWithTheirPrecondition)
{
    const LabFixture lab;
    const QString server = lab.server(u"TYO-EX16-04"_s);
    const CliAnswer answer = askCli({u"rules"_s, server, u"--vdir"_s, u"/owa"_s});
    EXPECT_EQ(answer.json["configPath"_L1].toString(), u"Default Web Site/owa"_s);
    const QJsonArray outbound = answer.json["outbound"_L1].toArray();
    ASSERT_EQ(outbound.size(), 1);
    EXPECT_EQ(outbound[0]["kind"_L1].toString(), u"outbound"_s);
    const QStringList preConditions = names(answer.json["preConditions"_L1]);
    EXPECT_TRUE(preConditions.contains(outbound[0]["preCondition"_L1].toString()));
    const QString cleared = lab.server(u"TYO-EX16-03"_s);
    EXPECT_EQ(names(askCli({u"rules"_s, cleared}).json["inbound"_L1]).size(), 1);
    EXPECT_EQ(
        names(askCli({u"rules"_s, cleared, u"--vdir"_s, u"/Autodiscover"_s}).json["inbound"_L1])
            .size(),
        0);
}

TEST(Rules, AnUnknownSiteOrAMissingConfigurationIsNotAnEmptyList)
{
    const LabFixture lab;
    const CliAnswer site =
        askCli({u"rules"_s, lab.server(u"TYO-EXSE-01"_s), u"--site"_s, u"Intranet"_s});
    EXPECT_EQ(site.exitCode, 3);
    EXPECT_TRUE(site.json["inbound"_L1].isNull());
    EXPECT_EQ(site.json["problems"_L1][0]["code"_L1].toString(), u"siteNotFound"_s);

    writeFile(lab.path(u"bare/server.json"_s), "{}");
    const CliAnswer bare = askCli({u"rules"_s, lab.path(u"bare"_s)});
    EXPECT_EQ(bare.exitCode, 3);
    EXPECT_TRUE(bare.json["outbound"_L1].isNull());
    EXPECT_EQ(bare.json["problems"_L1][0]["file"_L1].toString(),
              u"C/Windows/System32/inetsrv/config/applicationHost.config"_s);
}

TEST(Rules, OneServerAtATime)
{
    const LabFixture lab;
    const CliResult result = runCli({u"rules"_s, lab.lab()});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_EQ(result.out, QByteArray());
}

TEST(Try, SaysWhichRuleDecidesAndWhere)
{
    const LabFixture lab;
    const CliAnswer answer = askCli(
        {u"try"_s, lab.server(u"SIN-EX19-01"_s), u"--url"_s, u"https://mail.example/mail"_s});
    EXPECT_EQ(answer.exitCode, 0);
    EXPECT_EQ(answer.json["outcome"_L1].toString(), u"redirect"_s);
    EXPECT_EQ(answer.json["status"_L1].toInt(), 301);
    EXPECT_TRUE(answer.json["location"_L1].toString().endsWith("/owa/"_L1));
    EXPECT_EQ(answer.json["decidedBy"_L1]["name"_L1].toString(), u"Redirect old addresses"_s);
    EXPECT_EQ(answer.json["decidedBy"_L1]["file"_L1].toString(), u"C/inetpub/wwwroot/web.config"_s);
    EXPECT_EQ(answer.json["steps"_L1][0]["why"_L1].toString(), u"matched"_s);
}

TEST(Try, AnOrdinaryRequestIsServedAndNothingDecides)
{
    const LabFixture lab;
    const CliAnswer answer =
        askCli({u"try"_s, lab.server(u"SIN-EX19-01"_s), u"--url"_s, u"/owa/auth/logon.aspx"_s});
    EXPECT_EQ(answer.json["outcome"_L1].toString(), u"allow"_s);
    EXPECT_TRUE(answer.json["status"_L1].isNull());
    EXPECT_TRUE(answer.json["decidedBy"_L1].isNull());
}

TEST(Try, RunsOutboundRulesOverTheResponseHeaders)
{
    const LabFixture lab;
    const auto policy = [&](const QString &server) {
        const CliAnswer answer =
            askCli({u"try"_s, lab.server(server), u"--url"_s, u"/owa/"_s, u"--method"_s, u"GET"_s,
                    u"--response-header"_s, u"Content-Type: text/html; charset=utf-8"_s,
                    u"--response-header"_s, u"Content-Security-Policy: script-src 'self'"_s});
        return answer.json["responseHeaders"_L1]["Content-Security-Policy"_L1].toString();
    };
    EXPECT_EQ(policy(u"TYO-EXSE-01"_s), u"script-src 'self'"_s);
    EXPECT_NE(policy(u"TYO-EX16-04"_s), u"script-src 'self'"_s);
}

TEST(Try, HeadersReachTheRules)
{
    const LabFixture lab;
    const QString server = lab.server(u"OSA-EX16-01"_s);
    const auto outcome = [&](const QString &cookie) {
        return askCli({u"try"_s, server, u"--url"_s, u"/owa/auth/x.js"_s, u"--header"_s,
                       u"Cookie: "_s + cookie})
            .json["outcome"_L1]
            .toString();
    };
    EXPECT_EQ(outcome(u"lang=ja"_s), u"allow"_s);
    EXPECT_EQ(outcome(u"X-AnonResource-Backend=localhost/ecp/default.flt?~3"_s), u"abort"_s);
}

TEST(Try, WithoutAConfigurationNothingIsClaimed)
{
    const LabFixture lab;
    writeFile(lab.path(u"bare/server.json"_s), "{}");
    const CliAnswer bare = askCli({u"try"_s, lab.path(u"bare"_s), u"--url"_s, u"/"_s});
    EXPECT_EQ(bare.exitCode, 3);
    EXPECT_TRUE(bare.json["outcome"_L1].isNull());
    EXPECT_EQ(bare.json["problems"_L1].toArray().size(), 1);
}

TEST(Try, ABrokenFileOnTheWayIsAnErrorOfThatPathAlone)
{
    const LabFixture lab;
    const QString server = lab.server(u"SIN-EX19-03"_s);
    const CliAnswer owa = askCli({u"try"_s, server, u"--url"_s, u"/owa/"_s});
    EXPECT_EQ(owa.json["outcome"_L1].toString(), u"error"_s);
    EXPECT_EQ(owa.json["status"_L1].toInt(), 500);
    EXPECT_EQ(owa.json["problems"_L1][0]["code"_L1].toString(), u"malformedXml"_s);
    EXPECT_GT(owa.json["problems"_L1][0]["line"_L1].toInt(), 0);
    const CliAnswer root = askCli({u"try"_s, server, u"--url"_s, u"/x"_s});
    EXPECT_EQ(root.json["outcome"_L1].toString(), u"allow"_s);
}

TEST(Try, GoesToTheSiteThatAnswersThereOrTheOneNamed)
{
    const LabFixture lab;
    const QString server = lab.server(u"TYO-EXSE-07"_s);
    const auto siteOf = [&](const QStringList &more) {
        const CliAnswer answer = askCli(QStringList{u"try"_s, server} + more);
        return answer.exitCode == 0 ? answer.json["site"_L1].toString()
                                    : QString::number(answer.exitCode);
    };
    EXPECT_EQ(siteOf({u"--url"_s, u"/owa/"_s}), u"Default Web Site"_s);
    EXPECT_EQ(siteOf({u"--url"_s, u"https://192.0.2.10/owa/"_s}), u"OWA Partners"_s);
    EXPECT_EQ(siteOf({u"--url"_s, u"https://localhost:444/owa/"_s}), u"Exchange Back End"_s);
    EXPECT_EQ(siteOf({u"--url"_s, u"/owa/"_s, u"--site"_s, u"owa partners"_s}), u"OWA Partners"_s);
    EXPECT_EQ(siteOf({u"--url"_s, u"https://localhost:4443/owa/"_s}), u"3"_s);
    EXPECT_EQ(siteOf({u"--url"_s, u"http://mail.example.com:8080/owa/"_s}), u"3"_s);
    const CliAnswer nowhere =
        askCli({u"try"_s, server, u"--url"_s, u"https://localhost:4443/owa/"_s});
    EXPECT_EQ(nowhere.json["problems"_L1][0]["code"_L1].toString(), u"noSiteListens"_s);
    EXPECT_TRUE(nowhere.json["site"_L1].isNull());
}
