// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"
#include "model/base/enumnames.h"
#include "model/feed/trustcompatibility.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const QString kOldIssuer = u"Microsoft Code Signing PCA 2011"_s;
const QString kOtherIssuer = u"Microsoft Code Signing PCA 2024"_s;

const CutoffCatalog &cutoffs()
{
    return test::shippedCatalogs().cutoffs;
}

QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
{
    return {QDate(year, month, day), QTime(hour, minute, second), Qt::UTC};
}

/// What is asked: a day, and the document when one is given.
struct Question
{
    QString name;
    QDate on;
    std::optional<FeedSubject> subject;
};

std::vector<Question> questions()
{
    const QDate today(2026, 11, 22);
    return {
        {u"before any cut-off"_s, {2025, 1, 23}, std::nullopt},
        {u"first day of A"_s, {2025, 1, 24}, std::nullopt},
        {u"last day before B"_s, {2026, 6, 30}, std::nullopt},
        {u"first day of B"_s, {2026, 7, 1}, std::nullopt},
        {u"signed on the last good day"_s, today,
         FeedSubject{kOldIssuer, utc(2026, 6, 30, 23, 59, 59)}},
        {u"signed a second later"_s, today, FeedSubject{kOldIssuer, utc(2026, 7, 1)}},
        {u"another issuer, time unknown"_s, today, FeedSubject{kOtherIssuer, {}}},
        {u"recorded in 2021, issuer unknown"_s, today,
         FeedSubject{{}, utc(2021, 9, 15, 16, 42, 8)}},
        {u"another issuer before its day"_s,
         {2026, 6, 30},
         FeedSubject{kOtherIssuer, utc(2026, 6, 29)}},
        {u"the old issuer, time unknown"_s, today, FeedSubject{kOldIssuer, {}}},
        {u"nothing known of the document"_s, today, FeedSubject{}},
    };
}

/// c: capable; p: capable, because the document was published before; N: no service; A, B: stopped
/// by that cut-off; ?: not known.
QChar letter(const CompatibilityVerdict &verdict)
{
    switch (verdict.ability) {
    case FeedAbility::Capable:
        return verdict.rule == CompatibilityRule::PublishedBefore ? u'p' : u'c';
    case FeedAbility::NoService:
        return u'N';
    case FeedAbility::CutOff:
        return verdict.code().back();
    case FeedAbility::NotApplicable:
        return u'e';
    case FeedAbility::Unknown:
        return u'?';
    }
    Q_UNREACHABLE();
}

TEST(TrustCompatibility, TellsForEveryBuildDocumentAndDay)
{
    // One letter for each question above, in its order.
    const struct
    {
        QString build;
        QString expected;
    } rows[] = {
        {u"15.0.1497.2"_s, u"NNNNNNNNNNN"_s}, // 2013 never had the service
        {u"15.0.1497.48"_s, u"NNNNNNNNNNN"_s},  {u"15.1.2176.2"_s, u"NNNNNNNNNNN"_s}, // 2016 CU19
        {u"15.1.2308.27"_s, u"NNNNNNNNNNN"_s},                                        // 2016 CU21
        {u"15.1.2375.7"_s, u"cAAAAAAAAAA"_s}, // 2016 CU22: none was made good
        {u"15.1.2375.24"_s, u"cAAAAAAAAAA"_s},  {u"15.1.2375.37"_s, u"cAAAAAAAAAA"_s},
        {u"15.1.2507.6"_s, u"cAAAAAAAAAA"_s}, // 2016 CU23
        {u"15.1.2507.16"_s, u"cAAAAAAAAAA"_s},  {u"15.1.2507.17"_s, u"cAAAAAAAAAA"_s},
        {u"15.1.2507.23"_s, u"cccBpBBpBpB"_s}, // March 2023
        {u"15.1.2507.35"_s, u"cccBpBBpBpB"_s},  {u"15.1.2507.66"_s, u"cccBpBBpBpB"_s},
        {u"15.1.2507.69"_s, u"ccccccccccc"_s},                                       // June 2026
        {u"15.1.2507.75"_s, u"ccccccccccc"_s},  {u"15.2.922.7"_s, u"NNNNNNNNNNN"_s}, // 2019 CU10
        {u"15.2.986.5"_s, u"cAAAAAAAAAA"_s},                                         // 2019 CU11
        {u"15.2.986.36"_s, u"cAAAAAAAAAA"_s},   {u"15.2.986.42"_s, u"cccBpBBpBpB"_s},
        {u"15.2.1118.7"_s, u"cAAAAAAAAAA"_s}, // 2019 CU12
        {u"15.2.1118.20"_s, u"cAAAAAAAAAA"_s},  {u"15.2.1118.26"_s, u"cccBpBBpBpB"_s},
        {u"15.2.1118.40"_s, u"cccBpBBpBpB"_s},  {u"15.2.1258.12"_s, u"cccBpBBpBpB"_s}, // 2019 CU13
        {u"15.2.1258.39"_s, u"cccBpBBpBpB"_s},  {u"15.2.1544.4"_s, u"cccBpBBpBpB"_s},  // 2019 CU14
        {u"15.2.1544.39"_s, u"cccBpBBpBpB"_s},  {u"15.2.1544.41"_s, u"ccccccccccc"_s},
        {u"15.2.1748.10"_s, u"cccBpBBpBpB"_s}, // 2019 CU15
        {u"15.2.1748.43"_s, u"cccBpBBpBpB"_s},  {u"15.2.1748.46"_s, u"ccccccccccc"_s},
        {u"15.2.2562.17"_s, u"cccBpBBpBpB"_s}, // SE
        {u"15.2.2562.41"_s, u"cccBpBBpBpB"_s}, // the hotfix of May 2026 is not enough
        {u"15.2.2562.43"_s, u"ccccccccccc"_s},  {u"15.2.2562.53"_s, u"ccccccccccc"_s},
        {u"15.2.2562.42"_s, u"cccBpBBpBpB"_s}, // not in the data: between the hotfix and June
        {u"15.2.2562.990"_s, u"ccccccccccc"_s}, {u"15.2.2700.1"_s, u"ccccccccccc"_s},
        {u"15.3.1.1"_s, u"???????????"_s}, // no product has it
    };
    int cases = 0;
    for (const auto &row : rows) {
        QString found;
        for (const Question &question : questions()) {
            const CompatibilityVerdict verdict =
                wouldAccept(test::build(row.build), RoleGroup::Mailbox, question.subject,
                            question.on, cutoffs());
            found += letter(verdict);
            ++cases;
            EXPECT_EQ(verdict.accepts(), found.back() == u'c' || found.back() == u'p');
            EXPECT_EQ(verdict.frozen, found.back() == u'B' || found.back() == u'p')
                << qPrintable(row.build) << " " << qPrintable(question.name);
        }
        EXPECT_EQ(found.toStdString(), row.expected.toStdString()) << qPrintable(row.build);
    }
    EXPECT_GE(cases, 200);
}

TEST(TrustCompatibility, NamesTheRuleItsDayAndTheFirstBuildThatWouldDo)
{
    const QDate today(2026, 11, 22);
    const struct
    {
        QString build;
        CompatibilityRule rule;
        QDate since;
        QString firstCapable; ///< Empty: none of the line.
    } rows[] = {
        {u"15.2.1544.9"_s, CompatibilityRule::SignerIssuer, {2026, 7, 1}, u"15.2.1544.41"_s},
        {u"15.1.2507.17"_s, CompatibilityRule::EndpointIdentity, {2025, 1, 24}, u"15.1.2507.69"_s},
        {u"15.1.2375.37"_s, CompatibilityRule::EndpointIdentity, {2025, 1, 24}, {}},
        {u"15.2.1258.39"_s, CompatibilityRule::SignerIssuer, {2026, 7, 1}, {}},
        {u"15.2.2562.43"_s, CompatibilityRule::Accepts, {}, u"15.2.2562.43"_s},
        {u"15.2.922.7"_s, CompatibilityRule::ServiceAbsent, {}, {}},
    };
    for (const auto &row : rows) {
        const CompatibilityVerdict verdict =
            wouldAccept(test::build(row.build), RoleGroup::Mailbox, std::nullopt, today, cutoffs());
        EXPECT_EQ(enumName(verdict.rule), enumName(row.rule)) << qPrintable(row.build);
        EXPECT_EQ(verdict.since, row.since) << qPrintable(row.build);
        EXPECT_EQ(verdict.firstCapable ? verdict.firstCapable->toString() : QString(),
                  row.firstCapable)
            << qPrintable(row.build);
        EXPECT_EQ(verdict.evidence.isEmpty(), row.since.isNull()) << qPrintable(row.build);
    }
}

TEST(TrustCompatibility, EdgeAndUnknownBuildsAreNotGuessed)
{
    const QDate today(2026, 11, 22);
    const CompatibilityVerdict edge = wouldAccept(test::build(u"15.2.2562.56"_s), RoleGroup::Edge,
                                                  std::nullopt, today, cutoffs());
    EXPECT_EQ(edge.ability, FeedAbility::NotApplicable);
    EXPECT_EQ(edge.rule, CompatibilityRule::EdgeRole);
    const CompatibilityVerdict tools = wouldAccept(
        test::build(u"15.2.1544.39"_s), RoleGroup::ManagementTools, std::nullopt, today, cutoffs());
    EXPECT_EQ(tools.ability, FeedAbility::NotApplicable);
    EXPECT_EQ(tools.rule, CompatibilityRule::ManagementTools);
    const CompatibilityVerdict none =
        wouldAccept(std::nullopt, RoleGroup::Mailbox, std::nullopt, today, cutoffs());
    EXPECT_EQ(none.ability, FeedAbility::Unknown);
    EXPECT_EQ(none.rule, CompatibilityRule::BuildUnknown);
    EXPECT_FALSE(none.firstCapable);
}

TEST(TrustCompatibility, TakesTheDocumentFromItsProof)
{
    FeedProof proof;
    EXPECT_EQ(subjectOf(proof), FeedSubject());
    CertificateInfo signer;
    signer.issuerCommonName = kOldIssuer;
    proof.signer = {signer};
    proof.timestamp.at = utc(2021, 9, 15);
    EXPECT_EQ(subjectOf(proof), (FeedSubject{kOldIssuer, {}}))
        << "a refused timestamp proves nothing";
    proof.timestamp.state = TimestampProof::State::Valid;
    EXPECT_EQ(subjectOf(proof), (FeedSubject{kOldIssuer, utc(2021, 9, 15)}));
}

TEST(TrustCompatibility, RulesAreData)
{
    EXPECT_EQ(cutoffs().endpointHost(), u"officeclient.microsoft.com"_s);
    EXPECT_EQ(cutoffs().endpointPort(), 443);
    ASSERT_EQ(cutoffs().cutoffs().size(), 2u);
    EXPECT_EQ(cutoffs().cutoffs()[0].compares, Cutoff::Compares::Endpoint);
    EXPECT_EQ(cutoffs().cutoffs()[1].compares, Cutoff::Compares::Document);
    EXPECT_EQ(cutoffs().cutoffs()[1].retiredIssuers, QStringList{kOldIssuer});
    int needed = 0;
    for (const VendorRoot &root : cutoffs().roots()) {
        EXPECT_EQ(root.sha1.size(), 40) << qPrintable(root.id);
        EXPECT_EQ(root.keyId.size(), 40) << qPrintable(root.id);
        needed += root.needed ? 1 : 0;
    }
    EXPECT_EQ(needed, 3) << "one for the endpoint, one for the signer, one for the timestamp";
}

} // namespace
} // namespace amado
