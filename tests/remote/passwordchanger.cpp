// SPDX-License-Identifier: MIT
#include "remote/passwordchanger.h"

#include <QFile>

#include <array>
#include <tuple>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amado::test {

PasswordChanger::PasswordChanger(const QString &hostKeyFile)
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    , m_bind(ssh_bind_new())
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    ::listen(m_listener, 1);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    const bool off = false;
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &off);
    ssh_bind_options_set(m_bind, SSH_BIND_OPTIONS_HOSTKEY,
                         QFile::encodeName(hostKeyFile).constData());
    m_thread = std::thread([this] { serve(); });
}

PasswordChanger::~PasswordChanger()
{
    std::ignore = passwords();
    ssh_bind_free(m_bind);
    ::close(m_listener);
}

int PasswordChanger::passwords()
{
    if (m_thread.joinable())
        m_thread.join();
    return m_passwords;
}

void PasswordChanger::serve()
{
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    const ssh_session session = ssh_new();
    if (ssh_bind_accept_fd(m_bind, session, client) == SSH_OK &&
        ssh_handle_key_exchange(session) == SSH_OK) {
        ssh_set_auth_methods(session, SSH_AUTH_METHOD_PASSWORD);
        while (m_passwords == 0) {
            const ssh_message message = ssh_message_get(session);
            if (message == nullptr)
                break;
            if (ssh_message_type(message) == SSH_REQUEST_AUTH &&
                ssh_message_subtype(message) == SSH_AUTH_METHOD_PASSWORD) {
                ++m_passwords;
                // Number 60, as SSH_MSG_USERAUTH_PASSWD_CHANGEREQ has it too.
                ssh_message_auth_interactive_request(message, "expired", "", 0, nullptr, nullptr);
            } else {
                ssh_message_reply_default(message);
            }
            ssh_message_free(message);
        }
        ssh_blocking_flush(session, 60'000);
        // The client is who ends it.
        std::array<char, 256> more{};
        while (::recv(client, more.data(), more.size(), 0) > 0) {
        }
    }
    ssh_disconnect(session);
    ssh_free(session);
}

} // namespace amado::test
