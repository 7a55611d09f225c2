// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

namespace amado {

/// The time, replaceable for tests and for --as-of.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0; ///< UTC.
};

} // namespace amado
