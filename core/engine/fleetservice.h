// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetsessions.h"
#include "model/judge/assessment.h"
#include "ports/clock.h"
#include "ports/hostaccess.h"
#include "ports/stores.h"

#include <QObject>
#include <QRandomGenerator>

#include <memory>
#include <optional>
#include <vector>

namespace amado {

/// One server as the console shows it.
struct FleetServer
{
    ServerRecord record;
    ServerFacts facts;     ///< Last successful session; empty name when never visited.
    Assessment assessment; ///< Of `facts`, as of the last judgement.
    bool refreshing = false;
    std::optional<Error> lastError; ///< Of the last session; facts then are the ones before it.
    std::optional<Outage> outage;   ///< Set while it gives no answer.
};

/// What the service takes time and chance from, replaceable for tests.
struct FleetTiming
{
    SteadyTime steady = [] { return std::chrono::steady_clock::now(); };
    std::function<double()> chance = [] { return QRandomGenerator::global()->generateDouble(); };
    /// Servers are judged as of this moment; none: as of now. What is done and read is dated by the
    /// clock all the same.
    std::optional<QDateTime> asOf{};
};

/// The servers and their latest verdicts. Lives in the GUI thread; work runs in the job queue.
class FleetService : public QObject
{
    Q_OBJECT
public:
    FleetService(InventoryStore &inventory, HostConnector &connector, const Catalogs &catalogs,
                 const Clock &clock, JobQueue &queue, FleetTiming timing = {},
                 QObject *parent = nullptr);
    ~FleetService() override;

    /// Loads the stored servers and judges them from stored facts, as of now.
    [[nodiscard]] Result<> load();
    /// Adds the servers at these places, unless they are listed already, and refreshes them.
    [[nodiscard]] Result<std::vector<ServerId>> add(const QStringList &places, ServerKind kind);
    /// What the servers in a folder are; called in any thread.
    using KindOf = std::function<ServerKind(const QString &folder)>;
    using Opened = std::function<void(const Result<std::vector<ServerId>> &)>;
    /// The same for the servers at a folder (a server or a fleet). It is looked for in a job, for
    /// it may lie on a share that does not answer; `opened` is called in this thread. Errors:
    /// NotFound, NotAServer.
    void openFolder(const QString &path, KindOf kindOf, Opened opened);
    /// Folders that are still looked for.
    [[nodiscard]] int foldersUnderWay() const;
    [[nodiscard]] const std::vector<FleetServer> &servers() const;
    [[nodiscard]] const FleetServer *server(const ServerId &id) const;
    [[nodiscard]] Result<> removeServer(const ServerId &id);

    /// Starts sessions; those already under way are not doubled. Servers that gave no answer last
    /// time are first asked whether they are there, beside the others, and their pauses begin anew.
    void refresh(const std::vector<ServerId> &ids);
    /// Ends every session at once; what was read until then is kept.
    void cancelRefresh();
    /// Sessions somebody asked for that are not over.
    [[nodiscard]] int refreshesUnderWay() const;
    /// Sessions that run now, the longest first; those that wait for their turn are not among them.
    [[nodiscard]] std::vector<RunningSession> runningSessions() const;

    /// Looks, without making anybody wait, whether another program changed the list or learned
    /// something about a server of it, and takes that over. To be called from time to time.
    void follow();

    // Called by the service's own timers.
    /// Asks unresponsive servers whose pause is over.
    void retryDue();
    /// Lets others take the place of sessions that wait in vain (FleetSessions::passUnresponsive).
    void passUnresponsiveSessions();

    /// What the console itself sees and holds of the feed; every server is judged again with it.
    /// Absent at first.
    void setFeedContext(FeedContext context);
    [[nodiscard]] const FeedContext &feedContext() const;

    [[nodiscard]] const Catalogs &catalogs() const;
    /// By the clock: for ages, deadlines and names of files.
    [[nodiscard]] QDateTime now() const;
    /// The moment that verdicts are about.
    [[nodiscard]] QDateTime judgedAt() const;
    /// Whether somebody chose that moment, so that verdicts are not those of now.
    [[nodiscard]] bool hasChosenMoment() const;

Q_SIGNALS:
    void serversReset(); ///< The list itself changed.
    void foldersUnderWayChanged();
    /// Verdict, age, refreshing flag or error; at once, for whoever waits for one server.
    void serverChanged(const amado::ServerId &id);
    /// The same gathered, for whoever shows many: each server once, at most ten times a second, and
    /// always before refreshFinished().
    void serversChanged(const std::vector<amado::ServerId> &ids);
    void refreshProgress(int finished, int total); ///< At the start and after each server.
    void refreshFinished(const amado::RefreshSummary &summary);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
