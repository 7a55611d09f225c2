#pragma once

#include "engine/changerunner.h"
#include "engine/fleetservice.h"
#include "engine/statechanges.h"

#include <QObject>

#include <memory>
#include <vector>

namespace amado {

/// A plan for one server and one act, or why there is none.
struct PlannedChange
{
    ServerId server;
    QString serverName;
    QString mitigation;
    Result<Plan> plan = failure(ErrorCode::Cancelled);
    QString group{}; ///< Availability group the server told of; empty: none, or not known.
    /// Undo and removal of a rule: the verdicts that the plan changes.
    std::vector<StateChange> states{};
};

/// Review, apply, undo, recover for the window. Lives in the GUI thread; results arrive there.
class ChangeService : public QObject
{
    Q_OBJECT
public:
    ChangeService(JournalStore &journal, FleetService &fleet, HostConnector &connector,
                  const Catalogs &catalogs, const Clock &clock, JobQueue &queue,
                  QObject *parent = nullptr);
    ~ChangeService() override;

    /// Account name of the operator, for the journal.
    void setPerson(const QString &person);

    // Each of these answers by the signal of the same word; one planning and one running act at a
    // time.
    /// Plans each mitigation on each server, visiting the servers afresh. Plans of one server build
    /// on each other in order.
    void plan(const std::vector<ServerId> &servers, const QStringList &mitigations);
    void planUndo(const std::vector<EntryId> &entries);
    void planRemoval(const ServerId &server, const Removal &removal);
    /// Plans blocking or unblocking ids of the vendor's feed, on each server alike.
    void planBlock(const std::vector<ServerId> &servers, const QStringList &ids, ActKind kind);
    /// Carries out the plans that exist; re-plans nothing. After a plan that did not end well the
    /// later ones of its server are not started. Servers of one availability group are changed one
    /// after the other, and the rest of them not at all when one did not end well. Does nothing
    /// while another act runs.
    void apply(const std::vector<PlannedChange> &changes);
    /// Settles open entries whose servers answer, of one availability group one after the other.
    /// What may still be under way is settled by itself as soon as it cannot be any more.
    void recoverOpenEntries();
    /// Stops at the next safe point; what is done stays recorded, what was not begun is Stopped.
    void cancel();
    /// Reads again every server that was changed after it was last read, as when the program ended in
    /// the middle of an act.
    void refreshChangedServers();
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isApplying() const;

    /// As the store held it when historyChanged() was said last.
    [[nodiscard]] Result<std::vector<JournalEntry>> history() const;
    /// Of one server, never of another one of the same name.
    [[nodiscard]] Result<std::vector<JournalEntry>> historyOf(const ServerId &server) const;
    [[nodiscard]] Result<JournalEntry> entry(const EntryId &id) const;
    /// Looks, without making anybody wait, whether another program wrote to the journal; if so it
    /// is read again and said as changed. To be called from time to time.
    void follow();

Q_SIGNALS:
    void planned(const std::vector<amado::PlannedChange> &changes);
    void progress(const amado::Progress &progress);
    void applied(const std::vector<amado::ChangeOutcome> &outcomes);
    void historyChanged();
    /// `settledFrom`: when some of them are settled by themselves; invalid when none waits for
    /// that.
    void openEntriesChanged(int count, const QDateTime &settledFrom);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
