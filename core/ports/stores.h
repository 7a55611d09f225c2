#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/change/journalentry.h"
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

struct ServerRecord {
    ServerId id;
    QString name;
    QString path; ///< Absolute local folder; for Live addressOf(endpoint). The key of journal and history.
    ServerKind kind = ServerKind::Copy;
    QDateTime checkedAt;  ///< UTC; invalid: never.
    QByteArray facts;     ///< serializeFacts() of the last visit; empty: never visited.
    Endpoint endpoint;    ///< Live only. Without the secret itself.
    QString availabilityGroup; ///< Name of the DAG it belongs to; empty: none, or not known.
};

/// All stores: errors are StoreFailed with StoreNewer, StoreCorrupt, StoreLocked or DiskFull. Callable from any
/// thread; each call is one transaction and durable when it returns.
class InventoryStore
{
public:
    virtual ~InventoryStore() = default;
    [[nodiscard]] virtual Result<std::vector<ServerRecord>> servers() = 0; ///< By name.
    /// Adds, or updates the record with the same path; returns it with its id.
    [[nodiscard]] virtual Result<ServerRecord> putServer(const ServerRecord &record) = 0;
    [[nodiscard]] virtual Result<> putFacts(const ServerId &id, const QByteArray &facts, const QDateTime &at) = 0;
    [[nodiscard]] virtual Result<> removeServer(const ServerId &id) = 0;
};

class JournalStore
{
public:
    virtual ~JournalStore() = default;
    /// Writes the entry with all its steps and before-images; assigns id. On disk when it returns. Error
    /// PreconditionFailed/TargetInDoubt (detail: the other entry's id) when an open entry of the same server and path
    /// holds one of the targets: looked at in the same transaction, so that of two programs one is refused.
    [[nodiscard]] virtual Result<EntryId> begin(const JournalEntry &entry) = 0;
    /// Internal when isAllowedTransition() forbids it.
    [[nodiscard]] virtual Result<> setStepState(const EntryId &entry, int step, StepState state,
                                                const QString &detail) = 0;
    /// EntryNotFound when the entry is not open.
    [[nodiscard]] virtual Result<> finish(const EntryId &entry, EntryResult result, Reason reason,
                                          const QString &detail) = 0;
    /// Newest first, whole (images included). Empty server: all servers.
    [[nodiscard]] virtual Result<std::vector<JournalEntry>> entries(const QString &server = {}) = 0;
    [[nodiscard]] virtual Result<JournalEntry> entry(const EntryId &id) = 0; ///< EntryNotFound.
    /// Entries not settled (Running or InDoubt), oldest first.
    [[nodiscard]] virtual Result<std::vector<JournalEntry>> openEntries() = 0;
};

} // namespace amado
