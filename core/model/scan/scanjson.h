// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/scan/serverscan.h"

#include <QByteArray>
#include <QJsonObject>

namespace amado::scan {

/// A scan as stored: names and nesting as in amado.scan/1 where that has them. Unknown keys are
/// ignored when reading. Errors: MalformedJson; WrongJsonType for another type than expected, an
/// unknown word, or more lines or text of a finding than one may have; FileTooLarge above
/// kLargestScan bytes.
[[nodiscard]] QByteArray serializeScan(const ServerScan &scan);
[[nodiscard]] Result<ServerScan> parseScan(const QByteArray &json);
inline constexpr qsizetype kLargestScan = 64 << 20;

/// Names a finding so that it is the same again in the next scan: indicator, file, client, outcome,
/// status; lower-case hex. More lines do not change it, a heavier outcome does.
[[nodiscard]] QString findingKey(const Finding &finding);

// The parts of a scan that amado.scan/1 has too, as they are stored: what is not known is null,
// problems are codes, the scanner's local times have no zone.
[[nodiscard]] QJsonObject coverageJson(const SourceCoverage &coverage);
[[nodiscard]] QJsonObject findingJson(const Finding &finding);
[[nodiscard]] QJsonObject scannerJson(const ScannerReport &report);

} // namespace amado::scan
