// SPDX-License-Identifier: MIT
#pragma once

#include "ports/stores.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace amado {

/// The console's memory: inventory, journal, scans and feed documents in one database. Callable
/// from any thread.
class Store
{
public:
    virtual ~Store() = default;
    [[nodiscard]] virtual InventoryStore &inventory() = 0;
    [[nodiscard]] virtual JournalStore &journal() = 0;
    [[nodiscard]] virtual ScanStore &scans() = 0;
    /// The feed documents judged with one set of roots, see feedScope(). The store must outlive it.
    [[nodiscard]] virtual std::unique_ptr<FeedStore> feeds(const QString &scope = {}) = 0;
};

/// Names a set of trusted roots, so that a document of a lab never stands beside the vendor's:
/// empty for no roots of one's own, which means the vendor's.
[[nodiscard]] QString feedScope(const CertificateChain &roots);

struct StoreOptions
{
    /// How long a write waits for other programs before it answers StoreLocked.
    std::chrono::milliseconds busyTimeout{30'000};
    enum class Use {
        Change,
        Read, ///< Where nothing can be written, or nothing is recorded yet, a copy is read.
    };
    Use use = Use::Change;
    /// Called in the thread that waits, about once a second, with the time for which another
    /// program has kept the store from being written; with 0 when the wait is over.
    std::function<void(std::chrono::milliseconds)> waiting = {};
    /// How long the thread that opens the store, a window's, waits for other programs once it is
    /// open; the others go on waiting. None: as long as the others.
    std::optional<std::chrono::milliseconds> openerPatience = {};
};

/// Opens the SQLite file at `path`, created with its folder when absent, brought to the current
/// schema when older (a copy is kept beside it first). It holds configuration files as they were,
/// passwords included: what is made is for its owner alone, and files of an older store that other
/// accounts may open are narrowed, which the log says; a folder that was there stays as it is.
/// Nothing at all is changed before the file is known to be a store, or to be empty. Errors:
/// StoreFailed with StoreForeign, StoreTwoNames, StoreNewer (detail names both schemas),
/// StoreCorrupt, StoreLocked, DiskFull or none (the system refused); Unsupported for an address of
/// a shared store.
[[nodiscard]] Result<std::unique_ptr<Store>> openStore(const QString &path,
                                                       const StoreOptions &options = {});

} // namespace amado
