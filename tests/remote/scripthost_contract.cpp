#include "contract/hostcontract.h"
#include "io/host/localshell.h"
#include "remote/scriptworld.h"

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

} // namespace

INSTANTIATE_TEST_SUITE_P(Local, HostContract,
                         testing::Values(NamedHostFactory{"Local", overLocalShell, noPowerShell}),
                         [](const auto &test) { return std::string(test.param.name); });

} // namespace amado::test
