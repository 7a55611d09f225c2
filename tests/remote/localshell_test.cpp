// SPDX-License-Identifier: MIT
#include "io/script/localshell.h"

#include <gtest/gtest.h>

#include <future>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const CallContext kPatient{{}, 10min, {}};

TEST(LocalShell, GivesInputToTheProgramAndTellsWhatItSaid)
{
    const QByteArray large(3 << 20, 'x');
    const auto echoed = LocalShell(u"/bin/cat"_s).run(u"powershell.exe -"_s, large, kPatient);
    ASSERT_TRUE(echoed);
    EXPECT_TRUE(echoed->out == large);
    EXPECT_EQ(echoed->exitCode, 0);
    const auto failed =
        LocalShell(u"/bin/ls"_s).run(u"powershell.exe /no/such/folder"_s, {}, kPatient);
    ASSERT_TRUE(failed);
    EXPECT_NE(failed->exitCode, 0);
    EXPECT_TRUE(failed->err.contains("/no/such/folder"));
}

TEST(LocalShell, WithoutAProgramNothingWasDone)
{
    for (const QString &program : {QString(), u"/no/such/program"_s}) {
        const auto output = LocalShell(program).run(u"powershell.exe"_s, {}, kPatient);
        ASSERT_FALSE(output);
        EXPECT_EQ(output.error().code, ErrorCode::Unreachable);
        EXPECT_EQ(output.error().reason, Reason::ShellMissing);
    }
}

TEST(LocalShell, AProgramEndsWithTheStopRequestOrTheTime)
{
    LocalShell shell(u"/bin/sleep"_s);
    std::stop_source stop;
    auto running = std::async(std::launch::async, [&] {
        return shell.run(u"powershell.exe 600"_s, {}, CallContext{stop.get_token(), 10min, {}});
    });
    stop.request_stop();
    EXPECT_EQ(running.get().error().code, ErrorCode::Cancelled);
    EXPECT_EQ(shell.run(u"powershell.exe 600"_s, {}, CallContext{{}, 50ms, {}}).error().code,
              ErrorCode::TimedOut);
}

} // namespace
} // namespace amado
