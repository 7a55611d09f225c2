// SPDX-License-Identifier: MIT
#include "ui/fleet/fleetpage.h"

#include "ui/fleet/fleetfilter.h"
#include "ui/fleet/refreshbar.h"
#include "ui/fleet/serverdetail.h"
#include "ui/fleet/statestrip.h"
#include "ui/i18n/retranslate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QFocusEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kTableHeight = 250, kDetailHeight = 330;

} // namespace

FleetPage::FleetPage(FleetService &fleet, const ChangeService &changes, const ScanBoard &scans,
                     QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_model(new FleetModel(fleet, scans, this))
    , m_filter(new FleetFilter(*m_model, this))
    , m_strip(new StateStrip(fleet, this))
    , m_tablePages(new QStackedWidget(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
    , m_detail(new ServerDetail(fleet, changes, scans, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"fleetPage"_s);
    buildTable();
    buildLayout();
    connect(m_strip, &StateStrip::stateChosen, this, &FleetPage::setStateFilter);
    connect(m_empty, &EmptyState::buttonClicked, this, &FleetPage::showAll);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FleetPage::showSelection);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &FleetPage::keepSelection);
    // Before the first session nobody knows which server is the worst.
    connect(&fleet, &FleetService::refreshFinished, this, [this] {
        if (m_offered && m_offered == m_current)
            showWorst();
    });
    connect(m_table, &TableView::activatedByKey, this, [this] { m_detail->setFocus(); });
    retranslate(this, [this] {
        m_table->setAccessibleName(tr("Servers"));
        m_empty->setContent(tr("No server matches the search and the filter."),
                            tr("Show all servers"));
        announceCount();
    });
    keepSelection();
}

void FleetPage::buildTable()
{
    m_table->setObjectName(u"fleetTable"_s);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(FleetModel::Protection, Qt::AscendingOrder);
    m_model->sizeColumns(*m_table->horizontalHeader());
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void FleetPage::buildLayout()
{
    m_tablePages->addWidget(m_table);
    m_tablePages->addWidget(m_empty);
    m_splitter->setObjectName(u"fleetSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tablePages);
    auto *frame = new QFrame(this);
    frame->setProperty("card", true);
    auto *frameColumn = new QVBoxLayout(frame);
    frameColumn->setContentsMargins(1, 1, 1, 1);
    frameColumn->addWidget(m_detail);
    m_splitter->addWidget(frame);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kTableHeight, kDetailHeight});
    m_tablePages->setMinimumHeight(140);
    frame->setMinimumHeight(180);
    frame->setMinimumWidth(360);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap16, measure::kGap12, measure::kGap16, measure::kGap12);
    column->setSpacing(measure::kGap8);
    column->addWidget(m_strip);
    column->addWidget(new RefreshBar(m_fleet, this));
    column->addWidget(m_splitter, 1);
}

void FleetPage::setSearch(const QString &text)
{
    m_filter->setSearch(text);
}

void FleetPage::setStateFilter(std::optional<ProtectionState> state)
{
    if (m_filter->state() == state) {
        m_strip->setState(state);
        return;
    }
    m_filter->setState(state);
    m_strip->setState(state);
    Q_EMIT stateFilterChanged(state);
}

std::optional<ProtectionState> FleetPage::stateFilter() const
{
    return m_filter->state();
}

std::vector<ServerId> FleetPage::selectedServers() const
{
    std::vector<ServerId> ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        ids.push_back(m_filter->at(row.row()).record.id);
    return ids;
}

void FleetPage::select(const ServerId &id)
{
    if (const QModelIndex index = m_filter->indexOf(id); index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
    }
}

void FleetPage::reveal(const ServerId &id)
{
    if (m_model->rowOf(id) >= 0 && !m_filter->indexOf(id).isValid())
        showAll();
    select(id);
}

void FleetPage::showAll()
{
    setSearch({});
    setStateFilter(std::nullopt);
    Q_EMIT searchCleared();
}

void FleetPage::setServerActions(const QList<QAction *> &actions)
{
    m_table->addActions(actions);
}

void FleetPage::showSelection()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const QModelIndex current = m_table->currentIndex();
    if (!rows.isEmpty())
        m_current = m_filter->at(current.isValid() ? current.row() : rows.first().row()).record.id;
    m_detail->showServer(rows.isEmpty() ? std::nullopt : m_current);
    fitRows();
    Q_EMIT selectionChanged();
}

void FleetPage::keepSelection()
{
    m_tablePages->setCurrentIndex(m_filter->rowCount() == 0 && m_model->rowCount() > 0 ? 1 : 0);
    announceCount();
    const QModelIndex former = m_current ? m_filter->indexOf(*m_current) : QModelIndex();
    // After a reset the worst server comes first: it is the one to look at.
    if (former.isValid())
        m_table->setCurrentIndex(former);
    else
        showWorst();
}

void FleetPage::showWorst()
{
    const QModelIndex first = m_filter->index(0, 0);
    if (!first.isValid()) {
        showSelection();
        return;
    }
    m_table->setCurrentIndex(first);
    m_table->scrollToTop();
    m_offered = m_current;
}

void FleetPage::announceCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    Q_EMIT countChanged(shown == all ? tr("%n server(s)", nullptr, all)
                                     : tr("%1 of %n server(s)", nullptr, all).arg(shown));
}

void FleetPage::fitRows()
{
    QHeaderView *rows = m_table->verticalHeader();
    const bool roomy = width() >= measure::kWideWindow || m_model->hasNamesakes();
    const int usual = roomy ? measure::kRowTwoLines : measure::kRow;
    if (rows->defaultSectionSize() != usual)
        rows->setDefaultSectionSize(usual);
    // Rows come, go and change places under the header, which keeps heights by place.
    const int current = m_table->currentIndex().row();
    for (int row = 0; row < rows->count(); ++row) {
        const int height = row == current ? measure::kRowTwoLines : usual;
        if (rows->sectionSize(row) != height)
            rows->resizeSection(row, height);
    }
}

/// No focus proxy: the tabulator key would pass over everything in front of the table then.
void FleetPage::focusInEvent(QFocusEvent *event)
{
    m_table->setFocus(event->reason());
}

void FleetPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = window()->width() >= measure::kWideWindow;
    const Qt::Orientation orientation = wide ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != orientation) {
        m_splitter->setOrientation(orientation);
        m_splitter->setSizes(wide ? QList<int>{width() * 3 / 5, width() * 2 / 5}
                                  : QList<int>{kTableHeight, kDetailHeight});
    }
    const int margin = wide ? measure::kGap24 : measure::kGap16;
    layout()->setContentsMargins(margin, measure::kGap12, margin, measure::kGap12);
    fitRows();
}

void FleetPage::saveState(QSettings &settings) const
{
    settings.setValue(u"fleet/columns"_s, m_table->columnState());
    settings.setValue(u"fleet/splitter"_s, m_splitter->saveState());
}

void FleetPage::restoreState(const QSettings &settings)
{
    m_table->restoreColumns(settings.value(u"fleet/columns"_s).toByteArray());
    const Qt::Orientation orientation = m_splitter->orientation();
    m_splitter->restoreState(settings.value(u"fleet/splitter"_s).toByteArray());
    m_splitter->setOrientation(orientation);
}

} // namespace amado
