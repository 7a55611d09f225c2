// SPDX-License-Identifier: MIT
#include "io/transcript/transcripthost.h"

#include "io/connect/directoryconnector.h"
#include "ports/requestkey.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const QString kConfig = u"C:\\inetpub\\wwwroot\\web.config"_s;

class TranscriptHost : public testing::Test
{
protected:
    void SetUp() override
    {
        put(u"server.json"_s, R"({"name": "EX01"})");
        put(u"C/inetpub/wwwroot/web.config"_s,
            "<configuration><identity userName=\"svc\" password=\"hunter2!\"/></configuration>");
    }
    void put(const QString &path, const QByteArray &content) const
    {
        const QString file = m_folder.filePath(u"EX01/"_s + path);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile in(file(name));
        EXPECT_TRUE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }
    /// Asks the server and records it.
    void record(const std::vector<std::vector<HostRequest>> &calls,
                TranscriptContents contents = TranscriptContents::Kept)
    {
        auto writer = TranscriptWriter::create(file(u"t.jsonl"_s), u"EX01"_s, contents);
        ASSERT_TRUE(writer) << qPrintable(writer.error().detail);
        DirectoryConnector real;
        RecordingConnector recording(real, **writer);
        auto host = recording.connect(m_folder.filePath(u"EX01"_s));
        ASSERT_TRUE(host);
        for (const auto &requests : calls)
            std::ignore = (*host)->run(requests, {});
        EXPECT_FALSE((*writer)->error());
    }

    QTemporaryDir m_folder;
};

template<class T>
Result<T> ask(HostAccess &host, const HostRequest &request)
{
    auto replies = host.run(std::span(&request, 1), {});
    if (!replies)
        return failure(replies.error());
    return replyAs<T>(replies->front());
}

Error errorOf(const QByteArray &record)
{
    const auto transcript = readTranscript(record, u"t.jsonl"_s);
    EXPECT_FALSE(transcript) << record.toStdString();
    return transcript ? Error{} : transcript.error();
}

QByteArray header()
{
    return transcriptHeader(u"EX01"_s, QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC),
                            TranscriptContents::Kept);
}

TEST_F(TranscriptHost, AnswersAsTheServerDidAndNamesWhatNobodyAsked)
{
    record({{DescribeServer{}}, {ReadFile{kConfig}, ReadFile{u"C:\\absent"_s}}});
    auto transcript = readTranscriptFile(file(u"t.jsonl"_s));
    ASSERT_TRUE(transcript) << qPrintable(transcript.error().detail);
    EXPECT_EQ(transcript->address, u"EX01"_s);
    EXPECT_TRUE(transcript->recordedAt.isValid());
    ReplayConnector replay(std::move(*transcript));
    auto host = replay.connect(u"anything"_s);
    ASSERT_TRUE(host);
    EXPECT_EQ(ask<ServerDescription>(**host, DescribeServer{})->name, u"EX01"_s);
    EXPECT_EQ(ask<FileBytes>(**host, ReadFile{u"C:\\absent"_s}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(replay.unused(), QStringList{requestKey(ReadFile{kConfig})});
    const auto unknown = ask<ServiceState>(**host, QueryService{u"W3SVC"_s});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().reason, Reason::NotRecorded);
    EXPECT_EQ(unknown.error().detail, requestKey(QueryService{u"W3SVC"_s}));
}

TEST_F(TranscriptHost, SecretsNeverGetIntoTheFile)
{
    record({{ReadFile{kConfig}}});
    EXPECT_FALSE(bytes(u"t.jsonl"_s).contains("hunter2"));
    auto transcript = readTranscriptFile(file(u"t.jsonl"_s));
    ReplayConnector replay(std::move(*transcript));
    auto host = replay.connect({});
    EXPECT_EQ(ask<FileBytes>(**host, ReadFile{kConfig})->bytes,
              "<configuration><identity userName=\"svc\" password=\"xxxxxxxx\"/></configuration>");
}

TEST_F(TranscriptHost, OnRequestOnlyHashesOfContentsAreKept)
{
    record({{ReadFile{kConfig}}}, TranscriptContents::Hashed);
    EXPECT_FALSE(bytes(u"t.jsonl"_s).contains("svc"));
    EXPECT_TRUE(bytes(u"t.jsonl"_s).contains("\"sha256\""));
    auto transcript = readTranscriptFile(file(u"t.jsonl"_s));
    ReplayConnector replay(std::move(*transcript));
    auto host = replay.connect({});
    const auto content = ask<FileBytes>(**host, ReadFile{kConfig});
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::NotFound);
    EXPECT_EQ(content.error().reason, Reason::FactMissing);
}

TEST_F(TranscriptHost, KeepsEachAnswerOfARequestThatIsAskedAgain)
{
    const std::vector<HostRequest> read{ReadFile{kConfig}};
    auto writer = TranscriptWriter::create(file(u"t.jsonl"_s), u"EX01"_s, TranscriptContents::Kept);
    ASSERT_TRUE(writer);
    DirectoryConnector real;
    RecordingConnector recording(real, **writer);
    auto live = recording.connect(m_folder.filePath(u"EX01"_s));
    ASSERT_TRUE((*live)->run(read, {}));
    put(u"C/inetpub/wwwroot/web.config"_s, "<after/>");
    ASSERT_TRUE((*live)->run(read, {}));
    put(u"server.json"_s, R"({"reachable": false})");
    EXPECT_FALSE((*live)->run(read, {}));
    auto transcript = readTranscriptFile(file(u"t.jsonl"_s));
    ASSERT_TRUE(transcript);
    ReplayConnector replay(std::move(*transcript));
    auto host = replay.connect({});
    EXPECT_TRUE(ask<FileBytes>(**host, read[0])->bytes.startsWith("<configuration>"));
    EXPECT_EQ(ask<FileBytes>(**host, read[0])->bytes, "<after/>");
    for (int again = 0; again < 2; ++again)
        EXPECT_EQ(ask<FileBytes>(**host, read[0]).error().code, ErrorCode::Unreachable);
}

TEST_F(TranscriptHost, OverwritesNothingAndIsForItsOwnerAlone)
{
    record({{DescribeServer{}}});
    EXPECT_EQ(QFile::permissions(file(u"t.jsonl"_s)) &
                  (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
    const QByteArray before = bytes(u"t.jsonl"_s);
    const auto again =
        TranscriptWriter::create(file(u"t.jsonl"_s), u"EX01"_s, TranscriptContents::Kept);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().reason, Reason::FileExists);
    EXPECT_EQ(bytes(u"t.jsonl"_s), before);
    EXPECT_FALSE(TranscriptWriter::create(file(u"none/t.jsonl"_s), {}, TranscriptContents::Kept));
    EXPECT_EQ(readTranscriptFile(file(u"none"_s)).error().code, ErrorCode::NotFound);
}

TEST(Transcript, DamageIsNamedWithItsLine)
{
    EXPECT_EQ(errorOf({}).reason, Reason::MalformedJson);
    EXPECT_EQ(errorOf("{}\n").reason, Reason::WrongJsonType);
    EXPECT_EQ(errorOf(header() + "{\n").line, 2);
    EXPECT_EQ(errorOf(header() + "{}\n[]\n").line, 3);
    EXPECT_EQ(errorOf(header() + "{\"answers\": 3}\n").reason, Reason::WrongJsonType);
    EXPECT_EQ(errorOf(header() + "{\"answers\": [{\"ask\": \"x\", \"riddle\": {}}]}\n").line, 2);
    EXPECT_EQ(errorOf(header() + "{\"answers\": [{\"ask\": \"x\", \"file\": {}}]}\n").line, 2);
    EXPECT_EQ(
        errorOf(header() + "{\"answers\": [{\"ask\": \"x\", \"file\": {\"base64\": \"!\"}}]}\n")
            .line,
        2);
    EXPECT_EQ(
        errorOf(header() + "{\"answers\": [{\"ask\": \"x\", \"tls\": {\"chain\": [\"AA==\"]}}]}")
            .line,
        2);
    EXPECT_EQ(errorOf(header() + "{\"error\": {\"code\": \"tired\"}, \"asked\": [\"x\"]}\n").line,
              2);
    QByteArray newer = header();
    newer.replace("\"version\":1", "\"version\":2");
    EXPECT_EQ(errorOf(newer).code, ErrorCode::Unsupported);
}

TEST(Transcript, HasALimitOfCalls)
{
    QByteArray many = header();
    for (int i = 0; i < Transcript::kMaxLines + 1; ++i)
        many += "{}\n";
    EXPECT_EQ(errorOf(many).reason, Reason::FileTooLarge);
}

} // namespace
} // namespace amado
