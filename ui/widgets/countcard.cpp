// SPDX-License-Identifier: MIT
#include "ui/widgets/countcard.h"

#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace amado {

CountCard::CountCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void CountCard::setContent(const BadgeLook &look, int count, const QString &word,
                           const QString &sentence)
{
    m_look = look;
    m_count = count;
    m_word = word;
    setText(word);
    setAccessibleName(sentence);
    setToolTip(plainToolTip(sentence));
    updateGeometry();
    update();
}

QSize CountCard::sizeHint() const
{
    const int word = QFontMetrics(metaFont()).horizontalAdvance(m_word);
    const int number = QFontMetrics(headlineFont()).horizontalAdvance(QLocale().toString(m_count)) +
                       measure::kGap8 + measure::kBadgeShape;
    return {std::max(word, number) + 2 * measure::kGap12, measure::kCard};
}

QSize CountCard::minimumSizeHint() const
{
    return sizeHint();
}

void CountCard::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = currentTokens();
    const TonePair pair = tokens.tone(m_look.tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal edge = hasFocus() ? measure::kFocusRing : 1;
    painter.setPen(QPen(hasFocus() ? tokens.accent : isChecked() ? pair.ink : tokens.border, edge));
    painter.setBrush(isChecked() ? pair.ground : underMouse() ? tokens.surfaceAlt : tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2),
                            measure::kCardRadius, measure::kCardRadius);

    const QString number = QLocale().toString(m_count);
    const QFont numberFont = headlineFont();
    const QRect top(measure::kGap12, measure::kGap8, width() - 2 * measure::kGap12, 28);
    painter.setFont(numberFont);
    painter.setPen(m_count > 0 ? pair.ink : tokens.textMuted);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, number);
    const int shapeLeft =
        top.left() + QFontMetrics(numberFont).horizontalAdvance(number) + measure::kGap8;
    paintIcon(painter,
              QRectF(shapeLeft, top.center().y() - measure::kBadgeShape / 2.0 + 1,
                     measure::kBadgeShape, measure::kBadgeShape),
              m_look.shape, m_count > 0 ? pair.ink : tokens.textMuted);
    painter.setFont(metaFont());
    painter.setPen(isChecked() ? pair.ink : tokens.textMuted);
    painter.drawText(QRect(top.left(), top.bottom(), top.width(), 20),
                     Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

} // namespace amado
