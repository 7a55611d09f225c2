// SPDX-License-Identifier: MIT
#include "engine/changeservice.h"

#include "engine/changeserviceprivate.h"

#include <algorithm>
#include <tuple>
#include <utility>

// What ChangeService does with the journal: reads it once for all that ask, follows what other
// programs write, and settles what was left open.

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Clocks and timers are not as one.
constexpr std::chrono::seconds kSettleLeeway{1};

/// The newest entry known, and those that were not settled when they were read.
struct KnownOfJournal
{
    EntryId newest;
    std::vector<EntryId> open;
};

KnownOfJournal knownOf(const std::vector<JournalEntry> &history)
{
    KnownOfJournal known;
    if (!history.empty())
        known.newest = history.front().id;
    for (const JournalEntry &entry : history) {
        if (entry.isOpen())
            known.open.push_back(entry.id);
    }
    return known;
}

Result<std::vector<JournalEntry>> readNews(JournalStore &journal,
                                           const std::vector<JournalEntry> &history)
{
    const KnownOfJournal known = knownOf(history);
    return journal.entriesSince(known.newest, known.open);
}

/// Blocking: the whole journal where nothing is known of it yet.
Result<ReadJournal> readJournal(JournalStore &journal, qint64 seen,
                                const std::optional<KnownOfJournal> &known)
{
    const auto revision = journal.revision();
    if (!revision)
        return failure(revision.error());
    if (known && *revision == seen)
        return ReadJournal{*revision, std::nullopt};
    auto entries = known ? journal.entriesSince(known->newest, known->open) : journal.entries();
    if (!entries)
        return failure(entries.error());
    return ReadJournal{*revision, std::move(*entries), !known};
}

} // namespace

const Result<std::vector<JournalEntry>> &ChangeService::Private::wholeHistory()
{
    if (!history || !*history) {
        history = tools.journal->entries();
        ++reading;
    }
    return *history;
}

void ChangeService::Private::takeJournal(const ReadJournal &read, quint64 begun)
{
    // What Amado learned meanwhile may be newer; the next look brings the rest.
    if (read.entries && begun != reading)
        return;
    seen = read.revision;
    if (!read.entries)
        return;
    if (read.isWhole)
        history = *read.entries;
    else
        merge(*read.entries);
    ++reading;
    tellJournal();
}

/// Settled entries never change, so that a history of years is read once.
void ChangeService::Private::merge(const std::vector<JournalEntry> &news)
{
    std::vector<JournalEntry> &known = **history;
    std::vector<JournalEntry> added;
    for (const JournalEntry &entry : news) {
        const auto place = std::lower_bound(
            known.begin(), known.end(), entry,
            [](const JournalEntry &a, const JournalEntry &b) { return b.id < a.id; });
        if (place != known.end() && place->id == entry.id)
            *place = entry;
        else
            added.push_back(entry);
    }
    known.insert(known.begin(), added.begin(), added.end());
}

/// False when the journal cannot be read.
bool ChangeService::Private::addNews()
{
    const auto news = readNews(*tools.journal, **history);
    if (news)
        merge(*news);
    else
        history = failure(news.error());
    ++reading;
    return news.has_value();
}

/// After a change that Amado made.
void ChangeService::Private::announceJournal()
{
    if (!history || !*history) {
        followsAgain = isFollowing;
        q.follow();
        return;
    }
    std::ignore = addNews();
    tellJournal();
}

void ChangeService::Private::tellJournal()
{
    Q_EMIT q.historyChanged();
    const auto &all = wholeHistory();
    if (!all)
        return;
    if (std::exchange(refreshesChangedServers, false))
        fleet.refresh(changedSinceRead(fleet.servers(), *all));
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
        if (const FleetServer *server = serverOf(entry); server && settled)
            fleet.refresh({server->record.id});
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
    const auto open = d->tools.journal->openEntries();
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
    return d->tools.journal->entry(id);
}

void ChangeService::follow()
{
    if (std::exchange(d->isFollowing, true))
        return;
    auto take = [this, begun = d->reading](const Result<ReadJournal> &read) {
        d->isFollowing = false;
        if (read)
            d->takeJournal(*read, begun);
        else if (!d->history)
            Q_EMIT historyChanged(); // Whoever asks for it now is told why it cannot be read.
        if (std::exchange(d->followsAgain, false))
            follow();
    };
    std::optional<KnownOfJournal> known;
    if (d->history && *d->history)
        known = knownOf(**d->history);
    std::ignore = d->queue.submit<ReadJournal>(
        {}, JobPriority::Interactive,
        [&journal = *d->tools.journal, seen = d->seen, known = std::move(known)](
            const std::stop_token &) { return readJournal(journal, seen, known); },
        d->mailbox->forwarder<Result<ReadJournal>>(std::move(take)));
}

void ChangeService::refreshChangedServers()
{
    if (d->history && *d->history) {
        d->fleet.refresh(changedSinceRead(d->fleet.servers(), **d->history));
        return;
    }
    // Reading a long history takes its time; nobody has to wait for it at the start.
    d->refreshesChangedServers = true;
    follow();
}

} // namespace amado
