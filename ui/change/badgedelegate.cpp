#include "ui/change/badgedelegate.h"

#include <QApplication>

namespace amado {

BadgeCells::BadgeCells(LookOf look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(std::move(look))
{}

void BadgeCells::paint(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const
{
    const std::optional<BadgeLook> look = m_look(index);
    if (!look) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString word = ground.text;
    ground.text.clear();
    const QStyle *style = ground.widget ? ground.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    paintBadge(*painter, option.rect.adjusted(measure::kGap8, 0, -measure::kGap4, 0), *look, word);
}

QSize BadgeCells::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    const int badge = badgeWidth(index.data(Qt::DisplayRole).toString()) + measure::kGap12;
    return {std::max(plain.width(), badge), std::max(plain.height(), measure::kRow)};
}

} // namespace amado
