// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/iisconfiguration.h"
#include "model/scan/logrecord.h"

#include <QString>

#include <vector>

namespace amado::scan {

/// What stands in the configuration of IIS, as records that detections are rules about: whatever is
/// written anywhere, in force or not. Files that cannot be read or parsed give none; the
/// configuration's problems name them.
///
/// Every record has "type", "location" (where it applies: "Default Web Site/owa"; empty: the
/// server), "site" (its first part) and, where it is known, "installpath" (of Exchange). Paths are
/// normalised. By type, further fields:
/// - source VirtualDirectories: "site": "name"; "application" and "virtualDirectory": "path" (of
/// the
///   URL, within the site), "physicalpath";
/// - source IisConfiguration: "globalModule": "name", "image"; "module": "name", "managedtype"
/// (empty:
///   a global module); "handler": "name", "path" (pattern), "verb", "managedtype",
///   "scriptprocessor", "modules"; "isapiFilter": "name", "path"; "rewriteRule": "name", "enabled",
///   "action", "actionurl"; "logging", one for each site as it holds there: "enabled", "format"
///   ("W3C"), "target" ("File", "ETW"), "fields" (empty: IIS's own choice), "centralmode" ("Site"),
///   "directory"; one for each element httpLogging: "dontlog".
///
/// file, line and text are those of the element.
[[nodiscard]] std::vector<LogRecord> configurationRecords(const IisConfiguration &configuration,
                                                          const QString &installPath);

} // namespace amado::scan
