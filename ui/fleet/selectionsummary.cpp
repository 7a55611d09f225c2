// SPDX-License-Identifier: MIT
#include "ui/fleet/selectionsummary.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/sentences.h"
#include "ui/text/statetext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <map>

using namespace Qt::StringLiterals;

namespace amado {

SelectionSummary::SelectionSummary(const FleetService &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_headline(makeLabel(TextRole::Headline, this))
    , m_states(makeLabel(TextRole::Body, this, true))
    , m_protect(new QPushButton(this))
    , m_scan(new QPushButton(this))
    , m_refresh(new QPushButton(this))
{
    setObjectName(u"selectionSummary"_s);
    m_headline->setObjectName(u"selectionHeadline"_s);
    m_states->setObjectName(u"selectionStates"_s);
    m_protect->setObjectName(u"selectionProtect"_s);
    m_scan->setObjectName(u"selectionScan"_s);
    m_refresh->setObjectName(u"selectionRefresh"_s);
    makePrimary(m_protect);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::kGap8);
    buttons->addWidget(m_protect);
    buttons->addWidget(m_scan);
    buttons->addWidget(m_refresh);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap16, measure::kGap8, measure::kGap16, measure::kGap8);
    column->setSpacing(measure::kGap8);
    column->addWidget(m_headline);
    column->addWidget(m_states);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_protect, &QPushButton::clicked, this, [this] { Q_EMIT protectRequested(m_servers); });
    connect(m_scan, &QPushButton::clicked, this, [this] { Q_EMIT scanRequested(m_servers); });
    connect(m_refresh, &QPushButton::clicked, this, [this] { Q_EMIT refreshRequested(m_servers); });
    connect(&fleet, &FleetService::serversChanged, this, [this] {
        if (isVisible())
            showTexts();
    });
    retranslate(this, [this] { showTexts(); });
}

void SelectionSummary::showServers(std::vector<ServerId> servers)
{
    m_servers = std::move(servers);
    showTexts();
}

void SelectionSummary::showTexts()
{
    std::map<ProtectionState, int> counts;
    bool needed = false;
    for (const ServerId &id : m_servers) {
        const FleetServer *server = m_fleet.server(id);
        if (!server)
            continue;
        const bool wasRead = !server->facts.name.isEmpty();
        const ProtectionState state =
            wasRead ? server->assessment.headline : ProtectionState::Unknown;
        ++counts[state];
        needed = needed || needsAction(state);
    }
    QStringList states;
    for (const ProtectionState state : kStatesByWeight) {
        if (counts[state] > 0)
            states.append(
                tr("%1 %2", "how many, state: 12 exposed")
                    .arg(QLocale().toString(counts[state]), QLocale().toLower(stateWord(state))));
    }
    const int count = int(m_servers.size());
    m_headline->setText(tr("%n server(s) selected", nullptr, count));
    m_states->setText(joinedItems(states));
    m_protect->setText(tr("Protect %n server(s)…", nullptr, count));
    m_protect->setEnabled(needed);
    m_scan->setText(tr("Scan %n server(s)…", nullptr, count));
    m_refresh->setText(tr("Refresh %n server(s)", nullptr, count));
}

} // namespace amado
