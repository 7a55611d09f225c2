// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/document/protectiondocument.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// The verdict per vulnerability with its rules and evidence.
class ProtectionDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit ProtectionDetailView(QWidget *parent = nullptr);
    void showServer(const FleetServer &server, const Catalogs &catalogs,
                    const ProtectionContext &context);

Q_SIGNALS:
    void ruleRemovalRequested(const QString &rule);
    void entryUndoRequested(const amado::EntryId &entry);
};

} // namespace amado
