// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"
#include "ports/stores.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado::cli {

/// One server a command line named, directly or through its fleet's folder.
struct NamedServer
{
    QString path;     ///< As typed, cleaned; below a fleet the folder's name is added.
    QString absolute; ///< Where it is reached and what the journal records: a folder or an
                      ///< address.
    std::optional<Error> error; ///< The path leads to no server.
    /// As it is listed; of a server that is not, how it is reached and what it is called until it
    /// has said its own name.
    ServerRecord record{};
};

/// The servers at each path, in the order given; a path that leads to none stays in the list with
/// its error. A server named twice is listed once. What is no folder may be the address or the name
/// of a server in `listed`; NotListed or AmbiguousName otherwise when it looks like one.
[[nodiscard]] std::vector<NamedServer> findServers(HostConnector &connector,
                                                   const QStringList &paths,
                                                   const std::vector<ServerRecord> &listed = {});

/// The listed server of that name, host or address; nullopt when there is none. Errors:
/// AmbiguousName.
[[nodiscard]] Result<std::optional<ServerRecord>>
listedServer(const QString &name, const std::vector<ServerRecord> &listed);

/// A path without needless parts; addresses stay whole.
[[nodiscard]] QString cleanedPath(const QString &path);

/// What a server is called until it has said its own name: its folder's name or its host.
[[nodiscard]] QString nameOfPath(const QString &path);

} // namespace amado::cli
