// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QString>

#include <chrono>
#include <optional>
#include <thread>

class QWidget;

namespace amado::bench {

/// Says how long the GUI thread was busy at a time, and with what.
class WatchedApplication : public QApplication
{
public:
    WatchedApplication(int &argc, char **argv);
    ~WatchedApplication() override;

    /// What was measured since begin().
    struct Report
    {
        double longestGapMs =
            0; ///< Longest time a key would have waited, by the clock on the wall.
        double longestBusyMs = 0; ///< Longest single event, in processor time of the GUI thread.
        QString longestEvent;     ///< Who got that event.
        double busyMs = 0;        ///< Processor time of the GUI thread in all.
    };
    void begin();
    [[nodiscard]] Report report() const;
    /// Notes when the widget is painted for the first time from now on.
    void awaitPaint(const QWidget &widget);
    [[nodiscard]] std::optional<double> paintedAfterMs() const { return m_paintedAfter; }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    class Beats;

    Report m_report;
    double m_cpuAtBegin = 0;
    int m_depth = 0;
    QElapsedTimer m_sinceAwaited;
    const QObject *m_awaited = nullptr;
    std::optional<double> m_paintedAfter;
    std::unique_ptr<Beats> m_beats;
    std::jthread m_heart; ///< Sends an event as soon as the last one was answered.
};

} // namespace amado::bench
