// SPDX-License-Identifier: MIT
#pragma once

#include <thread>

namespace amado::test {

/// A web proxy on a port of loopback, behind whose CONNECT stands officeclient.microsoft.com with
/// the chain of testChain(); every other host breaks off.
class TlsEndpoints
{
public:
    TlsEndpoints();
    ~TlsEndpoints();
    TlsEndpoints(const TlsEndpoints &) = delete;
    TlsEndpoints &operator=(const TlsEndpoints &) = delete;

    [[nodiscard]] int port() const { return m_port; }

private:
    void serve();
    int m_listener = -1;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace amado::test
