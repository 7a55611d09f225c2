// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado {

/// Key for maps of texts that compare without case: equal for two texts exactly when
/// QString::compare(…, Qt::CaseInsensitive) calls them equal.
[[nodiscard]] QString caseKey(QStringView text);

} // namespace amado
