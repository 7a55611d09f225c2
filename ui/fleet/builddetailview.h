// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// How current the build is, with its time line.
class BuildDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit BuildDetailView(QWidget *parent = nullptr);
    void showServer(const FleetServer &server, const Catalogs &catalogs, QDate today);
};

} // namespace amado
