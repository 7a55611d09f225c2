// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commandline.h"

class QCommandLineParser;

namespace amado::cli {

/// The error is one line in the language in force.
using MadeRequest = tl::expected<Request, QString>;

// The arguments of each command as its request.

[[nodiscard]] MadeRequest makeAssess(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeReport(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeRules(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeTry(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makePlan(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeApply(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeBlock(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeUnblock(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeHistory(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeUndo(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeRecover(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeServer(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeSchema(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeHelp(const QCommandLineParser &parser);
[[nodiscard]] MadeRequest makeVersion(const QCommandLineParser &parser);

} // namespace amado::cli
