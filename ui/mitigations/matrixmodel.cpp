// SPDX-License-Identifier: MIT
#include "ui/mitigations/matrixmodel.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/localized.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/badgedelegate.h"

#include <algorithm>

namespace amado {

MatrixModel::MatrixModel(FleetService &fleet, QObject *parent)
    : ServerTableModel(fleet, parent)
{
    retranslate(this, [this] { everythingChanged(); });
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + int(fleet().catalogs().mitigations.mitigations().size());
}

const Mitigation *MatrixModel::mitigation(int column) const
{
    return column < 1 ? nullptr : &fleet().catalogs().mitigations.mitigations()[size_t(column - 1)];
}

const ProtectionFinding *MatrixModel::finding(const QModelIndex &index) const
{
    const Mitigation *wanted = mitigation(index.column());
    return wanted ? server(index.row()).assessment.findingOf(wanted->id) : nullptr;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == 0)
        return nameCell(index.row(), role);
    const ProtectionFinding *found = finding(index);
    const ProtectionState state = found ? found->state : ProtectionState::Unknown;
    const QString word = found ? stateWord(*found) : stateWord(state);
    switch (role) {
    case Qt::DisplayRole:
        return word;
    case BadgeRole:
        return QVariant::fromValue(badgeLook(state));
    case Qt::ToolTipRole:
        return plainToolTip(found ? reasonSentence(*found) : stateMeaning(state));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "server, vulnerability: state, read aloud")
            .arg(server(index.row()).record.name, mitigation(index.column())->id, word);
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const Mitigation *shown = mitigation(section);
    if (role == Qt::DisplayRole)
        return shown ? shown->id : tr("Server");
    if (role == Qt::ToolTipRole && shown)
        return plainToolTip(localized(shown->title));
    return {};
}

} // namespace amado
