// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/wizardpage.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace amado {

class ChangeDetail;
class ServerList;

/// Who is at which step; afterwards what became of each.
class ApplyPage : public WizardPage
{
    Q_OBJECT
public:
    ApplyPage(ProtectFlow &flow, QWidget *parent);

    void showState() override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    void showRunning();
    void showOutcomes();
    void showDetail();

    QLabel *m_headline = nullptr;
    QLabel *m_hint = nullptr;
    QProgressBar *m_progress = nullptr;
    ServerList *m_list = nullptr;
    ChangeDetail *m_detail = nullptr;
    QPushButton *m_again = nullptr;
    int m_shownLine = -1;
};

} // namespace amado
