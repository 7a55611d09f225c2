// SPDX-License-Identifier: MIT
#include "ui/widgets/tabletext.h"

#include "ui/text/plaintext.h"
#include "ui/widgets/badgedelegate.h"

#include <QAbstractItemModel>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TableText)
};

QString quoted(const QString &cell)
{
    const bool needed = std::any_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\r' || c == u'\n';
    });
    return needed ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"' : cell;
}

} // namespace

TableText tableText(const QAbstractItemModel &model, const QList<int> &rows,
                    const QList<int> &columns)
{
    TableText table;
    QList<bool> hasSecond;
    const auto said = [&model](int row, int column, int role) {
        return harmless(model.index(row, column).data(role).toString());
    };
    for (const int column : columns) {
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        hasSecond.append(std::any_of(rows.begin(), rows.end(), [&](int row) {
            return !said(row, column, SecondLineRole).isEmpty();
        }));
        table.titles.append(title);
        if (hasSecond.back())
            table.titles.append(
                Words::tr("%1 (details)", "title of a column with what stands under its cells")
                    .arg(title));
    }
    for (const int row : rows) {
        QStringList cells;
        for (qsizetype place = 0; place < columns.size(); ++place) {
            cells.append(said(row, columns[place], Qt::DisplayRole));
            if (hasSecond[place])
                cells.append(said(row, columns[place], SecondLineRole));
        }
        table.rows.append(cells);
    }
    return table;
}

QString safeCell(const QString &cell)
{
    static constexpr QStringView kBeginsFormula = u"=+-@\t\r\n＝＋－＠";
    return !cell.isEmpty() && kBeginsFormula.contains(cell.front()) ? u'\'' + cell : cell;
}

QString tabbed(const TableText &table)
{
    QString text;
    const auto add = [&text](const QStringList &cells) {
        QStringList line;
        for (const QString &cell : cells)
            line.append(safeCell(cell.simplified()));
        text += line.join(u'\t') + u'\n';
    };
    add(table.titles);
    for (const QStringList &cells : table.rows)
        add(cells);
    return text;
}

QByteArray csv(const TableText &table)
{
    QString text(QChar::ByteOrderMark);
    const auto add = [&text](const QStringList &cells) {
        QStringList line;
        for (const QString &cell : cells)
            line.append(quoted(safeCell(cell)));
        text += line.join(u',') + u"\r\n"_s;
    };
    add(table.titles);
    for (const QStringList &cells : table.rows)
        add(cells);
    return text.toUtf8();
}

} // namespace amado
