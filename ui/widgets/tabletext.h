// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

class QAbstractItemModel;

namespace amado {

/// What a table says, as text: a line of titles, and a line for each row.
struct TableText
{
    QStringList titles;
    QList<QStringList> rows;

    bool operator==(const TableText &) const = default;
};

/// These rows and columns, in this order. Where any of the rows has a line under a cell (a reason,
/// a path), a column of its own follows with it.
[[nodiscard]] TableText tableText(const QAbstractItemModel &model, const QList<int> &rows,
                                  const QList<int> &columns);

/// A cell as a spreadsheet may safely take it: what it would work out as a formula is put behind an
/// apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
[[nodiscard]] QString safeCell(const QString &cell);

/// Lines of cells with tabulators between, for the clipboard. A cell keeps to its line.
[[nodiscard]] QString tabbed(const TableText &table);
/// RFC 4180 in UTF-8, with the mark by which spreadsheets know that.
[[nodiscard]] QByteArray csv(const TableText &table);

} // namespace amado
