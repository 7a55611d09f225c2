// SPDX-License-Identifier: MIT
#include "ui/helpkey.h"

#include "ui/fleet/serverhelp.h"

#include <QApplication>
#include <QKeyEvent>

namespace amado {

HelpKey::HelpKey(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool HelpKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier ||
        QApplication::activePopupWidget())
        return false;
    // Over the window in use: a modal question would keep the keyboard from one behind it.
    QWidget *over = QApplication::activeModalWidget();
    if (!over)
        over = widget->window();
    showHelpFor(widget, over->inherits("QTipLabel") ? m_window : over);
    return true;
}

} // namespace amado
