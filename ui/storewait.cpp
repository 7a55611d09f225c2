// SPDX-License-Identifier: MIT
#include "ui/storewait.h"

namespace amado {

void StoreWait::report(std::chrono::milliseconds waited)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(waited);
    QMetaObject::invokeMethod(
        this,
        [this, seconds] {
            m_waited = seconds;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace amado
