// SPDX-License-Identifier: MIT
#include "ui/scans/findingsview.h"

#include "ui/i18n/retranslate.h"
#include "ui/scans/findingdetailview.h"
#include "ui/scans/scansentences.h"
#include "ui/widgets/detailsplitter.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kListHeight = 200;

} // namespace

FindingsView::FindingsView(const FleetService &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_model(new FindingModel(fleet, this))
    , m_serverLabel(makeLabel(TextRole::Body, this))
    , m_server(new QComboBox(this))
    , m_table(new TableView(this))
    , m_empty(new ElidedLabel(TextRole::Muted, this))
    , m_content(new QWidget(this))
    , m_detailView(new FindingDetailView(this))
{
    setObjectName(u"findingsView"_s);
    m_server->setObjectName(u"findingServer"_s);
    m_server->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_server->setMinimumContentsLength(24);
    m_serverLabel->setWordWrap(false);
    m_table->setObjectName(u"findingTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->verticalHeader()->setDefaultSectionSize(measure::kRowTwoLines);
    m_model->sizeColumns(*m_table->horizontalHeader());
    auto *bar = new QHBoxLayout;
    bar->setSpacing(measure::kGap8);
    bar->addWidget(m_serverLabel);
    bar->addWidget(m_server);
    bar->addStretch(1);
    auto *splitter = new DetailSplitter(m_table, m_detailView, this);
    splitter->openFrom(*m_table);
    splitter->setUpperHeight(kListHeight);
    auto *inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(0, measure::kGap8, 0, 0);
    inside->setSpacing(measure::kGap8);
    inside->addLayout(bar);
    inside->addWidget(splitter, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_content, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    column->addWidget(m_empty, 1);
    connect(m_server, &QComboBox::currentIndexChanged, this, &FindingsView::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_isChosen = m_isChosen || !m_isFilling;
        showCurrent();
    });
    // Whoever works with the finding that was offered has chosen it, too.
    const auto choose = [this] { m_isChosen = true; };
    connect(m_table, &QAbstractItemView::clicked, this, choose);
    connect(m_detailView, &FindingDetailView::explainRequested, this, choose);
    connect(m_detailView, &FindingDetailView::endExplanationRequested, this, choose);
    retranslate(this, [this] { showTexts(); });
}

void FindingsView::showTexts()
{
    m_serverLabel->setText(tr("&Findings on:"));
    m_serverLabel->setBuddy(m_server);
    m_server->setAccessibleName(tr("Show the findings of"));
    m_table->setAccessibleName(tr("Findings, most severe first"));
    m_detailView->setAccessibleName(tr("About the finding"));
    m_empty->setText(tr(
        "No findings. The Servers tab shows which logs were searched and how far back they go."));
    fillServers();
    showCurrent();
}

void FindingsView::setFindings(std::vector<KnownFinding> findings)
{
    m_all = std::move(findings);
    fillServers();
    filter();
}

void FindingsView::fillServers()
{
    const QSignalBlocker blocker(m_server);
    const QString chosen = m_server->currentData().toString();
    const ServerLabels names(m_fleet);
    m_server->clear();
    m_server->addItem(tr("All servers"), QString());
    for (const KnownFinding &found : m_all) {
        if (m_server->findData(found.server.value) < 0)
            m_server->addItem(labelText(names.of(found.server, {})), found.server.value);
    }
    m_server->setCurrentIndex(std::max(0, m_server->findData(chosen)));
}

void FindingsView::filter()
{
    const QString server = m_server->currentData().toString();
    std::vector<KnownFinding> shown;
    for (const KnownFinding &found : m_all) {
        if (server.isEmpty() || found.server.value == server)
            shown.push_back(found);
    }
    m_content->setVisible(!m_all.empty());
    m_empty->setVisible(m_all.empty());
    const auto &chosen = m_detailView->finding();
    const ServerId formerServer = chosen ? chosen->server : ServerId();
    const QString former = chosen && m_isChosen ? chosen->key : QString();
    m_isFilling = true;
    m_model->setFindings(std::move(shown));
    const int row = std::max(0, m_model->rowOf(formerServer, former));
    if (row < m_model->rowCount())
        m_table->selectRow(row);
    m_isFilling = false;
    showCurrent();
}

void FindingsView::select(const ServerId &server, const QString &key)
{
    if (m_model->rowOf(server, key) < 0)
        m_server->setCurrentIndex(0);
    if (const int row = m_model->rowOf(server, key); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
        m_table->setFocus();
    }
}

void FindingsView::showCurrent()
{
    if (m_isFilling)
        return;
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount()) {
        m_detailView->showNothing();
        return;
    }
    const KnownFinding &found = m_model->at(row);
    m_detailView->showFinding(found, labelText(ServerLabels(m_fleet).of(found.server, {})));
}

} // namespace amado
