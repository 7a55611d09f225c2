// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"

#include <tl/expected.hpp>

namespace amado {

/// A value or an Error. The only error channel of this program: never a bool, never an exception.
/// A dropped Result is a compiler warning.
template<class T = void>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

/// Makes an error result: `return failure(ErrorCode::NotFound, Reason::RuleNotFound, name);`
inline tl::unexpected<Error> failure(ErrorCode code, Reason reason = Reason::None,
                                     QString subject = {}, QString detail = {}, int line = 0,
                                     int column = 0)
{
    return tl::unexpected<Error>(
        Error{code, reason, std::move(subject), std::move(detail), line, column});
}

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace amado
