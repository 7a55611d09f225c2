#pragma once

#include "engine/fleetservice.h"
#include "ui/widgets/sheet.h"

namespace amado {

/// How current the build is: time line, missing updates, open vulnerabilities, next step.
class BuildSheet : public Sheet
{
    Q_OBJECT
public:
    explicit BuildSheet(QWidget *parent = nullptr);
    void showServer(const FleetServer &server, const Catalogs &catalogs, QDate today);

private:
    void addMissingUpdates(const BuildFinding &build);
    void addOpenVulnerabilities(const BuildFinding &build, const Catalogs &catalogs);
};

} // namespace amado
