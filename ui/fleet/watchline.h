// SPDX-License-Identifier: MIT
#pragma once

#include "engine/servicewatch.h"
#include "ui/widgets/elidedlabel.h"

#include <QPointer>
#include <QTimer>

namespace amado {

/// "The service runs again in about 23 min; this program will read the server again then." Hidden
/// where nothing is waited for; counts down while it can be seen.
class WatchLine : public ElidedLabel
{
    Q_OBJECT
public:
    WatchLine(FleetService &fleet, QWidget *parent);

    void follow(const ServiceWatch &watch);
    void showServer(const ServerId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refill();

    FleetService &m_fleet;
    QPointer<const ServiceWatch> m_watch;
    ServerId m_id;
    QTimer m_tick;
};

} // namespace amado
