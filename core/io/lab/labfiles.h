// SPDX-License-Identifier: MIT
#pragma once

#include "io/lab/labserver.h"

#include <utility>
#include <vector>

namespace amado::lab {

/// Every file of one server.
[[nodiscard]] std::vector<LabFile> serverFiles(const LabServer &server);

/// server.json, in a natural order of keys.
[[nodiscard]] QByteArray serverJson(const LabServer &server);

/// Events of the vendor's service, oldest first.
[[nodiscard]] std::vector<EventRecord> feedEvents(const LabServer &server);
/// The service's own log of the last day, in the quoting it uses.
[[nodiscard]] LabFile feedLog(const LabServer &server, const std::vector<EventRecord> &events);
/// Certificates that server.json names.
[[nodiscard]] std::vector<LabFile> certificateFiles(const LabServer &server);
/// Members of server.json about certificate stores and TLS probes: key and value.
[[nodiscard]] std::vector<std::pair<QString, QByteArray>> trustMembers(const LabServer &server);
/// Keys and values of the registry that the way of the feed depends on.
[[nodiscard]] std::vector<std::pair<QString, QByteArray>> trustRegistry(const LabServer &server);

/// The member "safetyScanner" of server.json: how the scanner fares there.
[[nodiscard]] QByteArray scannerMember(const LabServer &server);
/// Its program, and the log of an earlier run where there is one.
[[nodiscard]] std::vector<LabFile> scannerFiles(const LabServer &server);

/// Event log and text logs.
[[nodiscard]] std::vector<LabFile> logFiles(const LabServer &server);

/// "C:\a\b" below the server's folder: "C/a/b".
[[nodiscard]] QString folderPath(const QString &winPath);
/// A document shipped in resources/lab.
[[nodiscard]] QByteArray labResource(const QString &name);
/// Line ends as Windows tools write them.
[[nodiscard]] QByteArray withCrLf(QByteArray text);

} // namespace amado::lab
