// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// How current the build is: time line, missing updates, open vulnerabilities, next step.
class BuildDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit BuildDetailView(QWidget *parent = nullptr);
    void showServer(const FleetServer &server, const Catalogs &catalogs, QDate today);

private:
    void addMissingUpdates(const BuildFinding &build);
    void addOpenVulnerabilities(const BuildFinding &build, const Catalogs &catalogs);
};

} // namespace amado
