// SPDX-License-Identifier: MIT
#include "ui/widgets/statusbadge.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kPadding = 6;
constexpr int kShapeGap = 5;

} // namespace

int badgeWidth(const QString &word)
{
    return kPadding * 2 + measure::kBadgeShape + kShapeGap +
           QFontMetrics(metaFont()).horizontalAdvance(word) + 2;
}

void paintBadge(QPainter &painter, const QRect &area, const BadgeLook &look, const QString &word)
{
    const Tokens &tokens = currentTokens();
    const TonePair pair = tokens.tone(look.tone);
    const int width = std::min(badgeWidth(word), area.width());
    const QRectF pill(area.left() + 0.5, area.center().y() - measure::kBadgeHeight / 2 + 0.5,
                      width - 1, measure::kBadgeHeight - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(tokens.outlinesOnly ? QPen(pair.ink) : Qt::NoPen);
    painter.fillPath(outline, pair.ground);
    if (look.tone == Tone::Unknown) {
        QColor hatch = pair.ink;
        hatch.setAlphaF(0.22F);
        painter.fillPath(outline, QBrush(hatch, Qt::BDiagPattern));
    }
    painter.drawPath(outline);
    const QRectF shape(pill.left() + kPadding, pill.center().y() - measure::kBadgeShape / 2.0,
                       measure::kBadgeShape, measure::kBadgeShape);
    paintIcon(painter, shape, look.shape, pair.ink);
    const QFont font = metaFont();
    const QRectF text =
        pill.adjusted(kPadding + measure::kBadgeShape + kShapeGap, 0, -kPadding + 2, 0);
    painter.setFont(font);
    painter.setPen(pair.ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(word, Qt::ElideRight, qCeil(text.width())));
    painter.restore();
}

StatusBadge::StatusBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusBadge::setBadge(const BadgeLook &look, const QString &word,
                           const QString &accessibleText)
{
    m_look = look;
    m_word = word;
    setAccessibleName(accessibleText.isEmpty() ? word : accessibleText);
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    return {badgeWidth(m_word), measure::kBadgeHeight};
}

QSize StatusBadge::minimumSizeHint() const
{
    return {measure::kBadgeHeight + 2 * kPadding, measure::kBadgeHeight};
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_look, m_word);
}

} // namespace amado
