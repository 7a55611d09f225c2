// SPDX-License-Identifier: MIT
#pragma once

#include "io/scan/logsearch.h"

namespace amado {

/// InspectFiles in a server folder. What only the server itself knows of a file (created, hidden,
/// signature) stays unknown. Errors: NotFound, those of ServerFolder::locate(); Cancelled and
/// TimedOut when the limits were met in the middle, because half a listing would let files seem
/// absent.
[[nodiscard]] Result<FoundFiles> inspectFiles(const ServerFolder &root, const InspectFiles &request,
                                              const SearchLimits &limits);

} // namespace amado
