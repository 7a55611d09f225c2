#pragma once

#include "engine/fleetservice.h"
#include "ui/widgets/sheet.h"

namespace amado {

/// The verdict per vulnerability with its rules and evidence.
class ProtectionSheet : public Sheet
{
    Q_OBJECT
public:
    explicit ProtectionSheet(QWidget *parent = nullptr);
    void showServer(const FleetServer &server, const Catalogs &catalogs);

Q_SIGNALS:
    void ruleRemovalRequested(const QString &rule);

private:
    void addFinding(const ProtectionFinding &finding, const Catalogs &catalogs);
    void addRule(const ObservedRule &rule);
};

} // namespace amado
