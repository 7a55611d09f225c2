// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace amado::cli {

// What `scan …` was asked for. Paths are as typed, cleaned.

struct TraceScanRequest
{
    QStringList paths;
    QDateTime since; ///< UTC; invalid: as far back as the logs go.
    QDateTime until; ///< Invalid: now.
    QString collect; ///< Folder for evidence; empty: none is kept.
    bool redact = false;
};
struct ScannerRequest
{
    enum class Act {
        Run,
        Status, ///< Of the last run.
        Cancel,
    };
    QStringList paths;
    Act act = Act::Run;
    QString program; ///< Windows path on the server; empty: the scanner is put there for the run,
    QString send;    ///< from this file here, or downloaded where that is empty too.
    bool full = false;
    bool remove = false;
    bool acceptTelemetry = false;
    bool detach = false;
};
struct ScannerLogRequest
{
    QString file;
    std::optional<int> returnCode;
};

} // namespace amado::cli
