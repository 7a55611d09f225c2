// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/scan/scanwords.h"

#include <QString>

#include <functional>

namespace amado {

/// Where a scan of one server stands. Delivered from worker threads.
struct ScanProgress
{
    enum class Phase {
        Waiting,
        Connecting,
        ReadingConfiguration, ///< Finds out where the logs are.
        Searching,            ///< `source` is in work.
        Checking,             ///< The scanner's program and what it needs.
        Scanning,             ///< The scanner runs there by itself.
        ReadingResult,
        Done,
    };
    ServerId id;
    QString server;
    scan::Kind kind = scan::Kind::Traces;
    Phase phase = Phase::Waiting;
    scan::Source source = scan::Source::HttpProxyLogs;
    QString file; ///< In work; may be empty.
    int sourcesDone = 0;
    int sources = 0;
    qint64 bytes = 0; ///< Looked at so far, of all sources.
    int findings = 0; ///< So far.
    qint64 elapsedMs = 0;
    QString logTail; ///< Of the scanner's log while it runs; foreign text.
};

using ScanProgressSink = std::function<void(const ScanProgress &)>;

} // namespace amado
