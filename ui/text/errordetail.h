// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado {

/// The technical detail of an error in the language of the program, where it is one that Amado's
/// own XML parser gives. Whatever a server or a library said is returned as it is.
[[nodiscard]] QString detailText(const QString &detail);

} // namespace amado
