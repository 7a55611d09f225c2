// SPDX-License-Identifier: MIT
#include "io/net/abandonablecall.h"

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace amado {

namespace {

constexpr int kMostAbandoned = 256;

/// Abandoned calls outlive whoever made them, so their number is the process's.
struct Abandoned
{
    std::mutex mutex;
    std::condition_variable_any fewer;
    int count = 0;
    bool ever = false;
};

/// Never destroyed: abandoned calls may return while the process ends.
Abandoned &abandoned()
{
    static auto *const kept = new Abandoned;
    return *kept;
}

/// Between the one who waits and the thread of the call.
struct Progress
{
    std::mutex mutex;
    std::condition_variable_any changed;
    bool ended = false;
    bool isAbandoned = false;
    std::exception_ptr thrown;
};

/// Signals are for the program's own threads; and a library that writes to a socket which the other
/// side closed gets an error in place of SIGPIPE.
class SignalsHeldBack
{
public:
    SignalsHeldBack()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_BLOCK, &all, &m_before);
    }
    ~SignalsHeldBack() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    SignalsHeldBack(const SignalsHeldBack &) = delete;
    SignalsHeldBack &operator=(const SignalsHeldBack &) = delete;

private:
    sigset_t m_before;
};

void carryOut(std::function<void()> function, const std::shared_ptr<Progress> &progress)
{
    std::exception_ptr thrown;
    try {
        function();
    } catch (...) {
        thrown = std::current_exception();
    }
    function = nullptr; // What the call owns goes first.
    const std::lock_guard lock(progress->mutex);
    progress->ended = true;
    progress->thrown = thrown;
    progress->changed.notify_all();
    if (progress->isAbandoned) {
        const std::lock_guard counting(abandoned().mutex);
        --abandoned().count;
        abandoned().fewer.notify_all();
    }
}

Error interruption(const CallTimer &timer)
{
    return {timer.stop().stop_requested() ? ErrorCode::Cancelled : ErrorCode::TimedOut,
            Reason::None,
            {},
            {}};
}

/// False when the waiting ended otherwise.
bool waitForRoom(const CallTimer &timer)
{
    std::unique_lock lock(abandoned().mutex);
    return abandoned().fewer.wait_until(lock, timer.stop(), timer.until(),
                                        [] { return abandoned().count < kMostAbandoned; });
}

} // namespace

int abandonedCalls()
{
    const std::lock_guard lock(abandoned().mutex);
    return abandoned().count;
}

void leaveCallsBehind()
{
    const std::lock_guard lock(abandoned().mutex);
    abandoned().ever = true;
}

int finishProcess(int exitCode)
{
    {
        const std::lock_guard lock(abandoned().mutex);
        if (!abandoned().ever)
            return exitCode;
    }
    std::fflush(nullptr);
    std::_Exit(exitCode);
}

Result<> runAside(std::function<void()> function, const CallTimer &timer)
{
    if (const auto error = timer.interrupted())
        return failure(*error);
    if (!waitForRoom(timer))
        return failure(interruption(timer));
    const auto progress = std::make_shared<Progress>();
    std::thread thread;
    try {
        const SignalsHeldBack heldBack;
        thread = std::thread(carryOut, std::move(function), progress);
    } catch (const std::system_error &error) {
        return failure(ErrorCode::Unreachable, Reason::None, {},
                       QString::fromLocal8Bit(error.what()));
    }
    std::unique_lock lock(progress->mutex);
    const bool ended = progress->changed.wait_until(lock, timer.stop(), timer.until(),
                                                    [&progress] { return progress->ended; });
    if (!ended) {
        progress->isAbandoned = true;
        {
            const std::lock_guard counting(abandoned().mutex);
            ++abandoned().count;
            abandoned().ever = true;
        }
        lock.unlock();
        thread.detach();
        return failure(interruption(timer));
    }
    const std::exception_ptr thrown = progress->thrown;
    lock.unlock();
    thread.join();
    if (thrown)
        std::rethrow_exception(thrown);
    return {};
}

} // namespace amado
