// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scans/scanboard.h"

namespace amado {

class FleetService;

/// Keeps the board as the engine's scans are. Service and board outlive it.
class ScanFollower : public QObject
{
    Q_OBJECT
public:
    ScanFollower(ScanService &service, const FleetService &fleet, ScanBoard &board,
                 QObject *parent = nullptr);

    /// Reads everything anew.
    void takeAll();

private:
    void take(const ServerId &server);
    void takeProgress(const ServerId &server);
    [[nodiscard]] std::vector<ScanProgress> progressOf(const ServerId &server) const;
    [[nodiscard]] KnownScan known(KeptScan kept) const;

    ScanService &m_service;
    const FleetService &m_fleet;
    ScanBoard &m_board;
};

} // namespace amado
