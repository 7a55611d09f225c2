// SPDX-License-Identifier: MIT
#include "ui/fleet/refreshbar.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/refreshtext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kBarWidth = 96;
} // namespace

RefreshBar::RefreshBar(FleetService &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_text(new ElidedLabel(TextRole::Meta, this))
    , m_who(new ElidedLabel(TextRole::Meta, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"refreshBar"_s);
    m_text->setObjectName(u"refreshText"_s);
    m_who->setObjectName(u"refreshWho"_s);
    m_bar->setObjectName(u"refreshProgress"_s);
    m_cancel->setObjectName(u"cancelRefresh"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    m_cancel->setProperty("link", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap8);
    row->addWidget(m_bar);
    row->addWidget(m_text);
    row->addWidget(m_cancel);
    row->addWidget(m_who, 1);
    setVisible(fleet.refreshesUnderWay() > 0);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &RefreshBar::showWords);
    connect(m_cancel, &QPushButton::clicked, this, &RefreshBar::press);
    connect(&fleet, &FleetService::refreshProgress, this, &RefreshBar::takeProgress);
    connect(&fleet, &FleetService::refreshFinished, this, &RefreshBar::takeEnd);
    retranslate(this, [this] {
        m_bar->setAccessibleName(tr("Progress of reading"));
        showWords();
    });
}

void RefreshBar::press()
{
    if (m_stopped) {
        m_stopped.reset();
        hide();
        return;
    }
    m_stopping = true;
    m_fleet.cancelRefresh();
}

void RefreshBar::takeProgress(int finished, int total)
{
    m_stopped.reset();
    if (!m_since.isValid()) {
        m_since.start();
        m_tick.start();
    }
    m_finished = finished;
    m_total = total;
    m_bar->setRange(0, total);
    m_bar->setValue(finished);
    // Of a thousand servers that end together not each asks who is left: the tick does.
    if (isHidden())
        showWords();
    else
        showCount();
    show();
}

void RefreshBar::takeEnd(const RefreshSummary &summary)
{
    m_tick.stop();
    m_since.invalidate();
    if (std::exchange(m_stopping, false) && summary.cancelled > 0)
        m_stopped = summary;
    showWords();
    setVisible(m_stopped.has_value());
}

void RefreshBar::showCount()
{
    const qint64 seconds = m_since.isValid() ? m_since.elapsed() / 1000 : 0;
    m_text->setText(
        m_stopped
            ? stoppedRefreshSentence(*m_stopped)
            : tr("Reading servers: %1 of %2, %3 s").arg(m_finished).arg(m_total).arg(seconds));
}

void RefreshBar::showWords()
{
    showCount();
    m_cancel->setText(m_stopped ? tr("Close") : tr("Stop reading"));
    m_bar->setVisible(!m_stopped);
    m_who->setText(m_stopped ? QString() : runningSessionsText(m_fleet.runningSessions()));
    m_who->setVisible(!m_stopped);
}

} // namespace amado
