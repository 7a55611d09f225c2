// SPDX-License-Identifier: MIT
#include "contract/hostcontract.h"
#include "remote/scriptworld.h"
#include "winrm/wsmanserver.h"

#include "io/winrm/winrmshell.h"

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

const TestCertificates &certificates()
{
    static const TestCertificates made;
    return made;
}

/// The test server of all cases: it starts the stand-in for each command, in the environment of the
/// case.
WsManServer &sharedServer()
{
    static WsManServer server([] {
        auto options = std::make_unique<ServerOptions>();
        options->certificates = &certificates();
        options->schemes = {u"Basic"_s};
        options->basicUsers = {{"wsmtest", "Passw0rd.1"}};
        options->service.program = localProcess(standInProgram());
        return options;
    }());
    return server;
}

std::unique_ptr<RemoteShell> shellAt(int port)
{
    Endpoint endpoint;
    endpoint.transport = Transport::Winrm;
    endpoint.host = u"localhost"_s;
    endpoint.port = port;
    endpoint.tls = true;
    endpoint.signOn = SignOn::Basic;
    WinRmOptions options;
    options.caFile = certificates().caFile();
    return std::make_unique<WinRmShell>(endpoint, Credential{u"wsmtest"_s, "Passw0rd.1"}, options);
}

std::unique_ptr<HostUnderTest> overWinRm(const HostWorld &world)
{
    auto made = std::make_unique<ScriptHostUnderTest>(
        world, [](const ScriptWorld &) { return shellAt(sharedServer().port()); },
        [](const ScriptWorld &) { return shellAt(1); });
    made->world().enter();
    return made;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(WinRm, HostContract,
                         testing::Values(NamedHostFactory{"WinRm", overWinRm, noPowerShell}),
                         [](const auto &test) { return std::string(test.param.name); });

} // namespace amado::test
