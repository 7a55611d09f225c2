// SPDX-License-Identifier: MIT
#include "serverfiles.h"

#include "model/base/winpath.h"

#include <QHash>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

QString hostText(const QString &sections, const QString &globalModules, const QString &extra)
{
    return uR"(<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <configSections>
    <sectionGroup name="system.webServer">
      <section name="globalModules" overrideModeDefault="Deny" allowDefinition="AppHostOnly" />
      <section name="modules" overrideModeDefault="Allow" allowDefinition="MachineToApplication" />
      <sectionGroup name="rewrite">%1</sectionGroup>
    </sectionGroup>
  </configSections>
  <system.applicationHost>
    <sites>
      <site name="Default Web Site" id="1">
        <application path="/">
          <virtualDirectory path="/" physicalPath="%SystemDrive%\inetpub\wwwroot" />
          <virtualDirectory path="/exchange" physicalPath="C:\ex\exchange" />
        </application>
        <application path="/owa" applicationPool="OwaPool">
          <virtualDirectory path="/" physicalPath="C:\ex\FrontEnd\HttpProxy\owa" />
        </application>
        <application path="/owa/Calendar">
          <virtualDirectory path="/" physicalPath="C:\EX\frontend\HttpProxy\owa\" />
        </application>
        <application path="/ecp">
          <virtualDirectory path="/" physicalPath="C:\ex\ecp" />
        </application>
        <application path="/ecp/inner">
          <virtualDirectory path="/" physicalPath="C:\ex\inner" />
        </application>
      </site>
      <site name="Exchange Back End" id="2">
        <application path="/">
          <virtualDirectory path="/" physicalPath="C:\ex\backend" />
        </application>
      </site>
    </sites>
  </system.applicationHost>
  <system.webServer><globalModules>%2</globalModules></system.webServer>
%3
</configuration>
)"_s.arg(sections, globalModules, extra);
}

} // namespace

ServerFiles &ServerFiles::sections(const QString &rewriteSections)
{
    m_sections = rewriteSections;
    return *this;
}

ServerFiles &ServerFiles::host(const QString &xml)
{
    m_host += xml;
    return *this;
}

ServerFiles &ServerFiles::globalModules(const QString &xml)
{
    m_globalModules = xml;
    return *this;
}

ServerFiles &ServerFiles::web(const QString &place, const QString &xml)
{
    return file(pathOf(place), (u"<configuration>\n"_s + xml + u"\n</configuration>"_s).toUtf8());
}

ServerFiles &ServerFiles::file(const QString &path, const QByteArray &content)
{
    m_files.emplace_back(path, Fact<QByteArray>(content, path));
    return *this;
}

ServerFiles &ServerFiles::missing(const QString &path, MissingReason reason)
{
    m_files.emplace_back(path, Fact<QByteArray>::missing(reason, path));
    return *this;
}

QString ServerFiles::pathOf(const QString &place)
{
    static const QHash<QString, QString> folders = {
        {u"root"_s, u"C:\\inetpub\\wwwroot"_s},
        {u"exchange"_s, u"C:\\ex\\exchange"_s},
        {u"owa"_s, u"C:\\ex\\FrontEnd\\HttpProxy\\owa"_s},
        {u"auth"_s, u"C:\\ex\\FrontEnd\\HttpProxy\\owa\\auth"_s},
        {u"ecp"_s, u"C:\\ex\\ecp"_s},
        {u"inner"_s, u"C:\\ex\\inner"_s},
        {u"backend"_s, u"C:\\ex\\backend"_s},
    };
    return folders.value(place) + u"\\web.config"_s;
}

ConfigFileSet ServerFiles::files() const
{
    const QString sections =
        m_sections.isEmpty()
            ? uR"(<section name="globalRules" overrideModeDefault="Deny" allowDefinition="AppHostOnly" />
        <section name="rules" overrideModeDefault="Allow" />
        <section name="outboundRules" overrideModeDefault="Allow" />
        <section name="providers" overrideModeDefault="Allow" />
        <section name="rewriteMaps" overrideModeDefault="Allow" />
        <section name="allowedServerVariables" overrideModeDefault="Deny" />)"_s
            : m_sections;
    const QString modules =
        m_globalModules.isEmpty()
            ? u"<add name=\"RewriteModule\" image=\"%SystemRoot%\\system32\\inetsrv\\rewrite.dll\" />"_s
            : m_globalModules;
    const QString host = IisConfiguration::applicationHostPath();
    ConfigFileSet files;
    for (const QString &place :
         {u"root"_s, u"exchange"_s, u"owa"_s, u"ecp"_s, u"inner"_s, u"backend"_s})
        files.insert(pathOf(place), Fact<QByteArray>::missing(MissingReason::NotPresent));
    files.insert(host, {hostText(sections, modules, m_host).toUtf8(), host});
    for (const auto &[path, content] : m_files)
        files.insert(path, content);
    return files;
}

QString webServerXml(const QString &content)
{
    return u"<system.webServer>"_s + content + u"</system.webServer>"_s;
}

QString rulesXml(const QString &items)
{
    return webServerXml(u"<rewrite><rules>"_s + items + u"</rules></rewrite>"_s);
}

QString outboundXml(const QString &items)
{
    return webServerXml(u"<rewrite><outboundRules>"_s + items + u"</outboundRules></rewrite>"_s);
}

QString outboundRuleXml(const QString &attributes, const QString &match)
{
    return u"<rule name=\"o\" "_s + attributes + u"><match "_s + match +
           u" /><action type=\"Rewrite\" value=\"x\" /></rule>"_s;
}

QString headerMatch()
{
    return u"serverVariable=\"RESPONSE_Server\" pattern=\".*\""_s;
}

QString preConditionXml()
{
    return u"<preConditions><preCondition name=\"html\"><add input=\"{RESPONSE_CONTENT_TYPE}\" "
           "pattern=\"^text/html\" /></preCondition></preConditions>"_s;
}

QString ruleXml(const QString &name, const QString &attributes)
{
    return u"<rule name=\""_s + name + u"\" "_s + attributes +
           u"><match url=\".*\" /><action type=\"AbortRequest\" /></rule>"_s;
}

} // namespace amado::test
