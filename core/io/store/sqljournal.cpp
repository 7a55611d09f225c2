// SPDX-License-Identifier: MIT
#include "io/store/sqlstores.h"
#include "model/base/enumnames.h"

#include "io/store/entryids.h"
#include "io/store/entryseal.h"
#include "io/store/samefile.h"
#include "io/store/sqlvalues.h"

#include <QHash>
#include <QtEndian>
#include <QUuid>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxImageBytes = 64 << 20; ///< Unpacked; far above what a host hands out.

tl::unexpected<Error> unreadable(const EntryId &entry, const QString &what)
{
    return failure(ErrorCode::StoreFailed, Reason::StoreCorrupt, entry.value, what);
}

/// A word Amado does not know is of a newer one, also where the schema stayed the same;
/// anything that is no word is damage.
tl::unexpected<Error> unknownWord(const EntryId &entry, const QStringList &words)
{
    const bool areWords = std::all_of(words.begin(), words.end(), [](const QString &word) {
        return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
            return c.unicode() < 128 && c.isLetter();
        });
    });
    if (!areWords)
        return unreadable(entry, u"no kind, result or state"_s);
    return failure(ErrorCode::StoreFailed, Reason::StoreNewer, entry.value,
                   u"one of these is not known: "_s + words.join(u", "_s));
}

Result<TargetState> imageOf(const QByteArray &packed)
{
    // qUncompress believes the size in front, so it is looked at first.
    if (packed.size() < 4 || qFromBigEndian<quint32>(packed.constData()) > kMaxImageBytes)
        return failure(ErrorCode::StoreFailed, Reason::StoreCorrupt);
    return parseState(qUncompress(packed));
}

Result<JournalEntry> entryOf(const QSqlQuery &row)
{
    JournalEntry entry;
    entry.id = EntryId{row.value(0).toString()};
    if (!isSealed(row, kEntryColumnCount))
        return unreadable(entry.id, u"the entry is not as it was written"_s);
    entry.at = timeOf(row.value(1));
    entry.server = row.value(2).toString();
    entry.path = row.value(3).toString();
    entry.person = row.value(4).toString();
    const QString kind = row.value(5).toString();
    entry.mitigation = row.value(6).toString();
    entry.rule = row.value(7).toString();
    if (!row.value(8).isNull())
        entry.reverses = EntryId{row.value(8).toString()};
    entry.catalogDate = row.value(9).toString();
    const QString outcome = row.value(10).toString();
    const auto result = enumFrom<EntryResult>(outcome);
    const auto act = enumFrom<ActKind>(kind);
    if (!result || !act)
        return unknownWord(entry.id, {kind, outcome});
    entry.kind = *act;
    entry.result = *result;
    entry.reason = enumFrom<Reason>(row.value(11).toString()).value_or(Reason::None);
    entry.detail = row.value(12).toString();
    entry.group = row.value(13).toString();
    entry.settleAfter = timeOf(row.value(14));
    entry.serverId = ServerId{row.value(15).toString()};
    return entry;
}

Result<JournalStep> stepOf(const QSqlQuery &row)
{
    const EntryId entry{row.value(0).toString()};
    if (!isSealed(row, kStepColumnCount))
        return unreadable(entry, u"a step is not as it was written"_s);
    const QStringList words = {row.value(1).toString(), row.value(5).toString()};
    const auto kind = enumFrom<TargetKind>(words[0]);
    const auto state = enumFrom<StepState>(words[1]);
    if (!kind || !state)
        return unknownWord(entry, words);
    auto before = imageOf(row.value(3).toByteArray());
    auto after = imageOf(row.value(4).toByteArray());
    if (!before || !after)
        return unreadable(entry, u"a step cannot be read"_s);
    JournalStep step;
    step.target = StepTarget{*kind, row.value(2).toString()};
    step.before = std::move(*before);
    step.after = std::move(*after);
    step.state = *state;
    step.detail = row.value(6).toString();
    return step;
}

Result<> insertEntry(QSqlDatabase &database, const EntryId &id, const JournalEntry &entry)
{
    const auto put = execute(
        database,
        u"INSERT INTO entries (id, at, server, path, person, kind, mitigation, rule, reverses,"
        " catalog_date, result, reason, detail, availability_group, settle_after, server_id)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        {id.value, timeValue(entry.at), textValue(entry.server), textValue(entry.path),
         textValue(entry.person), enumName(entry.kind), textValue(entry.mitigation),
         textValue(entry.rule), entry.reverses ? QVariant(entry.reverses->value) : QVariant(),
         textValue(entry.catalogDate), enumName(entry.result), enumName(entry.reason),
         textValue(entry.detail), textValue(entry.group), timeValue(entry.settleAfter),
         entry.serverId.value});
    if (!put)
        return failure(put.error());
    return {};
}

Result<> insertSteps(QSqlDatabase &database, const EntryId &id, const JournalEntry &entry)
{
    int number = 0;
    for (const JournalStep &step : entry.steps) {
        const auto put =
            execute(database,
                    u"INSERT INTO steps (entry, step, target_kind, target_name, before_image,"
                    " after_image, state, detail) VALUES (?,?,?,?,?,?,?,?)"_s,
                    {id.value, number, enumName(step.target.kind), textValue(step.target.name),
                     qCompress(serializeState(step.before)), qCompress(serializeState(step.after)),
                     enumName(step.state), textValue(step.detail)});
        if (!put)
            return failure(put.error());
        if (auto sealed = sealStep(database, id, number); !sealed)
            return sealed;
        ++number;
    }
    return sealEntry(database, id); // With the number of its steps.
}

/// The first value a query gives as text; empty for none.
Result<QString> firstText(QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    auto row = execute(database, sql, values);
    if (!row)
        return failure(row.error());
    return row->next() ? row->value(0).toString() : QString();
}

/// Of which server an entry is that does not say so.
Result<ServerId> serverOf(QSqlDatabase &database, const JournalEntry &entry)
{
    auto id = firstText(database, u"SELECT id FROM servers WHERE path = ?"_s, {entry.path});
    if (id && id->isEmpty() && entry.reverses)
        id = firstText(database, u"SELECT server_id FROM entries WHERE id = ?"_s,
                       {entry.reverses->value});
    if (id && id->isEmpty())
        id = firstText(database,
                       u"SELECT server_id FROM entries WHERE path = ? AND server = ?"
                       " ORDER BY id DESC LIMIT 1"_s,
                       {entry.path, textValue(entry.server)});
    if (!id)
        return failure(id.error());
    return ServerId{id->isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : *id};
}

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Folders of the same name may be different servers; a live one is the same at every address.
bool isSameServer(const JournalEntry &entry, const ServerId &id, const QString &server,
                  const QString &path)
{
    if (entry.serverId == id || entry.path == path)
        return true;
    const bool live = isServerAddress(entry.path);
    if (live != isServerAddress(path))
        return false;
    return live ? isSame(entry.server, server) : isSameFile(entry.path, path);
}

/// Fails when an open entry of the same server holds one of the targets.
Result<> refuseOpenTargets(QSqlDatabase &database, const JournalEntry &entry)
{
    auto rows = execute(
        database,
        u"SELECT steps.target_kind, steps.target_name, entries.id, entries.server,"
        " entries.path, entries.server_id FROM steps JOIN entries ON entries.id = steps.entry"
        " WHERE entries.result IN ('running', 'inDoubt')"_s);
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        const ServerId server{rows->value(5).toString()};
        if (!isSameServer(entry, server, rows->value(3).toString(), rows->value(4).toString()))
            continue;
        for (const JournalStep &step : entry.steps) {
            if (enumName(step.target.kind) == rows->value(0).toString() &&
                isSame(step.target.name, rows->value(1).toString()))
                return failure(ErrorCode::PreconditionFailed, Reason::TargetInDoubt,
                               step.target.toString(), rows->value(2).toString());
        }
    }
    return {};
}

/// Fails when an open entry concerns another server of the same availability group.
Result<> refuseBusyGroup(QSqlDatabase &database, const JournalEntry &entry)
{
    if (entry.group.isEmpty())
        return {};
    auto rows =
        execute(database, u"SELECT availability_group, server, id FROM entries"
                          " WHERE result IN ('running', 'inDoubt') AND availability_group <> ''"_s);
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        if (isSame(rows->value(0).toString(), entry.group) &&
            !isSame(rows->value(1).toString(), entry.server))
            return failure(ErrorCode::PreconditionFailed, Reason::GroupBusy,
                           rows->value(1).toString(), rows->value(2).toString());
    }
    return {};
}

} // namespace

SqlJournalStore::SqlJournalStore(SqlSession &session)
    : m_session(session)
    , m_locks(session.file())
{}

Result<EntryId> SqlJournalStore::begin(const JournalEntry &entry)
{
    EntryId id;
    const auto done = m_session.write([&](QSqlDatabase &database) -> Result<> {
        JournalEntry whole = entry;
        if (whole.serverId.isEmpty()) {
            auto server = serverOf(database, entry);
            if (!server)
                return failure(server.error());
            whole.serverId = *server;
        }
        if (auto free = refuseOpenTargets(database, whole); !free)
            return free;
        if (auto free = refuseBusyGroup(database, entry); !free)
            return free;
        auto newest = execute(database, u"SELECT MAX(id) FROM entries"_s);
        if (!newest)
            return failure(newest.error());
        id = nextEntryId(entry.at, newest->next() ? newest->value(0).toString() : QString());
        newest->finish();
        if (auto taken = m_locks.take(id); !taken) // Before anybody else can see it.
            return taken;
        if (auto put = insertEntry(database, id, whole); !put)
            return put;
        return insertSteps(database, id, whole);
    });
    if (!done) {
        m_locks.release(id);
        return failure(done.error());
    }
    return id;
}

Result<> SqlJournalStore::claim(const EntryId &entry)
{
    return m_locks.take(entry);
}

void SqlJournalStore::release(const EntryId &entry)
{
    m_locks.release(entry);
}

Result<> SqlJournalStore::setSettleAfter(const EntryId &entry, const QDateTime &at)
{
    return m_session.write([&](QSqlDatabase &database) -> Result<> {
        auto put = execute(database, u"UPDATE entries SET settle_after = ? WHERE id = ?"_s,
                           {timeValue(at), entry.value});
        if (!put)
            return failure(put.error());
        return sealEntry(database, entry);
    });
}

Result<> SqlJournalStore::setStepState(const EntryId &entry, int step, StepState state,
                                       const QString &detail)
{
    return m_session.write([&](QSqlDatabase &database) -> Result<> {
        auto row = execute(database, u"SELECT state FROM steps WHERE entry = ? AND step = ?"_s,
                           {entry.value, step});
        if (!row)
            return failure(row.error());
        if (!row->next())
            return failure(ErrorCode::NotFound, Reason::EntryNotFound, entry.value);
        const QString name = row->value(0).toString();
        row->finish();
        const auto from = enumFrom<StepState>(name);
        if (!from || !isAllowedTransition(*from, state))
            return failure(
                ErrorCode::Internal, Reason::None, entry.value,
                u"step %1 may not go from %2 to %3"_s.arg(step).arg(name, enumName(state)));
        auto put = execute(database,
                           u"UPDATE steps SET state = ?, detail = ? WHERE entry = ? AND step = ?"_s,
                           {enumName(state), textValue(detail), entry.value, step});
        if (!put)
            return failure(put.error());
        return sealStep(database, entry, step);
    });
}

Result<> SqlJournalStore::finish(const EntryId &entry, EntryResult result, Reason reason,
                                 const QString &detail)
{
    const auto closed = m_session.write([&](QSqlDatabase &database) -> Result<> {
        auto put = execute(database,
                           u"UPDATE entries SET result = ?, reason = ?, detail = ? WHERE id = ?"
                           " AND result IN ('running', 'inDoubt')"_s,
                           {enumName(result), enumName(reason), textValue(detail), entry.value});
        if (!put)
            return failure(put.error());
        if (put->numRowsAffected() != 1)
            return failure(ErrorCode::NotFound, Reason::EntryNotFound, entry.value,
                           u"no open entry"_s);
        return sealEntry(database, entry);
    });
    if (closed)
        m_locks.release(entry);
    return closed;
}

Result<std::vector<JournalEntry>> SqlJournalStore::select(const QString &condition,
                                                          const QVariantList &values)
{
    std::vector<JournalEntry> found;
    const auto done = m_session.read([&](QSqlDatabase &database) -> Result<> {
        auto rows = execute(database,
                            u"SELECT "_s + kEntryColumns + u", entries.seal FROM entries"_s +
                                condition + u" ORDER BY id DESC"_s,
                            values);
        if (!rows)
            return failure(rows.error());
        QHash<QString, size_t> places;
        while (rows->next()) {
            auto entry = entryOf(*rows);
            if (!entry)
                return failure(entry.error());
            places.insert(entry->id.value, found.size());
            found.push_back(std::move(*entry));
        }
        auto steps =
            execute(database,
                    u"SELECT "_s + kStepColumns +
                        u", steps.seal FROM steps JOIN entries ON entries.id = steps.entry"_s +
                        condition + u" ORDER BY steps.entry, steps.step"_s,
                    values);
        if (!steps)
            return failure(steps.error());
        while (steps->next()) {
            auto step = stepOf(*steps);
            if (!step)
                return failure(step.error());
            found[places.value(steps->value(0).toString())].steps.push_back(std::move(*step));
        }
        return {};
    });
    if (!done)
        return failure(done.error());
    return found;
}

Result<std::vector<JournalEntry>> SqlJournalStore::entries()
{
    return select({}, {});
}

Result<std::vector<JournalEntry>> SqlJournalStore::entriesSince(const EntryId &newest,
                                                                const std::vector<EntryId> &open)
{
    constexpr size_t kMostNamed = 500; // SQLite takes a limited number of values.
    if (open.size() > kMostNamed)
        return entries();
    QVariantList values = {textValue(newest.value)}; // None is older than all, not unknown.
    QStringList marks;
    for (const EntryId &id : open) {
        values.append(id.value);
        marks.append(u"?"_s);
    }
    return select(u" WHERE entries.id > ? OR entries.id IN ("_s + marks.join(u',') + u")"_s,
                  values);
}

Result<std::vector<JournalEntry>> SqlJournalStore::entriesOf(const ServerId &server)
{
    return select(u" WHERE entries.server_id = ?"
                  " OR entries.reverses IN (SELECT id FROM entries WHERE server_id = ?)"
                  " OR entries.id IN (SELECT reverses FROM entries WHERE server_id = ?)"_s,
                  {server.value, server.value, server.value});
}

Result<JournalEntry> SqlJournalStore::entry(const EntryId &id)
{
    auto found = select(u" WHERE entries.id = ?"_s, {id.value});
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorCode::NotFound, Reason::EntryNotFound, id.value);
    return std::move(found->front());
}

Result<std::vector<JournalEntry>> SqlJournalStore::openEntries()
{
    auto found = select(u" WHERE entries.result IN ('running', 'inDoubt')"_s, {});
    if (found)
        std::reverse(found->begin(), found->end());
    return found;
}

Result<qint64> SqlJournalStore::revision()
{
    return revisionOf(m_session, u"journal"_s);
}

Result<> SqlJournalStore::sweepLocks()
{
    QStringList open;
    const auto done = m_session.read([&open](QSqlDatabase &database) -> Result<> {
        auto rows =
            execute(database, u"SELECT id FROM entries WHERE result IN ('running', 'inDoubt')"_s);
        if (!rows)
            return failure(rows.error());
        while (rows->next())
            open.append(rows->value(0).toString());
        return {};
    });
    if (done)
        m_locks.sweep(open);
    return done;
}

} // namespace amado
