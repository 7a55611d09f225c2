// SPDX-License-Identifier: MIT
#pragma once

#include "io/winrm/winrmshell.h"
#include "winrm/wsmanserver.h"

#include <gtest/gtest.h>

namespace amado::test {

/// A machine that can sign on with NTLM and a server to do it at.
class WinRmWorld : public testing::Test
{
protected:
    WinRmWorld();
    static void SetUpTestSuite();

    /// HTTP with Negotiate.
    static std::unique_ptr<ServerOptions> plain();
    /// HTTPS with Negotiate, Basic and Certificate.
    static std::unique_ptr<ServerOptions> secure();
    static const TestCertificates &certificates();

    WsManServer &start(std::unique_ptr<ServerOptions> options);
    [[nodiscard]] WsManServer &server() { return *m_server; }
    [[nodiscard]] Endpoint endpoint(SignOn signOn) const;
    /// The account every test server knows.
    [[nodiscard]] static Credential credential();
    /// Short time-outs, roots of the test authority.
    [[nodiscard]] static WinRmOptions options();
    [[nodiscard]] std::unique_ptr<WinRmShell> shell(SignOn signOn,
                                                    const WinRmOptions &with = options(),
                                                    const Credential &as = credential()) const;
    /// Skips the test when this machine cannot do NTLM.
    static bool hasNtlm();

private:
    std::unique_ptr<WsManServer> m_server;
};

/// Long enough for the slowest machine; a test that waits for it has failed already.
constexpr std::chrono::milliseconds kPatience{60'000};

} // namespace amado::test
