// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"
#include "ports/hostaccess.h"

namespace amado {

/// The availability group a server belongs to: a group is a failover cluster, whose name every
/// member knows,
/// https://learn.microsoft.com/exchange/high-availability/database-availability-groups → TextValue;
/// NotFound when it belongs to none.
[[nodiscard]] ReadRegistryValue availabilityGroupRequest();

/// What is known about a write once it is over.
struct WriteAnswer
{
    enum class Kind {
        Done,     ///< The server confirmed it.
        Refused,  ///< The server said no.
        NotBegun, ///< A write before it failed or the time was over; nothing was written.
        Unknown,  ///< No answer, or none that can be understood: it may or may not have happened.
    };
    Kind kind = Kind::Done;
    Error error; ///< Unless done.
};

/// A write and what stands there after it.
struct WriteAndState
{
    WriteAnswer answer;
    Result<TargetState> found = failure(ErrorCode::Cancelled); ///< Read back after it.
};

/// What the answer to a step means in the light of what stands there after it: whatever was said,
/// that decides. Where it cannot be told, or is neither the state before nor the one after, nobody
/// knows what happened (Unknown). What the server compared and found changed, or never began, is
/// taken at its word: then the state is somebody else's.
[[nodiscard]] WriteAnswer::Kind meaningOf(const WriteAndState &write, const JournalStep &step);

/// Carries out the steps in order, each followed by reading what stands there then, all in one
/// call: one answer for each. No step is begun after one that was not done.
[[nodiscard]] std::vector<WriteAndState>
writeAndRead(HostAccess &host, std::span<const JournalStep> steps, const CallContext &context);

/// Targets as they are at one moment, and what else matters for changing them.
struct TargetsRead
{
    std::vector<Result<TargetState>> states; ///< Each, or why it cannot be told.
    QDateTime clock;                         ///< UTC, the server's own; invalid for a copy.
    /// Availability group; empty: none. An error where the server could not tell: then nobody knows
    /// whom an act there may take down with it.
    Result<QString> group = QString();
};

/// The targets as they are now, in one call. Errors: the connection's;
/// PreconditionFailed/ServerMismatch when the host answers as another server than `name`.
[[nodiscard]] Result<TargetsRead> readTargets(HostAccess &host, const QString &name,
                                              std::span<const StepTarget> targets,
                                              const CallContext &context);

/// Has removed what writes that were cut off may have left beside the targets: each is asked to
/// become what `read` found it to be, in one call, which changes nothing. What cannot be removed
/// now is by the next write.
void sweepBeside(HostAccess &host, std::span<const StepTarget> targets, const TargetsRead &read,
                 const CallContext &context);

} // namespace amado
