// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"
#include "model/scan/logrecord.h"
#include "ports/hostsearch.h"

#include <QDateTime>
#include <QString>

namespace amado {

// What a server keeps besides lines of logs, as the records that detections are rules about. Fields
// that say yes or no hold "true" or "false", and nothing where it is not known; times are ISO 8601,
// UTC.

/// An event. Fields: "id", "provider", "level", "message"; "data" (all unnamed data, joined by line
/// feeds) and "data0", "data1", …; of cmdlets (provider MSExchange CmdletLogs) also "cmdlet",
/// "parameters", "user" and "application" (data 0, 1, 2, 5); of changes of the configuration of IIS
/// "oldvalue" and "newvalue" (data 5, 6). DetectionCatalog::match() takes the
/// provider for the folder. The text is the message, and the data where the message lacks them.
[[nodiscard]] scan::LogRecord eventRecord(scan::Source source, const QString &channel,
                                          const FoundEvent &event);

/// What is known of a file beyond what is found at it.
struct FilePlace
{
    /// "owaAuth", "ecpAuth", "aspnetClient", "httpProxyOab" (folders in which setup puts next to no
    /// script), "wwwroot", "temporaryAspNet", "product" (elsewhere below the install folder),
    /// "other" (web folders outside of both), "dumps", "archives".
    QString place;
    /// Since when the server has its build; a file changed later is not of it. Invalid: not known.
    QDateTime buildSince;
    /// enumName(FleetStanding): how the other servers of the same build have this file.
    QString fleet;
    QString content; ///< Of logon pages, as text; empty: not read.
};

/// A file. Fields: "path" (Windows path), "folder" (path without name), "name", "extension"
/// ("aspx"), "place", "size", "sha256", "created", "modified", "hidden", "system",
/// "newerthanbuild", "fleet", "signer", "signature" ("true": valid), "content". The text is the
/// path.
[[nodiscard]] scan::LogRecord fileRecord(scan::Source source, const FoundFile &file,
                                         const FilePlace &place);

/// Hours without a line where others have some (source of a log). Fields: "gap" (whole hours),
/// "from", "to".
[[nodiscard]] scan::LogRecord gapRecord(scan::Source source, const QString &folder,
                                        const QDateTime &from, const QDateTime &to);

} // namespace amado
