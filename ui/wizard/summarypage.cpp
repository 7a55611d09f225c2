// SPDX-License-Identifier: MIT
#include "ui/wizard/summarypage.h"

#include "ui/change/changereport.h"
#include "ui/change/parts.h"
#include "ui/text/errortext.h"
#include "ui/text/steptext.h"
#include "ui/wizard/summarytext.h"

#include <QFileInfo>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

ReportFormat formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"html" || suffix == u"htm")
        return ReportFormat::Html;
    return suffix == u"json" ? ReportFormat::Json : ReportFormat::Text;
}

} // namespace

SummaryPage::SummaryPage(ProtectFlow &flow, QWidget *parent)
    : WizardPage(flow, u"summaryPage"_s, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::kGap8);
    m_headline = namedLabel(TextRole::Headline, this, u"summaryHeadline"_s);
    m_list = new ServerList(this);
    m_list->setObjectName(u"summaryList"_s);
    auto *content = new QWidget;
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, measure::kGap8, 0);
    lines->setSpacing(measure::kGap4);
    const auto part = [&](TextRole role, const QString &name) {
        QLabel *label = namedLabel(role, content, name);
        lines->addWidget(label);
        return label;
    };
    m_openTitle = part(TextRole::Section, u"summaryOpenTitle"_s);
    m_open = part(TextRole::Body, u"summaryOpen"_s);
    m_unknownTitle = part(TextRole::Section, u"summaryUnknownTitle"_s);
    m_unknown = part(TextRole::Body, u"summaryUnknown"_s);
    m_nextTitle = part(TextRole::Section, u"summaryNextTitle"_s);
    m_next = part(TextRole::Body, u"summaryNext"_s);
    lines->addStretch(1);
    m_left = new QScrollArea(this);
    m_left->setObjectName(u"summaryLeft"_s);
    m_left->setWidgetResizable(true);
    m_left->setFrameShape(QFrame::NoFrame);
    m_left->setWidget(content);
    content->setAutoFillBackground(false);
    m_left->viewport()->setAutoFillBackground(false);
    m_saved = namedLabel(TextRole::Muted, this, u"summarySaved"_s);
    m_save = new QPushButton(this);
    m_save->setObjectName(u"summarySave"_s);
    m_save->setAutoDefault(false);
    m_undo = new QPushButton(this);
    m_undo->setObjectName(u"summaryUndo"_s);
    m_undo->setAutoDefault(false);
    m_traces = new QPushButton(this);
    m_traces->setObjectName(u"summaryTraces"_s);
    m_traces->setAutoDefault(false);
    layout->addWidget(m_headline);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_left, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_saved, 1);
    layout->addWidget(m_traces, 0, Qt::AlignLeft);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &SummaryPage::save);
    connect(m_traces, &QPushButton::clicked, &flow, &ProtectFlow::goToScan);
    connect(m_undo, &QPushButton::clicked, this,
            [this] { Q_EMIT undoWanted(undoableEntries(state())); });
}

QWidget *SummaryPage::firstFocus()
{
    return m_list;
}

void SummaryPage::showState()
{
    const ServerLabels names = labels();
    std::vector<ServerLine> lines;
    int good = 0;
    for (const ActRecord &done : state().applied) {
        const ChangeOutcome &outcome = *done.outcome;
        good += wentWrong(outcome) ? 0 : 1;
        lines.push_back({names.of(done.server.id, done.server.name), done.mitigation(),
                         resultLook(outcome.result), entryResultWord(outcome.result),
                         entryResultSentence(outcome.result)});
    }
    for (const ActRecord &change : state().planned) {
        if (!change.plan)
            lines.push_back({names.of(change.server.id, change.server.name), change.mitigation(),
                             resultLook(EntryResult::Refused), tr("Not possible"),
                             errorLine(change.plan.error())});
    }
    m_headline->setText(good == static_cast<int>(lines.size())
                            ? tr("%n change(s) made and verified", nullptr, good)
                            : tr("%1 of %2 changes made and verified").arg(good).arg(lines.size()));
    m_list->setAccessibleName(tr("Result of each change"));
    m_list->setHeaders(tr("Server"), tr("Vulnerability"), tr("Result"), tr("Meaning"));
    m_list->setLines(lines);
    showLeft();
    m_save->setText(tr("&Save report…"));
    const int undoable = static_cast<int>(undoableEntries(state()).size());
    m_undo->setText(tr("&Undo %n change(s)…", nullptr, undoable));
    m_undo->setVisible(undoable > 0);
    m_traces->setText(tr("&Look for traces of attacks…"));
    m_traces->setVisible(!state().offeredScan && !changedServers(state()).empty());
    m_saved->setAccessibleName(m_saved->text());
}

/// First what an attacker can still use, then what nobody knows, then the updates.
void SummaryPage::showLeft()
{
    const ServerLabels names = labels();
    const FleetService &fleet = flow().fleet();
    const auto open = stillOpen(state(), fleet);
    const auto unknown = notJudged(fleet);
    const auto updates = nextUpdates(state(), fleet);
    const auto show = [&](QLabel *title, QLabel *label, const std::vector<SummaryLine> &lines,
                          const QString &words) {
        title->setText(words);
        title->setVisible(!lines.empty());
        label->setText(summaryLines(lines, names));
        label->setVisible(!lines.empty());
    };
    show(m_openTitle, m_open, open, tr("Still vulnerable: %n server(s)", nullptr, serversIn(open)));
    show(m_unknownTitle, m_unknown, unknown,
         tr("%n server(s) couldn't be evaluated", nullptr, serversIn(unknown)));
    show(m_nextTitle, m_next, updates,
         tr("A mitigation blocks attacks, but only the update fixes the cause. Next:"));
    m_left->setAccessibleName(tr("Next steps"));
}

void SummaryPage::save()
{
    const QDateTime now = flow().fleet().now();
    const QString name = u"amado-report-%1.html"_s.arg(now.toString(u"yyyyMMdd-HHmm"_s));
    const QString path = m_ask(this, tr("Save the report"), name,
                               {tr("HTML page (*.html)"), tr("Text (*.txt)"), tr("JSON (*.json)")});
    if (path.isEmpty())
        return;
    const ServerLabels names = labels();
    std::vector<ReportItem> items;
    for (const ActRecord &done : state().applied)
        items.push_back(reportItem(done, names.of(done.server.id, done.server.name)));
    for (const ActRecord &change : state().planned) {
        if (!change.plan)
            items.push_back(reportItem(change, names.of(change.server.id, change.server.name)));
    }
    const Result<> saved = saveFile(
        path, makeReport(items, formatOf(path), now, flow().fleet().catalogs().dataDate()));
    m_saved->setText(saved ? tr("Saved to %1.").arg(path) : errorLine(saved.error()));
}

} // namespace amado
