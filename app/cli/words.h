// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.h"
#include "model/base/error.h"
#include "model/iis/iisconfiguration.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace amado::cli {

/// What went wrong, what it means and what to do, in one line without the place.
[[nodiscard]] QString sentence(const Error &error);
[[nodiscard]] QString sentence(const ConfigProblem &problem);

/// "C/inetpub/wwwroot/web.config:42:4", the way compilers name a place; empty when there is none.
[[nodiscard]] QString place(const Error &error);

/// Place and sentence: a diagnostic line.
[[nodiscard]] QString diagnosis(const Error &error);

/// Says an error on the console with its code; `where` leads it instead of the error's own place.
void warn(Console &console, const Error &error);
void warn(Console &console, const QString &where, const Error &error);

/// A diagnostic line for each problem, with every place it breaks; a file that several applications
/// read is named once.
[[nodiscard]] QStringList diagnoses(const std::vector<ConfigProblem> &problems);

} // namespace amado::cli
