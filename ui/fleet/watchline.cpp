// SPDX-License-Identifier: MIT
#include "ui/fleet/watchline.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/equivalenttext.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr std::chrono::seconds kTick(20);
}

WatchLine::WatchLine(FleetService &fleet, QWidget *parent)
    : ElidedLabel(TextRole::Body, parent)
    , m_fleet(fleet)
{
    setObjectName(u"watchLine"_s);
    hide();
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &WatchLine::refill);
    retranslate(this, [this] { refill(); });
}

void WatchLine::follow(const ServiceWatch &watch)
{
    m_watch = &watch;
    connect(&watch, &ServiceWatch::changed, this, [this](const ServerId &id) {
        if (id == m_id)
            refill();
    });
    refill();
}

void WatchLine::showServer(const ServerId &id)
{
    m_id = id;
    refill();
}

void WatchLine::refill()
{
    const auto watched = m_watch ? m_watch->watched(m_id) : std::nullopt;
    if (watched && watched->reading)
        setText(tr("The EM service should have run. Amado is reading the server again."));
    else if (watched)
        setText(tr("The EM service runs again %1. Amado reads the server again then.",
                   "%1: in about 5 min")
                    .arg(inAboutText(watched->run.at, m_fleet.now())));
    else
        clear();
    setVisible(watched.has_value());
}

void WatchLine::showEvent(QShowEvent *event)
{
    m_tick.start();
    ElidedLabel::showEvent(event);
}

void WatchLine::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    ElidedLabel::hideEvent(event);
}

} // namespace amado
