#include "ui/fleet/refreshbar.h"

#include "ui/i18n/retranslate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

RefreshBar::RefreshBar(FleetService &fleet, QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel(TextRole::Meta, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"refreshBar"_s);
    m_text->setObjectName(u"refreshText"_s);
    m_bar->setObjectName(u"refreshProgress"_s);
    m_cancel->setObjectName(u"cancelRefresh"_s);
    m_bar->setTextVisible(false);
    m_text->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap12);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    setVisible(fleet.refreshesUnderWay() > 0);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &RefreshBar::showWords);
    connect(m_cancel, &QPushButton::clicked, this, [this, &fleet] {
        m_stopping = true;
        m_cancel->setEnabled(false);
        showWords();
        fleet.cancelRefresh();
    });
    connect(&fleet, &FleetService::refreshProgress, this, &RefreshBar::takeProgress);
    connect(&fleet, &FleetService::refreshFinished, this, [this] {
        m_tick.stop();
        m_stopping = false;
        m_since.invalidate();
        hide();
    });
    retranslate(this, [this] {
        m_cancel->setText(tr("Stop reading"));
        m_bar->setAccessibleName(tr("Progress of reading"));
        showWords();
    });
}

void RefreshBar::takeProgress(int finished, int total)
{
    if (!m_since.isValid()) {
        m_since.start();
        m_tick.start();
    }
    m_finished = finished;
    m_total = total;
    m_bar->setRange(0, total);
    m_bar->setValue(finished);
    m_cancel->setEnabled(!m_stopping);
    showWords();
    show();
}

void RefreshBar::showWords()
{
    const qint64 seconds = m_since.isValid() ? m_since.elapsed() / 1000 : 0;
    m_text->setText(
        m_stopping
            ? tr("Stopping after the servers being read; what was read is kept")
            : tr("Reading servers: %1 of %2, %3 s").arg(m_finished).arg(m_total).arg(seconds));
}

} // namespace amado
