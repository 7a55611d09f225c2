// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/certificate.h"

#include <QByteArray>

namespace amado::test {

/// A certificate for officeclient.microsoft.com and the root that issued it, made by this program,
/// with the key that lets a test server present them.
struct TestChain
{
    CertificateChain chain; ///< Leaf first.
    QByteArray leafKeyPem;
};

/// The same for the whole program run.
[[nodiscard]] const TestChain &testChain();

} // namespace amado::test
