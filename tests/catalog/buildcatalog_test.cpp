// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"
#include "model/base/enumnames.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const BuildCatalog &builds()
{
    return test::shippedCatalogs().builds;
}

TEST(BuildCatalog, KnowsReleasesByBuild)
{
    const Release *release = builds().find(test::build(u"15.02.1544.009"_s));
    ASSERT_TRUE(release);
    EXPECT_EQ(release->product, Product::Exchange2019);
    EXPECT_EQ(release->cumulativeUpdate, u"CU14"_s);
    EXPECT_EQ(release->update, u"Mar24SU"_s);
    EXPECT_EQ(release->kind, ReleaseKind::SecurityUpdate);
    EXPECT_EQ(release->released, QDate(2024, 3, 12));
    EXPECT_FALSE(builds().find(test::build(u"15.2.1544.10"_s)));
    EXPECT_EQ(builds().dataDate(), QDate(2026, 10, 15));
}

TEST(BuildCatalog, KeepsLinesInOrderOfBuild)
{
    EXPECT_EQ(builds().cumulativeUpdates(Product::ExchangeSe), QStringList{u"RTM"_s});
    EXPECT_EQ(builds().cumulativeUpdates(Product::Exchange2019).first(), u"RTM"_s);
    EXPECT_EQ(builds().cumulativeUpdates(Product::Exchange2019).last(), u"CU15"_s);
    for (const Product product : {Product::Exchange2013, Product::Exchange2016,
                                  Product::Exchange2019, Product::ExchangeSe}) {
        for (const QString &cu : builds().cumulativeUpdates(product)) {
            const auto line = builds().line(product, cu);
            ASSERT_FALSE(line.empty());
            EXPECT_TRUE(line.front()->update.isEmpty()) << qPrintable(cu);
            for (size_t i = 1; i < line.size(); ++i) {
                EXPECT_LT(line[i - 1]->build, line[i]->build);
                EXPECT_EQ(line[i]->cumulativeUpdate, cu);
                EXPECT_EQ(line[i]->product, product);
            }
        }
    }
    EXPECT_TRUE(builds().line(Product::ExchangeSe, u"CU9").empty());
}

TEST(BuildCatalog, TellsTheProductOfUnknownBuilds)
{
    const struct
    {
        QString build;
        std::optional<Product> product;
    } rows[] = {
        {u"15.0.1.1"_s, Product::Exchange2013},
        {u"15.1.99999.0"_s, Product::Exchange2016},
        {u"15.2.2561.99"_s, Product::Exchange2019},
        {u"15.2.2562.0"_s, Product::ExchangeSe},
        {u"15.2.3000.1"_s, Product::ExchangeSe},
        {u"15.3.1.1"_s, std::nullopt},
        {u"14.3.513.0"_s, std::nullopt},
        {u"16.0.1.1"_s, std::nullopt},
    };
    for (const auto &row : rows)
        EXPECT_EQ(BuildCatalog::productOf(test::build(row.build)), row.product)
            << qPrintable(row.build);
}

TEST(BuildCatalog, PlacesEveryBuildAmongTheKnownOnes)
{
    const auto name = [](const Release *release) {
        return release ? release->cumulativeUpdate + u' ' + release->update : u"-"_s;
    };
    const struct
    {
        QString build;
        QString place; ///< Line, exact, below, above; empty: none.
        bool newer;
    } rows[] = {
        {u"15.2.1544.46"_s, u"CU14|CU14 Sep26SU|CU14 Aug26SU|CU14 Sep26SUv2"_s, false},
        {u"15.2.1544.47"_s, u"CU14|-|CU14 Sep26SU|CU14 Sep26SUv2"_s, false},
        {u"15.2.1544.990"_s, u"CU14|-|CU14 Oct26SU|-"_s, true},
        {u"15.2.1544.1"_s, u"CU14|-|-|CU14 "_s, false},
        {u"15.2.1545.0"_s, u"|-|CU14 Oct26SU|CU15 "_s, false},
        {u"15.2.2561.9"_s, u"|-|CU15 Oct26SU|-"_s, true},
        {u"15.2.2562.1"_s, u"RTM|-|-|RTM "_s, false},
        {u"15.2.2563.0"_s, u"|-|RTM Oct26SU|-"_s, true},
        {u"15.2.7.0"_s, u"|-|-|RTM "_s, false},
        {u"15.0.99999.0"_s, u"|-|CU23 Mar23SU|-"_s, true},
        {u"15.3.0.0"_s, {}, false},
        {u"14.3.123.4"_s, {}, false},
        {u"16.0.0.0"_s, {}, false},
    };
    for (const auto &row : rows) {
        const auto place = builds().place(test::build(row.build));
        EXPECT_EQ(place ? place->cumulativeUpdate + u'|' + name(place->exact) + u'|' +
                              name(place->below) + u'|' + name(place->above)
                        : QString(),
                  row.place)
            << qPrintable(row.build);
        EXPECT_EQ(place && place->isNewerThanData(), row.newer) << qPrintable(row.build);
    }
    for (const Release &release : builds().releases())
        EXPECT_EQ(builds().place(release.build)->exact, &release);
}

TEST(BuildCatalog, ComputesSupportFromDates)
{
    const struct
    {
        Product product;
        QString cu;
        QDate on;
        SupportState support;
    } rows[] = {
        {Product::Exchange2013, u"CU23"_s, QDate(2023, 4, 11), SupportState::Supported},
        {Product::Exchange2013, u"CU23"_s, QDate(2023, 4, 12), SupportState::Unsupported},
        {Product::Exchange2016, u"CU21"_s, QDate(2022, 4, 19), SupportState::Supported},
        {Product::Exchange2016, u"CU21"_s, QDate(2022, 4, 20), SupportState::Unsupported},
        {Product::Exchange2016, u"CU23"_s, QDate(2022, 4, 19), SupportState::Unknown},
        {Product::Exchange2016, u"CU23"_s, QDate(2025, 10, 14), SupportState::Supported},
        {Product::Exchange2016, u"CU23"_s, QDate(2025, 10, 15), SupportState::Esu},
        {Product::Exchange2016, u"CU23"_s, QDate(2026, 4, 14), SupportState::Esu},
        {Product::Exchange2016, u"CU23"_s, QDate(2026, 4, 20), SupportState::Esu}, // the gap
        {Product::Exchange2016, u"CU23"_s, QDate(2026, 10, 31), SupportState::Esu},
        {Product::Exchange2016, u"CU23"_s, QDate(2026, 11, 1), SupportState::EsuEnded},
        {Product::Exchange2016, u"CU22"_s, QDate(2026, 10, 15), SupportState::Unsupported},
        {Product::Exchange2019, u"CU13"_s, QDate(2025, 2, 9), SupportState::Supported},
        {Product::Exchange2019, u"CU13"_s, QDate(2025, 2, 10), SupportState::Unsupported},
        {Product::Exchange2019, u"CU14"_s, QDate(2025, 10, 14), SupportState::Supported},
        {Product::Exchange2019, u"CU14"_s, QDate(2026, 10, 31), SupportState::Esu},
        {Product::Exchange2019, u"CU15"_s, QDate(2026, 11, 1), SupportState::EsuEnded},
        {Product::ExchangeSe, u"RTM"_s, QDate(2025, 6, 30), SupportState::Unknown},
        {Product::ExchangeSe, u"RTM"_s, QDate(2025, 7, 1), SupportState::Supported},
        {Product::ExchangeSe, u"RTM"_s, QDate(2040, 1, 1), SupportState::Supported},
        {Product::ExchangeSe, u"CU9"_s, QDate(2026, 11, 1), SupportState::Unknown},
    };
    for (const auto &row : rows)
        EXPECT_EQ(builds().support(row.product, row.cu, row.on), row.support) << qPrintable(
            enumName(row.product) + u' ' + row.cu + u' ' + row.on.toString(Qt::ISODate));
    EXPECT_EQ(builds().supportThrough(Product::Exchange2019), QDate(2025, 10, 14));
    EXPECT_FALSE(builds().supportThrough(Product::ExchangeSe).isValid());
}

TEST(BuildCatalog, NamesTheNewestLineOfADay)
{
    EXPECT_EQ(builds().newestCumulativeUpdate(Product::Exchange2019, QDate(2025, 2, 9)), u"CU14"_s);
    EXPECT_EQ(builds().newestCumulativeUpdate(Product::Exchange2019, QDate(2025, 2, 10)),
              u"CU15"_s);
    EXPECT_EQ(builds().newestCumulativeUpdate(Product::ExchangeSe, QDate(2025, 6, 30)), QString());
}

TEST(BuildCatalog, AgreesWithTheSupportTheDataStatesForItsOwnDate)
{
    const QJsonObject root = QJsonDocument::fromJson(test::shippedDocuments().builds).object();
    int compared = 0;
    for (const QJsonValue &product : root.value(u"products").toArray()) {
        const Product id = product.toObject().value(u"id") == u"2013"_s   ? Product::Exchange2013
                           : product.toObject().value(u"id") == u"2016"_s ? Product::Exchange2016
                           : product.toObject().value(u"id") == u"2019"_s ? Product::Exchange2019
                                                                          : Product::ExchangeSe;
        for (const QJsonValue &line : product.toObject().value(u"cumulativeUpdates").toArray()) {
            const QString cu = line.toObject().value(u"cu").toString();
            EXPECT_EQ(enumName(builds().support(id, cu, builds().dataDate())),
                      line.toObject().value(u"support").toString())
                << qPrintable(enumName(id) + u' ' + cu);
            ++compared;
        }
    }
    EXPECT_GT(compared, 60);
}

TEST(BuildCatalog, ShowsWhereSourcesDiffer)
{
    using Field = SourceDisagreement::Field;
    const auto about = [](const QString &version, Field field) {
        std::vector<const SourceDisagreement *> found;
        for (const SourceDisagreement &each : test::shippedCatalogs().disagreements) {
            if (each.field == field && each.isAbout(*builds().place(test::build(version))))
                found.push_back(&each);
        }
        return found;
    };
    const auto byBuild = about(u"15.1.1466.16"_s, Field::Version);
    ASSERT_EQ(byBuild.size(), 1u); // 2016 CU9 Mar21SU, named by its update
    EXPECT_EQ(byBuild.front()->other.en, u"15.1.1466.13"_s);
    EXPECT_TRUE(byBuild.front()->otherSources.contains(u"css-exchange"_s));
    EXPECT_TRUE(about(u"15.1.1466.17"_s, Field::Version).empty());
    for (const QString &version : {u"15.2.1748.10"_s, u"15.2.1748.990"_s})
        EXPECT_EQ(about(version, Field::Supported).size(), 1u) << qPrintable(version); // by line
    EXPECT_TRUE(about(u"15.2.2562.17"_s, Field::Supported).empty());
    EXPECT_EQ(about(u"15.2.2562.17"_s, Field::SupportThrough).size(), 1u); // by product
}

TEST(BuildCatalog, KnowsPreviewsAndWhatOnlyPaidProgrammesGive)
{
    const auto preview = builds().place(test::build(u"15.1.225.16"_s));
    ASSERT_TRUE(preview && preview->preview);
    EXPECT_EQ(preview->preview->name, u"Exchange 2016 Preview"_s);
    EXPECT_FALSE(preview->exact);
    EXPECT_FALSE(builds().place(test::build(u"15.1.225.42"_s))->preview);
    EXPECT_FALSE(builds().isPaid(*builds().find(test::build(u"15.2.1748.39"_s)))); // Oct25SU
    EXPECT_TRUE(builds().isPaid(*builds().find(test::build(u"15.2.1748.46"_s))));  // Jun26SU
    EXPECT_FALSE(builds().isPaid(*builds().find(test::build(u"15.2.2562.43"_s)))); // SE
    ASSERT_EQ(builds().programs().size(), 2u);
    EXPECT_EQ(builds().programs().back().through, QDate(2026, 10, 31));
}

TEST(BuildCatalog, AnOlderCuIsLeftBehindInExtendedSupport)
{
    const auto support = [](Product product, const QString &cu, QDate day) {
        return builds().support(product, cu, day);
    };
    // 2016 CU22 got its last update in November 2022, and CU23 the next one on 10 January.
    EXPECT_EQ(support(Product::Exchange2016, u"CU22"_s, QDate(2023, 1, 9)),
              SupportState::Supported);
    EXPECT_EQ(support(Product::Exchange2016, u"CU22"_s, QDate(2023, 1, 10)),
              SupportState::Unsupported);
    EXPECT_EQ(support(Product::Exchange2013, u"CU20"_s, QDate(2018, 10, 8)),
              SupportState::Supported);
    EXPECT_EQ(support(Product::Exchange2013, u"CU20"_s, QDate(2018, 10, 9)),
              SupportState::Unsupported);
    // In mainstream support an update may skip the older one.
    EXPECT_EQ(support(Product::Exchange2016, u"CU10"_s, QDate(2018, 12, 12)),
              SupportState::Supported);
}

/// The shipped document with one change.
QByteArray changed(const QString &list, const QString &key, const QJsonValue &value)
{
    QJsonObject root = QJsonDocument::fromJson(test::shippedDocuments().builds).object();
    if (list.isEmpty()) {
        root.insert(key, value);
    } else {
        QJsonArray items = root.value(list).toArray();
        QJsonObject first = items.at(0).toObject();
        first.insert(key, value);
        items.replace(0, first);
        root.insert(list, items);
    }
    return QJsonDocument(root).toJson();
}

TEST(BuildCatalog, RefusesWrongTypesByName)
{
    const struct
    {
        QString list, key;
        QJsonValue value;
        QString detail;
    } rows[] = {
        {{}, u"dataDate"_s, 20261015, u"dataDate: text is expected"_s},
        {{}, u"dataDate"_s, QJsonValue(), u"dataDate: a date such as 2026-11-22 is expected"_s},
        {{}, u"releases"_s, u"none"_s, u"releases: a list of objects is expected"_s},
        {u"releases"_s, u"product"_s, u"2010"_s,
         u"releases[0].product: 2013, 2016, 2019, SE is expected"_s},
        {u"releases"_s, u"version"_s, u"15.2"_s,
         u"releases[0].version: a build such as 15.2.1544.9 is expected"_s},
        {u"releases"_s, u"version"_s, u"15.2.1.1"_s,
         u"releases[0].version: a build of the product is expected"_s},
        {u"releases"_s, u"releaseDate"_s, u"soon"_s,
         u"releases[0].releaseDate: a date such as 2026-11-22 is expected"_s},
        {u"releases"_s, u"kind"_s, u"XU"_s, u"releases[0].kind: RTM, CU, SU, HU is expected"_s},
        {u"releases"_s, u"cu"_s, u""_s, u"releases[0].cu: text that is not empty is expected"_s},
    };
    for (const auto &row : rows) {
        const auto catalog = BuildCatalog::parse(changed(row.list, row.key, row.value));
        ASSERT_FALSE(catalog) << qPrintable(row.detail);
        EXPECT_EQ(catalog.error().reason, Reason::WrongJsonType);
        EXPECT_EQ(catalog.error().subject, u"builds.json"_s);
        EXPECT_EQ(catalog.error().detail, row.detail);
    }
    const auto broken = BuildCatalog::parse("{\"releases\": [");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().reason, Reason::MalformedJson);
}

} // namespace
} // namespace amado
