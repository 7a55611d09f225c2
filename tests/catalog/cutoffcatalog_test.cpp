// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"
#include "model/feed/trustcompatibility.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const CutoffCatalog &cutoffs()
{
    return test::shippedCatalogs().cutoffs;
}

/// Before any cut-off was announced; between the two; after the second.
const QDate kBefore(2025, 1, 23);
const QDate kBetween(2026, 6, 30);
const QDate kAfter(2026, 7, 1);

/// Of a mailbox server, about a document signed on that day.
CompatibilityVerdict on(const BuildNumber &build, QDate day)
{
    return wouldAccept(build, RoleGroup::Mailbox, std::nullopt, day, cutoffs());
}

TEST(CutoffCatalog, TellsWhatABuildCanReceiveOnADay)
{
    const QString NoService = u"noService"_s, Capable = u"capable"_s, CutoffA = u"cutoffA"_s,
                  CutoffB = u"cutoffB"_s, Unknown = u"unknown"_s;
    const struct
    {
        QString build;
        QString before, between, after;
        QString firstCapable; ///< After both; empty: no build of the line.
    } rows[] = {
        {u"15.0.1497.48"_s, NoService, NoService, NoService, {}},
        {u"15.1.2308.27"_s, NoService, NoService, NoService, {}}, // 2016 CU21
        {u"15.1.2375.7"_s, Capable, CutoffA, CutoffA, {}},        // 2016 CU22
        {u"15.1.2375.37"_s, Capable, CutoffA, CutoffA, {}},
        {u"15.1.2507.6"_s, Capable, CutoffA, CutoffA, u"15.1.2507.69"_s},
        {u"15.1.2507.17"_s, Capable, CutoffA, CutoffA, u"15.1.2507.69"_s},
        {u"15.1.2507.23"_s, Capable, Capable, CutoffB, u"15.1.2507.69"_s},
        {u"15.1.2507.66"_s, Capable, Capable, CutoffB, u"15.1.2507.69"_s},
        {u"15.1.2507.69"_s, Capable, Capable, Capable, u"15.1.2507.69"_s},
        {u"15.2.922.7"_s, NoService, NoService, NoService, {}}, // 2019 CU10
        {u"15.2.986.5"_s, Capable, CutoffA, CutoffA, {}},       // 2019 CU11
        {u"15.2.986.41"_s, Capable, CutoffA, CutoffA, {}},
        {u"15.2.986.42"_s, Capable, Capable, CutoffB, {}},
        {u"15.2.1118.25"_s, Capable, CutoffA, CutoffA, {}}, // 2019 CU12
        {u"15.2.1118.26"_s, Capable, Capable, CutoffB, {}},
        {u"15.2.1258.12"_s, Capable, Capable, CutoffB, {}}, // 2019 CU13
        {u"15.2.1258.39"_s, Capable, Capable, CutoffB, {}},
        {u"15.2.1544.4"_s, Capable, Capable, CutoffB, u"15.2.1544.41"_s},
        {u"15.2.1544.39"_s, Capable, Capable, CutoffB, u"15.2.1544.41"_s},
        {u"15.2.1544.41"_s, Capable, Capable, Capable, u"15.2.1544.41"_s},
        {u"15.2.1748.10"_s, Capable, Capable, CutoffB, u"15.2.1748.46"_s},
        {u"15.2.1748.46"_s, Capable, Capable, Capable, u"15.2.1748.46"_s},
        {u"15.2.2562.17"_s, Capable, Capable, CutoffB, u"15.2.2562.43"_s},
        {u"15.2.2562.41"_s, Capable, Capable, CutoffB, u"15.2.2562.43"_s},
        {u"15.2.2562.43"_s, Capable, Capable, Capable, u"15.2.2562.43"_s},
        // Not in the data: placed by their number.
        {u"15.2.2562.42"_s, Capable, Capable, CutoffB, u"15.2.2562.43"_s},
        {u"15.2.2562.900"_s, Capable, Capable, Capable, u"15.2.2562.43"_s},
        {u"15.2.2600.1"_s, Capable, Capable, Capable, {}},
        {u"15.1.2400.1"_s, Capable, CutoffA, CutoffA, {}}, // between CU22 and CU23
        {u"15.2.100.1"_s, NoService, NoService, NoService, {}},
        {u"15.3.1.1"_s, Unknown, Unknown, Unknown, {}},
    };
    for (const auto &row : rows) {
        const BuildNumber build = test::build(row.build);
        EXPECT_EQ(on(build, kBefore).code(), row.before) << qPrintable(row.build);
        EXPECT_EQ(on(build, kBetween).code(), row.between) << qPrintable(row.build);
        EXPECT_EQ(on(build, kAfter).code(), row.after) << qPrintable(row.build);
        const std::optional<BuildNumber> first = on(build, kAfter).firstCapable;
        EXPECT_EQ(first ? first->toString() : QString(), row.firstCapable) << qPrintable(row.build);
    }
}

TEST(CutoffCatalog, FirstCapableFollowsTheDay)
{
    const BuildNumber build = test::build(u"15.1.2507.12"_s);
    EXPECT_EQ(on(build, kBefore).firstCapable, test::build(u"15.1.2507.6"_s));
    EXPECT_EQ(on(build, kBetween).firstCapable, test::build(u"15.1.2507.23"_s));
    EXPECT_EQ(on(build, kAfter).firstCapable, test::build(u"15.1.2507.69"_s));
}

/// Whatever the build: an ability on a day is what the first capable build of its line says.
TEST(CutoffCatalog, AgreesWithItselfForEveryBuildAndDay)
{
    for (const Release &release : test::shippedCatalogs().builds.releases()) {
        for (const QDate &day : {kBefore, kBetween, kAfter}) {
            const CompatibilityVerdict verdict = on(release.build, day);
            const std::optional<BuildNumber> first = verdict.firstCapable;
            EXPECT_EQ(verdict.accepts(), first && release.build >= *first)
                << qPrintable(release.build.toString());
        }
    }
}

TEST(CutoffCatalog, ACutoffIsDataAlone)
{
    ASSERT_EQ(cutoffs().cutoffs().size(), 2u);
    EXPECT_EQ(cutoffs().cutoffs()[0].builtBefore, QDate(2023, 3, 14)) << "Mar23SU";
    EXPECT_EQ(cutoffs().cutoffs()[1].builtBefore, QDate(2026, 6, 9)) << "Jun26SU";
    const QByteArray third = R"({
        "introducedIn":[{"product":"SE","cu":"RTM","version":"15.2.2562.17"}],
        "cutoffs":[{"id":"another","effectiveFrom":"2026-10-01","compares":"document",
        "firstVersions":[{"product":"SE","cu":"RTM","firstVersion":"15.2.2562.53"}]}]})";
    const auto catalog = CutoffCatalog::parse(third, test::shippedCatalogs().builds);
    ASSERT_TRUE(catalog);
    const auto verdict = [&](const QString &build, QDate day) {
        return wouldAccept(test::build(build), RoleGroup::Mailbox, std::nullopt, day, *catalog);
    };
    EXPECT_EQ(verdict(u"15.2.2562.43"_s, {2026, 10, 1}).code(), u"another"_s);
    EXPECT_EQ(verdict(u"15.2.2562.43"_s, {2026, 9, 30}).code(), u"capable"_s);
    EXPECT_EQ(verdict(u"15.2.2562.53"_s, {2026, 10, 1}).code(), u"capable"_s);
    EXPECT_EQ(verdict(u"15.2.1748.46"_s, {2026, 10, 1}).code(), u"noService"_s);
}

TEST(CutoffCatalog, RefusesWrongTypesByName)
{
    const struct
    {
        QByteArray text;
        QString detail;
    } rows[] = {
        {R"({"cutoffs":[{"effectiveFrom":"2026-01-01"}]})",
         u"cutoffs[0].id: text that is not empty is expected"_s},
        {R"({"cutoffs":[{"id":"cutoffA"}]})",
         u"cutoffs[0].effectiveFrom: a date such as 2026-11-22 is expected"_s},
        {R"({"introducedIn":[{"product":"2019","cu":"CU11","version":15.2}]})",
         u"introducedIn[0].version: text is expected"_s},
    };
    for (const auto &row : rows) {
        const auto catalog = CutoffCatalog::parse(row.text, test::shippedCatalogs().builds);
        ASSERT_FALSE(catalog) << qPrintable(row.detail);
        EXPECT_EQ(catalog.error().detail, row.detail);
        EXPECT_EQ(catalog.error().subject, u"cutoffs.json"_s);
    }
}

} // namespace
} // namespace amado
