#pragma once

#include "model/change/plan.h"
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
        Done,    ///< The server confirmed it.
        Refused, ///< The server said no; nothing was written.
        Unknown, ///< No answer, or none that can be understood: it may or may not have happened.
    };
    Kind kind = Kind::Done;
    Error error; ///< Unless done.
};

/// Changes a target from `expected` to `wanted`; the server compares before it writes.
[[nodiscard]] WriteAnswer writeTarget(HostAccess &host, const StepTarget &target,
                                      const TargetState &expected, const TargetState &wanted,
                                      const CallContext &context);

/// PreconditionFailed/ServerMismatch when the host answers as another server than `name`; else the
/// connection's errors.
[[nodiscard]] Result<> checkIdentity(HostAccess &host, const QString &name,
                                     const CallContext &context);

} // namespace amado
