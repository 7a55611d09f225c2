// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

#include <algorithm>
#include <functional>

namespace amado::test {

/// How a call to a server goes wrong.
enum class Fault {
    None,
    LostBefore, ///< The connection breaks before the server heard anything.
    LostAfter,  ///< The server acts, its answer is lost.
    TimedOut,   ///< The server acts, the answer comes too late.
    Refused,    ///< Access denied; nothing happens.
    DiskFull,   ///< No space left; nothing happens.
    Garbage,    ///< The server acts and answers with a reply of another kind.
    Outage,     ///< The server acts and answers with no reply at all.
    Denied,     ///< The server acts, and says of every write that it failed; what it reads is true.
};

/// A server between the caller and another one, which fails the calls its plan names.
class FaultyHost : public HostAccess
{
public:
    /// `faultOf` is asked with the 1-based number of each call and its requests.
    using FaultPlan = std::function<Fault(int call, std::span<const HostRequest> requests)>;
    FaultyHost(HostAccess &inner, FaultPlan faultOf)
        : m_inner(inner)
        , m_faultOf(std::move(faultOf))
    {}

    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override
    {
        using Replies = std::vector<Result<HostReply>>;
        const auto each = [&](const Result<HostReply> &reply) {
            return Replies(requests.size(), reply);
        };
        switch (m_faultOf(++m_calls, requests)) {
        case Fault::None:
            return m_inner.run(requests, context);
        case Fault::LostBefore:
            return failure(ErrorCode::Unreachable);
        case Fault::LostAfter:
            std::ignore = m_inner.run(requests, context);
            return failure(ErrorCode::Unreachable);
        case Fault::TimedOut:
            std::ignore = m_inner.run(requests, context);
            return failure(ErrorCode::TimedOut);
        case Fault::Refused:
            return each(failure(ErrorCode::PermissionDenied));
        case Fault::DiskFull:
            return each(failure(ErrorCode::PreconditionFailed, Reason::DiskFull));
        case Fault::Garbage:
            std::ignore = m_inner.run(requests, context);
            return each(HostReply(TextValue{QStringLiteral("\u0007 not what was asked for")}));
        case Fault::Outage:
            std::ignore = m_inner.run(requests, context);
            return Replies{};
        case Fault::Denied: {
            auto replies = m_inner.run(requests, context);
            for (size_t i = 0; replies && i < replies->size(); ++i) {
                if (isWriting(requests[i]))
                    (*replies)[i] = failure(ErrorCode::InvalidData, Reason::FileUnreadable);
            }
            return replies;
        }
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] int calls() const { return m_calls; }

private:
    HostAccess &m_inner;
    FaultPlan m_faultOf;
    int m_calls = 0;
};

/// A server that is lost in the middle of the first call that writes: it carries out so many of its
/// requests, and nobody hears of it. Later calls work.
class HalfwayHost : public HostAccess
{
public:
    HalfwayHost(HostAccess &inner, size_t carriedOut)
        : m_inner(inner)
        , m_carriedOut(carriedOut)
    {}

    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override
    {
        if (m_lost || std::none_of(requests.begin(), requests.end(), isWriting))
            return m_inner.run(requests, context);
        m_lost = true;
        m_asked = requests.size();
        std::ignore = m_inner.run(requests.first(std::min(m_carriedOut, m_asked)), context);
        return failure(ErrorCode::Unreachable);
    }

    /// How many requests the call held in whose middle it was lost.
    [[nodiscard]] size_t asked() const { return m_asked; }

private:
    HostAccess &m_inner;
    size_t m_carriedOut = 0;
    size_t m_asked = 0;
    bool m_lost = false;
};

} // namespace amado::test
