// SPDX-License-Identifier: MIT
#include "ui/widgets/iconbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>

#include <utility>

namespace amado {

namespace {
constexpr int kButtonIcon = 18;
} // namespace

IconButton::IconButton(QString drawing, QWidget *parent)
    : QPushButton(parent)
    , m_drawing(std::move(drawing))
{
    setProperty("icon", true);
    setIconSize({kButtonIcon, kButtonIcon});
    draw();
}

void IconButton::setWords(const QString &words, const QString &shortcut)
{
    setAccessibleName(words);
    setToolTip(shortcut.isEmpty() ? words : tr("%1 (%2)", "words (shortcut)").arg(words, shortcut));
}

void IconButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        draw();
}

void IconButton::draw()
{
    setIcon(themedIcon(m_drawing, currentTokens().text));
}

} // namespace amado
