// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commandtable.h"

class QCommandLineParser;

namespace amado::cli {

/// What a "scan …" command line takes.
[[nodiscard]] const std::vector<OptionSpec> &scanOptions();
/// The request of a "scan …" command line. The error is a sentence in the language in force.
[[nodiscard]] tl::expected<Request, QString> parseScanCommand(const QCommandLineParser &parser);

} // namespace amado::cli
