// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "model/scan/scannerlog.h"

namespace amado::fuzz {

void readScannerLog(std::string_view input)
{
    const QByteArray bytes = bytesOf(input);
    qsizetype characters = 0;
    bool saysClean = false;
    scan::forEachScannerLogLine(bytes, [&](const QString &line) {
        characters += line.size();
        saysClean = saysClean || line.contains(QStringLiteral("infection"), Qt::CaseInsensitive);
    });
    require(characters <= bytes.size());
    const auto report = scan::readScannerLog(bytes);
    if (!report) {
        require(report.error().reason == Reason::ScannerLogForeign);
        return;
    }
    require(report->earlierRuns >= 0 && report->earlierRuns < bytes.size());
    require(report->threats.size() <= 10'000);
    require(report->logSays != scan::LogVerdict::Clean || (saysClean && report->threats.empty()));
    require(report->codeSays == scan::codeVerdict(report->returnCode));
    require(report->codeSays != scan::CodeVerdict::Unknown || report->agree);
}

} // namespace amado::fuzz
