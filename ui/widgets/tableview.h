// SPDX-License-Identifier: MIT
#pragma once

#include "ui/change/savefile.h"
#include "ui/widgets/tabletext.h"

#include <QTableView>

class QMenu;

namespace amado {

/// Whole rows are selected; Left and Right walk the cells, so that a screen reader can read each.
/// Columns can be hidden, moved and resized, and remember that. Its menu copies and exports what it
/// shows, after what the page can do with the rows.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    [[nodiscard]] QByteArray columnState() const;
    /// Ignored when it does not fit the columns.
    void restoreColumns(const QByteArray &state);
    /// The columns in sight, of the selected rows or of all.
    [[nodiscard]] TableText selectedText() const;
    [[nodiscard]] TableText wholeText() const;
    void setAskSavePath(AskSavePath ask) { m_ask = std::move(ask); }
    /// A click on a badge says badgeClicked(), and the pointer shows that.
    void setBadgesAreLinks(bool links);

public Q_SLOTS:
    /// Asks where to, and saves all rows as CSV.
    void exportRows();

Q_SIGNALS:
    void activatedByKey(const QModelIndex &index);
    void badgeClicked(const QModelIndex &index);
    /// The page adds what it can do with the selected rows.
    void menuAboutToShow(QMenu *menu);
    /// What came of saving, a sentence.
    void message(const QString &text);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void setHoveredRow(int row);
    [[nodiscard]] QModelIndex badgeAt(const QPoint &place) const;
    [[nodiscard]] TableText textOf(const QList<int> &rows) const;
    void copy() const;
    void fillColumns(QMenu &menu);
    void openColumns(const QPoint &place);

    AskSavePath m_ask = systemSaveDialog();
    QByteArray m_firstColumns; ///< As the table came, before anybody changed them.
    bool m_badgesAreLinks = false;
};

} // namespace amado
