// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scans/findingmodel.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace amado {

class ElidedLabel;
class FindingDetailView;
class TableView;

/// The findings of all servers or of one: the list, and the chosen one below it.
class FindingsView : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsView(const FleetService &fleet, QWidget *parent = nullptr);

    /// All of them, in listing order. The chosen one stays chosen.
    void setFindings(std::vector<KnownFinding> findings);
    /// Takes the filter away where it hides the finding.
    void select(const ServerId &server, const QString &key);
    [[nodiscard]] FindingDetailView *detailView() const { return m_detailView; }

private:
    void showTexts();
    void fillServers();
    void filter();
    void showCurrent();

    const FleetService &m_fleet;
    std::vector<KnownFinding> m_all;
    bool m_isFilling = false;
    bool m_isChosen = false; ///< By the person; else the heaviest finding is shown.
    FindingModel *m_model;
    QLabel *m_serverLabel;
    QComboBox *m_server;
    TableView *m_table;
    ElidedLabel *m_empty;
    QWidget *m_content;
    FindingDetailView *m_detailView;
};

} // namespace amado
