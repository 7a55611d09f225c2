#pragma once

#include "engine/fleetservice.h"
#include "model/change/returnedrules.h"
#include "model/change/bridge.h"
#include "ui/widgets/sheet.h"

namespace amado {

/// The verdict per vulnerability with its rules and evidence.
class ProtectionSheet : public Sheet
{
    Q_OBJECT
public:
    explicit ProtectionSheet(QWidget *parent = nullptr);
    /// `returned`: rules that were removed through this console and stand on the server again;
    /// `bridge`: how the vendor's service and this program share the work.
    void showServer(const FleetServer &server, const Catalogs &catalogs,
                    const std::vector<ReturnedRule> &returned,
                    const std::vector<BridgeItem> &bridge);

Q_SIGNALS:
    void ruleRemovalRequested(const QString &rule);
    void entryUndoRequested(const amado::EntryId &entry);

private:
    void addFinding(const ProtectionFinding &finding, const Catalogs &catalogs,
                    const BridgeItem *item);
    void addBridge(const ProtectionFinding &finding, const BridgeItem &item);
    void addRule(const ObservedRule &rule);
    void addReturned(const ReturnedRule &returned);
};

} // namespace amado
