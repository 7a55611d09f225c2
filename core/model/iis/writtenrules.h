// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/mappedplaces.h"
#include "model/iis/parsedfiles.h"

namespace amado {

/// Every rule and precondition written in the files, in file order. A file that serves
/// several applications counts for the first of them.
[[nodiscard]] std::vector<WrittenRule>
readWrittenRules(const ParsedFiles &files, const QStringList &paths, const MappedPlaces &places);

} // namespace amado
