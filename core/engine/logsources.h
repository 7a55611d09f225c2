// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/serverfacts.h"
#include "model/scan/serverscan.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// A folder of logs.
struct LogRoot
{
    QString folder;
    bool required = true; ///< A server of this role has it.
};

/// Where one source of lines is kept on a server, by its configuration.
struct LogSource
{
    scan::Source source = scan::Source::HttpProxyLogs;
    scan::LogFormat format = scan::LogFormat::Csv;
    QStringList names; ///< Wildcards of files.
    std::vector<LogRoot> roots;
    /// Each folder below is a log of its own, written to at its own pace.
    bool dividedByFolder = false;
    /// Searched: as far as it can be. NotPresent: nothing is looked for. NotSearchable: lines are
    /// not written now, yet older ones are looked for. Others: it is not known where to look.
    scan::SourceState state = scan::SourceState::Searched;
    std::vector<Error> problems; ///< Why it is not Searched.
};

/// All sources of lines, each once, in the order of scan::Source.
[[nodiscard]] std::vector<LogSource> logSources(const ServerSnapshot &snapshot);

/// Where a server that serves mailboxes or clients has it; whether this one does.
[[nodiscard]] bool hasSource(const ServerSnapshot &snapshot, scan::Source source);

/// The install folder of Exchange; its usual one where the registry was not collected.
[[nodiscard]] QString installFolder(const ServerSnapshot &snapshot);

/// How a source stands of which this fact is missing, and the error that says so.
[[nodiscard]] scan::SourceState stateOfMissing(MissingReason reason);
[[nodiscard]] ErrorCode codeOfMissing(MissingReason reason);

/// The code page in which Windows of this language writes what is not Unicode ("ja-JP": 932);
/// 1252 where the language is not known.
[[nodiscard]] int ansiCodePage(const QString &language);

} // namespace amado
