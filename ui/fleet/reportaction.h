// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"
#include "engine/fleetservice.h"
#include "ui/change/savefile.h"
#include "ui/document/fleetreport.h"

class QWidget;

namespace amado {

class ScanBoard;

/// What the window knows of these servers, as a report tells it. Points into the fleet, so it is to
/// be used before the fleet changes.
[[nodiscard]] std::vector<ReportedServer> reportedServers(const std::vector<ServerId> &ids,
                                                          const FleetService &fleet,
                                                          const ChangeService &changes,
                                                          const ScanBoard &scans);

/// Asks where to save a report on these servers and writes it there, in the form that the name of
/// the file ends with: a page, a text or a table. Gives that file; empty: the person changed their
/// mind. Errors: saveFile()'s.
[[nodiscard]] Result<QString> saveReport(QWidget *parent, const AskSavePath &ask,
                                         const std::vector<ServerId> &ids,
                                         const FleetService &fleet, const ChangeService &changes,
                                         const ScanBoard &scans);

} // namespace amado
