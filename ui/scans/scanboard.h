// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scans/scanstanding.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace amado {

/// What the window knows of scans: the newest of each server with their findings, and what runs.
/// ScanFollower fills it from the engine; pages read it. Lives in the GUI thread.
class ScanBoard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Scans of one server, newest first.
    using History = std::function<Result<std::vector<KnownScan>>(const ServerId &)>;
    void setHistory(History history) { m_history = std::move(history); }
    /// The catalogue outlives this.
    void setDetections(const scan::DetectionCatalog &detections) { m_detections = &detections; }
    void put(const ServerId &server, ServerScans scans);
    /// Progress alone; empty: nothing runs there any more.
    void setRunning(const ServerId &server, std::vector<ScanProgress> progress);

    /// Null: never scanned, and no scan runs.
    [[nodiscard]] const ServerScans *scansOf(const ServerId &server) const;
    [[nodiscard]] ScanStanding standingOf(const ServerId &server) const;
    /// By server, in the order they were started.
    [[nodiscard]] std::vector<ScanProgress> running() const;
    [[nodiscard]] Result<std::vector<KnownScan>> history(const ServerId &server) const;
    /// Empty until it is set.
    [[nodiscard]] const scan::DetectionCatalog &detections() const { return *m_detections; }

Q_SIGNALS:
    void changed(const amado::ServerId &server); ///< Another result, explanation or begin or end.
    void progressed(const amado::ServerId &server);

private:
    struct Entry
    {
        ServerScans scans;
        ScanStanding standing = ScanStanding::NotScanned;
    };
    QHash<ServerId, Entry> m_entries;
    std::vector<ServerId> m_running;
    scan::DetectionCatalog m_none;
    const scan::DetectionCatalog *m_detections = &m_none;
    History m_history;
};

} // namespace amado
