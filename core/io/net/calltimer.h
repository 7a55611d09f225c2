// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"
#include "ports/hostaccess.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace amado {

/// The time, the stop request and the first contact of one call. A value, copies of which are of
/// the same call; any thread.
class CallTimer
{
public:
    /// Starts now.
    explicit CallTimer(const CallContext &context)
        : CallTimer(context.stop, std::chrono::steady_clock::now() + context.deadline)
    {
        m_contact = context.contact;
        m_accepted = context.signedOn;
    }
    CallTimer(std::stop_token stop, std::chrono::steady_clock::time_point until)
        : m_stop(std::move(stop))
        , m_until(until)
    {}

    /// Cancelled or TimedOut, once either has come.
    [[nodiscard]] std::optional<Error> interrupted() const;
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }
    [[nodiscard]] std::chrono::steady_clock::time_point until() const { return m_until; }
    /// The same call, over after that time at the latest.
    [[nodiscard]] CallTimer within(std::chrono::milliseconds time) const;
    /// Somebody is there: tells the call's CallContext::contact, the first time.
    void noteContact() const;
    /// The account was accepted: tells CallContext::signedOn, the first time.
    void noteSignedOn() const;

private:
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_until;
    std::function<void()> m_contact;
    std::function<void()> m_accepted;
    std::shared_ptr<std::atomic_flag> m_hadContact = std::make_shared<std::atomic_flag>();
    std::shared_ptr<std::atomic_flag> m_wasAccepted = std::make_shared<std::atomic_flag>();
};

} // namespace amado
