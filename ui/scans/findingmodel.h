// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fleet/serverlabel.h"
#include "ui/scans/scanstanding.h"
#include "ui/widgets/columnmodel.h"

#include <vector>

namespace amado {

/// Findings as a table, in the order they are given.
class FindingModel : public ColumnModel
{
    Q_OBJECT
public:
    enum Column { Severity, Title, Server, Client, When, Chain };

    explicit FindingModel(const FleetService &fleet, QObject *parent = nullptr);

    /// Keeps the rows in place where nothing changed.
    void setFindings(std::vector<KnownFinding> findings);
    [[nodiscard]] const KnownFinding &at(int row) const { return m_findings[size_t(row)]; }
    /// -1 when it is not listed.
    [[nodiscard]] int rowOf(const ServerId &server, const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant titleCell(int row, int role) const;

    const FleetService &m_fleet;
    std::vector<KnownFinding> m_findings;
    std::vector<ServerLabel> m_labels; ///< Of the findings' servers.
};

} // namespace amado
