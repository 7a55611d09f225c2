#pragma once

#include "ui/widgets/statusbadge.h"

#include <QStyledItemDelegate>

namespace amado {

/// What a cell says beyond its text.
enum CellRole {
    BadgeRole = Qt::UserRole + 100, ///< BadgeLook: the display text is painted as a badge.
    SecondLineRole,                 ///< Muted text under the first line, in selected and tall rows.
    ProminentRole,                  ///< bool: bold text.
};

/// Paints the rows of the look: hairline below, accent bar at the selected row, badges.
class BadgeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// True when the hovered row is another one now.
    bool setHoveredRow(int row);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    int m_hoveredRow = -1;
};

} // namespace amado

Q_DECLARE_METATYPE(amado::BadgeLook)
