// SPDX-License-Identifier: MIT
#include "cli/terminalprompt.h"

#include "cli/console.h"
#include "model/base/wipe.h"
#include "model/server/endpointcheck.h"
#include "model/server/secretuse.h"

#include <QCoreApplication>

#include <atomic>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxBytes = 4096;

struct PromptText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::TerminalPrompt)
};

QString questionFor(const QString &account, const QString &where)
{
    return PromptText::tr("Password of %1 for %2: ").arg(account, where);
}

QString questionFor(const Endpoint &endpoint)
{
    if (usesKey(endpoint))
        return PromptText::tr("Passphrase of the key file %1: ").arg(endpoint.keyFile);
    return questionFor(endpoint.user, endpoint.host);
}

/// One line without its end; what is longer than the limit is no password.
QByteArray readLine(int descriptor)
{
    QByteArray line;
    line.reserve(kMaxBytes); // So that no half-filled copies are left behind.
    char byte = 0;
    while (line.size() < kMaxBytes && read(descriptor, &byte, 1) == 1 && byte != '\n')
        line += byte;
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// The terminal with its echo off, as long as the object lives.
class QuietTerminal
{
public:
    QuietTerminal()
        : m_descriptor(open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_descriptor < 0 || tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        quiet.c_lflag |= ECHONL;
        s_latest = this;
        m_isQuiet = tcsetattr(m_descriptor, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_isQuiet)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        s_latest = nullptr;
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    /// Async-signal-safe.
    static void giveBack()
    {
        if (const QuietTerminal *terminal = s_latest)
            tcsetattr(terminal->m_descriptor, TCSANOW, &terminal->m_before);
    }
    [[nodiscard]] bool isQuiet() const { return m_isQuiet; }
    [[nodiscard]] QByteArray ask(const QString &question) const
    {
        const QByteArray text = question.toUtf8();
        if (write(m_descriptor, text.constData(), size_t(text.size())) < 0)
            return {};
        return readLine(m_descriptor);
    }

private:
    int m_descriptor;
    termios m_before{};
    bool m_isQuiet = false;
    static inline std::atomic<const QuietTerminal *> s_latest = nullptr;
};

} // namespace

void giveTerminalBack()
{
    QuietTerminal::giveBack();
}

TerminalPrompt::TerminalPrompt(bool fromInput, Console &console)
    : m_fromInput(fromInput)
    , m_console(console)
{}

TerminalPrompt::~TerminalPrompt()
{
    wipe(m_given);
}

Result<QByteArray> TerminalPrompt::ask(const Endpoint &endpoint, const CallContext &)
{
    return askOnce(secretScope(endpoint), questionFor(endpoint), endpoint.host);
}

Result<QByteArray> TerminalPrompt::askFor(const QString &account, const QString &where)
{
    return askOnce(account, questionFor(account, where), where);
}

Result<QByteArray> TerminalPrompt::askOnce(const QString &purpose, const QString &question,
                                           const QString &where)
{
    const std::lock_guard lock(m_mutex);
    if (m_fromInput)
        return fromInput(purpose, where);
    const QuietTerminal terminal;
    if (!terminal.isQuiet())
        return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, where, purpose);
    m_console.setAsking(true);
    QByteArray typed = terminal.ask(question);
    m_console.setAsking(false);
    if (typed.isEmpty())
        return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, where, purpose);
    return typed;
}

Result<QByteArray> TerminalPrompt::fromInput(const QString &purpose, const QString &where)
{
    if (!m_wasRead) {
        m_given = readLine(STDIN_FILENO);
        m_purpose = purpose;
        m_wasRead = true;
    }
    if (m_given.isEmpty() || purpose != m_purpose)
        return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, where, purpose);
    return m_given;
}

} // namespace amado::cli
