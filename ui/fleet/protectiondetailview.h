// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "model/change/equivalentprotection.h"
#include "model/change/returnedrules.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// The verdict per vulnerability with its rules and evidence.
class ProtectionDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit ProtectionDetailView(QWidget *parent = nullptr);
    /// `returned`: rules that were removed through this console and stand on the server again;
    /// `equivalent`: how Microsoft's service and Amado share the work.
    void showServer(const FleetServer &server, const Catalogs &catalogs,
                    const std::vector<ReturnedRule> &returned,
                    const std::vector<EquivalentProtection> &equivalent);

Q_SIGNALS:
    void ruleRemovalRequested(const QString &rule);
    void entryUndoRequested(const amado::EntryId &entry);

private:
    void addFinding(const ProtectionFinding &finding, const Catalogs &catalogs,
                    const EquivalentProtection *item);
    void addEquivalentProtection(const ProtectionFinding &finding,
                                 const EquivalentProtection &item);
    void addRule(const ObservedRule &rule);
    void addReturned(const ReturnedRule &returned);
};

} // namespace amado
