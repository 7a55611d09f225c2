// SPDX-License-Identifier: MIT
#include "io/store/sqlsession.h"

#include "io/store/privatefile.h"
#include "io/store/writequeue.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QSqlError>
#include <QUuid>

#include <cstdio>
#include <mutex>
#include <thread>
#include <tuple>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// How long SQLite waits by itself; who writes then says so and goes on waiting.
constexpr std::chrono::milliseconds kPatience{1000};

// Result codes of SQLite, the lower byte of what the driver hands on.
enum SqliteCode {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteNotADatabase = 26
};

Reason reasonOf(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
        return Reason::StoreLocked;
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return Reason::StoreCorrupt;
    case SqliteFull:
        return Reason::DiskFull;
    default:
        return Reason::None;
    }
}

Error storeError(const QSqlDatabase &database, const QSqlError &error)
{
    return Error{ErrorCode::StoreFailed, reasonOf(error), database.databaseName(), error.text()};
}

/// Switching a database to its write-ahead log needs it alone for a moment. SQLite does not use the
/// busy timeout there (waiting while holding a shared lock could block both sides for ever), so two
/// programs that open a new store together have to take turns here.
Result<> useWriteAheadLog(QSqlDatabase &database, std::chrono::milliseconds timeout)
{
    constexpr std::chrono::milliseconds kPause{10};
    const auto until = std::chrono::steady_clock::now() + timeout;
    while (true) {
        const auto done = execute(database, u"PRAGMA journal_mode = WAL"_s);
        if (done)
            return {};
        if (done.error().reason != Reason::StoreLocked || std::chrono::steady_clock::now() >= until)
            return failure(done.error());
        std::this_thread::sleep_for(kPause);
    }
}

/// The connections this thread opened; closed when the thread ends, before Qt forgets the thread.
struct ThreadConnections
{
    QHash<QString, QString> nameBySession;
    ~ThreadConnections()
    {
        for (const QString &name : std::as_const(nameBySession))
            QSqlDatabase::removeDatabase(name); // Does nothing when the session removed it.
    }
};

thread_local ThreadConnections t_connections;

} // namespace

struct SqlSession::Shared
{
    QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString file;
    std::chrono::milliseconds busyTimeout{};
    std::function<void(std::chrono::milliseconds)> waiting;
    std::shared_ptr<WriteQueue> queue;
    std::thread::id impatient; ///< Of the window; none unless it was said.
    std::chrono::milliseconds openerPatience{};
    std::mutex mutex;
    QStringList names; ///< Of all threads.
};

Result<QSqlQuery> execute(QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(storeError(database, query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failure(storeError(database, query.lastError()));
    return query;
}

Result<qint64> revisionOf(SqlSession &session, const QString &what)
{
    qint64 revision = 0;
    const auto done = session.read([&](QSqlDatabase &database) -> Result<> {
        auto row =
            execute(database, u"SELECT revision FROM amado_revisions WHERE what = ?"_s, {what});
        if (!row)
            return failure(row.error());
        if (row->next())
            revision = row->value(0).toLongLong();
        return {};
    });
    if (!done)
        return failure(done.error());
    return revision;
}

SqlSession::SqlSession(std::shared_ptr<Shared> shared)
    : m_shared(std::move(shared))
{}

SqlSession::~SqlSession()
{
    // Another program may have the store open for weeks, and a copy of the database alone must not
    // lack the newest acts.
    checkpoint();
    const std::lock_guard lock(m_shared->mutex);
    for (const QString &name : std::as_const(m_shared->names))
        QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<SqlSession>>
SqlSession::open(const QString &file, std::chrono::milliseconds busyTimeout,
                 std::function<void(std::chrono::milliseconds)> waiting)
{
    auto shared = std::make_shared<Shared>();
    shared->file = file;
    shared->busyTimeout = busyTimeout;
    shared->waiting = std::move(waiting);
    shared->queue = WriteQueue::of(file); // Known as open before it is.
    std::unique_ptr<SqlSession> session(new SqlSession(std::move(shared)));
    if (auto connected = session->connection(); !connected)
        return failure(connected.error());
    session->m_shared->queue = WriteQueue::of(file); // By its identity, also when it is new.
    return session;
}

const QString &SqlSession::file() const
{
    return m_shared->file;
}

Result<QSqlDatabase> SqlSession::connection()
{
    const QString known = t_connections.nameBySession.value(m_shared->id);
    if (!known.isEmpty())
        return QSqlDatabase::database(known, false);

    const QString name = u"amado-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->names.append(name);
    }
    database.setDatabaseName(m_shared->file);
    database.setConnectOptions(
        u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(std::min(m_shared->busyTimeout, kPatience).count()));
    if (!database.open())
        return failure(storeError(database, database.lastError()));
    if (auto done = useWriteAheadLog(database, m_shared->busyTimeout); !done)
        return failure(done.error());
    // FULL: a commit has reached the disk when it returns, which is what the journal promises.
    for (const QString &pragma : {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (auto done = execute(database, pragma); !done)
            return failure(done.error());
    }
    t_connections.nameBySession.insert(m_shared->id, name);
    return database;
}

/// IMMEDIATE: a transaction that starts by reading could not wait for another writer later.
Result<> SqlSession::beginWrite(QSqlDatabase &database)
{
    const auto since = std::chrono::steady_clock::now();
    const auto patience = isImpatient() ? m_shared->openerPatience : m_shared->busyTimeout;
    bool isSaid = false;
    Result<> done;
    while (true) {
        const auto begun = execute(database, u"BEGIN IMMEDIATE"_s);
        if (begun)
            break;
        const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - since);
        if (begun.error().reason != Reason::StoreLocked || waited >= patience) {
            done = failure(begun.error());
            break;
        }
        isSaid = true;
        m_shared->queue->setHeldUp(true);
        if (m_shared->waiting)
            m_shared->waiting(waited);
    }
    if (isSaid) {
        m_shared->queue->setHeldUp(false);
        if (m_shared->waiting)
            m_shared->waiting(std::chrono::milliseconds(0));
    }
    return done;
}

bool SqlSession::isImpatient() const
{
    return std::this_thread::get_id() == m_shared->impatient;
}

void SqlSession::setOpenerPatience(std::chrono::milliseconds patience)
{
    m_shared->impatient = std::this_thread::get_id();
    m_shared->openerPatience = patience;
    if (auto connected = connection())
        std::ignore = execute(*connected, u"PRAGMA busy_timeout = %1"_s.arg(patience.count()));
}

Error SqlSession::storeInUse() const
{
    return {ErrorCode::StoreFailed, Reason::StoreLocked, m_shared->file, {}};
}

Result<> SqlSession::transact(bool isWrite, const Work &work)
{
    auto connected = connection();
    if (!connected)
        return failure(connected.error());
    QSqlDatabase &database = *connected;
    if (isWrite) {
        if (auto begun = beginWrite(database); !begun)
            return begun;
    } else if (auto begun = execute(database, u"BEGIN"_s); !begun) {
        return failure(begun.error());
    }
    Result<> done = work(database);
    if (done) {
        auto committed = execute(database, u"COMMIT"_s);
        if (committed)
            return {};
        done = failure(committed.error());
    }
    // Refused when a full disk made SQLite roll back on its own: then there is nothing left to
    // undo.
    std::ignore = execute(database, u"ROLLBACK"_s);
    return done;
}

Result<> SqlSession::write(const Work &work)
{
    const WriteQueue::Turn turn(*m_shared->queue, isImpatient());
    if (!turn.isTaken())
        return failure(storeInUse());
    return transact(true, work);
}

Result<> SqlSession::read(const Work &work)
{
    return transact(false, work);
}

void SqlSession::checkpoint()
{
    if (auto connected = connection())
        std::ignore = execute(*connected, u"PRAGMA wal_checkpoint(PASSIVE)"_s);
}

Result<> SqlSession::checkIntegrity()
{
    auto connected = connection();
    if (!connected)
        return failure(connected.error());
    auto query = execute(*connected, u"PRAGMA integrity_check(1)"_s);
    if (!query)
        return failure(query.error());
    const QString answer = query->next() ? query->value(0).toString() : QString();
    if (answer != u"ok")
        return failure(ErrorCode::StoreFailed, Reason::StoreCorrupt, m_shared->file, answer);
    return {};
}

Result<> SqlSession::copyTo(const QString &file)
{
    auto connected = connection();
    if (!connected)
        return failure(connected.error());
    // A name of its own: another program may be copying at the same time.
    const QString fresh = file + u".part-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!makePrivateFile(fresh)) // The database fills an empty file.
        return failure(ErrorCode::StoreFailed, Reason::None, fresh, u"cannot make the copy"_s);
    if (auto copied = execute(*connected, u"VACUUM INTO ?"_s, {fresh}); !copied) {
        QFile::remove(fresh);
        return failure(copied.error());
    }
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(file).constData()) !=
        0) {
        QFile::remove(fresh);
        return failure(ErrorCode::StoreFailed, Reason::None, file, u"cannot rename the copy"_s);
    }
    return {};
}

} // namespace amado
