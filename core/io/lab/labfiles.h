#pragma once

#include "io/lab/labserver.h"

namespace amado::lab {

/// Every file of one server.
[[nodiscard]] std::vector<LabFile> serverFiles(const LabServer &server);

/// server.json, in a natural order of keys.
[[nodiscard]] QByteArray serverJson(const LabServer &server);

/// Event log and text logs.
[[nodiscard]] std::vector<LabFile> logFiles(const LabServer &server);

/// "C:\a\b" below the server's folder: "C/a/b".
[[nodiscard]] QString folderPath(const QString &winPath);
/// A document shipped in resources/lab.
[[nodiscard]] QByteArray labResource(const QString &name);
/// Line ends as Windows tools write them.
[[nodiscard]] QByteArray withCrLf(QByteArray text);

} // namespace amado::lab
