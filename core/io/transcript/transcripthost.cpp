// SPDX-License-Identifier: MIT
#include "io/transcript/transcripthost.h"

#include "io/redaction/hostentrance.h"
#include "model/base/localfile.h"
#include "ports/requestkey.h"

#include <utility>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

Error fileError(const QFile &file)
{
    switch (file.error()) {
    case QFileDevice::PermissionsError:
    case QFileDevice::OpenError:
        return {ErrorCode::PermissionDenied, Reason::FileUnreadable, file.fileName(),
                file.errorString()};
    default:
        return {ErrorCode::PreconditionFailed, Reason::DiskFull, file.fileName(),
                file.errorString()};
    }
}

} // namespace

Result<std::unique_ptr<TranscriptWriter>>
TranscriptWriter::create(const QString &file, const QString &address, TranscriptContents contents)
{
    std::unique_ptr<TranscriptWriter> writer(new TranscriptWriter(file, contents));
    if (writer->m_file.exists())
        return failure(ErrorCode::PreconditionFailed, Reason::FileExists, file);
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return failure(fileError(writer->m_file));
    writer->write(transcriptHeader(address, QDateTime::currentDateTimeUtc(), contents));
    if (writer->m_error)
        return failure(*writer->m_error);
    return writer;
}

TranscriptWriter::TranscriptWriter(const QString &file, TranscriptContents contents)
    : m_file(file)
    , m_contents(contents)
{}

void TranscriptWriter::add(std::span<const HostRequest> requests,
                           const Result<std::vector<Result<HostReply>>> &replies,
                           const QDateTime &at, std::chrono::milliseconds took)
{
    const QByteArray line = transcriptLine(requests, replies, at, took, m_contents);
    const std::lock_guard lock(m_mutex);
    if (!m_error && m_file.size() + line.size() > Transcript::kMaxBytes)
        m_error = Error{ErrorCode::InvalidData, Reason::FileTooLarge, m_file.fileName(),
                        u"more than %1 bytes"_s.arg(Transcript::kMaxBytes)};
    write(line);
}

/// After an error nothing more: a gap would be taken for the whole.
void TranscriptWriter::write(const QByteArray &line)
{
    if (!m_error && (m_file.write(line) != line.size() || !m_file.flush()))
        m_error = fileError(m_file);
}

std::optional<Error> TranscriptWriter::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

RecordingHost::RecordingHost(std::unique_ptr<HostAccess> host, TranscriptWriter &writer)
    : m_host(std::move(host))
    , m_writer(writer)
{}

Result<std::vector<Result<HostReply>>> RecordingHost::run(std::span<const HostRequest> requests,
                                                          const CallContext &context)
{
    const QDateTime at = QDateTime::currentDateTimeUtc();
    const auto begin = std::chrono::steady_clock::now();
    auto replies = m_host->run(requests, context);
    const auto took = std::chrono::steady_clock::now() - begin;
    m_writer.add(requests, replies, at,
                 std::chrono::duration_cast<std::chrono::milliseconds>(took));
    return replies;
}

RecordingConnector::RecordingConnector(HostConnector &real, TranscriptWriter &writer)
    : m_real(real)
    , m_writer(writer)
{}

Result<std::unique_ptr<HostAccess>> RecordingConnector::connect(const QString &path)
{
    return recorded(m_real.connect(path));
}

Result<std::unique_ptr<HostAccess>> RecordingConnector::connectKnown(const QString &path,
                                                                     const Endpoint &endpoint)
{
    return recorded(m_real.connectKnown(path, endpoint));
}

Result<std::unique_ptr<HostAccess>>
RecordingConnector::recorded(Result<std::unique_ptr<HostAccess>> host)
{
    if (!host)
        return host;
    return std::make_unique<RecordingHost>(std::move(*host), m_writer);
}

Result<QStringList> RecordingConnector::serversAt(const QString &path)
{
    return m_real.serversAt(path);
}

struct ReplayConnector::State
{
    struct Recorded
    {
        std::vector<size_t> answers; ///< Their places in the transcript, in order.
        size_t next = 0;
        bool used = false;
    };
    explicit State(Transcript recorded)
        : transcript(std::move(recorded))
    {
        for (size_t i = 0; i < transcript.answers.size(); ++i)
            byKey[transcript.answers[i].key].answers.push_back(i);
    }

    Result<std::vector<Result<HostReply>>> answer(std::span<const HostRequest> requests)
    {
        const std::lock_guard lock(mutex);
        std::vector<Result<HostReply>> replies;
        std::optional<Error> connection;
        for (const HostRequest &request : requests) {
            const QString key = requestKey(request);
            const auto found = byKey.find(key);
            if (found == byKey.end())
                return failure(ErrorCode::InvalidData, Reason::NotRecorded, transcript.address,
                               key);
            const Transcript::Answer &answer = transcript.answers[found->answers[found->next]];
            found->used = true;
            if (found->next + 1 < found->answers.size())
                ++found->next;
            if (answer.connection && !connection)
                connection = answer.connection;
            replies.push_back(answer.reply);
        }
        if (connection)
            return failure(*connection);
        return replies;
    }

    std::mutex mutex;
    Transcript transcript;
    QHash<QString, Recorded> byKey;
};

class ReplayConnector::Host : public HostAccess
{
public:
    explicit Host(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {}
    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override
    {
        if (context.stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        auto replies = m_state->answer(requests);
        dropSecrets(requests, replies); // It may be from a time when less was found.
        if (replies && context.contact)
            context.contact();
        return replies;
    }

private:
    std::shared_ptr<State> m_state;
};

ReplayConnector::ReplayConnector(Transcript transcript)
    : m_state(std::make_shared<State>(std::move(transcript)))
{}

ReplayConnector::~ReplayConnector() = default;

Result<std::unique_ptr<HostAccess>> ReplayConnector::connect(const QString &)
{
    return std::make_unique<Host>(m_state);
}

Result<QStringList> ReplayConnector::serversAt(const QString &path)
{
    return QStringList{path};
}

QStringList ReplayConnector::unused() const
{
    const std::lock_guard lock(m_state->mutex);
    QStringList keys;
    for (auto recorded = m_state->byKey.cbegin(); recorded != m_state->byKey.cend(); ++recorded) {
        if (!recorded->used)
            keys.append(recorded.key());
    }
    keys.sort();
    return keys;
}

Result<Transcript> readTranscriptFile(const QString &path)
{
    const auto bytes = readLocalFile(path, Transcript::kMaxBytes);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->size() > Transcript::kMaxBytes)
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, path,
                       u"more than %1 bytes"_s.arg(Transcript::kMaxBytes));
    return readTranscript(*bytes, path);
}

} // namespace amado
