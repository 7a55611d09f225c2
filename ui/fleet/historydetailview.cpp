// SPDX-License-Identifier: MIT
#include "ui/fleet/historydetailview.h"

#include "ui/text/agetext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/errortext.h"
#include "ui/text/steptext.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QString subjectOf(const JournalEntry &entry)
{
    if (!entry.mitigation.isEmpty())
        return entry.mitigation;
    return entry.rule.isEmpty() ? changedIds(entry).join(u", "_s) : entry.rule;
}

} // namespace

HistoryDetailView::HistoryDetailView(const ChangeService &changes, const MitigationCatalog &catalog,
                                     QWidget *parent)
    : DetailView(parent)
    , m_changes(changes)
    , m_catalog(catalog)
{
    setObjectName(u"historySheet"_s);
}

void HistoryDetailView::showServer(const FleetServer &server)
{
    clear();
    const auto history = m_changes.historyOf(server.record.id);
    if (!history)
        addText(errorLine(history.error()));
    else if (history->empty())
        addMuted(tr("Amado hasn't changed anything on this server."));
    else {
        const auto returned = rulesThatReturned(*history, server.facts, m_catalog);
        for (const JournalEntry &entry : *history) {
            addEntry(entry, isUndoable(entry, *history));
            for (const ReturnedRule &rule : returned) {
                if (rule.removedBy == entry.id)
                    addMuted(returnedSentence(rule));
            }
        }
    }
    finish();
}

void HistoryDetailView::addEntry(const JournalEntry &entry, bool undoable)
{
    auto *line = new QWidget(content());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap12);
    QLabel *when = makeLabel(TextRole::Muted, line, true);
    when->setText(exactTime(entry.at));
    when->setFixedWidth(150);
    QLabel *what = makeLabel(TextRole::Body, line, true);
    what->setText(tr("%1 %2: %3 (%4)", "act, mitigation or rule: result (person)")
                      .arg(actWord(entry.kind), subjectOf(entry), entryResultWord(entry.result),
                           entry.person));
    row->addWidget(when, 0, Qt::AlignTop);
    row->addWidget(what, 1);
    if (undoable) {
        auto *undo = new QPushButton(tr("Undo…"), line);
        undo->setObjectName(u"undoEntry"_s);
        undo->setAccessibleName(tr("Undo the change of %1…").arg(exactTime(entry.at)));
        row->addWidget(undo, 0, Qt::AlignTop);
        connect(undo, &QPushButton::clicked, this,
                [this, id = entry.id] { Q_EMIT undoRequested(id); });
    }
    addWidget(line);
}

} // namespace amado
