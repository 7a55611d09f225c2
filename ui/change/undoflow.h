// SPDX-License-Identifier: MIT
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
/// Removing something nobody recorded.
struct RemovalRequest
{
    ServerId server;
    Removal what;

    /// The rule's name; empty: it is another entry of the configuration.
    [[nodiscard]] QString rule() const
    {
        const auto *name = std::get_if<QString>(&what);
        return name ? *name : QString();
    }
    /// The entry switches the log of requests off.
    [[nodiscard]] bool switchesLogOn() const
    {
        const auto *entry = std::get_if<ConfigEntry>(&what);
        return entry && isLoggingOffTag(entry->tag);
    }
};
/// Blocking or unblocking ids of Microsoft's feed.
struct BlockRequest
{
    std::vector<ServerId> servers;
    QStringList ids;
    ActKind kind = ActKind::Block;
};
using ReviewRequest = std::variant<std::monostate, UndoRequest, RemovalRequest, BlockRequest>;

/// Whether a target is again what it was before the act that was undone.
struct UndoProof
{
    ServerId server;
    StepTarget target;
    bool identical = false; ///< The stored before-image and what was read back are the same.
    QString sha256;         ///< Of what was read back; empty: it does not exist, as before.
};

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
    [[nodiscard]] const std::vector<ActRecord> &planned() const { return m_planned; }
    [[nodiscard]] const std::vector<ActRecord> &applied() const { return m_applied; }
    /// Of every target that was written, once it is done; empty for acts that undo no recorded one.
    [[nodiscard]] const std::vector<UndoProof> &proofs() const { return m_proofs; }
    [[nodiscard]] const QHash<ServerId, Progress> &progress() const { return m_progress; }
    [[nodiscard]] qint64 elapsedMs() const;
    [[nodiscard]] const FleetService &fleet() const { return m_fleet; }

Q_SIGNALS:
    void changed();

private:
    void beginPlanning();
    [[nodiscard]] ActListener listener(void (UndoFlow::*take)(const std::vector<ActRecord> &));
    void takePlans(const std::vector<ActRecord> &planned);
    void takeOutcomes(const std::vector<ActRecord> &records);
    void prove();

    FleetService &m_fleet;
    ChangeService &m_changes;
    Stage m_stage = Stage::Idle;
    bool m_stopping = false;
    ReviewRequest m_request;
    std::vector<ActRecord> m_planned;
    std::vector<ActRecord> m_applied;
    std::vector<UndoProof> m_proofs;
    QHash<ServerId, Progress> m_progress; ///< The latest of each server.
    QElapsedTimer m_elapsed;
};

} // namespace amado
