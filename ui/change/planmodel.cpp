// SPDX-License-Identifier: MIT
#include "ui/change/planmodel.h"

#include "ui/text/errortext.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QString actText(const ActRecord &change)
{
    if (!change.plan || (change.plan->rule.isEmpty() && change.plan->ids.isEmpty()))
        return change.mitigation();
    return change.plan->rule.isEmpty() ? change.plan->ids.join(u", "_s) : change.plan->rule;
}

} // namespace

PlanModel::PlanModel(QObject *parent)
    : ColumnModel(parent)
{
    setColumns({
        {.title = QT_TR_NOOP("Server"),
         .width = 200,
         .cell =
             [this](int row, int role) {
                 return labelCell(m_labels[size_t(row)], title(Server), role);
             }},
        {.title = QT_TR_NOOP("Vulnerability, rule or ID"),
         .width = 220,
         .text = [this](int row) { return actText(changeAt(row)); }},
        {.title = QT_TR_NOOP("What would change"),
         .text =
             [this](int row) {
                 const ActRecord &change = changeAt(row);
                 return change.plan ? planSummary(*change.plan)
                                    : errorWords(change.plan.error()).headline;
             }},
    });
}

void PlanModel::setChanges(std::vector<ActRecord> changes, const ServerLabels &labels)
{
    beginResetModel();
    m_changes = std::move(changes);
    std::stable_partition(m_changes.begin(), m_changes.end(),
                          [](const ActRecord &change) { return !change.plan.has_value(); });
    m_labels.clear();
    for (const ActRecord &change : m_changes)
        m_labels.push_back(labels.of(change.server.id, change.server.name));
    endResetModel();
}

const ActRecord &PlanModel::changeAt(int row) const
{
    return m_changes[static_cast<size_t>(row)];
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

void stylePlanTable(TableView &table, PlanModel &model)
{
    table.setModel(&model);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    model.sizeColumns(*table.horizontalHeader());
    QObject::connect(&model, &QAbstractItemModel::modelReset, &table, [&table, &model] {
        bool tall = false;
        for (int row = 0; row < model.rowCount(); ++row)
            tall = tall ||
                   !model.index(row, PlanModel::Server).data(SecondLineRole).toString().isEmpty();
        table.verticalHeader()->setDefaultSectionSize(tall ? measure::kRowTwoLines : measure::kRow);
    });
}

QString planSummary(const Plan &plan)
{
    int files = 0;
    int services = 0;
    int pools = 0;
    int settings = 0;
    for (const Step &step : plan.steps) {
        switch (step.target.kind) {
        case TargetKind::File:
            ++files;
            break;
        case TargetKind::Service:
            ++services;
            break;
        case TargetKind::AppPool:
            ++pools;
            break;
        case TargetKind::BlockedMitigations:
            ++settings;
            break;
        }
    }
    QStringList parts;
    if (files > 0)
        parts.append(PlanModel::tr("%n file(s)", nullptr, files));
    if (services > 0)
        parts.append(PlanModel::tr("%n service(s)", nullptr, services));
    if (pools > 0)
        parts.append(PlanModel::tr("%n application pool(s)", nullptr, pools));
    if (settings > 0)
        parts.append(PlanModel::tr("the list of blocked mitigation IDs"));
    if (parts.isEmpty())
        return PlanModel::tr("No change needed: the server is already in the desired state.");
    return parts.join(PlanModel::tr(", ", "between items of a list"));
}

} // namespace amado
