// SPDX-License-Identifier: MIT
#pragma once

#include "ui/change/savefile.h"
#include "ui/wizard/wizardpage.h"

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;

namespace amado {

class ServerList;

/// What changed, what to do next, the report, and the way back.
class SummaryPage : public WizardPage
{
    Q_OBJECT
public:
    SummaryPage(ProtectFlow &flow, QWidget *parent);

    void setAskSavePath(AskSavePath ask) { m_ask = std::move(ask); }
    void showState() override;
    [[nodiscard]] QWidget *firstFocus() override;

Q_SIGNALS:
    void undoWanted(const std::vector<amado::EntryId> &entries);

private:
    void showLeft();
    void save();

    AskSavePath m_ask = systemSaveDialog();
    QLabel *m_headline = nullptr;
    QLabel *m_openTitle = nullptr;
    QLabel *m_open = nullptr;
    QLabel *m_unknownTitle = nullptr;
    QLabel *m_unknown = nullptr;
    QLabel *m_nextTitle = nullptr;
    QLabel *m_next = nullptr;
    QScrollArea *m_left = nullptr; ///< What is left to do; scrolls, however many servers.
    QLabel *m_saved = nullptr;
    ServerList *m_list = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_traces = nullptr;
};

} // namespace amado
