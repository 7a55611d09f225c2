// SPDX-License-Identifier: MIT
#pragma once

#include "io/lab/feedserver.h"

#include <memory>
#include <thread>

namespace amado {

/// The feed of the practice lab: an endpoint of its own on the loopback network with its own roots,
/// so that fetching and proving can be practised without Microsoft and without the Internet.
/// Serves until it is destroyed.
class PracticeFeed
{
public:
    /// `folder` keeps its keys. Errors: those of FeedServer::open().
    [[nodiscard]] static Result<std::unique_ptr<PracticeFeed>> start(const QString &folder,
                                                                     const QDateTime &now);

    [[nodiscard]] QString url() const { return m_server.url(); }
    [[nodiscard]] const QString &trustFolder() const { return m_server.trustFolder(); }

private:
    explicit PracticeFeed(FeedServer server);

    FeedServer m_server;
    std::jthread m_thread; ///< Ends before the server it uses.
};

} // namespace amado
