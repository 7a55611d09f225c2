// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/widgets/countcard.h"

#include <QWidget>

#include <map>
#include <optional>

class QHBoxLayout;

namespace amado {

/// How many servers are in each state; pressing a card shows only those. States nobody is in are
/// left out.
class StateStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StateStrip(FleetService &fleet, QWidget *parent = nullptr);

    /// Shows which filter is on; emits nothing.
    void setState(std::optional<ProtectionState> state);
    /// One line of cards instead of two, where there is little height. The words go where they have
    /// no room.
    void setFlat(bool flat);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stateChosen(std::optional<amado::ProtectionState> state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void recount();
    void fit();
    CountCard *card(ProtectionState state);

    FleetService &m_fleet;
    QHBoxLayout *m_row;
    std::map<ProtectionState, CountCard *> m_cards;
    std::optional<ProtectionState> m_state;
    bool m_isFlat = false;
};

} // namespace amado
