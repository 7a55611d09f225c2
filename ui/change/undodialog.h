// SPDX-License-Identifier: MIT
#pragma once

#include "ui/change/undoflow.h"
#include "ui/fleet/serverlabel.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace amado {

class ChangeDetail;
class PlanModel;
class StateView;
class TableView;

/// Preview, progress and result of taking something back, and of blocking and unblocking ids of the
/// Microsoft's feed. Never modal; Escape and the default
/// button do no harm.
class UndoDialog : public QDialog
{
    Q_OBJECT
public:
    UndoDialog(FleetService &fleet, ChangeService &changes, QWidget *parent = nullptr);

    /// Shows the preview for these journal entries. Does nothing when the service is busy with
    /// another act.
    void startEntries(const std::vector<EntryId> &entries);
    /// Shows the preview for a rule nobody recorded: written by Microsoft's service, a script or
    /// by hand.
    void startRemoval(const ServerId &server, const Removal &what);

    /// Shows the preview for blocking or unblocking ids of Microsoft's feed.
    void startBlock(const std::vector<ServerId> &servers, const QStringList &ids, ActKind kind);

    [[nodiscard]] const UndoFlow &flow() const { return m_flow; }

    void reject() override; ///< Stops what runs; closes when nothing does.

private:
    void build();
    void showStage();
    void showTexts();
    void showList();
    void showDetail();
    [[nodiscard]] bool wentWell() const;
    [[nodiscard]] QString headlineText() const;
    [[nodiscard]] QString removalHeadline(const RemovalRequest &removal) const;
    [[nodiscard]] QString explanationText() const;
    [[nodiscard]] QString runText() const;
    [[nodiscard]] QString outcomeText() const;
    [[nodiscard]] QString proofText() const;
    [[nodiscard]] ServerLabels labels() const { return ServerLabels(m_flow.fleet()); }
    [[nodiscard]] const BlockRequest *blockRequest() const; ///< Null for anything else.

    UndoFlow m_flow;
    UndoFlow::Stage m_shownStage = UndoFlow::Stage::Idle;
    PlanModel *m_model = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_explanation = nullptr;
    StateView *m_states = nullptr;
    QLabel *m_proof = nullptr;
    TableView *m_list = nullptr;
    ChangeDetail *m_detail = nullptr;
    QLabel *m_progressLine = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_close = nullptr;
    QTimer m_tick; ///< Keeps the elapsed time current while something runs.
};

} // namespace amado
