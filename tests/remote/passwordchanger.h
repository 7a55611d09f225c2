// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>
#include <thread>

#include <libssh/libssh.h>
#include <libssh/server.h>

namespace amado::test {

/// An SSH server that answers every password with the message that asks for a new one. OpenSSH's
/// never sends it, other servers do.
class PasswordChanger
{
public:
    explicit PasswordChanger(const QString &hostKeyFile);
    ~PasswordChanger();
    PasswordChanger(const PasswordChanger &) = delete;
    PasswordChanger &operator=(const PasswordChanger &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /// Passwords it was sent; once a client has left.
    [[nodiscard]] int passwords();

private:
    void serve();

    int m_listener = -1;
    int m_port = 0;
    ssh_bind m_bind;
    int m_passwords = 0;
    std::thread m_thread;
};

} // namespace amado::test
