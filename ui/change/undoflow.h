#pragma once

#include "ui/change/plannedchanges.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <vector>

namespace amado {

/// Takes back recorded acts, or removes a rule nobody recorded: plan, review, run, result. Without
/// widgets.
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

    /// Both do nothing while the service is busy; see isBlocked().
    void startEntries(const std::vector<EntryId> &entries);
    void startRuleRemoval(const ServerId &server, const QString &ruleName);
    /// Plans the same request anew, after something changed underneath.
    void planAgain();
    void run();
    void stop();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    [[nodiscard]] bool isBlocked() const; ///< Another act of the service is under way.
    [[nodiscard]] const QString &ruleName() const { return m_rule; } ///< Empty for entries.
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
    std::vector<EntryId> m_entries;
    ServerId m_server;
    QString m_rule;
    std::vector<PlannedChange> m_planned;
    std::vector<AppliedChange> m_applied;
    QHash<QString, Progress> m_progress;
    QElapsedTimer m_elapsed;
};

} // namespace amado
