// SPDX-License-Identifier: MIT
#include "model/scan/scanjson.h"

#include "model/base/enumnames.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>
#include <random>

using namespace amado;
using namespace amado::scan;
using namespace Qt::StringLiterals;

namespace {

/// Scans as hostile servers would have them, the same for the same seed.
class Invented
{
public:
    explicit Invented(unsigned seed)
        : m_random(seed)
    {}

    ServerScan scan()
    {
        ServerScan scan;
        scan.kind = name<Kind>();
        scan.server = text();
        scan.path = text();
        scan.startedAt = time();
        scan.endedAt = time();
        scan.since = time();
        scan.until = time();
        scan.catalogRevision = text();
        scan.conclusion = name<Conclusion>();
        for (int i = number(4); i > 0; --i)
            scan.sources.push_back(coverage());
        for (int i = number(4); i > 0; --i)
            scan.findings.push_back(finding());
        if (flag())
            scan.scanner = report();
        if (flag())
            scan.webFiles = webFiles();
        if (flag())
            scan.error = error();
        for (int i = number(3); i > 0; --i)
            scan.notices.push_back(error());
        return scan;
    }

private:
    int number(int below) { return int(m_random() % unsigned(below)); }
    bool flag() { return number(2) == 1; }
    qint64 large() { return flag() ? number(9) : (qint64(1) << 53) - number(9); }
    template<class Enum>
    Enum name()
    {
        const auto values = enumValues<Enum>();
        return values[size_t(number(int(values.size())))];
    }
    QString text()
    {
        static const QString kTexts[] = {{},
                                         u"C:\\inetpub\\x.log"_s,
                                         u"\"quoted\" \\ , {} []"_s,
                                         QString(QChar(0)) + u"\x1b[31m\r\n\t"_s,
                                         u"\u96e8\u6238 \U0001f512"_s,
                                         u"<script>alert(1)</script>"_s,
                                         u"null"_s};
        return kTexts[number(int(std::size(kTexts)))];
    }
    QDateTime time()
    {
        if (number(4) == 0)
            return {};
        return QDateTime(QDate(2021, 3, 1), QTime(0, 0), Qt::UTC).addMSecs(qint64(m_random()) * 50);
    }
    QDateTime wall()
    {
        return flag() ? QDateTime()
                      : QDateTime(QDate(2024, 2, 22), QTime(13, number(60), number(60)),
                                  Qt::LocalTime);
    }
    Error error()
    {
        return {ErrorCode(number(int(kEnumCount<ErrorCode>))),
                Reason(number(int(kEnumCount<Reason>))),
                text(),
                text(),
                number(9),
                number(9)};
    }
    SourceCoverage coverage()
    {
        SourceCoverage coverage{
            name<Source>(), name<SourceState>(), number(99), large(), time(), time(), {}, {}, {}};
        for (int i = number(3); i > 0; --i)
            coverage.gaps.push_back({time(), time()});
        for (int i = number(3); i > 0; --i)
            coverage.problems.push_back(error());
        return coverage;
    }
    Finding finding()
    {
        Finding finding;
        finding.indicator = u"i"_s + text();
        finding.severity = name<Severity>();
        finding.confidence = name<Confidence>();
        finding.source = name<Source>();
        finding.file = text();
        for (int i = number(5); i > 0; --i)
            finding.lines.append(large());
        finding.count = large();
        finding.first = time();
        finding.last = time();
        finding.client = text();
        finding.account = text();
        if (flag())
            finding.status = number(600);
        finding.outcome = text();
        finding.text = text();
        finding.sha256 = text();
        finding.chain = text();
        if (flag())
            finding.buildWasVulnerable = flag();
        return finding;
    }
    ScannerReport report()
    {
        ScannerReport report;
        report.version = text();
        report.engine = text();
        report.signatures = text();
        report.mode = name<ScannerMode>();
        report.removes = flag();
        report.startedAt = wall();
        report.endedAt = wall();
        if (flag())
            report.returnCode = number(3) - 1;
        report.submittedTelemetry = flag();
        report.earlierRuns = number(5);
        report.logSays = name<LogVerdict>();
        report.codeSays = name<CodeVerdict>();
        report.agree = flag();
        for (int i = number(3); i > 0; --i)
            report.threats.push_back(
                {text(), name<ThreatResult>(), text(), {{name<ResourceKind>(), text(), text()}}});
        return report;
    }
    WebFileSet webFiles()
    {
        WebFileSet set{text(), text(), {}, text()};
        for (int i = number(3); i > 0; --i)
            set.files.push_back(
                {text(), name<Source>(), text(), large(), time(), time(), flag(), flag()});
        return set;
    }

    std::mt19937 m_random;
};

ServerScan full()
{
    ServerScan scan;
    scan.startedAt = QDateTime(QDate(2026, 11, 30), QTime(1, 2, 3, 4), Qt::UTC);
    scan.endedAt = scan.since = scan.until = scan.startedAt;
    scan.server = scan.path = scan.catalogRevision = u"x"_s;
    const Error error{ErrorCode::PermissionDenied, Reason::FileUnreadable, u"f"_s, u"d"_s, 1, 2};
    scan.sources = {{Source::IisLogs,
                     SourceState::Partly,
                     1,
                     2,
                     scan.since,
                     scan.until,
                     {{scan.since, scan.until}},
                     ChannelClearing{scan.since, u"x"_s},
                     {error}}};
    Finding finding;
    finding.indicator = finding.file = finding.client = finding.account = u"x"_s;
    finding.outcome = finding.text = finding.sha256 = finding.chain = u"x"_s;
    finding.lines = {1};
    finding.first = finding.last = scan.since;
    finding.status = 200;
    finding.buildWasVulnerable = true;
    scan.findings = {finding};
    ScannerReport report;
    report.version = report.engine = report.signatures = u"x"_s;
    report.startedAt = report.endedAt =
        QDateTime(QDate(2024, 2, 22), QTime(13, 33, 34), Qt::LocalTime);
    report.returnCode = 7;
    report.threats = {{u"n"_s, {}, u"a"_s, {{ResourceKind::File, u"v"_s, u"i"_s}}}};
    scan.scanner = report;
    scan.webFiles =
        WebFileSet{u"s"_s,
                   u"b"_s,
                   {{u"p"_s, Source::LogonPages, u"h"_s, 3, scan.since, scan.since, true, true}},
                   u"i"_s};
    scan.error = error;
    scan.notices = {error};
    return scan;
}

template<class Enum>
void everyValue(const std::function<void(ServerScan &, Enum)> &put,
                const std::function<Enum(const ServerScan &)> &get)
{
    for (const Enum value : enumValues<Enum>()) {
        ServerScan scan = full();
        put(scan, value);
        const auto again = parseScan(serializeScan(scan));
        ASSERT_TRUE(again) << qPrintable(again.error().detail);
        EXPECT_EQ(get(*again), value);
    }
}

/// Every document that differs from `json` in one value of another type.
void misread(const QJsonValue &json, const QString &path,
             const std::function<void(const QString &, const QJsonValue &)> &each)
{
    if (!path.isEmpty()) {
        if (!json.isArray())
            each(path, QJsonArray{1.5});
        each(path, json.isString() ? QJsonValue(1.5) : QJsonValue(u"no such word"_s));
    }
    if (json.isObject()) {
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            misread(it.value(), path + u'.' + it.key(),
                    [&](const QString &at, const QJsonValue &v) {
                        QJsonObject changed = object;
                        changed.insert(it.key(), v);
                        each(at, changed);
                    });
    } else if (json.isArray()) {
        const QJsonArray array = json.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            misread(array.at(i), path + u"[]"_s, [&](const QString &at, const QJsonValue &v) {
                QJsonArray changed = array;
                changed[i] = v;
                each(at, changed);
            });
    }
}

} // namespace

TEST(ScanJson, AnyScanComesBackAsItWas)
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const ServerScan scan = Invented(seed).scan();
        const QByteArray json = serializeScan(scan);
        const auto again = parseScan(json);
        ASSERT_TRUE(again) << seed << qPrintable(again.error().detail) << json.constData();
        ASSERT_TRUE(*again == scan) << seed << json.constData();
        ASSERT_EQ(serializeScan(*again), json);
    }
}

TEST(ScanJson, EveryEnumeratorComesBack)
{
    everyValue<Kind>([](auto &s, Kind v) { s.kind = v; }, [](const auto &s) { return s.kind; });
    everyValue<Conclusion>([](auto &s, Conclusion v) { s.conclusion = v; },
                           [](const auto &s) { return s.conclusion; });
    everyValue<Source>([](auto &s, Source v) { s.sources[0].source = v; },
                       [](const auto &s) { return s.sources[0].source; });
    everyValue<Source>([](auto &s, Source v) { s.webFiles->files[0].source = v; },
                       [](const auto &s) { return s.webFiles->files[0].source; });
    everyValue<SourceState>([](auto &s, SourceState v) { s.sources[0].state = v; },
                            [](const auto &s) { return s.sources[0].state; });
    everyValue<Severity>([](auto &s, Severity v) { s.findings[0].severity = v; },
                         [](const auto &s) { return s.findings[0].severity; });
    everyValue<Confidence>([](auto &s, Confidence v) { s.findings[0].confidence = v; },
                           [](const auto &s) { return s.findings[0].confidence; });
    everyValue<ScannerMode>([](auto &s, ScannerMode v) { s.scanner->mode = v; },
                            [](const auto &s) { return s.scanner->mode; });
    everyValue<LogVerdict>([](auto &s, LogVerdict v) { s.scanner->logSays = v; },
                           [](const auto &s) { return s.scanner->logSays; });
    everyValue<CodeVerdict>([](auto &s, CodeVerdict v) { s.scanner->codeSays = v; },
                            [](const auto &s) { return s.scanner->codeSays; });
    everyValue<ThreatResult>([](auto &s, ThreatResult v) { s.scanner->threats[0].result = v; },
                             [](const auto &s) { return s.scanner->threats[0].result; });
    everyValue<ResourceKind>(
        [](auto &s, ResourceKind v) { s.scanner->threats[0].resources[0].kind = v; },
        [](const auto &s) { return s.scanner->threats[0].resources[0].kind; });
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        ServerScan scan = full();
        scan.error->code = ErrorCode(code);
        const auto again = parseScan(serializeScan(scan));
        ASSERT_TRUE(again);
        EXPECT_EQ(again->error, scan.error);
    }
}

TEST(ScanJson, NamesAreThoseOfTheContract)
{
    const QJsonObject json = QJsonDocument::fromJson(serializeScan(full())).object();
    EXPECT_EQ(json[u"result"].toString(), u"incomplete"_s);
    const QJsonObject source = json[u"sources"].toArray().at(0).toObject();
    EXPECT_EQ(source[u"source"].toString(), u"iisLogs"_s);
    EXPECT_EQ(source[u"from"].toString(), u"2026-11-30T01:02:03.004Z"_s);
    EXPECT_EQ(source[u"problems"].toArray().at(0)[u"file"].toString(), u"f"_s);
    const QJsonObject scanner = json[u"scanner"].toObject();
    EXPECT_EQ(scanner[u"startedAt"].toString(), u"2024-02-22T13:33:34"_s);
    EXPECT_EQ(scanner[u"logSays"].toString(), u"unfinished"_s);
    ServerScan empty;
    empty.findings.push_back({});
    const QJsonObject finding = findingJson(empty.findings.front());
    for (const QString &key : {u"client"_s, u"account"_s, u"status"_s, u"chain"_s, u"first"_s})
        EXPECT_TRUE(finding.contains(key) && finding[key].isNull()) << qPrintable(key);
}

TEST(ScanJson, AValueOfAnotherTypeIsAnErrorWhereverItStands)
{
    int tried = 0;
    const QJsonObject whole = QJsonDocument::fromJson(serializeScan(full())).object();
    misread(whole, {}, [&](const QString &path, const QJsonValue &changed) {
        ++tried;
        const auto scan = parseScan(QJsonDocument(changed.toObject()).toJson());
        // A text in place of a text is none of another type.
        const bool isFreeReason = path.endsWith(u".reason"_s) && scan;
        EXPECT_TRUE(!scan || isFreeReason) << qPrintable(path);
        if (!scan) {
            EXPECT_EQ(scan.error().reason, Reason::WrongJsonType) << qPrintable(path);
        }
    });
    EXPECT_GT(tried, 150);
}

TEST(ScanJson, WhatIsNotKnownIsIgnoredAndWhatIsMissingIsNamed)
{
    QJsonObject json = QJsonDocument::fromJson(serializeScan(full())).object();
    json.insert(u"later"_s, QJsonArray{1, u"x"_s});
    EXPECT_EQ(*parseScan(QJsonDocument(json).toJson()), full());
    json.remove(u"result"_s);
    const auto scan = parseScan(QJsonDocument(json).toJson());
    ASSERT_FALSE(scan);
    EXPECT_TRUE(scan.error().detail.contains(u"result")) << qPrintable(scan.error().detail);
    EXPECT_EQ(parseScan("[]").error().reason, Reason::WrongJsonType);
    EXPECT_EQ(parseScan("{").error().reason, Reason::MalformedJson);
    EXPECT_EQ(parseScan({}).error().reason, Reason::MalformedJson);
}

TEST(ScanJson, LimitsHold)
{
    ServerScan scan = full();
    scan.findings[0].text = QString(4001, u'x');
    scan.findings[0].lines.fill(5, Finding::kMostLines + 1);
    // What is written can be read, whatever was found.
    auto again = parseScan(serializeScan(scan));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->findings[0].text.size(), 4000);
    EXPECT_EQ(again->findings[0].lines.size(), Finding::kMostLines);

    QJsonObject finding = findingJson(full().findings[0]);
    const auto refused = [&](const QString &key, const QJsonValue &value) {
        QJsonObject changed = finding;
        changed.insert(key, value);
        QJsonObject json = QJsonDocument::fromJson(serializeScan(full())).object();
        json.insert(u"findings"_s, QJsonArray{changed});
        return !parseScan(QJsonDocument(json).toJson());
    };
    QJsonArray lines;
    for (int i = 0; i <= Finding::kMostLines; ++i)
        lines.append(i);
    EXPECT_TRUE(refused(u"lines"_s, lines));
    lines.removeLast();
    EXPECT_FALSE(refused(u"lines"_s, lines));
    EXPECT_TRUE(refused(u"lines"_s, QJsonArray{-1}));
    EXPECT_TRUE(refused(u"text"_s, QString(4001, u'x')));
    EXPECT_FALSE(refused(u"text"_s, QString(4000, u'x')));
    EXPECT_TRUE(refused(u"count"_s, 1.5));
    EXPECT_TRUE(refused(u"count"_s, -1));
    EXPECT_TRUE(refused(u"count"_s, 1e300));
    EXPECT_TRUE(refused(u"status"_s, 1e12));
    EXPECT_EQ(parseScan(QByteArray(kLargestScan + 1, ' ')).error().reason, Reason::FileTooLarge);
}

TEST(FindingKey, StaysWhenOnlyMoreWasFound)
{
    const Finding finding = full().findings[0];
    const QString key = findingKey(finding);
    EXPECT_EQ(key.size(), 64);
    Finding more = finding;
    more.lines = {1, 2, 3};
    more.count = 90;
    more.last = more.last.addDays(1);
    more.text = u"another"_s;
    more.chain = u"chain-2"_s;
    more.file = u"X"_s; // Windows does not tell them apart.
    more.buildWasVulnerable = false;
    EXPECT_EQ(findingKey(more), key);
}

TEST(FindingKey, IsAnotherForAnotherFinding)
{
    const Finding finding = full().findings[0];
    QStringList keys{findingKey(finding)};
    const auto with = [&](auto change) {
        Finding other = finding;
        change(other);
        keys.append(findingKey(other));
    };
    with([](Finding &f) { f.indicator = u"y"_s; });
    with([](Finding &f) { f.file = u"y"_s; });
    with([](Finding &f) { f.client = u"y"_s; });
    with([](Finding &f) { f.outcome = u"y"_s; });
    with([](Finding &f) { f.status = 500; });
    with([](Finding &f) { f.status = 0; });
    with([](Finding &f) { f.status.reset(); });
    with([](Finding &f) { f.file = u"x\",\"x"_s; });
    with([](Finding &f) {
        f.file = u"xx"_s;
        f.client.clear();
    });
    keys.removeDuplicates();
    EXPECT_EQ(keys.size(), 10);
}
