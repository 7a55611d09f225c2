// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/commandpalette.h"

namespace amado {

class Actions;

/// Where the palette leads to.
struct PaletteTargets
{
    std::function<void(const ServerId &)> server;
    std::function<void(const QString &mitigation)> mitigation;
};

/// Every command that can be given now, every page, every server, every vulnerability that has a
/// mitigation; in this order.
[[nodiscard]] std::vector<PaletteItem>
paletteItems(const Actions &actions, const FleetService &fleet, const PaletteTargets &targets);

} // namespace amado
