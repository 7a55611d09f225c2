// SPDX-License-Identifier: MIT
#include "model/server/endpoint.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

TEST(Endpoint, OfSshHasAnAddressWhateverItSaysOfTls)
{
    Endpoint endpoint;
    endpoint.transport = Transport::Ssh;
    endpoint.host = u"ex01"_s;
    endpoint.tls = true;
    EXPECT_EQ(addressOf(endpoint), u"ssh://ex01:22"_s);
}

TEST(Endpoint, AddressesSpellThePortAndComeBack)
{
    Endpoint endpoint;
    endpoint.transport = Transport::Winrm;
    endpoint.host = u"EX01.Corp.Example"_s;
    EXPECT_EQ(addressOf(endpoint), u"winrm://ex01.corp.example:5985"_s);
    endpoint.tls = true;
    EXPECT_EQ(addressOf(endpoint), u"winrms://ex01.corp.example:5986"_s);
    endpoint.port = 443;
    EXPECT_EQ(addressOf(endpoint), u"winrms://ex01.corp.example:443"_s);
    const auto back = endpointFromAddress(addressOf(endpoint));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->transport, Transport::Winrm);
    EXPECT_TRUE(back->tls);
    EXPECT_EQ(back->port, 443);
    EXPECT_EQ(back->host, u"ex01.corp.example"_s);

    const auto ipv6 = endpointFromAddress(u"ssh://[fe80::1]:2222"_s);
    ASSERT_TRUE(ipv6);
    EXPECT_EQ(ipv6->host, u"[fe80::1]"_s);
    EXPECT_EQ(ipv6->port, 2222);
    EXPECT_EQ(addressOf(*ipv6), u"ssh://[fe80::1]:2222"_s);
    EXPECT_EQ(endpointFromAddress(u"local:"_s)->transport, Transport::Local);
}

TEST(Endpoint, AnythingElseIsAFolder)
{
    for (const QString &path : {u"/srv/lab/EX01"_s, u"relative"_s, u""_s, u"http://ex01"_s}) {
        const auto endpoint = endpointFromAddress(path);
        ASSERT_TRUE(endpoint);
        EXPECT_EQ(endpoint->transport, Transport::Folder);
        EXPECT_EQ(addressOf(*endpoint), path);
    }
}

TEST(Endpoint, WhatIsNoHostOrPortIsRefused)
{
    for (const QString &address :
         {u"winrm://"_s, u"winrm://a b"_s, u"winrm://ex01:0"_s, u"winrm://ex01:65536"_s,
          u"ssh://ex01/path"_s, u"ssh://user@ex01"_s, u"winrm://ex..01"_s, u"winrm://-ex01"_s})
        EXPECT_FALSE(endpointFromAddress(address)) << address.toStdString();
}

TEST(Endpoint, IsStoredWholeAndWithoutSecret)
{
    const Endpoint endpoint{Transport::Winrm, u"ex01"_s,   5985, false,   SignOn::Ntlm,
                            u"CORP\\admin"_s, u"/k.pem"_s, true, u"ab"_s, u"amado/ex01"_s};
    const QByteArray json = serializeEndpoint(endpoint);
    EXPECT_EQ(*parseEndpoint(json), endpoint);
    EXPECT_FALSE(json.contains("password"));
    EXPECT_FALSE(parseEndpoint("{"));
    EXPECT_FALSE(parseEndpoint(QByteArray(json).replace("ntlm", "anything")));
    EXPECT_FALSE(parseEndpoint(QByteArray(json).replace("5985", "\"5985\"")));
    EXPECT_FALSE(parseEndpoint(QByteArray(json).replace("5985", "70000")));
}
