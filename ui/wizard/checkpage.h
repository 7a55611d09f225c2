// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/wizardpage.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace amado {

class ChangeDetail;
class ServerList;

/// Reads and plans, server by server; what stands in the way and how to fix it.
class CheckPage : public WizardPage
{
    Q_OBJECT
public:
    CheckPage(ProtectFlow &flow, QWidget *parent);

    void showState() override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    void showPlanning();
    void showPlans();
    void showRefusal(const ActRecord &change);
    void showDetail();

    QLabel *m_headline = nullptr;
    QLabel *m_hint = nullptr;
    QProgressBar *m_progress = nullptr;
    ServerList *m_list = nullptr;
    ChangeDetail *m_detail = nullptr;
    QPushButton *m_again = nullptr;
    std::vector<ActRecord> m_shown; ///< One per line of the list.
    int m_shownLine = -1;
};

} // namespace amado
