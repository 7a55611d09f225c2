// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <stop_token>
#include <utility>

namespace amado {

/// The work one piece of judging may do, shared by everything it runs: rules come from outside and
/// may be written to be costly. Counted in steps of the pattern engine and never in time, so that
/// the same server gets the same verdict on every machine. Not thread-safe.
class JudgingBudget
{
public:
    /// Far above what thousands of ordinary rules take; some ten seconds of one core at the worst.
    static constexpr qint64 kSteps = 1'500'000'000;

    explicit JudgingBudget(std::stop_token stop = {}, qint64 steps = kSteps)
        : m_stop(std::move(stop))
        , m_left(steps)
    {}

    /// Takes steps; false when nothing more may be done: they are used up, or somebody asked to
    /// stop.
    bool spend(qint64 steps)
    {
        m_left -= steps;
        return !isOver();
    }
    [[nodiscard]] bool isOver() const { return m_left < 0 || m_stop.stop_requested(); }
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }

private:
    std::stop_token m_stop;
    qint64 m_left;
};

} // namespace amado
