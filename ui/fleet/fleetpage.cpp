// SPDX-License-Identifier: MIT
#include "ui/fleet/fleetpage.h"

#include "ui/fleet/fleetfilter.h"
#include "ui/fleet/serverdetail.h"
#include "ui/fleet/servermenu.h"
#include "ui/fleet/statestrip.h"
#include "ui/i18n/retranslate.h"
#include "ui/widgets/detailsplitter.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QFocusEvent>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// The head of the table, eight rows, one of them tall, and its frame.
constexpr int kTableHeight = measure::kHeader + 7 * measure::kRow + measure::kRowTwoLines + 4;

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
    , m_menu(new ServerMenu(fleet, changes, this))
    , m_splitter(new DetailSplitter(m_tablePages, m_detail, this))
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
        if (m_offered && m_offered == m_current && m_chosen.size() <= 1)
            showWorst();
    });
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
    m_table->setBadgesAreLinks(true);
    connect(m_table, &TableView::menuAboutToShow, this, [this](QMenu *menu) {
        QAction *open =
            menu->addAction(tr("&Open on the whole page"), this, [this] { setDetailOpen(true); });
        open->setShortcut(Qt::Key_Return);
        open->setEnabled(selectedServers().size() == 1);
        m_menu->fill(*menu, selectedServers());
    });
    connect(m_table, &TableView::badgeClicked, this, [this](const QModelIndex &index) {
        m_detail->showTab(FleetModel::Column(index.column()));
    });
}

void FleetPage::buildLayout()
{
    m_tablePages->addWidget(m_table);
    m_tablePages->addWidget(m_empty);
    m_splitter->setObjectName(u"fleetSplitter"_s);
    m_splitter->hideBack(); // The head of the detail has one.
    m_splitter->openFrom(*m_table);
    m_splitter->setUpperHeight(kTableHeight);
    connect(m_detail, &ServerDetail::openRequested, this, &FleetPage::setDetailOpen);
    connect(m_splitter, &DetailSplitter::openChanged, this, [this](bool open) {
        m_detail->setOpen(open);
        m_strip->setVisible(!open);
    });
    auto *column = new QVBoxLayout(this);
    column->setSpacing(measure::kGap8);
    column->addWidget(m_strip);
    column->addWidget(m_splitter, 1);
    setMargins();
}

void FleetPage::setDetailOpen(bool open)
{
    m_splitter->setOpen(open && !m_table->selectionModel()->selectedRows().isEmpty());
}

void FleetPage::setFlat(bool flat)
{
    m_isFlat = flat;
    m_strip->setFlat(flat);
    setMargins();
}

void FleetPage::setMargins()
{
    const bool wide = window()->width() >= measure::kWideWindow;
    const int side = wide ? measure::kGap24 : m_isFlat ? measure::kGap8 : measure::kGap16;
    const int above = m_isFlat ? measure::kGap4 : measure::kGap12;
    layout()->setContentsMargins(side, above, side, above);
    layout()->setSpacing(m_isFlat ? measure::kGap4 : measure::kGap8);
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
        selectOnly(index);
        m_table->scrollTo(index);
    }
}

/// Whatever keys are held: a view would add to the selection with Ctrl.
void FleetPage::selectOnly(const QModelIndex &row)
{
    m_table->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect |
                                                        QItemSelectionModel::Rows);
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

void FleetPage::showSelection()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const QModelIndex current = m_table->currentIndex();
    if (!rows.isEmpty())
        m_current =
            m_filter->at(rows.size() > 1 && current.isValid() ? current.row() : rows.first().row())
                .record.id;
    m_chosen = selectedServers();
    if (rows.size() > 1)
        m_detail->showSeveral(m_chosen);
    else
        m_detail->showServer(rows.isEmpty() ? std::nullopt : m_current);
    if (rows.isEmpty())
        setDetailOpen(false);
    fitRows();
    Q_EMIT selectionChanged();
}

void FleetPage::keepSelection()
{
    m_tablePages->setCurrentIndex(m_filter->rowCount() == 0 && m_model->rowCount() > 0 ? 1 : 0);
    announceCount();
    const QModelIndex former = m_current ? m_filter->indexOf(*m_current) : QModelIndex();
    QItemSelection chosen;
    for (const ServerId &id : m_chosen) {
        if (const QModelIndex index = m_filter->indexOf(id); index.isValid())
            chosen.select(index, index);
    }
    // After a reset the worst server comes first: it is the one to look at.
    if (!former.isValid()) {
        showWorst();
    } else if (chosen.isEmpty()) {
        selectOnly(former);
    } else {
        QItemSelectionModel *selection = m_table->selectionModel();
        selection->setCurrentIndex(former, QItemSelectionModel::NoUpdate);
        selection->select(chosen, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
}

void FleetPage::showWorst()
{
    const QModelIndex first = m_filter->index(0, 0);
    if (!first.isValid()) {
        showSelection();
        return;
    }
    selectOnly(first);
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
    if ((m_splitter->orientation() == Qt::Horizontal) != wide)
        m_splitter->setBeside(wide);
    setMargins();
    fitRows();
}

void FleetPage::saveState(QSettings &settings) const
{
    const QByteArrayList places = m_splitter->handlePlaces();
    settings.setValue(u"fleet/handleBelow"_s, places[0]);
    settings.setValue(u"fleet/handleBeside"_s, places[1]);
}

void FleetPage::restoreState(const QSettings &settings)
{
    m_splitter->setHandlePlaces({settings.value(u"fleet/handleBelow"_s).toByteArray(),
                                 settings.value(u"fleet/handleBeside"_s).toByteArray()});
}

} // namespace amado
