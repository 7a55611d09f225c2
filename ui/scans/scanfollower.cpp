// SPDX-License-Identifier: MIT
#include "ui/scans/scanfollower.h"

#include "engine/fleetservice.h"
#include "model/scan/scanjson.h"

namespace amado {

ScanFollower::ScanFollower(ScanService &service, const FleetService &fleet, ScanBoard &board,
                           QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_fleet(fleet)
    , m_board(board)
{
    board.setDetections(service.detections());
    board.setHistory([this](const ServerId &server) -> Result<std::vector<KnownScan>> {
        auto kept = m_service.scansOf(server);
        if (!kept)
            return failure(kept.error());
        std::vector<KnownScan> scans;
        for (KeptScan &scan : *kept)
            scans.push_back(known(std::move(scan)));
        return scans;
    });
    connect(&service, &ScanService::started, this, &ScanFollower::take);
    connect(&service, &ScanService::progressed, this, &ScanFollower::takeProgress);
    connect(&service, &ScanService::scanFinished, this, &ScanFollower::take);
    connect(&service, &ScanService::explanationsChanged, this, &ScanFollower::takeAll);
    connect(&fleet, &FleetService::serversReset, this, &ScanFollower::takeAll);
    takeAll();
}

void ScanFollower::takeAll()
{
    for (const FleetServer &server : m_fleet.servers())
        take(server.record.id);
}

void ScanFollower::take(const ServerId &server)
{
    ServerScans scans;
    if (auto traces = m_service.newest(server, scan::Kind::Traces))
        scans.traces = known(std::move(*traces));
    if (auto scanner = m_service.newest(server, scan::Kind::SafetyScanner))
        scans.scanner = known(std::move(*scanner));
    scans.running = progressOf(server);
    if (scans.traces || scans.scanner || !scans.running.empty() || m_board.scansOf(server))
        m_board.put(server, std::move(scans));
}

void ScanFollower::takeProgress(const ServerId &server)
{
    m_board.setRunning(server, progressOf(server));
}

std::vector<ScanProgress> ScanFollower::progressOf(const ServerId &server) const
{
    std::vector<ScanProgress> running = m_service.running();
    std::erase_if(running,
                  [&server](const ScanProgress &progress) { return progress.id != server; });
    return running;
}

KnownScan ScanFollower::known(KeptScan kept) const
{
    std::vector<Explanation> explanations;
    for (const scan::Finding &finding : kept.scan.findings) {
        if (auto explanation = m_service.explanationOf(kept.server, scan::findingKey(finding)))
            explanations.push_back(std::move(*explanation));
    }
    return knownScan(std::move(kept), m_service.detections(), explanations);
}

} // namespace amado
