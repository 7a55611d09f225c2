// SPDX-License-Identifier: MIT
#pragma once

#include "io/store/sqlsession.h"

#include <QStringList>

#include <functional>
#include <span>

namespace amado {

/// The step from schema n-1 to n, where n is its 1-based place in the list. Steps are never changed
/// once shipped.
struct Migration
{
    QStringList statements;
    /// What no statement can say, after them and in the same transaction.
    std::function<Result<>(QSqlDatabase &)> work = {};
};

/// Stands in the head of every store since schema 5: "AMDO".
inline constexpr qint32 kApplicationId = 0x414d444f;

[[nodiscard]] std::span<const Migration> migrations();

/// Brings the database to the schema the list ends with, each step in its own transaction (a new
/// database in one); an existing database is copied to "FILE.schema-N" first. Errors: StoreNewer
/// when the database is ahead of the list, else the store's.
[[nodiscard]] Result<> migrate(SqlSession &session, std::span<const Migration> steps);

} // namespace amado
