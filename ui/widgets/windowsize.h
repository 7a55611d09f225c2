// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QWidget;

namespace amado {

/// Gives a window the size wanted, or less where its screen has no room for that.
void resizeToScreen(QWidget &window, QSize wanted);

} // namespace amado
