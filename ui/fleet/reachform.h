// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/endpoint.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace amado {

class Prompter;

/// How servers are reached and as whom: one form for all servers added together.
class ReachForm : public QWidget
{
    Q_OBJECT
public:
    /// Without a keychain nothing can be stored, and a sentence says so.
    ReachForm(Prompter &prompter, bool canStore, QWidget *parent = nullptr);

    /// Everything but the name.
    [[nodiscard]] Endpoint endpoint() const;
    /// Shows how a listed server is reached. What makes up its address stays as it is: under
    /// another one it would be another entry of the list, without the history.
    void showListed(const Endpoint &endpoint);
    /// What was typed, UTF-8; nothing when no password is asked for or none was typed.
    [[nodiscard]] std::optional<QByteArray> secret() const;
    void clearSecret();
    [[nodiscard]] bool storeSecret() const;

Q_SIGNALS:
    void changed();

private:
    void build();
    void showTexts();
    void offerSignOns();
    void showNeeded();
    [[nodiscard]] QString noteFor(const Endpoint &endpoint) const;
    [[nodiscard]] Transport transport() const;
    [[nodiscard]] SignOn signOn() const;

    Prompter &m_prompter;
    const bool m_canStore;
    bool m_hasStored = false; ///< The keychain holds the password of the listed server.
    QFormLayout *m_form;
    QComboBox *m_transport;
    QCheckBox *m_tls;
    QSpinBox *m_port;
    QComboBox *m_signOn;
    QLineEdit *m_user;
    QWidget *m_keyRow;
    QLineEdit *m_keyFile;
    QLineEdit *m_password;
    QCheckBox *m_store;
    QCheckBox *m_risk;
    QLabel *m_note;
};

} // namespace amado
