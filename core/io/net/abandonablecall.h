// SPDX-License-Identifier: MIT
#pragma once

#include "io/net/calltimer.h"
#include "model/base/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace amado {

/// Calls that nobody waits for any more and that have not returned yet, of the whole process.
[[nodiscard]] int abandonedCalls();

/// Tells finishProcess() that calls in threads of others go on when the program is done.
void leaveCallsBehind();

/// The last act of main(): gives the code back, to be returned. When a call was ever abandoned or
/// left behind it ends the process here instead, with its output written but without the closing
/// work of libraries, which their own code may still be running beside.
[[nodiscard]] int finishProcess(int exitCode);

/// Runs the function in a thread of its own and waits for its end; nothing then holds what the
/// function owned. Errors: Cancelled and TimedOut (CallTimer's), after which the function goes on
/// alone; Unreachable when the machine has no thread left.
[[nodiscard]] Result<> runAside(std::function<void()> function, const CallTimer &timer);

/// What `call()` gives, or an error as soon as a stop is requested or the time is over: for calls
/// into libraries that cannot be interrupted. An abandoned call finishes by itself, its answer is
/// dropped and what it owns is destroyed in its thread; so it must own all it touches, by value or
/// by shared ownership, and change nothing that anybody sees. At most 256 calls of the process may
/// be abandoned at a time, then a new one first waits for one of them to return. Any thread.
/// Errors: Cancelled, TimedOut, Unreachable when the machine has no thread left.
template<class Call>
[[nodiscard]] auto callAbandonably(Call call, const CallTimer &timer)
    -> Result<std::invoke_result_t<Call &>>
{
    const auto answer = std::make_shared<std::optional<std::invoke_result_t<Call &>>>();
    // std::function is copyable, a call that owns something need not be.
    auto owner = std::make_shared<Call>(std::move(call));
    const auto ended =
        runAside([answer, kept = std::move(owner)] { answer->emplace(std::invoke(*kept)); }, timer);
    if (!ended)
        return failure(ended.error());
    return std::move(**answer);
}

} // namespace amado
