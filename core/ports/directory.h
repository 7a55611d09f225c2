// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/discovery.h"
#include "ports/hostaccess.h"

#include <QByteArray>
#include <QString>

namespace amado {

/// Where and as whom to look for servers.
struct DirectoryQuery
{
    QString server;      ///< Name of a domain controller.
    int port = 0;        ///< 0: 389, with TLS 636.
    bool tls = false;    ///< LDAPS with a verified certificate; needed for a typed password.
    QString caFile;      ///< PEM roots for TLS; empty: those of this machine.
    QString user;        ///< "user@domain"; empty: the Kerberos ticket of this session.
    QByteArray password; ///< UTF-8; only sent through TLS.
    int maxServers = 2000;
};

/// Finds Exchange servers in Active Directory. Blocking, any thread; reads only.
class Directory
{
public:
    virtual ~Directory() = default;
    /// By name. Errors: Unreachable (NameNotResolved, PortClosed, PortSilent, DirectoryTlsFailed,
    /// KdcUnreachable), PermissionDenied (SignOnRefused, PasswordExpired, NoTicket, TicketExpired,
    /// SpnUnknown, DirectoryUntrusted), NotFound/OrganizationMissing when the forest holds no
    /// Exchange organisation, Cancelled, TimedOut.
    [[nodiscard]] virtual Result<Discovery> discover(const DirectoryQuery &query,
                                                     const CallContext &context) = 0;
};

} // namespace amado
