// SPDX-License-Identifier: MIT
#include "ui/fleet/serverdetail.h"

#include "ui/fleet/builddetailview.h"
#include "ui/fleet/factdetailview.h"
#include "ui/fleet/feeddetailview.h"
#include "ui/fleet/historydetailview.h"
#include "ui/fleet/protectiondetailview.h"
#include "ui/fleet/selectionsummary.h"
#include "ui/fleet/serverlabel.h"
#include "ui/fleet/watchline.h"
#include "ui/i18n/retranslate.h"
#include "ui/scans/scandetailview.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/errortext.h"
#include "ui/text/origintext.h"
#include "ui/text/plaintext.h"
#include "ui/text/refreshtext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/windowsize.h"

#include <QBoxLayout>
#include <QFocusEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// What the headline asks for; a server that was never read is to be read first.
OfferedAct actFor(const FleetServer &server)
{
    const bool wasRead = !server.facts.name.isEmpty();
    const ProtectionFinding *finding = wasRead ? headlineFinding(server.assessment) : nullptr;
    return offeredAct(finding ? *finding : ProtectionFinding());
}

} // namespace

ServerDetail::ServerDetail(FleetService &fleet, const ChangeService &changes,
                           const ScanBoard &scans, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_changes(changes)
    , m_pages(new QStackedWidget(this))
    , m_nothing(makeLabel(TextRole::Muted, this))
    , m_summary(new SelectionSummary(fleet, this))
    , m_headline(new ElidedLabel(TextRole::Headline, this))
    , m_place(new ElidedLabel(TextRole::Muted, this, Qt::ElideLeft))
    , m_reason(new ElidedLabel(TextRole::Body, this))
    , m_watchLine(new WatchLine(fleet, this))
    , m_badge(new StatusBadge(this))
    , m_origin(new StatusBadge(this))
    , m_age(new AgeLabel(this))
    , m_act(new QPushButton(this))
    , m_test(new QPushButton(this))
    , m_open(new IconButton(u"enlarge"_s, this))
    , m_back(new IconButton(u"back"_s, this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"serverDetail"_s);
    build();
    addTabs(changes, scans);
    connect(m_act, &QPushButton::clicked, this, &ServerDetail::actNow);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_id)
            Q_EMIT testRequested(*m_id);
    });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(true); });
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(false); });
    connect(&fleet, &FleetService::serversReset, this, &ServerDetail::refill);
    connect(&fleet, &FleetService::serversChanged, this, [this](const std::vector<ServerId> &ids) {
        if (m_id && std::find(ids.begin(), ids.end(), *m_id) != ids.end())
            refill();
    });
    connect(&changes, &ChangeService::historyChanged, this, &ServerDetail::refill);
    retranslate(this, [this] {
        m_nothing->setText(tr("Select a server to see its state and what to do next."));
        m_tabs->setAccessibleName(tr("Details of the server"));
        m_test->setText(tr("Test the connection…"));
        m_open->setWords(tr("Show on the whole page"), tr("Enter", "key"));
        m_back->setWords(tr("Back to the list"), tr("Esc", "key"));
        const QStringList titles = {tr("Protection"), tr("Feed trust"),
                                    tr("Build"),      tr("Scans"),
                                    tr("History"),    tr("Collected information")};
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            m_tabs->setTabText(tab, titles.at(tab));
            m_tabs->widget(tab)->setAccessibleName(titles.at(tab));
        }
        refill();
    });
}

void ServerDetail::build()
{
    m_headline->setObjectName(u"detailHeadline"_s);
    m_reason->setObjectName(u"detailReason"_s);
    m_badge->setObjectName(u"detailBadge"_s);
    m_origin->setObjectName(u"detailOrigin"_s);
    m_place->setObjectName(u"detailPlace"_s);
    m_act->setObjectName(u"detailAct"_s);
    m_tabs->setObjectName(u"detailTabs"_s);
    m_test->setObjectName(u"detailTest"_s);
    m_open->setObjectName(u"openDetail"_s);
    m_back->setObjectName(u"backToList"_s);
    makePrimary(m_act);
    m_nothing->setAlignment(Qt::AlignCenter);

    QHBoxLayout *what = makeHeadLine();
    what->addWidget(m_back);
    what->addWidget(m_badge);
    what->addWidget(m_origin);
    what->addWidget(m_headline, 1);
    what->addWidget(m_age);
    what->addWidget(m_open);
    QHBoxLayout *why = makeHeadLine();
    why->addWidget(m_place);
    why->addWidget(m_watchLine);
    why->addWidget(m_reason, 1);
    why->addWidget(m_test);
    why->addWidget(m_act);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::kGap16, measure::kGap8, measure::kGap8, measure::kGap4);
    column->setSpacing(measure::kGap4);
    column->addLayout(what);
    column->addLayout(why);
    column->addWidget(m_tabs, 1);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(content);
    m_pages->addWidget(m_summary);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(m_pages);
    setOpen(false);
}

/// As high as a button, whether there is one or not.
QHBoxLayout *ServerDetail::makeHeadLine() const
{
    auto *line = new QHBoxLayout;
    line->setSpacing(measure::kGap12);
    line->addStrut(measure::kTarget + 2);
    return line;
}

void ServerDetail::setOpen(bool open)
{
    m_open->setVisible(!open);
    m_back->setVisible(open);
    m_age->setVisible(open); // The table says it, too.
    m_reason->setWrapping(open && !isInLowWindow(*this));
}

void ServerDetail::focusInEvent(QFocusEvent *event)
{
    m_tabs->setFocus(event->reason());
}

void ServerDetail::addTabs(const ChangeService &changes, const ScanBoard &scans)
{
    m_protection = new ProtectionDetailView(this);
    m_feed = new FeedDetailView(this);
    m_build = new BuildDetailView(this);
    m_scans = new ScanDetailView(scans, this);
    m_history = new HistoryDetailView(changes, m_fleet.catalogs().mitigations, this);
    m_facts = new FactDetailView(this);
    for (QWidget *tab : {static_cast<QWidget *>(m_protection), static_cast<QWidget *>(m_feed),
                         static_cast<QWidget *>(m_build), static_cast<QWidget *>(m_scans),
                         static_cast<QWidget *>(m_history), static_cast<QWidget *>(m_facts)})
        m_tabs->addTab(tab, QString());
    m_tabs->setDocumentMode(true);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ServerDetail::fillTab);
    connect(m_scans, &ScanDetailView::scanRequested, this, &ServerDetail::scanRequested);
    connect(m_scans, &ScanDetailView::findingChosen, this, &ServerDetail::findingChosen);
    connect(&scans, &ScanBoard::changed, this, [this](const ServerId &id) {
        if (id != m_id)
            return;
        m_isStale[size_t(Tab::Scans)] = true;
        fillTab();
    });
    connect(m_history, &HistoryDetailView::undoRequested, this, &ServerDetail::entryUndoRequested);
    connect(m_protection, &ProtectionDetailView::entryUndoRequested, this,
            &ServerDetail::entryUndoRequested);
    connect(m_feed, &FeedDetailView::blockRequested, this,
            [this](const QStringList &ids, ActKind kind) {
                if (m_id)
                    Q_EMIT blockRequested(*m_id, ids, kind);
            });
    connect(m_protection, &ProtectionDetailView::ruleRemovalRequested, this,
            [this](const QString &rule) {
                if (m_id)
                    Q_EMIT ruleRemovalRequested(*m_id, rule);
            });
}

void ServerDetail::showServer(std::optional<ServerId> id)
{
    m_id = std::move(id);
    if (!m_id)
        m_pages->setCurrentWidget(m_nothing);
    refill();
}

void ServerDetail::showSeveral(std::vector<ServerId> ids)
{
    m_id.reset();
    m_summary->showServers(std::move(ids));
    m_pages->setCurrentWidget(m_summary);
}

void ServerDetail::showTab(FleetModel::Column column)
{
    switch (column) {
    case FleetModel::Protection:
        return m_tabs->setCurrentIndex(int(Tab::Protection));
    case FleetModel::Feed:
        return m_tabs->setCurrentIndex(int(Tab::Feed));
    case FleetModel::Build:
        return m_tabs->setCurrentIndex(int(Tab::Build));
    case FleetModel::LastScan:
        return m_tabs->setCurrentIndex(int(Tab::Scans));
    case FleetModel::Server:
    case FleetModel::Product:
    case FleetModel::Checked:
        break;
    }
}

void ServerDetail::follow(const ServiceWatch &watch)
{
    m_watchLine->follow(watch);
}

void ServerDetail::refill()
{
    const FleetServer *server = m_id ? m_fleet.server(*m_id) : nullptr;
    if (!server) {
        if (m_pages->currentWidget() != m_summary)
            m_pages->setCurrentWidget(m_nothing);
        return;
    }
    m_pages->setCurrentIndex(1);
    fillHead(*server);
    m_isStale.fill(true);
    fillTab();
}

void ServerDetail::fillHead(const FleetServer &server)
{
    const Assessment &assessment = server.assessment;
    const bool wasRead = !server.facts.name.isEmpty();
    m_headline->setText(tr("%1: %2", "server: headline")
                            .arg(shownName(server.record.name),
                                 wasRead ? headlineSentence(assessment) : tr("Not read yet")));
    const ProtectionState state = wasRead ? assessment.headline : ProtectionState::Unknown;
    m_badge->setBadge(badgeLook(state), wasRead ? stateWord(assessment) : stateWord(state));
    const ServerLabel label = labelOf(server, namesakeNames(m_fleet));
    const OriginMark origin = originMark(label);
    m_origin->setBadge(origin.look, origin.word);
    m_origin->setToolTip(originMeaning(server.record.kind));
    m_place->setText(placeOf(label));
    m_place->setVisible(origin.hasPlace);
    m_age->setTime(server.record.checkedAt, m_fleet.now());
    QString reason = wasRead ? headlineReason(assessment) : QString();
    if (const auto broken = unreadablePlace(assessment, server.facts))
        reason = errorAdvice(*broken);
    if (server.lastError) {
        const ErrorWords words = errorWords(*server.lastError);
        reason =
            wasRead ? tr("%1 The last attempt to read the server failed: %2. The information shown "
                         "is older.")
                          .arg(reason, words.headline)
                    : tr("%1. %2", "what happened. what to do").arg(words.headline, words.guidance);
    }
    if (server.outage)
        reason += u' ' + outageSentence(*server.outage, m_fleet.now());
    m_reason->setText(reason);
    const OfferedAct act = actFor(server);
    switch (act) {
    case OfferedAct::Protect:
        m_act->setText(tr("Protect %1…").arg(buttonName(server.record.name)));
        break;
    case OfferedAct::Undo:
        m_act->setText(tr("Undo the mitigation for %1…").arg(assessment.headlineVulnerability));
        break;
    case OfferedAct::Refresh:
        m_act->setText(tr("Read %1 again").arg(buttonName(server.record.name)));
        break;
    case OfferedAct::None:
        break;
    }
    m_act->setVisible(act != OfferedAct::None);
    m_test->setVisible(server.lastError && server.record.kind == ServerKind::Live);
    m_watchLine->showServer(server.record.id);
}

/// Only the tab that is looked at: whoever walks down the list reads nothing of the others.
void ServerDetail::fillTab()
{
    const FleetServer *server = m_id ? m_fleet.server(*m_id) : nullptr;
    const Tab tab = Tab(m_tabs->currentIndex());
    if (!server || !std::exchange(m_isStale[size_t(tab)], false))
        return;
    switch (tab) {
    case Tab::Protection:
        fillProtection(*server);
        break;
    case Tab::Feed:
        m_feed->showServer(*server, m_fleet);
        break;
    case Tab::Build:
        m_build->showServer(*server, m_fleet.catalogs(), m_fleet.judgedAt().date());
        break;
    case Tab::Scans:
        m_scans->showServer(*server, m_fleet.now());
        break;
    case Tab::History:
        m_history->showServer(*server);
        break;
    case Tab::Facts:
        m_facts->showServer(*server);
        break;
    }
}

void ServerDetail::fillProtection(const FleetServer &server)
{
    const auto history =
        m_changes.historyOf(server.record.id).value_or(std::vector<JournalEntry>());
    m_protection->showServer(
        server, m_fleet.catalogs(),
        {rulesThatReturned(history, server.facts, m_fleet.catalogs().mitigations),
         equivalent(server, history)});
}

std::vector<EquivalentProtection>
ServerDetail::equivalent(const FleetServer &server, const std::vector<JournalEntry> &history) const
{
    return equivalentProtectionOf(server.assessment, server.facts, m_fleet.catalogs().mitigations,
                                  history, listedToday(m_fleet.feedContext(), m_fleet.now()));
}

void ServerDetail::actNow()
{
    const FleetServer *server = m_id ? m_fleet.server(*m_id) : nullptr;
    if (!server)
        return;
    switch (actFor(*server)) {
    case OfferedAct::Protect:
        Q_EMIT protectRequested(*m_id);
        break;
    case OfferedAct::Undo:
        Q_EMIT undoRequested(*m_id);
        break;
    case OfferedAct::Refresh:
        Q_EMIT refreshRequested(*m_id);
        break;
    case OfferedAct::None:
        break;
    }
}

} // namespace amado
