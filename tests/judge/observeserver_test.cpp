// SPDX-License-Identifier: MIT
#include "change/testserver.h"
#include "judge/observed.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const QDateTime kMorning{QDate(2026, 11, 20), QTime(6, 0), Qt::UTC};

Fact<ServiceState> service(const QString &state, const QString &startType)
{
    return {{state, startType}, u"services"_s};
}

Fact<AppPoolState> pool(const QString &state, bool autoStart)
{
    return {{state, autoStart, u"OnDemand"_s}, u"appPools"_s};
}

ServerSnapshot serverOf(const QString &version)
{
    ServerSnapshot server = test::testServer();
    server.exchangeVersion = {version, u"ExSetup.exe"_s};
    return server;
}

TEST(ObserveServices, CountOnlyWhatExists)
{
    const Fact<ServiceState> absent = Fact<ServiceState>::missing(MissingReason::NotPresent);
    const Fact<ServiceState> denied = Fact<ServiceState>::missing(MissingReason::Denied);
    const struct
    {
        const char *name;
        QString version;
        Fact<ServiceState> messaging, router;
        int required, off, touched, missing;
    } rows[] = {
        {"both run", u"15.1.2176.4"_s, service(u"Running"_s, u"Automatic"_s),
         service(u"Running"_s, u"Automatic"_s), 2, 0, 0, 0},
        {"both off", u"15.1.2176.4"_s, service(u"Stopped"_s, u"Disabled"_s),
         service(u"stopped"_s, u"disabled"_s), 2, 2, 2, 0},
        {"stopped, but it starts again", u"15.0.1497.10"_s, service(u"Stopped"_s, u"Automatic"_s),
         service(u"Stopped"_s, u"Disabled"_s), 2, 1, 2, 0},
        {"disabled, but still running", u"15.0.1497.10"_s, service(u"Running"_s, u"Disabled"_s),
         service(u"Running"_s, u"Automatic"_s), 2, 0, 1, 0},
        {"one does not exist", u"15.1.2176.4"_s, service(u"Stopped"_s, u"Disabled"_s), absent, 1, 1,
         1, 0},
        {"none exists", u"15.1.2176.4"_s, absent, absent, 0, 0, 0, 0},
        {"one may not be read", u"15.1.2176.4"_s, service(u"Running"_s, u"Automatic"_s), denied, 1,
         0, 0, 1},
        {"2019 has none", u"15.2.792.5"_s, denied, denied, 0, 0, 0, 0},
    };
    for (const auto &row : rows) {
        ServerSnapshot server = serverOf(row.version);
        server.services[u"MSExchangeUM"_s] = row.messaging;
        server.services[u"MSExchangeUMCR"_s] = row.router;
        const MitigationObservation observation = test::observed(server, u"CVE-2021-26857"_s);
        EXPECT_EQ(observation.componentsRequired, row.required) << row.name;
        EXPECT_EQ(observation.componentsOff, row.off) << row.name;
        EXPECT_EQ(observation.componentsTouched, row.touched) << row.name;
        EXPECT_EQ(static_cast<int>(observation.missing.size()), row.missing) << row.name;
    }
}

TEST(ObservePools, AreOffWhenStoppedAndKeptFromStarting)
{
    const struct
    {
        Fact<AppPoolState> pool;
        int off, touched;
    } rows[] = {
        {pool(u"Started"_s, true), 0, 0},
        {pool(u"Stopped"_s, false), 1, 1},
        {pool(u"Stopped"_s, true), 0, 1},
        {pool(u"Started"_s, false), 0, 1},
    };
    for (const auto &row : rows) {
        ServerSnapshot server = serverOf(u"15.2.792.5"_s);
        server.appPools[u"MSExchangeECPAppPool"_s] = row.pool;
        const MitigationObservation observation = test::observed(server, u"CVE-2021-27065"_s);
        EXPECT_EQ(observation.componentsRequired, 1);
        EXPECT_EQ(observation.componentsOff, row.off);
        EXPECT_EQ(observation.componentsTouched, row.touched);
        EXPECT_EQ(observation.components.front().first, u"MSExchangeECPAppPool"_s);
    }
    ServerSnapshot server = serverOf(u"15.2.792.5"_s);
    server.appPools.clear();
    EXPECT_EQ(
        test::observed(server, u"CVE-2021-26858"_s).missing,
        (std::vector{std::pair(u"appPools/MSExchangeOABAppPool"_s, MissingReason::NotCollected)}));
}

TEST(ObserveManagedAvailability, AsksForTheServicesTheProductHas)
{
    const auto stopped = service(u"Stopped"_s, u"Disabled"_s);
    const auto running = service(u"Running"_s, u"Automatic"_s);
    const auto unasked = Fact<ServiceState>();
    const struct
    {
        QString version;
        Fact<ServiceState> manager, recovery;
        bool runs;
        int missing;
    } rows[] = {
        {u"15.1.2176.4"_s, stopped, stopped, false, 0},
        {u"15.1.2176.4"_s, stopped, running, true, 0},
        {u"15.1.2176.4"_s, running, stopped, true, 0},
        {u"15.1.2176.4"_s, stopped, unasked, false, 1},
        {u"15.0.1497.10"_s, stopped, unasked, false, 0}, // 2013 has no recovery service
        {u"15.0.1497.10"_s, running, unasked, true, 0},
    };
    for (const auto &row : rows) {
        ServerSnapshot server = serverOf(row.version);
        server.appPools[u"MSExchangeECPAppPool"_s] = pool(u"Stopped"_s, false);
        server.services[u"MSExchangeHM"_s] = row.manager;
        server.services[u"MSExchangeHMRecovery"_s] = row.recovery;
        const MitigationObservation observation = test::observed(server, u"CVE-2021-27065"_s);
        EXPECT_EQ(observation.managedAvailabilityRunning, row.runs) << qPrintable(row.version);
        EXPECT_EQ(static_cast<int>(observation.missing.size()), row.missing)
            << qPrintable(row.version);
    }
}

TEST(ObserveFeed, TakesTheNewestOfEachKindFromTheServiceAlone)
{
    const QString provider = u"MSExchange Mitigation Service"_s;
    const auto event = [&](int id, int hours, const QString &from) {
        return EventRecord{kMorning.addSecs(3600 * hours), id, from, u"Information"_s,
                           u"while fetching mitigations"_s};
    };
    ServerSnapshot server = test::testServer();
    server.mitigationEvents = {{event(1005, 1, provider), event(1006, 3, provider),
                                event(1008, 2, provider), event(1008, 5, provider),
                                event(1002, 9, provider), event(1005, 9, u"MSExchange Other"_s)},
                               u"Application"_s};
    const ServerFacts facts = observe(server, test::shippedCatalogs().mitigations);
    EXPECT_EQ(*facts.lastFeedSuccess, kMorning.addSecs(3600 * 3));
    EXPECT_EQ(facts.lastFeedFailure->at, kMorning.addSecs(3600 * 5));
    EXPECT_EQ(facts.lastServiceError.reason(), MissingReason::NotPresent);

    server.mitigationEvents = {{}, u"Application"_s};
    EXPECT_EQ(observe(server, test::shippedCatalogs().mitigations).lastFeedSuccess.reason(),
              MissingReason::NotPresent);
    server.mitigationEvents = Fact<std::vector<EventRecord>>::missing(MissingReason::Denied);
    EXPECT_EQ(observe(server, test::shippedCatalogs().mitigations).lastFeedFailure.reason(),
              MissingReason::Denied);
}

TEST(Observe, IsPureAndKeepsWhatItWasGiven)
{
    const ServerSnapshot server = test::testServer();
    const ServerFacts first = observe(server, test::shippedCatalogs().mitigations);
    EXPECT_EQ(first, observe(server, test::shippedCatalogs().mitigations));
    EXPECT_EQ(first.name, server.name);
    EXPECT_EQ(first.exchangeVersion, server.exchangeVersion);
    EXPECT_EQ(first.services, server.services);
    const Result<ServerFacts> back = parseFacts(serializeFacts(first));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, first);
}

} // namespace
} // namespace amado
