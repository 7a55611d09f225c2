#pragma once

#include "engine/feedservice.h"
#include "model/feed/nextrun.h"
#include "ui/fleet/servertablemodel.h"

namespace amado {

/// What each server's facts say about receiving mitigations from the vendor, and what the document
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

private:
    [[nodiscard]] QString text(const FleetServer &server, int column) const;
    [[nodiscard]] QString tooltip(const FleetServer &server, int column) const;

    [[nodiscard]] std::vector<NextRunItem> nextRunOf(const FleetServer &server) const;

    FeedService &m_feed;
};

} // namespace amado
