// SPDX-License-Identifier: MIT
#include "io/store/entryids.h"
#include "io/store/entryseal.h"
#include "io/store/sqlstores.h"
#include "io/store/sqlvalues.h"
#include "model/base/enumnames.h"
#include "model/scan/scanjson.h"

#include <QtEndian>

#include <algorithm>
#include <optional>
#include <utility>

namespace amado {

namespace {

constexpr auto kScanColumns = "id, server, kind, started_at, conclusion, document, run"_L1;
constexpr int kScanColumnCount = 7;
constexpr auto kExplanationColumns = "server, finding, reason, owner, until, at"_L1;
constexpr int kExplanationColumnCount = 6;

tl::unexpected<Error> damagedScan(const QString &id, const QString &detail)
{
    return failure(ErrorCode::StoreFailed, Reason::StoreCorrupt, id, detail);
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

/// nullopt when the bytes are not what qCompress() made of a scan.
std::optional<QByteArray> unpacked(const QByteArray &packed)
{
    // qUncompress believes the size in front, so it is looked at first.
    if (packed.size() < 4 ||
        qFromBigEndian<quint32>(packed.constData()) > quint32(scan::kLargestScan))
        return std::nullopt;
    const QByteArray document = qUncompress(packed);
    return document.isEmpty() ? std::nullopt : std::optional(document);
}

Result<ScanRecord> scanRecordOf(const QSqlQuery &row)
{
    ScanRecord record;
    record.id = row.value(0).toString();
    if (!isSealed(row, kScanColumnCount))
        return damagedScan(record.id, u"the scan's seal does not fit"_s);
    record.server = ServerId{row.value(1).toString()};
    const auto kind = enumFrom<scan::Kind>(row.value(2).toString());
    const auto conclusion = enumFrom<scan::Conclusion>(row.value(4).toString());
    const auto document = unpacked(row.value(5).toByteArray());
    if (!document)
        return damagedScan(record.id, u"no document of a scan"_s);
    if (!kind || !conclusion) // As it was written, so by a program that knows more words.
        return failure(ErrorCode::StoreFailed, Reason::StoreNewer, record.id,
                       u"one of these is not known: %1, %2"_s.arg(row.value(2).toString(),
                                                                  row.value(4).toString()));
    record.kind = *kind;
    record.startedAt = timeOf(row.value(3));
    record.conclusion = *conclusion;
    record.document = *document;
    record.run = row.value(6).toByteArray();
    return record;
}

Result<std::vector<ScanRecord>> selectScans(QSqlDatabase &database, const QString &rest,
                                            const QVariantList &values = {})
{
    auto rows =
        execute(database, u"SELECT "_s + kScanColumns + u", seal FROM scans "_s + rest, values);
    if (!rows)
        return failure(rows.error());
    std::vector<ScanRecord> records;
    while (rows->next()) {
        auto record = scanRecordOf(*rows);
        if (!record)
            return failure(record.error());
        records.push_back(std::move(*record));
    }
    return records;
}

Result<std::vector<Explanation>> selectExplanations(QSqlDatabase &database,
                                                    const QString &rest = {},
                                                    const QVariantList &values = {})
{
    auto rows =
        execute(database,
                u"SELECT "_s + kExplanationColumns + u", seal FROM explanations "_s + rest, values);
    if (!rows)
        return failure(rows.error());
    std::vector<Explanation> explanations;
    while (rows->next()) {
        Explanation explanation{ServerId{rows->value(0).toString()},
                                rows->value(1).toString(),
                                rows->value(2).toString(),
                                rows->value(3).toString(),
                                QDate::fromString(rows->value(4).toString(), Qt::ISODate),
                                timeOf(rows->value(5))};
        if (!isSealed(*rows, kExplanationColumnCount))
            return damagedScan(explanation.finding, u"the explanation's seal does not fit"_s);
        explanations.push_back(std::move(explanation));
    }
    return explanations;
}

Result<> requireListed(QSqlDatabase &database, const ServerId &server)
{
    auto row = execute(database, u"SELECT 1 FROM servers WHERE id = ?"_s, {server.value});
    if (!row)
        return failure(row.error());
    if (!row->next())
        return failure(ErrorCode::NotFound, Reason::None, server.value, u"no such server"_s);
    return {};
}

Result<QString> newestId(QSqlDatabase &database)
{
    auto row = execute(database, u"SELECT MAX(id) FROM scans"_s);
    if (!row)
        return failure(row.error());
    return row->next() ? row->value(0).toString() : QString();
}

Result<> writeScan(QSqlDatabase &database, const ScanRecord &record)
{
    auto put = execute(database,
                       u"INSERT INTO scans (id, server, kind, started_at, conclusion, document,"
                       " run, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET server = excluded.server,"
                       " kind = excluded.kind, started_at = excluded.started_at,"
                       " conclusion = excluded.conclusion, document = excluded.document,"
                       " run = excluded.run"_s,
                       {record.id, record.server.value, enumName(record.kind),
                        timeValue(record.startedAt), enumName(record.conclusion),
                        qCompress(record.document), notNull(record.run), QByteArray("")});
    if (!put)
        return failure(put.error());
    return sealRow(database, u"scans"_s, kScanColumns, kScanColumnCount, u"id = ?"_s, {record.id});
}

/// Whether one of the findings is explained. A scan that cannot be read is not given up for that.
bool showsAny(const QByteArray &document, const QStringList &findings)
{
    const auto scan = scan::parseScan(document);
    return !scan || std::any_of(scan->findings.begin(), scan->findings.end(),
                                [&](const scan::Finding &finding) {
                                    return findings.contains(scan::findingKey(finding));
                                });
}

Result<QStringList> explainedFindings(QSqlDatabase &database, const ServerId &server, QDate day)
{
    const auto explained = selectExplanations(database, u"WHERE server = ?"_s, {server.value});
    if (!explained)
        return failure(explained.error());
    QStringList inForce;
    for (const Explanation &explanation : *explained) {
        if (explanation.until >= day)
            inForce.append(explanation.finding);
    }
    return inForce;
}

/// Of the server and kind of the record just kept; its start is the day that explanations are held
/// against. Damage to an old scan is for its reader to find and keeps no new one out.
Result<> dropOldScans(QSqlDatabase &database, const ScanRecord &kept)
{
    auto rows = execute(database,
                        u"SELECT id FROM scans WHERE server = ? AND kind = ? AND run = x''"
                        " ORDER BY id DESC LIMIT -1 OFFSET %1"_s.arg(ScanStore::kKeptScans),
                        {kept.server.value, enumName(kept.kind)});
    if (!rows)
        return failure(rows.error());
    QStringList old;
    while (rows->next())
        old.append(rows->value(0).toString());
    rows->finish();
    if (old.isEmpty())
        return {};
    const auto inForce = explainedFindings(database, kept.server, kept.startedAt.date());
    if (!inForce)
        return failure(inForce.error());
    for (const QString &id : std::as_const(old)) {
        if (!inForce->isEmpty()) {
            const auto scan = selectScans(database, u"WHERE id = ?"_s, {id});
            if (!scan || showsAny(scan->front().document, *inForce))
                continue;
        }
        if (auto gone = execute(database, u"DELETE FROM scans WHERE id = ?"_s, {id}); !gone)
            return failure(gone.error());
    }
    return {};
}

} // namespace

SqlScanStore::SqlScanStore(SqlSession &session)
    : m_session(session)
{}

Result<ScanRecord> SqlScanStore::keepScan(const ScanRecord &record)
{
    ScanRecord stored = record;
    if (record.document.isEmpty() || record.document.size() > scan::kLargestScan ||
        !record.startedAt.isValid())
        return failure(ErrorCode::Internal, Reason::None, record.server.value,
                       u"a scan without a document or a time, or too large to be read again"_s);
    const auto done = m_session.write([&stored](QSqlDatabase &database) -> Result<> {
        if (auto listed = requireListed(database, stored.server); !listed)
            return listed;
        if (stored.id.isEmpty()) {
            const auto newest = newestId(database);
            if (!newest)
                return failure(newest.error());
            stored.id = nextEntryId(stored.startedAt, *newest).value;
        }
        if (auto written = writeScan(database, stored); !written)
            return written;
        return dropOldScans(database, stored);
    });
    if (!done)
        return failure(done.error());
    return stored;
}

Result<std::vector<ScanRecord>> SqlScanStore::newestScans()
{
    Result<std::vector<ScanRecord>> records;
    const auto done = m_session.read([&records](QSqlDatabase &database) -> Result<> {
        records = selectScans(database, u"WHERE id IN (SELECT MAX(id) FROM scans"
                                        " GROUP BY server, kind) ORDER BY id DESC"_s);
        return records ? Result<>() : Result<>(failure(records.error()));
    });
    return done ? std::move(records) : Result<std::vector<ScanRecord>>(failure(done.error()));
}

Result<std::vector<ScanRecord>> SqlScanStore::scansOf(const ServerId &server)
{
    Result<std::vector<ScanRecord>> records;
    const auto done = m_session.read([&](QSqlDatabase &database) -> Result<> {
        records = selectScans(database, u"WHERE server = ? ORDER BY id DESC"_s, {server.value});
        return records ? Result<>() : Result<>(failure(records.error()));
    });
    return done ? std::move(records) : Result<std::vector<ScanRecord>>(failure(done.error()));
}

Result<> SqlScanStore::keepExplanation(const Explanation &explanation)
{
    if (explanation.finding.isEmpty() || !explanation.until.isValid() || !explanation.at.isValid())
        return failure(ErrorCode::Internal, Reason::None, explanation.finding,
                       u"an explanation without a finding, an end or a time"_s);
    return m_session.write([&explanation](QSqlDatabase &database) -> Result<> {
        if (auto listed = requireListed(database, explanation.server); !listed)
            return listed;
        const QVariantList key{explanation.server.value, explanation.finding};
        auto put =
            execute(database,
                    u"INSERT INTO explanations (server, finding, reason, owner, until, at, seal)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (server, finding) DO UPDATE SET"
                    " reason = excluded.reason, owner = excluded.owner, until = excluded.until,"
                    " at = excluded.at"_s,
                    key + QVariantList{textValue(explanation.reason), textValue(explanation.owner),
                                       explanation.until.toString(Qt::ISODate),
                                       timeValue(explanation.at), QByteArray("")});
        if (!put)
            return failure(put.error());
        return sealRow(database, u"explanations"_s, kExplanationColumns, kExplanationColumnCount,
                       u"server = ? AND finding = ?"_s, key);
    });
}

Result<> SqlScanStore::removeExplanation(const ServerId &server, const QString &finding)
{
    return m_session.write([&](QSqlDatabase &database) -> Result<> {
        auto gone =
            execute(database, u"DELETE FROM explanations WHERE server = ? AND finding = ?"_s,
                    {server.value, finding});
        return gone ? Result<>() : Result<>(failure(gone.error()));
    });
}

Result<std::vector<Explanation>> SqlScanStore::explanations()
{
    Result<std::vector<Explanation>> found;
    const auto done = m_session.read([&found](QSqlDatabase &database) -> Result<> {
        found = selectExplanations(database, u"ORDER BY server, finding"_s);
        return found ? Result<>() : Result<>(failure(found.error()));
    });
    return done ? std::move(found) : Result<std::vector<Explanation>>(failure(done.error()));
}

Result<qint64> SqlScanStore::revision()
{
    return revisionOf(m_session, u"scans"_s);
}

} // namespace amado
