// SPDX-License-Identifier: MIT
#include "engine/actrecord.h"

namespace amado {

QStringList ActRecord::ids() const
{
    if (const auto *block = std::get_if<Block>(&request))
        return block->ids;
    return plan ? plan->ids : QStringList();
}

EntryResult ActRecord::result() const
{
    if (outcome)
        return outcome->result;
    const auto obstacle = error();
    return obstacle ? resultOf(obstacle->code) : EntryResult::Unchanged;
}

std::optional<Error> ActRecord::error() const
{
    if (outcome)
        return outcome->error;
    if (plan || plan.error().reason == Reason::NothingToDo)
        return std::nullopt;
    return plan.error();
}

std::vector<JournalStep> ActRecord::steps() const
{
    if (outcome)
        return outcome->steps;
    return plan ? plannedSteps(*plan) : std::vector<JournalStep>();
}

EntryResult resultOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return EntryResult::Unchanged;
    case ErrorCode::NotFound:
    case ErrorCode::PreconditionChanged:
    case ErrorCode::PreconditionFailed:
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidData:
        return EntryResult::Refused;
    case ErrorCode::TimedOut:
    case ErrorCode::Unreachable:
    case ErrorCode::PermissionDenied:
    case ErrorCode::StoreFailed:
    case ErrorCode::Internal:
        return EntryResult::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace amado
