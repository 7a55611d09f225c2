#pragma once

#include "engine/fleetservice.h"
#include "ui/widgets/sheet.h"

namespace amado {

/// Feed trust of one server as separate rows, each with its verdict and proof.
class FeedSheet : public Sheet
{
    Q_OBJECT
public:
    explicit FeedSheet(QWidget *parent = nullptr);
    void showServer(const FleetServer &server, const QDateTime &now);

private:
    void addCauses(const FeedFinding &feed);
};

} // namespace amado
