// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"

#include <QJsonObject>

namespace amado::cli {

/// amado.history/1 of a store that could not be read: `entries` is null, `problems` says why.
[[nodiscard]] QJsonObject unreadableHistoryJson(const Error &error);

} // namespace amado::cli
