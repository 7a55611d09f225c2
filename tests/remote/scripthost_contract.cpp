#include "contract/hostcontract.h"
#include "io/host/localshell.h"
#include "remote/scriptworld.h"
#include "remote/sshserver.h"

#include <QDir>
#include <QFileInfo>

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

/// The stand-in first on the search path of the account that signs on, with this world.
QStringList environmentOf(const ScriptWorld &world)
{
    const QString path = u"SetEnv PATH=%1:/usr/local/bin:/usr/bin:/bin AMADO_TEST_WORLD=%2 "
                         u"AMADO_PWSH=%3 AMADO_PRELUDE=%4 AMADO_POWERSHELL_SOCKET=%5"_s;
    return {path.arg(QFileInfo(standInProgram()).path(), world.path(), pwshProgram(),
                     qEnvironmentVariable("AMADO_PRELUDE"),
                     qEnvironmentVariable("AMADO_POWERSHELL_SOCKET"))};
}

std::unique_ptr<HostUnderTest> overSsh(const HostWorld &world)
{
    return std::make_unique<ScriptHostUnderTest>(
        world,
        [](const ScriptWorld &made) {
            made.enter();
            SshServer::shared().configure(environmentOf(made));
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
