// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fleet/servertablemodel.h"

namespace amado {

/// Servers down, published mitigations across; each cell is the verdict.
class MatrixModel : public ServerTableModel
{
    Q_OBJECT
public:
    explicit MatrixModel(FleetService &fleet, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Null for the column of names.
    [[nodiscard]] const Mitigation *mitigation(int column) const;
    /// Null while the server has not been judged.
    [[nodiscard]] const ProtectionFinding *finding(const QModelIndex &index) const;
};

} // namespace amado
