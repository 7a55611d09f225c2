// SPDX-License-Identifier: MIT
#include "ui/wizard/applypage.h"

#include "ui/change/changedetail.h"
#include "ui/change/changetext.h"
#include "ui/change/parts.h"
#include "ui/text/errortext.h"
#include "ui/text/steptext.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

ApplyPage::ApplyPage(ProtectFlow &flow, QWidget *parent)
    : WizardPage(flow, u"applyPage"_s, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::kGap8);
    m_headline = namedLabel(TextRole::Headline, this, u"applyHeadline"_s);
    m_hint = namedLabel(TextRole::Muted, this, u"applyHint"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"applyProgress"_s);
    m_progress->setTextVisible(false);
    m_list = new ServerList(this);
    m_list->setObjectName(u"applyList"_s);
    m_detail = new ChangeDetail(this);
    m_detail->setObjectName(u"applyDetail"_s);
    m_again = new QPushButton(this);
    m_again->setObjectName(u"applyAgain"_s);
    m_again->setAutoDefault(false);
    layout->addWidget(m_headline);
    layout->addWidget(m_hint);
    layout->addWidget(m_progress);
    layout->addWidget(m_list, 2);
    layout->addWidget(m_detail, 3);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, &flow, &ProtectFlow::planAgain);
    connect(m_list, &ServerList::currentLineChanged, this, &ApplyPage::showDetail);
}

QWidget *ApplyPage::firstFocus()
{
    return m_list;
}

void ApplyPage::showState()
{
    m_list->setAccessibleName(tr("Servers and their progress"));
    m_list->setHeaders(tr("Server"), tr("Vulnerability"), tr("State"), tr("Step"));
    m_progress->setVisible(state().applying);
    m_again->setText(tr("C&heck again"));
    m_again->setVisible(!state().applying && needsNewPlan(state().applied));
    if (state().applying)
        showRunning();
    else
        showOutcomes();
    m_progress->setAccessibleName(m_headline->text());
}

void ApplyPage::showRunning()
{
    const ServerLabels names = labels();
    std::vector<ServerLine> lines;
    const std::vector<ActRecord> changes = runnableChanges(state().planned);
    int done = 0;
    for (const ActRecord &change : changes) {
        const auto progress = state().progress.constFind(change.server.id);
        const bool known = progress != state().progress.constEnd();
        const auto phase = known ? progress->phase : Progress::Phase::Waiting;
        done += phase == Progress::Phase::Done ? 1 : 0;
        lines.push_back({names.of(change.server.id, change.server.name), change.mitigation(),
                         phaseLook(phase), phaseWord(phase),
                         known ? progressSentence(*progress) : QString()});
    }
    m_headline->setText(state().stopping
                            ? tr("Stopping after the current step …")
                            : tr("Applying to %n server(s) …", nullptr, serversToChange(state())));
    m_hint->setText(tr("Amado records every step before it writes. Elapsed: %1")
                        .arg(elapsedText(flow().elapsedMs())));
    m_progress->setRange(0, int(lines.size()));
    m_progress->setValue(done);
    m_list->setLines(lines);
    m_detail->hide();
    m_shownLine = -1;
}

void ApplyPage::showOutcomes()
{
    const ServerLabels names = labels();
    std::vector<ServerLine> lines;
    int wrong = 0;
    int stopped = 0;
    for (const ActRecord &done : state().applied) {
        const ChangeOutcome &outcome = *done.outcome;
        if (outcome.result == EntryResult::Stopped)
            ++stopped;
        else if (wentWrong(outcome))
            ++wrong;
        lines.push_back(
            {names.of(done.server.id, done.server.name), done.mitigation(),
             resultLook(outcome.result), entryResultWord(outcome.result),
             outcome.error ? errorLine(*outcome.error) : entryResultSentence(outcome.result)});
    }
    m_headline->setText(wrong > 0 ? tr("%n change(s) weren't made", nullptr, wrong)
                        : stopped > 0
                            ? tr("Stopped: %n change(s) weren't started", nullptr, stopped)
                            : tr("Everything was applied"));
    m_hint->setText(wrong > 0     ? tr("Select a line to see the reason and what to do. The other "
                                           "changes stay in effect.")
                    : stopped > 0 ? tr("What was applied before you stopped stays in effect.")
                                  : tr("Next, see whether the protection is in effect."));
    m_list->setLines(lines);
    showDetail();
}

void ApplyPage::showDetail()
{
    const int line = m_list->currentLine();
    const bool shown =
        !state().applying && line >= 0 && line < static_cast<int>(state().applied.size());
    m_detail->setVisible(shown);
    if (shown && line != m_shownLine)
        m_detail->showOutcome(state().applied[static_cast<size_t>(line)].outcome.value());
    m_shownLine = shown ? line : -1;
}

} // namespace amado
