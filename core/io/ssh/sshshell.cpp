// SPDX-License-Identifier: MIT
#include "io/ssh/sshshell.h"

#include "io/net/tcpconnection.h"
#include "io/ssh/sshconnection.h"
#include "model/base/wipe.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxErrorOutput = 1 << 20;
constexpr qsizetype kChunk = 32 << 10;
/// Routers forget a connection that says nothing.
constexpr qint64 kKeepAliveMs = 15'000;

struct ChannelDeleter
{
    void operator()(ssh_channel channel) const { ssh_channel_free(channel); }
};
struct EventDeleter
{
    void operator()(ssh_event event) const { ssh_event_free(event); }
};
using EventPtr = std::unique_ptr<std::remove_pointer_t<ssh_event>, EventDeleter>;
using ChannelPtr = std::unique_ptr<std::remove_pointer_t<ssh_channel>, ChannelDeleter>;

} // namespace

/// One program on one channel.
class SshShell::Execution
{
public:
    Execution(const SshSession &session, const CallTimer &timer, qsizetype maxOutput)
        : m_session(session)
        , m_timer(timer)
        , m_maxOutput(maxOutput)
        , m_events(ssh_event_new())
        , m_channel(ssh_channel_new(session.get()))
    {
        ssh_event_add_session(m_events.get(), session.get());
        m_quiet.start();
    }
    ~Execution() { ssh_event_remove_session(m_events.get(), m_session.get()); }
    Execution(const Execution &) = delete;
    Execution &operator=(const Execution &) = delete;

    /// Errors mean that the program was not started.
    Result<> open()
    {
        auto done = m_session.repeat([this] { return ssh_channel_open_session(m_channel.get()); },
                                     SSH_AGAIN, m_timer);
        if (!done)
            return failure(stopped(done.error()));
        if (*done != SSH_OK)
            return m_session.isOpen() ? noPrograms() : broken();
        m_timer.noteContact(); // On a kept connection this is the first word.
        return {};
    }

    Result<ShellOutput> run(const QString &commandLine, const QByteArray &input)
    {
        const QByteArray command = commandLine.toUtf8();
        auto started = m_session.repeat(
            [&] { return ssh_channel_request_exec(m_channel.get(), command.constData()); },
            SSH_AGAIN, m_timer);
        if (!started)
            return failure(stopped(started.error()));
        if (*started != SSH_OK)
            return m_session.isOpen() ? noPrograms() : broken();
        while (true) {
            const auto sent = send(input);
            if (!sent)
                return failure(sent.error());
            const auto received = receive();
            if (!received)
                return failure(received.error());
            if (finished())
                return std::move(m_output);
            if (auto error = m_timer.interrupted())
                return failure(stopped(*error));
            if (*sent || *received)
                continue;
            if (m_quiet.elapsed() > kKeepAliveMs) {
                ssh_send_ignore(m_session.get(), "");
                m_quiet.restart();
            }
            // Reading alone would not take in what follows the end of the output.
            ssh_event_dopoll(m_events.get(), kSocketWaitMs);
        }
    }

private:
    [[nodiscard]] static tl::unexpected<Error> noPrograms()
    {
        return failure(ErrorCode::PermissionDenied, Reason::AccessDenied, {},
                       u"the server runs no programs for this account"_s);
    }

    /// The connection is gone. As long as the input was not wholly sent, the script there cannot
    /// have begun: it looks for the end first.
    [[nodiscard]] tl::unexpected<Error> broken() const
    {
        if (!m_inputSent)
            return failure(ErrorCode::Unreachable, Reason::None, {}, m_session.lastError());
        return failure(ErrorCode::TimedOut, Reason::AnswerUnusable, {}, m_session.lastError());
    }

    [[nodiscard]] Error stopped(Error error) const
    {
        if (error.code == ErrorCode::TimedOut && !m_inputSent)
            error = {ErrorCode::Unreachable, Reason::None, {}, u"the time was over"_s};
        return error;
    }

    /// As much of the input as the other side takes now. True when something moved.
    Result<bool> send(const QByteArray &input)
    {
        if (m_inputSent)
            return false;
        // A program that ended without reading is judged by what it said.
        if (ssh_channel_is_closed(m_channel.get()))
            return false;
        const qsizetype room = std::min<qsizetype>(
            {kChunk, qsizetype(ssh_channel_window_size(m_channel.get())), input.size() - m_sent});
        if (room > 0) {
            const int count = ssh_channel_write(m_channel.get(), input.constData() + m_sent,
                                                static_cast<uint32_t>(room));
            if (count < 0 && count != SSH_AGAIN)
                return broken();
            m_sent += std::max(0, count);
        }
        if (m_sent == input.size()) {
            m_inputSent = true;
            ssh_channel_send_eof(m_channel.get());
        }
        return room > 0;
    }

    Result<bool> receive()
    {
        bool moved = false;
        std::array<char, kChunk> chunk{};
        for (const int isError : {0, 1}) {
            const int count = ssh_channel_read_nonblocking(
                m_channel.get(), chunk.data(), static_cast<uint32_t>(chunk.size()), isError);
            if (count == SSH_ERROR)
                return broken();
            if (count <= 0)
                continue;
            moved = true;
            m_quiet.restart();
            if (isError)
                m_output.err.append(
                    chunk.data(),
                    std::min<qsizetype>(count, kMaxErrorOutput - m_output.err.size()));
            else
                m_output.out.append(chunk.data(), count);
        }
        if (m_output.out.size() > m_maxOutput) {
            return failure(ErrorCode::TimedOut, Reason::AnswerUnusable, {},
                           u"more than %1 bytes of output"_s.arg(m_maxOutput));
        }
        if (!moved && !m_session.isOpen())
            return broken();
        return moved;
    }

    bool finished()
    {
        if (!ssh_channel_is_closed(m_channel.get()) || ssh_channel_poll(m_channel.get(), 0) > 0 ||
            ssh_channel_poll(m_channel.get(), 1) > 0)
            return false;
        m_output.exitCode = ssh_channel_get_exit_status(m_channel.get());
        return true;
    }

    const SshSession &m_session;
    const CallTimer &m_timer;
    qsizetype m_maxOutput;
    EventPtr m_events;
    ChannelPtr m_channel;
    ShellOutput m_output;
    QElapsedTimer m_quiet;
    qsizetype m_sent = 0;
    bool m_inputSent = false;
};

SshShell::SshShell(Endpoint endpoint, Credential credential, QString knownHosts,
                   qsizetype maxOutput)
    : m_endpoint(std::move(endpoint))
    , m_credential(std::move(credential))
    , m_knownHosts(std::move(knownHosts))
    , m_maxOutput(maxOutput)
{}

SshShell::~SshShell()
{
    wipe(m_credential.secret);
}

Result<ShellOutput> SshShell::run(const QString &commandLine, const QByteArray &input,
                                  const CallContext &context)
{
    const CallTimer timer(context);
    if (auto error = timer.interrupted())
        return failure(*error);
    // A kept connection may have gone while nobody used it: then a new one, once.
    for (const bool kept : {m_connection != nullptr, false}) {
        if (!m_connection) {
            auto opened = SshConnection::open(m_endpoint, m_credential, m_knownHosts, timer);
            if (!opened)
                return failure(opened.error());
            m_connection = std::move(*opened);
        }
        Result<ShellOutput> output = failure(ErrorCode::Unreachable);
        {
            Execution execution(m_connection->session(), timer, m_maxOutput);
            const auto open = execution.open();
            if (open)
                output = execution.run(commandLine, input);
            else
                output = failure(open.error());
        }
        if (output)
            return output;
        m_connection.reset();
        if (!kept || output.error().code != ErrorCode::Unreachable)
            return output;
    }
    Q_UNREACHABLE();
}

} // namespace amado
