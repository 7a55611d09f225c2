// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

namespace amado {

/// Servers that are folders on this machine. Callable from any thread.
class DirectoryConnector : public HostConnector
{
public:
    /// Errors: NotFound, PermissionDenied, NotAServer.
    [[nodiscard]] Result<std::unique_ptr<HostAccess>> connect(const QString &path) override;
    /// Absolute paths, by name; hidden folders and links are passed over.
    [[nodiscard]] Result<QStringList> serversAt(const QString &path) override;
};

} // namespace amado
