#pragma once

#include "model/base/result.h"
#include "model/scan/serverscan.h"

#include <QByteArray>

namespace amado::scan {

/// A scan as stored: names and nesting as in amado.scan/1 where that has them. Unknown keys are ignored
/// when reading, wrong types are errors.
[[nodiscard]] QByteArray serializeScan(const ServerScan &scan);
[[nodiscard]] Result<ServerScan> parseScan(const QByteArray &json);

/// Names a finding so that it is the same again in the next scan: indicator, file, client, outcome, status;
/// lower-case hex. More lines do not change it, a heavier outcome does.
[[nodiscard]] QString findingKey(const Finding &finding);

} // namespace amado::scan
