// SPDX-License-Identifier: MIT
#pragma once

#include "engine/feedservice.h"
#include "model/judge/nextrun.h"
#include "ui/fleet/servertablemodel.h"

#include <QHash>

namespace amado {

/// What each server's facts say about receiving mitigations from Microsoft, and what the document
/// held would do to it.
class FeedModel : public ServerTableModel
{
    Q_OBJECT
public:
    enum Column {
        Server,
        Ability,
        NextRun,
        Switches,
        Service,
        Applied,
        Blocked,
        LastSuccess,
        LastFailure,
        ColumnCount
    };

    FeedModel(FleetService &fleet, FeedService &feed, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

protected:
    void forget(const std::optional<ServerId> &id) override;

private:
    [[nodiscard]] QString text(const FleetServer &server, int column) const;
    [[nodiscard]] QString tooltip(const FleetServer &server, int column) const;

    /// Worked out once per server, not for every cell that is painted.
    [[nodiscard]] const std::vector<NextRunItem> &nextRunOf(const FleetServer &server) const;

    FeedService &m_feed;
    mutable QHash<ServerId, std::vector<NextRunItem>> m_nextRuns;
};

} // namespace amado
