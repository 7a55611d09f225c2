// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace amado {

/// Requests of one call, each with what is done with its reply.
class HostBatch
{
public:
    template<class Request, class Take>
    void add(Request request, Take take)
    {
        using Reply = typename Request::Reply;
        m_requests.emplace_back(std::move(request));
        m_takers.emplace_back([take = std::move(take)](const Result<HostReply> &reply) mutable {
            take(replyAs<Reply>(reply));
        });
    }
    [[nodiscard]] std::span<const HostRequest> requests() const { return m_requests; }
    [[nodiscard]] bool isEmpty() const { return m_requests.empty(); }
    /// Gives each reply to its taker, in the order of asking; as many as there are requests.
    void take(const std::vector<Result<HostReply>> &replies)
    {
        for (std::size_t i = 0; i < m_takers.size(); ++i)
            m_takers[i](replies[i]);
    }

private:
    std::vector<HostRequest> m_requests;
    std::vector<std::function<void(const Result<HostReply> &)>> m_takers;
};

} // namespace amado
