// SPDX-License-Identifier: MIT
#include "io/script/scriptcodec.h"
#include "io/script/scripthost.h"
#include "model/base/enumnames.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const QString kBatch(32, u'b');
const QByteArray kId = kBatch.toLatin1();

QByteArray frame(const QByteArray &json, const QByteArrayList &contents = {})
{
    const QByteArray line = json.toBase64();
    QByteArray out = "AMADO-START " + kId + "\nAMADO-REPLY " + kId + ' ' +
                     QByteArray::number(line.size()) + ' ' + QByteArray::number(contents.size()) +
                     '\n' + line + '\n';
    for (const QByteArray &content : contents)
        out += content.toBase64() + '\n';
    return out + "AMADO-END " + kId + '\n';
}

Result<std::vector<Result<HostReply>>> decode(const QByteArray &out,
                                              const std::vector<HostRequest> &requests)
{
    return decodeReplies({out, {}, 0}, kBatch, requests);
}

/// The only reply to one request.
Result<HostReply> reply(const HostRequest &request, const QByteArray &entry,
                        const QByteArrayList &contents = {})
{
    const auto replies = decode(frame("{\"results\":[" + entry + "]}", contents), {request});
    return replies ? replies->front() : Result<HostReply>(failure(replies.error()));
}

const std::vector<HostRequest> kOneFile = {ReadFile{u"C:\\a"_s, 3}};
const QByteArray kOneReply = R"({"results":[{"do":"readFile","ok":{"content":0}}]})";

TEST(ScriptCommandLine, FitsCmdAndHoldsNothingItWouldExpand)
{
    const QString line = scriptCommandLine();
    EXPECT_LT(line.size(), 2000);
    for (const QChar special : u"%^&|<>\"'!()\n\r"_s)
        EXPECT_FALSE(line.contains(special)) << special.toLatin1();
    EXPECT_TRUE(line.startsWith(u"powershell.exe -NoProfile -NonInteractive "_s));
}

TEST(ScriptBatch, IdsDifferAndContentsTravelOnLinesOfTheirOwn)
{
    EXPECT_NE(newBatchId(), newBatchId());
    EXPECT_EQ(newBatchId().size(), 32);
    const std::vector<HostRequest> requests = {
        WriteFileIfHash{u"C:\\a"_s, u"00"_s, QByteArray("\0\xFF", 2)},
        WriteFileIfHash{u"C:\\日本"_s, {}, std::nullopt}, WriteFileIfHash{u"C:\\b"_s, {}, ""}};
    const auto input = encodeBatch("script", kBatch, requests, 5s);
    ASSERT_TRUE(input);
    const QByteArrayList lines = input->split('\n');
    ASSERT_EQ(lines.size(), 6);
    EXPECT_EQ(QByteArray::fromBase64(lines[0]), "script");
    EXPECT_EQ(QByteArray::fromBase64(lines[2]), QByteArray("\0\xFF", 2));
    EXPECT_EQ(lines[3], "");
    EXPECT_EQ(lines[4], "end-" + kId);
    const QJsonObject batch = QJsonDocument::fromJson(QByteArray::fromBase64(lines[1])).object();
    EXPECT_EQ(batch[u"timeMs"_s], 5000);
    const QJsonArray list = batch[u"requests"_s].toArray();
    EXPECT_EQ(list[0].toObject(), (QJsonObject{{u"do"_s, u"writeFileIfHash"_s},
                                               {u"writes"_s, true},
                                               {u"path"_s, u"=C:\\a"_s},
                                               {u"expected"_s, u"=00"_s},
                                               {u"content"_s, 0}}));
    EXPECT_EQ(list[1].toObject()[u"content"_s], -1);
    EXPECT_EQ(list[1].toObject()[u"path"_s], u"=C:\\日本"_s);
    EXPECT_EQ(list[2].toObject()[u"content"_s], 1);
}

TEST(ScriptBatch, ABatchTheParserThereWouldRefuseIsNotSent)
{
    const std::vector<HostRequest> requests(20'000, ReadFile{QString(200, u'x')});
    EXPECT_EQ(encodeBatch("script", kBatch, requests, 1s).error().code, ErrorCode::Internal);
}

TEST(ScriptReplies, NoiseAroundTheFrameIsPassedOver)
{
    const QByteArray good = frame(kOneReply, {"abc"});
    QByteArray crlf = good;
    crlf.replace("\n", "\r\n");
    const QByteArrayList outputs = {
        good,
        crlf,
        "Welcome!\r\n" + good + "Goodbye",
        "\xFF\xFE noise without end\n" + good,
        "AMADO-REPLY " + QByteArray(32, 'c') + " 4 0\nAAAA\n" + good,
        "AMADO-END " + kId + "\n" + good,
    };
    for (const QByteArray &out : outputs) {
        const auto replies = decode(out, kOneFile);
        ASSERT_TRUE(replies) << out.toStdString();
        EXPECT_EQ(replyAs<FileBytes>(replies->front())->bytes, "abc");
    }
}

TEST(ScriptReplies, WithoutTheStartNothingWasDoneAndAfterItNobodyKnows)
{
    const QByteArray whole = frame(kOneReply, {"abc"});
    const QByteArray start = "AMADO-START " + kId + "\n";
    for (qsizetype size = 0; size < whole.size() - 1; ++size) {
        const auto replies = decode(whole.left(size), kOneFile);
        ASSERT_FALSE(replies) << size;
        const bool started = size >= start.size() - 1;
        EXPECT_EQ(replies.error().code, started ? ErrorCode::TimedOut : ErrorCode::Unreachable);
        EXPECT_EQ(replies.error().reason, started ? Reason::AnswerUnusable : Reason::ShellMissing);
    }
    const auto missing =
        decodeReplies({"", "'powershell.exe' is not recognized", 1}, kBatch, kOneFile);
    EXPECT_EQ(missing.error().reason, Reason::ShellMissing);
    EXPECT_TRUE(missing.error().detail.contains(u"exit code 1: 'powershell.exe' is not"_s));
}

TEST(ScriptReplies, AFrameThatDoesNotFitItselfIsRefused)
{
    const QByteArray good = frame(kOneReply, {"abc"});
    const auto refused = [&](const QByteArray &out) {
        const auto replies = decode(out, kOneFile);
        return !replies && replies.error().reason == Reason::AnswerUnusable;
    };
    const auto changed = [&](const QByteArray &from, const QByteArray &to) {
        QByteArray other = good;
        EXPECT_TRUE(other.contains(from));
        return other.replace(from, to);
    };
    EXPECT_TRUE(refused(changed("YWJj", "YW!j")));
    EXPECT_TRUE(refused(changed("YWJj\n", "")));
    EXPECT_TRUE(refused(changed("YWJj\n", "YWJj\nYWJj\n")));
    EXPECT_TRUE(refused(changed(" 1\n", " 2\n")));
    EXPECT_TRUE(refused(changed(" 1\n", " -1\n")));
    EXPECT_TRUE(refused(changed(" 1\n", " 99999999999999999999\n")));
    EXPECT_TRUE(refused(changed(kOneReply.toBase64(), "AAAA")));
    EXPECT_TRUE(refused(frame("[]")));
    EXPECT_TRUE(refused(frame("{\"results\":{}}")));
    EXPECT_TRUE(refused(frame("{\"results\":[]}")));
    EXPECT_TRUE(refused(frame(QByteArray(200'000, '[')))) << "nesting";
}

TEST(ScriptReplies, AReplyToAnotherRequestOrOfAnotherTypeIsNotBelieved)
{
    const auto expectUnusable = [](const Result<HostReply> &found, ErrorCode code) {
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().reason, Reason::AnswerUnusable);
        EXPECT_EQ(found.error().code, code);
    };
    const ReadFile file{u"C:\\a"_s, 3};
    for (const QByteArray &entry :
         {QByteArray(R"({"do":"readFileTail","ok":{"content":0}})"), QByteArray("7"),
          QByteArray(R"({"do":"readFile"})"), QByteArray(R"({"do":"readFile","ok":[]})"),
          QByteArray(R"({"do":"readFile","ok":{}})"),
          QByteArray(R"({"do":"readFile","ok":{"content":1}})"),
          QByteArray(R"({"do":"readFile","ok":{"content":"0"}})"),
          QByteArray(R"({"do":"readFile","error":{"code":"sure","detail":"x"}})"),
          QByteArray(R"({"do":"readFile","error":{"code":"unreachable"}})")})
        expectUnusable(reply(file, entry, {"abc"}), ErrorCode::InvalidData);
    expectUnusable(reply(file, R"({"do":"readFile","ok":{"content":0}})", {"more"}),
                   ErrorCode::InvalidData);
    expectUnusable(reply(QueryService{u"a"_s}, R"({"do":"queryService","ok":{"state":1}})"),
                   ErrorCode::InvalidData);
    expectUnusable(reply(ProbeTls{u"a"_s}, R"({"do":"probeTls","ok":{"chain":["AAAA"]}})"),
                   ErrorCode::InvalidData);
    // Of what changes something, nobody knows whether it did.
    expectUnusable(reply(WriteFileIfHash{}, R"({"do":"writeFileIfHash"})"), ErrorCode::TimedOut);
    expectUnusable(reply(StartTool{}, R"({"do":"startTool","ok":{"processId":0}})"),
                   ErrorCode::TimedOut);
}

TEST(ScriptReplies, AToolsStateKeepsWhatIsNotKnownApart)
{
    const auto state = [](const QByteArray &said) {
        return replyAs<ToolState>(
            reply(PollTool{}, R"({"do":"pollTool","ok":{"logFile":"C:\\l",)" + said + "}}"));
    };
    EXPECT_EQ(state(R"("running":true,"exitCode":null)")->exitCode, std::nullopt);
    const auto ended = state(R"("running":false,"exitCode":-1,"at":"2026-11-20T09:00:00.000Z")");
    ASSERT_TRUE(ended);
    EXPECT_FALSE(ended->running);
    EXPECT_EQ(ended->exitCode, -1);
    EXPECT_EQ(ended->at, QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
    EXPECT_FALSE(state(R"("exitCode":0)"));
    EXPECT_FALSE(state(R"("running":false,"exitCode":"0")"));

    const auto check = [](const QByteArray &said) {
        return replyAs<ToolCheck>(reply(CheckTool{}, R"({"do":"checkTool","ok":{)" + said + "}}"));
    };
    EXPECT_FALSE(check(""));
    const auto least = check(R"("trusted":true,"running":[])");
    ASSERT_TRUE(least);
    EXPECT_EQ(least->freeBytes, -1);
    EXPECT_EQ(least->readsSha2, std::nullopt);
    const auto most =
        check(R"("trusted":false,"freeBytes":5000000000,"readsSha2":false,"running":["mrt"])");
    EXPECT_EQ(most->freeBytes, 5'000'000'000);
    EXPECT_EQ(most->readsSha2, false);
    EXPECT_EQ(most->running, QStringList{u"mrt"_s});

    const auto file = reply(PutToolPart{}, R"({"do":"putToolPart","ok":{"program":"C:\\m"}})");
    EXPECT_EQ(file.error().code, ErrorCode::TimedOut);
    EXPECT_EQ(
        replyAs<ToolFile>(reply(PutToolPart{}, R"({"do":"putToolPart","ok":{"program":"C:\\m",)"
                                               R"("received":400000000,"whole":true}})"))
            ->received,
        400'000'000);
}

TEST(ScriptReplies, RightsAreTakenFromTheServersOwnWordsOnly)
{
    const auto rights = [](const QByteArray &said) {
        return reply(DescribeServer{}, R"({"do":"describeServer","ok":{"name":"EX01",)" + said +
                                           R"("now":"2026-11-20T09:00:00.000Z"}})");
    };
    for (const AccountRights known :
         {AccountRights::Administrator, AccountRights::Filtered, AccountRights::Ordinary}) {
        const auto said = replyAs<ServerDescription>(
            rights("\"rights\":\"" + enumName(known).toLatin1() + "\","));
        ASSERT_TRUE(said);
        EXPECT_EQ(said->rights.value(), known);
    }
    for (const QByteArray &nothing : {QByteArray(), QByteArray("\"rights\":null,")})
        EXPECT_FALSE(replyAs<ServerDescription>(rights(nothing))->rights);
    EXPECT_EQ(rights("\"rights\":\"all\",").error().reason, Reason::AnswerUnusable);
}

TEST(ScriptReplies, ErrorsArePlainText)
{
    const auto found =
        reply(ReadFile{u"C:\\a"_s, 3}, R"({"do":"readFile","error":{"code":"invalidData",)"
                                       R"("reason":"fileTooLarge","subject":"C:\\a",)"
                                       R"("detail":"a\u001b[31m\r\nb\u202e"}})");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error(),
              (Error{ErrorCode::InvalidData, Reason::FileTooLarge, u"C:\\a"_s, u"a [31m b"_s}));
    EXPECT_EQ(reply(ReadFile{u"C:\\a"_s, 3},
                    R"({"do":"readFile","error":{"code":"notFound","reason":"ofANewerScript"}})")
                  .error()
                  .reason,
              Reason::None);
}

TEST(ScriptReplies, EventsAreCountedAndLimited)
{
    const QByteArray entry =
        R"({"do":"queryEvents","ok":{"events":[{"at":"2026-11-20T09:00:00.5Z","id":1},)"
        R"({"at":"yesterday","id":2},{"at":"2026-11-20T08:00:00Z","id":3},)"
        R"({"at":"2026-11-20T07:00:00Z","id":4}]}})";
    const auto events = replyAs<EventList>(reply(QueryEvents{u"Application"_s, {}, 2}, entry));
    ASSERT_TRUE(events);
    EXPECT_EQ(events->events.size(), 2U);
    EXPECT_EQ(events->malformed, 1);
    EXPECT_EQ(events->events[0].at, QDateTime({2026, 11, 20}, QTime(9, 0, 0, 500), Qt::UTC));
}

TEST(ShellMessage, UnwrapsErrorsAndLeavesProgressOut)
{
    EXPECT_EQ(shellMessage("plain\r\n\x1b[31mred"), u"plain [31mred"_s);
    EXPECT_EQ(shellMessage("#< CLIXML\r\n<Objs Version=\"1.1.0.1\"><Obj S=\"progress\"><AV>Loading"
                           "</AV></Obj><S S=\"Error\">It failed_x000D__x000A_</S>"
                           "<S S=\"Error\">line 2</S></Objs>"),
              u"It failed line 2"_s);
    EXPECT_EQ(shellMessage("#< CLIXML"), QString());
    EXPECT_LE(shellMessage(QByteArray(1 << 20, 'x')).size(), 600);
}

/// A shell that answers as the test says.
class ScriptedShell : public RemoteShell
{
public:
    using Answer = std::function<Result<ShellOutput>(const QByteArray &input)>;
    explicit ScriptedShell(Answer answer)
        : m_answer(std::move(answer))
    {}
    Result<ShellOutput> run(const QString &, const QByteArray &input, const CallContext &) override
    {
        return m_answer(input);
    }

private:
    Answer m_answer;
};

Error errorWith(ScriptedShell::Answer answer, const CallContext &context = {})
{
    ScriptHost host(std::make_unique<ScriptedShell>(std::move(answer)), "script", u"ssh://ex:22"_s);
    const auto replies = host.run(kOneFile, context);
    return replies ? Error{} : replies.error();
}

TEST(ScriptHost, NamesTheServerAndPassesOnWhatTheShellMet)
{
    for (const ErrorCode code : {ErrorCode::Unreachable, ErrorCode::PermissionDenied,
                                 ErrorCode::TimedOut, ErrorCode::PreconditionFailed}) {
        const Error error = errorWith([&](const QByteArray &) { return failure(code); });
        EXPECT_EQ(error.code, code);
        EXPECT_EQ(error.subject, u"ssh://ex:22"_s);
    }
}

TEST(ScriptHost, TheReplyToAnotherBatchIsNotBelieved)
{
    const Error error = errorWith([](const QByteArray &) {
        return ShellOutput{frame(kOneReply, {"abc"}), {}, 0};
    });
    EXPECT_EQ(error.code, ErrorCode::Unreachable);
    EXPECT_EQ(error.reason, Reason::ShellMissing);
}

TEST(ScriptHost, AsksNothingAfterAStopRequestOrWithoutTime)
{
    const auto never = [](const QByteArray &) -> Result<ShellOutput> {
        ADD_FAILURE() << "the shell was asked";
        return failure(ErrorCode::Internal);
    };
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(errorWith(never, {stop.get_token(), 1s, {}}).code, ErrorCode::Cancelled);
    EXPECT_EQ(errorWith(never, {{}, 0ms, {}}).code, ErrorCode::TimedOut);
}

} // namespace
} // namespace amado
