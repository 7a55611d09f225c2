// SPDX-License-Identifier: MIT
#pragma once

#include "io/files/serverfolder.h"
#include "io/folder/serverjson.h"
#include "ports/hostaccess.h"

namespace amado {

/// A server folder as a host: the practice lab, evidence copied from a server, tests. Reads and
/// writes the files below it and answers everything else from server.json and events/. Holds
/// nothing between calls.
class DirectoryHost : public HostAccess
{
public:
    /// `path`: the server's folder; looked at only by run().
    explicit DirectoryHost(QString path);

    [[nodiscard]] Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                                             const CallContext &context) override;

private:
    [[nodiscard]] Result<std::vector<Result<HostReply>>>
    answer(std::span<const HostRequest> requests, const CallContext &context);

    QString m_path;
};

} // namespace amado
