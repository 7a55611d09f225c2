// SPDX-License-Identifier: MIT
#include "scan/scanlines.h"

#include "engine/tracerecords.h"

#include <gtest/gtest.h>

namespace amado::test {

using namespace Qt::StringLiterals;
using namespace scan;

namespace {

const QString kExchange = u"D:\\Exchange\\V15\\"_s;

struct FileCase
{
    QString path;
    QString place;
    QString fleet;
    QStringList expected;
    bool hidden = false;
    bool newer = false;
};

LogRecord webFile(Source source, const FileCase &each, const QString &content = {})
{
    const QDateTime built = QDateTime::fromString(u"2021-01-05T00:00:00Z"_s, Qt::ISODate);
    FoundFile file;
    file.path = each.path;
    file.modified = each.newer ? built.addDays(60) : built;
    file.hidden = each.hidden;
    return fileRecord(
        source, file,
        {.place = each.place, .buildSince = built, .fleet = each.fleet, .content = content});
}

} // namespace

TEST(DetectionFiles, WebFilesThatAreNotOfTheProduct)
{
    const QString owa = kExchange + u"FrontEnd\\HttpProxy\\owa\\auth\\"_s;
    const QString ecp = kExchange + u"FrontEnd\\HttpProxy\\ecp\\auth\\"_s;
    const std::vector<FileCase> cases = {
        {owa + u"logon.aspx"_s, u"owaAuth"_s, u"asMajority"_s, {}},
        {owa + u"LOGOFF.ASPX"_s, u"owaAuth"_s, {}, {}},
        {owa + u"OutlookCN.aspx"_s, u"owaAuth"_s, {}, {}},
        {owa + u"RedirSuiteServiceProxy.aspx"_s, u"owaAuth"_s, {}, {}},
        {owa + u"GetIdToken.htm"_s, u"owaAuth"_s, {}, {}},
        {owa + u"exppw.dll"_s, u"owaAuth"_s, {}, {}},
        {owa + u"web.config"_s, u"owaAuth"_s, {}, {}},
        {owa + u"15.1.2308\\scripts\\premium\\flogon.js"_s, u"owaAuth"_s, {}, {}},
        {owa + u"help.aspx"_s, u"owaAuth"_s, {}, {u"webFileInOwaAuth/present"_s}},
        {owa + u"a.ashx"_s, u"owaAuth"_s, {}, {u"webFileInOwaAuth/hidden"_s}, true},
        {owa + u"a.php"_s, u"owaAuth"_s, {}, {u"webFileInOwaAuth/newer"_s}, false, true},
        {owa + u"a.js"_s, u"owaAuth"_s, {}, {u"webFileInOwaAuth/present"_s}},
        {owa + u"Current\\themes\\logon.aspx"_s, u"owaAuth"_s, {}, {u"webFileInOwaAuth/present"_s}},
        {owa + u"RedirSuiteServerProxy.aspx"_s,
         u"owaAuth"_s,
         {},
         {u"nearMissPageName/present"_s, u"webFileInOwaAuth/present"_s}},
        {owa + u"OutlookEN.aspx"_s,
         u"owaAuth"_s,
         {},
         {u"nearMissPageName/newer"_s, u"webFileInOwaAuth/newer"_s},
         false,
         true},
        {ecp + u"TimeoutLogoff.aspx"_s, u"ecpAuth"_s, {}, {}},
        {ecp + u"TimeoutLogout.aspx"_s,
         u"ecpAuth"_s,
         {},
         {u"nearMissPageName/present"_s, u"webFileInEcpAuth/present"_s}},
        {ecp + u"logon.aspx"_s, u"ecpAuth"_s, {}, {u"webFileInEcpAuth/present"_s}},
        {u"C:\\inetpub\\wwwroot\\aspnet_client\\system_web\\a.aspx"_s,
         u"aspnetClient"_s,
         {},
         {u"webFileInAspnetClient/present"_s}},
        {u"C:\\inetpub\\wwwroot\\aspnet_client\\system_web\\WebForms.js"_s,
         u"aspnetClient"_s,
         {},
         {}},
        {kExchange + u"FrontEnd\\HttpProxy\\OAB\\a.asmx"_s,
         u"httpProxyOab"_s,
         {},
         {u"webFileInOab/present"_s}},
        {kExchange + u"FrontEnd\\HttpProxy\\OAB\\web.config"_s, u"httpProxyOab"_s, {}, {}},
        {u"C:\\inetpub\\wwwroot\\shell.asp"_s, u"wwwroot"_s, {}, {u"webFileInWebRoot/present"_s}},
        {u"C:\\inetpub\\wwwroot\\iisstart.htm"_s, u"wwwroot"_s, {}, {}},
        {kExchange + u"ClientAccess\\ecp\\Reporting\\a.aspx"_s, u"product"_s, u"asMajority"_s, {}},
        {kExchange + u"ClientAccess\\ecp\\Reporting\\a.aspx"_s,
         u"product"_s,
         u"onlyHere"_s,
         {u"oddProductFile/oddOneOut"_s}},
        {kExchange + u"ClientAccess\\ecp\\a.js"_s,
         u"product"_s,
         u"minority"_s,
         {u"oddProductFile/oddOneOut"_s}},
        {kExchange + u"ClientAccess\\ecp\\a.png"_s, u"product"_s, u"onlyHere"_s, {}},
        {kExchange + u"ClientAccess\\owa\\prem\\15.1\\a.js"_s, u"product"_s, u"olderFolder"_s, {}},
        {kExchange + u"ClientAccess\\ecp\\a.aspx"_s,
         u"product"_s,
         u"unknown"_s,
         {u"oddProductFile/newer"_s},
         false,
         true},
        {kExchange + u"ClientAccess\\ecp\\a.aspx"_s,
         u"product"_s,
         u"asMajority"_s,
         {},
         false,
         true},
        {kExchange + u"ClientAccess\\ecp\\a.aspx"_s,
         u"product"_s,
         u"unknown"_s,
         {u"oddProductFile/hidden"_s},
         true},
    };
    for (const FileCase &each : cases) {
        const QStringList found = judged(webFile(Source::WebFolders, each));
        EXPECT_EQ(found, each.expected) << each.path.toStdString();
    }
}

TEST(DetectionFiles, AreNeverCompromisedByDifferenceAlone)
{
    for (const Detection &detection : shippedDetections().detections()) {
        if (detection.source < Source::WebFolders)
            continue;
        for (const Detection::Outcome &outcome : detection.outcomes)
            EXPECT_LE(outcome.severity, Severity::Suspicious) << detection.id.toStdString();
    }
}

TEST(DetectionFiles, LogonPages)
{
    const QString path = kExchange + u"FrontEnd\\HttpProxy\\owa\\auth\\logon.aspx"_s;
    const QString ordinary =
        u"function clkLgn() { if (gbid(\"rdoPrvt\").checked) document.cookie = \"PrivateComputer=true\"; } <input name=password>"_s;
    const QString sends = ordinary + u" var r = new XMLHttp"_s + u"Request(); r.send(u);"_s;
    EXPECT_EQ(
        judged(webFile(Source::LogonPages, {path, u"owaAuth"_s, u"asMajority"_s, {}}, ordinary)),
        QStringList());
    EXPECT_EQ(judged(webFile(Source::LogonPages, {path, u"owaAuth"_s, u"unknown"_s, {}}, sends)),
              QStringList{u"logonPageKeyLogger/maySend"_s});
    EXPECT_EQ(judged(webFile(Source::LogonPages,
                             {path, u"owaAuth"_s, u"onlyHere"_s, {}, false, true}, sends)),
              (QStringList{u"logonPageKeyLogger/sends"_s, u"changedLogonPage/onlyHere"_s}));
    EXPECT_EQ(judged(webFile(Source::LogonPages,
                             {path, u"owaAuth"_s, u"asMajority"_s, {}, false, true}, ordinary)),
              QStringList{u"changedLogonPage/customized"_s});
    EXPECT_EQ(judged(webFile(Source::LogonPages,
                             {path, u"owaAuth"_s, u"unknown"_s, {}, false, true}, ordinary)),
              QStringList{u"changedLogonPage/changed"_s});
}

TEST(DetectionFiles, DumpsAndArchives)
{
    EXPECT_EQ(judged(webFile(Source::Dumps, {u"C:\\root\\lsass.dmp"_s, u"dumps"_s, {}, {}})),
              QStringList{u"memoryDump/present"_s});
    EXPECT_EQ(
        judged(webFile(Source::Dumps, {u"C:\\Windows\\temp\\LSASS_1.DMP"_s, u"dumps"_s, {}, {}})),
        QStringList{u"memoryDump/present"_s});
    EXPECT_EQ(
        judged(webFile(Source::Dumps, {u"C:\\Windows\\temp\\w3wp.dmp"_s, u"dumps"_s, {}, {}})),
        QStringList());
    EXPECT_EQ(
        judged(webFile(Source::Archives, {u"C:\\ProgramData\\x\\a.7z"_s, u"archives"_s, {}, {}})),
        QStringList{u"archiveInProgramData/present"_s});
    EXPECT_EQ(
        judged(webFile(Source::Archives, {u"C:\\ProgramData\\x\\a.zipx"_s, u"archives"_s, {}, {}})),
        QStringList());
}

} // namespace amado::test
