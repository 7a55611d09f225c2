// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feedproof.h"

namespace amado {

/// Checks a signed feed under a closed policy against pinned roots. Callable from any thread; no
/// network.
class SignatureCheck
{
public:
    virtual ~SignatureCheck() = default;
    /// `now` is UTC and stands for the time of checking. Never RolledBack: that needs the document
    /// held.
    [[nodiscard]] virtual FeedProof check(const QByteArray &document,
                                          const QDateTime &now) const = 0;
};

} // namespace amado
