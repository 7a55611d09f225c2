// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// Under --json the program ends with that exit code and one document of amado.error/1, whose
/// schema askCli checks.
void expectOnlyAnError(const QStringList &arguments, int exitCode, const QString &code)
{
    const CliAnswer answer = askCli(arguments);
    const std::string line = arguments.join(u' ').toStdString();
    EXPECT_EQ(answer.exitCode, exitCode) << line;
    EXPECT_EQ(answer.json[u"schema"_s].toString(), u"amado.error/1"_s) << line;
    EXPECT_EQ(answer.json[u"exitCode"_s].toInt(), exitCode) << line;
    EXPECT_EQ(answer.json[u"code"_s].toString(), code) << line;
    EXPECT_FALSE(answer.json[u"text"_s].toString().isEmpty()) << line;
    EXPECT_TRUE(answer.err.contains(answer.json[u"text"_s].toString().toUtf8()))
        << answer.err.toStdString();
}

} // namespace

TEST(OneDocument, AlsoWhenTheCommandLineIsWrong)
{
    const LabFixture fixture;
    expectOnlyAnError({u"frobnicate"_s}, 2, u"usage"_s);
    expectOnlyAnError({u"history"_s, u"--as-of"_s, u"never"_s}, 2, u"usage"_s);
    expectOnlyAnError({u"assess"_s}, 2, u"usage"_s);
    expectOnlyAnError({u"rules"_s, fixture.lab()}, 2, u"usage"_s);
    expectOnlyAnError({u"schema"_s, u"unheard"_s}, 2, u"usage"_s);
    expectOnlyAnError({u"plan"_s, fixture.server(u"OSA-EX16-02"_s), u"--mitigation"_s, u"CVE-1"_s},
                      2, u"usage"_s);
    expectOnlyAnError({u"assess"_s, fixture.lab(), u"--record"_s, fixture.path(u"new"_s)}, 2,
                      u"usage"_s);
}

TEST(OneDocument, AlsoWhenNothingCouldBeDone)
{
    const LabFixture fixture;
    const QString server = fixture.server(u"OSA-EX16-02"_s);
    writeFile(fixture.path(u"there.jsonl"_s), {});
    expectOnlyAnError({u"assess"_s, u"--replay"_s, fixture.path(u"nowhere"_s)}, 3, u"notFound"_s);
    expectOnlyAnError({u"feed"_s, u"explain"_s, server, u"--held"_s, fixture.path(u"nowhere"_s)}, 3,
                      u"notFound"_s);
    for (const QStringList &arguments :
         {QStringList{u"assess"_s, u"--replay"_s, fixture.path(u"there.jsonl"_s)},
          QStringList{u"assess"_s, server, u"--record"_s, fixture.path(u"there.jsonl"_s)}}) {
        const CliAnswer answer = askCli(arguments);
        EXPECT_EQ(answer.exitCode, 3);
        EXPECT_EQ(answer.json[u"schema"_s].toString(), u"amado.error/1"_s);
        EXPECT_NE(answer.json[u"code"_s].toString(), u"notDone"_s)
            << "the cause has a code of its own";
    }
}

TEST(OneDocument, NamesHowTheCommandIsWritten)
{
    const CliAnswer answer = askCli({u"assess"_s, u"x"_s, u"--force"_s});
    EXPECT_TRUE(answer.json[u"usage"_s].toString().startsWith("assess PATH"_L1));
    EXPECT_EQ(answer.json[u"messages"_s].toArray().size(), 2);
}

TEST(OneDocument, IsAskedForAnywhereButAfterTwoDashes)
{
    EXPECT_TRUE(runCli({u"--json"_s, u"frobnicate"_s}).out.startsWith('{'));
    EXPECT_TRUE(runCli({u"history"_s, u"--as-of"_s, u"never"_s, u"--json"_s}).out.startsWith('{'));
    EXPECT_EQ(runCli({u"frobnicate"_s, u"--"_s, u"--json"_s}).out, QByteArray());
}
