// SPDX-License-Identifier: MIT
#pragma once

#include <QStatusBar>

class QLabel;

namespace amado {

class FleetService;
class StoreWait;

/// The line at the foot of the window: how many servers, what is read at the moment, whether the
/// store is waited for, and how old the data is. Its height never changes, so that what comes and
/// goes here does not move the page.
class WindowStatus : public QStatusBar
{
    Q_OBJECT
public:
    /// `wait` may be null. Everything outlives it.
    WindowStatus(FleetService &fleet, const StoreWait *wait, QWidget *parent);

    void setCount(const QString &sentence);
    /// A sentence, for some seconds.
    void say(const QString &text);

private:
    void showTexts();
    void showStoreWait();
    void showFolders();

    FleetService &m_fleet;
    const StoreWait *m_wait;
    QLabel *m_count;
    QLabel *m_storeWait;
    QLabel *m_dataAge;
};

} // namespace amado
