#pragma once

#include "engine/feedservice.h"
#include "engine/fleetservice.h"
#include "ui/change/savefile.h"

#include <QWidget>

class QTabWidget;

namespace amado {

class Asker;
class DocumentSheet;
class FeedHead;
class FeedModel;
class FeedSheet;
class HorizonSheet;
class TableView;
class TrustView;

/// The vendor's feed as this program holds it: its verdict with the proof, what ends when, what it says, and what it
/// does to each server.
class FeedPage : public QWidget
{
    Q_OBJECT
public:
    FeedPage(FleetService &fleet, FeedService &feed, Asker &asker,
             AskSavePath save = systemSaveDialog(), QWidget *parent = nullptr);

private:
    QWidget *makeServers();
    void showCurrent();
    void showFeed();

    FleetService &m_fleet;
    FeedService &m_feed;
    FeedModel *m_model;
    FeedHead *m_head;
    QTabWidget *m_tabs;
    TableView *m_table;
    FeedSheet *m_sheet;
    TrustView *m_trust;
    HorizonSheet *m_horizon;
    DocumentSheet *m_document;
};

} // namespace amado
