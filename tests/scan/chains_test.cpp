// SPDX-License-Identifier: MIT
#include "scan/scanlines.h"

#include "model/scan/chains.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>

namespace amado::test {

using namespace Qt::StringLiterals;
using namespace scan;

namespace {

const QString kClient = u"203.0.113.9"_s;

/// A finding so many seconds after the first of March 2021.
Finding at(qint64 seconds, const QString &what, const QString &client = kClient)
{
    const Detection *detection = shippedDetections().detection(what.section(u'/', 0, 0));
    EXPECT_NE(detection, nullptr) << what.toStdString();
    Finding finding;
    finding.indicator = what.section(u'/', 0, 0);
    finding.outcome = what.section(u'/', 1);
    for (const Detection::Outcome &outcome : detection->outcomes) {
        if (outcome.id == finding.outcome) {
            finding.severity = outcome.severity;
            finding.confidence = outcome.confidence;
        }
    }
    finding.client = client;
    finding.first = QDateTime::fromString(u"2021-03-01T00:00:00Z"_s, Qt::ISODate).addSecs(seconds);
    finding.last = finding.first;
    return finding;
}

std::vector<Finding> joined(std::vector<Finding> findings)
{
    joinChains(findings, shippedDetections().sequences());
    return findings;
}

/// How many findings of the list share the first chain.
qsizetype inOneChain(const std::vector<Finding> &findings)
{
    QString chain;
    for (const Finding &each : findings) {
        if (chain.isEmpty())
            chain = each.chain;
    }
    return chain.isEmpty()
               ? 0
               : std::count_if(findings.begin(), findings.end(),
                               [&](const Finding &each) { return each.chain == chain; });
}

const QString kAnswered = u"proxyLogonAnchorMailbox/answered"_s;
const QString kSignedIn = u"proxyLogonAnchorMailbox/signedIn"_s;
const QString kChanged = u"proxyLogonAnchorMailbox/changedSettings"_s;
const QString kReset = u"proxyLogonReset/written"_s;
const QString kEvent = u"oabExternalUrlScript/written"_s;
const QString kPage = u"webFileInAspnetClient/newer"_s;
const QString kShell = u"webShellCommand/answered"_s;

} // namespace

TEST(Chains, JoinTheAttackOfMarch2021)
{
    const auto findings =
        joined({at(0, kAnswered), at(20, kSignedIn), at(40, kChanged), at(41, kEvent, {}),
                at(60, kReset), at(61, kPage, {}), at(300, kShell)});
    EXPECT_EQ(inOneChain(findings), 7);
    for (const Finding &each : findings)
        EXPECT_EQ(each.confidence, Confidence::High) << each.indicator.toStdString();
    // What was a page that answered is the way in now.
    EXPECT_EQ(findings.back().severity, Severity::Compromised);
    EXPECT_EQ(findings.front().chain, u"proxyLogon@203.0.113.9@2021-03-01T00:00:00Z");
}

TEST(Chains, JoinTheAttackOfAugust2021)
{
    const auto findings = joined(
        {at(0, u"proxyShellTried/refused"_s), at(30, u"proxyShellAnswered/answered"_s),
         at(60, u"mailboxExportRole/assigned"_s, {}), at(90, u"mailboxExportToWeb/written"_s, {}),
         at(95, u"mailboxExportRemoved/removed"_s, {}), at(96, kPage, {})});
    EXPECT_EQ(inOneChain(findings), 6);
    EXPECT_EQ(findings[4].severity, Severity::Suspicious);
}

TEST(Chains, NeedTheOrderOfTheAttack)
{
    EXPECT_EQ(inOneChain(joined({at(0, kReset), at(600, kSignedIn), at(1200, kAnswered)})), 0);
    EXPECT_EQ(inOneChain(joined({at(0, kAnswered), at(600, kSignedIn)})), 2);
    // Logs round to seconds: a step may seem a moment too early.
    EXPECT_EQ(inOneChain(joined({at(10, kAnswered), at(9, kSignedIn)})), 2);
    EXPECT_EQ(inOneChain(joined({at(20, kAnswered), at(9, kSignedIn)})), 0);
    // The same step again is no chain.
    EXPECT_EQ(inOneChain(joined({at(0, kAnswered), at(10, kAnswered)})), 0);
}

TEST(Chains, NeedOneStepSoonAfterTheOther)
{
    EXPECT_EQ(inOneChain(joined({at(0, kAnswered), at(3600, kSignedIn)})), 2);
    EXPECT_EQ(inOneChain(joined({at(0, kAnswered), at(3601, kSignedIn)})), 0);
    // Each step counts from the one before it.
    EXPECT_EQ(inOneChain(joined({at(0, kAnswered), at(3000, kSignedIn), at(6000, kReset)})), 3);
    // A finding of many lines is there at its first and at its last one.
    Finding longest = at(0, kAnswered);
    longest.last = longest.first.addDays(1);
    EXPECT_EQ(inOneChain(joined({longest, at(86'400 + 60, kSignedIn)})), 2);
}

TEST(Chains, KeepClientsApart)
{
    EXPECT_EQ(inOneChain(joined({at(0, kAnswered), at(10, kSignedIn, u"198.51.100.4"_s)})), 0);
    const auto two =
        joined({at(0, kAnswered), at(10, kSignedIn), at(5, kAnswered, u"198.51.100.4"_s),
                at(15, kSignedIn, u"198.51.100.4"_s)});
    EXPECT_EQ(two[0].chain, two[1].chain);
    EXPECT_EQ(two[2].chain, two[3].chain);
    EXPECT_NE(two[0].chain, two[2].chain);
    EXPECT_FALSE(two[0].chain.isEmpty() || two[2].chain.isEmpty());
    // Logs write one address in several ways.
    EXPECT_EQ(inOneChain(joined({at(0, kAnswered, u"::ffff:203.0.113.9"_s),
                                 at(10, kSignedIn, u"203.0.113.9:51022"_s),
                                 at(20, kReset, u"203.0.113.9 192.0.2.10"_s)})),
              3);
    EXPECT_EQ(inOneChain(joined(
                  {at(0, kAnswered, u"2001:db8::1"_s), at(10, kSignedIn, u"[2001:DB8::1]:443"_s)})),
              2);
    EXPECT_EQ(inOneChain(joined(
                  {at(0, kAnswered, u"2001:db8::1"_s), at(10, kSignedIn, u"2001:db8::2"_s)})),
              0);
}

TEST(Chains, AreNotMadeOfNobody)
{
    EXPECT_EQ(inOneChain(joined({at(0, kAnswered, {}), at(10, kSignedIn, {})})), 0);
    EXPECT_EQ(inOneChain(joined({at(0, kEvent, {}), at(10, kPage, {})})), 0);
    for (const QString &client :
         {u"127.0.0.1"_s, u"::1"_s, u"[::1]:444"_s, u"localhost"_s, u"::ffff:127.0.0.1"_s})
        EXPECT_EQ(inOneChain(joined({at(0, kAnswered, client), at(10, kSignedIn, client)})), 0)
            << client.toStdString();
    Finding timeless = at(0, kAnswered);
    timeless.first = timeless.last = {};
    EXPECT_EQ(inOneChain(joined({timeless, at(10, kSignedIn)})), 0);
    // The back end sees every client as the server itself, which is no client of its own.
    EXPECT_EQ(
        inOneChain(joined({at(0, kSignedIn),
                           at(10, u"iisVirtualDirectoryReset/writtenByServer"_s, u"127.0.0.1"_s)})),
        2);
    // An event begins nothing, and comes before nothing.
    EXPECT_EQ(inOneChain(joined({at(0, kEvent, {}), at(10, kReset)})), 0);
}

TEST(Chains, GiveTracesWithoutClientToTheNearestOne)
{
    const auto findings =
        joined({at(0, kAnswered, u"198.51.100.4"_s), at(60, kSignedIn), at(70, kEvent, {})});
    EXPECT_TRUE(findings[0].chain.isEmpty());
    EXPECT_EQ(findings[1].chain, findings[2].chain);
    EXPECT_FALSE(findings[1].chain.isEmpty());
    // Whoever has come further did it, though a scanner asks last.
    const auto scanned =
        joined({at(60, kSignedIn), at(68, kAnswered, u"198.51.100.4"_s), at(70, kEvent, {})});
    EXPECT_TRUE(scanned[1].chain.isEmpty());
    EXPECT_EQ(scanned[0].chain, scanned[2].chain);
    EXPECT_FALSE(scanned[0].chain.isEmpty());
    const auto once =
        joined({at(0, kSignedIn), at(0, kSignedIn, u"198.51.100.4"_s), at(70, kEvent, {})});
    EXPECT_NE(once[0].chain.isEmpty(), once[1].chain.isEmpty());
}

TEST(Chains, TakeInWhatBelongsToTheSameAttack)
{
    // Two logs saw the same step, and the page is called again later.
    const auto findings =
        joined({at(0, kAnswered), at(10, kSignedIn), at(20, kEvent, {}),
                at(20, u"ecpVirtualDirectoryMarkup/written"_s, {}), at(30, kReset), at(60, kShell),
                at(1800, u"unknownPageRequested/answered"_s), at(90'000, kShell)});
    EXPECT_EQ(inOneChain(findings), 7);
    EXPECT_TRUE(findings.back().chain.isEmpty());
}

TEST(Chains, GoByAccountWhereNoStepNamesAClient)
{
    const auto pair = [](const QString &first, const QString &second) {
        Finding made = at(0, u"mailboxExportToWeb/written"_s, {});
        Finding removed = at(60, u"mailboxExportRemoved/removed"_s, {});
        made.account = first;
        removed.account = second;
        return joined({made, removed});
    };
    EXPECT_EQ(inOneChain(pair(u"contoso.local/Users/a"_s, u"CONTOSO.local/Users/A"_s)), 2);
    EXPECT_EQ(pair(u"a"_s, u"a"_s)[1].severity, Severity::Suspicious);
    EXPECT_EQ(inOneChain(pair(u"a"_s, u"b"_s)), 0);
    EXPECT_EQ(inOneChain(pair({}, {})), 0);
}

TEST(Chains, OfAttemptsAloneAreNoSuccess)
{
    // A scanner tries one thing after the other, and a page of the administrator's answers it.
    auto findings = joined({at(0, u"proxyShellTried/refused"_s), at(30, kShell)});
    EXPECT_EQ(inOneChain(findings), 2);
    EXPECT_EQ(findings[1].severity, Severity::Suspicious);
    findings = joined({at(0, u"proxyShellTried/refused"_s),
                       at(15, u"proxyShellAnswered/answered"_s), at(30, kShell)});
    EXPECT_EQ(findings[2].severity, Severity::Compromised);
    EXPECT_EQ(findings[0].severity, Severity::Attempted);
}

TEST(Chains, TellTwoAttacksOfOneClientApart)
{
    const auto findings =
        joined({at(0, kAnswered), at(10, kSignedIn), at(86'400, kAnswered), at(86'410, kSignedIn)});
    EXPECT_EQ(findings[0].chain, findings[1].chain);
    EXPECT_EQ(findings[2].chain, findings[3].chain);
    EXPECT_NE(findings[0].chain, findings[2].chain);
    EXPECT_FALSE(findings[0].chain.isEmpty() || findings[2].chain.isEmpty());
}

TEST(Chains, MakeTheRequestOfMarch2021ASuccess)
{
    auto findings = joined({at(0, u"hafniumWebRequest/answered"_s), at(1, kSignedIn)});
    EXPECT_EQ(inOneChain(findings), 2);
    EXPECT_EQ(findings[0].severity, Severity::Compromised);
    findings =
        joined({at(0, u"hafniumWebRequest/answered"_s), at(1, u"proxyLogonAnchorMailbox/tried"_s)});
    EXPECT_EQ(findings[0].severity, Severity::Attempted);
    EXPECT_EQ(inOneChain(findings), 0);
    // It shares the chain that the other log has already.
    EXPECT_EQ(inOneChain(joined(
                  {at(0, u"hafniumWebRequest/answered"_s), at(1, kAnswered), at(20, kSignedIn)})),
              3);
}

TEST(Chains, SortAboveSingleFindings)
{
    auto findings = joined({at(9'000'000, kSignedIn, u"198.51.100.4"_s), at(0, kAnswered),
                            at(10, kSignedIn), at(99, u"mailboxSearchOrExport/done"_s, {})});
    std::sort(findings.begin(), findings.end(), weighsMore);
    EXPECT_FALSE(findings[0].chain.isEmpty());
    EXPECT_FALSE(findings[1].chain.isEmpty());
    EXPECT_GT(findings[0].first, findings[1].first);
    EXPECT_EQ(findings[2].client, u"198.51.100.4");
    EXPECT_EQ(findings[3].severity, Severity::Information);
}

/// Far more than a search takes, and far less than work that grows with the square of the findings.
constexpr qint64 kSoonMs = 10'000;

TEST(Chains, StayQuickWithManyFindings)
{
    std::vector<Finding> findings;
    for (int i = 0; i < 20'000; ++i)
        findings.push_back(
            at(i * 7, i % 3 == 0 ? kSignedIn : kAnswered, u"203.0.113.%1"_s.arg(i / 3 % 3)));
    QElapsedTimer timer;
    timer.start();
    joinChains(findings, shippedDetections().sequences());
    EXPECT_LT(timer.elapsed(), kSoonMs);
    EXPECT_FALSE(findings[0].chain.isEmpty() && findings[1].chain.isEmpty());
}

TEST(Chains, StayQuickWithAsManyClientsAsFindings)
{
    // Whoever names clients of his choice (X-Forwarded-For) must not bring a search to a halt, nor
    // hide what one client did among them.
    std::vector<Finding> findings;
    for (int i = 0; i < 20'000; ++i)
        findings.push_back(at(i, kAnswered, u"2001:db8::%1"_s.arg(i, 0, 16)));
    for (int i = 0; i < 500; ++i)
        findings.push_back(at(20'000 + i, kEvent, {}));
    const size_t first = findings.size();
    findings.push_back(at(10'000, kAnswered));
    findings.push_back(at(10'030, kSignedIn));
    findings.push_back(at(10'060, kChanged));
    QElapsedTimer timer;
    timer.start();
    joinChains(findings, shippedDetections().sequences());
    EXPECT_LT(timer.elapsed(), kSoonMs);
    ASSERT_FALSE(findings[first].chain.isEmpty());
    EXPECT_EQ(findings[first].chain, findings[first + 1].chain);
    EXPECT_EQ(findings[first].chain, findings[first + 2].chain);
    EXPECT_EQ(findings[0].chain, QString());
}

TEST(Chains, StayQuickWithManyAttacksOfOneClient)
{
    // Each attack is within reach of the next, so that none can be told from the others by a pause.
    std::vector<Finding> findings;
    for (int i = 0; i < 6'000; ++i) {
        findings.push_back(at(i * 3'500, kAnswered));
        findings.push_back(at(i * 3'500 + 1, kSignedIn));
        findings.push_back(at(i * 3'500 + 2, kChanged));
    }
    QElapsedTimer timer;
    timer.start();
    joinChains(findings, shippedDetections().sequences());
    EXPECT_LT(timer.elapsed(), kSoonMs);
    EXPECT_TRUE(std::none_of(findings.begin(), findings.end(),
                             [](const Finding &each) { return each.chain.isEmpty(); }));
}

TEST(Chains, AreFoundBehindAnyNumberOfAttempts)
{
    std::vector<Finding> findings;
    for (int i = 0; i < 3'000; ++i)
        findings.push_back(at(i * 900, kAnswered));
    const qint64 later = 3'000 * 900 + 90'000;
    findings.push_back(at(later, kAnswered));
    findings.push_back(at(later + 10, kSignedIn));
    findings.push_back(at(later + 20, kChanged));
    findings.push_back(at(later + 25, kEvent, {}));
    const auto chained = joined(findings);
    EXPECT_EQ(inOneChain(chained), 4);
    EXPECT_FALSE(chained.back().chain.isEmpty());
    EXPECT_TRUE(chained.front().chain.isEmpty());
}

} // namespace amado::test
