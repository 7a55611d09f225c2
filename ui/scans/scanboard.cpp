// SPDX-License-Identifier: MIT
#include "ui/scans/scanboard.h"

#include <algorithm>

namespace amado {

void ScanBoard::put(const ServerId &server, ServerScans scans)
{
    Entry &entry = m_entries[server];
    entry.standing = amado::standingOf(scans);
    std::erase(m_running, server);
    if (!scans.running.empty())
        m_running.push_back(server);
    entry.scans = std::move(scans);
    Q_EMIT changed(server);
}

void ScanBoard::setRunning(const ServerId &server, std::vector<ScanProgress> progress)
{
    Entry &entry = m_entries[server];
    const bool isSwitch = entry.scans.running.size() != progress.size();
    entry.scans.running = std::move(progress);
    if (!isSwitch) {
        Q_EMIT progressed(server);
        return;
    }
    std::erase(m_running, server);
    if (!entry.scans.running.empty())
        m_running.push_back(server);
    Q_EMIT changed(server);
}

const ServerScans *ScanBoard::scansOf(const ServerId &server) const
{
    const auto entry = m_entries.constFind(server);
    return entry == m_entries.constEnd() ? nullptr : &entry->scans;
}

ScanStanding ScanBoard::standingOf(const ServerId &server) const
{
    const auto entry = m_entries.constFind(server);
    return entry == m_entries.constEnd() ? ScanStanding::NotScanned : entry->standing;
}

std::vector<ScanProgress> ScanBoard::running() const
{
    std::vector<ScanProgress> running;
    for (const ServerId &server : m_running) {
        if (const ServerScans *scans = scansOf(server))
            running.insert(running.end(), scans->running.begin(), scans->running.end());
    }
    return running;
}

Result<std::vector<KnownScan>> ScanBoard::history(const ServerId &server) const
{
    return m_history ? m_history(server) : std::vector<KnownScan>();
}

} // namespace amado
