// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>

class QPushButton;

namespace amado {

class ElidedLabel;

/// One line above the page that says something about the whole window, with at most one button.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void setMessage(Tone tone, const QString &icon, const QString &text);
    /// An empty text hides the button.
    void setButton(const QString &text);
    /// With a cross that hides the banner.
    void setClosable(bool closable);
    /// One line, cut where it has no room, so that more of the page can be seen.
    void setFlat(bool flat);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void buttonClicked();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Notice;
    QString m_icon;
    ElidedLabel *m_text;
    QPushButton *m_button;
    QPushButton *m_close;
};

} // namespace amado
