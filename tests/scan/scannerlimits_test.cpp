// SPDX-License-Identifier: MIT
#include "model/scan/scannerlimits.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>

namespace amado::scan {
namespace {

using namespace Qt::StringLiterals;

TEST(ScannerLimits, AreDataWithTheAddressesOfMicrosoft)
{
    QFile file(test::sourcePath(u"resources/catalogs/safetyscanner.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto limits = ScannerLimits::parse(file.readAll());
    ASSERT_TRUE(limits) << limits.error().detail.toStdString();
    EXPECT_EQ(limits->lifeDays, 10);
    EXPECT_EQ(limits->freeBytes, 314'572'800);
    EXPECT_EQ(limits->address64, u"https://go.microsoft.com/fwlink/?LinkId=212732"_s);
    EXPECT_EQ(limits->address32, u"https://go.microsoft.com/fwlink/?LinkId=212733"_s);
    EXPECT_EQ(limits->quickMinutes, std::pair(2, 8));
    EXPECT_EQ(limits->fullMinutes, std::pair(60, 72 * 60));
    EXPECT_TRUE(limits->listedSystems.contains(u"10.0.17763"_s));
    EXPECT_FALSE(limits->listedSystems.contains(u"10.0.20348"_s));
}

TEST(ScannerLimits, RefusesDataThatSaysNothing)
{
    EXPECT_FALSE(ScannerLimits::parse("[]"));
    EXPECT_FALSE(ScannerLimits::parse("{}"));
    EXPECT_FALSE(ScannerLimits::parse(
        R"({"addresses":{"x64":"https://a","x86":"https://b"},"lifeDays":0})"));
    EXPECT_FALSE(ScannerLimits::parse(R"({"addresses":{"x64":1,"x86":"https://b"}})"));
}

} // namespace
} // namespace amado::scan
