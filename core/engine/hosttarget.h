#pragma once

#include "model/change/journalentry.h"
#include "ports/hostaccess.h"

namespace amado {

/// Reads a target as it is now. A file that is not there is AbsentState. Errors: the connection's
/// and the target's own.
[[nodiscard]] Result<TargetState> readTarget(HostAccess &host, const StepTarget &target,
                                             const CallContext &context);

/// What is known about a write once it is over.
struct WriteAnswer
{
    enum class Kind {
        Done,     ///< The server confirmed it.
        Refused,  ///< The server said no; nothing was written.
        NotBegun, ///< A write before it failed or the time was over; nothing was written.
        Unknown,  ///< No answer, or none that can be understood: it may or may not have happened.
    };
    Kind kind = Kind::Done;
    Error error; ///< Unless done.
};

/// Changes a target from `expected` to `wanted`; the server compares before it writes.
[[nodiscard]] WriteAnswer writeTarget(HostAccess &host, const StepTarget &target,
                                      const TargetState &expected, const TargetState &wanted,
                                      const CallContext &context);

/// A write and what stands there after it.
struct WriteAndState
{
    WriteAnswer answer;
    Result<TargetState> found = failure(ErrorCode::Cancelled); ///< Of use when the write was done.
};

/// Carries out the steps in order, each followed by reading what stands there then, all in one
/// call: one answer for each. No step is begun after one that was not done.
[[nodiscard]] std::vector<WriteAndState>
writeAndRead(HostAccess &host, std::span<const JournalStep> steps, const CallContext &context);

/// The targets as they are now, in one call, each or why it cannot be told. Errors: the
/// connection's; PreconditionFailed/ServerMismatch when the host answers as another server than
/// `name`.
[[nodiscard]] Result<std::vector<Result<TargetState>>>
readTargets(HostAccess &host, const QString &name, std::span<const StepTarget> targets,
            const CallContext &context);

} // namespace amado
