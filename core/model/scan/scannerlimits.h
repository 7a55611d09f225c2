// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>

namespace amado::scan {

/// What is known of the Safety Scanner as a program. Data: resources/catalogs/safetyscanner.json.
/// https://learn.microsoft.com/defender-endpoint/safety-scanner-download
struct ScannerLimits
{
    int lifeDays = 10;                 ///< From the download; the signatures are inside.
    qint64 freeBytes = 314'572'800;    ///< On the drive of the temporary folder.
    qint64 largestProgram = 400 << 20; ///< Bytes; anything larger is no scanner.
    /// How long a scan usually takes, least and most, in minutes.
    std::pair<int, int> quickMinutes{2, 8};
    std::pair<int, int> fullMinutes{60, 4320};
    QStringList listedSystems; ///< Versions of Windows: "10.0.17763". Empty: not known.
    QString address64;         ///< Where Microsoft gives it out.
    QString address32;

    /// Errors: MalformedJson, WrongJsonType.
    [[nodiscard]] static Result<ScannerLimits> parse(const QByteArray &json);
};

} // namespace amado::scan
