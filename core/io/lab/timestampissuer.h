// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

#include <openssl/evp.h>

namespace amado {

/// A key with its certificate and the links above it. The key belongs to somebody else.
struct SigningChain
{
    EVP_PKEY *key = nullptr;
    std::vector<QByteArray> certificates; ///< DER, its own first.
};

/// An RFC 3161 token over the bytes, as a timestamp authority would make it: CMS with the
/// certificates inside, in the indefinite-length encoding the vendor's tokens have. The same input
/// gives the same bytes. Errors: Internal.
[[nodiscard]] Result<QByteArray> makeTimestampToken(const QByteArray &bytes, const QDateTime &at,
                                                    const SigningChain &authority);

} // namespace amado
