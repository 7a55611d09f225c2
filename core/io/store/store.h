#pragma once

#include "ports/stores.h"

#include <chrono>
#include <memory>

namespace amado {

/// The console's memory: inventory, journal and feed documents in one
/// database. Callable from any thread.
class Store
{
public:
    virtual ~Store() = default;
    [[nodiscard]] virtual InventoryStore &inventory() = 0;
    [[nodiscard]] virtual JournalStore &journal() = 0;
    [[nodiscard]] virtual FeedStore &feeds() = 0;
};

struct StoreOptions
{
    /// How long a call waits for another program before it answers StoreLocked.
    std::chrono::milliseconds busyTimeout{5000};
};

/// Opens the SQLite file at `path`, created with its folder when absent, brought to the current
/// schema when older (a copy is kept beside it first). Errors: StoreFailed with StoreNewer (detail
/// names both schemas), StoreCorrupt, StoreLocked, DiskFull or none (the system refused);
/// Unsupported for an address of a shared store.
[[nodiscard]] Result<std::unique_ptr<Store>> openStore(const QString &path,
                                                       const StoreOptions &options = {});

} // namespace amado
