// SPDX-License-Identifier: MIT
#pragma once

#include "model/scan/logrecord.h"

#include <QString>
#include <QStringList>

namespace amado::scan {

// What rules may ask of a record besides the fields it has.

/// Every spelling under which a field is tested. Usually its one value, empty when there is none.
/// Derived: "url" (path and query of the request joined by "?", as it stands there and
/// percent-decoded up to three times), "urlpath" (the same up to the "?"), "useragent" (of any log
/// of requests, as foldedAgent() gives it) and, where a record lacks it, "text".
[[nodiscard]] QStringList valuesOf(const LogRecord &record, const QString &field);

/// User agents lose their blanks in W3C logs and their commas in those of HttpProxy: runs of blank,
/// "+" and comma become one blank.
[[nodiscard]] QString foldedAgent(const QString &agent);

/// Letters A to Z in lower case, all others as they are.
[[nodiscard]] QString asciiLower(QString text);

} // namespace amado::scan
