// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstddef>

namespace amado {

/// What asking does to a server, and how long the answer holds.
enum class RequestEffect {
    Tells,    ///< Of the server's state; worth remembering, so that the next session asks at once.
    Searches, ///< Likewise, but as large as what is found: asked only by who wants it.
    Watches,  ///< Of this moment alone, so that no earlier answer may serve.
    Changes,
};

/// What the table of requests says of each kind.
struct RequestKind
{
    /// Stable: stored, recorded, and how the script knows it.
    const char16_t *name;
    RequestEffect effect = RequestEffect::Tells;

    [[nodiscard]] QString text() const { return QString::fromUtf16(name); }
};

} // namespace amado
