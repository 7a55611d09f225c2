// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado {

// What keeps a store from other accounts of this machine: it holds server files as they were before
// a change, passwords included.

/// Makes a folder and those above it that are missing, each for its owner alone; one that is there
/// already stays as it is. False when it cannot be made.
[[nodiscard]] bool makePrivateFolder(const QString &path);

/// Makes an empty file for its owner alone when there is none; SQLite gives the files it makes
/// beside a database the same rights. False when it can neither be made nor was there.
[[nodiscard]] bool makePrivateFile(const QString &path);

/// Takes the rights of other accounts to an existing store away, also to its write-ahead log and
/// the copies made before a change of schema. Says so in the log, also where it did not succeed.
void narrowStore(const QString &path);

} // namespace amado
