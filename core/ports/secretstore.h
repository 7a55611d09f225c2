// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace amado {

/// Secrets in the keychain of the operating system, and nowhere else. Callable from any thread.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// False when this machine has no keychain: then nothing is stored and the person is asked each
    /// time.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    /// Errors: NotFound, PermissionDenied (locked or refused), Unsupported (no keychain).
    [[nodiscard]] virtual Result<QByteArray> read(const QString &id) = 0;
    [[nodiscard]] virtual Result<> write(const QString &id, const QByteArray &secret) = 0;
    [[nodiscard]] virtual Result<>
    remove(const QString &id) = 0; ///< Removing what is not there is no error.
};

} // namespace amado
