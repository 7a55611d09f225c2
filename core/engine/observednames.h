// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/mitigationcatalog.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// Roles as the registry keys of an installed server name them.
struct RoleKey
{
    QString key; ///< Below HKLM\SOFTWARE\Microsoft\ExchangeServer\v15.
    QString role;
};

[[nodiscard]] std::vector<RoleKey> roleKeys();
/// Services that the verdicts look at, whichever mitigation asks for them.
[[nodiscard]] QStringList serviceNames(const MitigationCatalog &catalog);
/// Application pools that a mitigation stops.
[[nodiscard]] QStringList poolNames(const MitigationCatalog &catalog);

} // namespace amado
