// SPDX-License-Identifier: MIT
#include "io/lab/labrules.h"
#include "io/lab/labserver.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kTokyo = u"東京"_s;
const QString kOsaka = u"大阪"_s;
const QString kSingapore = u"Singapore"_s;

ExchangeSettings settings(const QStringList &applied, const QStringList &blocked = {})
{
    return {true, true, applied, blocked, QString(u""_s)};
}

/// A plain server on the Windows its product usually stands on, in Japanese.
LabServer plain(const QString &product, const QString &name, const QString &site,
                const QString &build)
{
    struct Windows
    {
        QString exchange;
        QString name;
        QString version;
    };
    const Windows systems[] = {
        {u"2013"_s, u"Windows Server 2012 R2"_s, u"6.3.9600"_s},
        {u"2016"_s, u"Windows Server 2016"_s, u"10.0.14393"_s},
        {u"2019"_s, u"Windows Server 2019"_s, u"10.0.17763"_s},
        {u"SE"_s, u"Windows Server 2025"_s, u"10.0.26100"_s},
    };
    LabServer server;
    server.product = product;
    server.name = name;
    server.site = site;
    server.build = build;
    server.osLanguage = u"ja-JP"_s;
    for (const Windows &system : systems) {
        if (system.exchange != product)
            continue;
        server.osProduct = system.name;
        server.osVersion = system.version;
    }
    return server;
}

/// Protected in October 2022 with a wording that was made stronger a day later, and forgotten.
LabServer outdated2013()
{
    LabServer server = plain(u"2013"_s, u"TYO-EX13-01"_s, kTokyo, u"15.00.1497.042"_s);
    server.roles = {u"Mailbox"_s, u"ClientAccess"_s};
    server.siteRewrite =
        lab::rewriteRules(lab::inboundRule({"PowerShell - inbound", "{UrlDecode:{REQUEST_URI}}",
                                            ".*autodiscover\\.json.*Powershell.*"}));
    return server;
}

/// Never updated since 2020; the script of March 2021 switched off what it could.
LabServer componentsOff2016()
{
    LabServer server = plain(u"2016"_s, u"OSA-EX16-01"_s, kOsaka, u"15.01.2176.002"_s);
    server.siteRewrite = lab::rewriteRules(lab::backendCookieRules());
    server.unifiedMessagingOff = true;
    server.ecpPoolOff = true;
    server.oabPoolPartlyOff = true;
    server.traces = LabTraces::Chain;
    return server;
}

/// Nothing was ever done, and somebody has been there.
LabServer exposed2016()
{
    LabServer server = plain(u"2016"_s, u"OSA-EX16-02"_s, kOsaka, u"15.01.2375.024"_s);
    server.feed = LabFeed::EndpointUntrusted;
    server.exchange = settings({u"PING1"_s});
    server.traces = LabTraces::Answered;
    return server;
}

/// The rules are there and do nothing: one child clears them, the other is switched off.
LabServer ineffective2016()
{
    LabServer server = plain(u"2016"_s, u"TYO-EX16-03"_s, kTokyo, u"15.01.2507.012"_s);
    server.siteRewrite = lab::rewriteRules(
        lab::inboundRule(lab::finalPowerShellRule("EEMS M1.1 PowerShell - inbound")));
    server.autodiscoverLocked =
        "    <rewrite>\n      <rules>\n        <clear />\n      </rules>\n    </rewrite>\n";
    server.owaRewrite = lab::rewriteOwaPolicy("EOMT", lab::protectingPolicy(), false);
    server.feed = LabFeed::EndpointUntrusted;
    server.exchange = settings({u"PING1"_s, u"M1.1"_s});
    server.rootUpdateOff = true;
    return server;
}

/// Mitigated by the EM service while the feed could still be read; cut off from it since July
/// 2026.
LabServer mitigated2016()
{
    LabServer server = plain(u"2016"_s, u"TYO-EX16-04"_s, kTokyo, u"15.01.2507.066"_s);
    server.owaRewrite = lab::rewriteOwaPolicy("EEMS M2.1", lab::protectingPolicy());
    server.feed = LabFeed::FeedNotSafe;
    server.exchange = settings({u"PING1"_s, u"M2.1.0"_s});
    return server;
}

/// A busy site: rules of its own that must survive, a hand-made rule, and a known name with other
/// content.
LabServer conflict2019()
{
    LabServer server = plain(u"2019"_s, u"SIN-EX19-01"_s, kSingapore, u"15.02.1544.009"_s);
    server.osLanguage = u"en-US"_s;
    server.install = u"D:\\Exchange\\V15\\"_s;
    lab::Rule manual = lab::finalPowerShellRule("RequestBlockingRule1");
    server.siteRewrite =
        "    <!-- Managed by the web team, ticket 4711. -->\n"
        "    <rewrite>\n"
        "      <rewriteMaps>\n"
        "        <rewriteMap name=\"Old addresses\">\n"
        "          <add key=\"/mail\" value=\"/owa/\" />\n"
        "          <add key=\"/webmail\" value=\"/owa/\" />\n"
        "        </rewriteMap>\n"
        "      </rewriteMaps>\n"
        "      <rules>\n"
        "        <rule name=\"Redirect old addresses\" stopProcessing=\"true\">\n"
        "          <match url=\"^(mail|webmail)/?$\" />\n"
        "          <conditions>\n"
        "            <add input=\"{Old addresses:{URL}}\" pattern=\"(.+)\" />\n"
        "          </conditions>\n"
        "          <action type=\"Redirect\" url=\"{C:1}\" redirectType=\"Permanent\" />\n"
        "        </rule>\n" +
        lab::inboundRule(manual) +
        "      </rules>\n"
        "    </rewrite>\n";
    server.owaRewrite = lab::rewriteOwaPolicy("EEMS M2.1", "{R:1}; frame-ancestors 'self'");
    server.feed = LabFeed::FeedNotSafe;
    server.exchange = settings({u"PING1"_s});
    server.exchange.internetWebProxy = u"http://proxy.amado.example:8080"_s;
    server.traces = LabTraces::Attempts;
    return server;
}

/// Fixed by the update; the service keeps writing a rule nobody needs.
LabServer redundant2019()
{
    LabServer server = plain(u"2019"_s, u"TYO-EX19-02"_s, kTokyo, u"15.02.1748.046"_s);
    server.owaRewrite = lab::rewriteOwaPolicy("EEMS M2.1", lab::protectingPolicy());
    server.feed = LabFeed::WritesBack;
    server.exchange = settings({u"PING1"_s, u"M2.1.0"_s});
    server.traces = LabTraces::AdminActs;
    return server;
}

/// An edit by hand broke one file; everything else can still be judged.
LabServer malformed2019()
{
    LabServer server = plain(u"2019"_s, u"SIN-EX19-03"_s, kSingapore, u"15.02.1544.039"_s);
    server.osLanguage = u"en-US"_s;
    server.owaMalformed = true;
    server.feed = LabFeed::FeedNotSafe;
    server.exchange = settings({u"PING1"_s, u"M2.1.0"_s});
    server.exchange.serverMitigationsEnabled = false;
    return server;
}

LabServer unreachable2019()
{
    LabServer server = plain(u"2019"_s, u"OSA-EX19-04"_s, kOsaka, u"15.02.1748.043"_s);
    server.reachable = false;
    server.feed = LabFeed::FeedNotSafe;
    server.exchange = settings({u"PING1"_s});
    return server;
}

LabServer currentSe()
{
    LabServer server = plain(u"SE"_s, u"TYO-EXSE-01"_s, kTokyo, u"15.02.2562.056"_s);
    server.feed = LabFeed::Receiving;
    server.exchange = settings({u"PING1"_s});
    server.traces = LabTraces::WholeLogs;
    return server;
}

/// Everything installed, yet a gateway between server and vendor signs in Microsoft's name.
LabServer inspectedSe()
{
    LabServer server = plain(u"SE"_s, u"TYO-EXSE-02"_s, kTokyo, u"15.02.2562.056"_s);
    server.feed = LabFeed::Inspected;
    server.endpoint = LabEndpoint::Gateway;
    server.exchange = settings({u"PING1"_s});
    server.exchange.internetWebProxy = u"http://gateway.amado.example:8080"_s;
    server.winHttpProxy = u"gateway.amado.example:8080"_s;
    return server;
}

/// Hardened by a template that switched off too much.
LabServer protocolsOffSe()
{
    LabServer server = plain(u"SE"_s, u"OSA-EXSE-03"_s, kOsaka, u"15.02.2562.056"_s);
    server.feed = LabFeed::NoCommonProtocol;
    server.endpoint = LabEndpoint::Refused;
    server.exchange = settings({u"PING1"_s});
    server.tls12Off = true;
    server.traces = LabTraces::FewHours;
    return server;
}

/// May not fetch roots, and nobody brought the one the feed's signer leads to.
LabServer rootMissingSe()
{
    LabServer server = plain(u"SE"_s, u"SIN-EXSE-04"_s, kSingapore, u"15.02.2562.056"_s);
    server.osLanguage = u"en-US"_s;
    server.feed = LabFeed::SignerRefused;
    server.exchange = settings({u"PING1"_s});
    server.rootUpdateOff = true;
    server.signerRootMissing = true;
    server.traces = LabTraces::Hole;
    return server;
}

/// The service was switched off; an update then took away the rule it still holds for applied.
LabServer haltedSe()
{
    LabServer server = plain(u"SE"_s, u"TYO-EXSE-05"_s, kTokyo, u"15.02.2562.056"_s);
    server.feed = LabFeed::Halted;
    server.exchange = settings({u"PING1"_s, u"M2.1.0"_s}, {u"M1"_s});
    server.traces = LabTraces::OddFiles;
    return server;
}

/// No name server knows Microsoft's endpoint; somebody restarted the service eight minutes ago.
LabServer nameUnknownSe()
{
    LabServer server = plain(u"SE"_s, u"OSA-EXSE-06"_s, kOsaka, u"15.02.2562.056"_s);
    server.feed = LabFeed::NameUnknown;
    server.endpoint = LabEndpoint::NoName;
    server.exchange = settings({u"PING1"_s});
    server.winHttpProxy = u"proxy.amado.example:8080"_s;
    return server;
}

/// Partners have an OWA site of their own, on a copy of the folder; Microsoft's service never wrote
/// there.
LabServer secondSiteSe()
{
    LabServer server = plain(u"SE"_s, u"TYO-EXSE-07"_s, kTokyo, u"15.02.2562.041"_s);
    server.owaRewrite = lab::rewriteOwaPolicy("EEMS M2.1", lab::protectingPolicy());
    server.secondOwaSite = true;
    server.feed = LabFeed::FeedNotSafe;
    server.exchange = settings({u"PING1"_s, u"M2.1.0"_s});
    return server;
}

/// Somebody made the rule end the pass and misspelt the attribute: IIS refuses the whole file.
LabServer misspeltSe()
{
    LabServer server = plain(u"SE"_s, u"OSA-EXSE-08"_s, kOsaka, u"15.02.2562.041"_s);
    server.owaRewrite = lab::rewriteOwaPolicy("EEMS M2.1", lab::protectingPolicy());
    server.owaRewrite.replace("<rule name=", "<rule stopprocessing=\"true\" name=");
    server.feed = LabFeed::FeedNotSafe;
    server.exchange = settings({u"PING1"_s, u"M2.1.0"_s});
    return server;
}

/// One more rule, and OWA's file is larger than IIS reads.
LabServer almostTooLargeSe()
{
    LabServer server = plain(u"SE"_s, u"SIN-EXSE-09"_s, kSingapore, u"15.02.2562.041"_s);
    server.osLanguage = u"en-US"_s;
    server.owaPaddedTo = 255'900;
    server.feed = LabFeed::FeedNotSafe;
    server.exchange = settings({u"PING1"_s});
    return server;
}

/// A rule of the whole site matches every answer and lets no other follow: the service's own never
/// runs.
LabServer shadowedSe()
{
    LabServer server = plain(u"SE"_s, u"TYO-EXSE-12"_s, kTokyo, u"15.02.2562.041"_s);
    server.siteRewrite = lab::rewriteServerHeader();
    server.owaRewrite = lab::rewriteOwaPolicy("EEMS M2.1", lab::protectingPolicy());
    server.feed = LabFeed::FeedNotSafe;
    server.exchange = settings({u"PING1"_s, u"M2.1.0"_s});
    return server;
}

/// Updated on a Patch Tuesday that the data does not know yet.
LabServer newerThanDataSe()
{
    LabServer server = plain(u"SE"_s, u"TYO-EXSE-10"_s, kTokyo, u"15.02.2562.061"_s);
    server.feed = LabFeed::Receiving;
    server.exchange = settings({u"PING1"_s});
    return server;
}

/// An interim update of Microsoft's support: a build between two known ones.
LabServer interim2019()
{
    LabServer server = plain(u"2019"_s, u"OSA-EX19-05"_s, kOsaka, u"15.02.1748.044"_s);
    server.owaRewrite = lab::rewriteOwaPolicy("EEMS M2.1", lab::protectingPolicy());
    server.feed = LabFeed::FeedNotSafe;
    server.exchange = settings({u"PING1"_s, u"M2.1.0"_s});
    return server;
}

/// Requests without a Host header are cut off, under the name the IIS dialog proposes. An attacker
/// sends one.
LabServer noHost2016()
{
    LabServer server = plain(u"2016"_s, u"OSA-EX16-05"_s, kOsaka, u"15.01.2507.012"_s);
    server.siteRewrite =
        lab::rewriteRules(lab::inboundRule({"RequestBlockingRule1", "{HTTP_HOST}", "^$"}));
    server.feed = LabFeed::EndpointUntrusted;
    server.exchange = settings({u"PING1"_s});
    server.traces = LabTraces::AnsiLogs;
    return server;
}

/// Fixed by an update after which Microsoft has the mitigation removed.
LabServer removable2019()
{
    LabServer server = plain(u"2019"_s, u"TYO-EX19-06"_s, kTokyo, u"15.02.1748.051"_s);
    server.owaRewrite = lab::rewriteOwaPolicy("EEMS M2.1", lab::protectingPolicy());
    server.feed = LabFeed::Receiving;
    server.exchange = settings({u"PING1"_s, u"M2.1.0"_s});
    return server;
}

/// The service fetches well; what it failed at is something else. On a German Windows.
LabServer applyFailsSe()
{
    LabServer server = plain(u"SE"_s, u"SIN-EXSE-11"_s, kSingapore, u"15.02.2562.056"_s);
    server.osLanguage = u"de-DE"_s;
    server.feed = LabFeed::ApplyFails;
    server.exchange = settings({u"PING1"_s});
    server.traces = LabTraces::NoProxyLogs;
    return server;
}

/// A computer of the administrators: the tools, and nothing that serves anybody.
LabServer managementTools()
{
    LabServer server = plain(u"2019"_s, u"ADM-TOOLS-01"_s, kTokyo, u"15.02.1748.046"_s);
    server.roles = {u"ManagementTools"_s};
    return server;
}

LabServer edge()
{
    LabServer server = plain(u"SE"_s, u"DMZ-EDGE-01"_s, kTokyo, u"15.02.2562.056"_s);
    server.osLanguage = u"en-US"_s;
    server.roles = {u"Edge"_s};
    return server;
}

} // namespace

QDateTime labTime()
{
    return {QDate(2026, 11, 20), QTime(9, 0), Qt::UTC};
}

std::vector<LabServer> labServers()
{
    return {outdated2013(),    componentsOff2016(), exposed2016(),   ineffective2016(),
            mitigated2016(),   conflict2019(),      redundant2019(), malformed2019(),
            unreachable2019(), currentSe(),         inspectedSe(),   protocolsOffSe(),
            rootMissingSe(),   haltedSe(),          nameUnknownSe(), secondSiteSe(),
            misspeltSe(),      almostTooLargeSe(),  edge(),          interim2019(),
            removable2019(),   newerThanDataSe(),   applyFailsSe(),  managementTools(),
            shadowedSe(),      noHost2016()};
}

} // namespace amado
