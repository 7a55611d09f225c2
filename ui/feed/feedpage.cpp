// SPDX-License-Identifier: MIT
#include "ui/feed/feedpage.h"

#include "ui/feed/blockmenu.h"
#include "ui/feed/documentdetailview.h"
#include "ui/feed/expirydetailview.h"
#include "ui/feed/feedhead.h"
#include "ui/feed/feedmodel.h"
#include "ui/feed/trustview.h"
#include "ui/fleet/feeddetailview.h"
#include "ui/i18n/retranslate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detailsplitter.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/windowsize.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kWidths[] = {190, 190, 180, 85, 180, 90, 90, 120, 120};
constexpr int kTableHeight = 240;
} // namespace

FeedPage::FeedPage(FleetService &fleet, FeedService &feed, Prompter &prompter, AskSavePath save,
                   QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_feed(feed)
    , m_model(new FeedModel(fleet, feed, this))
    , m_head(new FeedHead(feed, fleet, prompter, std::move(save), this))
    , m_tabs(new QTabWidget(this))
    , m_table(new TableView(this))
    , m_detailView(new FeedDetailView(this))
    , m_trust(new TrustView(this))
    , m_expiry(new ExpiryDetailView(this))
    , m_document(new DocumentDetailView(this))
{
    setObjectName(u"feedPage"_s);
    m_tabs->setObjectName(u"feedTabs"_s);
    m_tabs->setDocumentMode(true);
    for (QWidget *tab : {makeServers(), static_cast<QWidget *>(m_trust),
                         static_cast<QWidget *>(m_expiry), static_cast<QWidget *>(m_document)})
        m_tabs->addTab(tab, QString());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap16, measure::kGap12, measure::kGap16, measure::kGap12);
    column->setSpacing(measure::kGap8);
    column->addWidget(m_head);
    column->addWidget(m_tabs, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FeedPage::showCurrent);
    const auto first = [this] {
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
    };
    connect(m_model, &QAbstractItemModel::modelReset, this, first);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FeedPage::showCurrent);
    connect(&feed, &FeedService::changed, this, &FeedPage::showFeed);
    connect(m_detailView, &FeedDetailView::blockRequested, this, &FeedPage::requestBlock);
    auto *menu = new BlockMenu(fleet, *m_table, [this] { return currentServer(); });
    connect(menu, &BlockMenu::requested, this, &FeedPage::requestBlock);
    first();
    retranslate(this, [this] {
        const QStringList titles = {tr("Servers"), tr("Proof"), tr("Timeline"), tr("Document")};
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            m_tabs->setTabText(tab, titles.at(tab));
            m_tabs->widget(tab)->setAccessibleName(titles.at(tab));
        }
        m_tabs->setAccessibleName(tr("Details of the feed"));
        m_table->setAccessibleName(tr("Feed by server"));
        m_detailView->setAccessibleName(tr("Feed trust of the server"));
        showFeed();
    });
}

void FeedPage::resizeEvent(QResizeEvent *event)
{
    const bool low = isInLowWindow(*this);
    const int above = low ? measure::kGap4 : measure::kGap12;
    layout()->setSpacing(low ? 0 : measure::kGap8);
    layout()->setContentsMargins(measure::kGap16, above, measure::kGap16, above);
    QWidget::resizeEvent(event);
}

QWidget *FeedPage::makeServers()
{
    m_table->setObjectName(u"feedTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    for (int column = 0; column < FeedModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitNamesakeRows(*m_table, *m_model);
    auto *splitter = new DetailSplitter(m_table, m_detailView, this);
    splitter->openFrom(*m_table);
    splitter->setUpperHeight(kTableHeight);
    return splitter;
}

std::optional<ServerId> FeedPage::currentServer() const
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return std::nullopt;
    return m_model->server(row).record.id;
}

void FeedPage::requestBlock(const QStringList &ids, ActKind kind)
{
    if (const auto server = currentServer())
        Q_EMIT blockRequested(*server, ids, kind);
}

void FeedPage::showCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_model->rowCount())
        m_detailView->showServer(m_model->server(row), m_fleet);
}

void FeedPage::showFeed()
{
    const std::optional<HeldFeed> &last = m_feed.lastChecked();
    const QDateTime now = m_fleet.judgedAt();
    m_trust->showTrust(m_feed.lastTls(), last ? std::optional(last->proof) : std::nullopt, now);
    const CertificateChain endpoint =
        m_feed.lastTls() ? m_feed.lastTls()->chain : CertificateChain();
    m_expiry->showExpiry(
        expiryOf(endpoint, last ? &last->proof : nullptr, m_fleet.catalogs().cutoffs, now), now);
    m_document->showDocument(last, m_fleet.catalogs().mitigations);
    showCurrent();
}

} // namespace amado
