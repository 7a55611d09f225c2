// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/scans/scanboard.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// The scans of one server: the newest search and scanner run in words, findings, how much was
/// searched, what differs from last time, and the history.
class ScanDetailView : public DetailView
{
    Q_OBJECT
public:
    ScanDetailView(const ScanBoard &scans, QWidget *parent = nullptr);

    void showServer(const FleetServer &server, const QDateTime &now);

Q_SIGNALS:
    void scanRequested(const amado::ServerId &server);
    void findingChosen(const amado::ServerId &server, const QString &key);

private:
    const ScanBoard &m_scans;
    ServerId m_shown;
};

} // namespace amado
