// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"
#include "model/iis/iisconfiguration.h"
#include "model/judge/serverfacts.h"

#include <QByteArray>

namespace amado::bench {

/// An applicationHost.config of about 175 KB, the size of a real Exchange server's, with many
/// location blocks.
[[nodiscard]] QByteArray largeApplicationHost();
/// A site root web.config in Exchange's form holding the accepted CVE-2022-41040 rule.
[[nodiscard]] QByteArray siteRootConfig();
/// A small server: front-end site with its applications, mitigated against CVE-2022-41040.
[[nodiscard]] ServerSnapshot mitigatedServer(const QString &name, const QString &version);
/// What there is many of in a configuration.
enum class Large { Sites, FrontEndSites, Applications, VirtualDirectories, Locations, Rules };
/// A server that nothing protects, with so many of them in its applicationHost.config.
[[nodiscard]] ServerSnapshot largeServer(Large kind, int count);
/// Logs of a month of hourly failures, a chain of a gateway, and settings that are partly wrong.
[[nodiscard]] FeedSnapshot troubledFeed();

} // namespace amado::bench
