// SPDX-License-Identifier: MIT
#pragma once

#include "engine/actrecord.h"
#include "engine/fleetservice.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace amado {

/// What is asked of one server, in order.
struct ServerRequests
{
    ServerId server;
    std::vector<ActRequest> requests;
};

/// Who started something and hears of it, in the GUI thread and as long as `owner` is there.
struct ActListener
{
    QObject *owner = nullptr;
    /// What it came to, once.
    std::function<void(const std::vector<ActRecord> &)> ended;
    std::function<void(const Progress &)> progress{};
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

    /// Plans what is asked of each server, visiting the servers afresh and side by side. Plans of
    /// one server build on each other in order. Whoever waits for a planning that a new one
    /// replaces hears nothing more.
    void plan(const std::vector<ServerRequests> &asked, ActListener listener);
    /// Plans taking recorded acts back, on each server the newest first.
    void planUndo(const std::vector<EntryId> &entries, ActListener listener);
    /// Carries out the plans that exist, as carryOut() says. Does nothing while another act runs.
    void apply(std::vector<ActRecord> records, ActListener listener);
    /// Settles open entries whose servers answer, of one availability group one after the other.
    /// What may still be under way is settled by itself as soon as it cannot be any more.
    void recoverOpenEntries();
    /// Stops at the next safe point; what is done stays recorded, what was not begun is Stopped.
    void cancel();
    /// Reads again every server that was changed after it was last read, as when the program ended
    /// in the middle of an act.
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
    void busyChanged(); ///< isBusy() or isApplying().
    /// Servers were changed, or it was tried, whoever asked for it.
    void applied(const std::vector<amado::ActRecord> &records);
    void historyChanged();
    /// `settledFrom`: when some of them are settled by themselves; invalid when none waits for
    /// that.
    void openEntriesChanged(int count, const QDateTime &settledFrom);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
