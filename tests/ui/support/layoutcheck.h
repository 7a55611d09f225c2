// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>
#include <QStringList>

class QWidget;

namespace amado::test {

/// Gives the window this size and measures what a person could not read or reach there: a window
/// that needs more room, controls outside of it, controls that lie on each other, buttons and
/// labels whose text is cut. What scrolls may go on below its edge, but not beside it. One line for
/// each, empty when all is well.
[[nodiscard]] QStringList layoutProblems(QWidget &window, QSize size);

/// Visible tables of the window whose columns need more than their width.
[[nodiscard]] QStringList sidewaysScrolling(const QWidget &window);

} // namespace amado::test
