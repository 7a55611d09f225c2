// SPDX-License-Identifier: MIT
#include "ui/fleet/passwordprompt.h"

#include "model/base/wipe.h"
#include "model/server/endpointcheck.h"
#include "model/server/secretuse.h"
#include "ui/text/plaintext.h"
#include "ui/text/reachtext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 460;

/// Whose secret is asked for, and everything that it will be used for: what secretScope() says.
QString questionText(const Endpoint &endpoint)
{
    const QString user = endpoint.user;
    if (usesKey(endpoint))
        return PasswordPrompt::tr(
                   "Enter the passphrase of the key file %1 for %2. Amado keeps it until you quit, "
                   "uses it for every server in the list that needs this key, and never sends it.",
                   "path, server")
            .arg(endpoint.keyFile, endpoint.host);
    if (isSecretShared(endpoint) && endpoint.signOn == SignOn::Kerberos)
        return PasswordPrompt::tr(
                   "Enter the password of %1 for %2. Amado keeps it until you quit, and uses it "
                   "for every server in the list that this account signs in to with Kerberos. Only "
                   "a domain controller checks it. Servers never receive it.",
                   "account, server")
            .arg(user, endpoint.host);
    if (isSecretShared(endpoint))
        return PasswordPrompt::tr(
                   "Enter the password of %1 for %2. Amado keeps it until you quit, and uses it "
                   "for every server in the list that this account signs in to with %3. The "
                   "servers receive a proof, not the password itself.",
                   "account, server, way of signing on")
            .arg(user, endpoint.host, signOnWord(endpoint.signOn));
    return PasswordPrompt::tr("Enter the password of %1 for %2. Amado keeps it until you quit, and "
                              "sends it only to this server, over %3.",
                              "account, server, way of signing on")
        .arg(user, endpoint.host, signOnWord(endpoint.signOn));
}

} // namespace

struct PasswordPrompt::Question
{
    Endpoint endpoint;
    std::optional<Result<QByteArray>> answer;
};

PasswordPrompt::PasswordPrompt(QObject *parent)
    : QObject(parent)
{}

PasswordPrompt::~PasswordPrompt()
{
    close();
}

void PasswordPrompt::setWindow(QWidget *window)
{
    m_window = window;
}

void PasswordPrompt::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    m_answered.notify_all();
}

Result<QByteArray> PasswordPrompt::ask(const Endpoint &endpoint, const CallContext &context)
{
    const auto question = std::make_shared<Question>();
    question->endpoint = endpoint;
    std::unique_lock lock(m_mutex);
    if (m_isClosed)
        return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, endpoint.host);
    m_questions.push_back(question);
    QMetaObject::invokeMethod(this, &PasswordPrompt::showNext, Qt::QueuedConnection);
    m_answered.wait(lock, context.stop, [&] { return question->answer.has_value() || m_isClosed; });
    std::erase(m_questions, question);
    QMetaObject::invokeMethod(this, &PasswordPrompt::showNext, Qt::QueuedConnection);
    if (question->answer)
        return std::move(*question->answer);
    if (context.stop.stop_requested())
        return failure(ErrorCode::Cancelled, Reason::None, endpoint.host);
    return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, endpoint.host);
}

/// Shows the first question unless it is shown already; a dialog whose question is over goes away.
void PasswordPrompt::showNext()
{
    std::shared_ptr<Question> question;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_questions.empty() && !m_questions.front()->answer)
            question = m_questions.front();
    }
    if (m_shown) {
        if (question && m_asked.lock() == question)
            return;
        m_shown->deleteLater();
        m_shown.clear();
    }
    if (!question)
        return;
    // Over the window in use; when that one is closed with the question, it is asked again.
    const QString name = u"passwordDialog"_s;
    QWidget *active = QApplication::activeWindow();
    const bool isFormer = active && active->objectName() == name;
    auto *dialog = new QDialog(active && !isFormer ? active : m_window.data());
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const bool isKey = usesKey(question->endpoint);
    const QString title = isKey ? tr("Passphrase") : tr("Password");
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(kWidth);
    QLabel *what = makeLabel(TextRole::Body, dialog);
    what->setText(oneLine(questionText(question->endpoint)));
    auto *password = new QLineEdit(dialog);
    password->setObjectName(u"passwordEdit"_s);
    password->setEchoMode(QLineEdit::Password);
    password->setAccessibleName(title);
    auto *accept = new QPushButton(tr("Sign in"), dialog);
    accept->setObjectName(u"passwordAccept"_s);
    accept->setDefault(true);
    accept->setEnabled(false); // Until there is something to sign on with.
    connect(password, &QLineEdit::textChanged, accept,
            [accept](const QString &text) { accept->setEnabled(!text.isEmpty()); });
    makePrimary(accept);
    auto *decline = new QPushButton(tr("Cancel"), dialog);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(accept);
    buttons->addWidget(decline);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(measure::kGap24, measure::kGap24, measure::kGap24, measure::kGap16);
    column->setSpacing(measure::kGap16);
    column->addWidget(what);
    column->addWidget(password);
    column->addLayout(buttons);
    const auto answer = [this, question](Result<QByteArray> given) {
        const std::lock_guard lock(m_mutex);
        if (!question->answer)
            question->answer = std::move(given);
        m_answered.notify_all();
    };
    connect(accept, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(decline, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [answer, password] {
        answer(password->text().toUtf8());
        password->clear();
    });
    connect(dialog, &QDialog::rejected, this, [answer, host = question->endpoint.host] {
        answer(failure(ErrorCode::PermissionDenied, Reason::SecretMissing, host));
    });
    connect(dialog, &QObject::destroyed, this, &PasswordPrompt::showNext, Qt::QueuedConnection);
    m_shown = dialog;
    m_asked = question;
    dialog->show();
    password->setFocus();
}

} // namespace amado
