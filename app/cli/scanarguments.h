#pragma once

#include "cli/commandline.h"

class QCommandLineParser;

namespace amado::cli {

/// The request of a "scan …" command line. The error is a sentence in the language in force.
[[nodiscard]] tl::expected<Request, QString> parseScanCommand(const QCommandLineParser &parser);

} // namespace amado::cli
