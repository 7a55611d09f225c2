// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>

#include <openssl/ssl.h>

namespace amado::test {

/// A private authority and certificates from it, made anew for each run.
class TestCertificates
{
public:
    TestCertificates();
    [[nodiscard]] QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    /// Of "localhost" and 127.0.0.1.
    [[nodiscard]] QString serverFile() const
    {
        return m_folder.filePath(QStringLiteral("server.pem"));
    }
    [[nodiscard]] QString serverSha256() const { return m_serverSha256; }
    /// Of another name.
    [[nodiscard]] QString strangerFile() const
    {
        return m_folder.filePath(QStringLiteral("stranger.pem"));
    }
    [[nodiscard]] QString clientFile() const
    {
        return m_folder.filePath(QStringLiteral("client.pem"));
    }
    /// "tls-server-end-point:" and the hash of the server's certificate.
    [[nodiscard]] QByteArray serverBinding() const { return m_serverBinding; }

    struct ContextDeleter
    {
        void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    };
    using ContextPtr = std::unique_ptr<SSL_CTX, ContextDeleter>;
    /// For a server with the certificate and key of `file`; asks for a client certificate of the
    /// authority.
    [[nodiscard]] ContextPtr serverContext(const QString &file) const;

private:
    QTemporaryDir m_folder;
    QString m_serverSha256;
    QByteArray m_serverBinding;
};

} // namespace amado::test
