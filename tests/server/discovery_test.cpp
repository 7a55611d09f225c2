// SPDX-License-Identifier: MIT
#include "model/server/discovery.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

TEST(Discovery, SerialNumbersHoldTheBuildPlusThirtyThousand)
{
    EXPECT_EQ(buildFromSerialNumber(u"Version 15.1 (Build 32507.6)"),
              (BuildNumber{{15, 1, 2507, 6}}));
    EXPECT_EQ(buildFromSerialNumber(u"Version 15.2 (Build 31544.4)"),
              (BuildNumber{{15, 2, 1544, 4}}));
    for (const auto text : {u"Version 15.1", u"", u"Version 8.3 (Build 83.6)",
                            u"Version 15.1 (Build 29999.1)", u"Version 15.1 (Build 32507.6) x"})
        EXPECT_FALSE(buildFromSerialNumber(text));
}

TEST(Discovery, RolesAreBits)
{
    EXPECT_EQ(rolesFromBits(54), (QStringList{u"Mailbox"_s, u"ClientAccess"_s,
                                              u"UnifiedMessaging"_s, u"HubTransport"_s}));
    EXPECT_EQ(rolesFromBits(16439).last(), u"FrontEnd"_s);
    EXPECT_EQ(rolesFromBits(64), QStringList{u"Edge"_s});
    EXPECT_TRUE(rolesFromBits(0).isEmpty());
}

TEST(Discovery, DistinguishedNamesAreReadToTheirFirstName)
{
    EXPECT_EQ(firstNameOf(u"CN=Tokyo,CN=Sites,CN=Configuration,DC=corp"_s), u"Tokyo"_s);
    EXPECT_EQ(firstNameOf(u"CN=Osaka\\, Kita,CN=Sites"_s), u"Osaka, Kita"_s);
    EXPECT_EQ(firstNameOf(u"CN=\\E6\\9D\\B1\\E4\\BA\\AC,CN=Sites"_s), u"東京"_s);
    EXPECT_EQ(firstNameOf(u"CN=a\\"_s), u"a"_s);
    EXPECT_TRUE(firstNameOf({}).isEmpty());
}

TEST(Discovery, AServerIsListedWhicheverWayItIsReached)
{
    const DiscoveredServer server{u"EX01"_s, u"ex01.corp.example"_s, {}, {}, {}, {}};
    EXPECT_TRUE(isListedAs(server, u"mail"_s, u"EX01.corp.example"_s));
    EXPECT_TRUE(isListedAs(server, u"mail"_s, u"ex01"_s));
    EXPECT_TRUE(isListedAs(server, u"ex01"_s, u"192.0.2.7"_s));
    EXPECT_FALSE(isListedAs(server, u"EX02"_s, u"ex02.corp.example"_s));
    const DiscoveredServer nameless{u"EX03"_s, {}, {}, {}, {}, {}};
    EXPECT_FALSE(isListedAs(nameless, {}, {}));
}

TEST(Discovery, AnEntryIsAServer)
{
    DirectoryEntry entry;
    entry.values = {
        {u"cn"_s, {"EX01"}},
        {u"networkaddress"_s, {"netbios:EX01", "ncacn_ip_tcp:EX01.corp.example"}},
        {u"serialnumber"_s, {"Version 15.2 (Build 31544.4)"}},
        {u"msexchcurrentserverroles"_s, {"16439"}},
        {u"msexchserversite"_s, {"CN=Tokyo,CN=Sites"}},
        {u"msexchmdbavailabilitygrouplink"_s, {"CN=DAG1,CN=Database Availability Groups"}}};
    const auto server = discoveredServer(entry);
    ASSERT_TRUE(server);
    EXPECT_EQ(server->fqdn, u"ex01.corp.example"_s);
    EXPECT_EQ(server->setupBuild->toString(), u"15.2.1544.4"_s);
    EXPECT_EQ(server->site, u"Tokyo"_s);
    EXPECT_EQ(server->availabilityGroup, u"DAG1"_s);
    EXPECT_FALSE(discoveredServer({}));
}
