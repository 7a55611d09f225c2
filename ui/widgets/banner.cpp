// SPDX-License-Identifier: MIT
#include "ui/widgets/banner.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kIcon = 16;
}

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel(TextRole::Body, this))
    , m_button(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_text->setObjectName(u"bannerText"_s);
    m_button->setObjectName(u"bannerButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measure::kGap16 + kIcon + measure::kGap8, measure::kGap4,
                            measure::kGap16, measure::kGap4);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->hide();
    setFlat(false);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &Banner::buttonClicked);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    retranslate(this, [this] { m_close->setText(tr("Dismiss")); });
}

void Banner::setMessage(Tone tone, const QString &icon, const QString &text)
{
    m_tone = tone;
    m_icon = icon;
    m_text->setText(harmless(text));
    setAccessibleName(m_text->text());
    update();
}

void Banner::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::setFlat(bool flat)
{
    m_text->setWrapping(!flat);
    const int around = flat ? 1 : measure::kGap4;
    layout()->setContentsMargins(measure::kGap16 + kIcon + measure::kGap8, around, measure::kGap16,
                                 around);
    setMinimumHeight(measure::kTarget + 2 + 2 * around); // A button and its edges.
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    const TonePair pair = currentTokens().tone(m_tone);
    QPalette colors = m_text->palette();
    if (colors.color(QPalette::WindowText) != pair.ink) {
        colors.setColor(QPalette::WindowText, pair.ink);
        m_text->setPalette(colors);
    }
    QPainter painter(this);
    painter.fillRect(rect(), pair.ground);
    painter.fillRect(QRect(0, height() - 1, width(), 1), currentTokens().border);
    paintIcon(painter, QRectF(measure::kGap16, (height() - kIcon) / 2.0, kIcon, kIcon), m_icon,
              pair.ink);
}

} // namespace amado
