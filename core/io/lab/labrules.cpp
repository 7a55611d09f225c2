// SPDX-License-Identifier: MIT
#include "io/lab/labrules.h"

#include <QString>

namespace amado::lab {

namespace {

QByteArray escaped(QByteArray text)
{
    return text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
}

} // namespace

QByteArray inboundRule(const Rule &rule)
{
    return "        <rule name=\"" + escaped(rule.name) + '"' +
           (rule.enabled ? "" : " enabled=\"false\"") +
           (rule.stopProcessing ? " stopProcessing=\"true\"" : "") +
           ">\n"
           "          <match url=\".*\" />\n"
           "          <conditions>\n"
           "            <add input=\"" +
           escaped(rule.input) + "\" pattern=\"" + escaped(rule.pattern) +
           "\" />\n"
           "          </conditions>\n"
           "          <action type=\"AbortRequest\" />\n"
           "        </rule>\n";
}

Rule finalPowerShellRule(const QByteArray &name)
{
    return {name, "{UrlDecode:{REQUEST_URI}}", "(?=.*autodiscover)(?=.*powershell)"};
}

QByteArray backendCookieRules()
{
    return inboundRule({"X-AnonResource-Backend Abort - inbound", "{HTTP_COOKIE}",
                        "(.*)X-AnonResource-Backend(.*)", false}) +
           inboundRule({"X-BEResource Abort - inbound", "{HTTP_COOKIE}",
                        "(.*)X-BEResource=(.+)/(.+)~(.+)"});
}

QByteArray rewriteRules(const QByteArray &rules)
{
    return "    <rewrite>\n      <rules>\n" + rules + "      </rules>\n    </rewrite>\n";
}

QByteArray rewriteOwaPolicy(const QByteArray &prefix, const QByteArray &value, bool enabled)
{
    const QByteArray preCondition = prefix + " OWA SPA HTML shell - precondition";
    return "    <rewrite>\n"
           "      <outboundRules>\n"
           "        <preConditions>\n"
           "          <preCondition name=\"" +
           preCondition +
           "\" logicalGrouping=\"MatchAll\" patternSyntax=\"ECMAScript\">\n"
           "            <add input=\"{RESPONSE_CONTENT_TYPE}\" pattern=\"^text/html\" />\n"
           "            <add input=\"{REQUEST_URI}\" "
           "pattern=\"^/owa/"
           "?($|\\?|default\\.aspx|projection\\.aspx|readingPane\\.aspx|popout\\.aspx)\" />\n"
           "          </preCondition>\n"
           "        </preConditions>\n"
           "        <rule name=\"" +
           prefix + " OWA CSP - outbound\" preCondition=\"" + preCondition + '"' +
           (enabled ? "" : " enabled=\"false\"") +
           ">\n"
           "          <match serverVariable=\"RESPONSE_Content_Security_Policy\" pattern=\"(.*)\" "
           "/>\n"
           "          <action type=\"Rewrite\" value=\"" +
           escaped(value) +
           "\" />\n"
           "        </rule>\n"
           "      </outboundRules>\n"
           "    </rewrite>\n";
}

QByteArray rewriteServerHeader()
{
    return "    <rewrite>\n"
           "      <outboundRules>\n"
           "        <rule name=\"Remove Server header\" stopProcessing=\"true\">\n"
           "          <match serverVariable=\"RESPONSE_Server\" pattern=\".+\" />\n"
           "          <action type=\"Rewrite\" value=\"\" />\n"
           "        </rule>\n"
           "      </outboundRules>\n"
           "    </rewrite>\n";
}

QByteArray protectingPolicy()
{
    return "{R:1}; script-src-attr 'none'";
}

} // namespace amado::lab
