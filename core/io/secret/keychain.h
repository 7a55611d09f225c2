// SPDX-License-Identifier: MIT
#pragma once

#include "ports/secretstore.h"

#include <memory>

namespace amado {

/// Secrets in the keychain of the operating system (the Secret Service on Linux), under the service
/// name "Amado".
///
/// QtKeychain's jobs end through an event loop. They all run in one thread of this object's own,
/// which spins the ordinary loop of a QThread; callers of any thread, with or without a loop, wait
/// for the outcome of their job. Only one object may be made in a program: QtKeychain keeps its
/// queue of jobs in the thread that used it first.
class Keychain : public SecretStore
{
public:
    Keychain();
    ~Keychain() override;

    /// Looks at the session bus each time, without starting anything.
    [[nodiscard]] bool isAvailable() const override;
    [[nodiscard]] Result<QByteArray> read(const QString &id) override;
    [[nodiscard]] Result<> write(const QString &id, const QByteArray &secret) override;
    [[nodiscard]] Result<> remove(const QString &id) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
