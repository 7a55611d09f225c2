// SPDX-License-Identifier: MIT
#include "bench/busywatch.h"

#include <QWidget>

#include <algorithm>
#include <atomic>

#include <ctime>

namespace amado::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kBeat{2};

/// Of this thread, in milliseconds: other programs on the machine do not count.
double threadTime()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

/// Takes the beats in the GUI thread.
class WatchedApplication::Beats : public QObject
{
public:
    explicit Beats(Report &report)
        : m_report(report)
    {}

    static constexpr QEvent::Type kType = QEvent::User;
    std::atomic<bool> isUnderWay = false;
    std::atomic<qint64> sentAt = 0;

    bool event(QEvent *event) override
    {
        if (event->type() != kType)
            return QObject::event(event);
        const auto waited = std::chrono::steady_clock::now().time_since_epoch() -
                            std::chrono::nanoseconds(sentAt.load());
        m_report.longestGapMs = std::max(m_report.longestGapMs,
                                         std::chrono::duration<double, std::milli>(waited).count());
        isUnderWay = false;
        return true;
    }

private:
    Report &m_report;
};

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
    , m_beats(std::make_unique<Beats>(m_report))
    , m_heart([beats = m_beats.get()](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(kBeat);
            if (beats->isUnderWay.exchange(true))
                continue;
            beats->sentAt =
                std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch())
                    .count();
            postEvent(beats, new QEvent(Beats::kType), Qt::HighEventPriority);
        }
    })
{}

WatchedApplication::~WatchedApplication()
{
    m_heart = {};
}

void WatchedApplication::begin()
{
    m_report = {};
    m_cpuAtBegin = threadTime();
}

WatchedApplication::Report WatchedApplication::report() const
{
    Report report = m_report;
    report.busyMs = threadTime() - m_cpuAtBegin;
    return report;
}

void WatchedApplication::awaitPaint(const QWidget &widget)
{
    m_awaited = &widget;
    m_paintedAfter.reset();
    m_sinceAwaited.start();
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    const bool isPaint = event->type() == QEvent::Paint && receiver == m_awaited;
    if (m_depth > 0) {
        const bool taken = QApplication::notify(receiver, event);
        if (isPaint && !m_paintedAfter)
            m_paintedAfter = double(m_sinceAwaited.nsecsElapsed()) / 1e6;
        return taken;
    }
    // The receiver may be gone afterwards.
    const char *const who = receiver->metaObject()->className();
    const int type = event->type();
    const double before = threadTime();
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    const double busy = threadTime() - before;
    if (isPaint && !m_paintedAfter)
        m_paintedAfter = double(m_sinceAwaited.nsecsElapsed()) / 1e6;
    if (qEnvironmentVariableIsSet("AMADO_BENCH_EVENTS") && busy > 20)
        qInfo("%.0f ms: %s, event %d", busy, who, type);
    if (busy > m_report.longestBusyMs) {
        m_report.longestBusyMs = busy;
        m_report.longestEvent = u"%1, event %2"_s.arg(QLatin1StringView(who)).arg(type);
    }
    return taken;
}

} // namespace amado::bench
