// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QWidget>

namespace amado {

/// What stands right of the rail. A scroll area would give it the height it likes best, and scroll
/// where the tables could do with less; so it asks for the least.
class WindowContent : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return layout() ? layout()->totalMinimumHeightForWidth(width) : -1;
    }
};

} // namespace amado
