// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace amado {

/// Opens the guide wherever F1 is pressed: in the window, its dialogs and the questions over them.
/// A dialog's own F1 comes first.
class HelpKey : public QObject
{
public:
    /// Lives as long as `window`, which the guide belongs to when no other window is in use.
    explicit HelpKey(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace amado
