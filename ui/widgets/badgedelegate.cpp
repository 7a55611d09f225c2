#include "ui/widgets/badgedelegate.h"

#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace amado {

namespace {

constexpr int kTextHeight = 20;

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                 bool hovered)
{
    const Tokens &tokens = currentTokens();
    const bool selected = option.state & QStyle::State_Selected;
    painter.fillRect(option.rect, selected || hovered ? tokens.surfaceAlt : tokens.surface);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     tokens.border);
    if (selected && index.column() == 0)
        painter.fillRect(
            QRect(option.rect.left(), option.rect.top(), measure::kAccentBar, option.rect.height()),
            tokens.accent);
    if (selected && tokens.outlinesOnly) {
        painter.setPen(tokens.text);
        painter.drawLine(option.rect.topLeft(), option.rect.topRight());
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(tokens.accent, 1));
        painter.drawRect(option.rect.adjusted(1, 1, -2, -3));
    }
}

void paintLine(QPainter &painter, const QRect &area, const QFont &font, const QColor &color,
               const QString &text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

bool BadgeDelegate::setHoveredRow(int row)
{
    return std::exchange(m_hoveredRow, row) != row;
}

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index, index.row() == m_hoveredRow);
    const Tokens &tokens = currentTokens();
    const QRect content = option.rect.adjusted(
        measure::kGap8 + (index.column() == 0 ? measure::kGap4 : 0), 0, -measure::kGap8, -1);
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    const QString second = oneLine(index.data(SecondLineRole).toString());
    const bool twoLines = !second.isEmpty() && content.height() >= 2 * kTextHeight;
    QRect first = content;
    if (twoLines) {
        first.setTop(content.center().y() - kTextHeight + 1);
        first.setHeight(kTextHeight);
        paintLine(*painter, first.translated(0, kTextHeight), metaFont(), tokens.textMuted, second);
    }
    if (const QVariant badge = index.data(BadgeRole); badge.isValid()) {
        paintBadge(*painter, first, badge.value<BadgeLook>(), text);
    } else {
        const bool prominent = index.data(ProminentRole).toBool();
        paintLine(*painter, first, prominent ? boldFont() : option.font, tokens.text, text);
    }
    painter->restore();
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    const int width =
        index.data(BadgeRole).isValid()
            ? badgeWidth(text)
            : QFontMetrics(index.data(ProminentRole).toBool() ? boldFont() : option.font)
                  .horizontalAdvance(text);
    return {width + 2 * measure::kGap12, measure::kRow};
}

} // namespace amado
