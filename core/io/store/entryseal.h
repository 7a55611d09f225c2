// SPDX-License-Identifier: MIT
#pragma once

#include "io/store/sqlsession.h"

#include "model/base/ids.h"

namespace amado {

using namespace Qt::StringLiterals;

// Every entry and every step carries the SHA-256 of all its columns, so that a bit that flipped on
// the disk is found and never acted on.

/// What an entry and a step are read with; the seal is the column after them.
inline constexpr auto kEntryColumns =
    "entries.id, at, server, path, person, kind, mitigation, rule, reverses, catalog_date, result,"
    " reason, entries.detail, availability_group, settle_after, server_id,"
    " (SELECT COUNT(*) FROM steps WHERE steps.entry = entries.id)"_L1;
inline constexpr int kEntryColumnCount = 17;
inline constexpr auto kStepColumns =
    "steps.entry, steps.target_kind, steps.target_name, steps.before_image, steps.after_image,"
    " steps.state, steps.detail, steps.step"_L1;
inline constexpr int kStepColumnCount = 8;

/// The seal of the first `columns` values of a row.
[[nodiscard]] QByteArray sealOf(const QSqlQuery &row, int columns);
/// Whether the value after them is their seal.
[[nodiscard]] bool isSealed(const QSqlQuery &row, int columns);

/// Seals the row of the table that the key names, as it stands in the database: its `columns`, so
/// many. `where` has a ? for each value of the key.
[[nodiscard]] Result<> sealRow(QSqlDatabase &database, const QString &table,
                               QLatin1StringView columns, int count, const QString &where,
                               const QVariantList &key);
/// Seal what was just written, in the same transaction.
[[nodiscard]] Result<> sealEntry(QSqlDatabase &database, const EntryId &entry);
[[nodiscard]] Result<> sealStep(QSqlDatabase &database, const EntryId &entry, int step);

/// Brings what an earlier version wrote up: servers get an id where they had none, then everything
/// is sealed as it stands.
[[nodiscard]] Result<> sealJournal(QSqlDatabase &database);

} // namespace amado
