#pragma once

#include "engine/jobqueue.h"
#include "engine/progress.h"
#include "model/judge/assessment.h"
#include "ports/clock.h"
#include "ports/hostaccess.h"
#include "ports/stores.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace amado {

/// One server as the console shows it.
struct FleetServer
{
    ServerRecord record;
    ServerFacts facts;     ///< Last successful visit; empty name when never visited.
    Assessment assessment; ///< Of `facts`, as of the last judgement.
    bool refreshing = false;
    std::optional<Error> lastError; ///< Of the last visit; facts then are the ones before it.
};

/// The servers and their latest verdicts. Lives in the GUI thread; work runs in the job queue.
class FleetService : public QObject
{
    Q_OBJECT
public:
    FleetService(InventoryStore &inventory, HostConnector &connector, const Catalogs &catalogs,
                 const Clock &clock, JobQueue &queue, QObject *parent = nullptr);
    ~FleetService() override;

    /// Loads the stored servers and judges them from stored facts, as of now.
    [[nodiscard]] Result<> load();
    /// Adds the servers at a folder (a server or a fleet) and refreshes them. Errors: NotFound,
    /// NotAServer.
    [[nodiscard]] Result<std::vector<ServerId>> openFolder(const QString &path, ServerKind kind);
    [[nodiscard]] const std::vector<FleetServer> &servers() const;
    [[nodiscard]] const FleetServer *server(const ServerId &id) const;
    [[nodiscard]] Result<> removeServer(const ServerId &id);

    /// Starts visits; those already under way are not doubled.
    void refresh(const std::vector<ServerId> &ids);
    void cancelRefresh();
    [[nodiscard]] int refreshesUnderWay() const;

    /// What the console itself sees and holds of the feed; every server is judged again with it.
    /// Absent at first.
    void setFeedContext(FeedContext context);
    [[nodiscard]] const FeedContext &feedContext() const;

    [[nodiscard]] const Catalogs &catalogs() const;
    [[nodiscard]] QDateTime now() const;

Q_SIGNALS:
    void serversReset();                           ///< The list itself changed.
    void serverChanged(const amado::ServerId &id); ///< Verdict, age, refreshing flag or error.
    void refreshProgress(int finished, int total);
    void refreshFinished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
