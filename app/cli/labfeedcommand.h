// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commandline.h"

class QCommandLineParser;

namespace amado::cli {

/// The request of a "lab …" command line: a folder, or serve-feed with its own arguments. The error
/// is a sentence in the language in force.
[[nodiscard]] tl::expected<Request, QString> parseLabCommand(const QCommandLineParser &parser);

} // namespace amado::cli
