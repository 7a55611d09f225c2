// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>

namespace amado::test {

/// A server that answers nothing until it is let go or the job is stopped.
class DeadServer
{
public:
    Result<int> operator()(std::stop_token stop) const
    {
        std::unique_lock lock(m_state->mutex);
        m_state->wake.wait(lock, stop, [this] { return m_state->released; });
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        return 0;
    }
    void release() const
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->released = true;
        m_state->wake.notify_all();
    }

private:
    struct State
    {
        std::mutex mutex;
        std::condition_variable_any wake;
        bool released = false;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace amado::test
