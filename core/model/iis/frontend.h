// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/parsedfiles.h"

#include <vector>

namespace amado {

/// The sites with frontEndPaths filled in: places on the folders below FrontEnd\HttpProxy, and on
/// copies of them, as a second site for OWA and ECP needs them
/// (https://learn.microsoft.com/en-us/exchange/architecture/client-access/disable-eac-access). A
/// copy is known by its web.config, or by a path and an application pool that only Exchange gives
/// to its front end. The back end's folders and places that redirect every request are none.
[[nodiscard]] std::vector<Site> findFrontEnds(std::vector<Site> sites, const ParsedFiles &files);

/// True when a front end of the site answers at this URL path, which is in its canonical form.
[[nodiscard]] bool servesFrontEnd(const Site &site, QStringView canonicalPath);

/// True when the site uses a folder that Setup made, not only copies.
[[nodiscard]] bool standsOnSetupFolders(const Site &site);

} // namespace amado
