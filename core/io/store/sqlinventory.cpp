#include "io/store/sqlstores.h"

#include "io/store/sqlvalues.h"

#include <QUuid>

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

static QString toString(ServerKind kind)
{
    switch (kind) {
    case ServerKind::Lab:
        return u"lab"_s;
    case ServerKind::Copy:
        return u"copy"_s;
    case ServerKind::Live:
        return u"live"_s;
    }
    Q_UNREACHABLE();
}

namespace {

constexpr std::array kKinds = {ServerKind::Lab, ServerKind::Copy, ServerKind::Live};

/// Only live servers have an endpoint of their own.
QVariant endpointValue(const ServerRecord &record)
{
    return record.kind == ServerKind::Live ? QVariant(serializeEndpoint(record.endpoint))
                                           : QVariant();
}

Result<ServerRecord> recordOf(const QSqlQuery &row)
{
    ServerRecord record;
    record.id = ServerId{row.value(0).toString()};
    record.name = row.value(1).toString();
    record.path = row.value(2).toString();
    record.kind = enumOf<ServerKind>(row.value(3).toString(), kKinds).value_or(ServerKind::Copy);
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

constexpr auto kColumns =
    "id, name, path, kind, checked_at, facts, endpoint, availability_group"_L1;

} // namespace

SqlInventoryStore::SqlInventoryStore(SqlSession &session)
    : m_session(session)
{}

Result<std::vector<ServerRecord>> SqlInventoryStore::servers()
{
    std::vector<ServerRecord> records;
    const auto done = m_session.read([&records](QSqlDatabase &database) -> Result<> {
        auto rows =
            execute(database, u"SELECT "_s + kColumns + u" FROM servers ORDER BY name, path"_s);
        if (!rows)
            return failure(rows.error());
        while (rows->next()) {
            auto record = recordOf(*rows);
            if (!record)
                return failure(record.error());
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
    ServerRecord stored = record;
    const auto done = m_session.write([&stored](QSqlDatabase &database) -> Result<> {
        auto known = execute(database, u"SELECT id FROM servers WHERE path = ?"_s, {stored.path});
        if (!known)
            return failure(known.error());
        const bool update = known->next();
        stored.id = ServerId{update ? known->value(0).toString()
                                    : QUuid::createUuid().toString(QUuid::WithoutBraces)};
        known->finish();
        const QVariantList values = {stored.name,
                                     stored.path,
                                     toString(stored.kind),
                                     timeValue(stored.checkedAt),
                                     stored.facts,
                                     endpointValue(stored),
                                     textValue(stored.availabilityGroup),
                                     stored.id.value};
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
    });
    if (!done)
        return failure(done.error());
    return stored;
}

Result<> SqlInventoryStore::putFacts(const ServerId &id, const QByteArray &facts,
                                     const QDateTime &at)
{
    return m_session.write([&](QSqlDatabase &database) -> Result<> {
        auto put = execute(database, u"UPDATE servers SET facts = ?, checked_at = ? WHERE id = ?"_s,
                           {facts, timeValue(at), id.value});
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
        auto removed = execute(database, u"DELETE FROM servers WHERE id = ?"_s, {id.value});
        if (!removed)
            return failure(removed.error());
        return {};
    });
}

} // namespace amado
