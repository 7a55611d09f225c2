#include "engine/changeservice.h"

#include "engine/changeserviceprivate.h"

#include <algorithm>
#include <utility>

// What ChangeService does with the journal: reads it once for all that ask, follows what other
// programs write, and settles what was left open.

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Clocks and timers are not as one.
constexpr std::chrono::seconds kSettleLeeway{1};

} // namespace

const Result<std::vector<JournalEntry>> &ChangeService::Private::wholeHistory()
{
    if (!history || !*history)
        history = tools.journal.entries();
    return *history;
}

void ChangeService::Private::takeJournal(const ReadJournal &read)
{
    seen = read.revision;
    if (!read.entries)
        return;
    history = *read.entries;
    tellJournal();
}

/// After a change that Amado made.
void ChangeService::Private::announceJournal()
{
    history.reset();
    tellJournal();
}

void ChangeService::Private::tellJournal()
{
    Q_EMIT q.historyChanged();
    const auto &all = wholeHistory();
    if (!all)
        return;
    int open = 0;
    const QDateTime now = tools.clock.now();
    QDateTime earliest;
    for (const JournalEntry &entry : *all) {
        if (!entry.isOpen())
            continue;
        ++open;
        const QDateTime at = entry.settleAfter;
        if (at.isValid() && at > now && (!earliest.isValid() || at < earliest))
            earliest = at;
    }
    if (earliest.isValid())
        settling.start(std::chrono::milliseconds(now.msecsTo(earliest)) + kSettleLeeway);
    Q_EMIT q.openEntriesChanged(open, earliest);
}

/// In the lane of its server: a change of Amado's that is under way ends first.
void ChangeService::Private::recoverNextOf(const QString &name)
{
    std::deque<JournalEntry> &line = toRecover[name];
    if (line.empty())
        return;
    const JournalEntry entry = std::move(line.front());
    line.pop_front();
    auto take = [this, name, entry](const Result<> &settled) {
        if (const auto task = taskOf(entry); task && settled)
            fleet.refresh({task->server});
        if (--recoveriesLeft == 0)
            announceJournal();
        else
            recoverNextOf(name);
    };
    const auto job = queue.submit<void>(
        entry.path, JobPriority::Change,
        [tools = tools, id = entry.id, name = entry.server](const std::stop_token &stop) {
            return recoverEntry(tools, id, {.stop = stop, .logId = name});
        },
        mailbox->forwarder<Result<>>(std::move(take)));
    recoveries.push_back(job.stop);
}

void ChangeService::recoverOpenEntries()
{
    const auto open = d->tools.journal.openEntries();
    if (!open || open->empty() || d->recoveriesLeft > 0) {
        d->mailbox->post([this] { d->announceJournal(); });
        return;
    }
    d->recoveries.clear();
    d->toRecover.clear();
    d->recoveriesLeft = int(open->size());
    for (const JournalEntry &entry : *open) {
        const QString group = entry.group.toCaseFolded();
        d->toRecover[group.isEmpty() ? entry.path : group].push_back(entry);
    }
    for (const auto &line : d->toRecover)
        d->recoverNextOf(line.first);
}

Result<std::vector<JournalEntry>> ChangeService::history() const
{
    return d->wholeHistory();
}

Result<std::vector<JournalEntry>> ChangeService::historyOf(const ServerId &server) const
{
    const auto &all = d->wholeHistory();
    if (!all)
        return failure(all.error());
    return amado::historyOf(server, *all);
}

Result<JournalEntry> ChangeService::entry(const EntryId &id) const
{
    return d->tools.journal.entry(id);
}

void ChangeService::follow()
{
    if (std::exchange(d->isFollowing, true))
        return;
    auto take = [this](const Result<ReadJournal> &read) {
        d->isFollowing = false;
        if (read)
            d->takeJournal(*read);
    };
    std::ignore = d->queue.submit<ReadJournal>(
        {}, JobPriority::Interactive,
        [&journal = d->tools.journal,
         seen = d->seen](const std::stop_token &) -> Result<ReadJournal> {
            const auto revision = journal.revision();
            if (!revision)
                return failure(revision.error());
            if (*revision == seen)
                return ReadJournal{*revision, std::nullopt};
            auto entries = journal.entries();
            if (!entries)
                return failure(entries.error());
            return ReadJournal{*revision, std::move(*entries)};
        },
        d->mailbox->forwarder<Result<ReadJournal>>(std::move(take)));
}

} // namespace amado
