// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/serverfacts.h"

#include <QString>

#include <vector>

namespace amado {

/// One raw fact as shown and copied: what, its value or why there is none, where it was read.
struct FactRow
{
    QString fact;
    QString value;
    QString source;
    bool known = true;
};

[[nodiscard]] std::vector<FactRow> factRows(const ServerFacts &facts);

} // namespace amado
