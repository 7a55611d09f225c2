// SPDX-License-Identifier: MIT
#pragma once

#include "ui/change/savefile.h"
#include "ui/wizard/protectflow.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <array>

class QPushButton;
class QStackedWidget;

namespace amado {

class ScanBoard;
class StepList;
class SummaryPage;
class UndoDialog;
class WizardPage;

/// The way from "exposed" to "proven": choose, check, review, apply, verify, summary. A window of
/// its own, never modal; the rest of the program stays usable. Escape stops what runs, or closes.
class ProtectWizard : public QDialog
{
    Q_OBJECT
public:
    ProtectWizard(FleetService &fleet, ChangeService &changes, const ScanBoard &scans,
                  QWidget *parent = nullptr);

    /// Begins with these servers ticked, or with every server that needs it.
    void start(const std::vector<ServerId> &servers = {});
    void setAskSavePath(AskSavePath ask);
    [[nodiscard]] ProtectFlow &flow() { return m_flow; }

    void reject() override;

Q_SIGNALS:
    /// To be searched for traces of attacks.
    void searchRequested(const std::vector<amado::ServerId> &servers);
    void scanResultsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showState();
    void showButtons();
    void openUndo(const std::vector<EntryId> &entries);

    FleetService &m_fleet;
    ChangeService &m_changes;
    const ScanBoard &m_scans;
    ProtectFlow m_flow;
    QWidget *m_side = nullptr; ///< Holds the steps.
    StepList *m_steps = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::array<WizardPage *, kWizardSteps.size()> m_pages{};
    SummaryPage *m_summary = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_cancel = nullptr;
    std::optional<WizardStep> m_shownStep;
    QTimer m_tick;   ///< Elapsed time while something runs; the age of plans while they wait.
    QTimer m_gather; ///< Progress comes in bursts; the page is drawn once.
    QPointer<UndoDialog> m_undo;
};

} // namespace amado
