// SPDX-License-Identifier: MIT
#include "app/practicefeed.h"

namespace amado {

Result<std::unique_ptr<PracticeFeed>> PracticeFeed::start(const QString &folder,
                                                          const QDateTime &now)
{
    auto server = FeedServer::open(folder, ServedFeed::Trusted, 0, now);
    if (!server)
        return failure(server.error());
    return std::unique_ptr<PracticeFeed>(new PracticeFeed(std::move(*server)));
}

PracticeFeed::PracticeFeed(FeedServer server)
    : m_server(std::move(server))
    , m_thread([this](const std::stop_token &stop) { m_server.serve(stop); })
{}

} // namespace amado
