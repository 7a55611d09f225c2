// SPDX-License-Identifier: MIT
#pragma once

#include "ui/change/plannedchanges.h"
#include "ui/fleet/serverlabel.h"

#include <QFrame>

class QGridLayout;

namespace amado {

class Banner;

/// The same change of a verdict on several servers.
struct SharedStateChange
{
    StateChange change;
    std::vector<ServerId> servers;
};

/// The verdicts that plans change, equal ones of several servers together; those that open a server
/// come first.
[[nodiscard]] std::vector<SharedStateChange>
sharedStateChanges(const std::vector<ActRecord> &changes);
/// "EX01 is then open to CVE-2022-41040 again"; empty when nothing opens.
[[nodiscard]] QString openingWarning(const std::vector<SharedStateChange> &changes,
                                     const ServerLabels &labels);

/// What an act means for safety: a warning when an attack gets through again, then each verdict
/// before and after as badges.
class StateView : public QFrame
{
    Q_OBJECT
public:
    explicit StateView(QWidget *parent = nullptr);

    /// Hidden when nothing changes.
    void showChanges(const std::vector<ActRecord> &changes, const ServerLabels &labels);

private:
    void addRow(const SharedStateChange &shared, const ServerLabels &labels);

    Banner *m_warning = nullptr;
    QWidget *m_rows = nullptr; ///< Made anew for each showing.
    QGridLayout *m_grid = nullptr;
};

} // namespace amado
