// SPDX-License-Identifier: MIT
#include "catalog/shippedcatalogs.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <functional>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const MitigationCatalog &catalog()
{
    return test::shippedCatalogs().mitigations;
}

std::vector<LocalizedText> textsOf(const Mitigation &mitigation)
{
    std::vector<LocalizedText> texts{mitigation.title, mitigation.summary};
    for (const SideEffect &effect : mitigation.sideEffects)
        texts.push_back(effect.text);
    for (const VendorAdvice &advice : mitigation.advice)
        texts.push_back(advice.text);
    return texts;
}

QStringList namesOf(const RuleTemplate &rule, RuleWriter writer)
{
    QStringList names;
    for (const KnownRuleName &known : rule.knownNames) {
        if (known.writer == writer)
            names.append(known.name);
    }
    return names;
}

const VendorAdvice *adviceOn(const Mitigation &mitigation, QDate on)
{
    const VendorAdvice *found = nullptr;
    for (const VendorAdvice &advice : mitigation.advice) {
        if (advice.from <= on)
            found = &advice;
    }
    return found;
}

TEST(MitigationCatalog, HoldsEveryPublishedMitigation)
{
    QStringList ids;
    for (const Mitigation &mitigation : catalog().mitigations()) {
        ids.append(mitigation.id);
        EXPECT_TRUE(test::shippedCatalogs().vulnerabilities.find(mitigation.id));
        EXPECT_FALSE(mitigation.sideEffects.empty());
        EXPECT_FALSE(mitigation.advice.empty());
    }
    EXPECT_EQ(ids, (QStringList{u"CVE-2021-26855"_s, u"CVE-2021-26857"_s, u"CVE-2021-27065"_s,
                                u"CVE-2021-26858"_s, u"CVE-2022-41040"_s, u"CVE-2026-42897"_s}));
}

TEST(MitigationCatalog, HasEveryTextInBothLanguages)
{
    const QRegularExpression japanese(u"[ぁ-んァ-ヺー一-鿿]"_s);
    // Half-width and full-width text stand apart; full-width punctuation may touch.
    const QRegularExpression touching(
        u"[ぁ-んァ-ヺー一-鿿][A-Za-z0-9(]|[A-Za-z0-9)][ぁ-んァ-ヺー一-鿿]"_s);
    for (const Mitigation &mitigation : catalog().mitigations()) {
        for (const LocalizedText &text : textsOf(mitigation)) {
            EXPECT_FALSE(text.en.isEmpty());
            EXPECT_FALSE(text.en.contains(japanese)) << qPrintable(text.en);
            EXPECT_TRUE(text.ja.contains(japanese)) << qPrintable(text.en);
            EXPECT_FALSE(text.ja.contains(touching)) << qPrintable(text.ja);
            EXPECT_FALSE(text.ja.contains(u"軽減策"_s)) << qPrintable(text.ja);
        }
        EXPECT_TRUE(mitigation.summary.en.endsWith(u'.')) << qPrintable(mitigation.id);
        EXPECT_TRUE(mitigation.summary.ja.endsWith(u'。')) << qPrintable(mitigation.id);
    }
}

TEST(MitigationCatalog, SwitchesOffWhatThePublishedScriptDid)
{
    const Mitigation *messaging = catalog().find(u"CVE-2021-26857");
    ASSERT_TRUE(messaging);
    QStringList services;
    for (const ServiceRequirement &service : messaging->services) {
        services.append(service.name);
        EXPECT_EQ(service.products, (std::vector{Product::Exchange2013, Product::Exchange2016}));
    }
    EXPECT_EQ(services, (QStringList{u"MSExchangeUM"_s, u"MSExchangeUMCR"_s}));
    EXPECT_EQ(catalog().find(u"CVE-2021-27065")->applicationPools,
              QStringList{u"MSExchangeECPAppPool"_s});
    EXPECT_EQ(catalog().find(u"CVE-2021-26858")->applicationPools,
              QStringList{u"MSExchangeOABAppPool"_s});
    for (const Mitigation &mitigation : catalog().mitigations())
        EXPECT_EQ(mitigation.stopsManagedAvailability, !mitigation.usesRules());
}

TEST(MitigationCatalog, KnowsTheNamesOthersGave)
{
    const Mitigation &cookies = *catalog().find(u"CVE-2021-26855");
    ASSERT_EQ(cookies.rules.size(), 2u);
    EXPECT_EQ(namesOf(cookies.rules[0], RuleWriter::Eomt),
              QStringList{u"X-AnonResource-Backend Abort - inbound"_s});
    EXPECT_EQ(namesOf(cookies.rules[1], RuleWriter::Eomt),
              QStringList{u"X-BEResource Abort - inbound"_s});
    const Mitigation &shell = *catalog().find(u"CVE-2022-41040");
    EXPECT_EQ(shell.feedId, u"M1"_s);
    EXPECT_EQ(namesOf(shell.rules[0], RuleWriter::Eems),
              QStringList{u"EEMS M1.1 PowerShell - inbound"_s});
    EXPECT_EQ(namesOf(shell.rules[0], RuleWriter::Eomt2), QStringList{u"PowerShell - inbound"_s});
    EXPECT_EQ(namesOf(shell.rules[0], RuleWriter::Manual).size(), 9);
    EXPECT_EQ(shell.rules[0].revisions.size(), 5u);
    const Mitigation &owa = *catalog().find(u"CVE-2026-42897");
    EXPECT_EQ(owa.feedId, u"M2"_s);
    EXPECT_EQ(owa.home.applicationPath, u"/owa"_s);
    EXPECT_EQ(namesOf(owa.rules[0], RuleWriter::Eems),
              QStringList{u"EEMS M2.1 OWA CSP - outbound"_s});
    EXPECT_EQ(namesOf(owa.rules[0], RuleWriter::EomtUnified),
              QStringList{u"EOMT OWA CSP - outbound"_s});
    for (const Mitigation &mitigation : catalog().mitigations()) {
        for (const RuleTemplate &rule : mitigation.rules) {
            EXPECT_TRUE(rule.amadoName.startsWith(u"Amado "_s + mitigation.id));
            EXPECT_EQ(rule.amadoPreConditionName.startsWith(u"Amado "_s), rule.outbound);
        }
    }
}

TEST(MitigationCatalog, AdvisesAsTheVendorDidOnThatDay)
{
    const struct
    {
        QStringView id;
        QDate on;
        std::optional<VendorAdvice::Kind> kind;
    } rows[] = {
        {u"CVE-2026-42897", QDate(2026, 5, 13), std::nullopt},
        {u"CVE-2026-42897", QDate(2026, 6, 8), VendorAdvice::Kind::Keep},
        {u"CVE-2026-42897", QDate(2026, 6, 9), VendorAdvice::Kind::Keep},
        {u"CVE-2026-42897", QDate(2026, 7, 13), VendorAdvice::Kind::Keep},
        {u"CVE-2026-42897", QDate(2026, 7, 14), VendorAdvice::Kind::Remove},
        {u"CVE-2022-41040", QDate(2022, 11, 7), VendorAdvice::Kind::Keep},
        {u"CVE-2022-41040", QDate(2022, 11, 8), VendorAdvice::Kind::Remove},
        {u"CVE-2021-26855", QDate(2026, 11, 22), VendorAdvice::Kind::Remove},
    };
    for (const auto &row : rows) {
        const VendorAdvice *advice = adviceOn(*catalog().find(row.id), row.on);
        EXPECT_EQ(advice ? std::optional(advice->kind) : std::nullopt, row.kind)
            << qPrintable(row.id.toString() + u' ' + row.on.toString(Qt::ISODate));
    }
}

TEST(MitigationCatalog, NamesThePlacesToCollect)
{
    const QStringList paths = catalog().samplePaths();
    for (const QString &path : {u"/owa/"_s, u"/ecp/sample.js"_s, u"/ews/exchange.asmx"_s,
                                u"/autodiscover/autodiscover.json"_s, u"/owa/popout.aspx"_s})
        EXPECT_TRUE(paths.contains(path)) << qPrintable(path);
    for (const QString &path : paths)
        EXPECT_FALSE(path.contains(u'?')) << qPrintable(path);
}

/// The shipped document with one value of one mitigation set.
QByteArray changed(int index, const std::function<void(QJsonObject &)> &change)
{
    QJsonObject root = QJsonDocument::fromJson(test::shippedDocuments().mitigations).object();
    QJsonArray mitigations = root.value(u"mitigations").toArray();
    QJsonObject mitigation = mitigations.at(index).toObject();
    change(mitigation);
    mitigations.replace(index, mitigation);
    root.insert(u"mitigations"_s, mitigations);
    return QJsonDocument(root).toJson();
}

TEST(MitigationCatalog, RefusesWrongTypesAndUnknownWordsByName)
{
    const auto inRule = [](const QString &key, const QJsonValue &value) {
        return [=](QJsonObject &mitigation) {
            QJsonArray rules = mitigation.value(u"rules").toArray();
            QJsonObject rule = rules.at(0).toObject();
            rule.insert(key, value);
            rules.replace(0, rule);
            mitigation.insert(u"rules"_s, rules);
        };
    };
    const auto direct = [](const QString &key, const QJsonValue &value) {
        return [=](QJsonObject &mitigation) { mitigation.insert(key, value); };
    };
    const struct
    {
        std::function<void(QJsonObject &)> change;
        QString detail; ///< How it begins.
    } rows[] = {
        {direct(u"id"_s, 7), u"mitigations[4].id: text"_s},
        {direct(u"id"_s, u"CVE-2021-26855"_s), u"mitigations[4].id: an id that stands here once"_s},
        {direct(u"title"_s, QJsonObject{{u"en"_s, u"Only English"_s}}),
         u"mitigations[4].title.ja: text that is not empty"_s},
        {direct(u"products"_s, QJsonArray{u"2010"_s}), u"mitigations[4].products: 2013, 2016"_s},
        {direct(u"products"_s, QJsonArray{}), u"mitigations[4].products: at least one product"_s},
        {direct(u"home"_s, QJsonValue()), u"mitigations[4].home: text that is not empty"_s},
        {direct(u"samples"_s, QJsonArray{}), u"mitigations[4].samples: requests that prove"_s},
        {direct(u"samples"_s, QJsonArray{QJsonObject{{u"id"_s, u"a"_s}}}),
         u"mitigations[4].samples[0].kind: attack or normal"_s},
        {direct(u"stopsManagedAvailability"_s, u"yes"_s),
         u"mitigations[4].stopsManagedAvailability: true or false"_s},
        {direct(u"advice"_s, QJsonArray{QJsonObject{{u"from"_s, u"soon"_s}}}),
         u"mitigations[4].advice[0].from: a date"_s},
        {inRule(u"direction"_s, u"sideways"_s),
         u"mitigations[4].rules[0].direction: inbound or outbound"_s},
        {inRule(u"revisions"_s, QJsonArray{}),
         u"mitigations[4].rules[0].revisions: wordings, the last of them accepted"_s},
        {inRule(u"knownNames"_s,
                QJsonArray{QJsonObject{{u"name"_s, u"x"_s}, {u"writer"_s, u"me"_s}}}),
         u"mitigations[4].rules[0].knownNames[0].writer: eems, eomt"_s},
    };
    for (const auto &row : rows) {
        const auto parsed = MitigationCatalog::parse(changed(4, row.change));
        ASSERT_FALSE(parsed) << qPrintable(row.detail);
        EXPECT_EQ(parsed.error().reason, Reason::WrongJsonType);
        EXPECT_EQ(parsed.error().subject, u"mitigations.json"_s);
        EXPECT_TRUE(parsed.error().detail.startsWith(row.detail))
            << qPrintable(parsed.error().detail);
    }
}

TEST(Catalogs, AreRefusedAsAWholeWhenOneIsBroken)
{
    for (QByteArray CatalogDocuments::*member :
         {&CatalogDocuments::builds, &CatalogDocuments::vulnerabilities,
          &CatalogDocuments::mitigations, &CatalogDocuments::cutoffs}) {
        CatalogDocuments documents = test::shippedDocuments();
        (documents.*member).chop(3);
        const Result<Catalogs> catalogs = parseCatalogs(documents);
        ASSERT_FALSE(catalogs);
        EXPECT_EQ(catalogs.error().reason, Reason::MalformedJson);
        EXPECT_GT(catalogs.error().line, 1);
    }
}

} // namespace
} // namespace amado
