// SPDX-License-Identifier: MIT
#pragma once

#include "io/lab/labserver.h"

#include <vector>

namespace amado::lab {

/// Logs, events and files of a server that a search for traces is tried on. Everything is inert
/// text of addresses kept for documentation; what stands for an attacker's file says so.
[[nodiscard]] std::vector<LabFile> traceFiles(const LabServer &server);
/// Whether these take the place of the logs that every other server has.
[[nodiscard]] bool hasOwnLogs(const LabServer &server);
/// The IIS configuration with a virtual directory and a module of nobody's, and without logging.
[[nodiscard]] QByteArray withOddConfiguration(QByteArray applicationHost);

} // namespace amado::lab
