// SPDX-License-Identifier: MIT
#include "io/store/entryseal.h"
#include "io/store/sqlstores.h"
#include "model/base/enumnames.h"

#include "io/store/sqlvalues.h"

#include <QHash>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Only live servers have an endpoint of their own.
QVariant endpointValue(const ServerRecord &record)
{
    return record.kind == ServerKind::Live ? QVariant(serializeEndpoint(record.endpoint))
                                           : QVariant();
}

Result<ServerRecord> serverRecordOf(const QSqlQuery &row)
{
    ServerRecord record;
    record.id = ServerId{row.value(0).toString()};
    record.name = row.value(1).toString();
    record.path = row.value(2).toString();
    record.kind = enumFrom<ServerKind>(row.value(3).toString()).value_or(ServerKind::Copy);
    record.checkedAt = timeOf(row.value(4));
    record.facts = row.value(5).toByteArray();
    record.availabilityGroup = row.value(7).toString();
    if (record.kind != ServerKind::Live)
        return record;
    auto endpoint = parseEndpoint(row.value(6).toByteArray());
    if (!endpoint)
        return failure(ErrorCode::StoreFailed, Reason::StoreCorrupt, record.path,
                       endpoint.error().detail);
    record.endpoint = std::move(*endpoint);
    return record;
}

/// Adds the server, or updates the one with the same path, and gives the record its id.
Result<> putRecord(QSqlDatabase &database, ServerRecord &record)
{
    auto known = execute(database, u"SELECT id FROM servers WHERE path = ?"_s, {record.path});
    if (!known)
        return failure(known.error());
    const bool update = known->next();
    QString id = update ? known->value(0).toString() : QString();
    known->finish();
    if (!update) { // What the journal holds of this place is of the same server.
        auto earlier = execute(database,
                               u"SELECT server_id FROM entries WHERE path = ? AND server_id"
                               " NOT IN (SELECT id FROM servers) ORDER BY id DESC LIMIT 1"_s,
                               {record.path});
        if (!earlier)
            return failure(earlier.error());
        id = earlier->next() ? earlier->value(0).toString()
                             : QUuid::createUuid().toString(QUuid::WithoutBraces);
        earlier->finish();
    }
    record.id = ServerId{id};
    const QVariantList values = {record.name,
                                 record.path,
                                 enumName(record.kind),
                                 timeValue(record.checkedAt),
                                 record.facts,
                                 endpointValue(record),
                                 textValue(record.availabilityGroup),
                                 record.id.value};
    auto put = execute(database,
                       update ? u"UPDATE servers SET name = ?, path = ?, kind = ?,"
                                " checked_at = ?, facts = ?, endpoint = ?,"
                                " availability_group = ? WHERE id = ?"_s
                              : u"INSERT INTO servers (name, path, kind, checked_at, facts,"
                                " endpoint, availability_group, id)"
                                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                       values);
    if (!put)
        return failure(put.error());
    return {};
}

constexpr auto kBuildColumns = "server, build, first_at, last_at"_L1;
constexpr int kBuildColumnCount = 4;

Result<> putBuild(QSqlDatabase &database, const ServerId &server, const BuildNumber &build,
                  const QDateTime &at)
{
    const QVariantList key{server.value, build.toString()};
    auto put = execute(database,
                       u"INSERT INTO builds (server, build, first_at, last_at, seal)"
                       " VALUES (?, ?, ?, ?, ?) ON CONFLICT (server, build) DO UPDATE SET"
                       " first_at = MIN(first_at, excluded.first_at),"
                       " last_at = MAX(last_at, excluded.last_at)"_s,
                       key + QVariantList{timeValue(at), timeValue(at), QByteArray("")});
    if (!put)
        return failure(put.error());
    return sealRow(database, u"builds"_s, kBuildColumns, kBuildColumnCount,
                   u"server = ? AND build = ?"_s, key);
}

/// A sighting that is not as it was written says nothing, and keeps no server from being listed.
Result<QHash<QString, std::vector<BuildSighting>>> buildsByServer(QSqlDatabase &database)
{
    auto rows = execute(database, u"SELECT "_s + kBuildColumns +
                                      u", seal FROM builds ORDER BY server, first_at, build"_s);
    if (!rows)
        return failure(rows.error());
    QHash<QString, std::vector<BuildSighting>> builds;
    while (rows->next()) {
        const auto build = BuildNumber::parse(rows->value(1).toString());
        if (build && isSealed(*rows, kBuildColumnCount))
            builds[rows->value(0).toString()].push_back(
                {*build, timeOf(rows->value(2)), timeOf(rows->value(3))});
    }
    return builds;
}

constexpr auto kServerColumns =
    "id, name, path, kind, checked_at, facts, endpoint, availability_group"_L1;

} // namespace

SqlInventoryStore::SqlInventoryStore(SqlSession &session)
    : m_session(session)
{}

Result<std::vector<ServerRecord>> SqlInventoryStore::servers()
{
    std::vector<ServerRecord> records;
    const auto done = m_session.read([&records](QSqlDatabase &database) -> Result<> {
        const auto builds = buildsByServer(database);
        if (!builds)
            return failure(builds.error());
        auto rows = execute(database,
                            u"SELECT "_s + kServerColumns + u" FROM servers ORDER BY name, path"_s);
        if (!rows)
            return failure(rows.error());
        while (rows->next()) {
            auto record = serverRecordOf(*rows);
            if (!record)
                return failure(record.error());
            record->builds = builds->value(record->id.value);
            records.push_back(std::move(*record));
        }
        return {};
    });
    if (!done)
        return failure(done.error());
    return records;
}

Result<ServerRecord> SqlInventoryStore::putServer(const ServerRecord &record)
{
    auto stored = putServers({record});
    if (!stored)
        return failure(stored.error());
    return std::move(stored->front());
}

Result<std::vector<ServerRecord>>
SqlInventoryStore::putServers(const std::vector<ServerRecord> &records)
{
    std::vector<ServerRecord> stored = records;
    if (stored.empty())
        return stored;
    const auto done = m_session.write([&stored](QSqlDatabase &database) -> Result<> {
        for (ServerRecord &record : stored) {
            if (auto put = putRecord(database, record); !put)
                return put;
        }
        return {};
    });
    if (!done)
        return failure(done.error());
    return stored;
}

/// Facts one caller waits to see written.
struct SqlInventoryStore::FactsToPut
{
    const ServerId &id;
    const FactsRecord &record;
    std::optional<Result<>> done = {};
};

/// A refresh ends sessions faster than a disk takes commits, and SQLite makes writers wait for each
/// other by sleeping. So whoever comes while one writes leaves its facts to the next, who writes
/// all that have gathered as one transaction.
Result<> SqlInventoryStore::putFacts(const ServerId &id, const FactsRecord &record)
{
    FactsToPut own{id, record};
    std::unique_lock lock(m_factsMutex);
    m_gathered.push_back(&own);
    m_factsWritten.wait(lock, [&] { return own.done || !m_isWritingFacts; });
    if (own.done)
        return *own.done;
    m_isWritingFacts = true;
    const std::vector<FactsToPut *> together = std::exchange(m_gathered, {});
    lock.unlock();
    const std::vector<Result<>> results = writeFacts(together);
    lock.lock();
    m_isWritingFacts = false;
    for (size_t i = 0; i < together.size(); ++i)
        together[i]->done = results[i];
    m_factsWritten.notify_all();
    return *own.done;
}

/// As one transaction; one result for each. A server that is not listed any more is its own
/// caller's error. Whatever happens, the others must not wait for ever.
std::vector<Result<>>
SqlInventoryStore::writeFacts(const std::vector<FactsToPut *> &together) noexcept
{
    std::vector<Result<>> results(together.size());
    const auto written = m_session.write([&](QSqlDatabase &database) -> Result<> {
        for (size_t i = 0; i < together.size(); ++i) {
            const FactsToPut *put = together[i];
            auto done =
                execute(database, u"UPDATE servers SET facts = ?, checked_at = ? WHERE id = ?"_s,
                        {put->record.facts, timeValue(put->record.at), put->id.value});
            if (!done)
                return failure(done.error());
            if (done->numRowsAffected() != 1) {
                results[i] =
                    failure(ErrorCode::NotFound, Reason::None, put->id.value, u"no such server"_s);
            } else if (const auto &build = put->record.build) {
                if (auto noted = putBuild(database, put->id, *build, put->record.at); !noted)
                    return noted;
            }
        }
        return {};
    });
    if (!written)
        std::fill(results.begin(), results.end(), written);
    return results;
}

Result<> SqlInventoryStore::putName(const ServerId &id, const QString &name)
{
    return m_session.write([&](QSqlDatabase &database) -> Result<> {
        const auto put = execute(database, u"UPDATE servers SET name = ? WHERE id = ?"_s,
                                 {textValue(name), id.value});
        if (!put)
            return failure(put.error());
        if (put->numRowsAffected() != 1)
            return failure(ErrorCode::NotFound, Reason::None, id.value, u"no such server"_s);
        return {};
    });
}

Result<> SqlInventoryStore::removeServer(const ServerId &id)
{
    return m_session.write([&id](QSqlDatabase &database) -> Result<> {
        for (const QString &statement :
             {u"DELETE FROM scans WHERE server = ?"_s,
              u"DELETE FROM explanations WHERE server = ?"_s,
              u"DELETE FROM builds WHERE server = ?"_s, u"DELETE FROM servers WHERE id = ?"_s}) {
            if (auto removed = execute(database, statement, {id.value}); !removed)
                return failure(removed.error());
        }
        return {};
    });
}

Result<qint64> SqlInventoryStore::revision()
{
    return revisionOf(m_session, u"servers"_s);
}

} // namespace amado
