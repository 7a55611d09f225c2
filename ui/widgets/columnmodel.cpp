// SPDX-License-Identifier: MIT
#include "ui/widgets/columnmodel.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>
#include <QHeaderView>

namespace amado {

void ColumnModel::setColumns(std::vector<ColumnSpec> columns)
{
    m_columns = std::move(columns);
    retranslate(this, [this] { everythingChanged(); });
}

void ColumnModel::sizeColumns(QHeaderView &header) const
{
    for (int section = 0; section < columnCount(); ++section) {
        if (column(section).width > 0)
            header.resizeSection(section, column(section).width);
    }
    header.setStretchLastSection(true);
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString ColumnModel::title(int section) const
{
    return QCoreApplication::translate(metaObject()->className(), column(section).title);
}

QString ColumnModel::spoken(int section, const QString &text, const QString &reason) const
{
    const QString words =
        tr("%1: %2", "column: value, read aloud")
            .arg(headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(), text);
    return reason.isEmpty() ? words : tr("%1. %2", "value. reason, read aloud").arg(words, reason);
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ColumnSpec &shown = column(index.column());
    const int row = index.row();
    if (shown.cell) {
        if (QVariant said = shown.cell(row, role); said.isValid())
            return said;
    }
    switch (role) {
    case Qt::DisplayRole:
        return shown.text(row);
    case SecondLineRole:
        return shown.second(row);
    case BadgeRole:
        return shown.badge ? QVariant::fromValue(shown.badge(row)) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(shown.tooltip(row));
    case Qt::AccessibleTextRole:
        return spoken(index.column(), shown.text(row), shown.second(row));
    case SortRole:
        return shown.rank ? QVariant(shown.rank(row)) : shown.text(row).toCaseFolded();
    default:
        return {};
    }
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool named = orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 &&
                       section < int(m_columns.size());
    return named ? title(section) : QVariant();
}

void ColumnModel::rowsChanged(int first, int last)
{
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void ColumnModel::everythingChanged()
{
    rowsChanged(0, rowCount() - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace amado
