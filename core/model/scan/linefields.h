// SPDX-License-Identifier: MIT
#pragma once

#include "model/scan/scanwords.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace amado::scan {

/// Names of the columns that a header names, in lower case: of "#Fields: date time cs(User-Agent)"
/// (blanks between them), of "#Fields: DateTime,RequestId" or of a plain CSV header. Empty names
/// keep their place.
[[nodiscard]] QStringList w3cColumns(const QString &header);
[[nodiscard]] QStringList csvColumns(const QString &header);

/// The values of a line of W3C, a blank between them.
[[nodiscard]] QStringList w3cValues(const QString &line);

/// One value of a CSV line.
struct CsvValue
{
    QString text; ///< Without the quotes around it, doubled ones single.
    bool quoted = false;
};
/// Splits as in RFC 4180. A quote within a value that does not begin with one is a sign like any
/// other, as is one that is never closed. `most`: where the last value takes the rest of the line
/// as it stands; 0: no limit.
[[nodiscard]] std::vector<CsvValue> csvValues(const QString &line, qsizetype most = 0);
/// Splits a line that is to have so many columns. Where it has not if quotes are heeded and has if
/// they are not, they are not: the logs of a proxy are written without quoting, and a client that
/// sends quotes must not make columns disappear.
[[nodiscard]] std::vector<CsvValue> csvRow(const QString &line, qsizetype columns);

/// The parts "S:KEY=value" of the EventData that the control panel's server log has, keys in lower
/// case
/// ("s:cmd"). Of a key that comes more than once the last one counts, because values that a client
/// chose stand before those that the server adds, and may look like parts themselves.
[[nodiscard]] std::vector<std::pair<QString, QString>> eventDataParts(const QString &eventData);

/// Whether the last line of a log, which has no end, was cut off under that header. It is whole
/// when all its columns are there: somebody's editor left the end out.
[[nodiscard]] bool isCutLine(LogFormat format, const QByteArray &header, const QByteArray &line);

} // namespace amado::scan
