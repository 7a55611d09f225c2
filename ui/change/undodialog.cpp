// SPDX-License-Identifier: MIT
#include "ui/change/undodialog.h"

#include "ui/change/blockwords.h"
#include "ui/change/changedetail.h"
#include "ui/change/changetext.h"
#include "ui/change/consentwords.h"
#include "ui/change/parts.h"
#include "ui/change/planmodel.h"
#include "ui/change/stateview.h"
#include "ui/i18n/retranslate.h"
#include "ui/text/sentences.h"
#include "ui/text/steptext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/windowsize.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;
using Stage = UndoFlow::Stage;

namespace {

constexpr QSize kDefaultSize(820, 620);
constexpr int kTickMs = 500;
constexpr int kMostRows = 4; ///< Of the list; more scroll, since the differences need the room.

} // namespace

UndoDialog::UndoDialog(FleetService &fleet, ChangeService &changes, QWidget *parent)
    : QDialog(parent)
    , m_flow(fleet, changes)
{
    setObjectName(u"undoDialog"_s);
    setModal(false);
    resizeToScreen(*this, kDefaultSize);
    build();
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &UndoDialog::showTexts);
    connect(&m_flow, &UndoFlow::changed, this, &UndoDialog::showStage);
    retranslate(this, [this] {
        m_states->showChanges(runnableChanges(m_flow.planned()), labels());
        showDetail();
        showStage();
    });
}

void UndoDialog::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(measure::kGap16, measure::kGap16, measure::kGap16, measure::kGap16);
    whole->setSpacing(measure::kGap8);
    auto *body = new ScrollBody(this);
    whole->addWidget(body, 1);
    auto *layout = new QVBoxLayout(body->content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::kGap8);
    m_headline = namedLabel(TextRole::Headline, this, u"undoHeadline"_s);
    m_explanation = namedLabel(TextRole::Body, this, u"undoExplanation"_s);
    m_states = new StateView(this);
    m_proof = namedLabel(TextRole::Body, this, u"undoProof"_s);
    m_model = new PlanModel(this);
    m_list = new TableView(this);
    stylePlanTable(*m_list, *m_model);
    m_list->setObjectName(u"undoList"_s);
    m_detail = new ChangeDetail(this);
    m_detail->setObjectName(u"undoDetail"_s);
    m_progressLine = namedLabel(TextRole::Muted, this, u"undoProgressLine"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"undoProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    for (QWidget *part : {static_cast<QWidget *>(m_headline), static_cast<QWidget *>(m_explanation),
                          static_cast<QWidget *>(m_proof), static_cast<QWidget *>(m_states),
                          static_cast<QWidget *>(m_list)})
        layout->addWidget(part);
    layout->addWidget(m_detail, 1);
    layout->addWidget(m_progressLine);
    layout->addWidget(m_progress);

    auto *buttons = new QHBoxLayout;
    m_again = new QPushButton(this);
    m_again->setObjectName(u"undoAgain"_s);
    m_run = new QPushButton(this);
    m_run->setObjectName(u"undoRun"_s);
    m_run->setProperty("primary", true);
    m_run->setAutoDefault(false);
    m_close = new QPushButton(this);
    m_close->setObjectName(u"undoClose"_s);
    m_close->setDefault(true);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_run);
    buttons->addWidget(m_close);
    whole->addLayout(buttons);

    connect(m_again, &QPushButton::clicked, &m_flow, &UndoFlow::planAgain);
    connect(m_run, &QPushButton::clicked, &m_flow, &UndoFlow::run);
    connect(m_close, &QPushButton::clicked, this, &UndoDialog::reject);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &UndoDialog::showDetail);
}

void UndoDialog::startEntries(const std::vector<EntryId> &entries)
{
    m_flow.start(UndoRequest{entries});
}

void UndoDialog::startRemoval(const ServerId &server, const Removal &what)
{
    m_flow.start(RemovalRequest{server, what});
}

void UndoDialog::startBlock(const std::vector<ServerId> &servers, const QStringList &ids,
                            ActKind kind)
{
    m_flow.start(BlockRequest{servers, ids, kind});
}

const BlockRequest *UndoDialog::blockRequest() const
{
    return std::get_if<BlockRequest>(&m_flow.request());
}

void UndoDialog::reject()
{
    if (m_flow.stage() == Stage::Planning || m_flow.stage() == Stage::Running)
        m_flow.stop();
    if (m_flow.stage() != Stage::Running)
        QDialog::reject();
}

QString UndoDialog::runText() const
{
    if (const BlockRequest *block = blockRequest())
        return blockRunText(*block, m_flow);
    const std::vector<ActRecord> changes = runnableChanges(m_flow.planned());
    const std::vector<ServerId> servers = concernedServers(changes);
    const auto *removal = std::get_if<RemovalRequest>(&m_flow.request());
    if (servers.size() == 1) {
        const QString server = buttonLabel(labels().of(servers.front(), {}));
        if (removal && removal->switchesLogOn())
            return tr("&Turn on logging again on %1").arg(server);
        if (removal)
            return removal->rule().isEmpty() ? tr("&Remove the entry from %1").arg(server)
                                             : tr("&Remove the rule from %1").arg(server);
        return tr("&Undo %n change(s) on %1", nullptr, stepCount(changes)).arg(server);
    }
    return tr("&Undo %n change(s) on %1 servers", nullptr, stepCount(changes)).arg(servers.size());
}

bool UndoDialog::wentWell() const
{
    const auto &applied = m_flow.applied();
    return std::none_of(applied.begin(), applied.end(),
                        [](const ActRecord &done) { return wentWrong(*done.outcome); });
}

QString UndoDialog::headlineText() const
{
    if (const BlockRequest *block = blockRequest())
        return blockHeadline(*block, m_flow);
    if (const auto *removal = std::get_if<RemovalRequest>(&m_flow.request()))
        return removalHeadline(*removal);
    switch (m_flow.stage()) {
    case Stage::Idle:
    case Stage::Planning:
        return tr("Reading the servers and planning the undo …");
    case Stage::Review:
        return runnableChanges(m_flow.planned()).empty() ? tr("Nothing can be undone at the moment")
                                                         : tr("Undo this?");
    case Stage::Running:
        return m_flow.isStopping() ? tr("Stopping after the current step …") : tr("Undoing …");
    case Stage::Done:
        break;
    }
    return wentWell() ? tr("Undone") : tr("Some changes weren't undone");
}

/// Nothing is taken back here: whoever removes an attacker's entry is told that it is gone.
QString UndoDialog::removalHeadline(const RemovalRequest &removal) const
{
    switch (m_flow.stage()) {
    case Stage::Idle:
    case Stage::Planning:
        return tr("Reading the server and planning …");
    case Stage::Review:
        if (runnableChanges(m_flow.planned()).empty())
            return tr("No change is possible at the moment");
        if (removal.switchesLogOn())
            return tr("Turn on IIS logging again?");
        return removal.rule().isEmpty() ? tr("Remove this entry from the IIS configuration?")
                                        : tr("Remove the rule “%1”?").arg(removal.rule());
    case Stage::Running:
        return m_flow.isStopping() ? tr("Stopping after the current step …")
                                   : tr("Changing the server …");
    case Stage::Done:
        break;
    }
    if (removal.switchesLogOn())
        return wentWell() ? tr("IIS logging is turned on again")
                          : tr("IIS logging couldn't be turned on again");
    return wentWell() ? tr("Removed") : tr("Some entries weren't removed");
}

QString UndoDialog::explanationText() const
{
    if (m_flow.stage() == Stage::Done)
        return outcomeText();
    if (m_flow.stage() != Stage::Review)
        return {};
    if (const BlockRequest *block = blockRequest())
        return blockExplanation(*block);
    const auto *removal = std::get_if<RemovalRequest>(&m_flow.request());
    if (removal && removal->switchesLogOn())
        return tr("From then on, requests are logged again. Requests that weren't logged can't be "
                  "recovered. First ask who turned logging off, and why. Amado keeps the change in "
                  "the history, so that you can undo it.");
    if (removal && removal->rule().isEmpty())
        return tr("Remove it only if no one in your organization needs it. The files that it names "
                  "stay where they are. Amado keeps the removed entry in the history, so that you "
                  "can restore it.");
    if (removal && blocksVendorIds(m_flow.planned()))
        return tr("The EM service wrote this rule and would write it again. Amado therefore first "
                  "blocks its mitigation ID and then removes the rule. If the rule comes back "
                  "anyway, the server's page shows it.");
    if (removal)
        return tr("Amado has no record of this rule. It shows below what would be removed and "
                  "keeps it in the history, so that you can restore it.");
    return joinedSentences(
        {tr("This is what would be written. Nothing has been changed yet."),
         reachSentence(
             countOrigins(m_flow.fleet(), concernedServers(runnableChanges(m_flow.planned()))))});
}

/// Servers with the same result share a line.
QString UndoDialog::outcomeText() const
{
    const ServerLabels names = labels();
    std::vector<std::pair<QString, std::vector<ServerId>>> results;
    for (const ActRecord &done : m_flow.applied()) {
        const QString sentence = entryResultSentence(done.outcome->result);
        auto known = std::find_if(results.begin(), results.end(),
                                  [&](const auto &other) { return other.first == sentence; });
        if (known == results.end())
            known = results.insert(results.end(), {sentence, {}});
        if (std::find(known->second.begin(), known->second.end(), done.server.id) ==
            known->second.end())
            known->second.push_back(done.server.id);
    }
    QStringList lines;
    for (const auto &[sentence, servers] : results) {
        std::vector<ServerLabel> concerned;
        for (const ServerId &server : servers)
            concerned.push_back(names.of(server, {}));
        lines.append(tr("%1: %2", "server: result").arg(serversText(concerned), sentence));
    }
    return lines.join(u'\n');
}

/// That the bytes are as they were, or what differs and why.
QString UndoDialog::proofText() const
{
    constexpr int kMostLines = 4; // The list below holds the hashes of all.
    const std::vector<UndoProof> &proofs = m_flow.proofs();
    if (m_flow.stage() != Stage::Done || proofs.empty())
        return {};
    const auto identical = std::count_if(proofs.begin(), proofs.end(),
                                         [](const UndoProof &proof) { return proof.identical; });
    QStringList lines;
    if (static_cast<int>(proofs.size()) > kMostLines)
        lines.append(
            tr("%1 of %n target(s) are identical to before. Select a line to see the SHA-256 hash.",
               nullptr, static_cast<int>(proofs.size()))
                .arg(identical));
    for (const UndoProof &proof : proofs) {
        const QString target = targetText(proof.target);
        if (!proof.identical)
            lines.append(
                tr("%1: not identical to before, because later changes by others were kept.")
                    .arg(target));
        else if (static_cast<int>(proofs.size()) > kMostLines)
            continue;
        else if (proof.target.kind != TargetKind::File)
            lines.append(tr("%1: as before.").arg(target));
        else if (proof.sha256.isEmpty())
            lines.append(tr("%1: doesn't exist, identical to before.").arg(target));
        else
            lines.append(tr("%1: identical to before (SHA-256 %2).").arg(target, proof.sha256));
    }
    return lines.join(u'\n');
}

void UndoDialog::showStage()
{
    const Stage stage = m_flow.stage();
    const bool runs = stage == Stage::Planning || stage == Stage::Running;
    if (stage != m_shownStage || stage == Stage::Idle) {
        m_shownStage = stage;
        showList();
        // The harmless button, so that Enter in haste changes nothing.
        m_close->setFocus();
    }
    runs ? m_tick.start() : m_tick.stop();
    m_progress->setVisible(runs);
    m_progressLine->setVisible(runs);
    m_run->setVisible(stage == Stage::Review);
    m_run->setEnabled(!m_flow.isBlocked() && !runnableChanges(m_flow.planned()).empty());
    m_again->setVisible((stage == Stage::Review && runnableChanges(m_flow.planned()).empty()) ||
                        (stage == Stage::Done && needsNewPlan(m_flow.applied())));
    showTexts();
}

void UndoDialog::showList()
{
    const ServerLabels names = labels();
    m_model->setChanges(m_flow.planned(), names);
    m_list->setVisible(m_model->rowCount() > 0);
    m_list->setFixedHeight(measure::kHeader + 2 +
                           std::clamp(m_model->rowCount(), 1, kMostRows) *
                               m_list->verticalHeader()->defaultSectionSize());
    m_states->showChanges(runnableChanges(m_flow.planned()), names);
    if (m_model->rowCount() > 0)
        m_list->selectRow(0);
    showDetail();
}

void UndoDialog::showDetail()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount()) {
        m_detail->showNothing();
        return;
    }
    const ActRecord &change = m_model->changeAt(row);
    if (m_flow.stage() != Stage::Done) {
        m_detail->showPlan(change, labelText(labels().of(change.server.id, change.server.name)));
        return;
    }
    for (const ActRecord &done : m_flow.applied()) {
        const bool same =
            done.server.id == change.server.id && done.mitigation() == change.mitigation() &&
            (!done.plan || !change.plan || done.plan->reverses == change.plan->reverses);
        if (same)
            m_detail->showOutcome(*done.outcome);
    }
}

void UndoDialog::showTexts()
{
    const BlockRequest *block = blockRequest();
    setWindowTitle(block ? blockTitle(*block) : tr("Undo"));
    m_headline->setText(headlineText());
    m_explanation->setText(explanationText());
    m_explanation->setVisible(!m_explanation->text().isEmpty());
    m_proof->setText(proofText());
    m_proof->setVisible(!m_proof->text().isEmpty());
    QStringList lines;
    for (const Progress &progress : m_flow.progress())
        lines.append(progressSentence(progress));
    lines.append(tr("Elapsed: %1").arg(elapsedText(m_flow.elapsedMs())));
    m_progressLine->setText(lines.join(u'\n'));
    m_progress->setAccessibleName(m_headline->text());
    m_list->setAccessibleName(tr("Planned changes"));
    m_again->setText(tr("&Plan again"));
    m_run->setText(runText());
    switch (m_flow.stage()) {
    case Stage::Running:
        m_close->setText(tr("&Stop after this step"));
        m_close->setEnabled(!m_flow.isStopping());
        break;
    case Stage::Done:
        m_close->setText(tr("&Close"));
        m_close->setEnabled(true);
        break;
    case Stage::Idle:
    case Stage::Planning:
    case Stage::Review:
        m_close->setText(tr("&Cancel"));
        m_close->setEnabled(true);
        break;
    }
}

} // namespace amado
