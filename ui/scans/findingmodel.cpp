#include "ui/scans/findingmodel.h"

#include "ui/i18n/retranslate.h"
#include "ui/scans/findingwords.h"
#include "ui/scans/scanlooks.h"
#include "ui/text/agetext.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"
#include "ui/widgets/badgedelegate.h"

#include <algorithm>

namespace amado {

FindingModel::FindingModel(const FleetService &fleet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fleet(fleet)
{
    retranslate(this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
}

void FindingModel::setFindings(std::vector<KnownFinding> findings)
{
    const bool same = std::equal(m_findings.begin(), m_findings.end(), findings.begin(),
                                 findings.end(), [](const auto &a, const auto &b) {
                                     return a.server == b.server && a.key == b.key &&
                                            a.finding == b.finding &&
                                            a.explanation == b.explanation;
                                 });
    const ServerLabels names(m_fleet);
    std::vector<ServerLabel> labels;
    for (const KnownFinding &found : findings)
        labels.push_back(names.of(found.server, {}));
    if (same && labels == m_labels)
        return;
    beginResetModel();
    m_findings = std::move(findings);
    m_labels = std::move(labels);
    endResetModel();
}

int FindingModel::rowOf(const ServerId &server, const QString &key) const
{
    const auto found =
        std::find_if(m_findings.begin(), m_findings.end(), [&](const KnownFinding &one) {
            return one.server == server && one.key == key;
        });
    return found == m_findings.end() ? -1 : int(found - m_findings.begin());
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const KnownFinding &found = at(index.row());
    const int column = index.column();
    if (column == Server) {
        const QString header = headerData(Server, Qt::Horizontal).toString();
        const QVariant cell = labelCell(m_labels[size_t(index.row())], header, role);
        if (cell.isValid() && role != ProminentRole)
            return cell;
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case SecondLineRole:
        if (column != Title)
            return {};
        return found.explanation ? explanationSentence(found) : outcomeSentence(found);
    case BadgeRole:
        return column == Severity ? QVariant::fromValue(badgeLook(found)) : QVariant();
    case ProminentRole:
        return column == Title && !found.explanation;
    case MutedRole:
        return found.explanation.has_value();
    case Qt::ToolTipRole:
        return plainToolTip(text(index.row(), column) + u'\n' + outcomeSentence(found));
    case Qt::AccessibleTextRole: {
        const QString words =
            tr("%1: %2", "column: value, read aloud")
                .arg(headerData(column, Qt::Horizontal).toString(), text(index.row(), column));
        return column == Title && found.explanation ? tr("%1. %2", "value. reason, read aloud")
                                                          .arg(words, explanationSentence(found))
                                                    : words;
    }
    default:
        return {};
    }
}

QString FindingModel::text(int row, int column) const
{
    const KnownFinding &found = at(row);
    switch (Column(column)) {
    case Severity:
        return found.explanation ? tr("%1, explained", "severity of a finding")
                                       .arg(severityWord(found.finding.severity))
                                 : severityWord(found.finding.severity);
    case Title:
        return findingTitle(found);
    case Server:
        return m_labels[size_t(row)].name;
    case Client:
        return findingClient(found.finding);
    case When:
        return found.finding.first.isValid() ? exactTime(found.finding.first)
                                             : tr("No time", "of a finding");
    case Chain:
        return chainWords(m_findings, size_t(row));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Severity:
        return tr("Severity");
    case Title:
        return tr("Finding");
    case Server:
        return tr("Server");
    case Client:
        return tr("Client");
    case When:
        return tr("When");
    case Chain:
        return tr("Attack chain");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace amado
