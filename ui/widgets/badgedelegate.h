// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/statusbadge.h"

#include <QStyledItemDelegate>

namespace amado {

/// What a cell says beyond its text.
enum CellRole {
    BadgeRole = Qt::UserRole + 100, ///< BadgeLook: the display text is painted as a badge.
    SecondLineRole,                 ///< Muted text under the first line, in selected and tall rows.
    ProminentRole,                  ///< bool: bold text.
    OriginRole,                     ///< OriginMark: painted behind the text.
    MutedRole,                      ///< bool: text that matters less.
};

/// Where a server comes from: a badge behind its name.
struct OriginMark
{
    BadgeLook look;
    QString word;
    bool hasPlace = false; ///< The second line is a path that tells namesakes apart: always shown,
                           ///< and cut at its beginning.
};

/// Paints a name with the badge of its origin behind it. Where both do not fit, the badge shrinks
/// to its shape before the name is cut.
void paintNameWithOrigin(QPainter &painter, const QRect &area, const QFont &font,
                         const QString &name, const OriginMark &mark);
/// The muted line under a name.
void paintSecondLine(QPainter &painter, const QRect &area, const QString &text,
                     Qt::TextElideMode elide);

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
Q_DECLARE_METATYPE(amado::OriginMark)
