#pragma once

#include "ports/hostaccess.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado::cli {

/// One server a command line named, directly or through its fleet's folder.
struct NamedServer
{
    QString path;               ///< As typed, cleaned; below a fleet the folder's name is added.
    QString absolute;           ///< Where it is reached and what the journal records.
    std::optional<Error> error; ///< The path leads to no server.
};

/// The servers at each path, in the order given; a path that leads to none stays in the list with
/// its error. A server named twice is listed once.
[[nodiscard]] std::vector<NamedServer> findServers(HostConnector &connector,
                                                   const QStringList &paths);

/// A file of a server the way answers name it: relative to the server's folder,
/// "C/inetpub/wwwroot/web.config". Anything that is no Windows path ("server.json") stays as it is.
[[nodiscard]] QString fileInServer(const QString &windowsPath);

} // namespace amado::cli
