// SPDX-License-Identifier: MIT
#pragma once

#include "engine/feedservice.h"
#include "engine/fleetservice.h"
#include "model/change/plan.h"
#include "ui/change/savefile.h"

#include <QWidget>

#include <optional>

class QTabWidget;

namespace amado {

class Prompter;
class DocumentDetailView;
class FeedHead;
class FeedModel;
class FeedDetailView;
class ExpiryDetailView;
class TableView;
class TrustView;

/// Microsoft's feed as this program holds it: its verdict with the proof, what ends when, what it
/// says, and what it does to each server.
class FeedPage : public QWidget
{
    Q_OBJECT
public:
    FeedPage(FleetService &fleet, FeedService &feed, Prompter &prompter,
             AskSavePath save = systemSaveDialog(), QWidget *parent = nullptr);

Q_SIGNALS:
    void blockRequested(const amado::ServerId &server, const QStringList &ids, amado::ActKind kind);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeServers();
    void showCurrent();
    void showFeed();
    void requestBlock(const QStringList &ids, ActKind kind);
    [[nodiscard]] std::optional<ServerId> currentServer() const;

    FleetService &m_fleet;
    FeedService &m_feed;
    FeedModel *m_model;
    FeedHead *m_head;
    QTabWidget *m_tabs;
    TableView *m_table;
    FeedDetailView *m_detailView;
    TrustView *m_trust;
    ExpiryDetailView *m_expiry;
    DocumentDetailView *m_document;
};

} // namespace amado
