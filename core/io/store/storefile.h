// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QString>

#include <memory>

class QTemporaryDir;

namespace amado {

/// What stands where a store is to be, found without changing anything there: not the rights, not a
/// byte, no file beside it.
struct StoreFile
{
    enum class Kind {
        Absent,
        Empty, ///< A file or database without anything in it, which may become a store.
        Store, ///< Of this version or an earlier one.
    };
    Kind kind = Kind::Absent;
    QString path; ///< Absolute, every link followed.
    /// Other programs may reach the same file under a name this one does not see: a hard link, or a
    /// file that is itself mounted. SQLite keeps its log by the name.
    bool hasOtherNames = false;
    QString home; ///< Under which path the store says it is used; empty: it does not say.
    bool isWritable = false; ///< The file and its folder, for this account.
};

/// Errors: StoreFailed with StoreForeign (a folder, a device, another program's database),
/// StoreCorrupt (no database at all), or none (the system refused to look).
[[nodiscard]] Result<StoreFile> lookAtStore(const QString &path);

/// Copies a store with its log into a folder of its own, to be read where nothing can be written.
[[nodiscard]] Result<std::unique_ptr<QTemporaryDir>> copyStore(const QString &path);
/// Where copyStore() puts it.
[[nodiscard]] QString copiedStore(const QTemporaryDir &folder);

} // namespace amado
