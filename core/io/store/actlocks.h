// SPDX-License-Identifier: MIT
#pragma once

#include "io/store/lockfile.h"
#include "model/base/ids.h"
#include "model/base/result.h"

#include <QStringList>

#include <map>
#include <memory>
#include <mutex>

namespace amado {

/// Which acts are being carried out or settled by a program that still runs: one lock file each
/// beside the store, under its real name. Callable from any thread.
class ActLocks
{
public:
    /// `store`: the store's file, every link followed; the lock files carry its name.
    explicit ActLocks(QString store);

    /// Does nothing when this program holds the act already. Errors: PreconditionFailed/ActUnderWay
    /// (LockFile says by whom and until when), StoreFailed when the file cannot be made.
    [[nodiscard]] Result<> take(const EntryId &entry);
    void release(const EntryId &entry);
    /// Takes away the files of programs that ended without doing so, but for the acts that are
    /// still open: those are for whoever settles them.
    void sweep(const QStringList &open);

private:
    const QString m_store;
    std::mutex m_mutex;
    std::map<QString, std::unique_ptr<LockFile>> m_held; ///< By the entry's id.
};

} // namespace amado
