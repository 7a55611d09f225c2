// SPDX-License-Identifier: MIT
#include "ui/windowstatus.h"

#include "engine/fleetservice.h"
#include "ui/fleet/refreshbar.h"
#include "ui/i18n/retranslate.h"
#include "ui/storewait.h"
#include "ui/text/agetext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/tokens.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kHeight = 32;
constexpr int kMostForRefresh = 640; ///< Leaves room for messages.
constexpr int kMessageMs = 10'000;

} // namespace

WindowStatus::WindowStatus(FleetService &fleet, const StoreWait *wait, QWidget *parent)
    : QStatusBar(parent)
    , m_fleet(fleet)
    , m_wait(wait)
    , m_count(new QLabel(this))
    , m_storeWait(new QLabel(this))
    , m_dataAge(new QLabel(this))
{
    m_count->setObjectName(u"serverCount"_s);
    m_storeWait->setObjectName(u"storeWait"_s);
    m_dataAge->setObjectName(u"dataAge"_s);
    setContentsMargins(measure::kGap16, 0, measure::kGap16, 0);
    setSizeGripEnabled(false);
    setFixedHeight(kHeight);
    auto *refreshing = new RefreshBar(fleet, this);
    refreshing->setMaximumWidth(kMostForRefresh);
    addWidget(m_count);
    addPermanentWidget(refreshing, 1);
    addPermanentWidget(m_storeWait);
    addPermanentWidget(m_dataAge);
    if (wait)
        connect(wait, &StoreWait::changed, this, &WindowStatus::showStoreWait);
    connect(&fleet, &FleetService::foldersUnderWayChanged, this, &WindowStatus::showFolders);
    retranslate(this, [this] { showTexts(); });
}

void WindowStatus::setCount(const QString &sentence)
{
    m_count->setText(sentence);
}

void WindowStatus::say(const QString &text)
{
    showMessage(oneLine(text), kMessageMs);
}

void WindowStatus::showTexts()
{
    m_dataAge->setText(tr("Data as of %1").arg(exactDate(m_fleet.catalogs().dataDate())));
    showStoreWait();
}

void WindowStatus::showStoreWait()
{
    const auto waited = m_wait ? m_wait->waited() : std::chrono::seconds(0);
    m_storeWait->setVisible(waited.count() > 0);
    m_storeWait->setText(
        tr("Waiting for another program that is writing to the store (%1 s)…").arg(waited.count()));
}

void WindowStatus::showFolders()
{
    if (m_fleet.foldersUnderWay() > 0)
        showMessage(tr("Looking for servers in the folder …"));
    else
        clearMessage();
}

} // namespace amado
