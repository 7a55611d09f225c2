// SPDX-License-Identifier: MIT
#include "ui/wizard/checkpage.h"

#include "ui/change/changedetail.h"
#include "ui/change/changetext.h"
#include "ui/change/parts.h"
#include "ui/change/planmodel.h"
#include "ui/i18n/retranslate.h"
#include "ui/text/errortext.h"
#include "ui/text/steptext.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

ServerLine lineOf(const ActRecord &change, const ServerLabels &labels)
{
    const ServerLabel server = labels.of(change.server.id, change.server.name);
    if (!change.plan)
        return {server, change.mitigation(), resultLook(EntryResult::Refused),
                CheckPage::tr("Not possible"), errorLine(change.plan.error())};
    if (change.plan->steps.empty())
        return {server, change.mitigation(), resultLook(EntryResult::Unchanged),
                CheckPage::tr("No change needed"), planSummary(*change.plan)};
    return {server, change.mitigation(), resultLook(EntryResult::Verified), CheckPage::tr("Ready"),
            planSummary(*change.plan)};
}

} // namespace

CheckPage::CheckPage(ProtectFlow &flow, QWidget *parent)
    : WizardPage(flow, u"checkPage"_s, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::kGap8);
    m_headline = namedLabel(TextRole::Headline, this, u"checkHeadline"_s);
    m_hint = namedLabel(TextRole::Muted, this, u"checkHint"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"checkProgress"_s);
    m_progress->setTextVisible(false);
    m_list = new ServerList(this);
    m_list->setObjectName(u"checkList"_s);
    m_detail = new ChangeDetail(this);
    m_detail->setObjectName(u"checkDetail"_s);
    m_again = new QPushButton(this);
    m_again->setObjectName(u"checkAgain"_s);
    m_again->setAutoDefault(false);
    layout->addWidget(m_headline);
    layout->addWidget(m_hint);
    layout->addWidget(m_progress);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_detail, 2);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, &flow, &ProtectFlow::planAgain);
    connect(m_list, &ServerList::currentLineChanged, this, &CheckPage::showDetail);
    retranslate(this, [this] {
        m_shownLine = -1;
        showDetail();
    });
}

QWidget *CheckPage::firstFocus()
{
    return m_list;
}

void CheckPage::showState()
{
    m_list->setAccessibleName(tr("Servers and whether the change is possible"));
    m_list->setHeaders(tr("Server"), tr("Vulnerability"), tr("Check"), tr("What would change"));
    m_again->setText(tr("C&heck again"));
    m_progress->setVisible(state().planning);
    m_again->setVisible(!state().planning);
    if (state().planning)
        showPlanning();
    else
        showPlans();
    m_progress->setAccessibleName(m_headline->text());
}

void CheckPage::showPlanning()
{
    const ServerLabels names = labels();
    std::vector<ServerLine> lines;
    int ready = 0;
    for (const ServerChoice &choice : state().choices) {
        if (!choice.chosen || choice.chosenMitigations().isEmpty())
            continue;
        const bool planned =
            std::any_of(state().planned.begin(), state().planned.end(),
                        [&](const ActRecord &change) { return change.server.id == choice.server; });
        const auto progress = state().progress.constFind(choice.server);
        const auto phase = planned                                   ? Progress::Phase::Done
                           : progress == state().progress.constEnd() ? Progress::Phase::Waiting
                                                                     : progress->phase;
        ready += phase == Progress::Phase::Done ? 1 : 0;
        lines.push_back({names.of(choice.server, choice.name),
                         choice.chosenMitigations().join(u", "_s),
                         phaseLook(phase),
                         phaseWord(phase),
                         {}});
    }
    m_progress->setRange(0, static_cast<int>(lines.size()));
    m_progress->setValue(ready);
    m_headline->setText(state().stopping ? tr("Stopping …") : tr("Checking the servers …"));
    m_hint->setText(tr("Amado reads each server again and doesn't change anything. Elapsed: %1")
                        .arg(elapsedText(flow().elapsedMs())));
    m_list->setLines(lines);
    m_shown.clear();
    m_detail->hide();
}

void CheckPage::showPlans()
{
    m_shown = state().planned;
    std::stable_partition(m_shown.begin(), m_shown.end(),
                          [](const ActRecord &change) { return !change.plan.has_value(); });
    std::vector<ServerLine> lines;
    std::transform(m_shown.begin(), m_shown.end(), std::back_inserter(lines),
                   [names = labels()](const ActRecord &change) { return lineOf(change, names); });
    const auto refused = std::count_if(m_shown.begin(), m_shown.end(), [](const ActRecord &change) {
        return !change.plan.has_value();
    });
    const int ready = serversToChange(state());
    m_headline->setText(ready > 0 ? tr("%n server(s) can be protected", nullptr, ready)
                                  : tr("Nothing can be applied at the moment"));
    m_hint->setText(refused > 0 ? tr("%n change(s) aren't possible yet. The list shows the reason "
                                     "and what to do. You can continue with the others.",
                                     nullptr, static_cast<int>(refused))
                                : tr("Next, see exactly what would be written."));
    m_list->setLines(lines);
    m_shownLine = -1;
    showDetail();
}

void CheckPage::showRefusal(const ActRecord &change)
{
    m_detail->showPlan(change, labelText(labels().of(change.server.id, change.server.name)));
}

void CheckPage::showDetail()
{
    const int line = m_list->currentLine();
    const bool refused = line >= 0 && line < static_cast<int>(m_shown.size()) &&
                         !m_shown[static_cast<size_t>(line)].plan;
    m_detail->setVisible(refused);
    if (refused && line != m_shownLine)
        showRefusal(m_shown[static_cast<size_t>(line)]);
    m_shownLine = line;
}

} // namespace amado
