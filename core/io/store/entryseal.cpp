// SPDX-License-Identifier: MIT
#include "io/store/entryseal.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <QUuid>

#include <utility>
#include <vector>

namespace amado {

namespace {

/// Kind, length and bytes, so that no two rows of other values look alike.
void addTo(QCryptographicHash &hash, const QVariant &value)
{
    char kind = 'n';
    QByteArray bytes;
    if (value.isNull()) {
        // Nothing is hashed but that it is NULL.
    } else if (value.typeId() == QMetaType::QByteArray) {
        kind = 'b';
        bytes = value.toByteArray();
    } else if (value.typeId() == QMetaType::QString) {
        kind = 't';
        bytes = value.toString().toUtf8();
    } else {
        kind = 'i';
        bytes = value.toString().toUtf8();
    }
    const quint64 size = qToBigEndian(quint64(bytes.size()));
    hash.addData(QByteArrayView(&kind, 1));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
    hash.addData(bytes);
}

/// One id for all entries of one place.
Result<> nameServers(QSqlDatabase &database)
{
    auto rows = execute(database, u"SELECT DISTINCT path FROM entries WHERE server_id = ''"_s);
    if (!rows)
        return failure(rows.error());
    QStringList paths;
    while (rows->next())
        paths.append(rows->value(0).toString());
    for (const QString &path : std::as_const(paths)) {
        auto done = execute(database, u"UPDATE entries SET server_id = ? WHERE path = ?"_s,
                            {QUuid::createUuid().toString(QUuid::WithoutBraces), path});
        if (!done)
            return failure(done.error());
    }
    return {};
}

} // namespace

QByteArray sealOf(const QSqlQuery &row, int columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int column = 0; column < columns; ++column)
        addTo(hash, row.value(column));
    return hash.result();
}

bool isSealed(const QSqlQuery &row, int columns)
{
    return row.value(columns).toByteArray() == sealOf(row, columns);
}

Result<> sealRow(QSqlDatabase &database, const QString &table, QLatin1StringView columns, int count,
                 const QString &where, const QVariantList &key)
{
    auto row = execute(database, u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns, table, where), key);
    if (!row)
        return failure(row.error());
    if (!row->next())
        return failure(ErrorCode::NotFound, Reason::EntryNotFound, key.value(0).toString());
    const QByteArray seal = sealOf(*row, count);
    row->finish();
    auto done = execute(database, u"UPDATE %1 SET seal = ? WHERE %2"_s.arg(table, where),
                        QVariantList{seal} + key);
    return done ? Result<>() : Result<>(failure(done.error()));
}

Result<> sealEntry(QSqlDatabase &database, const EntryId &entry)
{
    return sealRow(database, u"entries"_s, kEntryColumns, kEntryColumnCount, u"id = ?"_s,
                   {entry.value});
}

Result<> sealStep(QSqlDatabase &database, const EntryId &entry, int step)
{
    return sealRow(database, u"steps"_s, kStepColumns, kStepColumnCount,
                   u"entry = ? AND step = ?"_s, {entry.value, step});
}

Result<> sealJournal(QSqlDatabase &database)
{
    if (auto named = nameServers(database); !named)
        return named;
    auto entries = execute(database, u"SELECT id FROM entries"_s);
    auto steps = execute(database, u"SELECT entry, step FROM steps"_s);
    if (!entries || !steps)
        return failure(entries ? steps.error() : entries.error());
    std::vector<EntryId> ids;
    while (entries->next())
        ids.push_back(EntryId{entries->value(0).toString()});
    std::vector<std::pair<EntryId, int>> places;
    while (steps->next())
        places.emplace_back(EntryId{steps->value(0).toString()}, steps->value(1).toInt());
    for (const EntryId &id : ids) {
        if (auto done = sealEntry(database, id); !done)
            return done;
    }
    for (const auto &[id, step] : places) {
        if (auto done = sealStep(database, id, step); !done)
            return done;
    }
    return {};
}

} // namespace amado
