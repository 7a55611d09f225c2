// SPDX-License-Identifier: MIT
#include "store/entries.h"

#include "io/store/sqlsession.h"
#include "model/base/enumnames.h"
#include "model/scan/scanjson.h"

#include <sys/wait.h>
#include <unistd.h>

#include <set>

using namespace amado;
using namespace amado::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kFirst(QDate(2026, 11, 1), QTime(9, 0, 0, 5), Qt::UTC);

scan::Finding findingAt(const QString &file)
{
    scan::Finding finding;
    finding.indicator = u"proxyLogonAnchorMailbox"_s;
    finding.file = file;
    finding.client = u"203.0.113.9"_s;
    return finding;
}

/// A scan of the day, with the findings.
ScanRecord scanOf(const ServerId &server, int day, const std::vector<scan::Finding> &findings = {})
{
    ScanRecord record;
    record.server = server;
    record.startedAt = kFirst.addDays(day);
    record.conclusion = findings.empty() ? scan::Conclusion::NothingFound : scan::Conclusion::Found;
    scan::ServerScan whole;
    whole.startedAt = record.startedAt;
    whole.conclusion = record.conclusion;
    whole.findings = findings;
    record.document = scan::serializeScan(whole);
    return record;
}

bool same(const ScanRecord &a, const ScanRecord &b)
{
    return a.id == b.id && a.server == b.server && a.kind == b.kind && a.startedAt == b.startedAt &&
           a.conclusion == b.conclusion && a.document == b.document && a.run == b.run;
}

} // namespace

/// The kept scans and explanations of two listed servers.
class ScanStores : public testing::Test
{
protected:
    StoreFolder m_folder;
    std::unique_ptr<Store> m_store = m_folder.open();
    ScanStore &m_scans = m_store->scans();
    const ServerId m_first = listed(u"EX01"_s);
    const ServerId m_second = listed(u"EX02"_s);

    ServerId listed(const QString &name)
    {
        ServerRecord record;
        record.name = name;
        record.path = u"/servers/"_s + name;
        const auto put = m_store->inventory().putServer(record);
        EXPECT_TRUE(put);
        return put ? put->id : ServerId();
    }
    void keep(const ScanRecord &record)
    {
        const auto kept = m_scans.keepScan(record);
        ASSERT_TRUE(kept) << qPrintable(kept.error().detail);
    }
    void run(const QString &statement, const QVariantList &values = {}) const
    {
        auto session = SqlSession::open(m_folder.file(), 50ms);
        ASSERT_TRUE(session);
        ASSERT_TRUE((*session)->write([&](QSqlDatabase &database) -> Result<> {
            auto query = execute(database, statement, values);
            return query ? Result<>() : Result<>(failure(query.error()));
        })) << qPrintable(statement);
    }
};

TEST_F(ScanStores, AScanOfEveryKindAndConclusionComesBackWholeAfterReopening)
{
    std::vector<ScanRecord> kept;
    int day = 0;
    for (const auto kind : enumValues<scan::Kind>()) {
        for (const auto conclusion : enumValues<scan::Conclusion>()) {
            ScanRecord record = scanOf(m_first, day++);
            record.kind = kind;
            record.conclusion = conclusion;
            record.run = day % 2 == 0 ? QByteArray() : QByteArray("\0run\xff", 5);
            const auto put = m_scans.keepScan(record);
            ASSERT_TRUE(put);
            record.id = put->id;
            EXPECT_TRUE(same(*put, record));
            kept.push_back(record);
        }
    }
    m_store = m_folder.open();
    const auto found = m_store->scans().scansOf(m_first);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), kept.size());
    for (size_t i = 0; i < kept.size(); ++i)
        EXPECT_TRUE(same(found->at(i), kept.at(kept.size() - 1 - i))) << i;
    EXPECT_TRUE(m_store->scans().scansOf(m_second)->empty());
}

TEST_F(ScanStores, TheNewestOfEachServerAndKindIsGiven)
{
    keep(scanOf(m_first, 0));
    keep(scanOf(m_first, 2));
    ScanRecord scanner = scanOf(m_first, 1);
    scanner.kind = scan::Kind::SafetyScanner;
    keep(scanner);
    keep(scanOf(m_second, 0));
    const auto newest = m_scans.newestScans();
    ASSERT_TRUE(newest);
    ASSERT_EQ(newest->size(), 3u);
    std::set<std::pair<ServerId, scan::Kind>> whose;
    for (const ScanRecord &record : *newest) {
        whose.emplace(record.server, record.kind);
        if (record.server == m_first && record.kind == scan::Kind::Traces) {
            EXPECT_EQ(record.startedAt, kFirst.addDays(2));
        }
    }
    EXPECT_EQ(whose.size(), 3u);
}

TEST_F(ScanStores, TheSameIdIsReplacedAndIdsSortByTheOrderOfKeeping)
{
    ScanRecord running = scanOf(m_first, 5);
    running.conclusion = scan::Conclusion::Running;
    running.run = "pid 7";
    auto kept = m_scans.keepScan(running);
    ASSERT_TRUE(kept);
    // A clock that went back.
    const auto later = m_scans.keepScan(scanOf(m_first, 4));
    ASSERT_TRUE(later);
    EXPECT_GT(later->id, kept->id);

    kept->conclusion = scan::Conclusion::Disagree;
    kept->run.clear();
    ASSERT_TRUE(m_scans.keepScan(*kept));
    const auto found = m_scans.scansOf(m_first);
    ASSERT_EQ(found->size(), 2u);
    EXPECT_TRUE(same(found->at(1), *kept));
}

TEST_F(ScanStores, OldScansGiveWayForEachServerAndKindByItself)
{
    keep(scanOf(m_second, 0));
    ScanRecord scanner = scanOf(m_first, 0);
    scanner.kind = scan::Kind::SafetyScanner;
    keep(scanner);
    ScanRecord running = scanOf(m_first, 0);
    running.run = "under way";
    keep(running);
    for (int day = 1; day <= ScanStore::kKeptScans + 5; ++day)
        keep(scanOf(m_first, day));
    const auto found = m_scans.scansOf(m_first);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->size(), size_t(ScanStore::kKeptScans + 2));
    EXPECT_EQ(found->front().startedAt, kFirst.addDays(ScanStore::kKeptScans + 5));
    EXPECT_EQ(found->at(ScanStore::kKeptScans - 1).startedAt, kFirst.addDays(6));
    EXPECT_EQ(m_scans.scansOf(m_second)->size(), 1u);
}

TEST_F(ScanStores, AScanWithAFindingThatIsExplainedStaysUntilTheExplanationEnds)
{
    const scan::Finding marked = findingAt(u"C:\\a.log"_s);
    const int end = ScanStore::kKeptScans + 3;
    keep(scanOf(m_first, 0, {findingAt(u"C:\\b.log"_s)}));
    keep(scanOf(m_first, 1, {findingAt(u"C:\\b.log"_s), marked}));
    const Explanation explanation{m_first,    scan::findingKey(marked),   u"our own test"_s,
                                  u"Admin"_s, kFirst.addDays(end).date(), kFirst};
    ASSERT_TRUE(m_scans.keepExplanation(explanation));
    for (int day = 2; day <= end; ++day)
        keep(scanOf(m_first, day));
    auto found = m_scans.scansOf(m_first);
    ASSERT_EQ(found->size(), size_t(ScanStore::kKeptScans + 1));
    EXPECT_EQ(found->back().startedAt, kFirst.addDays(1));
    keep(scanOf(m_first, end + 1));
    found = m_scans.scansOf(m_first);
    EXPECT_EQ(found->size(), size_t(ScanStore::kKeptScans));
}

TEST_F(ScanStores, AnExplanationIsOneAFindingOfAServer)
{
    Explanation explanation{m_first, u"f1"_s, u"a \u8aac\u660e"_s, {}, QDate(2026, 12, 31), kFirst};
    ASSERT_TRUE(m_scans.keepExplanation(explanation));
    Explanation other = explanation;
    other.server = m_second;
    ASSERT_TRUE(m_scans.keepExplanation(other));
    explanation.reason = u"'; DROP TABLE scans; --"_s;
    explanation.owner = u"me"_s;
    ASSERT_TRUE(m_scans.keepExplanation(explanation));
    m_store = m_folder.open();
    const auto found = m_store->scans().explanations();
    ASSERT_TRUE(found);
    EXPECT_THAT(*found, testing::UnorderedElementsAre(explanation, other));
    ASSERT_TRUE(m_store->scans().removeExplanation(m_first, u"f1"_s));
    ASSERT_TRUE(m_store->scans().removeExplanation(m_first, u"not there"_s));
    EXPECT_THAT(*m_store->scans().explanations(), testing::ElementsAre(other));
}

TEST_F(ScanStores, WhatIsKeptOfAServerGoesWithItAndDoesNotComeAfterIt)
{
    keep(scanOf(m_first, 0));
    keep(scanOf(m_second, 0));
    const Explanation explanation{m_first, u"f1"_s, u"r"_s, {}, QDate(2026, 12, 31), kFirst};
    ASSERT_TRUE(m_scans.keepExplanation(explanation));
    ASSERT_TRUE(m_store->inventory().removeServer(m_first));
    EXPECT_TRUE(m_scans.explanations()->empty());
    ASSERT_EQ(m_scans.newestScans()->size(), 1u);
    EXPECT_EQ(m_scans.newestScans()->front().server, m_second);
    EXPECT_EQ(m_scans.keepScan(scanOf(m_first, 1)).error().code, ErrorCode::NotFound);
    EXPECT_EQ(m_scans.keepExplanation(explanation).error().code, ErrorCode::NotFound);
}

TEST_F(ScanStores, EveryChangeIsCountedAndReadingIsNone)
{
    const auto revision = [this] { return m_scans.revision().value(); };
    qint64 last = revision();
    const auto changed = [&] {
        const qint64 now = revision();
        return now != std::exchange(last, now);
    };
    ASSERT_TRUE(m_scans.newestScans());
    ASSERT_TRUE(m_scans.explanations());
    EXPECT_FALSE(changed());
    keep(scanOf(m_first, 0));
    EXPECT_TRUE(changed());
    ASSERT_TRUE(m_scans.keepExplanation({m_first, u"f"_s, u"r"_s, {}, QDate(2026, 12, 1), kFirst}));
    EXPECT_TRUE(changed());
    ASSERT_TRUE(m_scans.removeExplanation(m_first, u"f"_s));
    EXPECT_TRUE(changed());
    ASSERT_TRUE(m_store->inventory().removeServer(m_first));
    EXPECT_TRUE(changed());
}

TEST_F(ScanStores, ABitThatFlippedInAnyColumnIsFoundAndKeepsNoNewScanOut)
{
    for (int day = 0; day < ScanStore::kKeptScans; ++day)
        keep(scanOf(m_second, day, {findingAt(u"C:\\a.log"_s)}));
    ASSERT_TRUE(
        m_scans.keepExplanation({m_second, u"f"_s, u"r"_s, u"o"_s, QDate(2027, 12, 1), kFirst}));
    const QString oldest = m_scans.scansOf(m_second)->back().id;
    const std::vector<std::pair<QString, QVariant>> damage = {
        {u"kind"_s, u"safetyScanner"_s},
        {u"started_at"_s, 7},
        {u"conclusion"_s, u"nothingFound"_s},
        {u"document"_s, qCompress("{}")},
        {u"document"_s, QByteArray("\xff\xff\xff\xff zip bomb")},
        {u"run"_s, QByteArray("r")},
        {u"seal"_s, QByteArray()}};
    for (const auto &[column, value] : damage) {
        SCOPED_TRACE(column.toStdString());
        run(u"CREATE TABLE was AS SELECT * FROM scans WHERE id = ?"_s, {oldest});
        run(u"UPDATE scans SET %1 = COALESCE(?, x'00') WHERE id = ?"_s.arg(column),
            {value, oldest});
        const auto found = m_scans.scansOf(m_second);
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().reason, Reason::StoreCorrupt);
        run(u"DELETE FROM scans WHERE id = ?"_s, {oldest});
        run(u"INSERT INTO scans SELECT * FROM was"_s);
        run(u"DROP TABLE was"_s);
        ASSERT_TRUE(m_scans.scansOf(m_second));
    }
    run(u"UPDATE scans SET document = x'0001' WHERE id = ?"_s, {oldest});
    EXPECT_TRUE(m_scans.keepScan(scanOf(m_second, 40)));
    for (const QString &column : {u"finding"_s, u"reason"_s, u"owner"_s, u"until"_s, u"at"_s}) {
        run(u"UPDATE explanations SET %1 = %1 || '1'"_s.arg(column));
        const auto found = m_scans.explanations();
        ASSERT_FALSE(found) << qPrintable(column);
        EXPECT_EQ(found.error().reason, Reason::StoreCorrupt);
        run(u"UPDATE explanations SET %1 = SUBSTR(%1, 1, LENGTH(%1) - 1)"_s.arg(column));
    }
    EXPECT_TRUE(m_scans.explanations());
}

TEST_F(ScanStores, WhatCouldNotBeReadAgainIsNotKept)
{
    EXPECT_EQ(m_scans.keepScan(ScanRecord{{}, m_first, {}, kFirst, {}, {}, {}}).error().code,
              ErrorCode::Internal);
    ScanRecord record = scanOf(m_first, 0);
    record.document = QByteArray(scan::kLargestScan + 1, ' ');
    EXPECT_EQ(m_scans.keepScan(record).error().code, ErrorCode::Internal);
}

TEST_F(ScanStores, AStoreThatIsHeldIsSaidToBe)
{
    m_store = m_folder.open({.busyTimeout = 20ms});
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_folder.file());
        ASSERT_TRUE(other.open());
        ASSERT_TRUE(execute(other, u"BEGIN IMMEDIATE"_s));
        const auto kept = m_store->scans().keepScan(scanOf(m_first, 0));
        ASSERT_FALSE(kept);
        EXPECT_EQ(kept.error().reason, Reason::StoreLocked);
        EXPECT_TRUE(m_store->scans().newestScans());
        ASSERT_TRUE(execute(other, u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    EXPECT_TRUE(m_store->scans().keepScan(scanOf(m_first, 0)));
}

TEST_F(ScanStores, TwoProgramsKeepScansSideBySide)
{
    constexpr int kEach = 15;
    const QString file = m_folder.file();
    const ServerId servers[] = {m_first, m_second};
    std::vector<pid_t> children;
    m_store.reset();
    for (const ServerId &server : servers) {
        const pid_t child = ::fork();
        if (child == 0) {
            auto store = openStore(file);
            bool isWell = bool(store);
            for (int day = 0; isWell && day < kEach; ++day)
                isWell = bool((*store)->scans().keepScan(scanOf(server, day)));
            _exit(isWell ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    const auto store = m_folder.open();
    std::set<QString> ids;
    for (const ServerId &server : servers) {
        const auto found = store->scans().scansOf(server);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->size(), size_t(kEach));
        for (const ScanRecord &record : *found)
            ids.insert(record.id);
    }
    EXPECT_EQ(ids.size(), size_t(2 * kEach));
}
