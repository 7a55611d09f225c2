// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace amado {

/// Whole sentences one after the other: a blank between them, none after a full-width stop. Empty
/// ones are left out.
[[nodiscard]] QString joinedSentences(const QStringList &sentences);
/// Items of a list, separated as the language does it.
[[nodiscard]] QString joinedItems(const QStringList &items);

} // namespace amado
