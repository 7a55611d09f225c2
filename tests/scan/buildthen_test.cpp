// SPDX-License-Identifier: MIT
#include "engine/buildthen.h"

#include "scan/scanlab.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

// 15.2.792 is CU8 of Exchange 2019. The fix came on 2 March 2021 as 15.2.792.10; 15.2.792.3 is
// without it, 15.2.792.15 with it (public list of builds).
const QString kProxyLogon = u"CVE-2021-26855"_s;

QDateTime day(int year, int month, int dayOfMonth)
{
    return QDateTime(QDate(year, month, dayOfMonth), QTime(12, 0), Qt::UTC);
}

BuildNumber build(const QString &text)
{
    return *BuildNumber::parse(text);
}

const Catalogs &catalogs()
{
    return ScanLab::shared().catalogs;
}

} // namespace

TEST(BuildThen, WhatWasSeenAfterwardsOpenWasOpenThen)
{
    // Fixed today, and nobody knows since when.
    const BuildThen without(catalogs(), build(u"15.2.792.15"_s), {});
    EXPECT_EQ(without.wasVulnerable(kProxyLogon, day(2021, 4, 10)), std::nullopt);
    const BuildThen seen(catalogs(), build(u"15.2.792.15"_s), {},
                         {{build(u"15.2.792.3"_s), day(2021, 1, 5), day(2021, 5, 1)}});
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, day(2021, 4, 10)), true);
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, day(2020, 12, 24)), true); // Before it was seen, too.
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, day(2021, 5, 2)), std::nullopt);
}

TEST(BuildThen, WhatWasSeenBeforeFixedStaysFixed)
{
    const BuildThen seen(catalogs(), build(u"15.2.1544.9"_s), day(2024, 6, 1),
                         {{build(u"15.2.792.15"_s), day(2021, 6, 1), day(2021, 9, 1)}});
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, day(2021, 6, 1)), false);
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, day(2022, 3, 1)), false); // Between the two builds.
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, day(2021, 5, 31)), std::nullopt);
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, day(2021, 2, 20)), true); // No fix existed yet.
}

TEST(BuildThen, AServerThatWasSetBackIsSeenWithBoth)
{
    // An image of the time before the update was restored, and it is open to this day.
    const BuildThen seen(catalogs(), build(u"15.2.792.3"_s), day(2021, 7, 1),
                         {{build(u"15.2.792.15"_s), day(2021, 6, 1), day(2021, 6, 20)}});
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, day(2021, 8, 1)), true);
}

TEST(BuildThen, AnotherProductBeforeTellsOfItsTime)
{
    // Subscription Edition came in July 2025 and was never open to this; the server before was.
    const BuildThen seen(catalogs(), build(u"15.2.2562.17"_s), day(2025, 8, 1),
                         {{build(u"15.2.792.3"_s), day(2021, 1, 5), day(2021, 5, 1)}});
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, day(2021, 4, 10)), true);
    const BuildThen unseen(catalogs(), build(u"15.2.2562.17"_s), day(2025, 8, 1));
    EXPECT_EQ(unseen.wasVulnerable(kProxyLogon, day(2021, 4, 10)), std::nullopt);
    EXPECT_EQ(unseen.wasVulnerable(kProxyLogon, day(2025, 9, 1)), false);
}

TEST(BuildThen, NothingIsSaidOfWhatNobodyKnows)
{
    const BuildThen none(catalogs(), std::nullopt, {});
    EXPECT_EQ(none.wasVulnerable(kProxyLogon, day(2021, 4, 10)), std::nullopt);
    const BuildThen seen(catalogs(), std::nullopt, {},
                         {{build(u"15.2.792.3"_s), day(2021, 1, 5), day(2021, 5, 1)}});
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, day(2021, 4, 10)), true);
    EXPECT_EQ(seen.wasVulnerable(u"CVE-1999-0001"_s, day(2021, 4, 10)), std::nullopt);
    EXPECT_EQ(seen.wasVulnerable(kProxyLogon, QDateTime()), std::nullopt);
}
