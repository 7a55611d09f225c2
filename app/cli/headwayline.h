// SPDX-License-Identifier: MIT
#pragma once

#include "cli/console.h"
#include "engine/serversatwork.h"

#include <QElapsedTimer>

namespace amado::cli {

/// What many servers are waited for.
enum class Doing { Reading, Planning, Changing, Settling, Searching, Testing };

/// Says on a terminal how far many servers are, once that takes a person's patience: one line that
/// is rewritten and goes when it is over.
class HeadwayLine
{
public:
    /// `quiet`: a program reads the answer.
    HeadwayLine(Console &console, Doing doing, bool quiet);
    ~HeadwayLine();
    HeadwayLine(const HeadwayLine &) = delete;
    HeadwayLine &operator=(const HeadwayLine &) = delete;

    void show(const Headway &headway);

private:
    Console &m_console;
    Doing m_doing;
    bool m_isShown; ///< Whether anybody would see it.
    QString m_line;
    QElapsedTimer m_since;
};

} // namespace amado::cli
