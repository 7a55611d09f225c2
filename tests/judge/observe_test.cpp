// SPDX-License-Identifier: MIT
#include "change/testserver.h"
#include "judge/observed.h"
#include "model/base/enumnames.h"
#include "model/judge/assessment.h"

#include <gtest/gtest.h>

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

using Revision = ObservedRule::Revision;

const QByteArray kFinal = "(?=.*autodiscover)(?=.*powershell)";
const QByteArray kDecoded = "{UrlDecode:{REQUEST_URI}}";

QByteArray inbound(const QByteArray &name, const QByteArray &input = kDecoded,
                   const QByteArray &pattern = kFinal, const QByteArray &attributes = {},
                   const QByteArray &matchUrl = ".*",
                   const QByteArray &action = R"(type="AbortRequest")")
{
    return "<rule name=\"" + name + "\" " + attributes + "><match url=\"" + matchUrl +
           "\" /><conditions><add input=\"" + input + "\" pattern=\"" + pattern +
           "\" /></conditions><action " + action + " /></rule>\n";
}

QByteArray cookieRule(const QByteArray &name, const QByteArray &pattern)
{
    return inbound(name, "{HTTP_COOKIE}", pattern);
}

QByteArray outbound(const QByteArray &prefix, const QByteArray &pages,
                    const QByteArray &value = "{R:1}; script-src-attr 'none'",
                    const QByteArray &attributes = {})
{
    const QByteArray condition = prefix + " OWA SPA HTML shell - precondition";
    return "<preConditions><preCondition name=\"" + condition +
           "\"><add input=\"{RESPONSE_CONTENT_TYPE}\" pattern=\"^text/html\" />"
           "<add input=\"{REQUEST_URI}\" pattern=\"^/owa/?(" +
           pages + ")\" /></preCondition></preConditions><rule name=\"" + prefix +
           " OWA CSP - outbound\" preCondition=\"" + condition + "\" " + attributes +
           "><match serverVariable=\"RESPONSE_Content_Security_Policy\" pattern=\"(.*)\" />"
           "<action type=\"Rewrite\" value=\"" +
           value + "\" /></rule>\n";
}

const QByteArray kAllPages =
    R"($|\?|default\.aspx|projection\.aspx|readingPane\.aspx|popout\.aspx)";
const QByteArray kFirstPages = R"($|\?|default\.aspx|projection\.aspx)";

QByteArray configuration(const QByteArray &content)
{
    return "<configuration>" + content + "</configuration>";
}

QByteArray section(const QByteArray &content)
{
    return "<system.webServer><rewrite>" + content + "</rewrite></system.webServer>";
}

QByteArray rules(const QByteArray &content)
{
    return configuration(section("<rules>" + content + "</rules>"));
}

QByteArray outboundRules(const QByteArray &content)
{
    return configuration(section("<outboundRules>" + content + "</outboundRules>"));
}

QString autodiscoverConfig()
{
    return test::frontEndConfig(u"Autodiscover"_s);
}

ServerSnapshot withFiles(const QMap<QString, QByteArray> &files)
{
    ServerSnapshot server = test::testServer();
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        test::putFile(server, file.key(), file.value());
    return server;
}

struct Expected
{
    QString name;
    RuleWriter writer;
    Revision revision;
    QString why;       ///< Empty: effective.
    QString decidedBy; ///< For shadowed rules.
};

struct Case
{
    const char *name;
    QString mitigation;
    QMap<QString, QByteArray> files;
    std::vector<Expected> rules;
    ProtectionState state; ///< Of a vulnerable server.
};

const QString kShell = u"CVE-2022-41040"_s;
const QString kOwa = u"CVE-2026-42897"_s;
const QString kCookies = u"CVE-2021-26855"_s;
const QString kRoot = test::wwwrootConfig();
const QString kEems = u"EEMS M1.1 PowerShell - inbound"_s;
const QString kEomt2 = u"PowerShell - inbound"_s;
const QString kEemsOwa = u"EEMS M2.1 OWA CSP - outbound"_s;
const QString kEomtOwa = u"EOMT OWA CSP - outbound"_s;

std::vector<Case> wordingCases()
{
    using State = ProtectionState;
    const auto raw = QByteArray("{REQUEST_URI}");
    return {
        {"nothing", kShell, {{kRoot, rules({})}}, {}, State::Exposed},
        {"final by the vendor's service",
         kShell,
         {{kRoot, rules(inbound("EEMS M1.1 PowerShell - inbound"))}},
         {{kEems, RuleWriter::Eems, Revision::Final, {}, {}}},
         State::Mitigated},
        {"30 September",
         kShell,
         {{kRoot, rules(inbound("PowerShell - inbound", raw,
                                R"(.*autodiscover\.json.*\@.*Powershell.*)"))}},
         {{kEomt2, RuleWriter::Eomt2, Revision::Outdated, {}, {}}},
         State::Outdated},
        {"4 October",
         kShell,
         {{kRoot,
           rules(inbound("PowerShell - inbound", raw, R"(.*autodiscover\.json.*Powershell.*)"))}},
         {{kEomt2, RuleWriter::Eomt2, Revision::Outdated, {}, {}}},
         State::Outdated},
        {"5 October never took effect",
         kShell,
         {{kRoot, rules(inbound("PowerShell - inbound", "{UrlDecode: {REQUEST_URI}}",
                                R"(.*autodiscover\.json.*Powershell.*)"))}},
         {{kEomt2, RuleWriter::Eomt2, Revision::NeverEffective, u"neverEffective"_s, {}}},
         State::Ineffective},
        {"6 October",
         kShell,
         {{kRoot, rules(inbound("EEMS M1.1 PowerShell - inbound", kDecoded,
                                R"(.*autodiscover\.json.*Powershell.*)"))}},
         {{kEems, RuleWriter::Eems, Revision::Outdated, {}, {}}},
         State::Outdated},
        {"hand-made with another spelling of everything",
         kShell,
         {{kRoot,
           rules(inbound("RequestBlockingRule1", "{urldecode:{request_uri}}", kFinal,
                         "patternSyntax=\"ECMAScript\" stopProcessing=\"true\"", "^(.*)$",
                         R"(type="CustomResponse" statusCode="403" statusReason="Forbidden")"))}},
         {{u"RequestBlockingRule1"_s, RuleWriter::Manual, Revision::Final, {}, {}}},
         State::Mitigated},
        {"final under a name nobody knows",
         kShell,
         {{kRoot, rules(inbound("Our rule"))}},
         {{u"Our rule"_s, RuleWriter::Unknown, Revision::Final, {}, {}}},
         State::Mitigated},
        {"known name, other content",
         kShell,
         {{kRoot, rules(inbound("PowerShell - inbound", raw, "^/something$"))}},
         {{kEomt2, RuleWriter::Eomt2, Revision::Unknown, u"contentDiffers"_s, {}}},
         State::Conflict},
        {"a numbered name claims nothing",
         kShell,
         {{kRoot, rules(inbound("RequestBlockingRule1", raw, "^/something$"))}},
         {},
         State::Exposed},
        {"case-sensitive copy acts on some spellings only",
         kShell,
         {{kRoot, rules("<rule name=\"PowerShell - inbound\"><match url=\".*\" /><conditions><add "
                        "input=\"{UrlDecode:{REQUEST_URI}}\" pattern=\"" +
                        kFinal +
                        "\" ignoreCase=\"false\" /></conditions><action type=\"AbortRequest\" "
                        "/></rule>")}},
         {{kEomt2, RuleWriter::Eomt2, Revision::Unknown, {}, {}}},
         State::Conflict},
        {"unknown wording that stops every attack",
         kShell,
         {{autodiscoverConfig(), rules(inbound("Close it", raw, "(powershell|%)"))}},
         {{u"Close it"_s, RuleWriter::Unknown, Revision::Unknown, {}, {}}},
         State::Outdated},
        {"both cookie rules",
         kCookies,
         {{kRoot,
           rules(cookieRule("X-AnonResource-Backend Abort - inbound",
                            "(.*)X-AnonResource-Backend(.*)") +
                 cookieRule("X-BEResource Abort - inbound", "(.*)X-BEResource=(.+)/(.+)~(.+)"))}},
         {{u"X-AnonResource-Backend Abort - inbound"_s, RuleWriter::Eomt, Revision::Final, {}, {}},
          {u"X-BEResource Abort - inbound"_s, RuleWriter::Eomt, Revision::Final, {}, {}}},
         State::Mitigated},
        {"one cookie rule of two",
         kCookies,
         {{kRoot,
           rules(cookieRule("X-BEResource Abort - inbound", "(.*)X-BEResource=(.+)/(.+)~(.+)"))}},
         {{u"X-BEResource Abort - inbound"_s, RuleWriter::Eomt, Revision::Final, {}, {}}},
         State::Ineffective},
        {"policy by the vendor's service",
         kOwa,
         {{test::owaConfig(), outboundRules(outbound("EEMS M2.1", kAllPages))}},
         {{kEemsOwa, RuleWriter::Eems, Revision::Final, {}, {}}},
         State::Mitigated},
        {"policy of the first release",
         kOwa,
         {{test::owaConfig(), outboundRules(outbound("EOMT", kFirstPages))}},
         {{kEomtOwa, RuleWriter::EomtUnified, Revision::Outdated, {}, {}}},
         State::Outdated},
        {"policy with another value",
         kOwa,
         {{test::owaConfig(),
           outboundRules(outbound("EEMS M2.1", kAllPages, "{R:1}; frame-ancestors 'self'"))}},
         {{kEemsOwa, RuleWriter::Eems, Revision::Unknown, u"contentDiffers"_s, {}}},
         State::Conflict},
        {"policy that is disabled",
         kOwa,
         {{test::owaConfig(),
           outboundRules(
               outbound("EOMT", kAllPages, "{R:1}; script-src-attr 'none'", "enabled=\"false\""))}},
         {{kEomtOwa, RuleWriter::EomtUnified, Revision::Final, u"disabled"_s, {}}},
         State::Ineffective},
        {"policy at another application",
         kOwa,
         {{test::frontEndConfig(u"ecp"_s), outboundRules(outbound("EOMT", kAllPages))}},
         {{kEomtOwa, RuleWriter::EomtUnified, Revision::Final, u"wrongPlace"_s, {}}},
         State::Ineffective},
    };
}

std::vector<Case> placeCases()
{
    using State = ProtectionState;
    const QByteArray rule = inbound("EEMS M1.1 PowerShell - inbound");
    const auto idle = [](const QString &why, const QString &decidedBy = {}) {
        return std::vector<Expected>{{kEems, RuleWriter::Eems, Revision::Final, why, decidedBy}};
    };
    const QByteArray location = R"(<location path="Autodiscover">)";
    return {
        {"disabled",
         kShell,
         {{kRoot, rules(inbound("EEMS M1.1 PowerShell - inbound", kDecoded, kFinal,
                                "enabled=\"false\""))}},
         idle(u"disabled"_s),
         State::Ineffective},
        {"cleared by the application",
         kShell,
         {{kRoot, rules(rule)}, {autodiscoverConfig(), rules("<clear />")}},
         idle(u"cleared"_s),
         State::Ineffective},
        {"removed by the application",
         kShell,
         {{kRoot, rules(rule)},
          {autodiscoverConfig(), rules("<remove name=\"eems M1.1 powershell - inbound\" />")}},
         idle(u"removed"_s),
         State::Ineffective},
        {"shadowed by an earlier rule",
         kShell,
         {{kRoot, rules("<rule name=\"Keep\" stopProcessing=\"true\"><match url=\".*\" /><action "
                        "type=\"None\" /></rule>" +
                        rule)}},
         idle(u"shadowed"_s, u"Keep"_s),
         State::Ineffective},
        {"at another application",
         kShell,
         {{test::owaConfig(), rules(rule)}},
         idle(u"wrongPlace"_s),
         State::Ineffective},
        {"in a location that does not inherit",
         kShell,
         {{kRoot, configuration("<location path=\".\" inheritInChildApplications=\"false\">" +
                                section("<rules>" + rule + "</rules>") + "</location>")}},
         idle(u"notInherited"_s),
         State::Ineffective},
        {"in a location of the right application",
         kShell,
         {{kRoot,
           configuration(location + section("<rules>" + rule + "</rules>") + "</location>")}},
         idle({}),
         State::Mitigated},
        {"at the application itself",
         kShell,
         {{autodiscoverConfig(), rules(rule)}},
         idle({}),
         State::Mitigated},
        {"where the same name stands twice",
         kShell,
         {{kRoot, rules(rule)}, {autodiscoverConfig(), rules(rule)}},
         {{kEems, RuleWriter::Eems, Revision::Final, u"configurationError"_s, {}},
          {kEems, RuleWriter::Eems, Revision::Final, u"configurationError"_s, {}}},
         State::Ineffective},
        {"two copies under two names",
         kShell,
         {{kRoot, rules(rule + inbound("PowerShell - inbound"))}},
         {{kEems, RuleWriter::Eems, Revision::Final, {}, {}},
          {kEomt2, RuleWriter::Eomt2, Revision::Final, {}, {}}},
         State::Mitigated},
        {"an idle copy beside an effective one",
         kShell,
         {{kRoot, rules(rule)}, {test::owaConfig(), rules(inbound("PowerShell - inbound"))}},
         {{kEems, RuleWriter::Eems, Revision::Final, {}, {}},
          {kEomt2, RuleWriter::Eomt2, Revision::Final, u"wrongPlace"_s, {}}},
         State::Mitigated},
    };
}

class Observe : public ::testing::TestWithParam<Case>
{};

TEST_P(Observe, FindsRulesAndSaysWhatTheyDo)
{
    const Case &row = GetParam();
    ServerSnapshot server = withFiles(row.files);
    const MitigationObservation observation = test::observed(server, row.mitigation);
    EXPECT_TRUE(observation.missing.empty());
    ASSERT_EQ(observation.rules.size(), row.rules.size());
    QStringList seen;
    for (const ObservedRule &rule : observation.rules) {
        const auto expected =
            std::find_if(row.rules.begin(), row.rules.end(),
                         [&](const Expected &entry) { return entry.name == rule.name; });
        ASSERT_NE(expected, row.rules.end()) << qPrintable(rule.name);
        EXPECT_EQ(enumName(rule.writer), enumName(expected->writer));
        EXPECT_EQ(enumName(rule.revision), enumName(expected->revision));
        EXPECT_EQ(rule.why ? enumName(*rule.why) : QString(), expected->why);
        EXPECT_EQ(rule.effective, expected->why.isEmpty());
        EXPECT_EQ(rule.decidedBy, expected->decidedBy);
        EXPECT_TRUE(row.files.contains(rule.file)) << qPrintable(rule.file);
        EXPECT_GE(rule.line, 1);
    }
    server.exchangeVersion = {row.mitigation == kCookies ? u"15.2.792.5"_s : u"15.2.986.30"_s,
                              u"ExSetup.exe"_s};
    const ServerFacts facts = observe(server, test::shippedCatalogs().mitigations);
    const Assessment assessment = assess(facts, test::shippedCatalogs(),
                                         QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC));
    for (const ProtectionFinding &finding : assessment.protection) {
        if (finding.vulnerability == row.mitigation) {
            EXPECT_EQ(enumName(finding.state), enumName(row.state));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Wording, Observe, ::testing::ValuesIn(wordingCases()), [](const auto &row) {
        QString name = QString::fromLatin1(row.param.name);
        return name.replace(QRegularExpression(u"[^A-Za-z0-9]"_s), u"_"_s).toStdString();
    });
INSTANTIATE_TEST_SUITE_P(Place, Observe, ::testing::ValuesIn(placeCases()), [](const auto &row) {
    QString name = QString::fromLatin1(row.param.name);
    return name.replace(QRegularExpression(u"[^A-Za-z0-9]"_s), u"_"_s).toStdString();
});

TEST(ObserveRules, NeedsTheRewriteModule)
{
    ServerSnapshot server = withFiles({{kRoot, rules(inbound("EEMS M1.1 PowerShell - inbound"))}});
    QByteArray host = test::fileOf(server, IisConfiguration::applicationHostPath());
    host.replace("<modules><add name=\"RewriteModule\" /></modules>", "");
    host.replace(
        "<add name=\"RewriteModule\" image=\"%SystemRoot%\\system32\\inetsrv\\rewrite.dll\" />",
        "");
    test::putFile(server, IisConfiguration::applicationHostPath(), host);
    const MitigationObservation observation = test::observed(server, kShell);
    ASSERT_EQ(observation.rules.size(), 1u);
    EXPECT_EQ(observation.rules.front().why, ObservedRule::Why::ModuleMissing);
}

TEST(ObserveRules, SayWhichFileCouldNotBeRead)
{
    const struct
    {
        QString file;
        Fact<QByteArray> content;
        QString mitigation, fact;
        MissingReason reason;
    } rows[] = {
        {kRoot,
         {"<configuration><oops></configuration>", kRoot},
         kShell,
         kRoot,
         MissingReason::Unreadable},
        {kRoot, Fact<QByteArray>::missing(MissingReason::Denied, kRoot), kShell, kRoot,
         MissingReason::Denied},
        {test::owaConfig(),
         {"<configuration>", test::owaConfig()},
         kOwa,
         test::owaConfig(),
         MissingReason::Unreadable},
        {IisConfiguration::applicationHostPath(),
         Fact<QByteArray>::missing(MissingReason::NotCollected), kShell,
         u"applicationHost.config"_s, MissingReason::NotCollected},
        {IisConfiguration::applicationHostPath(),
         {"<configuration>", {}},
         kOwa,
         u"applicationHost.config"_s,
         MissingReason::Unreadable},
    };
    for (const auto &row : rows) {
        ServerSnapshot server = test::testServer();
        server.configFiles.insert(row.file, row.content);
        const auto missing = test::observed(server, row.mitigation).missing;
        ASSERT_EQ(missing.size(), 1u) << qPrintable(row.file);
        EXPECT_EQ(missing.front().first, row.fact);
        EXPECT_EQ(missing.front().second, row.reason) << qPrintable(row.file);
    }
}

TEST(ObserveRules, JudgeWhatAnotherBrokenFileDoesNotConcern)
{
    const ServerSnapshot server =
        withFiles({{kRoot, rules(inbound("EEMS M1.1 PowerShell - inbound"))},
                   {test::owaConfig(), "<configuration>"}});
    const MitigationObservation shell = test::observed(server, kShell);
    EXPECT_TRUE(shell.missing.empty());
    ASSERT_EQ(shell.rules.size(), 1u);
    EXPECT_TRUE(shell.rules.front().effective);
}

} // namespace
} // namespace amado
