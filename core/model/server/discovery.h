// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/buildnumber.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado {

// What Active Directory tells about Exchange servers. Attribute names and values as published for
// the schema
// (https://learn.microsoft.com/exchange/plan-and-deploy/active-directory/ad-schema-changes).

/// One entry of the directory: values by attribute name (lower-case), as bytes.
struct DirectoryEntry
{
    QString dn;
    QMap<QString, QList<QByteArray>> values;
};

struct DiscoveredServer
{
    QString name; ///< cn.
    QString fqdn; ///< From networkAddress; empty when the entry has none.
    std::optional<BuildNumber>
        setupBuild;    ///< Cumulative update only: setup writes it, security updates do not.
    QStringList roles; ///< "Mailbox", "ClientAccess", "UnifiedMessaging", "HubTransport", "Edge",
                       ///< "FrontEnd".
    QString site;      ///< Name of its Active Directory site.
    QString availabilityGroup; ///< Name of its DAG; empty: none.

    bool operator==(const DiscoveredServer &) const = default;
};

/// The Exchange servers that a directory names.
struct Discovery
{
    QString organization;
    std::vector<DiscoveredServer> servers; ///< 2013 and later, by name.
    int tooOld = 0;                        ///< Servers before 2013, left out.
    int malformed = 0;                     ///< Entries without a usable name, left out.
    bool truncated = false;                ///< There are more than the limit.
};

/// "Version 15.1 (Build 32507.6)" is 15.1.2507.6: the build is stored plus 30000
/// (https://support.microsoft.com/help/3008339). Nullopt for any other text.
[[nodiscard]] std::optional<BuildNumber> buildFromSerialNumber(QStringView text);
/// Roles of the bits of msExchCurrentServerRoles, in a fixed order; unknown bits are passed over.
[[nodiscard]] QStringList rolesFromBits(int bits);
/// The value of the first RDN: "CN=Tokyo,CN=Sites,…" → "Tokyo"; escapes are resolved. Empty for no
/// DN.
[[nodiscard]] QString firstNameOf(const QString &dn);
/// Errors: InvalidData when the entry has no name.
[[nodiscard]] Result<DiscoveredServer> discoveredServer(const DirectoryEntry &entry);
/// Whether a server listed by this name and reached at this host is the discovered one, whichever
/// way it is reached: by its full DNS name, or by the name alone.
[[nodiscard]] bool isListedAs(const DiscoveredServer &server, const QString &name,
                              const QString &host);
/// versionNumber of Exchange 2013 and later is at least this (15 << 22 | 0x70008000 without the
/// sign bits).
inline constexpr qint64 kFirstVersionNumber2013 = 1941962752;

} // namespace amado
