// SPDX-License-Identifier: MIT
#include "contract/hostcontract.h"
#include "io/transcript/transcript.h"
#include "io/transcript/transcripthost.h"

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

/// Every call goes to the server, is recorded, and answered from the record alone.
class RecordedAndReplayedHost : public HostAccess
{
public:
    explicit RecordedAndReplayedHost(HostAccess &real)
        : m_real(real)
    {}
    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override
    {
        CallContext recording = context;
        recording.contact = {}; // It is the replay that is looked at.
        const auto replies = m_real.run(requests, recording);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QByteArray record =
            transcriptHeader(u"EX01"_s, now, TranscriptContents::Kept) +
            transcriptLine(requests, replies, now, std::chrono::milliseconds(3),
                           TranscriptContents::Kept);
        auto transcript = readTranscript(record, u"record"_s);
        EXPECT_TRUE(transcript) << qPrintable(transcript ? QString() : transcript.error().detail);
        if (!transcript)
            return failure(transcript.error());
        ReplayConnector replay(std::move(*transcript));
        auto host = replay.connect({});
        auto answers = (*host)->run(requests, context);
        if (!context.stop.stop_requested()) {
            EXPECT_EQ(replay.unused(), QStringList());
        }
        return answers;
    }

private:
    HostAccess &m_real;
};

class TranscriptUnderTest : public HostUnderTest
{
public:
    explicit TranscriptUnderTest(const HostWorld &world)
        : m_real(makeDirectoryUnderTest(world))
        , m_host(m_real->host())
    {}
    HostAccess &host() override { return m_host; }
    void editBehindBack(const QString &winPath, const std::optional<QByteArray> &content) override
    {
        m_real->editBehindBack(winPath, content);
    }
    std::optional<QByteArray> contentOf(const QString &winPath) override
    {
        return m_real->contentOf(winPath);
    }
    void makeUnreachable() override { m_real->makeUnreachable(); }

private:
    std::unique_ptr<HostUnderTest> m_real;
    RecordedAndReplayedHost m_host;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Transcript, HostContract,
                         testing::Values(NamedHostFactory{
                             "Transcript",
                             [](const HostWorld &world) {
                                 return std::make_unique<TranscriptUnderTest>(world);
                             }}),
                         [](const auto &test) { return std::string(test.param.name); });

} // namespace amado::test
