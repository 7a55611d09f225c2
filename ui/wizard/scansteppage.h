// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/wizardpage.h"

class QLabel;
class QPushButton;

namespace amado {

class ScanBoard;
class ServerList;

/// Whether somebody got in before: offers to search the servers that were just changed. Nothing is
/// lost by going on.
class ScanStepPage : public WizardPage
{
    Q_OBJECT
public:
    ScanStepPage(ProtectFlow &flow, const ScanBoard &scans, QWidget *parent);

    void showState() override;
    [[nodiscard]] QWidget *firstFocus() override;

Q_SIGNALS:
    void searchRequested(const std::vector<amado::ServerId> &servers);
    void resultsRequested();

private:
    [[nodiscard]] std::vector<ServerId> notRunning() const;

    const ScanBoard &m_scans;
    QLabel *m_headline = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_goesOn = nullptr;
    ServerList *m_list = nullptr;
    QPushButton *m_search = nullptr;
    QPushButton *m_results = nullptr;
};

} // namespace amado
