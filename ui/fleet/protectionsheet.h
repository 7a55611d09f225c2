#pragma once

#include "engine/fleetservice.h"
#include "model/change/returnedrules.h"
#include "ui/widgets/sheet.h"

namespace amado {

/// The verdict per vulnerability with its rules and evidence.
class ProtectionSheet : public Sheet
{
    Q_OBJECT
public:
    explicit ProtectionSheet(QWidget *parent = nullptr);
    /// `returned`: rules that were removed through this console and stand on the server again.
    void showServer(const FleetServer &server, const Catalogs &catalogs,
                    const std::vector<ReturnedRule> &returned);

Q_SIGNALS:
    void ruleRemovalRequested(const QString &rule);

private:
    void addFinding(const ProtectionFinding &finding, const Catalogs &catalogs);
    void addRule(const ObservedRule &rule);
    void addReturned(const ReturnedRule &returned);
};

} // namespace amado
