// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "model/iis/requestways.h"

namespace amado::fuzz {

namespace {

constexpr char kApplicationHost[] = R"(<configuration>
<configSections><sectionGroup name="system.webServer"><section name="globalModules"/><section name="modules"/>
<sectionGroup name="rewrite"><section name="globalRules"/><section name="rules" overrideModeDefault="Allow"/>
<section name="outboundRules" overrideModeDefault="Allow"/><section name="rewriteMaps" overrideModeDefault="Allow"/>
<section name="allowedServerVariables"/></sectionGroup></sectionGroup></configSections>
<system.applicationHost><sites><site name="Default Web Site" id="1"><application path="/">
<virtualDirectory path="/" physicalPath="C:\inetpub\wwwroot"/></application></site></sites></system.applicationHost>
<system.webServer><globalModules><add name="RewriteModule" image="x"/></globalModules>
<modules><add name="RewriteModule"/></modules></system.webServer></configuration>)";

} // namespace

/// First line: the URL; the rest: the web.config of the site.
void evaluate(std::string_view input)
{
    const size_t end = input.find('\n');
    const std::string_view url = input.substr(0, end);
    const std::string_view config =
        end == std::string_view::npos ? std::string_view() : input.substr(end + 1);
    const auto toBytes = [](std::string_view text) {
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    };
    ConfigFileSet files;
    files.insert(IisConfiguration::applicationHostPath(),
                 Fact<QByteArray>(QByteArray(kApplicationHost), QString()));
    files.insert(QStringLiteral("C:\\inetpub\\wwwroot\\web.config"),
                 Fact<QByteArray>(toBytes(config), QString()));
    const IisConfiguration configuration(std::move(files));
    const Site *site = configuration.frontEndSite();
    HttpRequest request;
    request.url = QString::fromUtf8(toBytes(url));
    request.headers = {{QStringLiteral("Cookie"), request.url}};
    const HeaderList response = {{QStringLiteral("Content-Type"), QStringLiteral("text/html")}};
    if (!site)
        return;
    (void)evaluateRequest(configuration, *site, request, response);
    JudgingBudget budget({}, 50'000'000);
    (void)evaluateEveryWay(configuration, *site, request, response,
                           {.absentResponseHeaders = {}, .budget = &budget});
}

} // namespace amado::fuzz
