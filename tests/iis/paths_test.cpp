// SPDX-License-Identifier: MIT
#include "model/base/winpath.h"
#include "model/iis/requesturl.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

TEST(Paths, OfWindowsHaveOneNormalSpelling)
{
    const std::vector<std::pair<QString, QString>> cases = {
        {u"C:\\inetpub\\wwwroot"_s, u"C:\\inetpub\\wwwroot"_s},
        {u"C:\\inetpub\\wwwroot\\"_s, u"C:\\inetpub\\wwwroot"_s},
        {u"C:\\inetpub\\\\wwwroot"_s, u"C:\\inetpub\\wwwroot"_s},
        {u"C:/inetpub/wwwroot"_s, u"C:\\inetpub\\wwwroot"_s},
        {u"C:\\inetpub\\.\\wwwroot"_s, u"C:\\inetpub\\wwwroot"_s},
        {u"C:\\inetpub\\logs\\..\\wwwroot"_s, u"C:\\inetpub\\wwwroot"_s},
        {u"C:\\inetpub\\..."_s, u"C:\\inetpub\\..."_s},
        {u"C:\\inetpub\\.config"_s, u"C:\\inetpub\\.config"_s},
        {u"%systemdrive%\\inetpub"_s, u"C:\\inetpub"_s},
        {u"%other%\\inetpub"_s, u"%other%\\inetpub"_s},
        {u"\\\\server\\share\\"_s, u"\\\\server\\share"_s},
        {u"C:"_s, u"C:"_s},
        {u"."_s, QString()},
        {QString(), QString()},
    };
    for (const auto &[spelled, normal] : cases)
        EXPECT_EQ(normalizeWinPath(spelled), normal) << qPrintable(spelled);
    EXPECT_EQ(winPathKey(u"C:\\InetPub\\[Z]@"), u"c:\\inetpub\\[z]@"_s);
    EXPECT_EQ(winPathKey(u"C:\\Ä\\ẞ"), u"C:\\Ä\\ẞ"_s.toCaseFolded());
    EXPECT_TRUE(sameWinPath(u"C:\\a", u"c:/A/"));
    EXPECT_FALSE(sameWinPath(u"C:\\a", u"C:\\b"));
}

TEST(Paths, OfUrlsHaveOneCanonicalSpelling)
{
    const std::vector<std::pair<QString, QString>> cases = {
        {u"/"_s, u"/"_s},
        {QString(), u"/"_s},
        {u"owa"_s, u"/owa"_s},
        {u"/owa/auth"_s, u"/owa/auth"_s},
        {u"/owa/auth/"_s, u"/owa/auth/"_s},
        {u"/owa//auth"_s, u"/owa/auth"_s},
        {u"/owa//"_s, u"/owa/"_s},
        {u"//"_s, u"/"_s},
        {u"/owa/./auth"_s, u"/owa/auth"_s},
        {u"/owa/../ecp"_s, u"/ecp"_s},
        {u"/owa/.."_s, u"/"_s},
        {u"/owa/."_s, u"/owa/"_s},
        {u"/owa/.auth"_s, u"/owa/.auth"_s},
        {u"/owa\\auth"_s, u"/owa/auth"_s},
        {u"/%6fwa"_s, u"/owa"_s},
    };
    for (const auto &[sent, canonical] : cases)
        EXPECT_EQ(canonicalUrlPath(sent), canonical) << qPrintable(sent);
}
