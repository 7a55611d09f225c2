// SPDX-License-Identifier: MIT
#pragma once

#include "engine/actrun.h"
#include "engine/changejobs.h"
#include "engine/changeservice.h"
#include "engine/mailbox.h"

#include <QPointer>
#include <QTimer>

#include <deque>
#include <map>

// For the files of ChangeService alone.

namespace amado {

/// What is to be planned on one server.
struct PlanTask
{
    ServerRecord server;
    QStringList remembered; ///< ServerFacts::asked of its last session.
    std::vector<ActRequest> requests;
    std::optional<Error> obstacle{}; ///< The server cannot even be asked.
};

/// Plans that are being made together; gathered in the order asked.
struct Planning
{
    ActListener listener;
    QPointer<QObject> owner; ///< The listener's.
    std::vector<std::stop_source> stops;
    std::vector<std::vector<ActRecord>> results;
    size_t left = 0;

    void stop()
    {
        for (std::stop_source &source : stops)
            source.request_stop();
    }
};

/// What was read of the journal, by whichever program it was written.
struct ReadJournal
{
    qint64 revision = 0;
    std::optional<std::vector<JournalEntry>> entries; ///< None: the revision is as it was.
    bool isWhole = false; ///< Else what is new beyond what was known when reading began.
};

struct ChangeService::Private
{
    Private(ChangeService &owner, JournalStore &journal, FleetService &servers,
            HostConnector &connector, const Catalogs &catalogs, const Clock &clock, JobQueue &jobs)
        : q(owner)
        , fleet(servers)
        , queue(jobs)
        , tools{connector, catalogs, clock, &journal}
    {}

    [[nodiscard]] PlanTask taskFor(const ServerId &id, std::vector<ActRequest> requests) const;
    [[nodiscard]] const FleetServer *serverOf(const JournalEntry &entry) const;
    [[nodiscard]] ProgressSink progressSink(const ActListener &listener) const;
    void start(std::vector<PlanTask> tasks, ActListener listener);
    void planOn(const std::shared_ptr<Planning> &mine, size_t place, const PlanTask &task);
    void endPlanning(const std::shared_ptr<Planning> &mine);
    void announceJournal();
    void tellJournal();
    bool addNews();
    void merge(const std::vector<JournalEntry> &news);
    void recoverNextOf(const QString &line);
    const Result<std::vector<JournalEntry>> &wholeHistory();
    void takeJournal(const ReadJournal &read, quint64 begun);

    ChangeService &q;
    const std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(q);
    FleetService &fleet;
    JobQueue &queue;
    ActTools tools;
    std::shared_ptr<Planning> planning;       ///< Null: nothing is being planned.
    std::optional<std::stop_source> applying; ///< None: nothing is being carried out.
    std::vector<std::stop_source> recoveries;
    std::map<QString, std::deque<JournalEntry>> toRecover; ///< By availability group, else by path.
    int recoveriesLeft = 0;
    std::optional<Result<std::vector<JournalEntry>>> history; ///< Read once for all that ask.
    quint64 reading = 0; ///< Another number whenever `history` changed.
    qint64 seen = -1;    ///< Revision of the journal.
    bool isFollowing = false;
    bool followsAgain = false; ///< What is being read now may be older than what was asked.
    bool refreshesChangedServers = false; ///< As soon as the journal is read.
    QTimer settling; ///< Until an act that may still be under way can be settled.
};

} // namespace amado
