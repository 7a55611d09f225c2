// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "model/change/plan.h"

#include <QWidget>

class QBoxLayout;

namespace amado {

/// The mitigation ids of one server, each with the act that blocks or frees it, and a field for any
/// other id. Shows the server as it was when this was made.
class BlockActs : public QWidget
{
    Q_OBJECT
public:
    /// `typed`: what stands in the field at first.
    BlockActs(const FleetServer &server, const Catalogs &catalogs, const QString &typed,
              QWidget *parent);

Q_SIGNALS:
    void requested(const QStringList &ids, amado::ActKind kind);
    void typed(const QString &text);

private:
    void addRow(QBoxLayout &column, const QString &text, const QString &id, ActKind kind);
    void addField(QBoxLayout &column, const QString &text);
};

/// One id that can be blocked or freed on a server.
struct BlockableId
{
    QString id;          ///< As it is written when blocked, or stands in the list.
    QString mitigation;  ///< The vulnerability it stands for; empty when the catalogue has none.
    QStringList applied; ///< What the service applied of it, as it reports it.
    bool blocked = false;
};

/// What is blocked first, then the families that are not; empty where the server has no such
/// service or its list is not known.
[[nodiscard]] std::vector<BlockableId> blockableIds(const FleetServer &server,
                                                    const MitigationCatalog &catalog);

} // namespace amado
