// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "scan/scanlines.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <functional>
#include <map>

namespace amado::test {

using namespace Qt::StringLiterals;
using namespace scan;

namespace {

/// A small catalogue with one thing changed.
QByteArray catalogWith(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject root = QJsonDocument::fromJson(R"({
      "schema": "amado.detections/1", "revision": "2026-11-30",
      "noPublishedDetection": [ { "vulnerability": "CVE-2099-1" } ],
      "steps": [ { "id": "look", "text": { "en": "Look.", "ja": "見てください。" } } ],
      "detections": [
        { "id": "one", "vulnerability": "CVE-2099-2", "title": { "en": "One", "ja": "一" }, "source": "iisLogs",
          "marks": [ "evil(?:/|%2f)x" ], "rule": { "field": "url", "contains": "evil/x" },
          "outcomes": [ { "id": "hit", "when": { "field": "sc-status", "equals": "200" }, "severity": "compromised", "confidence": "high", "text": { "en": "Hit.", "ja": "成功です。" } },
                        { "id": "miss", "severity": "attempted", "confidence": "low", "text": { "en": "Miss.", "ja": "失敗です。" } } ],
          "why": { "en": "Why.", "ja": "理由です。" }, "next": [ "look" ], "publisher": "https://example.org/", "revision": "1" },
        { "id": "two", "title": { "en": "Two", "ja": "二" }, "source": "httpProxyLogs", "folders": [ "Ecp" ],
          "marks": [ "two" ], "rule": { "field": "text", "contains": "two" },
          "outcomes": [ { "id": "only", "when": { "field": "httpstatus", "equals": "200" }, "severity": "suspicious", "confidence": "medium", "text": { "en": "A.", "ja": "あ。" } } ],
          "why": { "en": "Why.", "ja": "理由です。" }, "next": [ "look" ], "publisher": "https://example.org/", "revision": "1" }
      ],
      "sequences": [ { "id": "both", "withinMinutes": 5, "atLeast": 2, "steps": [ { "indicators": [ "one" ], "outcomes": [ "hit" ] }, { "indicators": [ "two" ], "withoutClient": true, "severity": "compromised" } ] } ]
    })")
                           .object();
    change(root);
    return QJsonDocument(root).toJson();
}

/// Replaces a value of the first detection; an undefined one takes the key away.
QByteArray detectionWith(const QString &key, const QJsonValue &value)
{
    return catalogWith([&](QJsonObject &root) {
        QJsonArray detections = root.value(u"detections").toArray();
        QJsonObject first = detections[0].toObject();
        if (value.isUndefined())
            first.remove(key);
        else
            first.insert(key, value);
        detections[0] = first;
        root.insert(u"detections"_s, detections);
    });
}

QString catalogRefusal(const QByteArray &json)
{
    const auto catalog = DetectionCatalog::parse(json);
    if (catalog)
        return {};
    EXPECT_EQ(catalog.error().subject, u"detections.json");
    return catalog.error().detail;
}

} // namespace

TEST(DetectionCatalog, ReadsTheSmallOne)
{
    const auto catalog = DetectionCatalog::parse(catalogWith([](QJsonObject &) {}));
    ASSERT_TRUE(catalog) << catalog.error().detail.toStdString();
    EXPECT_EQ(catalog->revision(), u"2026-11-30");
    EXPECT_EQ(catalog->noPublishedDetection(), QStringList{u"CVE-2099-1"_s});
    ASSERT_EQ(catalog->detections().size(), 2U);
    EXPECT_EQ(catalog->detection(u"one")->next.front().en, u"Look.");
    EXPECT_EQ(catalog->detection(u"three"), nullptr);
    ASSERT_EQ(catalog->sequences().size(), 1U);
    EXPECT_EQ(catalog->sequences().front().steps[1].severity, Severity::Compromised);
}

TEST(DetectionCatalog, TakesTheFirstOutcomeThatHolds)
{
    const auto catalog = DetectionCatalog::parse(catalogWith([](QJsonObject &) {}));
    ASSERT_TRUE(catalog);
    std::vector<Error> problems;
    LogRecord record;
    record.source = Source::IisLogs;
    record.fields = {{u"cs-uri-stem"_s, u"/evil/x"_s}, {u"sc-status"_s, u"200"_s}};
    auto matches = catalog->match(record, {}, problems);
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches[0].outcome->id, u"hit");
    record.fields[1].second = u"404"_s;
    matches = catalog->match(record, {}, problems);
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches[0].outcome->id, u"miss");
    record.source = Source::HttpProxyLogs;
    EXPECT_TRUE(catalog->match(record, {}, problems).empty());
    EXPECT_TRUE(problems.empty());
}

TEST(DetectionCatalog, KeepsDetectionsToTheirFolders)
{
    const auto catalog = DetectionCatalog::parse(catalogWith([](QJsonObject &) {}));
    ASSERT_TRUE(catalog);
    LogRecord record;
    record.source = Source::HttpProxyLogs;
    record.text = u"two"_s;
    record.fields = {{u"httpstatus"_s, u"200"_s}};
    std::vector<Error> problems;
    EXPECT_EQ(catalog->match(record, u"ecp"_s, problems).size(), 1U);
    EXPECT_EQ(catalog->match(record, u"Ecp\\2021"_s, problems).size(), 1U);
    EXPECT_EQ(catalog->match(record, u"Ecpx"_s, problems).size(), 0U);
    EXPECT_EQ(catalog->match(record, {}, problems).size(), 0U);
    record.file = u"D:\\Ex\\Logging\\HttpProxy\\Ecp\\HttpProxy_2021.LOG"_s;
    EXPECT_EQ(catalog->match(record, {}, problems).size(), 1U);
    // An outcome must hold, too.
    record.fields[0].second = u"500"_s;
    EXPECT_EQ(catalog->match(record, {}, problems).size(), 0U);
    EXPECT_EQ(catalog->marksOf(Source::HttpProxyLogs, u"Ecp"_s), QStringList{u"two"_s});
    EXPECT_EQ(catalog->marksOf(Source::HttpProxyLogs, {}), QStringList{u"two"_s});
    EXPECT_EQ(catalog->marksOf(Source::HttpProxyLogs, u"Owa"_s), QStringList());
    EXPECT_EQ(catalog->marksOf(Source::EcpServerLogs, {}), QStringList());
}

TEST(DetectionCatalog, NamesWhatItCouldNotDecide)
{
    const auto catalog = DetectionCatalog::parse(detectionWith(
        u"rule"_s, QJsonObject{{u"field"_s, u"text"_s}, {u"matches"_s, u"(a+)+$"_s}}));
    ASSERT_TRUE(catalog);
    LogRecord record;
    record.source = Source::IisLogs;
    record.file = u"C:\\x.log"_s;
    record.line = 7;
    record.text = QString(3000, u'a') + u'b';
    std::vector<Error> problems;
    EXPECT_TRUE(catalog->match(record, {}, problems).empty());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].reason, Reason::PatternTooCostly);
    EXPECT_EQ(problems[0].subject, u"C:\\x.log");
    EXPECT_EQ(problems[0].detail, u"one");
    EXPECT_EQ(problems[0].line, 7);
}

TEST(DetectionCatalog, TakesEncodedTexts)
{
    const QJsonObject encoded{{u"base64"_s, QString::fromLatin1(QByteArray("evil/x").toBase64())}};
    EXPECT_EQ(catalogRefusal(detectionWith(
                  u"rule"_s, QJsonObject{{u"field"_s, u"url"_s}, {u"contains"_s, encoded}})),
              QString());
    EXPECT_EQ(catalogRefusal(detectionWith(u"marks"_s, QJsonArray{encoded})), QString());
    const QJsonObject broken{{u"base64"_s, u"?"_s}};
    EXPECT_NE(catalogRefusal(detectionWith(u"marks"_s, QJsonArray{broken})), QString());
    const QJsonObject noText{{u"base64"_s, QString::fromLatin1(QByteArray("\xff\xfe").toBase64())}};
    EXPECT_NE(catalogRefusal(detectionWith(u"marks"_s, QJsonArray{noText})), QString());
}

TEST(DetectionCatalog, RefusesWhatIsWrongAndNamesTheKey)
{
    const QJsonValue gone(QJsonValue::Undefined);
    const auto names = [](const QString &detail, QStringView key) {
        return detail.startsWith(u"detections[0]."_s + key);
    };
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"surprise"_s, 1)), u"surprise");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"id"_s, gone)), u"id");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"id"_s, u"with blank x"_s)), u"id");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"title"_s, gone)), u"title.en");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"title"_s, QJsonObject{{u"en"_s, u"A"_s}})),
                 u"title.ja");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"why"_s, gone)), u"why");
    EXPECT_PRED2(names,
                 catalogRefusal(detectionWith(u"falseAlarms"_s, QJsonObject{{u"en"_s, u"A"_s}})),
                 u"falseAlarms.ja");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"source"_s, u"clouds"_s)), u"source");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"rule"_s, gone)), u"rule");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"outcomes"_s, QJsonArray())), u"outcomes");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"next"_s, QJsonArray())), u"next");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"next"_s, QJsonArray{u"run"_s})), u"next");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"nextOtherwise"_s, QJsonArray{u"run"_s})),
                 u"nextOtherwise");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"publisher"_s, u"http://example.org"_s)),
                 u"publisher");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"revision"_s, gone)), u"revision");
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"marks"_s, gone)), u"marks");
    for (const QString &mark :
         {u"a(?=b)"_s, u"a(?!b)"_s, u"(?<=a)b"_s, u"(a)\\1"_s, u"(?i)a"_s, u"(?>a)"_s,
          u"a(?:^|b)c"_s, u"a(?:b|$)c"_s, u"(a"_s, u"\\k<a>"_s, QString(), QString(5000, u'a')})
        EXPECT_PRED2(names, catalogRefusal(detectionWith(u"marks"_s, QJsonArray{mark})), u"marks");
    EXPECT_EQ(catalogRefusal(detectionWith(u"marks"_s, QJsonArray{u"^[(?=$^]a\\(?b\\$\\^$"_s})),
              QString());
    EXPECT_EQ(catalogRefusal(detectionWith(u"marks"_s, QJsonArray())), QString());
    EXPECT_PRED2(names, catalogRefusal(detectionWith(u"source"_s, u"dumps"_s)), u"marks");
}

TEST(DetectionCatalog, RefusesWrongDocuments)
{
    EXPECT_NE(catalogRefusal("["), QString());
    EXPECT_NE(catalogRefusal("[]"), QString());
    const auto with = [](const QString &key, const QJsonValue &value) {
        return catalogRefusal(catalogWith([&](QJsonObject &root) { root.insert(key, value); }));
    };
    EXPECT_NE(with(u"schema"_s, u"amado.detections/2"_s), QString());
    EXPECT_NE(with(u"revision"_s, u"soon"_s), QString());
    EXPECT_NE(with(u"more"_s, 1), QString());
    EXPECT_NE(with(u"detections"_s, QJsonArray()), QString());
    EXPECT_NE(with(u"noPublishedDetection"_s, QJsonArray{QJsonObject()}), QString());
    EXPECT_NE(catalogRefusal(catalogWith([](QJsonObject &root) {
                  QJsonArray detections = root.value(u"detections").toArray();
                  detections.append(detections[0]);
                  root.insert(u"detections"_s, detections);
              })),
              QString());
    const auto step = [](const QJsonObject &value) {
        return catalogRefusal(catalogWith([&](QJsonObject &root) {
            root.insert(u"sequences"_s,
                        QJsonArray{QJsonObject{{u"id"_s, u"s"_s},
                                               {u"withinMinutes"_s, 5},
                                               {u"atLeast"_s, 2},
                                               {u"steps"_s, QJsonArray{value, value}}}});
        }));
    };
    EXPECT_EQ(step({{u"indicators"_s, QJsonArray{u"one"_s}}}), QString());
    EXPECT_NE(step({{u"indicators"_s, QJsonArray()}}), QString());
    EXPECT_NE(step({{u"indicators"_s, QJsonArray{u"three"_s}}}), QString());
    EXPECT_NE(
        step({{u"indicators"_s, QJsonArray{u"one"_s}}, {u"outcomes"_s, QJsonArray{u"only"_s}}}),
        QString());
    EXPECT_NE(step({{u"indicators"_s, QJsonArray{u"one"_s}}, {u"order"_s, 1}}), QString());
}

TEST(ShippedDetections, AreThereForEveryThingTheyShouldKnow)
{
    const DetectionCatalog &catalog = shippedDetections();
    EXPECT_GE(catalog.detections().size(), 28U);
    EXPECT_EQ(catalog.noPublishedDetection(),
              (QStringList{u"CVE-2026-42897"_s, u"CVE-2024-21410"_s, u"CVE-2023-21709"_s,
                           u"CVE-2025-53786"_s, u"CVE-2023-23397"_s}));
    EXPECT_FALSE(catalog.unpublished().back().note.ja.isEmpty());
    for (const char *cve :
         {"CVE-2021-26855", "CVE-2021-27065", "CVE-2021-26858", "CVE-2021-26857", "CVE-2021-34473",
          "CVE-2021-31207", "CVE-2022-41040", "CVE-2022-41080", "CVE-2020-0688", "CVE-2021-42321",
          "CVE-2021-33766", "CVE-2021-28480"}) {
        const auto about = [&](const Detection &each) {
            return each.vulnerability == QLatin1StringView(cve);
        };
        EXPECT_TRUE(std::any_of(catalog.detections().begin(), catalog.detections().end(), about))
            << cve;
    }
    for (const Source source : enumValues<Source>()) {
        const auto about = [&](const Detection &each) { return each.source == source; };
        EXPECT_TRUE(std::any_of(catalog.detections().begin(), catalog.detections().end(), about))
            << enumName(source).toStdString();
    }
}

TEST(ShippedDetections, DoNotIsolateAServerForAnAttempt)
{
    for (const Detection &detection : shippedDetections().detections()) {
        for (const Detection::Outcome &outcome : detection.outcomes) {
            const auto &next = detection.nextFor(outcome.severity);
            const bool isolates = next.front().en.startsWith(u"Isolate") ||
                                  next.back().en.startsWith(u"Isolate") ||
                                  (next.size() > 1 && next[1].en.startsWith(u"Isolate"));
            EXPECT_EQ(isolates, outcome.severity == Severity::Compromised)
                << detection.id.toStdString() << '/' << outcome.id.toStdString();
        }
    }
}

TEST(ShippedDetections, AreNotTwiceThere)
{
    QJsonObject root = QJsonDocument::fromJson(shippedDetectionsJson()).object();
    QStringList bodies;
    for (const QJsonValue &value : root.value(u"detections").toArray()) {
        const QJsonObject entry = value.toObject();
        bodies.append(
            QString::fromUtf8(QJsonDocument(QJsonObject{{u"s"_s, entry.value(u"source")},
                                                        {u"r"_s, entry.value(u"rule")},
                                                        {u"f"_s, entry.value(u"folders")}})
                                  .toJson()));
    }
    EXPECT_EQ(bodies.removeDuplicates(), 0);
}

TEST(ShippedDetections, AskForFieldsThatTheirRecordsHave)
{
    const QStringList everywhere = {u"text"_s, u"build"_s, u"installpath"_s};
    const QStringList requests = {u"url"_s, u"urlpath"_s, u"useragent"_s, u"gap"_s};
    const QStringList events = {u"id"_s, u"provider"_s, u"level"_s, u"message"_s};
    const QStringList files = {u"name"_s,   u"folder"_s,         u"extension"_s,
                               u"place"_s,  u"fleet"_s,          u"hidden"_s,
                               u"system"_s, u"newerthanbuild"_s, u"content"_s};
    const std::map<QString, QStringList> known = {
        {u"iisLogs"_s, requests + QStringList{u"cs-method"_s, u"cs-username"_s, u"sc-status"_s,
                                              u"cs(referer)"_s}},
        {u"httpProxyLogs"_s,
         requests + QStringList{u"anchormailbox"_s, u"httpstatus"_s, u"backendstatus"_s}},
        {u"ecpServerLogs"_s, {u"s:ex"_s, u"s:ex.present"_s}},
        {u"oabGeneratorLogs"_s, {}},
        {u"cmdletLogs"_s,
         {u"cmdlet"_s, u"parameters"_s, u"executionresult"_s, u"clientinfo"_s, u"httpstatus"_s}},
        {u"managementEvents"_s, events},
        {u"applicationEvents"_s, events},
        {u"webFolders"_s, files},
        {u"logonPages"_s, files},
        {u"virtualDirectories"_s, {u"type"_s, u"site"_s, u"path"_s, u"physicalpath"_s, u"name"_s}},
        {u"iisConfiguration"_s,
         {u"type"_s, u"name"_s, u"image"_s, u"managedtype"_s, u"path"_s, u"scriptprocessor"_s,
          u"enabled"_s, u"dontlog"_s, u"target"_s, u"format"_s, u"fields"_s, u"centralmode"_s,
          u"action"_s, u"actionurl"_s,
          // Of the events that tell its changes.
          u"id"_s, u"oldvalue"_s, u"newvalue"_s}},
        {u"dumps"_s, files},
        {u"archives"_s, files},
    };
    static const QRegularExpression field(u"\"field\":\"([^\"]*)\""_s);
    const QJsonObject root = QJsonDocument::fromJson(shippedDetectionsJson()).object();
    for (const QJsonValue &value : root.value(u"detections").toArray()) {
        const QJsonObject entry = value.toObject();
        const QString text = QString::fromUtf8(QJsonDocument(entry).toJson(QJsonDocument::Compact));
        const QStringList allowed = everywhere + known.at(entry.value(u"source").toString());
        for (auto match = field.globalMatch(text); match.hasNext();) {
            const QString name = match.next().captured(1);
            EXPECT_TRUE(allowed.contains(name))
                << entry.value(u"id").toString().toStdString() << ": " << name.toStdString();
        }
    }
}

TEST(ShippedDetections, SpeakBothLanguages)
{
    static const QRegularExpression glued(
        u"[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}][A-Za-z0-9]|[A-Za-z0-9][\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]|[。、] "_s);
    static const QRegularExpression kana(u"[\\x{3040}-\\x{30ff}]"_s);
    const auto check = [](const LocalizedText &text, const QString &where) {
        EXPECT_FALSE(text.en.isEmpty()) << where.toStdString();
        EXPECT_TRUE(text.ja.contains(kana)) << where.toStdString() << text.ja.toStdString();
        EXPECT_FALSE(text.en.contains(kana)) << where.toStdString();
        EXPECT_FALSE(text.ja.contains(glued)) << where.toStdString() << text.ja.toStdString();
    };
    QStringList titles;
    for (const Detection &detection : shippedDetections().detections()) {
        check(detection.title, detection.id);
        check(detection.why, detection.id);
        if (!detection.falseAlarms.en.isEmpty() || !detection.falseAlarms.ja.isEmpty())
            check(detection.falseAlarms, detection.id);
        for (const Detection::Outcome &outcome : detection.outcomes)
            check(outcome.text, detection.id + u'/' + outcome.id);
        for (const auto &next : {detection.next, detection.nextOtherwise}) {
            for (const LocalizedText &step : next)
                check(step, detection.id);
        }
        titles << detection.title.en << detection.title.ja;
    }
    EXPECT_EQ(titles.removeDuplicates(), 0);
}

TEST(ShippedDetections, KeepIndicatorsThatScannersKnowEncoded)
{
    const QByteArray json = shippedDetectionsJson().toLower();
    for (const char *text :
         {"<script", "page_load", "eval(", "runat=\\\"", "antsword", "=whoami", "xmlhttprequest"})
        EXPECT_FALSE(json.contains(text)) << text;
}

} // namespace amado::test
