// SPDX-License-Identifier: MIT
#pragma once

#include "io/tls/opensslhandles.h"

#include <QDateTime>
#include <QString>

#include <mutex>

namespace amado {

/// The roots of a machine for many connections: a bundle of some 140 certificates takes longer to
/// read than a handshake, so it is read once, and again when it changed. Any thread.
class TrustedRoots
{
public:
    /// `caFile`: PEM; empty: the bundle and folder libcurl was built with, else OpenSSL's.
    explicit TrustedRoots(QString caFile = {});

    /// Another reference to the store all connections share; none when the file cannot be read or
    /// holds no certificate.
    [[nodiscard]] X509StorePtr store();

private:
    QString m_file;
    QString m_folder;
    std::mutex m_mutex;
    X509StorePtr m_store;
    QDateTime m_modified; ///< Of the file, when it was read.
};

} // namespace amado
