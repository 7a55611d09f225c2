// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"
#include "judge/facts.h"
#include "model/change/equivalentprotection.h"
#include "model/feed/feedcontext.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using test::Presence;

/// Causes as JSON names them.
namespace Cause {
const QString NoService = u"noService"_s, CutoffA = u"cutoffA"_s, CutoffB = u"cutoffB"_s,
              ServiceStopped = u"serviceStopped"_s, ServiceDisabled = u"serviceDisabled"_s,
              OrgDisabled = u"orgDisabled"_s, ServerDisabled = u"serverDisabled"_s,
              IdBlocked = u"idBlocked"_s, NotInFeed = u"notInFeed"_s;
} // namespace Cause

const QDateTime kNow = test::on(2026, 11, 22);
const QString kOwa = u"CVE-2026-42897"_s;
const QString kPowerShell = u"CVE-2022-41040"_s;

std::vector<EquivalentProtection> equivalent(const ServerFacts &facts,
                                             const std::vector<JournalEntry> &history = {},
                                             const std::optional<QStringList> &feed = std::nullopt)
{
    const Catalogs &catalogs = test::shippedCatalogs();
    return equivalentProtectionOf(assess(facts, catalogs, kNow), facts, catalogs.mitigations,
                                  history, feed);
}

EquivalentProtection owa(const ServerFacts &facts,
                         const std::optional<QStringList> &feed = std::nullopt)
{
    const std::vector<EquivalentProtection> items = equivalent(facts, {}, feed);
    const EquivalentProtection *item = equivalentProtection(items, kOwa);
    return item ? *item : EquivalentProtection();
}

QStringList codes(const EquivalentProtection &item)
{
    QStringList codes;
    for (const FeedCheck &cause : item.causes)
        codes.append(equivalentCode(cause));
    return codes;
}

/// A trusted document with these ids, fetched from the endpoint an hour ago.
FeedContext fetched(const QStringList &ids)
{
    KnownFeed held;
    held.source = u"https://officeclient.microsoft.com/getexchangemitigations"_s;
    held.fetchedAt = kNow.addSecs(-3600);
    held.proof.verdict = FeedVerdict::Trusted;
    for (const QString &id : ids) {
        FeedConfig config;
        config.id = id;
        held.document.configs.push_back(config);
    }
    return {std::nullopt, held};
}

void setSwitches(ServerFacts &facts, std::optional<bool> organization, std::optional<bool> server)
{
    ExchangeSettings settings = *facts.exchange;
    settings.organizationMitigationsEnabled = organization;
    settings.serverMitigationsEnabled = server;
    facts.exchange = {settings, u"exchange"_s};
}

void setBlocked(ServerFacts &facts, std::optional<QStringList> ids)
{
    ExchangeSettings settings = *facts.exchange;
    settings.mitigationsBlocked = std::move(ids);
    facts.exchange = {settings, u"exchange"_s};
}

ObservedRule serviceRule()
{
    ObservedRule rule;
    rule.name = u"EEMS M2.1 OWA CSP - outbound"_s;
    rule.writer = RuleWriter::Eems;
    rule.revision = ObservedRule::Revision::Final;
    rule.effective = true;
    return rule;
}

void addRule(ServerFacts &facts, const ObservedRule &rule)
{
    for (MitigationObservation &observation : facts.mitigations) {
        if (observation.mitigation == kOwa)
            observation.rules.push_back(rule);
    }
}

/// A build, what the service can do with it today, and whether the code has the fix against M2.
struct Build
{
    const char *version;
    QStringList causes;
    bool fixed;
};

const Build kBuilds[] = {
    {"15.1.2176.4", {Cause::NoService}, false},
    {"15.1.2507.12", {Cause::CutoffA}, false},
    {"15.2.1544.39", {Cause::CutoffB}, false},
    {"15.2.2562.41", {Cause::CutoffB}, false},
    {"15.2.2562.43", {}, true},
    {"15.2.1748.46", {}, true},
};

/// One way in which the rest of the server stands in the service's way, or does not.
struct Obstacle
{
    const char *name;
    QStringList causes;
    bool unknown;
    void (*set)(ServerFacts &);
};

const Obstacle kServices[] = {
    {"running", {}, false, [](ServerFacts &) {}},
    {"stopped",
     {Cause::ServiceStopped},
     false,
     [](ServerFacts &f) {
         f.services[u"MSExchangeMitigation"_s] = {{u"Stopped"_s, u"Automatic"_s}, u"x"_s};
     }},
    {"disabled",
     {Cause::ServiceDisabled},
     false,
     [](ServerFacts &f) {
         f.services[u"MSExchangeMitigation"_s] = {{u"Stopped"_s, u"Disabled"_s}, u"x"_s};
     }},
    {"absent",
     {Cause::NoService},
     false,
     [](ServerFacts &f) {
         f.services[u"MSExchangeMitigation"_s] =
             Fact<ServiceState>::missing(MissingReason::NotPresent);
     }},
    {"unknown", {}, true, [](ServerFacts &f) { f.services.remove(u"MSExchangeMitigation"_s); }},
};

const Obstacle kSwitches[] = {
    {"on", {}, false, [](ServerFacts &) {}},
    {"organization off",
     {Cause::OrgDisabled},
     false,
     [](ServerFacts &f) { setSwitches(f, false, true); }},
    {"server off",
     {Cause::ServerDisabled},
     false,
     [](ServerFacts &f) { setSwitches(f, true, false); }},
    {"both off",
     {Cause::OrgDisabled, Cause::ServerDisabled},
     false,
     [](ServerFacts &f) { setSwitches(f, false, false); }},
    {"unknown", {}, true, [](ServerFacts &f) { setSwitches(f, std::nullopt, true); }},
};

const Obstacle kLists[] = {
    {"empty", {}, false, [](ServerFacts &) {}},
    {"other",
     {},
     false,
     [](ServerFacts &f) {
         setBlocked(f, QStringList{u"M1"_s, u"M21"_s});
     }},
    {"family",
     {Cause::IdBlocked},
     false,
     [](ServerFacts &f) { setBlocked(f, QStringList{u"m02"_s}); }},
    {"member",
     {Cause::IdBlocked},
     false,
     [](ServerFacts &f) { setBlocked(f, QStringList{u"M2.1.0"_s}); }},
    {"unknown", {}, true, [](ServerFacts &f) { setBlocked(f, std::nullopt); }},
};

} // namespace

TEST(EquivalentProtection, EveryAbilitySwitchServiceListAndFix)
{
    for (const Build &build : kBuilds) {
        for (const Obstacle &service : kServices) {
            for (const Obstacle &switches : kSwitches) {
                for (const Obstacle &list : kLists) {
                    SCOPED_TRACE(testing::Message()
                                 << build.version << ", service " << service.name << ", switches "
                                 << switches.name << ", list " << list.name);
                    ServerFacts facts = test::mailboxServer(QString::fromLatin1(build.version));
                    QStringList causes = build.causes;
                    bool unknown = false;
                    for (const Obstacle *obstacle : {&service, &switches, &list}) {
                        obstacle->set(facts);
                        if (build.causes == QStringList{Cause::NoService})
                            continue; // Nothing else matters without a service.
                        causes += obstacle->causes;
                        unknown = unknown || obstacle->unknown;
                    }
                    const EquivalentProtection item = owa(facts);
                    EXPECT_EQ(item.feedId, u"M2"_s);
                    EXPECT_EQ(codes(item), causes);
                    EXPECT_EQ(item.reach, !causes.isEmpty() ? ServiceReach::Cannot
                                          : unknown         ? ServiceReach::Unknown
                                                            : ServiceReach::Can);
                    EXPECT_EQ(item.needed, !causes.isEmpty() && !build.fixed);
                    EXPECT_TRUE(item.redundantRules.isEmpty());
                }
            }
        }
    }
}

TEST(EquivalentProtection, OnlyMitigationsWithAnEquivalentAreListed)
{
    const auto items = equivalent(test::mailboxServer(u"15.1.2507.12"_s));
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].mitigation, kPowerShell);
    EXPECT_EQ(items[0].feedId, u"M1"_s);
    EXPECT_EQ(items[1].mitigation, kOwa);
}

TEST(EquivalentProtection, NothingIsSaidAboutEdgeServersAndThoseNeverRead)
{
    EXPECT_TRUE(equivalent(ServerFacts()).empty());
    ServerFacts edge = test::mailboxServer(u"15.2.2562.43"_s);
    edge.roles = {QStringList{u"Edge"_s}, u"server.json"_s};
    EXPECT_TRUE(equivalent(edge).empty());
}

TEST(EquivalentProtection, AMitigatedServerNeedsNothingFromUs)
{
    EXPECT_FALSE(owa(test::mailboxServer(u"15.2.1544.39"_s, Presence::Accepted)).needed);
    EXPECT_TRUE(owa(test::mailboxServer(u"15.2.1544.39"_s, Presence::Disabled)).needed);
    EXPECT_TRUE(owa(test::mailboxServer(u"15.2.1544.39"_s, Presence::Outdated)).needed);
    EXPECT_FALSE(owa(test::mailboxServer(u"15.2.1544.39"_s, Presence::Unreadable)).needed)
        << "what is not known is not offered as needed";
}

TEST(EquivalentProtection, AnIdTheFeedDoesNotListDoesNotCome)
{
    const ServerFacts facts = test::mailboxServer(u"15.2.2562.43"_s);
    EXPECT_EQ(owa(facts, QStringList{u"PING1"_s, u"M2.1.0"_s}).reach, ServiceReach::Can);
    EXPECT_EQ(codes(owa(facts, QStringList{u"PING1"_s, u"M21"_s})), QStringList{Cause::NotInFeed});
}

TEST(EquivalentProtection, OursBesideTheServicesOwnIsRedundantAndItsEntryNamed)
{
    ServerFacts facts = test::mailboxServer(u"15.2.2562.41"_s, Presence::Accepted);
    facts.path = u"/srv/EX01"_s;
    addRule(facts, serviceRule());
    const QString ours = test::shippedCatalogs().mitigations.find(kOwa)->rules.front().amadoName;

    JournalEntry wrote;
    wrote.id = EntryId{u"0002"_s};
    wrote.server = u"ex01"_s;
    wrote.path = facts.path;
    wrote.mitigation = kOwa;
    wrote.result = EntryResult::Verified;
    wrote.steps.push_back(
        {{{TargetKind::File, u"C:\\x"_s}, AbsentState{}, FileState{"x"}}, StepState::Verified, {}});
    JournalEntry elsewhere = wrote;
    elsewhere.id = EntryId{u"0003"_s};
    elsewhere.path = u"/srv/other"_s;
    JournalEntry other = wrote;
    other.id = EntryId{u"0004"_s};
    other.mitigation = kPowerShell;

    const auto items = equivalent(facts, {other, elsewhere, wrote});
    const EquivalentProtection *item = equivalentProtection(items, kOwa);
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->redundantRules, QStringList{ours});
    EXPECT_EQ(item->serviceRules, QStringList{serviceRule().name});
    EXPECT_EQ(item->writtenBy, wrote.id);
    EXPECT_FALSE(item->needed);
    EXPECT_TRUE(equivalentProtection(items, kPowerShell)->redundantRules.isEmpty());

    JournalEntry undo = wrote;
    undo.id = EntryId{u"0005"_s};
    undo.kind = ActKind::Undo;
    undo.reverses = wrote.id;
    EXPECT_EQ(equivalentProtection(equivalent(facts, {wrote, undo}), kOwa)->writtenBy,
              std::nullopt);
    const auto unrecorded = equivalent(facts);
    EXPECT_EQ(equivalentProtection(unrecorded, kOwa)->redundantRules, QStringList{ours});
}

TEST(EquivalentProtection, AFindingMitigatedTwiceSaysSoAndStaysMitigated)
{
    const auto judged = [](const ServerFacts &facts) {
        return test::findingOf(assess(facts, test::shippedCatalogs(), kNow), kOwa);
    };
    ServerFacts facts = test::mailboxServer(u"15.2.2562.41"_s, Presence::Accepted);
    EXPECT_TRUE(judged(facts).oursBesideService.isEmpty());
    ObservedRule weak = serviceRule();
    weak.revision = ObservedRule::Revision::Outdated;
    addRule(facts, weak);
    EXPECT_TRUE(judged(facts).oursBesideService.isEmpty()) << "the service's own is weaker";
    ObservedRule idle = serviceRule();
    idle.effective = false;
    addRule(facts, idle);
    EXPECT_TRUE(judged(facts).oursBesideService.isEmpty());
    addRule(facts, serviceRule());
    EXPECT_EQ(judged(facts).oursBesideService.size(), 1);
    EXPECT_EQ(judged(facts).state, ProtectionState::Mitigated);

    facts.exchangeVersion = {u"15.2.2562.43"_s, u"ExSetup.exe"_s};
    EXPECT_EQ(judged(facts).state, ProtectionState::Redundant);
    EXPECT_TRUE(judged(facts).oursBesideService.isEmpty()) << "the fix says more";
}

TEST(EquivalentProtection, OnlyATrustedDocumentJustFetchedSaysWhatIsListedToday)
{
    const FeedContext context = fetched({u"PING1"_s, u"M2.1.0"_s});
    EXPECT_EQ(listedToday(context, kNow), (QStringList{u"PING1"_s, u"M2.1.0"_s}));
    EXPECT_EQ(listedToday({}, kNow), std::nullopt);
    EXPECT_EQ(listedToday(context, kNow.addDays(2)), std::nullopt) << "yesterday's list";
    EXPECT_EQ(listedToday(context, kNow.addDays(-1)), std::nullopt) << "fetched in the future";
    FeedContext file = context;
    file.held->source = u"feed.xml"_s;
    EXPECT_EQ(listedToday(file, kNow), std::nullopt);
    FeedContext refused = context;
    refused.held->proof.verdict = FeedVerdict::ChainRefused;
    EXPECT_EQ(listedToday(refused, kNow), std::nullopt);
}

} // namespace amado
