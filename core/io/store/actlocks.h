#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"

#include <QLockFile>

#include <map>
#include <memory>
#include <mutex>

namespace amado {

/// Which acts are being carried out or settled by a program that still runs: one lock file each
/// beside the store, taken over from a program that is gone. Callable from any thread.
class ActLocks
{
public:
    /// `store`: the store's file; the lock files carry its name.
    explicit ActLocks(QString store);

    /// Does nothing when this program holds the act already. Errors: PreconditionFailed/ActUnderWay
    /// (detail names process and machine), StoreFailed when the file cannot be made.
    [[nodiscard]] Result<> take(const EntryId &entry);
    void release(const EntryId &entry);

private:
    const QString m_store;
    std::mutex m_mutex;
    std::map<QString, std::unique_ptr<QLockFile>> m_held; ///< By the entry's id.
};

} // namespace amado
