// SPDX-License-Identifier: MIT
#include "ui/mitigations/mitigationspage.h"

#include "ui/i18n/retranslate.h"
#include "ui/mitigations/mitigationdetailview.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detailsplitter.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/windowsize.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>

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
    auto *splitter = new DetailSplitter(m_table, m_detailView, this);
    splitter->openFrom(*m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap16, measure::kGap12, measure::kGap16, measure::kGap12);
    column->addWidget(splitter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MitigationsPage::showCurrent);
    connect(m_table, &TableView::menuAboutToShow, this, [this](QMenu *menu) { fillMenu(*menu); });
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

void MitigationsPage::fillMenu(QMenu &menu)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const ServerId server = m_model->server(current.row()).record.id;
    const ProtectionFinding *finding = m_model->finding(current);
    menu.addAction(tr("&Protect this server…"), this,
                   [this, server] { Q_EMIT protectRequested({server}); })
        ->setEnabled(finding && needsAction(finding->state));
    menu.addAction(tr("&Show the server"), this,
                   [this, server] { Q_EMIT serverRequested(server); });
}

void MitigationsPage::select(const QString &mitigation)
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const Mitigation *shown = m_model->mitigation(column);
        if (!shown || shown->id != mitigation)
            continue;
        const QModelIndex cell = m_model->index(std::max(0, m_table->currentIndex().row()), column);
        m_table->setCurrentIndex(cell);
        m_table->scrollTo(cell);
    }
}

void MitigationsPage::resizeEvent(QResizeEvent *event)
{
    const int above = isInLowWindow(*this) ? measure::kGap4 : measure::kGap12;
    layout()->setContentsMargins(measure::kGap16, above, measure::kGap16, above);
    QWidget::resizeEvent(event);
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
