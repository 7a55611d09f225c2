// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/scan/serverscan.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace amado::scan {

/// Larger logs are refused: a scanner's run is some kilobytes, and one that found much some
/// megabytes.
inline constexpr qsizetype kMaxScannerLog = 16 << 20;

/// The last run in a log of the Microsoft Safety Scanner, %SystemRoot%\debug\msert.log. Any
/// encoding, also several in one file; lines that are not the scanner's are passed over.
/// `returnCode`: the exit code of its process, where that is known; it counts before the line
/// "Return code:", and disagrees where that says otherwise. A run of which nothing more was kept
/// than begun is Unfinished, never clean. Bounded: at most 10,000 threats and 100,000 resources are
/// kept. Errors: InvalidData/ScannerLogForeign, where it holds no run of this scanner (`detail`
/// names the Malicious Software Removal Tool where that wrote it); InvalidData/FileTooLarge.
[[nodiscard]] Result<ScannerReport> readScannerLog(const QByteArray &bytes,
                                                   std::optional<int> returnCode = std::nullopt,
                                                   int ansiCodePage = 1252);

/// What an exit code of the scanner says. 0, 6 and 7 were seen; a negative one is an error of
/// Windows; the table of others is not published for the scanner.
[[nodiscard]] CodeVerdict codeVerdict(std::optional<int> returnCode);

/// Whether text and code tell of the same end. An unknown code agrees with anything.
[[nodiscard]] bool scannerAgrees(const ScannerReport &report);

/// What a scan with this report came to: Found also where everything was removed, Incomplete for a
/// run that was cut short and found nothing until then, Disagree before either.
[[nodiscard]] Conclusion conclusionOf(const ScannerReport &report);

/// The lines of a log in order, each in the encoding it was written in, without line ends. Bytes
/// that are no UTF-8 are of the server's ANSI page. Lines longer than 64 K characters are cut.
void forEachScannerLogLine(const QByteArray &bytes,
                           const std::function<void(const QString &)> &take,
                           int ansiCodePage = 1252);

} // namespace amado::scan
