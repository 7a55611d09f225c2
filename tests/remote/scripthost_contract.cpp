// SPDX-License-Identifier: MIT
#include "contract/hostcontract.h"
#include "io/script/localshell.h"
#include "remote/scriptworld.h"
#include "remote/sshserver.h"

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<HostUnderTest> overLocalShell(const HostWorld &world)
{
    auto made = std::make_unique<ScriptHostUnderTest>(
        world, [](const ScriptWorld &) { return std::make_unique<LocalShell>(standInProgram()); },
        [](const ScriptWorld &) { return std::make_unique<LocalShell>(u"/nowhere"_s); });
    made->world().enter();
    return made;
}

std::unique_ptr<HostUnderTest> overSsh(const HostWorld &world)
{
    return std::make_unique<ScriptHostUnderTest>(
        world,
        [](const ScriptWorld &made) {
            made.enter();
            SshServer::shared().configure(made.sshSettings());
            return SshServer::shared().shell();
        },
        [](const ScriptWorld &) {
            Endpoint endpoint = SshServer::shared().endpoint();
            endpoint.port = SshServer().port(); // Closed again at once.
            return std::make_unique<SshShell>(endpoint, Credential{});
        });
}

std::optional<std::string> noPowerShellOrSsh()
{
    const auto why = noPowerShell();
    return why ? why : SshServer::missing();
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Local, HostContract,
                         testing::Values(NamedHostFactory{"Local", overLocalShell, noPowerShell}),
                         [](const auto &test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(Ssh, HostContract,
                         testing::Values(NamedHostFactory{"Ssh", overSsh, noPowerShellOrSsh}),
                         [](const auto &test) { return std::string(test.param.name); });

} // namespace amado::test
