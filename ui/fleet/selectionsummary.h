// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace amado {

/// Several selected servers: how many are in which state, and what can be done with all of them.
class SelectionSummary : public QWidget
{
    Q_OBJECT
public:
    explicit SelectionSummary(const FleetService &fleet, QWidget *parent = nullptr);

    void showServers(std::vector<ServerId> servers);

Q_SIGNALS:
    void protectRequested(const std::vector<amado::ServerId> &servers);
    void scanRequested(const std::vector<amado::ServerId> &servers);
    void refreshRequested(const std::vector<amado::ServerId> &servers);

private:
    void showTexts();

    const FleetService &m_fleet;
    std::vector<ServerId> m_servers;
    QLabel *m_headline;
    QLabel *m_states;
    QPushButton *m_protect;
    QPushButton *m_scan;
    QPushButton *m_refresh;
};

} // namespace amado
