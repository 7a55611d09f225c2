// SPDX-License-Identifier: MIT
#pragma once

#include "model/config/xmldocument.h"
#include "model/iis/sitepaths.h"

#include <vector>

namespace amado {

/// Sites with their applications and virtual directories, as applicationHost.config lists them.
[[nodiscard]] std::vector<Site> readSites(const XmlDocument &applicationHost);

} // namespace amado
