// SPDX-License-Identifier: MIT
#pragma once

#include "ui/change/plannedchanges.h"
#include "ui/fleet/serverlabel.h"
#include "ui/widgets/columnmodel.h"

namespace amado {

class TableView;

/// Planned changes as a table: server, act, what would change. Refused ones stand first with the
/// reason.
class PlanModel : public ColumnModel
{
    Q_OBJECT
public:
    enum Column { Server, Act, Changes };

    explicit PlanModel(QObject *parent = nullptr);

    void setChanges(std::vector<ActRecord> changes, const ServerLabels &labels);
    [[nodiscard]] const ActRecord &changeAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;

private:
    std::vector<ActRecord> m_changes;
    std::vector<ServerLabel> m_labels; ///< Of each change.
};

/// What a plan does, counted: "1 file, 3 services"; "Nothing to do" for an empty one.
[[nodiscard]] QString planSummary(const Plan &plan);
/// Shows this model, one row chosen at a time, tall where names need their path.
void stylePlanTable(TableView &table, PlanModel &model);

} // namespace amado
