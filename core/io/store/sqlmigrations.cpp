// SPDX-License-Identifier: MIT
#include "io/store/sqlmigrations.h"

#include "io/store/entryseal.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Zero: the database is empty.
Result<int> schemaOf(QSqlDatabase &database)
{
    if (!database.tables().contains(u"amado_schema"_s))
        return 0;
    auto query = execute(database, u"SELECT version FROM amado_schema"_s);
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure(ErrorCode::StoreFailed, Reason::StoreCorrupt, database.databaseName(),
                       u"the schema table is empty"_s);
    return query->value(0).toInt();
}

/// Triggers that count the changes of a table, made by whichever program.
QStringList countChanges(const QString &table, const QString &what)
{
    QStringList statements;
    for (const QString &act : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s}) {
        statements.append(
            u"CREATE TRIGGER %1_%2 AFTER %2 ON %1 BEGIN UPDATE amado_revisions SET"
            " revision = revision + 1 WHERE what = '%3'; END"_s.arg(table, act, what));
    }
    return statements;
}

Result<> runStep(QSqlDatabase &database, const Migration &step, int version)
{
    for (const QString &statement : step.statements) {
        if (auto done = execute(database, statement); !done)
            return failure(done.error());
    }
    if (step.work) {
        if (auto done = step.work(database); !done)
            return done;
    }
    if (version == 1) {
        const auto made =
            execute(database, u"CREATE TABLE amado_schema (version INTEGER NOT NULL)"_s);
        if (!made)
            return failure(made.error());
    }
    const QString note = version == 1 ? u"INSERT INTO amado_schema (version) VALUES (?)"_s
                                      : u"UPDATE amado_schema SET version = ?"_s;
    if (auto noted = execute(database, note, {version}); !noted)
        return failure(noted.error());
    return {};
}

} // namespace

std::span<const Migration> migrations()
{
    static const std::vector<Migration> steps = {
        // 1: servers, journal entries and their steps. Times are milliseconds since 1970 in UTC.
        {{u"CREATE TABLE servers (id TEXT PRIMARY KEY, name TEXT NOT NULL, path TEXT NOT NULL "
          u"UNIQUE,"
          " kind TEXT NOT NULL, checked_at BIGINT, facts BLOB)"_s,
          u"CREATE TABLE entries (id TEXT PRIMARY KEY, at BIGINT NOT NULL, server TEXT NOT NULL,"
          " path TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL, mitigation TEXT NOT NULL,"
          " rule TEXT NOT NULL, reverses TEXT, catalog_date TEXT NOT NULL, result TEXT NOT NULL,"
          " reason TEXT NOT NULL, detail TEXT NOT NULL)"_s,
          u"CREATE INDEX entries_by_server ON entries (server, id)"_s,
          u"CREATE INDEX entries_by_result ON entries (result)"_s,
          u"CREATE TABLE steps (entry TEXT NOT NULL REFERENCES entries (id), step INTEGER NOT NULL,"
          " target_kind TEXT NOT NULL, target_name TEXT NOT NULL, before_image BLOB NOT NULL,"
          " after_image BLOB NOT NULL, state TEXT NOT NULL, detail TEXT NOT NULL,"
          " PRIMARY KEY (entry, step))"_s}},
        // 2: feed documents by trusted roots (scope) and hash, in the order they were checked and
        // accepted in, and the last attempt to get one. Chains are PEM text.
        {{u"CREATE TABLE feeds (scope TEXT NOT NULL, sha256 TEXT NOT NULL, document BLOB NOT NULL,"
          " source TEXT NOT NULL, fetched_at BIGINT NOT NULL, checked_at BIGINT NOT NULL,"
          " verdict TEXT NOT NULL, proof BLOB NOT NULL, tls_chain BLOB NOT NULL,"
          " tls_protocol TEXT NOT NULL, tls_error TEXT NOT NULL, etag TEXT NOT NULL,"
          " last_modified BIGINT, accepted_at BIGINT, checked_seq BIGINT NOT NULL,"
          " accepted_seq BIGINT, PRIMARY KEY (scope, sha256))"_s,
          u"CREATE TABLE feed_attempts (scope TEXT PRIMARY KEY, at BIGINT NOT NULL,"
          " source TEXT NOT NULL, code TEXT, reason TEXT NOT NULL, subject TEXT NOT NULL,"
          " detail TEXT NOT NULL, tls_chain BLOB NOT NULL, tls_protocol TEXT NOT NULL,"
          " tls_error TEXT NOT NULL, proxy TEXT NOT NULL)"_s}},
        // 3: how a live server is reached, and which availability group it belongs to.
        {{u"ALTER TABLE servers ADD COLUMN endpoint BLOB"_s,
          u"ALTER TABLE servers ADD COLUMN availability_group TEXT NOT NULL DEFAULT ''"_s}},
        // 4: which availability group an act concerned, and from when on it may be settled.
        {{u"ALTER TABLE entries ADD COLUMN availability_group TEXT NOT NULL DEFAULT ''"_s,
          u"ALTER TABLE entries ADD COLUMN settle_after BIGINT"_s}},
        // 5: of which server an entry is, seals over entries and steps, how often journal and list
        // were changed, under which name the file is used, and by what it is known to be a store.
        {QStringList{u"PRAGMA application_id = %1"_s.arg(kApplicationId),
                     u"CREATE TABLE amado_home (path TEXT NOT NULL)"_s,
                     u"CREATE TABLE amado_revisions (what TEXT PRIMARY KEY,"
                     " revision BIGINT NOT NULL)"_s,
                     u"INSERT INTO amado_revisions VALUES ('journal', 0), ('servers', 0)"_s,
                     u"ALTER TABLE entries ADD COLUMN server_id TEXT NOT NULL DEFAULT ''"_s,
                     u"ALTER TABLE entries ADD COLUMN seal BLOB"_s,
                     u"ALTER TABLE steps ADD COLUMN seal BLOB"_s,
                     u"UPDATE entries SET server_id = COALESCE((SELECT servers.id FROM servers"
                     " WHERE servers.path = entries.path), '')"_s,
                     u"DROP INDEX entries_by_server"_s,
                     u"CREATE INDEX entries_by_server ON entries (server_id, id)"_s} +
             countChanges(u"entries"_s, u"journal"_s) + countChanges(u"steps"_s, u"journal"_s) +
             countChanges(u"servers"_s, u"servers"_s),
         sealJournal},
        // 6: scans of servers, the documents packed, and findings that were explained. Both are
        // sealed when they are written.
        {QStringList{u"CREATE TABLE scans (id TEXT PRIMARY KEY, server TEXT NOT NULL,"
                     " kind TEXT NOT NULL, started_at BIGINT NOT NULL, conclusion TEXT NOT NULL,"
                     " document BLOB NOT NULL, run BLOB NOT NULL, seal BLOB NOT NULL)"_s,
                     u"CREATE INDEX scans_by_server ON scans (server, kind, id)"_s,
                     u"CREATE TABLE explanations (server TEXT NOT NULL, finding TEXT NOT NULL,"
                     " reason TEXT NOT NULL, owner TEXT NOT NULL, until TEXT NOT NULL,"
                     " at BIGINT NOT NULL, seal BLOB NOT NULL, PRIMARY KEY (server, finding))"_s,
                     u"INSERT INTO amado_revisions VALUES ('scans', 0)"_s} +
         countChanges(u"scans"_s, u"scans"_s) + countChanges(u"explanations"_s, u"scans"_s)},
        // 7: when a server was seen with which build. Sealed when it is written.
        {{u"CREATE TABLE builds (server TEXT NOT NULL, build TEXT NOT NULL,"
          " first_at BIGINT NOT NULL, last_at BIGINT NOT NULL, seal BLOB NOT NULL,"
          " PRIMARY KEY (server, build))"_s}},
    };
    return steps;
}

Result<> migrate(SqlSession &session, std::span<const Migration> steps)
{
    const int current = int(steps.size());
    int found = 0;
    const auto look = session.read([&found](QSqlDatabase &database) -> Result<> {
        const auto schema = schemaOf(database);
        if (!schema)
            return failure(schema.error());
        found = *schema;
        return {};
    });
    if (!look)
        return look;
    if (found > current)
        return failure(
            ErrorCode::StoreFailed, Reason::StoreNewer, session.file(),
            u"store has schema %1, this program knows up to %2"_s.arg(found).arg(current));
    if (found > 0 && found < current) {
        const auto copied = session.copyTo(session.file() + u".schema-%1"_s.arg(found));
        if (!copied)
            return copied;
    }
    if (found == 0) {
        // All at once, so that no other program ever sees a new store that looks like an old one.
        const auto made = session.write([&](QSqlDatabase &database) -> Result<> {
            const auto schema = schemaOf(database);
            if (!schema)
                return failure(schema.error());
            for (int version = *schema + 1; *schema == 0 && version <= current; ++version) {
                if (auto done = runStep(database, steps[size_t(version - 1)], version); !done)
                    return done;
            }
            return {};
        });
        if (!made)
            return made;
    }
    for (int version = found + 1; version <= current; ++version) {
        const auto done = session.write([&](QSqlDatabase &database) -> Result<> {
            const auto schema = schemaOf(database);
            if (!schema)
                return failure(schema.error());
            if (*schema >= version) // Another program was faster.
                return {};
            return runStep(database, steps[size_t(version - 1)], version);
        });
        if (!done)
            return done;
    }
    if (found < current)
        session.checkpoint(); // From now on the head of the file says whose it is.
    return {};
}

} // namespace amado
