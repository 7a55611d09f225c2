// SPDX-License-Identifier: MIT
#include "model/server/endpointcheck.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

Endpoint winrm(SignOn signOn, bool tls = false, const QString &user = u"CORP\\admin"_s)
{
    Endpoint endpoint;
    endpoint.transport = Transport::Winrm;
    endpoint.host = u"ex01.corp.example"_s;
    endpoint.tls = tls;
    endpoint.signOn = signOn;
    endpoint.user = user;
    return endpoint;
}

Reason reasonOf(const Endpoint &endpoint)
{
    const auto checked = checkEndpoint(endpoint);
    return checked ? Reason::None : checked.error().reason;
}

} // namespace

TEST(EndpointCheck, TheUsualWayNeedsOnlyAName)
{
    const auto endpoint = endpointNamed(u"EX01.Corp.Example "_s, Transport::Winrm, false, 0);
    ASSERT_TRUE(endpoint);
    EXPECT_EQ(addressOf(*endpoint), u"winrm://ex01.corp.example:5985"_s);
    EXPECT_EQ(endpoint->signOn, SignOn::Kerberos);
    EXPECT_TRUE(checkEndpoint(*endpoint));
    EXPECT_FALSE(needsPassword(*endpoint));

    const auto ssh = endpointNamed(u"ssh://ex02:2222"_s, Transport::Winrm, false, 0);
    ASSERT_TRUE(ssh);
    EXPECT_EQ(ssh->transport, Transport::Ssh);
    EXPECT_EQ(ssh->port, 2222);
    EXPECT_EQ(endpointNamed(u"anything"_s, Transport::Local, false, 0)->transport,
              Transport::Local);
    for (const QString &name : {u""_s, u"a b"_s, u"http://ex01"_s, u"ex01/x"_s})
        EXPECT_EQ(endpointNamed(name, Transport::Winrm, false, 0).error().reason,
                  Reason::HostNameInvalid)
            << name.toStdString();
}

TEST(EndpointCheck, NothingUnsafeIsAcceptedQuietly)
{
    EXPECT_EQ(reasonOf(winrm(SignOn::Basic)), Reason::SignOnNeedsTls);
    EXPECT_EQ(reasonOf(winrm(SignOn::Basic, true)), Reason::None);
    EXPECT_EQ(reasonOf(winrm(SignOn::Ntlm)), Reason::NtlmOverHttp);
    EXPECT_EQ(reasonOf(winrm(SignOn::Ntlm, true)), Reason::None);
    Endpoint accepted = winrm(SignOn::Ntlm);
    accepted.allowNtlmOverHttp = true;
    EXPECT_EQ(reasonOf(accepted), Reason::None);
    Endpoint certificate = winrm(SignOn::Certificate);
    EXPECT_EQ(reasonOf(certificate), Reason::KeyFileMissing);
    certificate.keyFile = u"/keys/admin.pem"_s;
    EXPECT_EQ(reasonOf(certificate), Reason::SignOnNeedsTls);
}

TEST(EndpointCheck, WhatCannotWorkIsRefusedWithItsReason)
{
    EXPECT_EQ(reasonOf(winrm(SignOn::SshKey)), Reason::SignOnUnsuitable);
    EXPECT_EQ(reasonOf(winrm(SignOn::Basic, true, {})), Reason::AccountMissing);
    EXPECT_EQ(reasonOf(winrm(SignOn::Kerberos, false, u"a\nb"_s)), Reason::AccountMissing);
    Endpoint ssh = winrm(SignOn::SshAgent);
    ssh.transport = Transport::Ssh;
    EXPECT_EQ(reasonOf(ssh), Reason::None);
    ssh.user.clear();
    EXPECT_EQ(reasonOf(ssh), Reason::AccountMissing);
    Endpoint pinned = winrm(SignOn::Basic, true);
    pinned.pinnedSha256 = u"abc"_s;
    EXPECT_EQ(reasonOf(pinned), Reason::PinInvalid);
    Endpoint port = winrm(SignOn::Kerberos);
    port.port = 70000;
    EXPECT_EQ(reasonOf(port), Reason::PortInvalid);
}

TEST(EndpointCheck, FingerprintsComeInEverySpellingPeopleCopy)
{
    const QString hex = u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
    EXPECT_EQ(normalizedFingerprint(hex), hex);
    EXPECT_EQ(normalizedFingerprint(hex.toUpper()), hex);
    QString colons;
    for (int i = 0; i < hex.size(); i += 2)
        colons += (i > 0 ? u":"_s : QString()) + hex.mid(i, 2).toUpper();
    EXPECT_EQ(normalizedFingerprint(colons), hex);
    EXPECT_EQ(normalizedFingerprint(u"SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"_s), hex);
    EXPECT_EQ(normalizedFingerprint(u"256 SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU "
                                    u"root@ex01 (ED25519)"_s),
              hex);
    EXPECT_EQ(normalizedFingerprint(u"sha256 Fingerprint="_s + colons), hex);
    for (const QString &bad :
         {u""_s, u"abcd"_s, u"SHA256:!!"_s, QString(40, u'a'), QString(hex + u"00"_s)})
        EXPECT_TRUE(normalizedFingerprint(bad).isEmpty()) << bad.toStdString();
}

TEST(EndpointCheck, KerberosTakesNoNameThatLeadsToNoRealm)
{
    EXPECT_EQ(reasonOf(winrm(SignOn::Kerberos)), Reason::AccountFormUnsuitable);
    EXPECT_EQ(reasonOf(winrm(SignOn::Kerberos, true)), Reason::AccountFormUnsuitable);
    for (const QString &good : {u""_s, u"admin"_s, u"admin@corp.example"_s})
        EXPECT_EQ(reasonOf(winrm(SignOn::Kerberos, false, good)), Reason::None)
            << good.toStdString();
    for (const QString &half : {u"admin@"_s, u"@corp"_s, u"CORP\\"_s, u"\\admin"_s})
        EXPECT_EQ(reasonOf(winrm(SignOn::Ntlm, true, half)), Reason::AccountFormUnsuitable)
            << half.toStdString();
}

TEST(EndpointCheck, AnIpv6AddressNeedsNoBrackets)
{
    const auto hostOf = [](const QString &name) {
        const auto endpoint = endpointNamed(name, Transport::Winrm, false, 0);
        return endpoint ? endpoint->host : u"refused"_s;
    };
    for (const QString &address :
         {u"::1"_s, u"::"_s, u"fe80::1"_s, u"2001:db8::8a2e:370:7334"_s, u"::ffff:192.0.2.1"_s,
          u"2001:db8:0:1:2:3:4:5"_s, u"1:2:3:4:5:6:192.0.2.1"_s}) {
        EXPECT_EQ(hostOf(address), QString(u'[' + address + u']')) << address.toStdString();
        EXPECT_EQ(hostOf(u'[' + address + u']'), QString(u'[' + address + u']'));
    }
    for (const QString &other :
         {u"ex01:5985"_s, u":1"_s, u"1:2"_s, u"1:2:3"_s, u"1::2::3"_s, u":::"_s, u"fe80::12345"_s,
          u"fe80::g"_s, u"ex01::1"_s, u"1:2:3:4:5:6:7:8:9"_s, u"1:2:3:4:5:6:7::8"_s.repeated(2)})
        EXPECT_EQ(hostOf(other), u"refused"_s) << other.toStdString();
    EXPECT_EQ(hostOf(u"ex01"_s), u"ex01"_s);
}
