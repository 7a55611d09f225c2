#include "io/host/directoryconnector.h"

#include "io/host/directoryhost.h"

#include <QDir>

namespace amado {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<HostAccess>> DirectoryConnector::connect(const QString &path)
{
    const auto folder = ServerFolder::open(path);
    if (!folder)
        return failure(folder.error());
    if (!folder->isServer())
        return failure(ErrorCode::InvalidData, Reason::NotAServer, path);
    return std::unique_ptr<HostAccess>(std::make_unique<DirectoryHost>(folder->path()));
}

Result<QStringList> DirectoryConnector::serversAt(const QString &path)
{
    const auto folder = ServerFolder::open(path);
    if (!folder)
        return failure(folder.error());
    if (folder->isServer())
        return QStringList{folder->path()};
    QStringList servers;
    const QDir dir(folder->path());
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                                             QDir::Name | QDir::IgnoreCase)) {
        const auto child = ServerFolder::open(dir.filePath(name));
        if (child && child->isServer())
            servers.append(child->path());
    }
    if (servers.isEmpty())
        return failure(ErrorCode::InvalidData, Reason::NotAServer, path);
    return servers;
}

} // namespace amado
