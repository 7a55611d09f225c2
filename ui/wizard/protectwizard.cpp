// SPDX-License-Identifier: MIT
#include "ui/wizard/protectwizard.h"

#include "ui/change/consentwords.h"
#include "ui/change/undodialog.h"
#include "ui/i18n/retranslate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/windowsize.h"
#include "ui/wizard/applypage.h"
#include "ui/wizard/checkpage.h"
#include "ui/wizard/choosepage.h"
#include "ui/wizard/reviewpage.h"
#include "ui/wizard/scansteppage.h"
#include "ui/wizard/steplist.h"
#include "ui/wizard/summarypage.h"
#include "ui/wizard/verifypage.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWizardSize(960, 720);
constexpr int kStepListWidth = 180;
constexpr int kNarrow = 760;
constexpr int kWizardTickMs = 1000;
constexpr int kGatherMs = 50;

} // namespace

ProtectWizard::ProtectWizard(FleetService &fleet, ChangeService &changes, const ScanBoard &scans,
                             QWidget *parent)
    : QDialog(parent)
    , m_fleet(fleet)
    , m_changes(changes)
    , m_scans(scans)
    , m_flow(fleet, changes)
{
    setObjectName(u"protectWizard"_s);
    setModal(false);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setSizeGripEnabled(true);
    resizeToScreen(*this, kWizardSize);
    build();
    m_tick.setInterval(kWizardTickMs);
    m_gather.setInterval(kGatherMs);
    m_gather.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &ProtectWizard::showState);
    connect(&m_gather, &QTimer::timeout, this, &ProtectWizard::showState);
    connect(&m_flow, &ProtectFlow::changed, this, [this] {
        if (m_flow.canStop() && m_shownStep == m_flow.state().step)
            m_gather.start();
        else
            showState();
    });
    retranslate(this, [this] {
        m_shownStep.reset();
        showState();
    });
}

void ProtectWizard::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto *side = new QFrame(this);
    side->setProperty("rail", true);
    m_side = side;
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    m_steps = new StepList(side);
    sideLayout->addWidget(m_steps);
    auto *body = new ScrollBody(this);
    m_stack = new QStackedWidget(body);
    m_stack->setContentsMargins(measure::kGap16, measure::kGap16, measure::kGap16, measure::kGap8);
    auto *bodyLayout = new QVBoxLayout(body->content());
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->addWidget(m_stack);
    auto *scan = new ScanStepPage(m_flow, m_scans, m_stack);
    connect(scan, &ScanStepPage::searchRequested, this, &ProtectWizard::searchRequested);
    connect(scan, &ScanStepPage::resultsRequested, this, &ProtectWizard::scanResultsRequested);
    m_summary = new SummaryPage(m_flow, m_stack);
    m_pages = {new ChoosePage(m_flow, m_stack),
               new CheckPage(m_flow, m_stack),
               new ReviewPage(m_flow, m_stack),
               new ApplyPage(m_flow, m_stack),
               new VerifyPage(m_flow, m_stack),
               scan,
               m_summary};
    for (WizardPage *page : m_pages)
        m_stack->addWidget(page);
    askForCurrentPage(*m_stack);
    middle->addWidget(side);
    middle->addWidget(body, 1);
    whole->addLayout(middle, 1);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(measure::kGap16, measure::kGap8, measure::kGap16, measure::kGap12);
    bar->setSpacing(measure::kGap8);
    const auto button = [this](const QString &name) {
        auto *made = new QPushButton(this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_back = button(u"wizardBack"_s);
    m_next = button(u"wizardNext"_s);
    m_apply = button(u"wizardApply"_s);
    m_cancel = button(u"wizardCancel"_s);
    m_next->setProperty("primary", true);
    m_apply->setProperty("primary", true);
    bar->addStretch(1);
    for (QPushButton *each : {m_back, m_next, m_apply, m_cancel})
        bar->addWidget(each);
    whole->addLayout(bar);

    connect(m_back, &QPushButton::clicked, &m_flow, &ProtectFlow::goBack);
    connect(m_next, &QPushButton::clicked, &m_flow, &ProtectFlow::goNext);
    connect(m_apply, &QPushButton::clicked, &m_flow, &ProtectFlow::apply);
    connect(m_cancel, &QPushButton::clicked, this, &ProtectWizard::reject);
    connect(m_summary, &SummaryPage::undoWanted, this, &ProtectWizard::openUndo);
}

/// A small screen with large text needs the width for the page.
void ProtectWizard::resizeEvent(QResizeEvent *event)
{
    m_side->setMinimumWidth(width() < kNarrow ? 0 : kStepListWidth);
    QDialog::resizeEvent(event);
}

void ProtectWizard::start(const std::vector<ServerId> &servers)
{
    m_shownStep.reset();
    m_flow.start(servers);
}

void ProtectWizard::setAskSavePath(AskSavePath ask)
{
    m_summary->setAskSavePath(std::move(ask));
}

void ProtectWizard::showState()
{
    const WizardStep step = m_flow.state().step;
    WizardPage *page = m_pages[static_cast<size_t>(step)];
    setWindowTitle(tr("Protect servers"));
    m_steps->showState(m_flow.state());
    page->showState();
    showButtons();
    if (m_shownStep != step) {
        m_shownStep = step;
        m_stack->setCurrentWidget(page);
        page->firstFocus()->setFocus();
    }
    const bool ticking = m_flow.canStop() || step == WizardStep::Review;
    if (ticking && !m_tick.isActive())
        m_tick.start();
    else if (!ticking)
        m_tick.stop();
}

void ProtectWizard::showButtons()
{
    const WizardState &state = m_flow.state();
    m_back->setText(tr("&Back"));
    m_back->setEnabled(m_flow.canGoBack());
    m_next->setText(tr("&Next"));
    m_next->setEnabled(m_flow.canGoNext());
    m_next->setVisible(state.step != WizardStep::Review && state.step != WizardStep::Summary);
    m_apply->setText(
        applyText(countOrigins(m_fleet, concernedServers(runnableChanges(state.planned)))));
    m_apply->setVisible(state.step == WizardStep::Review);
    m_apply->setEnabled(m_flow.canApplyNow());
    m_apply->setToolTip(
        state.consent
            ? QString()
            : tr("First select the check box above. It shows how many servers would be changed."));
    if (state.applying)
        m_cancel->setText(tr("S&top after this step"));
    else
        m_cancel->setText(state.applied.empty() ? tr("&Cancel") : tr("&Close"));
    m_cancel->setEnabled(!state.stopping);
}

void ProtectWizard::openUndo(const std::vector<EntryId> &entries)
{
    if (!m_undo) {
        m_undo = new UndoDialog(m_fleet, m_changes, this);
        m_undo->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_undo->startEntries(entries);
    m_undo->show();
    m_undo->raise();
    m_undo->activateWindow();
}

void ProtectWizard::reject()
{
    if (m_flow.canStop()) {
        m_flow.stop(); // Stays open: what was done must be seen.
        return;
    }
    QDialog::reject();
}

} // namespace amado
