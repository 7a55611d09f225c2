// SPDX-License-Identifier: MIT
#include "io/directory/ldapdirectory.h"
#include "io/net/abandonablecall.h"
#include "support/kdc.h"
#include "support/unresponsivepeer.h"

#include <gtest/gtest.h>

#include <future>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Stops the search as soon as the unresponsive one was asked something.
void expectCancelled(const DirectoryQuery &query, UnresponsivePeer &asked)
{
    std::stop_source stop;
    auto running = std::async(std::launch::async, [&] {
        LdapDirectory directory;
        return directory.discover(query, {stop.get_token(), 10min, {}});
    });
    asked.waitUntilAsked();
    stop.request_stop();
    const auto found = running.get();
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled) << found.error().detail.toStdString();
}

DirectoryQuery queryAt(const UnresponsivePeer &server)
{
    DirectoryQuery query;
    query.server = u"localhost"_s;
    query.port = server.port();
    return query;
}

} // namespace

TEST(UnresponsiveDirectory, DoesNotHoldUpAStopInTheTlsHandshake)
{
    UnresponsivePeer server;
    DirectoryQuery query = queryAt(server);
    query.tls = true;
    query.user = u"reader@exlab.test"_s;
    query.password = "Passw0rd.1";
    expectCancelled(query, server);
    // The server stays unresponsive; what ends the call is that its connection was cut.
    waitUntilNone(abandonedCalls);
}

TEST(UnresponsiveDirectory, DoesNotHoldUpAStopWhileSigningOnByTicket)
{
    if (const QString missing = Kdc::missing(); !missing.isEmpty())
        GTEST_SKIP() << missing.toStdString();
    const Kdc kdc;
    ASSERT_TRUE(kdc.isUp()) << kdc.problem().toStdString();
    kdc.enter();
    ASSERT_TRUE(kdc.getTicket()) << kdc.problem().toStdString();
    UnresponsivePeer server;
    expectCancelled(queryAt(server), server);
    waitUntilNone(abandonedCalls);
}

TEST(UnresponsiveDirectory, NorDoesADomainControllerThatGivesNoTicket)
{
    if (const QString missing = Kdc::missing(); !missing.isEmpty())
        GTEST_SKIP() << missing.toStdString();
    const Kdc kdc;
    ASSERT_TRUE(kdc.isUp()) << kdc.problem().toStdString();
    ASSERT_TRUE(kdc.getTicket()) << kdc.problem().toStdString();
    const UnresponsivePeer server;
    UnresponsivePeer controller;
    kdc.enterAskingAt(controller.port());
    expectCancelled(queryAt(server), controller);
    controller.hangUp();
    waitUntilNone(abandonedCalls);
}

TEST(UnresponsiveDirectory, TheTimeOfTheCallHolds)
{
    const UnresponsivePeer server;
    DirectoryQuery query = queryAt(server);
    query.tls = true;
    query.user = u"reader@exlab.test"_s;
    query.password = "Passw0rd.1";
    LdapDirectory directory;
    const auto found = directory.discover(query, {{}, 50ms, {}});
    ASSERT_FALSE(found);
    EXPECT_TRUE(isRetryable(found.error().code) || outcomeUnknown(found.error().code))
        << found.error().detail.toStdString();
    waitUntilNone(abandonedCalls);
}
