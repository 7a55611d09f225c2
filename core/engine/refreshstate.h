// SPDX-License-Identifier: MIT
#pragma once

#include "engine/progress.h"
#include "model/base/ids.h"

#include <chrono>
#include <optional>

namespace amado {

/// A session that runs now.
struct RunningSession
{
    ServerId id;
    QString server;
    Progress::Phase phase = Progress::Phase::Connecting;
    QString target; ///< The file in work; may be empty.
    std::chrono::seconds since{0};
    /// How long ago the server's side showed that somebody is there; none: it is still being
    /// connected to.
    std::optional<std::chrono::seconds> contact = {};
    bool answered = false; ///< The server told something about itself already.
};

/// What became of a refresh.
struct RefreshSummary
{
    int total = 0;
    int read = 0;
    int unresponsive = 0; ///< Gave no answer.
    int failed = 0;       ///< Answered, but could not be read or kept.
    int cancelled = 0;    ///< Not read because somebody stopped the refresh; what was known stands.

    bool operator==(const RefreshSummary &) const = default;
};

} // namespace amado
