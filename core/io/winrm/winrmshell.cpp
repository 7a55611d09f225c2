// SPDX-License-Identifier: MIT
#include "io/winrm/winrmshell.h"

#include <QUuid>

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>

namespace amado {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::seconds kIdleTimeout = 4min;
constexpr int kMaxReceiveRepeats = 5;
constexpr int kMaxCreateRepeats = 2;
/// After a stop request the caller is not kept waiting; what is left then ends by the shell's idle
/// time-out.
constexpr std::chrono::milliseconds kFarewellAfterStop = 150ms;

/// Waits, unless stopped before.
void pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
}

/// Nobody knows what the server answered. An answer that came and is none would come again, after
/// another proof of the account.
bool isAnswerLost(const PostFailure &failure)
{
    return failure.sent &&
           (failure.error.reason == Reason::None || failure.error.reason == Reason::ConnectionLost);
}

/// One run: a shell with one command in it.
class Session
{
public:
    Session(WsManClient &client, const WinRmOptions &options, const QString &subject,
            const CallContext &context)
        : m_client(client)
        , m_options(options)
        , m_subject(subject)
        , m_stop(context.stop)
        , m_end(Clock::now() + context.deadline)
        , m_contact(context.contact)
        , m_signedOn(context.signedOn)
    {}
    ~Session() { leave(); }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    Result<ShellOutput> run(const QString &commandLine, const QByteArray &input);

private:
    using Build = std::function<QByteArray(const WsManHead &)>;

    [[nodiscard]] WsManHead head() const;
    /// Sends one message; a fault is a reply.
    PostResult post(const Build &build) { return postAs(head(), build); }
    PostResult postAs(const WsManHead &head, const Build &build);
    [[nodiscard]] CallLimits limits();
    void noteContact();
    void noteSignedOn();
    [[nodiscard]] bool isOver() const { return m_stop.stop_requested() || Clock::now() >= m_end; }

    Result<> create();
    Result<> command(const QString &commandLine);
    Result<> feed(const QByteArray &input);
    Result<ShellOutput> collect();
    PostResult receive();
    void leave();
    [[nodiscard]] Error beforeStart(Error error) const;
    [[nodiscard]] Error afterStart(Error error) const;

    WsManClient &m_client;
    const WinRmOptions &m_options;
    const QString &m_subject;
    const std::stop_token m_stop;
    const Clock::time_point m_end;
    std::function<void()> m_contact;  ///< Until it was called.
    std::function<void()> m_signedOn; ///< Until it was called.
    QString m_shellId;
    QString m_commandId;
};

WsManHead Session::head() const
{
    using std::chrono::milliseconds;
    const auto left = std::chrono::ceil<milliseconds>(m_end - Clock::now());
    return {m_client.url(),
            u"uuid:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper(), m_shellId,
            std::clamp(left, milliseconds(500), m_options.operationTimeout),
            m_options.maxEnvelopeSize};
}

CallLimits Session::limits()
{
    CallLimits limits{
        std::min(m_end, Clock::now() + m_options.operationTimeout + m_options.networkDelay),
        m_stop};
    if (m_contact)
        limits.heard = [this] { noteContact(); };
    if (m_signedOn)
        limits.signedOn = [this] { noteSignedOn(); };
    return limits;
}

void Session::noteContact()
{
    if (const auto contact = std::exchange(m_contact, nullptr))
        contact();
}

void Session::noteSignedOn()
{
    if (const auto signedOn = std::exchange(m_signedOn, nullptr))
        signedOn();
}

PostResult Session::postAs(const WsManHead &head, const Build &build)
{
    return m_client.post(build(head), head.messageId, limits());
}

/// Nothing was started yet, so nothing is unknown.
Error Session::beforeStart(Error error) const
{
    if (m_stop.stop_requested())
        return {ErrorCode::Cancelled, Reason::None, m_subject, {}};
    if (error.code == ErrorCode::TimedOut || error.code == ErrorCode::InvalidData)
        error.code = ErrorCode::Unreachable;
    error.subject = m_subject;
    return error;
}

/// The command was sent: how far it comes is unknown.
Error Session::afterStart(Error error) const
{
    if (m_stop.stop_requested())
        return {ErrorCode::Cancelled, Reason::None, m_subject, {}};
    error.code = ErrorCode::TimedOut;
    error.subject = m_subject;
    return error;
}

Result<ShellOutput> Session::run(const QString &commandLine, const QByteArray &input)
{
    if (auto created = create(); !created)
        return failure(created.error());
    if (auto started = command(commandLine); !started)
        return failure(started.error());
    if (auto fed = feed(input); !fed)
        return failure(fed.error());
    return collect();
}

Result<> Session::create()
{
    int repeats = 0;
    auto backOff = m_options.firstBackOff;
    while (true) {
        const auto reply =
            post([](const WsManHead &head) { return createMessage(head, kIdleTimeout); });
        if (!reply) {
            if (isAnswerLost(reply.error()) && !isOver() && repeats++ < kMaxCreateRepeats)
                continue;
            return failure(beforeStart(reply.error().error));
        }
        if (!reply->fault) {
            m_shellId = reply->shellId;
            if (m_shellId.isEmpty())
                return failure(ErrorCode::Unreachable, Reason::NotWsMan, m_subject,
                               u"no shell id"_s);
            return {};
        }
        const Error error = faultError(*reply->fault, m_subject);
        if (!isQuota(*reply->fault) || isOver() || Clock::now() + backOff >= m_end)
            return failure(beforeStart(error));
        pause(backOff, m_stop);
        backOff *= 2;
    }
}

Result<> Session::command(const QString &commandLine)
{
    const auto reply =
        post([&](const WsManHead &head) { return commandMessage(head, commandLine); });
    if (!reply)
        return failure(reply.error().sent ? afterStart(reply.error().error)
                                          : beforeStart(reply.error().error));
    if (reply->fault)
        return failure(beforeStart(faultError(*reply->fault, m_subject)));
    m_commandId = reply->commandId;
    if (m_commandId.isEmpty())
        return failure(
            afterStart({ErrorCode::TimedOut, Reason::NotWsMan, m_subject, u"no command id"_s}));
    return {};
}

Result<> Session::feed(const QByteArray &input)
{
    const qint64 capacity = sendCapacity(m_options.maxEnvelopeSize);
    qint64 at = 0;
    do {
        const QByteArray piece = input.mid(at, capacity);
        at += piece.size();
        const bool last = at >= input.size();
        const auto reply = post(
            [&](const WsManHead &head) { return sendMessage(head, m_commandId, piece, last); });
        if (!reply)
            return failure(afterStart(reply.error().error));
        if (reply->fault)
            return failure(afterStart(faultError(*reply->fault, m_subject)));
    } while (at < input.size());
    return {};
}

/// The same message again after a lost answer: the server gives the same output again.
PostResult Session::receive()
{
    const WsManHead once = head();
    for (int repeats = 0;; ++repeats) {
        auto reply = postAs(
            once, [this](const WsManHead &head) { return receiveMessage(head, m_commandId); });
        const bool again = !reply && !isOver() && repeats < kMaxReceiveRepeats &&
                           isRetryable(reply.error().error.code);
        if (!again)
            return reply;
    }
}

Result<ShellOutput> Session::collect()
{
    ShellOutput output;
    while (true) {
        const auto reply = receive();
        if (!reply)
            return failure(afterStart(reply.error().error));
        if (reply->fault && isOperationTimeout(*reply->fault) && !isOver())
            continue;
        if (reply->fault)
            return failure(afterStart(faultError(*reply->fault, m_subject)));
        if (output.out.size() + output.err.size() + reply->out.size() + reply->err.size() >
            m_options.maxOutput)
            return failure(afterStart({ErrorCode::TimedOut, Reason::AnswerTooLarge, m_subject,
                                       u"at most %1 bytes"_s.arg(m_options.maxOutput)}));
        output.out += reply->out;
        output.err += reply->err;
        if (reply->done) {
            output.exitCode = reply->exitCode;
            return output;
        }
        if (isOver())
            return failure(afterStart({ErrorCode::TimedOut, Reason::None, m_subject, {}}));
    }
}

/// A command or shell left behind counts against the account's quota for hours.
void Session::leave()
{
    if (m_shellId.isEmpty())
        return;
    const auto time = m_stop.stop_requested() ? std::min(m_options.farewell, kFarewellAfterStop)
                                              : m_options.farewell;
    const CallLimits limits{Clock::now() + time, {}};
    WsManHead head = this->head();
    bool reached = true;
    if (!m_commandId.isEmpty())
        reached = m_client
                      .post(signalMessage(head, m_commandId, ShellSignal::Terminate),
                            head.messageId, limits)
                      .has_value();
    head = this->head();
    if (reached)
        std::ignore = m_client.post(deleteMessage(head), head.messageId, limits);
}

} // namespace

WinRmShell::WinRmShell(const Endpoint &endpoint, const Credential &credential,
                       const WinRmOptions &options)
    : m_options(options)
    , m_subject(addressOf(endpoint))
    , m_client(endpoint, credential, options)
{}

Result<ShellOutput> WinRmShell::run(const QString &commandLine, const QByteArray &input,
                                    const CallContext &context)
{
    if (commandLine.size() > kMaxCommandLine)
        return failure(ErrorCode::Unsupported, Reason::CommandTooLong, m_subject,
                       u"%1 characters"_s.arg(commandLine.size()));
    if (context.stop.stop_requested())
        return failure(ErrorCode::Cancelled, Reason::None, m_subject);
    return Session(m_client, m_options, m_subject, context).run(commandLine, input);
}

} // namespace amado
