#pragma once

#include "ui/change/plannedchanges.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <variant>
#include <vector>

namespace amado {

/// Taking recorded acts back.
struct UndoRequest
{
    std::vector<EntryId> entries;
};
/// Removing a rule nobody recorded.
struct RemovalRequest
{
    ServerId server;
    QString rule;
};
/// Blocking or unblocking ids of the vendor's feed.
struct BlockRequest
{
    std::vector<ServerId> servers;
    QStringList ids;
    ActKind kind = ActKind::Block;
};
using ReviewRequest = std::variant<std::monostate, UndoRequest, RemovalRequest, BlockRequest>;

/// Acts that are reviewed in one dialog: taking back recorded ones, removing a rule nobody
/// recorded, blocking and unblocking ids of the feed. Plan, review, run, result; without widgets.
class UndoFlow : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Idle,
        Planning, ///< The servers are visited.
        Review,   ///< Plans wait for the person; some or all may be refused.
        Running,
        Done,
    };

    UndoFlow(FleetService &fleet, ChangeService &changes, QObject *parent = nullptr);

    /// Does nothing while the service is busy; see isBlocked().
    void start(const ReviewRequest &request);
    /// Plans the same request anew, after something changed underneath.
    void planAgain();
    void run();
    void stop();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    [[nodiscard]] bool isBlocked() const; ///< Another act of the service is under way.
    [[nodiscard]] const ReviewRequest &request() const { return m_request; }
    [[nodiscard]] const std::vector<PlannedChange> &planned() const { return m_planned; }
    [[nodiscard]] const std::vector<AppliedChange> &applied() const { return m_applied; }
    [[nodiscard]] const QHash<QString, Progress> &progress() const { return m_progress; }
    [[nodiscard]] qint64 elapsedMs() const;

Q_SIGNALS:
    void changed();

private:
    void beginPlanning();

    FleetService &m_fleet;
    ChangeService &m_changes;
    Stage m_stage = Stage::Idle;
    bool m_stopping = false;
    ReviewRequest m_request;
    std::vector<PlannedChange> m_planned;
    std::vector<AppliedChange> m_applied;
    QHash<QString, Progress> m_progress;
    QElapsedTimer m_elapsed;
};

} // namespace amado
