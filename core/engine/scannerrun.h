// SPDX-License-Identifier: MIT
#pragma once

#include "engine/safetyscan.h"

#include <QByteArray>

namespace amado {

/// A run of the scanner as it is kept in ScanRecord::run. Unknown keys are ignored when reading.
[[nodiscard]] QByteArray serializeRun(const SafetyScanRun &run);
[[nodiscard]] Result<SafetyScanRun> parseRun(const QByteArray &json);

} // namespace amado
