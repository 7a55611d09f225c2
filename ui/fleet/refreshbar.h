// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace amado {

class ElidedLabel;

/// A line of the status bar, there while servers are read: how many are done, for how long, who is
/// waited for, and the way to stop. After a stop it says what is kept until it is closed.
class RefreshBar : public QWidget
{
    Q_OBJECT
public:
    explicit RefreshBar(FleetService &fleet, QWidget *parent = nullptr);

private:
    void takeProgress(int finished, int total);
    void takeEnd(const RefreshSummary &summary);
    void press();
    void showCount();
    void showWords();

    FleetService &m_fleet;
    ElidedLabel *m_text;
    ElidedLabel *m_who;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QElapsedTimer m_since;
    QTimer m_tick;
    int m_finished = 0;
    int m_total = 0;
    std::optional<RefreshSummary> m_stopped; ///< How the refresh that was stopped ended.
    bool m_stopping = false;
};

} // namespace amado
