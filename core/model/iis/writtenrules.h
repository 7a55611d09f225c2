#pragma once

#include "model/iis/inheritance.h"

namespace amado {

/// Every rule and precondition written in the files, in file order. `places` are the mapped
/// folders, shortest first: a file that serves several applications counts for the first of them.
[[nodiscard]] std::vector<WrittenRule> readWrittenRules(const ParsedFiles &files,
                                                        const QStringList &paths,
                                                        const std::vector<PathLevel> &places);

} // namespace amado
