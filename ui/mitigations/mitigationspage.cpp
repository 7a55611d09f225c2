// SPDX-License-Identifier: MIT
#include "ui/mitigations/mitigationspage.h"

#include "ui/i18n/retranslate.h"
#include "ui/mitigations/mitigationdetailview.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detailsplitter.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kNameWidth = 190;
} // namespace

MitigationsPage::MitigationsPage(FleetService &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_model(new MatrixModel(fleet, this))
    , m_table(new TableView(this))
    , m_detailView(new MitigationDetailView(this))
{
    setObjectName(u"mitigationsPage"_s);
    m_table->setObjectName(u"matrixTable"_s);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setDefaultSectionSize(150);
    m_table->setColumnWidth(0, kNameWidth);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitNamesakeRows(*m_table, *m_model);
    auto *splitter = makeDetailSplitter(m_table, m_detailView, this);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap16, measure::kGap12, measure::kGap16, measure::kGap12);
    column->addWidget(splitter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MitigationsPage::showCurrent);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        m_table->setCurrentIndex(
            m_model->index(std::max(0, m_table->currentIndex().row()), section));
    });
    retranslate(this, [this] {
        m_table->setAccessibleName(tr("Mitigations by server"));
        m_detailView->setAccessibleName(tr("About the mitigation"));
        showCurrent();
    });
}

void MitigationsPage::showCurrent()
{
    const auto &all = m_fleet.catalogs().mitigations.mitigations();
    if (all.empty())
        return;
    const Mitigation *chosen = m_model->mitigation(m_table->currentIndex().column());
    // Newest first to look at: nothing is chosen yet, or the column of names is.
    m_detailView->showMitigation(chosen ? *chosen : all.back(), m_fleet.judgedAt().date());
}

} // namespace amado
