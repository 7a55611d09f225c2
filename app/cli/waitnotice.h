// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.h"
#include "model/server/connection.h"

#include <thread>

namespace amado::cli {

/// Says on standard error what a connection test waits for, once that takes a person's patience:
/// the test blocks its own thread, so this speaks from another one.
class WaitNotice
{
public:
    explicit WaitNotice(Console &console)
        : m_console(console)
    {}

    /// To be called with each report of the test, in one thread.
    void take(const QString &server, const StageReport &report);

private:
    Console &m_console;
    std::jthread m_waiting; ///< Ends when the stage does.
};

} // namespace amado::cli
