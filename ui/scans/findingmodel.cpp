// SPDX-License-Identifier: MIT
#include "ui/scans/findingmodel.h"

#include "ui/scans/findingwords.h"
#include "ui/scans/scanlooks.h"
#include "ui/text/agetext.h"
#include "ui/text/scantext.h"

#include <algorithm>

namespace amado {

FindingModel::FindingModel(const FleetService &fleet, QObject *parent)
    : ColumnModel(parent)
    , m_fleet(fleet)
{
    std::vector<ColumnSpec> columns = {
        {.title = QT_TR_NOOP("Severity"),
         .width = 150,
         .text =
             [this](int row) {
                 const QString word = severityWord(at(row).finding.severity);
                 return at(row).explanation ? tr("%1, explained", "severity of a finding").arg(word)
                                            : word;
             },
         .badge = [this](int row) { return badgeLook(at(row)); }},
        {.title = QT_TR_NOOP("Finding"),
         .width = 400,
         .text = [this](int row) { return findingTitle(at(row)); },
         .second =
             [this](int row) {
                 const KnownFinding &found = at(row);
                 return found.explanation ? explanationSentence(found) : outcomeSentence(found);
             },
         .cell = [this](int row, int role) { return titleCell(row, role); }},
        {.title = QT_TR_NOOP("Server"),
         .width = 170,
         .text = [this](int row) { return m_labels[size_t(row)].name; },
         .cell =
             [this](int row, int role) {
                 return role == ProminentRole
                            ? QVariant(false)
                            : labelCell(m_labels[size_t(row)], title(Server), role);
             }},
        {.title = QT_TR_NOOP("Client"),
         .width = 150,
         .text = [this](int row) { return findingClient(at(row).finding); }},
        {.title = QT_TR_NOOP("When"),
         .width = 170,
         .text =
             [this](int row) {
                 const QDateTime &first = at(row).finding.first;
                 return first.isValid() ? exactTime(first) : tr("No time", "of a finding");
             }},
        {.title = QT_TR_NOOP("Attack chain"),
         .width = 120,
         .text = [this](int row) { return chainWords(m_findings, size_t(row)); }},
    };
    for (ColumnSpec &column : columns) {
        column.tooltip = [this, text = column.text](int row) -> QString {
            return text(row) + u'\n' + outcomeSentence(at(row));
        };
    }
    setColumns(std::move(columns));
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

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    const bool known = index.isValid() && index.row() < rowCount();
    if (known && role == MutedRole)
        return at(index.row()).explanation.has_value();
    return ColumnModel::data(index, role);
}

/// Read aloud is why a finding no longer counts, not what its outcome means.
QVariant FindingModel::titleCell(int row, int role) const
{
    const bool explained = at(row).explanation.has_value();
    if (role == ProminentRole)
        return !explained;
    if (role == Qt::AccessibleTextRole && !explained)
        return spoken(Title, findingTitle(at(row)));
    return {};
}

} // namespace amado
