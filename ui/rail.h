// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include <vector>

class QAction;
class QToolButton;

namespace amado {

/// The pages of the window at its left side, and the guide at the end. Where there is no height for
/// the names, the drawings stand alone; the tool tips have the names then.
class Rail : public QFrame
{
    Q_OBJECT
public:
    Rail(const std::vector<QAction *> &pages, QAction *guide, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *add(QAction *action);
    void fit();

    std::vector<QToolButton *> m_buttons;
    bool m_isNarrow = false;
};

} // namespace amado
