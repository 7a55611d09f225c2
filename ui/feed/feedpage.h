#pragma once

#include "engine/fleetservice.h"
#include "model/change/plan.h"

#include <QWidget>

#include <optional>

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

Q_SIGNALS:
    void blockRequested(const amado::ServerId &server, const QStringList &ids, amado::ActKind kind);

private:
    void showCurrent();
    void requestBlock(const QStringList &ids, ActKind kind);
    [[nodiscard]] std::optional<ServerId> currentServer() const;

    FleetService &m_fleet;
    FeedModel *m_model;
    TableView *m_table;
    FeedSheet *m_sheet;
};

} // namespace amado
