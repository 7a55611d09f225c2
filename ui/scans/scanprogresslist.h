// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/scans/scanboard.h"

#include <QFrame>

#include <map>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace amado {

/// What is being scanned now: a line for each server with what is done, how much was read and
/// found, the last words of the scanner's log, and a button that stops it. Hidden while nothing
/// runs.
class ScanProgressList : public QFrame
{
    Q_OBJECT
public:
    ScanProgressList(const FleetService &fleet, const ScanBoard &scans, QWidget *parent = nullptr);

Q_SIGNALS:
    void cancelRequested(const amado::ServerId &server);
    void cancelAllRequested();

private:
    struct Line
    {
        QWidget *widget = nullptr;
        QLabel *name = nullptr;
        QLabel *phase = nullptr;
        QLabel *numbers = nullptr;
        QLabel *tail = nullptr;
        QProgressBar *bar = nullptr;
        QPushButton *stop = nullptr;
    };

    void showAll();
    void showLine(const ScanProgress &progress);
    Line makeLine(const ServerId &server);

    using Key = std::pair<ServerId, scan::Kind>;

    const FleetService &m_fleet;
    const ScanBoard &m_scans;
    QLabel *m_title;
    QPushButton *m_stopAll;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    std::map<Key, Line> m_lines;
};

} // namespace amado
