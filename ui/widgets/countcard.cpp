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

void CountCard::setForm(Form form)
{
    if (m_form == form)
        return;
    m_form = form;
    updateGeometry();
    update();
}

int CountCard::widthAs(Form form) const
{
    const int word = QFontMetrics(metaFont()).horizontalAdvance(m_word);
    const int number = QFontMetrics(form == Form::Card ? headlineFont() : boldFont())
                           .horizontalAdvance(QLocale().toString(m_count)) +
                       (form == Form::Card ? measure::kGap8 : measure::kGap4) +
                       measure::kBadgeShape;
    switch (form) {
    case Form::Card:
        return std::max(word, number) + 2 * measure::kGap12;
    case Form::Line:
        return number + measure::kGap8 + word + 2 * measure::kGap8;
    case Form::Mark:
        break;
    }
    return number + 2 * measure::kGap8;
}

QSize CountCard::sizeHint() const
{
    return {widthAs(m_form), m_form == Form::Card ? measure::kCard : measure::kTarget};
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
    const int corner = m_form == Form::Card ? measure::kCardRadius : measure::kRadius;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2),
                            corner, corner);
    const QColor ink = m_count > 0 ? pair.ink : tokens.textMuted;
    if (m_form == Form::Card)
        paintCard(painter, ink);
    else
        paintLine(painter, ink);
}

void CountCard::paintCard(QPainter &painter, const QColor &ink)
{
    const QString number = QLocale().toString(m_count);
    const QFont numberFont = headlineFont();
    const QRect top(measure::kGap12, measure::kGap8, width() - 2 * measure::kGap12, 28);
    painter.setFont(numberFont);
    painter.setPen(ink);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, number);
    const int shapeLeft =
        top.left() + QFontMetrics(numberFont).horizontalAdvance(number) + measure::kGap8;
    paintIcon(painter,
              QRectF(shapeLeft, top.center().y() - measure::kBadgeShape / 2.0 + 1,
                     measure::kBadgeShape, measure::kBadgeShape),
              m_look.shape, ink);
    painter.setFont(metaFont());
    painter.setPen(isChecked() ? ink : currentTokens().textMuted);
    painter.drawText(QRect(top.left(), top.bottom(), top.width(), 20),
                     Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

void CountCard::paintLine(QPainter &painter, const QColor &ink)
{
    QRect area = rect().adjusted(measure::kGap8, 0, -measure::kGap8, 0);
    paintIcon(painter,
              QRectF(area.left(), area.center().y() - measure::kBadgeShape / 2.0 + 1,
                     measure::kBadgeShape, measure::kBadgeShape),
              m_look.shape, ink);
    area.adjust(measure::kBadgeShape + measure::kGap4, 0, 0, 0);
    const QString number = QLocale().toString(m_count);
    painter.setFont(boldFont());
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, number);
    if (m_form == Form::Mark)
        return;
    area.adjust(QFontMetrics(boldFont()).horizontalAdvance(number) + measure::kGap8, 0, 0, 0);
    painter.setFont(metaFont());
    painter.setPen(isChecked() ? ink : currentTokens().textMuted);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

} // namespace amado
