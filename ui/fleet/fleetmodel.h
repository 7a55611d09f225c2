#pragma once

#include "engine/fleetservice.h"
#include "ui/scans/scanboard.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <vector>

namespace amado {

/// The servers as a table. Reads every cell from the service when it is asked for; only keys for
/// searching and sorting are kept.
class FleetModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Server, Product, Protection, Feed, Build, LastScan, Checked, ColumnCount };

    FleetModel(FleetService &fleet, const ScanBoard &scans, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    [[nodiscard]] const FleetServer &at(int row) const;
    /// -1 when the server is not listed.
    [[nodiscard]] int rowOf(const ServerId &id) const { return m_rows.value(id, -1); }
    /// Folded and normalised text of everything a search looks at.
    [[nodiscard]] const QString &searchKey(int row) const { return m_keys[size_t(row)].search; }
    /// Some servers have the same name.
    [[nodiscard]] bool hasTwins() const { return !m_twins.isEmpty(); }
    /// Order of two rows by a column; ties are broken by name.
    [[nodiscard]] bool lessThan(int column, int left, int right) const;

    /// How texts are folded for searching: NFKC, case-folded.
    [[nodiscard]] static QString foldForSearch(const QString &text);

private:
    struct Keys
    {
        QString search;
        QString name;
    };

    void rebuild();
    void takeChanges(const std::vector<ServerId> &ids);
    [[nodiscard]] Keys keysOf(const FleetServer &server) const;
    [[nodiscard]] QString text(const FleetServer &server, int column) const;
    [[nodiscard]] QString secondLine(const FleetServer &server, int column) const;
    [[nodiscard]] QVariant badge(const FleetServer &server, int column) const;
    [[nodiscard]] QString tooltip(const FleetServer &server, int column) const;
    [[nodiscard]] QString scanSentence(const FleetServer &server) const;

    FleetService &m_fleet;
    const ScanBoard &m_scans;
    QHash<ServerId, int> m_rows;
    std::vector<Keys> m_keys;
    QSet<QString> m_twins; ///< twinNames().
};

} // namespace amado
