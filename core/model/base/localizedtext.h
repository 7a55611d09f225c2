// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado {

/// Text carried by catalogue data in both languages; the only words for people below ui.
struct LocalizedText
{
    QString en;
    QString ja;

    bool operator==(const LocalizedText &) const = default;
};

} // namespace amado
