// SPDX-License-Identifier: MIT
#include "ui/scans/scanspage.h"

#include "ui/fleet/serverhelp.h"
#include "ui/i18n/retranslate.h"
#include "ui/scans/findingdetailview.h"
#include "ui/scans/findingsview.h"
#include "ui/scans/scandetailview.h"
#include "ui/scans/scanmodel.h"
#include "ui/scans/scanprogresslist.h"
#include "ui/scans/scansentences.h"
#include "ui/scans/timelinedetailview.h"
#include "ui/text/scantext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/detailsplitter.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/windowsize.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kServersHeight = 200;
constexpr int kGatherScansMs = 100;

} // namespace

ScansPage::ScansPage(FleetService &fleet, const ScanBoard &scans, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_scans(scans)
    , m_model(new ScanModel(fleet, scans, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_notice(new Banner(this))
    , m_headline(new ElidedLabel(TextRole::Headline, this))
    , m_rest(new ElidedLabel(TextRole::Body, this))
    , m_blind(new ElidedLabel(TextRole::Muted, this))
    , m_scan(new QPushButton(this))
    , m_running(new ScanProgressList(fleet, scans, this))
    , m_tabs(new QTabWidget(this))
    , m_table(new TableView(this))
    , m_detailView(new ScanDetailView(scans, this))
    , m_findings(new FindingsView(fleet, this))
    , m_timeline(new TimelineDetailView(fleet, this))
{
    setObjectName(u"scansPage"_s);
    setProperty(kScanHelp, true);
    build();
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGatherScansMs);
    connect(&m_gather, &QTimer::timeout, this, &ScansPage::showAll);
    const auto later = [this] {
        if (!m_gather.isActive())
            m_gather.start();
    };
    connect(&scans, &ScanBoard::changed, this, later);
    connect(&fleet, &FleetService::serversReset, this, later);
    connect(m_scan, &QPushButton::clicked, this, [this] { Q_EMIT scanRequested({}); });
    connect(m_detailView, &ScanDetailView::scanRequested, this,
            [this](const ServerId &id) { Q_EMIT scanRequested({id}); });
    connect(m_detailView, &ScanDetailView::findingChosen, this, &ScansPage::selectFinding);
    connect(m_running, &ScanProgressList::cancelRequested, this, &ScansPage::cancelRequested);
    connect(m_running, &ScanProgressList::cancelAllRequested, this, &ScansPage::cancelAllRequested);
    const FindingDetailView *finding = m_findings->detailView();
    connect(finding, &FindingDetailView::explainRequested, this, &ScansPage::explainRequested);
    connect(finding, &FindingDetailView::endExplanationRequested, this,
            &ScansPage::endExplanationRequested);
    connect(finding, &FindingDetailView::evidenceRequested, this, &ScansPage::evidenceRequested);
    connect(finding, &FindingDetailView::removalRequested, this, &ScansPage::removalRequested);
    retranslate(this, [this] { showTexts(); });
}

void ScansPage::build()
{
    m_headline->setObjectName(u"scansHeadline"_s);
    m_rest->setObjectName(u"scansRest"_s);
    m_blind->setObjectName(u"scansBlind"_s);
    m_scan->setObjectName(u"scansStart"_s);
    m_notice->setObjectName(u"scansNotice"_s);
    m_notice->setClosable(true);
    m_notice->hide();
    m_tabs->setObjectName(u"scanTabs"_s);
    m_tabs->setDocumentMode(true);
    makePrimary(m_scan);
    for (QWidget *tab :
         {buildServers(), static_cast<QWidget *>(m_findings), static_cast<QWidget *>(m_timeline)})
        m_tabs->addTab(tab, QString());
    auto *head = new QHBoxLayout;
    head->setSpacing(measure::kGap16);
    auto *words = new QVBoxLayout;
    words->setSpacing(measure::kGap4);
    for (QWidget *label : {m_headline, m_rest, m_blind})
        words->addWidget(label);
    head->addLayout(words, 1);
    head->addWidget(m_scan, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap16, measure::kGap12, measure::kGap16, measure::kGap12);
    column->setSpacing(measure::kGap8);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_running);
    column->addWidget(m_tabs, 1);
}

void ScansPage::resizeEvent(QResizeEvent *event)
{
    const bool low = isInLowWindow(*this);
    for (ElidedLabel *label : {m_headline, m_rest, m_blind})
        label->setWrapping(!low);
    const int above = low ? measure::kGap4 : measure::kGap12;
    layout()->setContentsMargins(measure::kGap16, above, measure::kGap16, above);
    layout()->setSpacing(low ? measure::kGap4 : measure::kGap8);
    QWidget::resizeEvent(event);
}

QWidget *ScansPage::buildServers()
{
    m_table->setObjectName(u"scanTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ScanModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->horizontalHeader()->setSortIndicator(ScanModel::Outcome, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_model->sizeColumns(*m_table->horizontalHeader());
    fitNamesakeRows(*m_table, *m_model);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ScansPage::showCurrent);
    connect(m_table, &TableView::menuAboutToShow, this, [this](QMenu *menu) {
        if (const auto server = currentServer())
            menu->addAction(tr("&Scan this server…"), this,
                            [this, id = *server] { Q_EMIT scanRequested({id}); });
    });
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &ScansPage::offerWorst);
    offerWorst();
    auto *splitter = new DetailSplitter(m_table, m_detailView, this);
    splitter->openFrom(*m_table);
    splitter->setUpperHeight(kServersHeight);
    return splitter;
}

void ScansPage::showTexts()
{
    const QStringList titles = {tr("Servers"), tr("Findings"), tr("Timeline")};
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        m_tabs->setTabText(tab, titles.at(tab));
        m_tabs->widget(tab)->setAccessibleName(titles.at(tab));
    }
    m_tabs->setAccessibleName(tr("Results of scans"));
    m_table->setAccessibleName(tr("Scans by server"));
    m_detailView->setAccessibleName(tr("Scans of the server"));
    m_scan->setText(tr("&Scan servers…"));
    showAll();
}

void ScansPage::showAll()
{
    std::vector<ScannedServer> servers;
    std::vector<KnownFinding> findings;
    for (const FleetServer &server : m_fleet.servers()) {
        const ServerScans *scans = m_scans.scansOf(server.record.id);
        servers.push_back({server.record.name, scans});
        if (scans && scans->traces)
            findings.insert(findings.end(), scans->traces->findings.begin(),
                            scans->traces->findings.end());
    }
    sortFindings(findings);
    m_headline->setText(fleetHeadline(servers));
    m_rest->setText(fleetRest(servers));
    m_rest->setVisible(!m_rest->text().isEmpty());
    m_blind->setText(outageSentence(m_scans.detections()));
    m_blind->setVisible(!m_blind->text().isEmpty());
    m_scan->setEnabled(!servers.empty());
    const int count = int(findings.size());
    m_tabs->setTabText(FindingsTab, count > 0 ? tr("Findings (%1)").arg(count) : tr("Findings"));
    m_timeline->showFindings(findings, m_fleet.now());
    m_findings->setFindings(std::move(findings));
    if (m_offered && m_offered == currentServer())
        offerWorst();
    showCurrent();
}

void ScansPage::showNotice(Tone tone, const QString &text)
{
    m_notice->setMessage(tone, tone == Tone::Notice ? u"copy"_s : u"warning"_s, text);
    m_notice->show();
}

void ScansPage::showCurrent()
{
    const auto id = currentServer();
    if (const FleetServer *server = id ? m_fleet.server(*id) : nullptr)
        m_detailView->showServer(*server, m_fleet.now());
}

std::optional<ServerId> ScansPage::currentServer() const
{
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    return current.isValid() ? std::optional(m_model->server(current.row()).record.id)
                             : std::nullopt;
}

/// Until the person chooses a server, the one to look at is shown.
void ScansPage::offerWorst()
{
    if (m_sorted->rowCount() == 0)
        return;
    m_table->selectRow(0);
    m_table->scrollToTop();
    m_offered = currentServer();
}

void ScansPage::selectServer(const ServerId &server)
{
    m_tabs->setCurrentIndex(ServersTab);
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->mapToSource(m_sorted->index(row, 0));
        if (m_model->server(index.row()).record.id == server)
            m_table->selectRow(row);
    }
}

void ScansPage::selectFinding(const ServerId &server, const QString &key)
{
    // What was asked for may have come this moment.
    if (m_gather.isActive()) {
        m_gather.stop();
        showAll();
    }
    m_tabs->setCurrentIndex(FindingsTab);
    m_findings->select(server, key);
}

} // namespace amado
