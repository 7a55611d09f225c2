// SPDX-License-Identifier: MIT
#include "ui/theme/controlstyle.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr qreal kCorner = 3;

void paintBox(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = currentTokens();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool ticked = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor edge = enabled ? (ticked ? tokens.accent : tokens.controlBorder) : tokens.border;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(ticked && enabled ? tokens.accent : tokens.surface);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, kCorner, kCorner);
    if (option.state & QStyle::State_On)
        paintIcon(painter, box.adjusted(1, 1, -1, -1), u"state-fixed"_s,
                  enabled ? tokens.accentText : tokens.textMuted);
    painter.restore();
}

void paintRadio(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = currentTokens();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool chosen = option.state & QStyle::State_On;
    const QColor edge = enabled ? (chosen ? tokens.accent : tokens.controlBorder) : tokens.border;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(tokens.surface);
    const QRectF ring = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawEllipse(ring);
    if (chosen) {
        const qreal inset = ring.width() / 4;
        painter.setPen(Qt::NoPen);
        painter.setBrush(enabled ? tokens.accent : tokens.textMuted);
        painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

} // namespace

ControlStyle::ControlStyle()
    : QProxyStyle(u"Fusion"_s)
{}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        paintBox(*painter, *option);
    else if (element == PE_IndicatorRadioButton)
        paintRadio(*painter, *option);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace amado
