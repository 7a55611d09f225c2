// SPDX-License-Identifier: MIT
#include "io/connect/directoryconnector.h"

#include "io/folder/directoryhost.h"

#include <QDir>
#include <QFileInfo>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The same error, about this folder.
Error named(Error error, const QString &path)
{
    error.subject = path;
    return error;
}

struct LookedAt
{
    ServerFolder folder;
    bool isServer;
};

Result<LookedAt> lookAt(const QString &path)
{
    auto folder = ServerFolder::open(path);
    if (!folder)
        return failure(folder.error());
    const auto isServer = folder->isServer();
    if (!isServer)
        return failure(named(isServer.error(), path));
    return LookedAt{std::move(*folder), *isServer};
}

} // namespace

Result<std::unique_ptr<HostAccess>> DirectoryConnector::connect(const QString &path)
{
    const auto found = lookAt(path);
    if (!found)
        return failure(found.error());
    if (!found->isServer)
        return failure(ErrorCode::InvalidData, Reason::NotAServer, path);
    return std::unique_ptr<HostAccess>(std::make_unique<DirectoryHost>(found->folder.path()));
}

Result<QStringList> DirectoryConnector::serversAt(const QString &path)
{
    const auto found = lookAt(path);
    if (!found)
        return failure(found.error());
    const ServerFolder *folder = &found->folder;
    if (found->isServer)
        return QStringList{folder->path()};
    const auto listing = folder->list({}, path);
    if (!listing)
        return failure(listing.error());
    QStringList servers;
    const QDir dir(folder->path());
    for (const QString &name : listing->folders) {
        const QString childPath = dir.filePath(name);
        if (name.startsWith(u'.') || QFileInfo(childPath).isSymLink())
            continue;
        const auto child = ServerFolder::open(childPath);
        const Result<bool> isOne = child ? child->isServer() : failure(child.error());
        // One that cannot be looked at may be a server: whoever reads it hears why not.
        if (!isOne || *isOne)
            servers.append(childPath);
    }
    if (servers.isEmpty())
        return failure(ErrorCode::InvalidData, Reason::NotAServer, path);
    return servers;
}

} // namespace amado
