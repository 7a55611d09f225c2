// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <memory>

namespace amado {

/// A file that says a program is at work, and that it still runs: the system holds the lock and
/// lets go of it when the program ends, however it ends. The file names program and machine, as
/// QLockFile writes it. Where other machines reach the folder their locks may not be seen from
/// here: there the file of another machine, or one that names nobody, counts until its lease ends.
class LockFile
{
public:
    /// From when the file was written; longer than an act may take.
    static constexpr std::chrono::minutes kLease{10};

    /// Errors: PreconditionFailed/ActUnderWay while another program holds it (detail: "PROGRAM,
    /// process N on MACHINE", with ", until TIME" in UTC when that is its lease), StoreFailed when
    /// it cannot be made.
    [[nodiscard]] static Result<std::unique_ptr<LockFile>> take(const QString &path);
    /// Takes the file away.
    ~LockFile();
    LockFile(const LockFile &) = delete;
    LockFile &operator=(const LockFile &) = delete;

private:
    LockFile(QString path, int file);
    [[nodiscard]] QByteArray content() const;
    [[nodiscard]] QDateTime lease() const;
    const QString m_path;
    const int m_file;
    bool m_isHeld = false;
};

/// Whether no other machine can hold a file of such a volume open; `magic` is that of statfs().
[[nodiscard]] bool isLocalVolume(qint64 magic);

/// Until when a lock file that no program seen from here holds still counts; invalid: it does not.
[[nodiscard]] QDateTime leaseOf(const QByteArray &content, const QDateTime &written, bool isLocal,
                                const QDateTime &now);

} // namespace amado
