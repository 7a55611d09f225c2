// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

struct WrongLine
{
    const char *name;
    QStringList arguments;
};

class WrongLines : public testing::TestWithParam<WrongLine>
{};

bool hasJapanese(const QByteArray &utf8)
{
    for (const QChar c : QString::fromUtf8(utf8)) {
        if (c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Han)
            return true;
    }
    return false;
}

} // namespace

TEST_P(WrongLines, EndWithTwoAWordOnStandardErrorAndNoAnswer)
{
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        const CliResult result = runCli(GetParam().arguments + QStringList{u"--lang"_s, language});
        EXPECT_EQ(result.exitCode, 2) << language.toStdString();
        EXPECT_EQ(result.out, QByteArray());
        EXPECT_TRUE(result.err.startsWith("amado-cli: ")) << result.err.toStdString();
        EXPECT_LE(result.err.count('\n'), 2) << result.err.toStdString();
        EXPECT_EQ(hasJapanese(result.err), language == u"ja"_s) << result.err.toStdString();
    }
}

TEST_P(WrongLines, AnswerWithOneDocumentUnderJson)
{
    const CliResult result = runCli(QStringList{u"--json"_s} + GetParam().arguments);
    EXPECT_EQ(result.exitCode, 2);
    const QJsonObject document = QJsonDocument::fromJson(result.out).object();
    EXPECT_EQ(document[u"code"_s].toString(), u"usage"_s) << result.out.toStdString();
    EXPECT_FALSE(document[u"text"_s].toString().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Usage, WrongLines,
    testing::Values(
        WrongLine{"NoCommand", {}}, WrongLine{"UnknownCommand", {u"protect"_s}},
        WrongLine{"ScanWithoutPart", {u"scan"_s}},
        WrongLine{"UnknownPartOfScan", {u"scan"_s, u"quickly"_s, u"x"_s}},
        WrongLine{"NoPathToSearch", {u"scan"_s, u"traces"_s}},
        WrongLine{"NoTimeSince", {u"scan"_s, u"traces"_s, u"x"_s, u"--since"_s, u"soon"_s}},
        WrongLine{"RangeTurnedRound",
                  {u"scan"_s, u"traces"_s, u"x"_s, u"--since"_s, u"2026-11-02"_s, u"--until"_s,
                   u"2026-11-01"_s}},
        WrongLine{"RedactWithoutCollect", {u"scan"_s, u"traces"_s, u"x"_s, u"--redact"_s}},
        WrongLine{"CollectNowhere", {u"scan"_s, u"traces"_s, u"x"_s, u"--collect="_s}},
        WrongLine{"ScannerOptionForTraces", {u"scan"_s, u"traces"_s, u"x"_s, u"--full"_s}},
        WrongLine{
            "TraceOptionForScanner",
            {u"scan"_s, u"msert"_s, u"x"_s, u"--program"_s, u"p"_s, u"--since"_s, u"2026-11-02"_s}},
        WrongLine{"NoScannerProgram", {u"scan"_s, u"msert"_s, u"x"_s}},
        WrongLine{"StatusAndCancel", {u"scan"_s, u"msert"_s, u"x"_s, u"--status"_s, u"--cancel"_s}},
        WrongLine{"StatusAndProgram",
                  {u"scan"_s, u"msert"_s, u"x"_s, u"--status"_s, u"--program"_s, u"p"_s}},
        WrongLine{"LogAndPath", {u"scan"_s, u"msert"_s, u"x"_s, u"--log"_s, u"f"_s}},
        WrongLine{
            "CodeWithoutLog",
            {u"scan"_s, u"msert"_s, u"x"_s, u"--program"_s, u"p"_s, u"--return-code"_s, u"7"_s}},
        WrongLine{"CodeIsNoNumber",
                  {u"scan"_s, u"msert"_s, u"--log"_s, u"f"_s, u"--return-code"_s, u"seven"_s}},
        WrongLine{"FeedWithoutPart", {u"feed"_s}},
        WrongLine{"UnknownPartOfFeed", {u"feed"_s, u"frobnicate"_s}},
        WrongLine{"NoFeedFile", {u"feed"_s, u"verify"_s}},
        WrongLine{"TwoFeedFiles", {u"feed"_s, u"verify"_s, u"x"_s, u"y"_s}},
        WrongLine{"EmptyFeedFile", {u"feed"_s, u"verify"_s, u""_s}},
        WrongLine{"EmptyTrust", {u"feed"_s, u"verify"_s, u"x"_s, u"--trust"_s, u""_s}},
        WrongLine{"UnknownOption", {u"assess"_s, u"x"_s, u"--force"_s}},
        WrongLine{"UnknownOptionBefore", {u"--force"_s, u"assess"_s, u"x"_s}},
        WrongLine{"OptionOfAnotherCommand", {u"assess"_s, u"x"_s, u"--url"_s, u"/"_s}},
        WrongLine{"NoPath", {u"assess"_s}}, WrongLine{"EmptyPath", {u"assess"_s, u""_s}},
        WrongLine{"BadDate", {u"assess"_s, u"x"_s, u"--as-of"_s, u"tomorrow"_s}},
        WrongLine{"BadDay", {u"assess"_s, u"x"_s, u"--as-of"_s, u"2026-02-30"_s}},
        WrongLine{"ServerStore", {u"history"_s, u"--store"_s, u"postgresql://db/amado"_s}},
        WrongLine{"EmptyStore", {u"history"_s, u"--store"_s, u""_s}},
        WrongLine{"TwoPaths", {u"rules"_s, u"x"_s, u"y"_s}},
        WrongLine{"BareVdir", {u"rules"_s, u"x"_s, u"--vdir"_s, u"owa"_s}},
        WrongLine{"NoUrl", {u"try"_s, u"x"_s}},
        WrongLine{"RelativeUrl", {u"try"_s, u"x"_s, u"--url"_s, u"owa/"_s}},
        WrongLine{"BlankInUrl", {u"try"_s, u"x"_s, u"--url"_s, u"/owa auth"_s}},
        WrongLine{"OtherScheme", {u"try"_s, u"x"_s, u"--url"_s, u"file:///etc/passwd"_s}},
        WrongLine{"HeaderWithoutColon",
                  {u"try"_s, u"x"_s, u"--url"_s, u"/"_s, u"--header"_s, u"Cookie"_s}},
        WrongLine{"HeaderWithLineEnd",
                  {u"try"_s, u"x"_s, u"--url"_s, u"/"_s, u"--header"_s, u"A: b\r\nC: d"_s}},
        WrongLine{"HeaderWithBlankName",
                  {u"try"_s, u"x"_s, u"--url"_s, u"/"_s, u"--response-header"_s, u"A : b"_s}},
        WrongLine{"BadMethod", {u"try"_s, u"x"_s, u"--url"_s, u"/"_s, u"--method"_s, u"G T"_s}},
        WrongLine{"NoMitigation", {u"apply"_s, u"x"_s}},
        WrongLine{"NothingToPlan", {u"plan"_s, u"x"_s}},
        WrongLine{"EmptyMitigation", {u"plan"_s, u"x"_s, u"--mitigation"_s, u""_s}},
        WrongLine{"EmptyMitigationToApply", {u"apply"_s, u"x"_s, u"--mitigation"_s, u""_s}},
        WrongLine{"EmptyEntry", {u"plan"_s, u"--undo"_s, u""_s}},
        WrongLine{"UnknownMitigation", {u"plan"_s, u"x"_s, u"--mitigation"_s, u"CVE-1999-1"_s}},
        WrongLine{"UnknownMitigationToApply",
                  {u"apply"_s, u"x"_s, u"--mitigation"_s, u"CVE-1999-1"_s}},
        WrongLine{"NoIdToBlock", {u"block"_s, u"x"_s}},
        WrongLine{"NoServerToBlockOn", {u"block"_s, u"--id"_s, u"M2"_s}},
        WrongLine{"NoId", {u"unblock"_s, u"x"_s, u"--id"_s, u"M"_s}},
        WrongLine{"IdWithBlank", {u"block"_s, u"x"_s, u"--id"_s, u"M2 M3"_s}},
        WrongLine{"EmptyId", {u"block"_s, u"x"_s, u"--id"_s, u""_s}},
        WrongLine{"NoIdToPlan", {u"plan"_s, u"x"_s, u"--block"_s, u"all"_s}},
        WrongLine{"TwoActsToPlan",
                  {u"plan"_s, u"x"_s, u"--block"_s, u"M2"_s, u"--unblock"_s, u"M1"_s}},
        WrongLine{
            "BlockAndMitigationToPlan",
            {u"plan"_s, u"x"_s, u"--block"_s, u"M2"_s, u"--mitigation"_s, u"CVE-2022-41040"_s}},
        WrongLine{"NoEntry", {u"undo"_s}}, WrongLine{"RuleAlone", {u"undo"_s, u"--rule"_s, u"r"_s}},
        WrongLine{"PathAlone", {u"undo"_s, u"--path"_s, u"x"_s}},
        WrongLine{"PlaceAlone", {u"undo"_s, u"--entry"_s, u"C/x:1"_s}},
        WrongLine{"PlaceAndRule",
                  {u"undo"_s, u"--path"_s, u"x"_s, u"--rule"_s, u"r"_s, u"--entry"_s, u"C/x:1"_s}},
        WrongLine{"PlaceWithoutLine", {u"undo"_s, u"--path"_s, u"x"_s, u"--entry"_s, u"C/x"_s}},
        WrongLine{"PlaceAtLineZero", {u"undo"_s, u"--path"_s, u"x"_s, u"--entry"_s, u"C/x:0"_s}},
        WrongLine{"EntryAndRule", {u"undo"_s, u"e"_s, u"--path"_s, u"x"_s, u"--rule"_s, u"r"_s}},
        WrongLine{"HistoryOfSomething", {u"history"_s, u"x"_s}}, WrongLine{"NoLab", {u"lab"_s}},
        WrongLine{"UnknownSchema", {u"schema"_s, u"unheard"_s}},
        WrongLine{"SwitchWithValue", {u"history"_s, u"--json=yes"_s}},
        WrongLine{"SwitchWithValueBefore", {u"--json=yes"_s, u"history"_s}}),
    [](const auto &instance) { return std::string(instance.param.name); });

TEST(Usage, AnOptionWithoutItsValueIsNamed)
{
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        const CliResult result =
            runCli({u"--lang"_s, language, u"plan"_s, u"x"_s, u"--mitigation"_s});
        EXPECT_EQ(result.exitCode, 2);
        EXPECT_TRUE(result.err.contains("--mitigation")) << result.err.toStdString();
        EXPECT_EQ(hasJapanese(result.err), language == u"ja"_s) << result.err.toStdString();
    }
}

TEST(Usage, AnUnknownLanguageIsRefused)
{
    const CliResult result = runCli({u"help"_s, u"--lang"_s, u"fr"_s});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_EQ(result.out, QByteArray());
}

TEST(Usage, AnUnknownMitigationIsAnsweredWithTheKnownOnes)
{
    const CliResult result =
        runCli({u"plan"_s, u"x"_s, u"--mitigation"_s, u"CVE-1999-1"_s, u"--lang"_s, u"en"_s});
    EXPECT_TRUE(result.err.contains("CVE-2022-41040")) << result.err.toStdString();
    EXPECT_TRUE(result.err.contains("CVE-2026-42897")) << result.err.toStdString();
}

TEST(Usage, GlobalOptionsStandBeforeOrAfterTheCommand)
{
    const QJsonObject before = askCli({u"--lang"_s, u"ja"_s, u"help"_s}).json;
    const QJsonObject after = askCli({u"help"_s, u"--lang"_s, u"ja"_s}).json;
    EXPECT_EQ(before, after);
    EXPECT_TRUE(hasJapanese(QJsonDocument(before).toJson()));
    EXPECT_NE(before, askCli({u"help"_s, u"--lang"_s, u"en"_s}).json);
}

TEST(Usage, HelpNamesEveryCommandAndTheExitCodes)
{
    const CliResult result = runCli({u"help"_s, u"--lang"_s, u"en"_s});
    EXPECT_EQ(result.exitCode, 0);
    for (const char *command :
         {"assess", "rules", "try", "plan", "apply", "block", "unblock", "history", "undo",
          "recover", "feed", "lab", "schema", "help", "version"})
        EXPECT_TRUE(result.out.contains(QByteArray("  ").append(command))) << command;
    EXPECT_TRUE(result.out.contains("Exit codes"));
}

TEST(Usage, TheHelpOfACommandNamesEveryOptionItTakes)
{
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        const QJsonArray commands =
            askCli({u"help"_s, u"--lang"_s, language}).json[u"commands"_s].toArray();
        ASSERT_GT(commands.size(), 10);
        for (const QJsonValue &command : commands) {
            const QString name = command[u"name"_s].toString();
            const QByteArray help = runCli({name, u"--help"_s, u"--lang"_s, language}).out;
            EXPECT_EQ(runCli({u"help"_s, name, u"--lang"_s, language}).out, help);
            EXPECT_TRUE(help.contains((u"amado-cli "_s + name).toUtf8())) << help.toStdString();
            for (const QJsonValue &option : command[u"options"_s].toArray()) {
                const QString typed = u"--"_s + option[u"name"_s].toString();
                EXPECT_TRUE(help.contains(typed.toUtf8())) << help.toStdString();
                EXPECT_TRUE(command[u"usage"_s].toString().contains(typed)) << typed.toStdString();
                EXPECT_FALSE(option[u"about"_s].toString().isEmpty()) << typed.toStdString();
            }
        }
    }
    EXPECT_EQ(runCli({u"help"_s, u"frobnicate"_s}).exitCode, 2);
}

TEST(Usage, VersionSaysHowOldTheDataIs)
{
    const CliAnswer answer = askCli({u"version"_s});
    EXPECT_EQ(answer.exitCode, 0);
    EXPECT_TRUE(answer.json["dataVersion"_L1].isString());
}
