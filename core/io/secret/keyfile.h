// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado {

/// Whether a private key file cannot be read without a passphrase: PEM as OpenSSL and OpenSSH write
/// it, or PKCS#12. False for what is missing or of no such format: signing on says so. Blocking,
/// any thread.
[[nodiscard]] bool needsPassphrase(const QString &keyFile);

/// Whether the file is PKCS#12: a key with its certificate
/// (https://www.rfc-editor.org/rfc/rfc7292).
[[nodiscard]] bool isPkcs12(const QString &keyFile);

} // namespace amado
