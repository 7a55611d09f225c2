#pragma once

#include "ui/widgets/statusbadge.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace amado {

/// Paints a cell as a badge with the cell's own word. `look` says how; without one the cell is
/// plain.
class BadgeCells : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using LookOf = std::function<std::optional<BadgeLook>(const QModelIndex &)>;
    BadgeCells(LookOf look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    LookOf m_look;
};

} // namespace amado
