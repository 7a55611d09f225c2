// SPDX-License-Identifier: MIT
#pragma once

#include "ports/credentials.h"

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

class QWidget;

namespace amado {

/// Asks for the passwords of servers in the window. Workers wait for the answer; the window never
/// does. Questions are shown one after the other.
class PasswordPrompt : public QObject, public CredentialPrompt
{
    Q_OBJECT
public:
    explicit PasswordPrompt(QObject *parent = nullptr);
    ~PasswordPrompt() override;

    /// Dialogs belong to this window from now on.
    void setWindow(QWidget *window);
    /// Answers every waiting question with a refusal, and every later one.
    void close();

    [[nodiscard]] Result<QByteArray> ask(const Endpoint &endpoint,
                                         const CallContext &context) override;

private:
    struct Question;
    void showNext();

    std::mutex m_mutex;
    std::condition_variable_any m_answered;
    std::deque<std::shared_ptr<Question>> m_questions; ///< The first one is shown.
    bool m_isClosed = false;
    QPointer<QWidget> m_window;
    QPointer<QWidget> m_shown;
    std::weak_ptr<Question> m_asked; ///< What m_shown asks.
};

} // namespace amado
