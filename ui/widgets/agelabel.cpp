// SPDX-License-Identifier: MIT
#include "ui/widgets/agelabel.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/agetext.h"

namespace amado {

AgeLabel::AgeLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("meta", true);
    retranslate(this, [this] { showAge(); });
}

void AgeLabel::setTime(const QDateTime &at, const QDateTime &now)
{
    m_at = at;
    m_now = now;
    showAge();
}

void AgeLabel::showAge()
{
    setText(ageText(m_at, m_now));
    setToolTip(exactTime(m_at));
    setAccessibleName(ageText(m_at, m_now));
    setAccessibleDescription(exactTime(m_at));
}

} // namespace amado
