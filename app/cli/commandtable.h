// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commandline.h"

#include <vector>

class QCommandLineParser;

namespace amado::cli {

/// An option of a command.
struct OptionSpec
{
    const char *name;
    const char *value; ///< Null: a switch.
    const char *about; ///< In English, to be translated as amado::cli::CommandLine.
};

/// One command: how it is called, what it is for and how its arguments become a request.
struct CommandSpec
{
    const char *name;
    const char *usage;
    const char *about;
    std::vector<OptionSpec> options;
    /// The error is one line in the language in force.
    tl::expected<Request, QString> (*make)(const QCommandLineParser &);
};

/// Every command, in the order of the help.
[[nodiscard]] const std::vector<CommandSpec> &commands();
/// What every command takes, before or after its name; --help and --version besides.
[[nodiscard]] const std::vector<OptionSpec> &globalOptions();

} // namespace amado::cli
