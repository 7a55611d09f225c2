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
    void addTraces(const FleetServer &server, const KnownScan &known, const QDateTime &now);
    void addFinding(const KnownFinding &found);
    void addComparison(const KnownScan &now, const std::vector<KnownScan> &history);
    void addScanner(const std::optional<KnownScan> &known, const QDateTime &now);
    void addHistory(const std::vector<KnownScan> &history);
    void addWarnings(const scan::ServerScan &scan);
    void addScanButton(const FleetServer &server);

    const ScanBoard &m_scans;
};

} // namespace amado
