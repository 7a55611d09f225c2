// SPDX-License-Identifier: MIT
#pragma once

#include "io/ssh/sshshell.h"
#include "model/server/endpoint.h"

#include <QStringList>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace amado::test {

/// OpenSSH on a port of loopback, with keys of its own, for the account that runs the tests: one
/// `sshd -i` for each connection, which reads the settings as they are then.
class SshServer
{
public:
    SshServer();
    ~SshServer();
    SshServer(const SshServer &) = delete;
    SshServer &operator=(const SshServer &) = delete;

    /// Why tests that need it are skipped; nullopt: it can be started.
    [[nodiscard]] static std::optional<std::string> missing();
    /// Started at the first call, for tests that leave the settings as they find them.
    [[nodiscard]] static SshServer &shared();

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    /// Signs on with the client's key, whose file it is; the server's key is pinned.
    [[nodiscard]] Endpoint endpoint() const;
    [[nodiscard]] QString hostKeySha256() const { return m_hostKeySha256; }
    [[nodiscard]] std::unique_ptr<SshShell> shell() const;
    /// Settings on top of the usual ones, for connections from now on; the first of a kind counts.
    void configure(const QStringList &lines);
    /// "NAME=value" on top of this process' own environment, for connections from now on.
    void setEnvironment(const QStringList &lines);
    /// Makes a key pair in the server's folder and gives the path of the private half.
    QString newKey(const QString &name, const QString &passphrase = {},
                   const QString &kind = QStringLiteral("ed25519")) const;
    /// Until no connection is left and nothing works for one any more.
    void waitUntilIdle() const;

private:
    void serve();
    QTemporaryDir m_folder;
    QString m_hostKeySha256;
    int m_listener = -1;
    int m_port = 0;
    std::mutex m_mutex;
    std::vector<std::string> m_environment;
    std::thread m_thread;
    std::vector<std::thread> m_connections;
    std::atomic<int> m_open = 0;
};

/// SHA-256 of a public key file, lower-case hex.
[[nodiscard]] QString keySha256(const QString &publicKeyFile);

} // namespace amado::test
