#pragma once

#include "engine/fleetservice.h"

#include <QWidget>

namespace amado {

class FeedModel;
class FeedSheet;
class TableView;

/// What the facts of the servers say about the vendor's feed; nothing is fetched here.
class FeedPage : public QWidget
{
    Q_OBJECT
public:
    explicit FeedPage(FleetService &fleet, QWidget *parent = nullptr);

private:
    void showCurrent();

    FleetService &m_fleet;
    FeedModel *m_model;
    TableView *m_table;
    FeedSheet *m_sheet;
};

} // namespace amado
