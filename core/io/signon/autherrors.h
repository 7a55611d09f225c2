// SPDX-License-Identifier: MIT
#pragma once

#include "io/signon/authcontext.h"
#include "model/base/error.h"

namespace amado {

/// A failed sign-on in the program's own terms: PermissionDenied, or Unreachable when no domain
/// controller answered.
[[nodiscard]] Error authError(const AuthFailure &failure, const QString &subject);

} // namespace amado
