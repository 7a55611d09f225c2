#pragma once

#include "engine/changejobs.h"
#include "engine/changeservice.h"
#include "engine/mailbox.h"

#include <QTimer>

#include <deque>
#include <map>

// For the files of ChangeService alone.

namespace amado {

/// Jobs started together; their results are gathered in the order of starting.
template<class T>
struct Batch
{
    std::vector<std::stop_source> stops;
    std::vector<T> results;
    size_t left = 0;

    [[nodiscard]] bool isRunning() const { return left > 0; }
    void stop()
    {
        for (std::stop_source &source : stops)
            source.request_stop();
    }
};

/// What is to run on one server, in order.
struct ServerPlans
{
    ServerTask task;
    std::vector<Plan> plans;
    QString group;    ///< Its availability group without case; empty: none. Of one group only one
                      ///< server is changed at a time.
    size_t place = 0; ///< Of its outcomes among those of the act.
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
        , tools{journal, connector, catalogs, clock}
    {}

    [[nodiscard]] Result<ServerTask> taskFor(const ServerId &id) const;
    [[nodiscard]] std::optional<ServerTask> taskOf(const JournalEntry &entry) const;
    [[nodiscard]] QString groupOf(const PlannedChange &change) const;
    [[nodiscard]] ProgressSink progressSink(const ServerId &server) const;
    using Planner = std::function<PlannedChanges(const CallContext &, const ProgressSink &)>;
    void startPlanning(size_t jobs);
    void planOn(const ServerTask &task, const QStringList &mitigations, Planner planner);
    void takePlans(size_t place, PlannedChanges changes);
    void refusePlan(PlannedChange change);
    void runOn(ServerPlans work);
    void runNextOf(const QString &group, const std::optional<Error> &obstacle);
    void takeOutcomes(const QString &group, size_t place, std::vector<ChangeOutcome> outcomes);
    void recordAndFinish();
    void finishApply(const std::vector<ChangeOutcome> &outcomes);
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
    ChangeTools tools;
    QString person;
    Batch<PlannedChanges> planning;
    quint64 planningRound = 0; ///< Replies of an earlier round are stale.
    Batch<std::vector<ChangeOutcome>> applying;
    std::map<QString, std::deque<ServerPlans>> waiting; ///< Behind a running server of their group.
    bool applyStopped = false;
    std::vector<std::vector<Plan>> actPlans; ///< Those of the act under way, by place.
    std::vector<ServerId> touched;
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
