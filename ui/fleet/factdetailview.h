// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/document/factrows.h"

#include <QWidget>

class QPushButton;
class QStandardItemModel;

namespace amado {

class TableView;

/// The raw facts with time and source; everything can be copied.
class FactDetailView : public QWidget
{
    Q_OBJECT
public:
    explicit FactDetailView(QWidget *parent = nullptr);
    void showServer(const FleetServer &server);

private:
    void copyAll();

    std::vector<DocumentRow> m_rows;
    QStandardItemModel *m_model;
    TableView *m_table;
    QPushButton *m_copy;
};

} // namespace amado
