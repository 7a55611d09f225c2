// SPDX-License-Identifier: MIT
#include "io/store/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(storeLog, "amado.store")

constexpr QFileDevice::Permissions kOwnerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions kOwnerFolder = kOwnerFile | QFileDevice::ExeOwner;
constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                             QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                             QFileDevice::WriteOther | QFileDevice::ExeOther;

void narrow(const QString &path)
{
    const QFileDevice::Permissions found = QFile::permissions(path);
    if (!(found & kOthers))
        return;
    // Read again: some file systems take the change and keep nothing of it.
    const bool done =
        QFile::setPermissions(path, found & ~kOthers) && !(QFile::permissions(path) & kOthers);
    if (done)
        qCWarning(storeLog).noquote()
            << "other accounts could read" << path << "- it is now for its owner alone";
    else
        qCWarning(storeLog).noquote()
            << "other accounts may read" << path << "and this could not be changed";
}

} // namespace

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return true;
    if (folder.absolutePath() == folder.absoluteFilePath() ||
        !makePrivateFolder(folder.absolutePath()))
        return false;
    // Another program may be faster.
    return QDir().mkdir(folder.absoluteFilePath(), kOwnerFolder) || QFileInfo(path).isDir();
}

bool makePrivateFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerFile) || QFile::exists(path);
}

void narrowStore(const QString &path)
{
    const QFileInfo store(path);
    const QString name = store.fileName();
    // Nothing else is touched: the folder may hold files of other programs.
    static const QStringList suffixes = {u"-wal"_s, u"-shm"_s, u"-journal"_s};
    narrow(path);
    for (const QString &suffix : suffixes) {
        if (QFile::exists(path + suffix))
            narrow(path + suffix);
    }
    const QString copies = name + u".schema-"_s;
    for (const QFileInfo &entry :
         store.absoluteDir().entryInfoList(QDir::Files | QDir::Hidden, QDir::Unsorted)) {
        if (entry.fileName().startsWith(copies))
            narrow(entry.absoluteFilePath());
    }
}

} // namespace amado
