// SPDX-License-Identifier: MIT
#include "model/change/eomtbackup.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const QString kPath =
    u"C:\\Windows\\System32\\inetsrv\\config\\IISManagementRestoreCmdlets-CVE-2026-42897.json"_s;

const QByteArray kBackup = R"([
  { "Cmdlet": "Clear-WebConfiguration", "Parameters": {
      "Filter": "system.webServer/rewrite/outboundRules/rule[@name='EOMT OWA CSP - outbound']",
      "PSPath": "IIS:\\Sites\\Default Web Site\\owa", "ErrorAction": "Stop" } },
  { "Cmdlet": "Set-WebConfigurationProperty", "Parameters": {
      "Filter": "system.webServer/rewrite/outboundRules/rule[@name='Theirs']",
      "PSPath": "IIS:\\Sites\\Default Web Site\\owa", "Name": "enabled", "Value": false } },
  { "Cmdlet": "Set-WebConfigurationProperty", "Parameters": {
      "Filter": "system.webServer/rewrite/outboundRules/rule[@name='EOMT OWA CSP - outbound']/match",
      "PSPath": "IIS:\\Sites\\Default Web Site\\owa", "Name": "pattern", "Value": "x" } }
])";

const QByteArray kFile =
    "<configuration>\n  <system.webServer>\n    <rewrite>\n      <outboundRules>\n        <rule "
    "name=\"EOMT OWA CSP - outbound\">\n          <match pattern=\"(.*)\" />\n        </rule>\n    "
    "   "
    " <rule name=\"Theirs\" enabled=\"true\" />\n      </outboundRules>\n    </rewrite>\n  "
    "</system.webServer>\n</configuration>\n";

} // namespace

TEST(EomtBackup, KnowsItsFileNames)
{
    EXPECT_EQ(eomtBackupId(kPath), u"CVE-2026-42897"_s);
    EXPECT_EQ(eomtBackupId(u"C:\\x\\applicationHost.config"_s), QString());
    EXPECT_TRUE(setAsidePath(kPath).endsWith(u"-CVE-2026-42897.bak"_s));
}

TEST(EomtBackup, IsFollowedInEveryEncodingPowerShellWrites)
{
    for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder.encode(QString::fromUtf8(kBackup));
        const auto steps = parseEomtBackup(bytes, kPath);
        ASSERT_TRUE(steps) << steps.error().detail.toStdString();
        ASSERT_EQ(steps->size(), 3u);
        EXPECT_EQ(steps->front().configPath, u"Default Web Site/owa"_s);
        Result<ConfigEditor> editor = ConfigEditor::open(kFile, u"web.config"_s);
        ASSERT_TRUE(editor);
        ASSERT_TRUE(restoreEomt(*editor, *steps));
        QByteArray expected = kFile;
        expected.replace("\n        <rule name=\"EOMT OWA CSP - outbound\">\n          <match "
                         "pattern=\"(.*)\" />\n        </rule>",
                         "");
        expected.replace("enabled=\"true\"", "enabled=\"false\"");
        EXPECT_EQ(editor->bytes().toStdString(), expected.toStdString());
    }
}

TEST(EomtBackup, OfOneEntryIsNoList)
{
    const auto steps = parseEomtBackup(
        R"({"Cmdlet":"Clear-WebConfiguration","Parameters":{"PSPath":"IIS:\\Sites\\S","Filter":"/system.webServer/rewrite/rules/rule[@name='it's']"}})",
        kPath);
    ASSERT_TRUE(steps);
    EXPECT_EQ(steps->front().name, u"it's"_s);
}

TEST(EomtBackup, IsRefusedWhenNotUnderstoodInFull)
{
    struct
    {
        QByteArray text;
        Reason reason;
    } const cases[] = {
        {"[", Reason::MalformedJson},
        {"[1]", Reason::WrongJsonType},
        {R"([{"Cmdlet":"Remove-Item","Parameters":{"Path":"C:\\"}}])", Reason::WrongJsonType},
        {R"([{"Cmdlet":"Clear-WebConfiguration","Parameters":{"PSPath":"IIS:\\Sites\\S","Filter":"system.web/x[@name='a']"}}])",
         Reason::WrongJsonType},
        {R"([{"Cmdlet":"Set-WebConfigurationProperty","Parameters":{"PSPath":"IIS:\\Sites\\S","Filter":"system.webServer/rewrite/rules/rule[@name='a']","Name":"x=\"1\" y","Value":"v"}}])",
         Reason::WrongJsonType},
    };
    for (const auto &c : cases) {
        const auto steps = parseEomtBackup(c.text, kPath);
        ASSERT_FALSE(steps) << c.text.toStdString();
        EXPECT_EQ(steps.error().reason, c.reason) << c.text.toStdString();
    }
}
