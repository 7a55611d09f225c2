// SPDX-License-Identifier: MIT
#include "ui/widgets/tableview.h"

#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/badgedelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

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
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(60);
    header->setFixedHeight(measure::kHeader);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false); // Who it is about stays in front.
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &TableView::openColumns);
}

QByteArray TableView::columnState() const
{
    return horizontalHeader()->saveState();
}

void TableView::restoreColumns(const QByteArray &state)
{
    const QByteArray before = columnState();
    if (m_firstColumns.isEmpty())
        m_firstColumns = before;
    if (state.isEmpty())
        return;
    const int columns = horizontalHeader()->count();
    if (!horizontalHeader()->restoreState(state) || horizontalHeader()->count() != columns)
        horizontalHeader()->restoreState(before);
}

TableText TableView::textOf(const QList<int> &rows) const
{
    QList<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    return tableText(*model(), rows, columns);
}

TableText TableView::selectedText() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return textOf(rows);
}

TableText TableView::wholeText() const
{
    QList<int> rows(model()->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    return textOf(rows);
}

void TableView::copy() const
{
    QApplication::clipboard()->setText(tabbed(selectedText()));
}

void TableView::exportRows()
{
    const QString path = m_ask(this, tr("Export the table"), u"amado-%1.csv"_s.arg(objectName()),
                               {tr("CSV for spreadsheets (*.csv)")});
    if (path.isEmpty())
        return;
    const Result<> saved = saveFile(path, csv(wholeText()));
    Q_EMIT message(saved ? tr("The table was saved to %1.").arg(path) : errorLine(saved.error()));
}

void TableView::setBadgesAreLinks(bool links)
{
    m_badgesAreLinks = links;
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName() + u"Menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool selected = selectionModel()->hasSelection();
    if (selected)
        Q_EMIT menuAboutToShow(menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(tr("&Copy"), QKeySequence(QKeySequence::Copy), this, &TableView::copy)
        ->setEnabled(selected);
    menu->addAction(tr("&Export the table…"), this, &TableView::exportRows)
        ->setEnabled(model()->rowCount() > 0);
    fillColumns(*menu->addMenu(tr("Col&umns")));
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                      : event->globalPos());
}

void TableView::openColumns(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumns(*menu);
    menu->popup(horizontalHeader()->mapToGlobal(place));
}

/// The first column says what a row is about and stays.
void TableView::fillColumns(QMenu &menu)
{
    if (m_firstColumns.isEmpty())
        m_firstColumns = columnState();
    for (int place = 1; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        QAction *shown = menu.addAction(buttonText(title));
        shown->setCheckable(true);
        shown->setChecked(!isColumnHidden(column));
        connect(shown, &QAction::toggled, this,
                [this, column](bool show) { setColumnHidden(column, !show); });
    }
    menu.addSeparator();
    menu.addAction(tr("&Reset columns"), this,
                   [this] { horizontalHeader()->restoreState(m_firstColumns); });
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) &&
        currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        const QHeaderView *header = horizontalHeader();
        int place = header->visualIndex(currentIndex().column()) + step;
        while (place >= 0 && place < header->count() && isColumnHidden(header->logicalIndex(place)))
            place += step;
        if (place >= 0 && place < header->count()) {
            // The row stays selected; only the cell in focus moves.
            const QModelIndex next = currentIndex().siblingAtColumn(header->logicalIndex(place));
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

QModelIndex TableView::badgeAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    if (!m_badgesAreLinks || !index.isValid() || !index.data(BadgeRole).isValid())
        return {};
    const int left = visualRect(index).left() + measure::kGap8;
    const bool hit =
        place.x() >= left && place.x() < left + badgeWidth(oneLine(index.data().toString()));
    return hit ? index : QModelIndex();
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    setHoveredRow(rowAt(place.y()));
    viewport()->setCursor(badgeAt(place).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void TableView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex badge = badgeAt(event->position().toPoint());
    if (badge.isValid() && event->button() == Qt::LeftButton &&
        event->modifiers() == Qt::NoModifier)
        Q_EMIT badgeClicked(badge);
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
