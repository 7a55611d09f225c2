// SPDX-License-Identifier: MIT
#include "model/base/error.h"

namespace amado {

bool isRetryable(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::TimedOut;
}

bool outcomeUnknown(ErrorCode code)
{
    return code == ErrorCode::TimedOut;
}

} // namespace amado
