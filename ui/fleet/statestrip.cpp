// SPDX-License-Identifier: MIT
#include "ui/fleet/statestrip.h"

#include "model/base/enumnames.h"
#include "ui/i18n/retranslate.h"
#include "ui/text/statetext.h"

#include <QBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace amado {

StateStrip::StateStrip(FleetService &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"stateStrip"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(measure::kGap8);
    for (const ProtectionState state : kStatesByWeight)
        m_row->addWidget(card(state));
    m_row->addStretch(1);
    connect(&fleet, &FleetService::serversReset, this, &StateStrip::recount);
    connect(&fleet, &FleetService::serversChanged, this, &StateStrip::recount);
    retranslate(this, [this] {
        setAccessibleName(tr("Servers by state"));
        recount();
    });
}

CountCard *StateStrip::card(ProtectionState state)
{
    auto *card = new CountCard(this);
    card->setObjectName(u"card-"_s + enumName(state));
    m_cards.emplace(state, card);
    connect(card, &CountCard::clicked, this, [this, state](bool checked) {
        Q_EMIT stateChosen(checked ? std::optional(state) : std::nullopt);
    });
    return card;
}

void StateStrip::setState(std::optional<ProtectionState> state)
{
    m_state = state;
    for (const auto &[cardState, card] : m_cards)
        card->setChecked(state == cardState);
    recount();
}

void StateStrip::recount()
{
    std::map<ProtectionState, int> counts;
    for (const FleetServer &server : m_fleet.servers())
        ++counts[server.facts.name.isEmpty() ? ProtectionState::Unknown
                                             : server.assessment.headline];
    for (const auto &[state, card] : m_cards) {
        const QString word = stateWord(state);
        card->setContent(badgeLook(state), counts[state], word,
                         tr("%1: %n server(s). %2", "state, number, meaning", counts[state])
                             .arg(word, stateMeaning(state)));
        card->setVisible(counts[state] > 0 || m_state == state);
    }
    fit();
}

void StateStrip::setFlat(bool flat)
{
    if (std::exchange(m_isFlat, flat) != flat)
        fit();
}

QSize StateStrip::minimumSizeHint() const
{
    return {0, m_row->minimumSize().height()};
}

void StateStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StateStrip::fit()
{
    const auto widthAs = [this](CountCard::Form form) {
        int sum = -m_row->spacing();
        for (const auto &[state, card] : m_cards)
            sum += card->isHidden() ? 0 : card->widthAs(form) + m_row->spacing();
        return sum;
    };
    const CountCard::Form wanted = m_isFlat ? CountCard::Form::Line : CountCard::Form::Card;
    const CountCard::Form form = widthAs(wanted) <= width() ? wanted : CountCard::Form::Mark;
    for (const auto &[state, card] : m_cards)
        card->setForm(form);
}

} // namespace amado
