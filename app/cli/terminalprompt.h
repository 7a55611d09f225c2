// SPDX-License-Identifier: MIT
#pragma once

#include "ports/credentials.h"

#include <mutex>

namespace amado::cli {

class Console;

/// Asks for passwords on the terminal, without showing them, or takes one from standard input for
/// scripts.
class TerminalPrompt : public CredentialPrompt
{
public:
    /// With `fromInput` the first line of standard input is the first secret asked for, and serves
    /// what has the same secretScope() (with askFor(), the same account); anything else gets none.
    TerminalPrompt(bool fromInput, Console &console);
    ~TerminalPrompt() override;

    [[nodiscard]] Result<QByteArray> ask(const Endpoint &endpoint,
                                         const CallContext &context) override;
    /// The same for something that is no server, such as a directory.
    [[nodiscard]] Result<QByteArray> askFor(const QString &account, const QString &where);

private:
    [[nodiscard]] Result<QByteArray> askOnce(const QString &purpose, const QString &question,
                                             const QString &where);
    [[nodiscard]] Result<QByteArray> fromInput(const QString &purpose, const QString &where);

    bool m_fromInput;
    Console &m_console;
    std::mutex m_mutex;
    QString m_purpose; ///< What the secret of standard input was first given for.
    QByteArray m_given;
    bool m_wasRead = false;
};

/// Shows again what is typed, when a question is being asked; for a program that ends in the middle
/// of it. May be called in a signal handler.
void giveTerminalBack();

} // namespace amado::cli
