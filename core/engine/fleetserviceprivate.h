// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "engine/mailbox.h"

#include <QHash>
#include <QSet>
#include <QTimer>

// For the files of FleetService alone.

namespace amado {

struct FleetService::Private
{
    Private(FleetService &owner, InventoryStore &store, HostConnector &hosts, const Catalogs &data,
            const Clock &time, JobQueue &jobs, FleetTiming sources)
        : q(owner)
        , tools{store, hosts, data, time}
        , queue(jobs)
        , chance(std::move(sources.chance))
        , asOf(std::move(sources.asOf))
        , sessions(owner, tools, jobs, std::move(sources.steady),
                   [this](const ServerId &id, bool asked, const Result<ServerFacts> &reply) {
                       takeReply(id, asked, reply);
                   })
    {
        retry.setSingleShot(true);
        QObject::connect(&retry, &QTimer::timeout, &q, [this] { q.retryDue(); });
        gathering.setSingleShot(true);
        constexpr std::chrono::milliseconds kGatherTime{100};
        gathering.setInterval(kGatherTime);
        QObject::connect(&gathering, &QTimer::timeout, &q, [this] { announceGathered(); });
        constexpr std::chrono::seconds kPatienceTick{1};
        overdue.setInterval(kPatienceTick);
        QObject::connect(&overdue, &QTimer::timeout, &q, [this] { giveUpOverdue(); });
    }

    void list(std::vector<ServerRecord> records);
    void takeStored(std::vector<ServerRecord> records);
    bool isListed(const std::vector<ServerRecord> &records) const;
    QDateTime judgedAt() const { return asOf.value_or(tools.clock.now()); }
    FleetServer judged(ServerRecord record) const;
    FleetServer *find(const ServerId &id);
    void start(FleetServer &server, bool asked);
    void giveUpOverdue();
    void refuseLost(const FleetServer &server, bool asked);
    void takeReply(const ServerId &id, bool asked, const Result<ServerFacts> &reply);
    void take(FleetServer &server, const Result<ServerFacts> &reply);
    void takeFailure(FleetServer &server, const Error &error);
    void noteOutage(FleetServer &server);
    void awaitRetry(const QDateTime &next);
    void count(const Error *error);
    void announce(const ServerId &id);
    void announceGathered();

    FleetService &q;
    const std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(q);
    FleetTools tools;
    JobQueue &queue;
    std::function<double()> chance;
    std::optional<QDateTime> asOf;
    FleetSessions sessions;
    QTimer retry;
    QTimer gathering;
    QTimer overdue;
    QSet<ServerId> lost;    ///< Folders in which a call has not returned.
    QSet<ServerId> changed; ///< Since serversChanged() was emitted last.
    FeedContext feed;
    std::vector<FleetServer> servers;
    QHash<ServerId, size_t> places;
    int listings = 0; ///< How often the list was taken from the store.
    qint64 seen = -1; ///< Revision of the store's list.
    bool isFollowing = false;
    RefreshSummary summary;
    int finished = 0;
    int foldersUnderWay = 0;
};

} // namespace amado
