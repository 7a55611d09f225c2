#pragma once

#include "engine/fleetservice.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace amado {

/// Shown while servers are read: how many are done, for how long, and the way to stop.
class RefreshBar : public QWidget
{
    Q_OBJECT
public:
    explicit RefreshBar(FleetService &fleet, QWidget *parent = nullptr);

private:
    void takeProgress(int finished, int total);
    void showWords();

    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QElapsedTimer m_since;
    QTimer m_tick;
    int m_finished = 0;
    int m_total = 0;
    bool m_stopping = false;
};

} // namespace amado
