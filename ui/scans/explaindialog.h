// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scans/scanstanding.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;

namespace amado {

/// Why a finding is no reason to act, who says so, and until when that holds. Never modal.
class ExplainDialog : public QDialog
{
    Q_OBJECT
public:
    /// `remembered` keeps the name of the person.
    ExplainDialog(const KnownFinding &found, const QString &server, const QDateTime &now,
                  QSettings &remembered, QWidget *parent = nullptr);

Q_SIGNALS:
    void explained(const amado::Explanation &explanation);

private:
    void showTexts();
    void update();
    void accept() override;

    KnownFinding m_found;
    QString m_server;
    QDateTime m_now;
    QSettings &m_remembered;
    QLabel *m_what;
    QLabel *m_hint;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QLabel *m_ownerLabel;
    QLineEdit *m_owner;
    QLabel *m_untilLabel;
    QDateEdit *m_until;
    QPushButton *m_mark;
    QPushButton *m_cancel;
};

} // namespace amado
