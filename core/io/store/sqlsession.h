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
    [[nodiscard]] static Result<std::unique_ptr<SqlSession>>
    open(const QString &file, std::chrono::milliseconds busyTimeout);
    /// Closes the connections of all threads; none of them may be in a call.
    ~SqlSession();

    using Work = std::function<Result<>(QSqlDatabase &database)>;
    /// Runs `work` in one transaction that holds the write lock from its first statement on; an
    /// error undoes it.
    [[nodiscard]] Result<> write(const Work &work);
    /// Runs `work` on one consistent state of the database.
    [[nodiscard]] Result<> read(const Work &work);

    /// Errors: StoreCorrupt when the database contradicts itself.
    [[nodiscard]] Result<> checkIntegrity();
    /// Writes a complete copy; an older one of the same name gives way.
    [[nodiscard]] Result<> copyTo(const QString &file);
    [[nodiscard]] const QString &file() const;

private:
    struct Shared;
    explicit SqlSession(std::shared_ptr<Shared> shared);
    Result<QSqlDatabase> connection();
    Result<> transact(QLatin1StringView begin, const Work &work);
    std::shared_ptr<Shared> m_shared;
};

/// Runs one statement with its values; the query is ready for next().
[[nodiscard]] Result<QSqlQuery> execute(QSqlDatabase &database, const QString &sql,
                                        const QVariantList &values = {});

} // namespace amado
