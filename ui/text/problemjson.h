// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"
#include "model/iis/iisconfiguration.h"

#include <QJsonObject>
#include <QString>

namespace amado {

/// The stable word of an error: its reason, or its code where there is no closer reason.
[[nodiscard]] QString problemCode(const Error &error);

/// An entry of any "problems" list: code, file, line, column, text; the second with the place that
/// breaks.
[[nodiscard]] QJsonObject problemJson(const Error &error);
[[nodiscard]] QJsonObject problemJson(const ConfigProblem &problem);

} // namespace amado
