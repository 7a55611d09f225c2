// SPDX-License-Identifier: MIT
#include "ui/widgets/windowsize.h"

#include <QScreen>
#include <QWidget>

namespace amado {

namespace {
constexpr int kTitleBar = 40; ///< The frame is not known before the window was shown.
constexpr int kLow = 600;
} // namespace

void resizeToScreen(QWidget &window, QSize wanted)
{
    const QScreen *screen = window.screen();
    const QSize room = screen ? screen->availableGeometry().size() - QSize(0, kTitleBar) : wanted;
    window.resize(wanted.boundedTo(room));
}

bool isInLowWindow(const QWidget &part)
{
    return part.window()->height() < kLow;
}

} // namespace amado
