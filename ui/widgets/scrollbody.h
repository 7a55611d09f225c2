// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QStackedWidget;

namespace amado {

/// The part of a window between its bars. Where a small screen with large text has less height than
/// it needs, it scrolls; else it fills what there is.
class ScrollBody : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollBody(QWidget *parent);

    /// Gets the layout of what is shown.
    [[nodiscard]] QWidget *content() const { return widget(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

/// From now on only the page in sight asks for room; else the largest of all does.
void askForCurrentPage(QStackedWidget &pages);

} // namespace amado
