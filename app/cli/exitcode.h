// SPDX-License-Identifier: MIT
#pragma once

namespace amado::cli {

/// What the program answers to the shell; part of the contract with scripts.
enum class ExitCode {
    Done = 0,        ///< Done, and nothing needs action.
    NeedsAction = 1, ///< Done, and something needs action.
    Usage = 2,       ///< The command line itself is wrong; nothing was tried.
    NotDone = 3,     ///< Something could not be judged or done.
};

} // namespace amado::cli
