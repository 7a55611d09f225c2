#include "ui/wizard/summarypage.h"

#include "ui/change/changereport.h"
#include "ui/change/parts.h"
#include "ui/text/buildtext.h"
#include "ui/text/errortext.h"
#include "ui/text/steptext.h"

#include <QFileInfo>
#include <QPushButton>
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
    m_next = namedLabel(TextRole::Body, this, u"summaryNext"_s);
    m_saved = namedLabel(TextRole::Muted, this, u"summarySaved"_s);
    m_save = new QPushButton(this);
    m_save->setObjectName(u"summarySave"_s);
    m_save->setAutoDefault(false);
    m_undo = new QPushButton(this);
    m_undo->setObjectName(u"summaryUndo"_s);
    m_undo->setAutoDefault(false);
    layout->addWidget(m_headline);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_next);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_saved, 1);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &SummaryPage::save);
    connect(m_undo, &QPushButton::clicked, this,
            [this] { Q_EMIT undoWanted(undoableEntries(state())); });
}

QWidget *SummaryPage::firstFocus()
{
    return m_list;
}

void SummaryPage::showState()
{
    std::vector<ServerLine> lines;
    int good = 0;
    for (const AppliedChange &done : state().applied) {
        const ChangeOutcome &outcome = done.outcome;
        good += wentWrong(outcome) ? 0 : 1;
        lines.push_back({outcome.server, done.change.mitigation, resultLook(outcome.result),
                         entryResultWord(outcome.result), entryResultSentence(outcome.result)});
    }
    for (const PlannedChange &change : state().planned) {
        if (!change.plan)
            lines.push_back({change.serverName, change.mitigation, resultLook(EntryResult::Refused),
                             tr("Not possible"), errorLine(change.plan.error())});
    }
    m_headline->setText(good == static_cast<int>(lines.size())
                            ? tr("%n change(s) made and verified", nullptr, good)
                            : tr("%1 of %2 changes made and verified").arg(good).arg(lines.size()));
    m_list->setAccessibleName(tr("What became of each change"));
    m_list->setHeaders(tr("Server"), tr("Vulnerability"), tr("Result"), tr("Meaning"));
    m_list->setLines(lines);
    m_next->setText(nextSteps());
    m_save->setText(tr("&Save report…"));
    const int undoable = static_cast<int>(undoableEntries(state()).size());
    m_undo->setText(tr("&Undo %n change(s)…", nullptr, undoable));
    m_undo->setVisible(undoable > 0);
    m_saved->setAccessibleName(m_saved->text());
}

QString SummaryPage::nextSteps() const
{
    QStringList lines = {tr("A mitigation holds an attack off; only the update mends the fault. "
                            "What to do next:")};
    QStringList seen;
    for (const AppliedChange &done : state().applied) {
        const FleetServer *server = flow().fleet().server(done.change.server);
        if (!server || seen.contains(server->record.name))
            continue;
        seen.append(server->record.name);
        lines.append(u"• "_s +
                     tr("%1: %2", "server: next step")
                         .arg(server->record.name, nextStepSentence(server->assessment.build)));
    }
    return lines.join(u'\n');
}

void SummaryPage::save()
{
    const QDateTime now = flow().fleet().now();
    const QString name = u"amado-report-%1.html"_s.arg(now.toString(u"yyyyMMdd-HHmm"_s));
    const QString path = m_ask(this, tr("Save the report"), name,
                               {tr("HTML page (*.html)"), tr("Text (*.txt)"), tr("JSON (*.json)")});
    if (path.isEmpty())
        return;
    std::vector<ReportItem> items;
    for (const AppliedChange &done : state().applied)
        items.push_back(reportItem(done));
    for (const PlannedChange &change : state().planned) {
        if (change.plan)
            continue;
        const FleetServer *server = flow().fleet().server(change.server);
        items.push_back(reportItem(change, server ? server->record.path : QString()));
    }
    const Result<> saved = saveFile(
        path, makeReport(items, formatOf(path), now, flow().fleet().catalogs().dataDate()));
    m_saved->setText(saved ? tr("Saved to %1.").arg(path) : errorLine(saved.error()));
}

} // namespace amado
