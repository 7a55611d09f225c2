// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QWidget;

namespace amado {

/// Gives a window the size wanted, or less where its screen has no room for that.
void resizeToScreen(QWidget &window, QSize wanted);

/// The window of this part is so low that heads and margins make themselves small, and long texts
/// keep to one line.
[[nodiscard]] bool isInLowWindow(const QWidget &part);

} // namespace amado
