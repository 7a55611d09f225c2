// SPDX-License-Identifier: MIT
#pragma once

#include "engine/mailbox.h"
#include "engine/scanjobs.h"
#include "engine/scanservice.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <mutex>

// For the files of ScanService alone.

namespace amado {

using ScanKey = std::pair<ServerId, scan::Kind>;

/// Where a scan stands, written by its worker; whoever shows it looks from time to time.
class ScanNote
{
public:
    void note(const ScanProgress &progress)
    {
        const std::lock_guard lock(m_mutex);
        m_progress = progress;
        m_changed = true;
    }
    [[nodiscard]] ScanProgress progress() const
    {
        const std::lock_guard lock(m_mutex);
        return m_progress;
    }
    [[nodiscard]] bool takeChange()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_changed, false);
    }

private:
    mutable std::mutex m_mutex;
    ScanProgress m_progress;
    bool m_changed = false;
};

struct RunningScan
{
    ServerRecord record;
    scan::Kind kind = scan::Kind::Traces;
    TraceScanOptions traces;
    SafetyScanOptions scanner;
    std::shared_ptr<ScanNote> note = std::make_shared<ScanNote>();
    /// Not the job's: a job that is cancelled drops what its work gives.
    std::stop_source stop;
    ScanAnswer answer; ///< Of the scanner, as it was last looked at.
    QElapsedTimer sinceLook;
    bool inJob = false;
    bool isCancelled = false;

    [[nodiscard]] bool isWaiting() const { return kind == scan::Kind::Traces && !inJob; }
    [[nodiscard]] bool isLive() const { return record.kind == ServerKind::Live; }
};

struct ScanService::Private
{
    Private(ScanService &owner, FleetService &servers, const ScanTools &with, JobQueue &jobs)
        : q(owner)
        , fleet(servers)
        , tools(with)
        , queue(jobs)
    {}

    [[nodiscard]] RunningScan *find(const ScanKey &key);
    RunningScan *add(const ServerId &id, scan::Kind kind);
    template<class Work>
    void submit(RunningScan &scan, Work work);
    void startWaiting();
    void search(RunningScan &scan);
    void start(RunningScan &scan);
    void look(RunningScan &scan);
    void end(RunningScan &scan);
    void take(const ScanKey &key, const Result<ScanAnswer> &answer);
    void cancel(const ScanKey &key);
    void finish(const ScanKey &key, ScanAnswer answer);
    void compareBatch();
    void tick();
    void remember(const KeptScan &kept);
    void takeStored(const StoredScans &stored);
    void takeStored(const StoredScan &stored);
    [[nodiscard]] std::vector<scan::WebFileSet> filesOfOthers(const ServerId &server) const;
    [[nodiscard]] bool searchesTraces() const;

    ScanService &q;
    const std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(q);
    FleetService &fleet;
    ScanTools tools;
    JobQueue &queue;
    std::vector<std::unique_ptr<RunningScan>> running; ///< In the order they were started.
    std::map<ScanKey, KeptScan> newest;
    std::vector<ServerId> batch; ///< Searched since the last comparison.
    std::vector<Explanation> explanations;
    QTimer ticking;
    std::optional<qint64> seen; ///< Revision of the store that was read last.
    quint64 answers = 0;        ///< How often `newest` changed.
    bool isFollowing = false;
};

} // namespace amado
