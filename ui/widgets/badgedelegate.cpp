// SPDX-License-Identifier: MIT
#include "ui/widgets/badgedelegate.h"

#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

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
               const QString &text, Qt::TextElideMode elide = Qt::ElideRight)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, elide, area.width()));
}

} // namespace

void paintNameWithOrigin(QPainter &painter, const QRect &area, const QFont &font,
                         const QString &name, const OriginMark &mark)
{
    const int text = QFontMetrics(font).horizontalAdvance(name) + 1;
    QString word = mark.word;
    if (text + measure::kGap8 + badgeWidth(word) > area.width())
        word.clear();
    const int room = area.width() - measure::kGap8 - badgeWidth(word);
    QRect nameArea = area;
    nameArea.setWidth(std::min(text, std::max(room, 0)));
    paintLine(painter, nameArea, font, currentTokens().text, name);
    QRect badgeArea = area;
    badgeArea.setLeft(nameArea.right() + 1 + measure::kGap8);
    paintBadge(painter, badgeArea, mark.look, word);
}

void paintSecondLine(QPainter &painter, const QRect &area, const QString &text,
                     Qt::TextElideMode elide)
{
    paintLine(painter, area, metaFont(), currentTokens().textMuted, text, elide);
}

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
    const QVariant origin = index.data(OriginRole);
    const bool twoLines = !second.isEmpty() && content.height() >= 2 * kTextHeight;
    QRect first = content;
    if (twoLines) {
        first.setTop(content.center().y() - kTextHeight + 1);
        first.setHeight(kTextHeight);
        paintSecondLine(*painter, first.translated(0, kTextHeight), second,
                        origin.isValid() && origin.value<OriginMark>().hasPlace ? Qt::ElideLeft
                                                                                : Qt::ElideRight);
    }
    if (const QVariant badge = index.data(BadgeRole); badge.isValid()) {
        paintBadge(*painter, first, badge.value<BadgeLook>(), text);
    } else {
        const bool prominent = index.data(ProminentRole).toBool();
        if (origin.isValid())
            paintNameWithOrigin(*painter, first, prominent ? boldFont() : option.font, text,
                                origin.value<OriginMark>());
        else
            paintLine(*painter, first, prominent ? boldFont() : option.font,
                      index.data(MutedRole).toBool() ? tokens.textMuted : tokens.text, text);
    }
    painter->restore();
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    int width = index.data(BadgeRole).isValid()
                    ? badgeWidth(text)
                    : QFontMetrics(index.data(ProminentRole).toBool() ? boldFont() : option.font)
                          .horizontalAdvance(text);
    bool tall = false;
    if (const QVariant origin = index.data(OriginRole); origin.isValid()) {
        const auto mark = origin.value<OriginMark>();
        width += measure::kGap8 + badgeWidth(mark.word);
        tall = mark.hasPlace;
    }
    return {width + 2 * measure::kGap12, tall ? measure::kRowTwoLines : measure::kRow};
}

} // namespace amado
