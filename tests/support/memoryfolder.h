// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QString>

namespace amado::test {

/// Pattern for a QTemporaryDir in memory where there is such a place: for tests that make thousands
/// of durable writes.
inline QString memoryFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + QStringLiteral("/amado-XXXXXX");
}

} // namespace amado::test
