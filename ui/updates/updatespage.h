// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/widgets/detailview.h"

namespace amado {

struct Document;
struct UpdatePlan;

/// How current the servers are together: a picture, which updates to fetch for how many of them, in
/// which order they get them, and where the sources of the data differ.
class UpdatesPage : public DetailView
{
    Q_OBJECT
public:
    explicit UpdatesPage(FleetService &fleet, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// At once when it can be seen, otherwise when it is shown.
    void showLater();
    void showServers();
    void addDownloads(const UpdatePlan &plan, Document &document) const;
    void addOrder(const UpdatePlan &plan, Document &document) const;
    void addOthers(const UpdatePlan &plan, Document &document) const;
    void addDisagreements(Document &document) const;
    [[nodiscard]] QString namesOf(const std::vector<size_t> &servers) const;
    [[nodiscard]] QString nameOf(size_t server) const;

    FleetService &m_fleet;
    bool m_isStale = true;
};

} // namespace amado
