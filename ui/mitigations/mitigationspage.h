// SPDX-License-Identifier: MIT
#pragma once

#include "ui/mitigations/matrixmodel.h"

#include <QWidget>

class QMenu;

namespace amado {

class MitigationDetailView;
class TableView;

/// Vulnerability by server, and what each mitigation is.
class MitigationsPage : public QWidget
{
    Q_OBJECT
public:
    explicit MitigationsPage(FleetService &fleet, QWidget *parent = nullptr);

    /// Shows what the mitigation is.
    void select(const QString &mitigation);

Q_SIGNALS:
    void protectRequested(const std::vector<amado::ServerId> &servers);
    void serverRequested(const amado::ServerId &server); ///< To be shown on its page.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCurrent();
    void fillMenu(QMenu &menu);

    FleetService &m_fleet;
    MatrixModel *m_model;
    TableView *m_table;
    MitigationDetailView *m_detailView;
};

} // namespace amado
