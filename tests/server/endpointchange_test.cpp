// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "model/server/endpointchange.h"
#include "model/server/secretuse.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

Endpoint listedEndpoint()
{
    Endpoint endpoint;
    endpoint.transport = Transport::Winrm;
    endpoint.host = u"ex01"_s;
    endpoint.tls = true;
    endpoint.signOn = SignOn::Ntlm;
    endpoint.user = u"CORP\\admin"_s;
    endpoint.pinnedSha256 = QString(64, u'a');
    return endpoint;
}

} // namespace

TEST(EndpointChange, WhatARequestDoesNotNameStaysAndAPinIsNeverDropped)
{
    const Endpoint listed = listedEndpoint();
    Endpoint asked;
    asked.transport = Transport::Winrm;
    asked.host = u"ex01"_s;
    asked.tls = true;
    EXPECT_EQ(completedFrom(listed, {false, false, false, false, false}, asked), listed);

    Endpoint all = completedFrom(listed, {}, asked);
    EXPECT_EQ(all.signOn, SignOn::Kerberos);
    EXPECT_EQ(all.user, QString());
    EXPECT_EQ(all.pinnedSha256, listed.pinnedSha256);
    EXPECT_EQ(changedParts(listed, all), (std::vector{EndpointPart::SignOn, EndpointPart::User}));
    EXPECT_TRUE(changedParts(listed, listed).empty());
    asked.pinnedSha256 = QString(64, u'b');
    EXPECT_EQ(completedFrom(listed, {true, true, true, true, true}, asked).pinnedSha256,
              asked.pinnedSha256);
}

TEST(EndpointChange, NothingStaysThatTheNewWayHasNoUseFor)
{
    Endpoint listed = listedEndpoint();
    listed.tls = false;
    listed.allowNtlmOverHttp = true;
    listed.keyFile = u"/keys/a"_s;
    Endpoint asked = listed;
    asked.signOn = SignOn::Kerberos;
    const Endpoint done = completedFrom(listed, {true, false, false, false, false}, asked);
    EXPECT_FALSE(done.allowNtlmOverHttp);
    EXPECT_EQ(done.keyFile, QString());
}

TEST(SecretUse, AVerdictIsOnlyWhatWasSaidOfTheSecret)
{
    Endpoint endpoint = listedEndpoint();
    const auto verdict = [&endpoint](Reason reason) {
        return verdictOn(endpoint, {ErrorCode::PermissionDenied, reason, {}, {}});
    };
    EXPECT_EQ(verdict(Reason::SignOnRefused), SecretVerdict::Refused);
    EXPECT_EQ(verdict(Reason::AccessDenied), SecretVerdict::Accepted);
    for (const Reason reason :
         {Reason::KdcUnreachable, Reason::PortClosed, Reason::ClockSkew, Reason::SignOnUnavailable,
          Reason::CertificateUntrusted, Reason::SpnUnknown, Reason::None})
        EXPECT_EQ(verdict(reason), SecretVerdict::Open) << enumName(reason).toStdString();
    endpoint.signOn = SignOn::Kerberos;
    EXPECT_EQ(verdict(Reason::SpnUnknown), SecretVerdict::Accepted);
    EXPECT_EQ(verdict(Reason::TicketRefused), SecretVerdict::Accepted);
    EXPECT_EQ(verdict(Reason::SignOnRefused), SecretVerdict::Refused);
    endpoint.signOn = SignOn::Basic;
    EXPECT_EQ(verdict(Reason::AccessDenied), SecretVerdict::Open);
    endpoint.signOn = SignOn::Certificate;
    EXPECT_EQ(verdict(Reason::KeyFileUnusable), SecretVerdict::Refused);
    EXPECT_EQ(verdict(Reason::SignOnRefused), SecretVerdict::Accepted);
}

TEST(SecretUse, TheScopeSaysWhoseAndWhere)
{
    Endpoint first = listedEndpoint();
    Endpoint second = first;
    second.host = u"ex02"_s;
    EXPECT_TRUE(isSecretShared(first));
    EXPECT_EQ(secretScope(first), secretScope(second));
    for (const SignOn way : {SignOn::Basic, SignOn::Password}) {
        first.signOn = second.signOn = way;
        EXPECT_FALSE(isSecretShared(first));
        EXPECT_NE(secretScope(first), secretScope(second));
        EXPECT_EQ(triedAccount(first), triedAccount(second)) << "one account of the domain";
    }
    first.user = second.user = u"admin"_s;
    EXPECT_NE(triedAccount(first), triedAccount(second));
    first.signOn = second.signOn = SignOn::Kerberos;
    EXPECT_EQ(secretScope(first), secretScope(second));
}
