// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/change/journalentry.h"
#include "model/feed/certificate.h"
#include "model/feed/feedproof.h"
#include "model/scan/scanwords.h"
#include "model/server/buildsighting.h"
#include "model/server/endpoint.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace amado {

/// How a listed server is reached.
enum class ServerKind {
    Lab,  ///< A folder of the practice lab.
    Copy, ///< A folder copied from a server.
    Live, ///< The server itself, through `ServerRecord::endpoint`.
};

struct ServerRecord
{
    ServerId id;
    QString name;
    QString path; ///< Absolute local folder; for Live addressOf(endpoint). The key of journal and
                  ///< history.
    ServerKind kind = ServerKind::Copy;
    QDateTime checkedAt;       ///< UTC; invalid: never.
    QByteArray facts;          ///< serializeFacts() of the last session; empty: never visited.
    Endpoint endpoint;         ///< Live only. Without the secret itself.
    QString availabilityGroup; ///< Name of the DAG it belongs to; empty: none, or not known.
    /// Each build it was ever seen with, as putFacts() noted them.
    std::vector<BuildSighting> builds = {};
};

/// What a session found out about a server.
struct FactsRecord
{
    QByteArray facts;                 ///< serializeFacts().
    QDateTime at;                     ///< UTC.
    std::optional<BuildNumber> build; ///< Nothing where the server did not tell.
};

/// All stores: errors are StoreFailed with StoreNewer, StoreCorrupt, StoreLocked or DiskFull.
/// Callable from any thread; each call is one transaction and durable when it returns.
class InventoryStore
{
public:
    virtual ~InventoryStore() = default;
    [[nodiscard]] virtual Result<std::vector<ServerRecord>> servers() = 0; ///< By name.
    /// Adds, or updates the record with the same path, all but `builds`; returns it with its id.
    [[nodiscard]] virtual Result<ServerRecord> putServer(const ServerRecord &record) = 0;
    /// The same for many; all of them or none.
    [[nodiscard]] virtual Result<std::vector<ServerRecord>>
    putServers(const std::vector<ServerRecord> &records) = 0;
    /// NotFound when it is not listed (any more).
    [[nodiscard]] virtual Result<> putFacts(const ServerId &id, const FactsRecord &record) = 0;
    /// As it names itself. NotFound when it is not listed.
    [[nodiscard]] virtual Result<> putName(const ServerId &id, const QString &name) = 0;
    /// With its scans, explanations and builds; the journal keeps what was done there.
    [[nodiscard]] virtual Result<> removeServer(const ServerId &id) = 0;
    /// Another number whenever the list or what is kept of a server changed, whoever changed it.
    /// Cheap.
    [[nodiscard]] virtual Result<qint64> revision() = 0;
};

class JournalStore
{
public:
    virtual ~JournalStore() = default;
    /// Writes the entry with all its steps and before-images; assigns id, and serverId where it is
    /// empty: that of the server listed at the path, else of the entry it reverses, else of earlier
    /// entries at the path, else a new one. On disk when it returns, and from then on this
    /// program's until finish(). Errors, looked for in the same transaction, so that of two
    /// programs one is refused (detail: the other entry's id): PreconditionFailed/TargetInDoubt
    /// when an open entry of the same server holds one of the targets (the same path, or for live
    /// servers the same name, whatever the address); GroupBusy when an open entry concerns another
    /// server of the same availability group.
    [[nodiscard]] virtual Result<EntryId> begin(const JournalEntry &entry) = 0;
    /// Makes an open entry this program's, to settle it: until finish() or release().
    /// PreconditionFailed/ActUnderWay while another program that runs has it.
    [[nodiscard]] virtual Result<> claim(const EntryId &entry) = 0;
    virtual void release(const EntryId &entry) = 0; ///< Leaves it open, for others to settle.
    [[nodiscard]] virtual Result<> setSettleAfter(const EntryId &entry, const QDateTime &at) = 0;
    /// Internal when isAllowedTransition() forbids it.
    [[nodiscard]] virtual Result<> setStepState(const EntryId &entry, int step, StepState state,
                                                const QString &detail) = 0;
    /// EntryNotFound when the entry is not open.
    [[nodiscard]] virtual Result<> finish(const EntryId &entry, EntryResult result, Reason reason,
                                          const QString &detail) = 0;
    /// Newest first, whole (images included), of all servers. StoreCorrupt when any of it is not as
    /// it was written.
    [[nodiscard]] virtual Result<std::vector<JournalEntry>> entries() = 0;
    /// What entries() holds beyond what was read of it before: those newer than `newest`, and those
    /// named by `open`, which were not settled then. Newest first. Settled entries never change.
    [[nodiscard]] virtual Result<std::vector<JournalEntry>>
    entriesSince(const EntryId &newest, const std::vector<EntryId> &open) = 0;
    /// Those of one server, also where it was reached elsewhere before: an act that was taken back
    /// at another place and the one that did so belong together. Never those of another server of
    /// the same name.
    [[nodiscard]] virtual Result<std::vector<JournalEntry>> entriesOf(const ServerId &server) = 0;
    [[nodiscard]] virtual Result<JournalEntry> entry(const EntryId &id) = 0; ///< EntryNotFound.
    /// Entries not settled (Running or InDoubt), oldest first.
    [[nodiscard]] virtual Result<std::vector<JournalEntry>> openEntries() = 0;
    /// Another number whenever the journal changed, whoever changed it. Cheap.
    [[nodiscard]] virtual Result<qint64> revision() = 0;
};

/// One scan of one server, whole, as a document (scan::serializeScan()).
struct ScanRecord
{
    QString id; ///< Sorts by time.
    ServerId server;
    scan::Kind kind = scan::Kind::Traces;
    QDateTime startedAt; ///< UTC.
    scan::Conclusion conclusion = scan::Conclusion::Running;
    QByteArray document;
    QByteArray run; ///< Of a scanner that may still be at work there; empty otherwise.
};

/// Why a finding is no reason to act. It keeps its severity; the mark ends by itself.
struct Explanation
{
    ServerId server;
    QString finding; ///< scan::findingKey().
    QString reason;
    QString owner;
    QDate until;  ///< Last day on which it holds.
    QDateTime at; ///< UTC.

    bool operator==(const Explanation &) const = default;
};

class ScanStore
{
public:
    virtual ~ScanStore() = default;
    /// Adds it, or replaces the one of the same id; an empty id is assigned. Of each server and
    /// kind the newest kKeptScans stay, and older ones that are under way or show a finding whose
    /// explanation is in force. NotFound when the server is not listed (any more).
    [[nodiscard]] virtual Result<ScanRecord> keepScan(const ScanRecord &record) = 0;
    static constexpr int kKeptScans = 20;
    /// The newest of each server and kind.
    [[nodiscard]] virtual Result<std::vector<ScanRecord>> newestScans() = 0;
    [[nodiscard]] virtual Result<std::vector<ScanRecord>>
    scansOf(const ServerId &server) = 0; ///< Newest first.
    [[nodiscard]] virtual Result<>
    keepExplanation(const Explanation &explanation) = 0; ///< One a finding; NotFound as above.
    [[nodiscard]] virtual Result<> removeExplanation(const ServerId &server,
                                                     const QString &finding) = 0;
    [[nodiscard]] virtual Result<std::vector<Explanation>> explanations() = 0;
    /// Another number whenever any of it changed, whoever changed it. Cheap.
    [[nodiscard]] virtual Result<qint64> revision() = 0;
};

/// A feed document as it came, with what it was judged on. The bytes are its identity.
struct FeedRecord
{
    QString sha256; ///< Lower-case hex of `document`; the key.
    QByteArray document;
    QString source; ///< Where it was seen last: "https://…", or the name of an imported file.
    QDateTime fetchedAt; ///< UTC; when these bytes came first.
    QDateTime
        checkedAt; ///< UTC; when they were last judged, or confirmed as current by the endpoint.
    QDateTime
        acceptedAt; ///< UTC; when it was found trusted last; invalid: never. Set by the store.
    FeedVerdict verdict = FeedVerdict::Unreadable; ///< Of the last check.
    QByteArray proof;                              ///< The proof of the last check as JSON.
    TlsObservation
        tls;      ///< What the console saw of the endpoint at the last fetch; empty for a file.
    QString etag; ///< For the next conditional fetch from `source`; may be empty.
    QDateTime lastModified; ///< The same; may be invalid.

    bool operator==(const FeedRecord &) const = default;
};

/// The last attempt to get the feed, also when nothing came.
struct FeedAttempt
{
    QDateTime at; ///< UTC.
    QString source;
    std::optional<Error> error; ///< Why nothing came; absent: a document came or was confirmed.
    TlsObservation tls;
    QString proxyUsed; ///< Empty: none.

    bool operator==(const FeedAttempt &) const = default;
};

/// The feed documents that came, trusted or not, for one set of trusted roots. The same bytes are
/// kept once. Old documents give way to newer ones, the held one and the one judged last never do.
class FeedStore
{
public:
    virtual ~FeedStore() = default;
    /// The document trusted last, which every later one has to be at least as new as. Its verdict
    /// is that of its last check and may have become Expired since. nullopt: none was ever trusted.
    [[nodiscard]] virtual Result<std::optional<FeedRecord>> held() = 0;
    /// Whatever was judged last. nullopt: nothing ever came.
    [[nodiscard]] virtual Result<std::optional<FeedRecord>> lastChecked() = 0;
    [[nodiscard]] virtual Result<std::vector<FeedRecord>> feeds() = 0; ///< Last checked first.
    /// Keeps a judged document; known bytes keep their `fetchedAt` and take everything else over.
    /// Trusted: it is the held one from now on. `judgedAgainst` is the sha256 of the held document
    /// the verdict was made with (empty: none); PreconditionChanged/FileChanged when another
    /// program holds another one meanwhile. Returns the record as stored.
    [[nodiscard]] virtual Result<FeedRecord> keep(const FeedRecord &record,
                                                  const QString &judgedAgainst) = 0;
    [[nodiscard]] virtual Result<>
    noteAttempt(const FeedAttempt &attempt) = 0; ///< Replaces the one before.
    [[nodiscard]] virtual Result<std::optional<FeedAttempt>> lastAttempt() = 0;
};

} // namespace amado
