// SPDX-License-Identifier: MIT
#pragma once

#include "io/transcript/transcript.h"

#include <QFile>
#include <QHash>

#include <memory>
#include <mutex>

namespace amado {

// A server's answers recorded, and answered again without the server.

/// Writes one transcript, call by call, so that a program that ends early leaves what was asked
/// until then. Callable from any thread.
class TranscriptWriter
{
public:
    /// A new file, readable by its owner alone. Errors: PreconditionFailed/FileExists,
    /// PermissionDenied, DiskFull.
    [[nodiscard]] static Result<std::unique_ptr<TranscriptWriter>>
    create(const QString &file, const QString &address, TranscriptContents contents);

    void add(std::span<const HostRequest> requests,
             const Result<std::vector<Result<HostReply>>> &replies, const QDateTime &at,
             std::chrono::milliseconds took);
    /// Why the transcript is not whole: DiskFull, FileTooLarge. The work recorded goes on anyway.
    [[nodiscard]] std::optional<Error> error() const;

private:
    TranscriptWriter(const QString &file, TranscriptContents contents);
    void write(const QByteArray &line);

    mutable std::mutex m_mutex;
    QFile m_file;
    TranscriptContents m_contents;
    std::optional<Error> m_error;
};

/// Passes everything on to a server and records what it answers.
class RecordingHost : public HostAccess
{
public:
    RecordingHost(std::unique_ptr<HostAccess> host, TranscriptWriter &writer);
    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override;

private:
    std::unique_ptr<HostAccess> m_host;
    TranscriptWriter &m_writer;
};

/// Records whatever server is reached through it.
class RecordingConnector : public HostConnector
{
public:
    RecordingConnector(HostConnector &real, TranscriptWriter &writer);
    Result<std::unique_ptr<HostAccess>> connect(const QString &path) override;
    Result<std::unique_ptr<HostAccess>> connectKnown(const QString &path,
                                                     const Endpoint &endpoint) override;
    Result<QStringList> serversAt(const QString &path) override;

private:
    [[nodiscard]] Result<std::unique_ptr<HostAccess>>
    recorded(Result<std::unique_ptr<HostAccess>> host);
    HostConnector &m_real;
    TranscriptWriter &m_writer;
};

/// Answers each request with what was recorded for it, in the order of recording; the last answer
/// stays. A request nobody recorded fails the call: InvalidData/NotRecorded with the request in
/// detail. Writes change nothing. Callable from any thread.
class ReplayConnector : public HostConnector
{
public:
    explicit ReplayConnector(Transcript transcript);
    ~ReplayConnector() override;
    Result<std::unique_ptr<HostAccess>> connect(const QString &path) override;
    Result<QStringList> serversAt(const QString &path) override;
    /// Keys that were recorded and never asked for: the program asks for less than it did.
    [[nodiscard]] QStringList unused() const;

private:
    class Host;
    struct State;
    std::shared_ptr<State> m_state;
};

/// Reads a transcript from a file. Errors: NotFound, PermissionDenied, readTranscript()'s.
[[nodiscard]] Result<Transcript> readTranscriptFile(const QString &file);

} // namespace amado
