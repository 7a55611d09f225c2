// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/iisconfiguration.h"

namespace amado::test {

/// Configuration files of a small Exchange-like server: the site with the root at
/// C:\inetpub\wwwroot and a virtual directory /exchange, /owa and /owa/Calendar sharing C:\ex\owa,
/// /ecp with the nested application /ecp/inner, and a second site. Every web.config not given is
/// known not to exist.
class ServerFiles
{
public:
    /// Text for the <configSections> of the rewrite group; by default what the module's setup
    /// writes.
    ServerFiles &sections(const QString &rewriteSections);
    /// Text at the end of applicationHost.config, inside <configuration>.
    ServerFiles &host(const QString &xml);
    /// Text inside <globalModules> instead of the rewrite module.
    ServerFiles &globalModules(const QString &xml);
    /// A web.config with this text inside <configuration>; short names as "root", "owa", "ecp",
    /// "inner", "exchange", "auth" (a plain folder below /owa), "backend".
    ServerFiles &web(const QString &place, const QString &xml);
    /// Any file with exactly this content.
    ServerFiles &file(const QString &path, const QByteArray &content);
    ServerFiles &missing(const QString &path, MissingReason reason);

    [[nodiscard]] ConfigFileSet files() const;
    [[nodiscard]] static QString pathOf(const QString &place);

private:
    QString m_sections;
    QString m_host;
    QString m_globalModules;
    std::vector<std::pair<QString, Fact<QByteArray>>> m_files;
};

/// <system.webServer><rewrite><rules>…
[[nodiscard]] QString rulesXml(const QString &items);
/// A rule that aborts everything.
[[nodiscard]] QString ruleXml(const QString &name, const QString &attributes = {});
/// <system.webServer><rewrite><outboundRules>…
[[nodiscard]] QString outboundXml(const QString &items);
/// An outbound rule "o" that sets its variable to "x".
[[nodiscard]] QString outboundRuleXml(const QString &attributes, const QString &match);
/// Attributes of a match that concerns the response header Server.
[[nodiscard]] QString headerMatch();
/// <preConditions> with one called "html".
[[nodiscard]] QString preConditionXml();
[[nodiscard]] QString webServerXml(const QString &content);

} // namespace amado::test
