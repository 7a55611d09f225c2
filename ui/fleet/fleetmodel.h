// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fleet/servertablemodel.h"
#include "ui/scans/scanboard.h"

#include <vector>

namespace amado {

/// The servers as a table. Reads every cell from the service when it is asked for; only keys for
/// searching and sorting are kept.
class FleetModel : public ServerTableModel
{
    Q_OBJECT
public:
    enum Column { Server, Product, Protection, Feed, Build, LastScan, Checked };

    FleetModel(FleetService &fleet, const ScanBoard &scans, QObject *parent = nullptr);

    /// Folded and normalised text of everything a search looks at.
    [[nodiscard]] const QString &searchKey(int row) const { return m_keys[size_t(row)].search; }
    /// Order of two rows by a column, the worst first; ties are broken by name.
    [[nodiscard]] bool lessThan(int column, int left, int right) const;

    /// How texts are folded for searching: NFKC, case-folded.
    [[nodiscard]] static QString foldForSearch(const QString &text);

protected:
    void forget(const std::optional<ServerId> &id) override;

private:
    struct Keys
    {
        QString search;
        QString name;
    };

    [[nodiscard]] std::vector<ColumnSpec> columns();
    [[nodiscard]] Keys keysOf(const FleetServer &server) const;
    [[nodiscard]] QVariant serverCell(int row, int role) const;
    [[nodiscard]] QString protectionReason(int row) const;
    [[nodiscard]] QString scanAge(int row) const;
    [[nodiscard]] QString scanSentence(int row) const;

    const ScanBoard &m_scans;
    std::vector<Keys> m_keys;
};

} // namespace amado
