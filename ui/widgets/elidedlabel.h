// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/labels.h"

#include <QLabel>

namespace amado {

/// One line of text that never asks for room: what does not fit is cut with “…”, and the tool tip
/// has the whole of it then. text() stays whole, and so does what is read aloud and what “Copy” in
/// its menu takes.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    ElidedLabel(TextRole role, QWidget *parent, Qt::TextElideMode mode = Qt::ElideRight);

    /// As many lines as the text needs instead.
    void setWrapping(bool wrapping);
    /// Some of the text is not in sight.
    [[nodiscard]] bool isCut() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode;
};

} // namespace amado
