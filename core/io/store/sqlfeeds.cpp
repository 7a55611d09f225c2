// SPDX-License-Identifier: MIT
#include "io/store/feedretention.h"
#include "io/store/sqlstores.h"
#include "io/store/sqlvalues.h"
#include "io/tls/certificates.h"
#include "model/base/enumnames.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFeedColumns =
    "sha256, document, source, fetched_at, checked_at, verdict, proof, tls_chain,"
    " tls_protocol, tls_error, etag, last_modified, accepted_at"_L1;
constexpr auto kHeld =
    " WHERE scope = ? AND accepted_seq IS NOT NULL ORDER BY accepted_seq DESC LIMIT 1"_L1;

constexpr auto kNewestFirst = " WHERE scope = ? ORDER BY checked_seq DESC"_L1;

/// Empty bytes are not NULL, though Qt tells null arrays apart.
QByteArray bytesValue(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QByteArray chainBytes(const CertificateChain &chain)
{
    return bytesValue(toPem(chain));
}

CertificateChain chainOf(const QByteArray &pem)
{
    if (pem.isEmpty())
        return {};
    auto chain = readPem(pem);
    return chain ? std::move(*chain) : CertificateChain();
}

TlsObservation tlsOf(const QSqlQuery &row, int column)
{
    return {chainOf(row.value(column).toByteArray()), row.value(column + 1).toString(),
            row.value(column + 2).toString()};
}

FeedRecord feedRecordOf(const QSqlQuery &row)
{
    FeedRecord record;
    record.sha256 = row.value(0).toString();
    record.document = row.value(1).toByteArray();
    record.source = row.value(2).toString();
    record.fetchedAt = timeOf(row.value(3));
    record.checkedAt = timeOf(row.value(4));
    // A verdict of a newer program is no green light to this one.
    record.verdict =
        enumFrom<FeedVerdict>(row.value(5).toString()).value_or(FeedVerdict::Unreadable);
    record.proof = row.value(6).toByteArray();
    record.tls = tlsOf(row, 7);
    record.etag = row.value(10).toString();
    record.lastModified = timeOf(row.value(11));
    record.acceptedAt = timeOf(row.value(12));
    return record;
}

Result<std::vector<FeedRecord>> select(QSqlDatabase &database, const QString &rest,
                                       const QVariantList &values)
{
    auto rows = execute(database, u"SELECT "_s + kFeedColumns + u" FROM feeds"_s + rest, values);
    if (!rows)
        return failure(rows.error());
    std::vector<FeedRecord> records;
    while (rows->next())
        records.push_back(feedRecordOf(*rows));
    return records;
}

/// One value of the first row; null when there is no row.
Result<QVariant> valueOf(QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    auto rows = execute(database, sql, values);
    if (!rows)
        return failure(rows.error());
    return rows->next() ? rows->value(0) : QVariant();
}

Result<QVariant> heldIn(QSqlDatabase &database, const QString &scope)
{
    return valueOf(database, u"SELECT sha256 FROM feeds"_s + kHeld, {scope});
}

Result<> checkHeld(QSqlDatabase &database, const QString &scope, const QString &expected)
{
    const auto held = heldIn(database, scope);
    if (!held)
        return failure(held.error());
    if (held->toString() != expected)
        return failure(ErrorCode::PreconditionChanged, Reason::FileChanged, held->toString(),
                       u"another feed document is held meanwhile"_s);
    return {};
}

Result<> write(QSqlDatabase &database, const QString &scope, const FeedRecord &record)
{
    const auto newest =
        valueOf(database, u"SELECT MAX(checked_seq) FROM feeds WHERE scope = ?"_s, {scope});
    if (!newest)
        return failure(newest.error());
    // Order is a count, not a time: clocks are set back.
    const qint64 sequence = newest->toLongLong() + 1;
    const bool trusted = record.verdict == FeedVerdict::Trusted;
    const QVariant accepted = trusted ? QVariant(sequence) : QVariant();
    const QVariant acceptedAt = trusted ? timeValue(record.checkedAt) : QVariant();
    auto put = execute(
        database,
        u"INSERT INTO feeds (scope, sha256, document, source, fetched_at, checked_at, verdict, "
        u"proof,"
        " tls_chain, tls_protocol, tls_error, etag, last_modified, accepted_at, checked_seq,"
        " accepted_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (scope, sha256) DO UPDATE SET source = excluded.source,"
        " checked_at = excluded.checked_at, verdict = excluded.verdict, proof = excluded.proof,"
        " tls_chain = excluded.tls_chain, tls_protocol = excluded.tls_protocol,"
        " tls_error = excluded.tls_error, etag = excluded.etag,"
        " last_modified = excluded.last_modified,"
        " accepted_at = COALESCE(excluded.accepted_at, feeds.accepted_at),"
        " checked_seq = excluded.checked_seq,"
        " accepted_seq = COALESCE(excluded.accepted_seq, feeds.accepted_seq)"_s,
        {scope, record.sha256, bytesValue(record.document), textValue(record.source),
         timeValue(record.fetchedAt), timeValue(record.checkedAt), enumName(record.verdict),
         bytesValue(record.proof), chainBytes(record.tls.chain), textValue(record.tls.protocol),
         textValue(record.tls.error), textValue(record.etag), timeValue(record.lastModified),
         acceptedAt, sequence, accepted});
    if (!put)
        return failure(put.error());
    return {};
}

Result<> dropOld(QSqlDatabase &database, const QString &scope)
{
    const auto held = heldIn(database, scope);
    if (!held)
        return failure(held.error());
    auto rows = execute(database,
                        u"SELECT sha256, LENGTH(document), accepted_seq FROM feeds"
                        " WHERE scope = ? ORDER BY checked_seq DESC"_s,
                        {scope});
    if (!rows)
        return failure(rows.error());
    std::vector<KeptFeed> kept;
    while (rows->next()) {
        const QString sha256 = rows->value(0).toString();
        kept.push_back({sha256, rows->value(1).toLongLong(), !rows->value(2).isNull(),
                        sha256 == held->toString()});
    }
    rows->finish();
    for (const QString &sha256 : feedsToDrop(kept)) {
        auto gone = execute(database, u"DELETE FROM feeds WHERE scope = ? AND sha256 = ?"_s,
                            {scope, sha256});
        if (!gone)
            return failure(gone.error());
    }
    return {};
}

} // namespace

SqlFeedStore::SqlFeedStore(SqlSession &session, QString scope)
    : m_session(session)
    , m_scope(textValue(scope))
{}

Result<std::optional<FeedRecord>> SqlFeedStore::first(const QString &rest)
{
    std::optional<FeedRecord> record;
    const auto done = m_session.read([&](QSqlDatabase &database) -> Result<> {
        auto found = select(database, rest, {m_scope});
        if (!found)
            return failure(found.error());
        if (!found->empty())
            record = std::move(found->front());
        return {};
    });
    if (!done)
        return failure(done.error());
    return record;
}

Result<std::optional<FeedRecord>> SqlFeedStore::held()
{
    return first(kHeld);
}

Result<std::optional<FeedRecord>> SqlFeedStore::lastChecked()
{
    return first(kNewestFirst + u" LIMIT 1"_s);
}

Result<std::vector<FeedRecord>> SqlFeedStore::feeds()
{
    std::vector<FeedRecord> records;
    const auto done = m_session.read([&](QSqlDatabase &database) -> Result<> {
        auto found = select(database, kNewestFirst, {m_scope});
        if (!found)
            return failure(found.error());
        records = std::move(*found);
        return {};
    });
    if (!done)
        return failure(done.error());
    return records;
}

Result<FeedRecord> SqlFeedStore::keep(const FeedRecord &record, const QString &judgedAgainst)
{
    FeedRecord stored;
    const auto done = m_session.write([&](QSqlDatabase &database) -> Result<> {
        if (auto same = checkHeld(database, m_scope, judgedAgainst); !same)
            return same;
        if (auto written = write(database, m_scope, record); !written)
            return written;
        if (auto dropped = dropOld(database, m_scope); !dropped)
            return dropped;
        auto found =
            select(database, u" WHERE scope = ? AND sha256 = ?"_s, {m_scope, record.sha256});
        if (!found)
            return failure(found.error());
        stored = std::move(found->front());
        return {};
    });
    if (!done)
        return failure(done.error());
    return stored;
}

Result<> SqlFeedStore::noteAttempt(const FeedAttempt &attempt)
{
    const Error error = attempt.error.value_or(Error{});
    const QVariant code = attempt.error ? QVariant(enumName(error.code)) : QVariant();
    return m_session.write([&](QSqlDatabase &database) -> Result<> {
        auto gone = execute(database, u"DELETE FROM feed_attempts WHERE scope = ?"_s, {m_scope});
        if (!gone)
            return failure(gone.error());
        auto put = execute(
            database,
            u"INSERT INTO feed_attempts (scope, at, source, code, reason, subject, detail,"
            " tls_chain, tls_protocol, tls_error, proxy) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {m_scope, timeValue(attempt.at), textValue(attempt.source), code,
             enumName(error.reason), textValue(error.subject), textValue(error.detail),
             chainBytes(attempt.tls.chain), textValue(attempt.tls.protocol),
             textValue(attempt.tls.error), textValue(attempt.proxyUsed)});
        if (!put)
            return failure(put.error());
        return {};
    });
}

Result<std::optional<FeedAttempt>> SqlFeedStore::lastAttempt()
{
    std::optional<FeedAttempt> attempt;
    const auto done = m_session.read([&](QSqlDatabase &database) -> Result<> {
        auto row = execute(database,
                           u"SELECT at, source, code, reason, subject, detail, tls_chain,"
                           " tls_protocol, tls_error, proxy FROM feed_attempts"
                           " WHERE scope = ?"_s,
                           {m_scope});
        if (!row)
            return failure(row.error());
        if (!row->next())
            return {};
        attempt.emplace();
        attempt->at = timeOf(row->value(0));
        attempt->source = row->value(1).toString();
        if (!row->value(2).isNull())
            attempt->error =
                Error{enumFrom<ErrorCode>(row->value(2).toString()).value_or(ErrorCode::Internal),
                      enumFrom<Reason>(row->value(3).toString()).value_or(Reason::None),
                      row->value(4).toString(), row->value(5).toString()};
        attempt->tls = tlsOf(*row, 6);
        attempt->proxyUsed = row->value(9).toString();
        return {};
    });
    if (!done)
        return failure(done.error());
    return attempt;
}

} // namespace amado
