// SPDX-License-Identifier: MIT
#include "cli/serverpaths.h"

#include "io/connect/liveconnector.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

QString absolutePath(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

/// The server's path in the spelling of the path that was typed: that one itself, or a folder in
/// it.
QString asTyped(const QString &typed, const QString &server)
{
    if (QFileInfo(typed).canonicalFilePath() == QFileInfo(server).canonicalFilePath())
        return typed;
    const QString name = QFileInfo(server).fileName();
    return typed == "."_L1 ? name : QDir::cleanPath(typed + u'/' + name);
}

/// A server that is reached by its address, or why it is not; nullopt for a folder.
std::optional<NamedServer> namedLive(const QString &path, const std::vector<ServerRecord> &listed)
{
    if (!isServerAddress(path) && QFileInfo::exists(path))
        return std::nullopt;
    const auto record = listedServer(path, listed);
    if (!record)
        return NamedServer{path, path, record.error()};
    if (*record)
        return NamedServer{path, (*record)->path, std::nullopt};
    if (!isServerAddress(path))
        return std::nullopt;
    return NamedServer{path, path, Error{ErrorCode::NotFound, Reason::NotListed, path, {}}};
}

} // namespace

std::vector<NamedServer> findServers(HostConnector &connector, const QStringList &paths,
                                     const std::vector<ServerRecord> &listed)
{
    std::vector<NamedServer> servers;
    QSet<QString> seen;
    for (const QString &path : paths) {
        if (auto live = namedLive(path, listed)) {
            if (!seen.contains(live->absolute))
                servers.push_back(*live);
            seen.insert(live->absolute);
            continue;
        }
        const auto found = connector.serversAt(absolutePath(path));
        if (!found) {
            servers.push_back({path, absolutePath(path), found.error()});
            continue;
        }
        for (const QString &server : *found) {
            const QString absolute = absolutePath(server);
            if (seen.contains(absolute))
                continue;
            seen.insert(absolute);
            servers.push_back({asTyped(path, absolute), absolute, std::nullopt});
        }
    }
    return servers;
}

Result<std::optional<ServerRecord>> listedServer(const QString &name,
                                                 const std::vector<ServerRecord> &listed)
{
    std::vector<ServerRecord> found;
    const auto address = endpointFromAddress(name);
    const QString path = address ? addressOf(*address) : name;
    for (const ServerRecord &record : listed) {
        if (record.path == path)
            return std::optional(record);
        const bool isNamed = record.name.compare(name, Qt::CaseInsensitive) == 0 ||
                             record.endpoint.host.compare(name, Qt::CaseInsensitive) == 0;
        if (isNamed)
            found.push_back(record);
    }
    if (found.empty())
        return std::optional<ServerRecord>();
    if (found.size() == 1)
        return std::optional(found.front());
    QStringList addresses;
    for (const ServerRecord &record : found)
        addresses.append(record.path);
    return failure(ErrorCode::InvalidData, Reason::AmbiguousName, name, addresses.join(u", "_s));
}

QString cleanedPath(const QString &path)
{
    return isServerAddress(path) ? path : QDir::cleanPath(path);
}

QString nameOfPath(const QString &path)
{
    if (!isServerAddress(path))
        return QFileInfo(path).fileName();
    const auto endpoint = endpointFromAddress(path);
    return endpoint && !endpoint->host.isEmpty() ? endpoint->host : path;
}

} // namespace amado::cli
