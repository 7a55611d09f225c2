// SPDX-License-Identifier: MIT
#include "ui/widgets/tableview.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/badgedelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace amado {

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new BadgeDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(measure::kRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(60);
    horizontalHeader()->setFixedHeight(measure::kHeader);
}

QByteArray TableView::columnState() const
{
    return horizontalHeader()->saveState();
}

void TableView::restoreColumns(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    const QByteArray before = columnState();
    const int columns = horizontalHeader()->count();
    if (!horizontalHeader()->restoreState(state) || horizontalHeader()->count() != columns)
        horizontalHeader()->restoreState(before);
}

QString TableView::selectionAsText() const
{
    QString text;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (column > 0)
                text += u'\t';
            text += row.siblingAtColumn(column).data().toString();
        }
        text += u'\n';
    }
    return text;
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(selectionAsText());
        return;
    }
    if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) &&
        currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        const QModelIndex next = currentIndex().siblingAtColumn(currentIndex().column() + step);
        if (next.isValid()) {
            // The row stays selected; only the cell in focus moves.
            selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
            scrollTo(next);
        }
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        currentIndex().isValid()) {
        Q_EMIT activatedByKey(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void TableView::setHoveredRow(int row)
{
    if (auto *delegate = qobject_cast<BadgeDelegate *>(itemDelegate());
        delegate && delegate->setHoveredRow(row))
        viewport()->update();
}

} // namespace amado
