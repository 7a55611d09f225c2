#include "ui/mitigations/matrixmodel.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/localized.h"
#include "ui/widgets/badgedelegate.h"

#include <algorithm>

namespace amado {

MatrixModel::MatrixModel(FleetService &fleet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
    , m_rows(int(fleet.servers().size()))
{
    connect(&fleet, &FleetService::serversReset, this, [this] {
        beginResetModel();
        m_rows = int(m_fleet.servers().size());
        endResetModel();
    });
    const auto everything = [this] {
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
    };
    connect(&fleet, &FleetService::serverChanged, this, [this](const ServerId &id) {
        for (int row = 0; row < m_rows; ++row) {
            if (server(row).record.id == id)
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    });
    retranslate(this, [this, everything] {
        everything();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    });
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_fleet.catalogs().mitigations.mitigations().size());
}

const Mitigation *MatrixModel::mitigation(int column) const
{
    return column < 1 ? nullptr : &m_fleet.catalogs().mitigations.mitigations()[size_t(column - 1)];
}

const FleetServer &MatrixModel::server(int row) const
{
    return m_fleet.servers()[size_t(row)];
}

const ProtectionFinding *MatrixModel::finding(const QModelIndex &index) const
{
    const Mitigation *wanted = mitigation(index.column());
    if (!wanted)
        return nullptr;
    const auto &findings = server(index.row()).assessment.protection;
    const auto found =
        std::find_if(findings.begin(), findings.end(), [&](const ProtectionFinding &finding) {
            return finding.vulnerability == wanted->id;
        });
    return found == findings.end() ? nullptr : &*found;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == 0) {
        if (role == ProminentRole)
            return true;
        return role == Qt::DisplayRole ? server(index.row()).record.name : QVariant();
    }
    const ProtectionFinding *found = finding(index);
    const ProtectionState state = found ? found->state : ProtectionState::Unknown;
    switch (role) {
    case Qt::DisplayRole:
        return stateWord(state);
    case BadgeRole:
        return QVariant::fromValue(badgeLook(state));
    case Qt::ToolTipRole:
        return found ? reasonSentence(*found) : stateMeaning(state);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "server, vulnerability: state, read aloud")
            .arg(server(index.row()).record.name, mitigation(index.column())->id, stateWord(state));
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
        return localized(shown->title);
    return {};
}

} // namespace amado
