// SPDX-License-Identifier: MIT
#pragma once

#include "ui/mitigations/matrixmodel.h"

#include <QWidget>

namespace amado {

class MitigationDetailView;
class TableView;

/// Vulnerability by server, and what each mitigation is.
class MitigationsPage : public QWidget
{
    Q_OBJECT
public:
    explicit MitigationsPage(FleetService &fleet, QWidget *parent = nullptr);

private:
    void showCurrent();

    FleetService &m_fleet;
    MatrixModel *m_model;
    TableView *m_table;
    MitigationDetailView *m_detailView;
};

} // namespace amado
