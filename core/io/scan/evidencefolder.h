// SPDX-License-Identifier: MIT
#pragma once

#include "io/net/filedescriptor.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace amado {

/// A new folder of this machine that files are only ever added to, for its owner alone. Names come
/// from servers: whatever they hold, nothing is written outside of the folder or over anything.
class EvidenceFolder
{
public:
    /// Makes the folder, or takes an empty one. Keeps some space back for closing words, which
    /// releaseReserve() gives free. Errors: FolderNotEmpty, DiskFull, PermissionDenied,
    /// FileNotWritable.
    [[nodiscard]] static Result<EvidenceFolder> create(const QString &path);
    EvidenceFolder(EvidenceFolder &&) = default;
    ~EvidenceFolder();

    /// Writes a new file below the folder; the parts are made safe and, where the name is taken,
    /// told apart. Returns its path relative to the folder, "EX01/files/C/a.log". A file that could
    /// not be written whole is not there. Errors: DiskFull, PermissionDenied, FileNotWritable.
    [[nodiscard]] Result<QString> write(const QStringList &parts, const QByteArray &bytes);
    void releaseReserve();
    [[nodiscard]] QString path() const { return m_path; }

private:
    EvidenceFolder(FileDescriptor root, QString path)
        : m_root(std::move(root))
        , m_path(std::move(path))
    {}

    FileDescriptor m_root;
    QString m_path;
};

} // namespace amado
