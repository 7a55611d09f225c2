// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.h"
#include "cli/exitcode.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace amado::cli {

/// amado.error/1: what a command that could not answer says under --json, so that there is a
/// document whatever happened. The usage line is empty where no command was recognised or its form
/// is not what was wrong.
[[nodiscard]] QJsonObject errorJson(ExitCode exitCode, const std::vector<Diagnostic> &diagnostics,
                                    const QString &usage);

} // namespace amado::cli
