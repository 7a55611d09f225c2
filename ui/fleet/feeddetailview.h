// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "model/change/plan.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// Feed trust of one server as separate rows, each with its verdict and proof.
class FeedDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit FeedDetailView(QWidget *parent = nullptr);
    void showServer(const FleetServer &server, const FleetService &fleet);

Q_SIGNALS:
    /// The person wants these ids of the feed blocked or unblocked on the server shown.
    void blockRequested(const QStringList &ids, amado::ActKind kind);

private:
    [[nodiscard]] QWidget *blocking(const FleetServer &server, const Catalogs &catalogs,
                                    QWidget *parent);

    ServerId m_shown;
    QString m_typed; ///< In the field for another id; kept while the same server is shown.
};

} // namespace amado
