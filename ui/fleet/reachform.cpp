// SPDX-License-Identifier: MIT
#include "ui/fleet/reachform.h"

#include "model/server/endpointcheck.h"
#include "model/server/transport.h"
#include "ui/i18n/retranslate.h"
#include "ui/prompter.h"
#include "ui/text/reachtext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The form of an account's name that goes with the way of signing on.
QString accountHint(const Endpoint &endpoint)
{
    switch (endpoint.signOn) {
    case SignOn::Kerberos:
        return specOf(endpoint).namesAccount ? ReachForm::tr("user name on the server")
                                             : ReachForm::tr("user@corp.example");
    case SignOn::Ntlm:
        return ReachForm::tr("DOMAIN\\user or user@domain");
    case SignOn::Basic:
        return ReachForm::tr("user name of a local account on the server");
    case SignOn::Password:
    case SignOn::SshKey:
    case SignOn::SshAgent:
        return ReachForm::tr("user name on the server");
    case SignOn::Certificate:
        return ReachForm::tr("As stated in the certificate");
    }
    Q_UNREACHABLE();
}

bool isRisky(const Endpoint &endpoint)
{
    return endpoint.signOn == SignOn::Ntlm && !endpoint.tls;
}

} // namespace

ReachForm::ReachForm(Prompter &prompter, bool canStore, QWidget *parent)
    : QWidget(parent)
    , m_prompter(prompter)
    , m_canStore(canStore)
    , m_form(new QFormLayout(this))
    , m_transport(new QComboBox(this))
    , m_tls(new QCheckBox(this))
    , m_port(new QSpinBox(this))
    , m_signOn(new QComboBox(this))
    , m_user(new QLineEdit(this))
    , m_keyRow(new QWidget(this))
    , m_keyFile(new QLineEdit(m_keyRow))
    , m_password(new QLineEdit(this))
    , m_store(new QCheckBox(this))
    , m_risk(new QCheckBox(this))
    , m_note(makeLabel(TextRole::Muted, this))
{
    setObjectName(u"reachForm"_s);
    build();
    retranslate(this, [this] { showTexts(); });
    offerSignOns();
}

void ReachForm::build()
{
    m_transport->setObjectName(u"transportChoice"_s);
    m_tls->setObjectName(u"tlsCheck"_s);
    m_port->setObjectName(u"portEdit"_s);
    m_signOn->setObjectName(u"signOnChoice"_s);
    m_user->setObjectName(u"userEdit"_s);
    m_keyFile->setObjectName(u"keyFileEdit"_s);
    m_password->setObjectName(u"serverPasswordEdit"_s);
    m_store->setObjectName(u"storeCheck"_s);
    m_risk->setObjectName(u"ntlmRiskCheck"_s);
    m_note->setObjectName(u"reachNote"_s);
    m_port->setRange(0, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_password->setEchoMode(QLineEdit::Password);
    m_store->setChecked(m_canStore);
    m_store->setEnabled(m_canStore);
    for (const TransportSpec &way : transportSpecs()) {
        if (way.transport != Transport::Folder)
            m_transport->addItem(QString(), int(way.transport));
    }

    auto *choose = new QPushButton(m_keyRow);
    choose->setObjectName(u"chooseKeyFile"_s);
    choose->setAutoDefault(false);
    auto *keyLayout = new QHBoxLayout(m_keyRow);
    keyLayout->setContentsMargins(0, 0, 0, 0);
    keyLayout->addWidget(m_keyFile, 1);
    keyLayout->addWidget(choose);

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(measure::kGap12);
    m_form->setVerticalSpacing(measure::kGap8);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (QWidget *field :
         {static_cast<QWidget *>(m_transport), static_cast<QWidget *>(m_tls),
          static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_signOn),
          static_cast<QWidget *>(m_user), m_keyRow, static_cast<QWidget *>(m_password),
          static_cast<QWidget *>(m_store), static_cast<QWidget *>(m_risk)}) {
        auto *label = new QLabel(this);
        label->setBuddy(field == m_keyRow ? m_keyFile : field);
        m_form->addRow(label, field);
    }
    m_form->addRow(m_note);

    connect(m_transport, &QComboBox::currentIndexChanged, this, &ReachForm::offerSignOns);
    connect(m_signOn, &QComboBox::currentIndexChanged, this, &ReachForm::showNeeded);
    connect(m_tls, &QCheckBox::toggled, this, &ReachForm::showNeeded);
    connect(m_user, &QLineEdit::textChanged, this, &ReachForm::showNeeded);
    connect(m_risk, &QCheckBox::toggled, this, &ReachForm::changed);
    connect(m_port, &QSpinBox::valueChanged, this, &ReachForm::changed);
    connect(m_keyFile, &QLineEdit::textChanged, this, &ReachForm::changed);
    connect(m_password, &QLineEdit::textChanged, this, &ReachForm::changed);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString file = m_prompter.chooseFile(this, tr("Choose the private key file"), {});
        if (!file.isEmpty())
            m_keyFile->setText(file);
    });
    retranslate(choose, [choose] {
        choose->setText(ReachForm::tr("Choose…"));
        choose->setAccessibleName(ReachForm::tr("Choose the private key file"));
    });
}

void ReachForm::showTexts()
{
    const std::array<std::pair<QWidget *, QString>, 5> labels = {
        std::pair<QWidget *, QString>{m_transport, tr("&Connection")},
        {m_port, tr("P&ort")},
        {m_signOn, tr("&Sign-in")},
        {m_user, tr("Acco&unt")},
        {m_keyRow, tr("&Key file")}};
    for (const auto &[field, text] : labels) {
        if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(field)))
            label->setText(text);
        QWidget *named = field == m_keyRow ? m_keyFile : field;
        named->setAccessibleName(QString(text).remove(u'&'));
    }
    m_port->setSpecialValueText(tr("Default"));
    m_tls->setText(tr("Use T&LS (WinRM over HTTPS)"));
    m_risk->setText(tr("Accept the r&isk of NTLM without TLS"));
    for (int row = 0; row < m_transport->count(); ++row)
        m_transport->setItemText(row, transportWord(Transport(m_transport->itemData(row).toInt())));
    for (int row = 0; row < m_signOn->count(); ++row)
        m_signOn->setItemText(row, signOnWord(SignOn(m_signOn->itemData(row).toInt())));
    showNeeded();
}

Transport ReachForm::transport() const
{
    return Transport(m_transport->currentData().toInt());
}

SignOn ReachForm::signOn() const
{
    return SignOn(m_signOn->currentData().toInt());
}

void ReachForm::offerSignOns()
{
    m_signOn->clear();
    for (const SignOn way : specOf(transport()).signOns)
        m_signOn->addItem(signOnWord(way), int(way));
    showNeeded();
}

void ReachForm::showNeeded()
{
    const Endpoint now = endpoint();
    const bool remote = specOf(now).isRemote();
    const bool key = remote && usesKey(now);
    const bool secret = key || (remote && needsPassword(now));
    const auto show = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(visible);
    };
    show(m_tls, specOf(now).offersTls());
    show(m_port, remote);
    show(m_signOn, remote);
    show(m_user, remote);
    show(m_keyRow, key);
    show(m_password, secret);
    show(m_store, secret);
    show(m_risk, isRisky(now));
    const QString word = key ? tr("Pass&phrase") : tr("Pass&word");
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_password)))
        label->setText(word);
    m_password->setAccessibleName(QString(word).remove(u'&'));
    m_password->setPlaceholderText(m_hasStored ? tr("Stored in the keychain")
                                   : key       ? tr("Only if the key has one")
                                               : tr("Asked for when needed"));
    m_store->setText(key ? tr("Store the passphrase in the ke&ychain")
                         : tr("Store the password in the ke&ychain"));
    m_user->setPlaceholderText(accountHint(now));
    const QString note = noteFor(now);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    Q_EMIT changed();
}

QString ReachForm::noteFor(const Endpoint &endpoint) const
{
    QStringList notes;
    if (isRisky(endpoint))
        notes.append(tr("NTLM without TLS doesn't verify the server's identity. Someone could "
                        "impersonate the server."));
    const bool password = needsPassword(endpoint);
    if (!specOf(endpoint).isRemote())
        notes.append(tr("Use this if Amado runs on the Exchange server itself. It reads the server "
                        "through PowerShell."));
    else if (!specOf(endpoint).namesAccount && endpoint.signOn == SignOn::Kerberos && !password)
        notes.append(
            tr("If you leave the account empty, the Kerberos ticket of your session is used."));
    else if (usesKey(endpoint) && !m_canStore)
        notes.append(tr("This computer has no keychain. Amado keeps the passphrase until you quit "
                        "and asks for it again in the next session."));
    else if (password && !m_canStore)
        notes.append(tr("This computer has no keychain. Amado keeps the password until you quit "
                        "and asks for it again in the next session."));
    return notes.join(u'\n');
}

Endpoint ReachForm::endpoint() const
{
    Endpoint endpoint;
    endpoint.transport = transport();
    if (!specOf(endpoint).isRemote())
        return endpoint;
    endpoint.tls = specOf(endpoint).offersTls() && m_tls->isChecked();
    endpoint.port = m_port->value();
    endpoint.signOn = signOn();
    endpoint.user = m_user->text().trimmed();
    if (usesKey(endpoint))
        endpoint.keyFile = m_keyFile->text();
    endpoint.allowNtlmOverHttp =
        endpoint.signOn == SignOn::Ntlm && !endpoint.tls && m_risk->isChecked();
    return endpoint;
}

void ReachForm::showListed(const Endpoint &endpoint)
{
    for (QWidget *part : {static_cast<QWidget *>(m_transport), static_cast<QWidget *>(m_tls),
                          static_cast<QWidget *>(m_port)})
        part->setEnabled(false);
    m_hasStored = !endpoint.secretId.isEmpty();
    m_transport->setCurrentIndex(m_transport->findData(int(endpoint.transport)));
    m_tls->setChecked(endpoint.tls);
    m_port->setValue(endpoint.port);
    if (const int row = m_signOn->findData(int(endpoint.signOn)); row >= 0)
        m_signOn->setCurrentIndex(row);
    m_user->setText(endpoint.user);
    m_keyFile->setText(endpoint.keyFile);
    m_risk->setChecked(endpoint.allowNtlmOverHttp);
    showNeeded();
}

std::optional<QByteArray> ReachForm::secret() const
{
    const Endpoint now = endpoint();
    if ((!needsPassword(now) && !usesKey(now)) || m_password->text().isEmpty())
        return std::nullopt;
    return m_password->text().toUtf8();
}

void ReachForm::clearSecret()
{
    m_password->clear();
}

bool ReachForm::storeSecret() const
{
    return m_canStore && m_store->isChecked();
}

} // namespace amado
