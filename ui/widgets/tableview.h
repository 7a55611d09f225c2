// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTableView>

namespace amado {

/// Whole rows are selected; Left and Right walk the cells, so that a screen reader can read each.
/// Columns can be resized and remember their widths.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    [[nodiscard]] QByteArray columnState() const;
    /// Ignored when it does not fit the columns.
    void restoreColumns(const QByteArray &state);
    /// The selected rows as lines of tab-separated cells.
    [[nodiscard]] QString selectionAsText() const;

Q_SIGNALS:
    void activatedByKey(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void setHoveredRow(int row);
};

} // namespace amado
