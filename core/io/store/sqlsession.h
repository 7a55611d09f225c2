// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <chrono>
#include <functional>
#include <memory>

namespace amado {

/// One database, one connection per thread (Qt refuses a connection in another thread than its
/// own). Every transaction is on disk when it is over. What differs between databases stays in
/// here.
class SqlSession
{
public:
    /// `busyTimeout`: how long a write waits for other programs; reading seldom has to. `waiting`:
    /// StoreOptions::waiting.
    [[nodiscard]] static Result<std::unique_ptr<SqlSession>>
    open(const QString &file, std::chrono::milliseconds busyTimeout,
         std::function<void(std::chrono::milliseconds)> waiting = {});
    /// Brings the log into the database, then closes the connections of all threads; none of them
    /// may be in a call.
    ~SqlSession();

    /// From now on the calling thread waits for other programs no longer than this.
    void setOpenerPatience(std::chrono::milliseconds patience);

    using Work = std::function<Result<>(QSqlDatabase &database)>;
    /// Runs `work` in one transaction that holds the write lock from its first statement on; an
    /// error undoes it. The writes of this program come one after the other, first come first
    /// served.
    [[nodiscard]] Result<> write(const Work &work);
    /// Runs `work` on one consistent state of the database.
    [[nodiscard]] Result<> read(const Work &work);

    /// Brings what the log holds into the database, as far as nobody reads an older state of it.
    void checkpoint();
    /// Errors: StoreCorrupt when the database contradicts itself.
    [[nodiscard]] Result<> checkIntegrity();
    /// Writes a complete copy; an older one of the same name gives way.
    [[nodiscard]] Result<> copyTo(const QString &file);
    [[nodiscard]] const QString &file() const;

private:
    struct Shared;
    explicit SqlSession(std::shared_ptr<Shared> shared);
    Result<QSqlDatabase> connection();
    Result<> transact(bool isWrite, const Work &work);
    Result<> beginWrite(QSqlDatabase &database);
    [[nodiscard]] bool isImpatient() const;
    [[nodiscard]] Error storeInUse() const;
    std::shared_ptr<Shared> m_shared;
};

/// How often what is meant was changed, by whichever program: "journal", "servers" or "scans".
[[nodiscard]] Result<qint64> revisionOf(SqlSession &session, const QString &what);

/// Runs one statement with its values; the query is ready for next().
[[nodiscard]] Result<QSqlQuery> execute(QSqlDatabase &database, const QString &sql,
                                        const QVariantList &values = {});

} // namespace amado
